/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-glyph-run.h"

#include <hb.h>

/* No glyph is a box with a number in it, or has no width: a mark that stands over a letter of its own font
 * has none, and goes with that. */
static gboolean
is_plain (const PangoGlyphItem *glyphs)
{
  const PangoAnalysis *analysis = &glyphs->item->analysis;
  if ((analysis->flags & PANGO_ANALYSIS_FLAG_CENTERED_BASELINE) != 0
      || pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (analysis->font)) == NULL)
    return FALSE;
  for (int i = 0; i < glyphs->glyphs->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &glyphs->glyphs->glyphs[i];
      if ((info->glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0
          || (info->geometry.width == 0 && info->glyph != PANGO_GLYPH_EMPTY && info->attr.is_cluster_start))
        return FALSE;
    }
  return TRUE;
}

/* A space that a line ends in has no glyph. It is given one, which shows nothing: in a PDF a space without a
 * glyph needs more words than all others together. */
static PangoGlyph
find_glyph (PangoFont *font, char letter)
{
  hb_codepoint_t space;
  if (letter == ' ' && hb_font_get_nominal_glyph (pango_font_get_hb_font (font), ' ', &space))
    return space;
  return PANGO_GLYPH_EMPTY;
}

/* What is being filled: rooms for glyphs and clusters, and how far the glyphs reach, Pango units */
typedef struct
{
  const char *text; /* of the item */
  const PangoGlyphItem *item;
  double x, y;
  cairo_glyph_t *glyphs;
  cairo_text_cluster_t *clusters;
  guint n_glyphs, n_clusters;
  int across;
} Filling;

static gboolean
is_glyph (const Filling *fill, int i)
{
  return i >= 0 && i < fill->item->glyphs->num_glyphs;
}

/* The glyphs from i on that stand for the same letters; gives the one after them. Glyphs stand from left to
 * right, also of letters that are read from right to left: those are gone through backwards. */
static int
fill_cluster (Filling *fill, int i, int step)
{
  const PangoGlyphString *all = fill->item->glyphs;
  cairo_text_cluster_t *cluster = &fill->clusters[fill->n_clusters++];
  int start = all->log_clusters[i];
  cluster->num_glyphs = 0;
  for (; is_glyph (fill, i) && all->log_clusters[i] == start; i += step)
    {
      const PangoGlyphGeometry *geometry = &all->glyphs[i].geometry;
      PangoGlyph index = all->glyphs[i].glyph;
      if (index == PANGO_GLYPH_EMPTY)
        index = find_glyph (fill->item->item->analysis.font, fill->text[start]);
      fill->across -= step < 0 ? geometry->width : 0;
      if (index != PANGO_GLYPH_EMPTY)
        {
          fill->glyphs[fill->n_glyphs++]
              = (cairo_glyph_t){ index, fill->x + (double)(fill->across + geometry->x_offset) / PANGO_SCALE,
                                 fill->y + (double)geometry->y_offset / PANGO_SCALE };
          cluster->num_glyphs++;
        }
      fill->across += step > 0 ? geometry->width : 0;
    }
  cluster->num_bytes = (is_glyph (fill, i) ? all->log_clusters[i] : fill->item->item->length) - start;
  return i;
}

static void
fill_clusters (Filling *fill)
{
  PangoGlyphString *all = fill->item->glyphs;
  if (fill->item->item->analysis.level % 2 == 0)
    {
      for (int i = 0; i < all->num_glyphs;)
        i = fill_cluster (fill, i, 1);
      return;
    }
  fill->across = pango_glyph_string_get_width (all);
  for (int i = all->num_glyphs - 1; i >= 0;)
    i = fill_cluster (fill, i, -1);
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
  guint n = (guint)glyphs->glyphs->num_glyphs;
  Filling fill = { .text = text + glyphs->item->offset,
                   .item = glyphs,
                   .x = x,
                   .y = y,
                   .n_glyphs = run->glyphs->len,
                   .n_clusters = run->clusters->len };
  g_array_set_size (run->glyphs, fill.n_glyphs + n);
  g_array_set_size (run->clusters, fill.n_clusters + n);
  fill.glyphs = (cairo_glyph_t *)run->glyphs->data;
  fill.clusters = (cairo_text_cluster_t *)run->clusters->data;
  fill_clusters (&fill);
  g_array_set_size (run->glyphs, fill.n_glyphs);
  g_array_set_size (run->clusters, fill.n_clusters);
  g_string_append_len (run->text, text + glyphs->item->offset, glyphs->item->length);
  run->font = font;
  return TRUE;
}

gboolean
cdt_glyph_run_add_space (CdtGlyphRun *run, PangoFont *font, double x, double y)
{
  const cairo_text_cluster_t cluster = { 1, 1 };
  cairo_glyph_t glyph = { find_glyph (font, ' '), x, y };
  if ((run->font != NULL && run->font != font) || glyph.index == PANGO_GLYPH_EMPTY)
    return FALSE;
  g_array_append_val (run->glyphs, glyph);
  g_array_append_val (run->clusters, cluster);
  g_string_append_c (run->text, ' ');
  run->font = font;
  return TRUE;
}

void
cdt_glyph_run_clear (CdtGlyphRun *run)
{
  run->font = NULL;
  g_string_truncate (run->text, 0);
  g_array_set_size (run->glyphs, 0);
  g_array_set_size (run->clusters, 0);
}
