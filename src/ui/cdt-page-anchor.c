/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-page-anchor.h"

#define SLACK 1.0 /* points by which what is cut off at the top is not missed */

static double
get_place_y (const CdtPageColumn *column, const CdtPlace *place)
{
  return cdt_page_column_get_top (column, place->page)
         + place->y * cdt_page_column_get_scale (column, place->page);
}

/* The first marked words of the page in sight */
static gboolean
find_words (CdtLayout *layout,
            const CdtPageColumn *column,
            const char *path,
            guint n,
            double top,
            double view_height,
            CdtLine *line)
{
  g_autoptr (GArray) places = cdt_layout_find_path (layout, path, n);

  for (guint i = 0; i < places->len; i++)
    {
      const CdtPlace *place = &g_array_index (places, CdtPlace, i);
      double y = get_place_y (column, place) - top;

      if (y >= 0 && y <= view_height)
        return cdt_layout_find_line_at (layout, n, place->x + place->width / 2, place->y - SLACK, line);
    }
  return FALSE;
}

static gboolean
find_line (CdtLayout *layout,
           const CdtPageColumn *column,
           const char *path,
           double top,
           double view_height,
           CdtLine *line)
{
  guint first = cdt_page_column_get_page_at (column, top);
  guint end = cdt_layout_get_n_pages (layout);
  double y
      = (top - cdt_page_column_get_top (column, first)) / cdt_page_column_get_scale (column, first) - SLACK;

  for (guint n = first; path != NULL && n < end && cdt_page_column_get_top (column, n) < top + view_height;
       n++)
    if (find_words (layout, column, path, n, top, view_height, line))
      return TRUE;
  return (first < end && cdt_layout_find_line_at (layout, first, -1, y, line))
         || (first + 1 < end && cdt_layout_find_line_at (layout, first + 1, -1, 0, line));
}

void
cdt_page_anchor_take (CdtPageAnchor *anchor,
                      CdtLayout *layout,
                      const CdtPageColumn *column,
                      const char *path,
                      double top,
                      double view_height)
{
  CdtPlace place;

  g_return_if_fail (anchor != NULL);

  anchor->set = layout != NULL && column->n_pages > 0 && top > 0
                && find_line (layout, column, path, top, view_height, &anchor->line)
                && cdt_layout_find_line (layout, &anchor->line, &place);
  if (anchor->set)
    anchor->from_top = get_place_y (column, &place) - top;
}

void
cdt_page_anchor_follow (CdtPageAnchor *anchor, CdtLayout *layout)
{
  g_return_if_fail (anchor != NULL);

  anchor->set = anchor->set && cdt_layout_follow_line (layout, &anchor->line);
}

gboolean
cdt_page_anchor_find (const CdtPageAnchor *anchor,
                      CdtLayout *layout,
                      const CdtPageColumn *column,
                      double *top)
{
  CdtPlace place;

  g_return_val_if_fail (anchor != NULL, FALSE);

  if (!anchor->set || layout == NULL || !cdt_layout_find_line (layout, &anchor->line, &place))
    return FALSE;
  *top = get_place_y (column, &place) - anchor->from_top;
  return TRUE;
}
