/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-parts.h"

G_BEGIN_DECLS

typedef enum
{
  CDT_DELTA_SET,    /* an answer is another, comes or goes */
  CDT_DELTA_INSERT, /* an item comes; its answers follow, each as a set */
  CDT_DELTA_REMOVE, /* an item goes with all that is in it */
  CDT_DELTA_MOVE,   /* an item stands elsewhere among those that stay */
  CDT_DELTA_REST,   /* what no schema of ours knows is other */
} CdtDeltaKind;

/** CdtDelta: one difference between two drafts. */
typedef struct
{
  CdtDeltaKind kind;
  char *path;           /* as of the part */
  const CdtPart *first; /* NULL: the first draft does not have it */
  const CdtPart *second;
} CdtDelta;

/* What makes the second draft of the first: removals, then the rest in the order of the second draft, each
 * move the fewest items. Parts are told apart by their paths, items by their ids, so what only moved or is
 * numbered otherwise has not changed. Nothing is left out: no delta, no difference but of comments, white
 * space between elements and the order of answers. The deltas live as long as both parts.
 * (transfer full) (element-type CdtDelta) */
GPtrArray *cdt_delta_list (const CdtParts *first, const CdtParts *second);

/* Of the field or the item, of a rest that of its holder; NULL where no schema of ours has it */
const CdtShape *cdt_delta_find_shape (const CdtDelta *delta);
/* Does it count as a change that a person made? What comes with an item is one change with it, and what the
 * program keeps for itself is none. first: the parts that it was listed with */
gboolean cdt_delta_is_counted (const CdtDelta *delta, const CdtParts *first);

/* Makes them in a draft that holds what the first draft does, as one step of undo with this name. FALSE: one
 * did not fit, and nothing was changed. */
gboolean cdt_delta_apply (const GPtrArray *deltas, CdtDraft *draft, const char *name, GError **error);
/* Makes one of them, within a step of the caller's. An item goes after the nearest of those before it in the
 * second draft that the draft has. */
gboolean cdt_delta_apply_one (const CdtDelta *delta, CdtDraft *draft, GError **error);

G_END_DECLS
