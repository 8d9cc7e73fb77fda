/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/* Recovery copies: user data dir/concordat/recovery/<draft id>.concordat, with <draft id>.ini beside it
 * naming the file they belong to and its hash. Written with cdt_save(). */
typedef struct
{
  char *draft_id; /* what cdt_recovery_remove() takes; for a copy set aside, not the draft's own id */
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
/* Gives the copy of an earlier session another name, so that a new session of the same draft does not
 * write over it. Does nothing when there is none. */
gboolean cdt_recovery_set_aside (const char *draft_id, GError **error);
GPtrArray *cdt_recovery_list (void); /* (element-type CdtRecovered), newest first */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtRecovered, cdt_recovered_free)

G_END_DECLS
