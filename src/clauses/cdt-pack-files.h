/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "cdt-tree.h"

G_BEGIN_DECLS

/** CdtPackFile: a file of a pack. `name` is its path in the pack's folder, as messages give it. */
typedef struct
{
  char *name;
  CdtTree *tree;
  gboolean proven; /* it came with the program, whose tests check it */
} CdtPackFile;

/** CdtPackLanguage: a language with its part files. */
typedef struct
{
  CdtPackFile *file;
  GPtrArray *parts; /* (element-type CdtPackFile) */
} CdtPackLanguage;

/** CdtPackFiles: the files of a pack, each checked against the grammar. */
typedef struct
{
  CdtPackFile *pack;    /* pack.xml */
  CdtPackFile *base;    /* (nullable) pack.xml of the pack that it is laid over */
  GPtrArray *languages; /* (element-type CdtPackLanguage); the first one's parts are the pack's own */
  GPtrArray *laid;      /* (element-type CdtPackFile) parts that are laid over those */
  GBytes *logo;         /* (nullable) the picture that pack.xml names */
  char *fingerprint;    /* SHA-256 of those of all of them and their names in the order of reading, short */
} CdtPackFiles;

/* folder: NULL for the standard pack. On FALSE the error is "<file>:<line>: <reason>". */
gboolean cdt_pack_files_read (CdtPackFiles *files, GFile *folder, GError **error);
void cdt_pack_files_clear (CdtPackFiles *files);
void cdt_pack_file_set_fault (const CdtPackFile *file, guint line, GError **error, const char *reason);
const CdtNode *cdt_pack_file_get_root (const CdtPackFile *file);

G_END_DECLS
