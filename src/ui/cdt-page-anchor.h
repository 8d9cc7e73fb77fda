/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-layout.h"
#include "cdt-page-column.h"

G_BEGIN_DECLS

/** CdtPageAnchor: the line that a person is looking at, so that it can stay where it is when the pages around
 * it change: that of the first marked words in sight, or else the one at the top. A plain value, all zero
 * when empty. */
typedef struct
{
  gboolean set;
  CdtLine line;
  double from_top; /* pixels from the top of the view */
} CdtPageAnchor;

/* path: (nullable) whose words are marked. At the very top nothing is taken: the first page's edge stays. */
void cdt_page_anchor_take (CdtPageAnchor *anchor,
                           CdtLayout *layout,
                           const CdtPageColumn *column,
                           const char *path,
                           double top,
                           double view_height);
/* While the layout gives "changed": the same line of what is the document now. */
void cdt_page_anchor_follow (CdtPageAnchor *anchor, CdtLayout *layout);
/* The top of the view that puts the anchor where it was. FALSE when it is gone. */
gboolean cdt_page_anchor_find (const CdtPageAnchor *anchor,
                               CdtLayout *layout,
                               const CdtPageColumn *column,
                               double *top);

G_END_DECLS
