/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "cdt-fonts.h"
#include "cdt-glyph-run.h"
#include "cdt-heat-map.h"
#include "cdt-heat-plan.h"
#include "cdt-line-parts.h"
#include "cdt-lost-letters.h"
#include "cdt-painter.h"
#include "sample-document.h"

#define SCALE 2 /* pixels a point */

static CdtLayout *
set_memorandum (void)
{
  g_autoptr (CdtDocument) document = sample_memorandum ();
  CdtStyle style = cdt_style_clear_a4 ();
  CdtLayout *layout = cdt_layout_new (&style);
  cdt_layout_set_document (layout, document);
  return layout;
}

static cairo_surface_t *
make_paper (double width, double height)
{
  cairo_surface_t *paper = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)ceil (width * SCALE),
                                                       (int)ceil (height * SCALE));
  cairo_t *cr = cairo_create (paper);
  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  cairo_destroy (cr);
  return paper;
}

/* With tags: structure; else as on the screen */
static void
paint_on (cairo_t *cr, CdtLayout *layout, guint n, CdtStructure *structure)
{
  if (structure == NULL)
    {
      cdt_paint_page (cr, layout, n, CDT_PAINT_SCREEN);
      return;
    }
  g_autoptr (CdtHand) hand = cdt_hand_new (cr);
  cdt_paint_tagged_page (hand, layout, n, structure);
  cdt_hand_give (hand);
}

static cairo_surface_t *
paint (CdtLayout *layout, guint n, CdtStructure *structure)
{
  const CdtPage *page = cdt_layout_get_page (layout, n);
  cairo_surface_t *paper = make_paper (page->width, page->height);
  cairo_t *cr = cairo_create (paper);
  cairo_scale (cr, SCALE, SCALE);
  paint_on (cr, layout, n, structure);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (paper);
  return paper;
}

/* Is a pixel of the rectangle (points) other than white? */
static gboolean
has_ink (cairo_surface_t *paper, double x, double y, double width, double height)
{
  const guchar *data = cairo_image_surface_get_data (paper);
  int stride = cairo_image_surface_get_stride (paper);
  int right = MIN ((int)((x + width) * SCALE), cairo_image_surface_get_width (paper));
  int bottom = MIN ((int)((y + height) * SCALE), cairo_image_surface_get_height (paper));
  for (int row = MAX ((int)(y * SCALE), 0); row < bottom; row++)
    for (int column = MAX ((int)(x * SCALE), 0); column < right; column++)
      {
        guint32 pixel;
        memcpy (&pixel, data + row * stride + column * 4, sizeof pixel);
        if ((pixel & 0xffffff) != 0xffffff)
          return TRUE;
      }
  return FALSE;
}

/* Ink where pieces are, none in the side margins; tags move nothing. */
static void
test_pages (void)
{
  g_autoptr (CdtLayout) layout = set_memorandum ();
  g_autoptr (CdtStructure) structure = cdt_structure_new (cdt_layout_get_document (layout));
  const CdtStyle *style = cdt_layout_get_style (layout);
  for (guint n = 0; n < cdt_layout_get_n_pages (layout); n++)
    {
      const CdtPage *page = cdt_layout_get_page (layout, n);
      cairo_surface_t *screen = paint (layout, n, NULL);
      cairo_surface_t *tagged = paint (layout, n, structure);
      gsize size
          = (gsize)cairo_image_surface_get_stride (screen) * (gsize)cairo_image_surface_get_height (screen);
      g_assert_cmpmem (cairo_image_surface_get_data (screen), size, cairo_image_surface_get_data (tagged),
                       size);
      for (guint i = 0; i < page->pieces->len; i++)
        {
          const CdtPiece *piece = &g_array_index (page->pieces, CdtPiece, i);
          if (piece->kind == CDT_PIECE_LINES && cdt_paragraph_get_width (piece->paragraph) > 0.0)
            g_assert_true (has_ink (screen, piece->x, piece->y, piece->width, piece->height));
        }
      double margin = style->margin_side - 2.0, body = page->height - style->margin_top;
      g_assert_false (has_ink (screen, 0.0, style->margin_top, margin, body));
      g_assert_false (has_ink (screen, page->width - margin, style->margin_top, margin, body));
      cairo_surface_destroy (screen);
      cairo_surface_destroy (tagged);
    }
}

/* The first glyph of a page painted for paper stands where it stands on the screen. */
static void
test_same_extents (void)
{
  g_autoptr (CdtLayout) layout = set_memorandum ();
  g_autoptr (CdtStructure) structure = cdt_structure_new (cdt_layout_get_document (layout));
  for (guint n = 0; n < cdt_layout_get_n_pages (layout); n++)
    {
      double ink[2][4];
      for (guint mode = 0; mode < 2; mode++)
        {
          cairo_surface_t *record = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
          cairo_t *cr = cairo_create (record);
          paint_on (cr, layout, n, mode == 0 ? NULL : structure);
          cairo_destroy (cr);
          cairo_recording_surface_ink_extents (record, &ink[mode][0], &ink[mode][1], &ink[mode][2],
                                               &ink[mode][3]);
          cairo_surface_destroy (record);
        }
      g_assert_cmpmem (ink[0], sizeof ink[0], ink[1], sizeof ink[1]);
    }
}

/* Lines shown at once: all letters in order, and a glyph for each, for the spaces that lines end in too. */
static void
test_glyph_run (void)
{
  static const char words[] = "words of which only few go into a line that is as narrow as this one";
  CdtStyle style = cdt_style_clear_a4 ();
  CdtParagraphStyle how = { .size = 11.0, .pitch = 1.4 };
  g_autoptr (CdtText) text = cdt_text_new (words);
  CdtParagraph *paragraph = cdt_paragraph_new (cdt_fonts_get_context (), &style, &how, text, 90.0);
  CdtGlyphRun run = cdt_glyph_run_begin ();
  g_assert_cmpuint (cdt_paragraph_get_n_lines (paragraph), >, 2);
  for (guint i = 0; i < cdt_paragraph_get_n_lines (paragraph); i++)
    {
      CdtLineParts parts = cdt_line_parts_begin (paragraph, i);
      CdtLinePart part;
      while (cdt_line_parts_next (&parts, &part))
        g_assert_true (cdt_glyph_run_add (&run, part.text, part.glyphs, part.x, 0.0));
      cdt_line_parts_end (&parts);
    }
  g_assert_cmpstr (run.text->str, ==, words);
  int n_bytes = 0;
  for (guint i = 0; i < run.clusters->len; i++)
    {
      const cairo_text_cluster_t *cluster = &g_array_index (run.clusters, cairo_text_cluster_t, i);
      g_assert_cmpint (cluster->num_glyphs, ==, 1);
      n_bytes += cluster->num_bytes;
    }
  g_assert_cmpint (n_bytes, ==, strlen (words));
  g_assert_cmpuint (run.glyphs->len, ==, run.clusters->len);
  cdt_glyph_run_end (&run);
  cdt_paragraph_unref (paragraph);
}

/* A box in the place of the first letter is a loss, unless no font has the letter; and so is one of no width,
 * unless it stands over another. */
static void
test_lost_letters (void)
{
  static const struct
  {
    const char *words;
    PangoGlyph first; /* 0: as it comes */
    gboolean lost;
    gboolean narrow; /* it has no width */
  } cases[] = {
    { "words", 0, FALSE },
    { "words", PANGO_GET_UNKNOWN_GLYPH ('w'), TRUE },
    { "\u00e9t\u00e9", PANGO_GET_UNKNOWN_GLYPH (0xe9), TRUE },
    { "words", PANGO_GLYPH_EMPTY, FALSE, TRUE },
    { "words", 0, TRUE, TRUE },
    { "\u00e9t\u00e9", 0, FALSE, TRUE },
    { "e\u0301t\u00e9 \u05e9", 0, FALSE },
    { "words", PANGO_GET_UNKNOWN_GLYPH (0x10fffd), FALSE },
    { "\U0010fffd", 0, FALSE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      cairo_surface_t *paper = make_paper (20.0, 20.0);
      cairo_t *cr = cairo_create (paper);
      g_autoptr (PangoLayout) words = pango_layout_new (cdt_fonts_get_context ());
      pango_layout_set_text (words, cases[i].words, -1);
      PangoLayoutRun *run = pango_layout_get_line_readonly (words, 0)->runs->data;
      if (cases[i].first != 0)
        run->glyphs->glyphs[0].glyph = cases[i].first;
      if (cases[i].narrow)
        run->glyphs->glyphs[0].geometry.width = 0;
      cdt_lost_letters_look_through (cr, words);
      g_assert_cmpint (cdt_lost_letters_are_on (cr), ==, cases[i].lost);
      cairo_destroy (cr);
      cairo_surface_destroy (paper);
    }
}

static CdtFigure *
make_figure (guint n_marks, guint size, const char *label)
{
  CdtFigure *figure = cdt_figure_new (CDT_FIGURE_HEAT_MAP);
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  for (guint i = 0; i < size; i++)
    g_strv_builder_add (labels, "A label that is rather too long for its place");
  g_strfreev (figure->x_labels);
  g_strfreev (figure->y_labels);
  figure->x_labels = g_strv_builder_end (labels);
  figure->y_labels = g_strdupv (figure->x_labels);
  for (guint i = 0; i < n_marks; i++)
    cdt_figure_add_mark (figure, label, NULL, 1.0, 1.0);
  return figure;
}

/* Whatever it shows, a figure stays in its rectangle. */
static void
test_heat_map (void)
{
  static const struct
  {
    guint n_marks;
    guint size;
    const char *label;
  } cases[] = {
    { 0, 5, "" },  { 1, 1, "R1" }, { 2, 5, "R1" }, { 40, 5, "R12" }, { 3, 3, "A label of some length" },
    { 1, 0, "R" },
  };
  CdtStyle style = cdt_style_clear_a4 ();
  CdtFigureInk ink = cdt_figure_ink_on_paper (&style);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CdtFigure) figure = make_figure (cases[i].n_marks, cases[i].size, cases[i].label);
      cairo_surface_t *paper = make_paper (500.0, 220.0);
      cairo_t *cr = cairo_create (paper);
      cairo_scale (cr, SCALE, SCALE);
      cairo_translate (cr, 20.0, 20.0);
      cdt_heat_map_draw (cr, cdt_fonts_get_context (), &style, figure, 450.0, 170.0, &ink);
      cairo_destroy (cr);
      cairo_surface_flush (paper);
      g_assert_cmpint (has_ink (paper, 20.0, 20.0, 450.0, 170.0), ==, cases[i].size > 0);
      g_assert_false (has_ink (paper, 0.0, 0.0, 500.0, 19.0));
      g_assert_false (has_ink (paper, 0.0, 0.0, 19.0, 220.0));
      g_assert_false (has_ink (paper, 0.0, 191.0, 500.0, 29.0));
      g_assert_false (has_ink (paper, 471.0, 0.0, 29.0, 220.0));
      cairo_surface_destroy (paper);
    }
}

/* In large print a mark is as much larger as the words in it. */
static void
test_heat_marks_grow (void)
{
  CdtStyle style = cdt_style_clear_a4 ();
  g_autoptr (CdtFigure) figure = make_figure (1, 5, "R1");
  PangoContext *context = cdt_fonts_get_context ();
  g_autoptr (CdtHeatPlan) plan
      = cdt_heat_plan_new (context, &style, figure, 450.0, cdt_heat_plan_get_height (&style, figure));
  style.size *= 2.0;
  g_autoptr (CdtHeatPlan) large
      = cdt_heat_plan_new (context, &style, figure, 900.0, cdt_heat_plan_get_height (&style, figure));
  const CdtHeatMark *mark = &g_array_index (plan->marks, CdtHeatMark, 0);
  const CdtHeatMark *large_mark = &g_array_index (large->marks, CdtHeatMark, 0);
  g_assert_cmpfloat (large_mark->radius, ==, 2.0 * mark->radius);
  g_assert_cmpfloat (large_mark->label_size, ==, mark->label_size); /* which the style makes larger */
}

/* The head of a table, at its row's place on a page: the first rectangle of the accent colour */
static const CdtPiece *
find_head (const CdtPage *page)
{
  for (guint i = 0; i < page->pieces->len; i++)
    {
      const CdtPiece *piece = &g_array_index (page->pieces, CdtPiece, i);
      if (piece->kind == CDT_PIECE_FILL && piece->height > 10.0)
        return piece;
    }
  g_assert_not_reached ();
}

/* Muted words too are white on the head's ground, on the first page of a table and on each that goes on. */
static void
test_repeated_head (void)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);
  for (guint i = 0; i < 60; i++)
    g_ptr_array_add (rows, "A risk;Somebody");
  g_ptr_array_add (rows, NULL);
  g_ptr_array_add (blocks,
                   sample_table (NULL, "1 1", "Risk _muted_;Owner", (const char *const *)rows->pdata));
  g_autoptr (CdtDocument) document = sample_document (blocks, NULL);
  CdtStyle style = cdt_style_clear_a4 ();
  g_autoptr (CdtLayout) layout = cdt_layout_new (&style);
  cdt_layout_set_document (layout, document);
  g_assert_cmpuint (cdt_layout_get_n_pages (layout), >, 1);
  cairo_surface_t *first = paint (layout, 0, NULL), *next = paint (layout, 1, NULL);
  const CdtPiece *head = find_head (cdt_layout_get_page (layout, 0));
  g_assert_cmpfloat (find_head (cdt_layout_get_page (layout, 1))->y, ==, head->y);
  gsize stride = (gsize)cairo_image_surface_get_stride (first);
  gsize from = (gsize)ceil (head->y * SCALE) * stride, length = (gsize)(head->height * SCALE - 2.0) * stride;
  g_assert_cmpmem (cairo_image_surface_get_data (first) + from, length,
                   cairo_image_surface_get_data (next) + from, length);
  cairo_surface_destroy (first);
  cairo_surface_destroy (next);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/painter/pages", test_pages);
  g_test_add_func ("/render/painter/same-extents", test_same_extents);
  g_test_add_func ("/render/painter/repeated-head", test_repeated_head);
  g_test_add_func ("/render/painter/glyph-run", test_glyph_run);
  g_test_add_func ("/render/painter/lost-letters", test_lost_letters);
  g_test_add_func ("/render/heat-map", test_heat_map);
  g_test_add_func ("/render/heat-marks-grow", test_heat_marks_grow);
  return g_test_run ();
}
