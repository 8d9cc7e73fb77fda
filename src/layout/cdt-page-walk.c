/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-page-walk.h"

static CdtSpot
find_end (const CdtComposer *composer, guint page)
{
  gboolean last = page + 1 == composer->starts->len;
  return last ? (CdtSpot){ composer->measured->len, 0 } : g_array_index (composer->starts, CdtSpot, page + 1);
}

void
cdt_page_walk_begin (CdtPageWalk *walk, const CdtComposer *composer, guint page)
{
  const CdtMeasure *measure = cdt_composer_get_measure (composer, page);
  CdtSpot start = g_array_index (composer->starts, CdtSpot, page);
  *walk = (CdtPageWalk){ .composer = composer,
                         .measure = measure,
                         .start = start,
                         .end = find_end (composer, page),
                         .spot = start,
                         .bottom = cdt_flow_get_top (measure->style, page, composer->cover) };
}

gboolean
cdt_page_walk_has_units (const CdtPageWalk *walk)
{
  GPtrArray *measured = walk->composer->measured;
  return walk->start.block < measured->len
         && ((const CdtMeasured *)g_ptr_array_index (measured, walk->start.block))->units->len > 0;
}

static gboolean
advance (CdtPageWalk *walk)
{
  if (!walk->begun)
    return walk->begun = cdt_page_walk_has_units (walk);
  return cdt_flow_advance (walk->composer->measured, &walk->spot)
         && (walk->spot.block < walk->end.block
             || (walk->spot.block == walk->end.block && walk->spot.unit < walk->end.unit));
}

gboolean
cdt_page_walk_next (CdtPageWalk *walk)
{
  if (!advance (walk))
    return FALSE;
  GPtrArray *measured = walk->composer->measured;
  const CdtUnit *unit
      = cdt_measured_get_unit (g_ptr_array_index (measured, walk->spot.block), walk->spot.unit);
  walk->y = walk->bottom + cdt_flow_get_space (measured, walk->measure->scale, walk->start, walk->spot);
  walk->bottom = walk->y + unit->height;
  return TRUE;
}
