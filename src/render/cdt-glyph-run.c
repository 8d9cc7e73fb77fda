/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-glyph-run.h"

#include <hb.h>

/* From left to right, and no glyph is a box with a number in it. */
static gboolean
is_plain (const PangoGlyphItem *glyphs)
{
  const PangoAnalysis *analysis = &glyphs->item->analysis;
  if (analysis->level % 2 != 0 || (analysis->flags & PANGO_ANALYSIS_FLAG_CENTERED_BASELINE) != 0
      || pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (analysis->font)) == NULL)
    return FALSE;
  for (int i = 0; i < glyphs->glyphs->num_glyphs; i++)
    if ((glyphs->glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
      return FALSE;
  return TRUE;
}

/* A space that a line ends in has no glyph. It is given one, which shows nothing: in a PDF a space without a
 * glyph needs more words than all others together. */
static PangoGlyph
find_glyph (PangoFont *font, PangoGlyph glyph, char letter)
{
  hb_codepoint_t space;
  if (glyph == PANGO_GLYPH_EMPTY && letter == ' '
      && hb_font_get_nominal_glyph (pango_font_get_hb_font (font), ' ', &space))
    return space;
  return glyph;
}

/* The glyphs from i on that stand for the same letters; gives the one after them. `across` goes along. */
static int
add_cluster (
    CdtGlyphRun *run, const char *text, const PangoGlyphItem *item, int i, int *across, double x, double y)
{
  const PangoGlyphString *all = item->glyphs;
  PangoFont *font = item->item->analysis.font;
  cairo_text_cluster_t cluster = { 0 };
  int start = all->log_clusters[i];
  for (; i < all->num_glyphs && all->log_clusters[i] == start; i++)
    {
      const PangoGlyphGeometry *geometry = &all->glyphs[i].geometry;
      PangoGlyph index = find_glyph (font, all->glyphs[i].glyph, text[item->item->offset + start]);
      cairo_glyph_t glyph = { index, x + (double)(*across + geometry->x_offset) / PANGO_SCALE,
                              y + (double)geometry->y_offset / PANGO_SCALE };
      *across += geometry->width;
      if (index == PANGO_GLYPH_EMPTY)
        continue;
      g_array_append_val (run->glyphs, glyph);
      cluster.num_glyphs++;
    }
  cluster.num_bytes = (i < all->num_glyphs ? all->log_clusters[i] : item->item->length) - start;
  g_array_append_val (run->clusters, cluster);
  return i;
}

CdtGlyphRun
cdt_glyph_run_begin (void)
{
  return (CdtGlyphRun){ .text = g_string_new (NULL),
                        .glyphs = g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t)),
                        .clusters = g_array_new (FALSE, FALSE, sizeof (cairo_text_cluster_t)) };
}

void
cdt_glyph_run_end (CdtGlyphRun *run)
{
  g_string_free (run->text, TRUE);
  g_array_unref (run->glyphs);
  g_array_unref (run->clusters);
}

gboolean
cdt_glyph_run_add (CdtGlyphRun *run, const char *text, const PangoGlyphItem *glyphs, double x, double y)
{
  PangoFont *font = glyphs->item->analysis.font;
  if ((run->font != NULL && run->font != font) || !is_plain (glyphs))
    return FALSE;
  int across = 0;
  for (int i = 0; i < glyphs->glyphs->num_glyphs;)
    i = add_cluster (run, text, glyphs, i, &across, x, y);
  g_string_append_len (run->text, text + glyphs->item->offset, glyphs->item->length);
  run->font = font;
  return TRUE;
}

void
cdt_glyph_run_show (CdtGlyphRun *run, cairo_t *cr)
{
  if (run->font == NULL)
    return;
  cairo_set_scaled_font (cr, pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (run->font)));
  cairo_show_text_glyphs (cr, run->text->str, (int)run->text->len, (cairo_glyph_t *)run->glyphs->data,
                          (int)run->glyphs->len, (cairo_text_cluster_t *)run->clusters->data,
                          (int)run->clusters->len, 0);
  run->font = NULL;
  g_string_truncate (run->text, 0);
  g_array_set_size (run->glyphs, 0);
  g_array_set_size (run->clusters, 0);
}
