/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-pagination.h"
#include "cdt-break-cost.h"
#include "cdt-look.h"

#define SLACK 0.01 /* sums of doubles */

/* Pages being filled. */
typedef struct
{
  CdtPagination *made;
  const CdtPagination *before; /* (nullable) */
  const CdtStyle *style;
  double scale;
  gboolean cover;
  guint same_below; /* from this block on, all is as it was before */
  int shift;        /* what its number was less than now */
  guint old_page;   /* of those before: the first that may begin at or below the page being filled */
  CdtSpot start;    /* of the page being filled */
  guint reach;      /* the last block looked at for where it ends */
  double y, room;
} Filling;

static double
get_height (const Filling *filling, CdtSpot spot)
{
  const CdtMeasured *measured = g_ptr_array_index (filling->made->measured, spot.block);
  return cdt_flow_get_space (filling->made->measured, filling->scale, filling->start, spot)
         + cdt_measured_get_unit (measured, spot.unit)->height;
}

static void
begin_page (Filling *filling, CdtSpot spot)
{
  GPtrArray *measured = filling->made->measured;
  const CdtStyle *style = filling->style;
  g_array_append_val (filling->made->starts, spot);
  g_array_append_val (filling->made->reaches, filling->reach);
  double top = cdt_flow_get_top (style, filling->made->starts->len - 1, filling->cover);
  double height = cdt_flow_is_turned (measured, spot) ? style->page_width : style->page_height;
  filling->start = spot;
  filling->reach = spot.block;
  filling->y = 0.0;
  filling->room = MAX (height - style->margin_bottom - top, 1.0);
}

/* Where the page ends that has no room for `over`. What is left empty only grows on the way up, so the
 * search ends where that alone costs more than the best place found. */
static CdtSpot
find_break (Filling *filling, CdtSpot over)
{
  GPtrArray *measured = filling->made->measured;
  CdtSpot best = over;
  double least = G_MAXDOUBLE, y = filling->y;
  for (CdtSpot spot = over; !cdt_spot_equals (spot, filling->start);)
    {
      double share = (filling->room - y) / filling->room, empty = CDT_BREAK_EMPTY * share * share;
      if (empty >= least)
        break;
      double cost = empty + cdt_flow_get_cost (measured, filling->start, spot, &filling->reach);
      if (cost < least)
        {
          least = cost;
          best = spot;
        }
      spot = cdt_flow_step_back (measured, spot);
      y -= get_height (filling, spot);
    }
  return best;
}

/* Puts the unit on the page, or begins the next page and says where to go on. */
static gboolean
place (Filling *filling, CdtSpot *spot)
{
  const CdtMeasured *measured = g_ptr_array_index (filling->made->measured, spot->block);
  gboolean first = cdt_spot_equals (*spot, filling->start);
  double bottom = filling->y + get_height (filling, *spot);
  filling->reach = MAX (filling->reach, spot->block);
  if (first || (bottom <= filling->room + SLACK && (spot->unit > 0 || !measured->new_page)))
    {
      filling->y = bottom;
      return TRUE;
    }
  if (spot->unit > 0 || !measured->new_page)
    *spot = find_break (filling, *spot);
  filling->made->n_parted++;
  begin_page (filling, *spot);
  return FALSE;
}

static gboolean
is_same (const CdtPagination *before, GPtrArray *measured, guint old, guint now)
{
  return g_ptr_array_index (before->measured, old) == g_ptr_array_index (measured, now);
}

/* Keeps the pages that end above what has changed. FALSE: there are none. */
static gboolean
keep_pages_above (Filling *filling)
{
  const CdtPagination *before = filling->before;
  GPtrArray *measured = filling->made->measured;
  guint same = 0, n = 0;
  while (same < MIN (measured->len, before->measured->len) && is_same (before, measured, same, same))
    same++;
  while (n < before->starts->len && g_array_index (before->reaches, guint, n) < same)
    n++;
  if (n == 0)
    return FALSE;
  /* The last of them is begun anew, which gives its room. */
  g_array_append_vals (filling->made->starts, before->starts->data, n - 1);
  g_array_append_vals (filling->made->reaches, before->reaches->data, n - 1);
  filling->reach = g_array_index (before->reaches, guint, n - 1);
  filling->old_page = n;
  begin_page (filling, g_array_index (before->starts, CdtSpot, n - 1));
  return TRUE;
}

static void
find_same_below (Filling *filling)
{
  const CdtPagination *before = filling->before;
  GPtrArray *measured = filling->made->measured;
  guint old = before->measured->len, now = measured->len;
  for (; old > 0 && now > 0 && is_same (before, measured, old - 1, now - 1); old--)
    now--;
  filling->same_below = now;
  filling->shift = (int)measured->len - (int)before->measured->len;
}

/* Where the page just begun began before too, with all that is below it, so do those that come after it. */
static gboolean
keep_pages_below (Filling *filling)
{
  const CdtPagination *before = filling->before;
  CdtPagination *made = filling->made;
  if (before == NULL || made->starts->len < 2 || filling->start.block < filling->same_below)
    return FALSE;
  CdtSpot old = { (guint)((int)filling->start.block - filling->shift), filling->start.unit };
  guint n = filling->old_page;
  while (n < before->starts->len
         && (g_array_index (before->starts, CdtSpot, n).block < old.block
             || (g_array_index (before->starts, CdtSpot, n).block == old.block
                 && g_array_index (before->starts, CdtSpot, n).unit < old.unit)))
    n++;
  filling->old_page = n;
  if (n == 0 || n >= before->starts->len
      || !cdt_spot_equals (g_array_index (before->starts, CdtSpot, n), old))
    return FALSE;
  for (guint i = n + 1; i < before->starts->len; i++)
    {
      CdtSpot spot = g_array_index (before->starts, CdtSpot, i);
      spot.block = (guint)((int)spot.block + filling->shift);
      guint reach = (guint)((int)g_array_index (before->reaches, guint, i) + filling->shift);
      g_array_append_val (made->starts, spot);
      g_array_append_val (made->reaches, reach);
    }
  return TRUE;
}

/* A page is sure when it is sure where the next one begins. */
static guint
count_sure (const CdtPagination *made)
{
  guint n = 0;
  while (n < made->starts->len && g_array_index (made->reaches, guint, n) < made->measured->len)
    n++;
  return MAX (n, 1) - 1;
}

CdtPagination
cdt_pagination_make (GPtrArray *measured, const CdtStyle *style, gboolean cover, const CdtPagination *before)
{
  g_assert (measured != NULL && style != NULL);
  CdtPagination made = { .measured = g_ptr_array_ref (measured),
                         .starts = g_array_new (FALSE, FALSE, sizeof (CdtSpot)),
                         .reaches = g_array_new (FALSE, FALSE, sizeof (guint)) };
  Filling filling
      = { .made = &made, .before = before, .style = style, .scale = cdt_look_scale (style), .cover = cover };
  CdtSpot spot = { 0, 0 };
  gboolean more = TRUE;
  if (before != NULL)
    find_same_below (&filling);
  if (before == NULL || !keep_pages_above (&filling))
    {
      more = cdt_flow_find_first (measured, 0, &spot);
      filling.reach = more ? spot.block : measured->len;
      begin_page (&filling, spot);
    }
  for (spot = filling.start; more;)
    {
      if (place (&filling, &spot))
        more = cdt_flow_advance (measured, &spot);
      else if (keep_pages_below (&filling))
        break;
    }
  made.n_sure = count_sure (&made);
  return made;
}

void
cdt_pagination_clear (CdtPagination *pagination)
{
  g_clear_pointer (&pagination->measured, g_ptr_array_unref);
  g_clear_pointer (&pagination->starts, g_array_unref);
  g_clear_pointer (&pagination->reaches, g_array_unref);
}
