/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-page-view-private.h"

#include <math.h>

/* Before its first allocation a widget is a pixel high: nothing can be in sight. */
#define LEAST_VIEW 80
/* What the bar with page and zoom hides at the bottom */
#define BAR_HEIGHT 54
/* Above a heading that is gone to */
#define BLOCK_ROOM 24
/* No top that the view can have */
#define NOWHERE (-1.0)

/* Is some part of a place where the person sees it? */
static gboolean
is_place_in_sight (CdtPageView *self, const CdtPlace *place)
{
  GdkRectangle where;

  cdt_page_view_get_place_rectangle (self, place, &where);
  return where.y >= 0 && where.y + where.height <= cdt_page_view_get_view_height (self) - BAR_HEIGHT;
}

static gboolean
find_in_sight (CdtPageView *self, CdtPlace *place)
{
  double top = cdt_page_view_get_top (self);
  double bottom = top + cdt_page_view_get_view_height (self);
  guint end = cdt_layout_get_n_pages (self->layout);

  for (guint n = cdt_page_column_get_page_at (&self->column, top);
       n < end && cdt_page_column_get_top (&self->column, n) < bottom; n++)
    {
      g_autoptr (GArray) places = cdt_layout_find_path (self->layout, self->path, n);

      for (guint i = 0; i < places->len; i++)
        {
          *place = g_array_index (places, CdtPlace, i);
          if (is_place_in_sight (self, place))
            return TRUE;
        }
    }
  return FALSE;
}

void
cdt_page_view_places_show (CdtPageView *self)
{
  CdtPlace place;

  self->places_wait = cdt_page_view_get_view_height (self) < LEAST_VIEW;
  if (!self->places_wait && cdt_page_view_find_marked (self, &place))
    cdt_page_view_show_place (self, &place);
}

/* Without the marks of figures on the pages in sight, which take longer to lay out than words to find */
void
cdt_page_view_places_note (CdtPageView *self)
{
  CdtPlace first;

  self->has_marked = self->layout != NULL && self->path != NULL
                     && cdt_layout_find_first (self->layout, self->path, &first);
}

gboolean
cdt_page_view_find_marked (CdtPageView *self, CdtPlace *place)
{
  CdtPlace unused;

  g_return_val_if_fail (CDT_IS_PAGE_VIEW (self), FALSE);

  place = place != NULL ? place : &unused;
  if (self->layout == NULL || self->path == NULL)
    return FALSE;
  return find_in_sight (self, place) || cdt_layout_find_first (self->layout, self->path, place);
}

/* TRUE: nobody went elsewhere since. */
static gboolean
is_still_there (CdtPageView *self)
{
  return cdt_page_view_get_top (self) == self->wanted_top;
}

void
cdt_page_view_places_go_on (CdtPageView *self)
{
  if (!is_still_there (self))
    return;
  if (self->wanted_block != G_MAXUINT)
    cdt_page_view_show_block (self, self->wanted_block);
  else
    cdt_page_view_places_show (self);
}

void
cdt_page_view_show_path (CdtPageView *self, const char *path)
{
  g_return_if_fail (CDT_IS_PAGE_VIEW (self));

  if (g_strcmp0 (self->path, path) == 0)
    return;
  g_free (self->path);
  self->path = g_strdup (path);
  self->wanted_block = G_MAXUINT;
  self->wanted_top = cdt_page_view_get_top (self);
  cdt_page_view_places_show (self);
  cdt_page_view_places_note (self);
  cdt_page_view_keep_anchor (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const char *
cdt_page_view_get_path (CdtPageView *self)
{
  g_return_val_if_fail (CDT_IS_PAGE_VIEW (self), NULL);

  return self->path;
}

gboolean
cdt_page_view_is_whole (CdtPageView *self)
{
  g_return_val_if_fail (CDT_IS_PAGE_VIEW (self), TRUE);

  return self->layout == NULL || cdt_layout_is_whole (self->layout);
}

guint
cdt_page_view_get_page (CdtPageView *self)
{
  double top, bottom;
  double most = 0;
  guint best;

  g_return_val_if_fail (CDT_IS_PAGE_VIEW (self), 0);

  top = cdt_page_view_get_top (self);
  bottom = top + cdt_page_view_get_view_height (self);
  best = cdt_page_column_get_page_at (&self->column, top);
  for (guint n = best; n < self->column.n_pages; n++)
    {
      double page_top = cdt_page_column_get_top (&self->column, n);
      double height, seen;

      if (page_top >= bottom)
        break;
      cdt_page_column_get_size (&self->column, n, NULL, &height);
      seen = (MIN (bottom, page_top + height) - MAX (top, page_top)) / height;
      if (seen <= most + 0.01)
        continue;
      most = seen;
      best = n;
    }
  return best;
}

gboolean
cdt_page_view_hit (CdtPageView *self, double x, double y, const char **path, const char **link)
{
  double page_x, page_y;
  guint page;

  g_return_val_if_fail (CDT_IS_PAGE_VIEW (self), FALSE);

  if (self->layout == NULL
      || !cdt_page_column_hit (&self->column, x + cdt_page_view_get_across (self),
                               y + cdt_page_view_get_top (self), &page, &page_x, &page_y))
    return FALSE;
  return cdt_layout_hit (self->layout, page, page_x, page_y, path, NULL, link);
}

/* What begins a page is shown with the page's edge. */
static gboolean
begins_page (CdtPageView *self, const CdtPlace *place)
{
  const GArray *pieces = cdt_layout_get_page (self->layout, place->page)->pieces;

  for (guint i = 0; i < pieces->len; i++)
    {
      const CdtPiece *piece = &g_array_index (pieces, CdtPiece, i);

      if (piece->block >= 0 && piece->y < place->y)
        return FALSE;
    }
  return TRUE;
}

/* A block, or the row of a table in it; row: -1 for all of it. Once its page is known, if that is not yet. */
static void
show_part (CdtPageView *self, guint block, int row)
{
  const CdtLine line = { block, row, -1, 0 };
  CdtPlace place;
  double above = CDT_PAGE_COLUMN_MARGIN;
  gboolean known = cdt_layout_find_line (self->layout, &line, &place);

  self->wanted_block = known ? G_MAXUINT : block;
  self->wanted_top = cdt_page_view_get_top (self);
  if (!known)
    return;
  if (!begins_page (self, &place))
    above = BLOCK_ROOM - place.y * cdt_page_column_get_scale (&self->column, place.page);
  cdt_page_view_scroll_to (self, cdt_page_column_get_top (&self->column, place.page) - above);
}

gboolean
cdt_page_view_activate_at (CdtPageView *self, double x, double y)
{
  const char *path = NULL;
  const char *link = NULL;
  int block;

  g_return_val_if_fail (CDT_IS_PAGE_VIEW (self), FALSE);

  if (!cdt_page_view_hit (self, x, y, &path, &link))
    return FALSE;
  if (path != NULL)
    {
      /* The handler may change the draft, and with it the layout that owns the string */
      g_autofree char *kept = g_strdup (path);

      cdt_page_view_tell_activated (self, kept);
      return TRUE;
    }
  if (link == NULL)
    return FALSE;
  block = cdt_document_find_block (cdt_layout_get_document (self->layout), link);
  if (block < 0)
    return FALSE;
  show_part (self, (guint)block, cdt_document_find_row (cdt_layout_get_document (self->layout), link));
  return TRUE;
}

void
cdt_page_view_show_page (CdtPageView *self, guint page)
{
  g_return_if_fail (CDT_IS_PAGE_VIEW (self));

  /* No other place is waited for. */
  self->wanted_block = G_MAXUINT;
  self->wanted_top = NOWHERE;
  self->places_wait = FALSE;
  if (page < self->column.n_pages)
    cdt_page_view_scroll_to (self, cdt_page_column_get_top (&self->column, page) - CDT_PAGE_COLUMN_MARGIN);
}

void
cdt_page_view_show_block (CdtPageView *self, guint block)
{
  g_return_if_fail (CDT_IS_PAGE_VIEW (self));

  if (self->layout == NULL || block >= cdt_document_get_n_blocks (cdt_layout_get_document (self->layout)))
    return;
  show_part (self, block, -1);
}

void
cdt_page_view_show_place (CdtPageView *self, const CdtPlace *place)
{
  GdkRectangle where;
  double top;

  g_return_if_fail (CDT_IS_PAGE_VIEW (self));

  if (!is_place_in_sight (self, place))
    {
      top = cdt_page_column_get_top (&self->column, place->page)
            + place->y * cdt_page_column_get_scale (&self->column, place->page);
      cdt_page_view_scroll_to (self, top - cdt_page_view_get_view_height (self) / 3.0);
    }
  cdt_page_view_get_place_rectangle (self, place, &where);
  if (self->adjustments[0] != NULL
      && (where.x < 0 || where.x + where.width > gtk_widget_get_allocated_width (GTK_WIDGET (self))))
    gtk_adjustment_clamp_page (
        self->adjustments[0], where.x + cdt_page_view_get_across (self) - CDT_PAGE_COLUMN_MARGIN,
        where.x + cdt_page_view_get_across (self) + where.width + CDT_PAGE_COLUMN_MARGIN);
}

void
cdt_page_view_get_place_rectangle (CdtPageView *self, const CdtPlace *place, GdkRectangle *rectangle)
{
  double scale = cdt_page_column_get_scale (&self->column, place->page);

  rectangle->x = (int)(cdt_page_column_get_left (&self->column, place->page) + place->x * scale
                       - cdt_page_view_get_across (self));
  rectangle->y = (int)(cdt_page_column_get_top (&self->column, place->page) + place->y * scale
                       - cdt_page_view_get_top (self));
  rectangle->width = (int)ceil (place->width * scale);
  rectangle->height = (int)ceil (place->height * scale);
}
