/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-flow.h"
#include "cdt-break-cost.h"
#include "cdt-look.h"

#define COVER_DROP 12.0 /* how much lower a cover begins */
#define LAST_UNITS 3    /* no more than these on a page of their own look forgotten */

static CdtMeasured *
get_measured (GPtrArray *measured, guint n)
{
  return g_ptr_array_index (measured, n);
}

static CdtBlockKind
get_kind (GPtrArray *measured, guint n)
{
  return get_measured (measured, n)->block->kind;
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
  CdtBlockKind kind = get_kind (measured, (guint)block);
  return kind == CDT_BLOCK_ITEM || kind == CDT_BLOCK_SUBITEM || kind == CDT_BLOCK_BULLET;
}

/* The block above, where it stands on the page that begins at `start`; else -1. */
static int
find_above_on_page (GPtrArray *measured, CdtSpot start, guint block)
{
  int above = block > start.block ? cdt_flow_find_above (measured, block) : -1;
  return above < (int)start.block ? -1 : above;
}

/* The first and the last item of a list do not stand on a page alone, as lines do not. */
static gboolean
leaves_item_alone (GPtrArray *measured, CdtSpot start, guint above, guint below, guint *reach)
{
  if (!is_in_list (measured, (int)above) || !is_in_list (measured, (int)below))
    return FALSE;
  *reach = MAX (*reach, below + 1);
  int over = find_above_on_page (measured, start, above);
  gboolean first = above > start.block && !is_in_list (measured, over);
  gboolean last = !is_in_list (measured, (int)below + 1);
  return (first && is_lone_line (get_measured (measured, above)))
         || (last && is_lone_line (get_measured (measured, below)));
}

/* Would the page that begins here hold a few lines before the next page begins? */
static gboolean
begins_rest (GPtrArray *measured, CdtSpot spot, guint *reach)
{
  for (guint i = 0; i < LAST_UNITS; i++)
    {
      CdtBlockKind kind = get_kind (measured, spot.block);
      if (kind == CDT_BLOCK_SIGNATURE || kind == CDT_BLOCK_FIGURE)
        return FALSE;
      if (!cdt_flow_advance (measured, &spot))
        {
          *reach = measured->len;
          return TRUE;
        }
      *reach = MAX (*reach, spot.block);
      if (spot.unit == 0 && get_measured (measured, spot.block)->new_page)
        return TRUE;
    }
  return FALSE;
}

/* Of the blocks `above` and `below` a break between them. */
static guint
get_cost_between (GPtrArray *measured, CdtSpot start, guint above, guint below, guint *reach)
{
  const CdtMeasured *upper = get_measured (measured, above);
  guint cost = CDT_BREAK_FREE;
  if (upper->keep_next)
    cost += cdt_look_get (upper->block->kind)->keep_next ? CDT_BREAK_HEADING : CDT_BREAK_LEAD;
  if (upper->leads && upper->block->kind != CDT_BLOCK_FIGURE && upper->block->kind != CDT_BLOCK_TABLE)
    cost += CDT_BREAK_LEAD;
  if (leaves_item_alone (measured, start, above, below, reach))
    cost += CDT_BREAK_LONE;
  int over = is_lone_line (upper) ? find_above_on_page (measured, start, above) : -1;
  if (over >= 0 && cdt_look_get (get_kind (measured, (guint)over))->keep_next)
    cost += CDT_BREAK_HEADING;
  return cost;
}

gboolean
cdt_spot_equals (CdtSpot a, CdtSpot b)
{
  return a.block == b.block && a.unit == b.unit;
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
  if (cdt_spot_equals (spot, start))
    {
      int head = cdt_measured_get_unit (here, spot.unit)->head;
      return head >= 0 ? cdt_measured_get_unit (here, (guint)head)->height : 0.0;
    }
  if (spot.unit > 0)
    return 0.0;
  int above = cdt_flow_find_above (measured, spot.block);
  return cdt_look_gap (get_kind (measured, (guint)above), here->block->kind) * scale;
}

gboolean
cdt_flow_find_first (GPtrArray *measured, guint from, CdtSpot *spot)
{
  for (guint i = from; i < measured->len; i++)
    if (get_measured (measured, i)->units->len > 0)
      {
        *spot = (CdtSpot){ i, 0 };
        return TRUE;
      }
  return FALSE;
}

int
cdt_flow_find_above (GPtrArray *measured, guint block)
{
  for (int i = (int)block - 1; i >= 0; i--)
    if (get_measured (measured, (guint)i)->units->len > 0)
      return i;
  return -1;
}

gboolean
cdt_flow_advance (GPtrArray *measured, CdtSpot *spot)
{
  if (spot->unit + 1 < get_measured (measured, spot->block)->units->len)
    {
      spot->unit++;
      return TRUE;
    }
  return cdt_flow_find_first (measured, spot->block + 1, spot);
}

CdtSpot
cdt_flow_step_back (GPtrArray *measured, CdtSpot spot)
{
  if (spot.unit > 0)
    return (CdtSpot){ spot.block, spot.unit - 1 };
  guint above = (guint)cdt_flow_find_above (measured, spot.block);
  return (CdtSpot){ above, get_measured (measured, above)->units->len - 1 };
}

guint
cdt_flow_get_cost (GPtrArray *measured, CdtSpot start, CdtSpot spot, guint *reach)
{
  guint cost = begins_rest (measured, spot, reach) ? CDT_BREAK_LAST : CDT_BREAK_FREE;
  if (spot.unit > 0)
    return cost + cdt_measured_get_unit (get_measured (measured, spot.block), spot.unit)->cost;
  guint above = (guint)cdt_flow_find_above (measured, spot.block);
  return cost + get_cost_between (measured, start, above, spot.block, reach);
}

guint
cdt_flow_find_page (GArray *starts, guint block)
{
  return cdt_flow_find_page_of (starts, (CdtSpot){ block, 0 });
}

guint
cdt_flow_find_page_of (GArray *starts, CdtSpot spot)
{
  guint low = 0, high = starts->len;
  while (high - low > 1)
    {
      guint middle = (low + high) / 2;
      CdtSpot start = g_array_index (starts, CdtSpot, middle);
      if (start.block < spot.block || (start.block == spot.block && start.unit <= spot.unit))
        low = middle;
      else
        high = middle;
    }
  return low;
}
