/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <pango/pangocairo.h>

#include "cdt-figure-drawing.h"
#include "cdt-fonts.h"
#include "cdt-line-parts.h"
#include "cdt-painter.h"
#include "cdt-palette.h"
#include "cdt-picture.h"
#include "cdt-structure.h"

typedef struct
{
  cairo_t *cr;
  CdtLayout *layout;
  CdtStructure *structure; /* NULL where there are no tags */
  guint32 today;           /* Julian; 0 where it is of no interest */
} Painter;

static void
set_colour (cairo_t *cr, CdtColour colour)
{
  cairo_set_source_rgb (cr, colour.red, colour.green, colour.blue);
}

static CdtColour
get_run_colour (const CdtPiece *piece, const CdtRun *run)
{
  if (run != NULL && run->flags & CDT_RUN_PLACEHOLDER)
    return CDT_COLOUR_PLACEHOLDER;
  /* A head that comes again on the next page is furniture there, on the same ground. */
  gboolean head = piece->role == CDT_ROLE_HEAD_CELL || piece->role == CDT_ROLE_FURNITURE;
  if (run != NULL && run->flags & CDT_RUN_MUTED && !head)
    return CDT_COLOUR_MUTED;
  return piece->colour;
}

/* Glyphs of one run on a light ground where they stand for an answer not given yet. */
static void
paint_part (const Painter *painter,
            const CdtPiece *piece,
            const CdtRun *run,
            const CdtLinePart *part,
            double baseline)
{
  cairo_t *cr = painter->cr;
  double x = piece->x + part->x;
  if (run != NULL && run->flags & CDT_RUN_PLACEHOLDER)
    {
      double pitch = cdt_paragraph_get_pitch (piece->paragraph);
      double top = baseline - cdt_paragraph_get_baseline (piece->paragraph);
      set_colour (cr, CDT_COLOUR_PLACEHOLDER_TINT);
      cairo_rectangle (cr, x, top + 0.08 * pitch, part->width, 0.84 * pitch);
      cairo_fill (cr);
    }
  set_colour (cr, get_run_colour (piece, run));
  cairo_move_to (cr, x, baseline);
  pango_cairo_show_glyph_item (cr, part->text, part->glyphs);
}

static void
paint_line (const Painter *painter, const CdtPiece *piece, guint n, double baseline)
{
  const CdtText *text = cdt_paragraph_get_text (piece->paragraph);
  CdtLineParts parts = cdt_line_parts_begin (piece->paragraph, n);
  CdtLinePart part;
  while (cdt_line_parts_next (&parts, &part))
    {
      const CdtRun *run = part.run < cdt_text_get_n_runs (text) ? cdt_text_get_run (text, part.run) : NULL;
      if (painter->structure != NULL && piece->role != CDT_ROLE_FURNITURE)
        cdt_structure_begin_words (painter->structure, painter->cr, run == NULL ? NULL : run->link);
      paint_part (painter, piece, run, &part, baseline);
    }
  cdt_line_parts_end (&parts);
}

static void
paint_lines (const Painter *painter, const CdtPiece *piece)
{
  double pitch = cdt_paragraph_get_pitch (piece->paragraph);
  double baseline = piece->y + cdt_paragraph_get_baseline (piece->paragraph);
  for (guint i = 0; i < piece->n_lines; i++)
    paint_line (painter, piece, piece->first_line + i, baseline + i * pitch);
}

static void
paint_fill (cairo_t *cr, const CdtPiece *piece)
{
  set_colour (cr, piece->colour);
  cairo_rectangle (cr, piece->x, piece->y, piece->width, piece->height);
  cairo_fill (cr);
}

static void
paint_dots (cairo_t *cr, const CdtPiece *piece)
{
  const double dashes[] = { 0.0, piece->height };
  cairo_save (cr);
  set_colour (cr, piece->colour);
  cairo_set_line_width (cr, 0.9);
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
paint_piece (const Painter *painter, const CdtPage *page, guint n)
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
      paint_dots (painter->cr, piece);
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
  Painter painter = { cr, layout, mode == CDT_PAINT_PDF ? cdt_structure_get (cr, layout) : NULL,
                      mode == CDT_PAINT_SCREEN ? cdt_figure_ink_find_today () : 0 };
  for (guint i = 0; i < page->pieces->len; i++)
    paint_piece (&painter, page, i);
  if (painter.structure != NULL)
    cdt_structure_end_page (painter.structure, cr);
  if (painter.structure != NULL && n + 1 == cdt_layout_get_n_pages (layout))
    cdt_structure_end (painter.structure, cr);
}
