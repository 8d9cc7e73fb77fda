/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-page-column.h"

#include <math.h>

#define MARGIN 18.0
#define GAP 18.0

static double
get_pitch (const CdtPageColumn *column)
{
  return ceil (column->page_height * column->scale) + GAP;
}

double
cdt_page_column_get_fit_scale (const CdtPageColumn *column)
{
  return MAX (column->view_width - 2 * MARGIN, 60) / column->page_width;
}

double
cdt_page_column_get_width (const CdtPageColumn *column)
{
  return ceil (column->page_width * column->scale) + 2 * MARGIN;
}

double
cdt_page_column_get_height (const CdtPageColumn *column)
{
  return 2 * MARGIN - GAP + column->n_pages * get_pitch (column);
}

double
cdt_page_column_get_left (const CdtPageColumn *column)
{
  double width = cdt_page_column_get_width (column);

  return MARGIN + MAX (0, floor ((column->view_width - width) / 2));
}

double
cdt_page_column_get_top (const CdtPageColumn *column, guint page)
{
  return MARGIN + page * get_pitch (column);
}

guint
cdt_page_column_get_page_at (const CdtPageColumn *column, double y)
{
  double n = floor ((y - MARGIN) / get_pitch (column));

  if (column->n_pages == 0)
    return 0;
  return (guint)CLAMP (n, 0, column->n_pages - 1);
}

gboolean
cdt_page_column_hit (
    const CdtPageColumn *column, double x, double y, guint *page, double *page_x, double *page_y)
{
  guint n = cdt_page_column_get_page_at (column, y);
  double inside_x = (x - cdt_page_column_get_left (column)) / column->scale;
  double inside_y = (y - cdt_page_column_get_top (column, n)) / column->scale;

  if (column->n_pages == 0 || inside_x < 0 || inside_y < 0 || inside_x > column->page_width
      || inside_y > column->page_height)
    return FALSE;
  *page = n;
  *page_x = inside_x;
  *page_y = inside_y;
  return TRUE;
}
