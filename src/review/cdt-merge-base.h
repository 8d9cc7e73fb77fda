/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/** CdtMergeBase: the version that several drafts come from, and what it was called. */
typedef struct
{
  CdtDraft *draft;
  char *label;
} CdtMergeBase;

/* The newest version kept in one of the drafts that all of them come from: they have it themselves, are it,
 * or say that they are copies of it. NULL: there is none, or it cannot be read; then a person has to say.
 * (transfer full) */
CdtMergeBase *cdt_merge_base_find (CdtDraft *ours, CdtDraft *const *replies, guint n_replies);
void cdt_merge_base_free (CdtMergeBase *base);
/* How many versions only replies keep: they are not joined. */
guint cdt_merge_base_count_left (CdtDraft *ours, CdtDraft *const *replies, guint n_replies);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtMergeBase, cdt_merge_base_free)

G_END_DECLS
