/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-flow.h"
#include "cdt-look.h"

#define COVER_DROP 12.0 /* how much lower a cover begins */
#define SLACK 0.01      /* sums of doubles */

typedef struct
{
  GPtrArray *measured; /* (element-type CdtMeasured) */
  const CdtStyle *style;
  double scale;
  gboolean cover;
  GArray *starts; /* (element-type CdtSpot) */
  CdtSpot start;  /* of the page being filled */
  double y, room;
} Flow;

static CdtMeasured *
get_measured (GPtrArray *measured, guint n)
{
  return g_ptr_array_index (measured, n);
}

static gboolean
spots_equal (CdtSpot a, CdtSpot b)
{
  return a.block == b.block && a.unit == b.unit;
}

/* The nearest block above that has units, or -1. */
static int
find_above (GPtrArray *measured, guint block)
{
  for (int i = (int)block - 1; i >= 0; i--)
    if (get_measured (measured, (guint)i)->units->len > 0)
      return i;
  return -1;
}

static gboolean
find_first (GPtrArray *measured, guint from, CdtSpot *spot)
{
  for (guint i = from; i < measured->len; i++)
    if (get_measured (measured, i)->units->len > 0)
      {
        *spot = (CdtSpot){ i, 0 };
        return TRUE;
      }
  return FALSE;
}

static gboolean
is_lone_line (const CdtMeasured *measured)
{
  switch (measured->block->kind)
    {
    case CDT_BLOCK_PARAGRAPH:
    case CDT_BLOCK_CLAUSE:
    case CDT_BLOCK_ITEM:
    case CDT_BLOCK_SUBITEM:
    case CDT_BLOCK_RECITAL:
    case CDT_BLOCK_BULLET:
      return measured->units->len == 1;
    default:
      return FALSE;
    }
}

static gboolean
is_in_list (GPtrArray *measured, int block)
{
  if (block < 0 || block >= (int)measured->len)
    return FALSE;
  CdtBlockKind kind = get_measured (measured, (guint)block)->block->kind;
  return kind == CDT_BLOCK_ITEM || kind == CDT_BLOCK_SUBITEM || kind == CDT_BLOCK_BULLET;
}

/* The first and the last item of a list do not stand on a page alone, as lines do not. */
static gboolean
parts_list (const Flow *flow, guint above, guint below)
{
  if (!is_in_list (flow->measured, (int)above) || !is_in_list (flow->measured, (int)below))
    return FALSE;
  gboolean first = !is_in_list (flow->measured, find_above (flow->measured, above));
  gboolean last = !is_in_list (flow->measured, (int)below + 1);
  return (first && is_lone_line (get_measured (flow->measured, above)))
         || (last && is_lone_line (get_measured (flow->measured, below)));
}

/* May a page end just before this unit? Not after what stays with the next block, nor after a heading
 * with one lone line below it. */
static gboolean
can_begin_page (const Flow *flow, CdtSpot spot)
{
  if (spot.unit > 0)
    return !cdt_measured_get_unit (get_measured (flow->measured, spot.block), spot.unit)->tied;
  int above = find_above (flow->measured, spot.block);
  if (above < 0)
    return TRUE;
  CdtMeasured *upper = get_measured (flow->measured, (guint)above);
  if (upper->keep_next || upper->leads || parts_list (flow, (guint)above, spot.block))
    return FALSE;
  if (!is_lone_line (upper) || (guint)above <= flow->start.block)
    return TRUE;
  int over = find_above (flow->measured, (guint)above);
  return over < 0 || !cdt_look_get (get_measured (flow->measured, (guint)over)->block->kind)->keep_next;
}

static CdtSpot
step_back (const Flow *flow, CdtSpot spot)
{
  if (spot.unit > 0)
    return (CdtSpot){ spot.block, spot.unit - 1 };
  guint above = (guint)find_above (flow->measured, spot.block);
  return (CdtSpot){ above, get_measured (flow->measured, above)->units->len - 1 };
}

/* The last spot at or above `over`, which does not fit, where the page may end; `over` itself when the
 * rules would leave the page empty. */
static CdtSpot
find_break (const Flow *flow, CdtSpot over)
{
  for (CdtSpot spot = over; !spots_equal (spot, flow->start); spot = step_back (flow, spot))
    if (can_begin_page (flow, spot))
      return spot;
  return over;
}

static void
turn_page (Flow *flow, CdtSpot spot)
{
  flow->start = spot;
  flow->y = 0.0;
  flow->room
      = (cdt_flow_is_turned (flow->measured, spot) ? flow->style->page_width : flow->style->page_height)
        - flow->style->margin_bottom - cdt_flow_get_top (flow->style, flow->starts->len, flow->cover);
  g_array_append_val (flow->starts, spot);
}

/* Puts the unit on the page, or turns the page and says where to go on. */
static gboolean
place (Flow *flow, CdtSpot *spot)
{
  CdtMeasured *measured = get_measured (flow->measured, spot->block);
  gboolean first = spots_equal (*spot, flow->start);
  double bottom = flow->y + cdt_flow_get_space (flow->measured, flow->scale, flow->start, *spot)
                  + cdt_measured_get_unit (measured, spot->unit)->height;
  if (!first && spot->unit == 0 && measured->new_page)
    turn_page (flow, *spot);
  else if (!first && bottom > flow->room + SLACK)
    {
      *spot = find_break (flow, *spot);
      turn_page (flow, *spot);
    }
  else
    {
      flow->y = bottom;
      return TRUE;
    }
  return FALSE;
}

GArray *
cdt_flow_paginate (GPtrArray *measured, const CdtStyle *style, gboolean cover)
{
  Flow flow = { .measured = measured, .style = style, .scale = cdt_look_scale (style), .cover = cover };
  flow.starts = g_array_new (FALSE, FALSE, sizeof (CdtSpot));
  CdtSpot spot = { 0, 0 };
  gboolean more = find_first (measured, 0, &spot);
  turn_page (&flow, spot);
  while (more)
    if (place (&flow, &spot))
      more = cdt_flow_advance (measured, &spot);
  return flow.starts;
}

gboolean
cdt_flow_is_turned (GPtrArray *measured, CdtSpot start)
{
  return start.block < measured->len && get_measured (measured, start.block)->turned;
}

double
cdt_flow_get_top (const CdtStyle *style, guint page, gboolean cover)
{
  return style->margin_top + (page == 0 && cover ? COVER_DROP : 0.0);
}

double
cdt_flow_get_space (GPtrArray *measured, double scale, CdtSpot start, CdtSpot spot)
{
  CdtMeasured *here = get_measured (measured, spot.block);
  if (spots_equal (spot, start))
    {
      int head = cdt_measured_get_unit (here, spot.unit)->head;
      return head >= 0 ? cdt_measured_get_unit (here, (guint)head)->height : 0.0;
    }
  if (spot.unit > 0)
    return 0.0;
  int above = find_above (measured, spot.block);
  return cdt_look_gap (get_measured (measured, (guint)above)->block->kind, here->block->kind) * scale;
}

gboolean
cdt_flow_advance (GPtrArray *measured, CdtSpot *spot)
{
  if (spot->unit + 1 < get_measured (measured, spot->block)->units->len)
    {
      spot->unit++;
      return TRUE;
    }
  return find_first (measured, spot->block + 1, spot);
}

guint
cdt_flow_find_page (GArray *starts, guint block)
{
  guint low = 0, high = starts->len;
  while (high - low > 1)
    {
      guint middle = (low + high) / 2;
      CdtSpot start = g_array_index (starts, CdtSpot, middle);
      if (start.block < block || (start.block == block && start.unit == 0))
        low = middle;
      else
        high = middle;
    }
  return low;
}
