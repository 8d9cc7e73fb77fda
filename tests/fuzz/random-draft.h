/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/* A new draft with up to `most` answers anywhere in it, as the schema has questions, and items in its lists.
 * (transfer full) */
CdtDraft *random_draft_new (GRand *rand, guint most);

/* One more: an answer, or an item in a list. */
void random_draft_edit (CdtDraft *draft, GRand *rand);

/* Up to `most` edits of all kinds: answers, items that come, go and move. */
void random_draft_change (CdtDraft *draft, GRand *rand, guint most);

G_END_DECLS
