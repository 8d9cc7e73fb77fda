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

/* Where each page begins, at least one (element-type CdtSpot) (transfer full). Nothing is painted or
 * copied: a page is worked out from its spot and the next when it is asked for. */
GArray *cdt_flow_paginate (GPtrArray *measured, const CdtStyle *style, gboolean cover);
/* Does the page that begins here lie on its side? */
gboolean cdt_flow_is_turned (GPtrArray *measured, CdtSpot start);
/* From the page's top edge to its first line; a cover begins lower. */
double cdt_flow_get_top (const CdtStyle *style, guint page, gboolean cover);
/* Space above a unit on the page that begins at `start`: the gap to the block above, or the room of a
 * table's repeated head. */
double cdt_flow_get_space (GPtrArray *measured, double scale, CdtSpot start, CdtSpot spot);
/* The next unit; FALSE at the end. */
gboolean cdt_flow_advance (GPtrArray *measured, CdtSpot *spot);
/* The page that a block begins on. */
guint cdt_flow_find_page (GArray *starts, guint block);

G_END_DECLS
