/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-node.h"

G_BEGIN_DECLS

/* The version of the file format that this program writes; resources/schema/agreement.rng describes it and
 * what each version before it was. */
#define CDT_VERSION_MAJOR 1
#define CDT_VERSION_MINOR 1
#define CDT_VERSION_OURS "1.1"

/** CdtVersion: the version of the format that a draft is, or came, in. */
typedef struct
{
  guint64 major;
  guint64 minor;
} CdtVersion;

typedef enum
{
  CDT_VERSION_SAME,
  CDT_VERSION_OLDER,       /* brought up to date when it was read */
  CDT_VERSION_NEWER_MINOR, /* only says more: what it says that we do not know is kept */
  CDT_VERSION_NEWER_MAJOR, /* may mean other things by what we know: to be read, not to be changed */
} CdtVersionKind;

/* Reads the root's version. A root that says none is taken for one of ours, and says so from then on: people
 * write drafts by hand. FALSE with the error where it says something that is no version. */
gboolean cdt_version_read (CdtNode *root, const char *name, CdtVersion *version, GError **error);
CdtVersionKind cdt_version_compare (const CdtVersion *version);
/* As a sentence can quote it. (transfer full) */
char *cdt_version_dup_name (const CdtVersion *version);

G_END_DECLS
