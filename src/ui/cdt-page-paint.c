/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-page-paint.h"

#include <math.h>

#include "cdt-painter.h"

#define SHADOW_STEPS 4
#define BAND_OVERHANG 4.0 /* points */

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
paint_band (cairo_t *cr, const CdtStyle *style, const CdtPage *page, const CdtPlace *place)
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

static void
paint_places (cairo_t *cr, CdtLayout *layout, guint n, const GArray *places)
{
  const CdtPage *page = cdt_layout_get_page (layout, n);

  cairo_set_source_rgb (cr, 1.0, 0.957, 0.776);
  for (guint i = 0; i < places->len; i++)
    {
      const CdtPlace *place = &g_array_index (places, CdtPlace, i);

      if (place->page == n)
        paint_band (cr, cdt_layout_get_style (layout), page, place);
    }
  cairo_fill (cr);
  cairo_set_source_rgb (cr, 1.0, 0.89, 0.52);
  for (guint i = 0; i < places->len; i++)
    {
      const CdtPlace *place = &g_array_index (places, CdtPlace, i);

      if (place->page == n)
        cairo_rectangle (cr, place->x - 1, place->y, place->width + 2, place->height);
    }
  cairo_fill (cr);
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
  double left = cdt_page_column_get_left (column);

  for (guint n = first; n < column->n_pages; n++)
    {
      double y = cdt_page_column_get_top (column, n);

      if (y > top + height)
        break;
      cairo_save (cr);
      cairo_translate (cr, left, y);
      paint_sheet (cr, ceil (column->page_width * column->scale), ceil (column->page_height * column->scale));
      cairo_scale (cr, column->scale, column->scale);
      if (places != NULL)
        paint_places (cr, layout, n, places);
      cdt_paint_page (cr, layout, n, CDT_PAINT_SCREEN);
      cairo_restore (cr);
    }
}
