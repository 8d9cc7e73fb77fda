/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-layout.h"
#include "cdt-page-column.h"

G_BEGIN_DECLS

/** CdtPageAnchor: what a person is looking at, so that it can stay where it is when the pages around it
 * change: the first marked words in sight, or else the block at the top. A plain struct, all zero when
 * empty. */
typedef struct
{
  double from_top;  /* pixels from the top of the view; of the words or of the block */
  guint place;      /* index among the places of the marked words, G_MAXUINT when none was in sight */
  CdtBlock *block;  /* (nullable) the block at the top ... */
  guint index;      /* ... in its document ... */
  guint n_blocks;   /* ... of so many */
  int row;          /* of a table: which one is at the top; else -1 */
  guint nth;        /* which of several pieces of the block on the page, that are in no row */
  guint page;       /* where it was */
  guint first_page; /* where the block began */
} CdtPageAnchor;

/* places: (nullable) (element-type CdtPlace), of the marked words */
void cdt_page_anchor_take (CdtPageAnchor *anchor,
                           CdtLayout *layout,
                           const CdtPageColumn *column,
                           const GArray *places,
                           double top,
                           double view_height);
/* The top of the view that puts the anchor where it was. FALSE when it is gone. */
gboolean cdt_page_anchor_find (const CdtPageAnchor *anchor,
                               CdtLayout *layout,
                               const CdtPageColumn *column,
                               const GArray *places,
                               double *top);
void cdt_page_anchor_clear (CdtPageAnchor *anchor);

G_END_DECLS
