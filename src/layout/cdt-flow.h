/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-measured.h"

G_BEGIN_DECLS

/** CdtSpot: where a page can begin: a unit of a measured block. */
typedef struct
{
  guint block;
  guint unit;
} CdtSpot;

gboolean cdt_spot_equals (CdtSpot a, CdtSpot b);

/* Does the page that begins here lie on its side? */
gboolean cdt_flow_is_turned (GPtrArray *measured, CdtSpot start);
/* From the page's top edge to its first line; a cover begins lower. */
double cdt_flow_get_top (const CdtStyle *style, guint page, gboolean cover);
/* Space above a unit on the page that begins at `start`: the gap to the block above, or the room of a
 * table's repeated head. */
double cdt_flow_get_space (GPtrArray *measured, double scale, CdtSpot start, CdtSpot spot);
/* The first unit of block `from` or the nearest below it; FALSE where there is none. */
gboolean cdt_flow_find_first (GPtrArray *measured, guint from, CdtSpot *spot);
/* The nearest block above that has units, or -1. */
int cdt_flow_find_above (GPtrArray *measured, guint block);
/* The next unit; FALSE at the end. */
gboolean cdt_flow_advance (GPtrArray *measured, CdtSpot *spot);
/* The unit before, which there must be. */
CdtSpot cdt_flow_step_back (GPtrArray *measured, CdtSpot spot);
/* A CdtBreakCost: of ending the page that begins at `start` just above `spot`; `reach` becomes the last block
 * that it depends on where that is further down than before. */
guint cdt_flow_get_cost (GPtrArray *measured, CdtSpot start, CdtSpot spot, guint *reach);
/* The page that a block begins on, or one of its units. */
guint cdt_flow_find_page (GArray *starts, guint block);
guint cdt_flow_find_page_of (GArray *starts, CdtSpot spot);

G_END_DECLS
