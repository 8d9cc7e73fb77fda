/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/* Recovery copies: user data dir/concordat/recovery/<draft id>.concordat, with <draft id>.ini beside it
 * naming the file they belong to and its hash. Written with cdt_save(). */
typedef struct
{
  char *draft_id;
  char *title;
  char *copy_path;
  char *base_path; /* (nullable) the named file it belongs to */
  char *base_hash; /* (nullable) */
  gint64 written_at;
} CdtRecovered;

void cdt_recovered_free (CdtRecovered *recovered);
gboolean cdt_recovery_write (const char *draft_id,
                             const char *title,
                             GBytes *bytes,
                             const char *base_path,
                             const char *base_hash,
                             GError **error);
gboolean cdt_recovery_remove (const char *draft_id, GError **error);
GPtrArray *cdt_recovery_list (void); /* (element-type CdtRecovered), newest first */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtRecovered, cdt_recovered_free)

G_END_DECLS
