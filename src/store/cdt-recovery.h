/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/* Recovery copies: user data dir/concordat/recovery/<copy id>.concordat, with <copy id>.ini beside it that
 * says what they are of. Every run of the program writes copies of its own, so that neither two windows nor
 * two processes write over one another; a copy that goes on from an earlier one names it, and stands for
 * it from then on. Written with cdt_save(). Copies thrown away stay in recovery/discarded for 30 days. */
typedef struct
{
  char *copy_id;
  char *draft_id;
  char *title;
  char *copy_path;
  char *base_path; /* (nullable) the named file it belongs to */
  char *base_hash; /* (nullable) */
  char *previous;  /* (nullable) the id of the copy that it goes on from */
  char *run;       /* (nullable) the run of the program that wrote it */
  guint64 number;  /* copies follow one another by it: no clock has a say */
  gint64 written_at;
} CdtRecovered;

void cdt_recovered_free (CdtRecovered *recovered);

/* A name for a copy that no other has. */
char *cdt_recovery_make_id (const char *draft_id);
/* recovered: ids, title and base; the rest is filled in. number 0: it is given the next one. */
gboolean cdt_recovery_write (CdtRecovered *recovered, GBytes *bytes, GError **error);
/* Removes a copy, and those that it stands for: they are in a file, wholly. */
gboolean cdt_recovery_remove (const char *copy_id, GError **error);
/* Puts a copy, and those that it stands for, among the discarded, and brings them back. */
gboolean cdt_recovery_discard (const char *copy_id, GError **error);
gboolean cdt_recovery_bring_back (const char *copy_id, GError **error);
/* The id of what was thrown away last, to bring it back by; NULL when there is nothing. (transfer full) */
char *cdt_recovery_find_discarded (void);
/* (element-type CdtRecovered), newest first: those that another stands for, that are in their file, or that
 * another run of the program is writing now are left out. */
GPtrArray *cdt_recovery_list (void);
CdtRecovered *cdt_recovery_find (const char *copy_id); /* (transfer full) (nullable) */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtRecovered, cdt_recovered_free)

G_END_DECLS
