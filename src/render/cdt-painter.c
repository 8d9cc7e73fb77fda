/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <pango/pangocairo.h>

#include "cdt-figure-drawing.h"
#include "cdt-fonts.h"
#include "cdt-glyph-run.h"
#include "cdt-line-parts.h"
#include "cdt-painter.h"
#include "cdt-palette.h"
#include "cdt-picture.h"
#include "cdt-structure.h"

#define DOT 0.9 /* of a leader: its width */
#define CODE_FRAME 0.8

typedef struct
{
  cairo_t *cr;
  CdtLayout *layout;
  CdtStructure *structure; /* NULL where there are no tags */
  guint32 today;           /* Julian; 0 where it is of no interest */
  CdtGlyphRun glyphs;      /* of the piece at hand, not shown yet */
  CdtColour colour;        /* of those */
  const char *link;        /* (nullable) that those have */
} Painter;

static void
set_colour (cairo_t *cr, CdtColour colour)
{
  cairo_set_source_rgb (cr, colour.red, colour.green, colour.blue);
}

static CdtColour
get_run_colour (const CdtPiece *piece, const CdtRun *run)
{
  if (run != NULL && run->flags & CDT_RUN_CODE)
    return CDT_COLOUR_CODE;
  if (run != NULL && run->flags & CDT_RUN_PLACEHOLDER)
    return CDT_COLOUR_PLACEHOLDER;
  /* A head that comes again on the next page is furniture there, on the same ground. */
  gboolean head = piece->role == CDT_ROLE_HEAD_CELL || piece->role == CDT_ROLE_FURNITURE;
  if (run != NULL && run->flags & CDT_RUN_MUTED && !head)
    return CDT_COLOUR_MUTED;
  return piece->colour;
}

static gboolean
colours_equal (CdtColour a, CdtColour b)
{
  return a.red == b.red && a.green == b.green && a.blue == b.blue;
}

static void
show_glyphs (Painter *painter)
{
  if (painter->glyphs.font == NULL)
    return;
  set_colour (painter->cr, painter->colour);
  cdt_glyph_run_show (&painter->glyphs, painter->cr);
}

/* A light ground for what stands for an answer not given yet; a box around what stands for a character. */
static void
paint_ground (
    const Painter *painter, const CdtPiece *piece, const CdtLinePart *part, gboolean code, double baseline)
{
  double pitch = cdt_paragraph_get_pitch (piece->paragraph);
  double top = baseline - cdt_paragraph_get_baseline (piece->paragraph);
  set_colour (painter->cr, code ? CDT_COLOUR_CODE_TINT : CDT_COLOUR_PLACEHOLDER_TINT);
  cairo_rectangle (painter->cr, piece->x + part->x, top + 0.08 * pitch, part->width, 0.84 * pitch);
  if (!code)
    {
      cairo_fill (painter->cr);
      return;
    }
  cairo_fill_preserve (painter->cr);
  set_colour (painter->cr, CDT_COLOUR_CODE);
  cairo_set_line_width (painter->cr, CODE_FRAME);
  cairo_stroke (painter->cr);
}

/* Glyphs that look alike wait for one another; a tag that begins before them may not. */
static void
begin_part (Painter *painter, const CdtPiece *piece, const CdtRun *run)
{
  const char *link = run == NULL ? NULL : run->link;
  CdtColour colour = get_run_colour (piece, run);
  if (painter->glyphs.font != NULL && colours_equal (colour, painter->colour)
      && g_strcmp0 (link, painter->link) == 0)
    return;
  show_glyphs (painter);
  painter->colour = colour;
  painter->link = link;
  if (painter->structure != NULL && piece->role != CDT_ROLE_FURNITURE)
    cdt_structure_begin_words (painter->structure, painter->cr, link);
}

static void
paint_part (Painter *painter, const CdtPiece *piece, const CdtLinePart *part, double baseline)
{
  double x = piece->x + part->x;
  if (cdt_glyph_run_add (&painter->glyphs, part->text, part->glyphs, x, baseline))
    return;
  show_glyphs (painter);
  if (cdt_glyph_run_add (&painter->glyphs, part->text, part->glyphs, x, baseline))
    return;
  set_colour (painter->cr, painter->colour);
  cairo_move_to (painter->cr, x, baseline);
  pango_cairo_show_glyph_item (painter->cr, part->text, part->glyphs);
}

static void
paint_line (Painter *painter, const CdtPiece *piece, guint n, double baseline)
{
  const CdtText *text = cdt_paragraph_get_text (piece->paragraph);
  CdtLineParts parts = cdt_line_parts_begin (piece->paragraph, n);
  CdtLinePart part;
  while (cdt_line_parts_next (&parts, &part))
    {
      const CdtRun *run = part.run < cdt_text_get_n_runs (text) ? cdt_text_get_run (text, part.run) : NULL;
      begin_part (painter, piece, run);
      if (run != NULL && run->flags & (CDT_RUN_PLACEHOLDER | CDT_RUN_CODE))
        {
          show_glyphs (painter);
          paint_ground (painter, piece, &part, (run->flags & CDT_RUN_CODE) != 0, baseline);
        }
      paint_part (painter, piece, &part, baseline);
    }
  cdt_line_parts_end (&parts);
}

static void
paint_lines (Painter *painter, const CdtPiece *piece)
{
  double pitch = cdt_paragraph_get_pitch (piece->paragraph);
  double baseline = piece->y + cdt_paragraph_get_baseline (piece->paragraph);
  for (guint i = 0; i < piece->n_lines; i++)
    paint_line (painter, piece, piece->first_line + i, baseline + i * pitch);
  show_glyphs (painter);
}

static void
paint_fill (cairo_t *cr, const CdtPiece *piece)
{
  set_colour (cr, piece->colour);
  cairo_rectangle (cr, piece->x, piece->y, piece->width, piece->height);
  cairo_fill (cr);
}

/* In a PDF, where a reader rounds the dots, cairo only asks how far they reach: coarse outlines are enough.
 */
static void
paint_dots (const Painter *painter, const CdtPiece *piece)
{
  const double dashes[] = { 0.0, piece->height };
  cairo_t *cr = painter->cr;
  cairo_save (cr);
  if (cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_PDF)
    cairo_set_tolerance (cr, DOT);
  set_colour (cr, piece->colour);
  cairo_set_line_width (cr, DOT);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0.0);
  cairo_move_to (cr, piece->x, piece->y);
  cairo_line_to (cr, piece->x + piece->width, piece->y);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
paint_figure (const Painter *painter, const CdtPiece *piece)
{
  CdtDocument *document = cdt_layout_get_document (painter->layout);
  const CdtFigure *figure = cdt_document_get_block (document, (guint)piece->block)->figure;
  const CdtStyle *style = cdt_layout_get_style (painter->layout);
  CdtFigureSlice slice = { piece->first_line, piece->n_lines, piece->height };
  CdtFigureInk ink = cdt_figure_ink_on_paper (style);
  ink.today = painter->today;
  cairo_save (painter->cr);
  cairo_translate (painter->cr, piece->x, piece->y);
  cdt_figure_draw (painter->cr, cdt_fonts_get_context (), style, figure, &slice, piece->width, &ink);
  cairo_restore (painter->cr);
}

static void
paint_piece (Painter *painter, const CdtPage *page, guint n)
{
  const CdtPiece *piece = &g_array_index (page->pieces, CdtPiece, n);
  if (painter->structure != NULL)
    cdt_structure_begin_piece (painter->structure, painter->cr, page, n);
  switch (piece->kind)
    {
    case CDT_PIECE_LINES:
      paint_lines (painter, piece);
      break;
    case CDT_PIECE_FILL:
      paint_fill (painter->cr, piece);
      break;
    case CDT_PIECE_LOGO:
      cdt_picture_draw (cdt_layout_get_style (painter->layout)->logo, painter->cr, piece->x, piece->y,
                        piece->width, piece->height);
      break;
    case CDT_PIECE_DOTS:
      paint_dots (painter, piece);
      break;
    case CDT_PIECE_FIGURE:
      paint_figure (painter, piece);
      break;
    }
  if (painter->structure != NULL)
    cdt_structure_end_piece (painter->structure, painter->cr);
}

void
cdt_paint_page (cairo_t *cr, CdtLayout *layout, guint n, CdtPaintMode mode)
{
  g_return_if_fail (cr != NULL && CDT_IS_LAYOUT (layout) && n < cdt_layout_get_n_pages (layout));
  const CdtPage *page = cdt_layout_get_page (layout, n);
  Painter painter = { .cr = cr,
                      .layout = layout,
                      .structure = mode == CDT_PAINT_PDF ? cdt_structure_get (cr, layout) : NULL,
                      .today = mode == CDT_PAINT_SCREEN ? cdt_figure_ink_find_today () : 0,
                      .glyphs = cdt_glyph_run_begin () };
  for (guint i = 0; i < page->pieces->len; i++)
    paint_piece (&painter, page, i);
  cdt_glyph_run_end (&painter.glyphs);
  if (painter.structure != NULL)
    cdt_structure_end_page (painter.structure, cr);
  if (painter.structure != NULL && n + 1 == cdt_layout_get_n_pages (layout))
    cdt_structure_end (painter.structure, cr);
}
