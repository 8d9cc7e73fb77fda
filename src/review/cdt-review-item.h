/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/* Items that the review keeps in the draft. Private to src/review. */

gboolean cdt_review_item_is_blank (const char *text); /* NULL is */
/* NULL when the item does not say it */
char *cdt_review_item_dup (CdtNode *item, const char *field);

/** CdtReviewItemValue: what a field of an item is to say; NULL or blank takes it away. */
typedef struct
{
  const char *field;
  const char *value;
} CdtReviewItemValue;

/* These are one step of undo that has this name. On an error nothing has changed. `values` end with one
 * without a field. */
/* A new item at the end of the list: its id */
char *cdt_review_item_add (CdtDraft *draft,
                           const char *list,
                           const char *item,
                           const char *step,
                           const CdtReviewItemValue *values,
                           GError **error);
gboolean cdt_review_item_change (CdtDraft *draft,
                                 const char *list,
                                 const char *id,
                                 const char *step,
                                 const CdtReviewItemValue *values,
                                 GError **error);
gboolean
cdt_review_item_remove (CdtDraft *draft, const char *list, const char *id, const char *step, GError **error);
/* "review/points/point[@id='op1']"; an error when there is no such item */
char *cdt_review_item_find (CdtDraft *draft, const char *list, const char *id, GError **error);
/* What `read` makes of each of the items; list: (nullable). (transfer full) */
GPtrArray *
cdt_review_item_list (CdtNode *list, const char *item, gpointer (*read) (CdtNode *item), GDestroyNotify free);

G_END_DECLS
