/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-compose.h"

G_BEGIN_DECLS

/** CdtPageWalk: goes over the units of a page from its top on, and knows where each stands; a plain value
 * that owns nothing. */
typedef struct
{
  const CdtComposer *composer;
  const CdtMeasure *measure; /* of the page */
  CdtSpot start;             /* of the page */
  CdtSpot end;               /* of the page: where the next begins */
  CdtSpot spot;              /* the unit ... */
  double y;                  /* ... and how far its top is below the top edge */
  double bottom;             /* its other edge, and at first where the page's words begin */
  gboolean begun;
} CdtPageWalk;

/* Stands before the first unit. */
void cdt_page_walk_begin (CdtPageWalk *walk, const CdtComposer *composer, guint page);
gboolean cdt_page_walk_has_units (const CdtPageWalk *walk); /* FALSE: the document is empty */
gboolean cdt_page_walk_next (CdtPageWalk *walk);            /* to the next unit; FALSE at the end */

G_END_DECLS
