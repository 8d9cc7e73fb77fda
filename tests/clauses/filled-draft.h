/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

/* A draft in which every question has an answer, with so many partners and so many items in every other
 * list. */
CdtDraft *filled_draft_new (const char *kind, guint n_partners, guint n_items);
/* Some answer to the question of this shape at this path. */
void filled_draft_answer (CdtDraft *draft, const CdtShape *shape, const char *path);

typedef void (*FilledDraftFunc) (const CdtShape *shape, const char *path, gpointer data);
/* Every question that prints, at the first item of each list; what is chosen of the wording is no question.
 */
void filled_draft_visit (FilledDraftFunc visit, gpointer data);
