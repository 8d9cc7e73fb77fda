/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-page-paint.h"

#include <gtk/gtk.h>

#define SHADOW_STEPS 4
#define BAND_OVERHANG 4.0 /* points */
#define RING_GAP 1.6
#define RING_WIDTH 2.2

static void
paint_shadow (cairo_t *cr, double width, double height)
{
  for (int i = SHADOW_STEPS; i > 0; i--)
    {
      cairo_set_source_rgba (cr, 0, 0, 0, 0.045);
      cairo_rectangle (cr, -i * 0.6, -i * 0.3 + 1, width + i * 1.2, height + i * 0.9);
      cairo_fill (cr);
    }
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
paint_places (cairo_t *cr, CdtLayout *layout, guint n, const char *path)
{
  const CdtPage *page = cdt_layout_get_page (layout, n);
  g_autoptr (GArray) places = cdt_layout_find_path (layout, path, n);

  cairo_set_operator (cr, CAIRO_OPERATOR_MULTIPLY);
  cairo_set_source_rgb (cr, 1.0, 0.957, 0.776);
  for (guint i = 0; i < places->len; i++)
    add_band (cr, cdt_layout_get_style (layout), page, &g_array_index (places, CdtPlace, i));
  cairo_fill (cr);
  cairo_set_source_rgb (cr, 1.0, 0.93, 0.67);
  for (guint i = 0; i < places->len; i++)
    {
      const CdtPlace *place = &g_array_index (places, CdtPlace, i);

      if (!is_in_figure (page, place))
        cairo_rectangle (cr, place->x - 1, place->y, place->width + 2, place->height);
    }
  cairo_fill (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
  for (guint i = 0; i < places->len; i++)
    if (is_in_figure (page, &g_array_index (places, CdtPlace, i)))
      paint_ring (cr, &g_array_index (places, CdtPlace, i));
}

static void
paint_stretch (cairo_t *cr, guint n, CdtPageWords *words, int start, int end, const GdkRGBA *colour)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (CdtPlace));

  cdt_page_words_add_places (words, start, end, n, places);
  gdk_cairo_set_source_rgba (cr, colour);
  for (guint i = 0; i < places->len; i++)
    {
      const CdtPlace *place = &g_array_index (places, CdtPlace, i);

      cairo_rectangle (cr, place->x, place->y, place->width, place->height);
    }
  cairo_fill (cr);
}

/* The first match that ends behind a character */
static guint
find_match (const GArray *matches, int offset)
{
  guint low = 0;
  guint high = matches->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (matches, CdtMatch, middle).end <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Words found and words selected; the chosen match is darker than the others. */
static void
paint_words (cairo_t *cr, guint n, const CdtPageMarks *marks)
{
  static const GdkRGBA found = { 1.0, 0.86, 0.45, 1.0 };
  static const GdkRGBA chosen = { 1.0, 0.62, 0.25, 1.0 };
  static const GdkRGBA selected = { 0.18, 0.5, 0.95, 0.35 };
  const GArray *matches = cdt_page_find_get_matches (marks->find);
  const CdtMatch *the_one = cdt_page_find_get_chosen (marks->find, NULL);
  /* On a page not read yet nothing has been found. */
  gboolean some = matches->len > 0 && cdt_page_words_get_n_read (marks->words) > n;
  int start = some ? cdt_page_words_get_page_start (marks->words, n) : 0;
  int end = some ? cdt_page_words_get_page_start (marks->words, n + 1) : 0;

  cairo_set_operator (cr, CAIRO_OPERATOR_MULTIPLY);
  for (guint i = find_match (matches, start); some && i < matches->len; i++)
    {
      const CdtMatch *match = &g_array_index (matches, CdtMatch, i);

      if (match->start > end)
        break;
      paint_stretch (cr, n, marks->words, match->start, match->end, match == the_one ? &chosen : &found);
    }
  cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
  /* Not as a highlighter does: it must be seen on the dark head of a table too. */
  paint_stretch (cr, n, marks->words, marks->selected_start, marks->selected_end, &selected);
}

static void
paint_page (cairo_t *cr,
            CdtPageCache *cache,
            CdtLayout *layout,
            guint n,
            const CdtPageMarks *marks,
            double scale,
            double width,
            double height)
{
  cdt_page_cache_paint (cache, cr, layout, n, scale, width, height);
  cairo_scale (cr, scale, scale);
  if (marks->path != NULL)
    paint_places (cr, layout, n, marks->path);
  if (marks->words != NULL)
    paint_words (cr, n, marks);
}

/* One that is not known yet */
static void
paint_blank (cairo_t *cr, double width, double height)
{
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
}

void
cdt_page_paint (cairo_t *cr,
                CdtPageCache *cache,
                CdtLayout *layout,
                const CdtPageColumn *column,
                const CdtPageMarks *marks,
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
      paint_shadow (cr, width, sheet_height);
      if (n < cdt_layout_get_n_pages (layout))
        paint_page (cr, cache, layout, n, marks, scale, width, sheet_height);
      else
        paint_blank (cr, width, sheet_height);
      cairo_restore (cr);
    }
}
