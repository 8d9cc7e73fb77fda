/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-page-column.h"

#include <math.h>

#define MARGIN CDT_PAGE_COLUMN_MARGIN
#define GAP CDT_PAGE_COLUMN_MARGIN

/* How many of the first n pages lie on their side */
static guint
count_turned (const CdtPageColumn *column, guint n)
{
  return column->turned != NULL ? column->turned[n] : 0;
}

static gboolean
is_turned (const CdtPageColumn *column, guint page)
{
  return count_turned (column, page + 1) > count_turned (column, page);
}

static double
get_scale (const CdtPageColumn *column, gboolean turned)
{
  return turned && column->fits ? column->scale * column->page_width / column->page_height : column->scale;
}

static double
get_width (const CdtPageColumn *column, gboolean turned)
{
  return ceil ((turned ? column->page_height : column->page_width) * get_scale (column, turned));
}

static double
get_pitch (const CdtPageColumn *column, gboolean turned)
{
  return ceil ((turned ? column->page_width : column->page_height) * get_scale (column, turned)) + GAP;
}

/* Of a document that is still to come, there is one. */
static guint
count_pages (CdtLayout *layout)
{
  return cdt_layout_get_document (layout) != NULL ? cdt_layout_guess_n_pages (layout) : 1;
}

void
cdt_page_column_set_pages (CdtPageColumn *column, CdtLayout *layout, GArray *turned)
{
  guint n_turned = 0;
  guint n_known = layout != NULL ? cdt_layout_get_n_pages (layout) : 0;

  column->n_pages = layout != NULL ? count_pages (layout) : 0;
  g_array_set_size (turned, 0);
  g_array_append_val (turned, n_turned);
  for (guint n = 0; n < column->n_pages; n++)
    {
      n_turned += n < n_known && cdt_layout_is_turned (layout, n);
      g_array_append_val (turned, n_turned);
    }
  column->turned = n_turned > 0 ? (const guint *)(gpointer)turned->data : NULL;
  if (layout == NULL)
    return;
  column->page_width = cdt_layout_get_style (layout)->page_width;
  column->page_height = cdt_layout_get_style (layout)->page_height;
}

double
cdt_page_column_get_scale (const CdtPageColumn *column, guint page)
{
  return get_scale (column, is_turned (column, page));
}

void
cdt_page_column_get_size (const CdtPageColumn *column, guint page, double *width, double *height)
{
  gboolean turned = is_turned (column, page);

  if (width != NULL)
    *width = get_width (column, turned);
  if (height != NULL)
    *height = get_pitch (column, turned) - GAP;
}

double
cdt_page_column_get_fit_scale (const CdtPageColumn *column)
{
  return MAX (column->view_width - 2 * MARGIN, 60) / column->page_width;
}

double
cdt_page_column_get_fit_page_scale (const CdtPageColumn *column, double view_height)
{
  return MIN (cdt_page_column_get_fit_scale (column),
              MAX (view_height - 2 * MARGIN, 60) / column->page_height);
}

double
cdt_page_column_get_width (const CdtPageColumn *column)
{
  guint turned = count_turned (column, column->n_pages);
  double upright_width = turned < column->n_pages || turned == 0 ? get_width (column, FALSE) : 0;

  return MAX (upright_width, turned > 0 ? get_width (column, TRUE) : 0) + 2 * MARGIN;
}

double
cdt_page_column_get_height (const CdtPageColumn *column)
{
  return MARGIN - GAP + cdt_page_column_get_top (column, column->n_pages);
}

double
cdt_page_column_get_left (const CdtPageColumn *column, guint page)
{
  double room = MAX (column->view_width, cdt_page_column_get_width (column));

  return MAX (MARGIN, floor ((room - get_width (column, is_turned (column, page))) / 2));
}

double
cdt_page_column_get_top (const CdtPageColumn *column, guint page)
{
  guint turned = count_turned (column, page);

  return MARGIN + (page - turned) * get_pitch (column, FALSE) + turned * get_pitch (column, TRUE);
}

guint
cdt_page_column_get_page_at (const CdtPageColumn *column, double y)
{
  guint low = 0;
  guint high = column->n_pages;

  while (high > low + 1)
    {
      guint middle = (low + high) / 2;

      if (cdt_page_column_get_top (column, middle) <= y)
        low = middle;
      else
        high = middle;
    }
  return low;
}

gboolean
cdt_page_column_hit (
    const CdtPageColumn *column, double x, double y, guint *page, double *page_x, double *page_y)
{
  guint n = cdt_page_column_get_page_at (column, y);
  double width, height;

  if (column->n_pages == 0)
    return FALSE;
  cdt_page_column_get_size (column, n, &width, &height);
  x -= cdt_page_column_get_left (column, n);
  y -= cdt_page_column_get_top (column, n);
  if (x < 0 || y < 0 || x > width || y > height)
    return FALSE;
  *page = n;
  *page_x = x / cdt_page_column_get_scale (column, n);
  *page_y = y / cdt_page_column_get_scale (column, n);
  return TRUE;
}
