/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-page-view-private.h"

#include <math.h>

/* Points to pixels at 96 dpi */
#define SCREEN_SCALE (96.0 / 72.0)
#define LEAST_ZOOM 0.2
#define MOST_ZOOM 4.0

/* A point of the view, and the point of a page that is there */
typedef struct
{
  double x, y;
  double inside_x, inside_y; /* points of the page */
  guint page;
} Hold;

/* The gaps between pages do not grow: what is held is a point of a page, or beside one. */
static Hold
take_hold (CdtPageView *self, double x, double y)
{
  const CdtPageColumn *column = &self->column;
  Hold hold = { .x = x, .y = y };
  double scale;

  hold.page = cdt_page_column_get_page_at (column, cdt_page_view_get_top (self) + y);
  scale = cdt_page_column_get_scale (column, hold.page);
  hold.inside_x
      = (cdt_page_view_get_across (self) + x - cdt_page_column_get_left (column, hold.page)) / scale;
  hold.inside_y = (cdt_page_view_get_top (self) + y - cdt_page_column_get_top (column, hold.page)) / scale;
  return hold;
}

static void
keep_hold (CdtPageView *self, const Hold *hold)
{
  const CdtPageColumn *column = &self->column;
  double scale = cdt_page_column_get_scale (column, hold->page);

  if (self->adjustments[0] != NULL)
    gtk_adjustment_set_value (self->adjustments[0], floor (cdt_page_column_get_left (column, hold->page)
                                                           + hold->inside_x * scale - hold->x));
  cdt_page_view_scroll_to (self,
                           cdt_page_column_get_top (column, hold->page) + hold->inside_y * scale - hold->y);
}

void
cdt_page_view_measure_column (CdtPageView *self)
{
  CdtPageColumn *column = &self->column;

  column->view_width = gtk_widget_get_allocated_width (GTK_WIDGET (self));
  cdt_page_column_set_pages (column, self->layout, self->turned);
  column->fits = self->zoom <= 0;
  if (self->zoom > 0)
    column->scale = self->zoom * SCREEN_SCALE;
  else if (self->zoom == CDT_ZOOM_FIT_PAGE)
    column->scale
        = cdt_page_column_get_fit_page_scale (column, gtk_widget_get_allocated_height (GTK_WIDGET (self)));
  else
    column->scale = cdt_page_column_get_fit_scale (column);
}

double
cdt_page_view_get_zoom (CdtPageView *self)
{
  g_return_val_if_fail (CDT_IS_PAGE_VIEW (self), 0);

  return self->zoom;
}

double
cdt_page_view_get_scale (CdtPageView *self)
{
  g_return_val_if_fail (CDT_IS_PAGE_VIEW (self), 1);

  return self->column.scale / SCREEN_SCALE;
}

void
cdt_page_view_set_zoom (CdtPageView *self, double zoom, double x, double y)
{
  Hold hold;

  g_return_if_fail (CDT_IS_PAGE_VIEW (self));

  if (zoom > 0)
    zoom = CLAMP (zoom, LEAST_ZOOM, MOST_ZOOM);
  if (self->zoom == zoom)
    return;
  hold = take_hold (self, x, y);
  self->zoom = zoom;
  cdt_page_view_measure_column (self);
  cdt_page_view_configure_adjustments (self);
  if (zoom == CDT_ZOOM_FIT_PAGE)
    cdt_page_view_scroll_to (self,
                             cdt_page_column_get_top (&self->column, hold.page) - CDT_PAGE_COLUMN_MARGIN);
  else
    keep_hold (self, &hold);
  cdt_page_view_keep_anchor (self);
  cdt_page_view_tell_moved (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
