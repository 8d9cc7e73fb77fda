/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "cdt-pack-files.h"
#include "cdt-pack.h"
#include "cdt-wording.h"

G_BEGIN_DECLS

/** CdtPackContent: what the files of a pack's folder come to. */
typedef struct
{
  char *title;
  char *id;
  char *version;
  char *fingerprint;
  char *accent;        /* (nullable) "#0c4a5c" */
  char *fonts;         /* (nullable) */
  CdtPicture *logo;    /* (nullable) */
  GPtrArray *defaults; /* (element-type CdtPackDefault) */
  GPtrArray *wordings; /* (element-type CdtWording) the pack's own language first */
  GHashTable *phrases; /* (nullable) made when first asked for: shape path of a choice -> name of the first
                          words table that prints it */
  CdtPackFiles files;  /* what bodies that are not compiled yet are read from, and by what */
  CdtCompiler compiler;
} CdtPackContent;

/** CdtPackDefault: an answer that a new draft begins with. */
typedef struct
{
  char *field;
  char *value;
} CdtPackDefault;

/* Reads, checks and compiles all files. On FALSE the error is "<file>:<line>: <reason>". */
gboolean cdt_pack_content_read (CdtPackContent *content, GFile *folder, GError **error);
void cdt_pack_content_clear (CdtPackContent *content);

G_END_DECLS
