/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-page-paint.h"

#include "cdt-painter.h"

#define SHADOW_STEPS 4
#define BAND_OVERHANG 4.0 /* points */
#define RING_GAP 1.6
#define RING_WIDTH 2.2

static void
paint_sheet (cairo_t *cr, double width, double height)
{
  for (int i = SHADOW_STEPS; i > 0; i--)
    {
      cairo_set_source_rgba (cr, 0, 0, 0, 0.045);
      cairo_rectangle (cr, -i * 0.6, -i * 0.3 + 1, width + i * 1.2, height + i * 0.9);
      cairo_fill (cr);
    }
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
}

/* The lines that the words stand in, from margin to margin, so that the eye finds them at once */
static void
add_band (cairo_t *cr, const CdtStyle *style, const CdtPage *page, const CdtPlace *place)
{
  double y = place->y + place->height / 2;

  for (guint i = 0; i < page->pieces->len; i++)
    {
      const CdtPiece *piece = &g_array_index (page->pieces, CdtPiece, i);

      if (piece->kind != CDT_PIECE_LINES || piece->role != CDT_ROLE_TEXT || y < piece->y
          || y > piece->y + piece->height || place->x < piece->x - 1)
        continue;
      cairo_rectangle (cr, style->margin_side - BAND_OVERHANG, piece->y - 1,
                       page->width - 2 * (style->margin_side - BAND_OVERHANG), piece->height + 2);
      return;
    }
}

static gboolean
is_in_figure (const CdtPage *page, const CdtPlace *place)
{
  for (guint i = 0; i < page->pieces->len; i++)
    {
      const CdtPiece *piece = &g_array_index (page->pieces, CdtPiece, i);

      if (piece->kind == CDT_PIECE_FIGURE && place->y + place->height / 2 > piece->y
          && place->y + place->height / 2 < piece->y + piece->height)
        return TRUE;
    }
  return FALSE;
}

/* A mark is dark already: a ring around it */
static void
paint_ring (cairo_t *cr, const CdtPlace *place)
{
  double radius = place->height / 2 + RING_GAP;
  double y = place->y + place->height / 2;

  cairo_new_path (cr);
  cairo_arc (cr, place->x + place->width - place->height / 2, y, radius, -G_PI / 2, G_PI / 2);
  cairo_arc (cr, place->x + place->height / 2, y, radius, G_PI / 2, -G_PI / 2);
  cairo_close_path (cr);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_set_line_width (cr, RING_WIDTH + 2.4);
  cairo_stroke_preserve (cr);
  cairo_set_source_rgb (cr, 0.82, 0.45, 0.02);
  cairo_set_line_width (cr, RING_WIDTH);
  cairo_stroke (cr);
}

/* As a highlighter does, over the finished page: what is dark stays dark, and the ground of a table's row
 * does not cover it. */
static void
paint_places (cairo_t *cr, CdtLayout *layout, guint n, const GArray *places)
{
  const CdtPage *page = cdt_layout_get_page (layout, n);

  cairo_set_operator (cr, CAIRO_OPERATOR_MULTIPLY);
  cairo_set_source_rgb (cr, 1.0, 0.957, 0.776);
  for (guint i = 0; i < places->len; i++)
    {
      const CdtPlace *place = &g_array_index (places, CdtPlace, i);

      if (place->page == n)
        add_band (cr, cdt_layout_get_style (layout), page, place);
    }
  cairo_fill (cr);
  cairo_set_source_rgb (cr, 1.0, 0.93, 0.67);
  for (guint i = 0; i < places->len; i++)
    {
      const CdtPlace *place = &g_array_index (places, CdtPlace, i);

      if (place->page == n && !is_in_figure (page, place))
        cairo_rectangle (cr, place->x - 1, place->y, place->width + 2, place->height);
    }
  cairo_fill (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
  for (guint i = 0; i < places->len; i++)
    if (g_array_index (places, CdtPlace, i).page == n
        && is_in_figure (page, &g_array_index (places, CdtPlace, i)))
      paint_ring (cr, &g_array_index (places, CdtPlace, i));
}

void
cdt_page_paint (cairo_t *cr,
                CdtLayout *layout,
                const CdtPageColumn *column,
                const GArray *places,
                double top,
                double height)
{
  guint first = cdt_page_column_get_page_at (column, top);

  for (guint n = first; n < column->n_pages; n++)
    {
      double y = cdt_page_column_get_top (column, n);
      double width, sheet_height;
      double scale = cdt_page_column_get_scale (column, n);

      if (y > top + height)
        break;
      cairo_save (cr);
      cdt_page_column_get_size (column, n, &width, &sheet_height);
      cairo_translate (cr, cdt_page_column_get_left (column, n), y);
      paint_sheet (cr, width, sheet_height);
      cairo_scale (cr, scale, scale);
      cdt_paint_page (cr, layout, n, CDT_PAINT_SCREEN);
      if (places != NULL)
        paint_places (cr, layout, n, places);
      cairo_restore (cr);
    }
}
