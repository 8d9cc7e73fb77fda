/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/** CdtFieldWalk: where somebody is who goes through all that the schema knows of a part of a draft, in its
 * order, what lies in something after it. One who stops may go on later, while the draft is as it was.
 * Private to src/review. */
typedef struct
{
  const CdtNode *top;
  CdtNode *node; /* the one at hand; NULL: that was all */
  const CdtShape *shape;
} CdtFieldWalk;

/* Begins at that element itself; shape NULL: the schema does not know it, and there is nothing to go through.
 */
void cdt_field_walk_begin (CdtFieldWalk *walk, CdtNode *node, const CdtShape *shape);
void cdt_field_walk_begin_draft (CdtFieldWalk *walk, CdtDraft *draft);
void cdt_field_walk_next (CdtFieldWalk *walk);

G_END_DECLS
