/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <pango/pangocairo.h>

#include "cdt-change-lines.h"
#include "cdt-figure-drawing.h"
#include "cdt-fonts.h"
#include "cdt-glyph-run.h"
#include "cdt-line-parts.h"
#include "cdt-line-text.h"
#include "cdt-lost-letters.h"
#include "cdt-painter.h"
#include "cdt-palette.h"
#include "cdt-picture.h"
#include "cdt-structure-leaf.h"
#include "cdt-structure.h"

#define CODE_FRAME 0.8
#define MARKED (CDT_RUN_PLACEHOLDER | CDT_RUN_CODE) /* stand on a ground of their own */

typedef struct
{
  CdtHand *hand;
  CdtSheet *sheet; /* of the hand, to note down on */
  CdtLayout *layout;
  CdtStructure *structure; /* NULL where there are no tags */
  guint32 today;           /* Julian; 0 where it is of no interest */
  CdtGlyphRun glyphs;      /* of the piece at hand, not shown yet */
  CdtColour colour;        /* of those */
  const char *link;        /* (nullable) that those have */
  CdtRunFlags change;      /* of those, in a redline */
} Painter;

/* To be drawn on at once, for what cannot be noted down: what Pango or a picture draws */
static cairo_t *
reach (Painter *painter)
{
  cairo_t *cr = cdt_hand_reach (painter->hand);
  painter->sheet = cdt_hand_get_sheet (painter->hand);
  return cr;
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
  if (run != NULL && run->flags & CDT_RUN_CHANGED && !head && (run->flags & CDT_RUN_MARK) == 0)
    return cdt_change_lines_get_colour (run->flags);
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
  cdt_sheet_show (painter->sheet, painter->colour, &painter->glyphs);
}

/* A light ground for what stands for an answer not given yet; a box around what stands for a character. */
static void
paint_ground (
    const Painter *painter, const CdtPiece *piece, const CdtLinePart *part, gboolean code, double baseline)
{
  double pitch = cdt_paragraph_get_pitch (piece->paragraph);
  double x = piece->x + part->x, height = 0.84 * pitch;
  double y = baseline - cdt_paragraph_get_baseline (piece->paragraph) + 0.08 * pitch;
  cdt_sheet_fill (painter->sheet, code ? CDT_COLOUR_CODE_TINT : CDT_COLOUR_PLACEHOLDER_TINT, x, y,
                  part->width, height);
  if (code)
    cdt_sheet_frame (painter->sheet, CDT_COLOUR_CODE, x, y, part->width, height, CODE_FRAME);
}

/* Glyphs that look alike wait for one another; a tag that begins before them may not. */
static void
begin_part (Painter *painter, const CdtPiece *piece, const CdtRun *run, const CdtLinePart *part)
{
  const char *link = run == NULL ? NULL : run->link;
  CdtRunFlags change = run == NULL ? 0 : run->flags & (CDT_RUN_CHANGED | CDT_RUN_MOVED);
  CdtColour colour = get_run_colour (piece, run);
  gboolean tagged = painter->structure != NULL && piece->role != CDT_ROLE_FURNITURE;
  if (painter->glyphs.font == NULL || !colours_equal (colour, painter->colour)
      || g_strcmp0 (link, painter->link) != 0 || change != painter->change)
    {
      show_glyphs (painter);
      painter->colour = colour;
      painter->link = link;
      painter->change = change;
      if (tagged)
        cdt_structure_begin_words (painter->structure, painter->sheet, link, change);
    }
  if (tagged && change != 0)
    cdt_structure_say (painter->structure, part->text + part->glyphs->item->offset,
                       (gsize)part->glyphs->item->length);
}

static void
paint_change (const Painter *painter,
              const CdtPiece *piece,
              const CdtRun *run,
              const CdtLinePart *part,
              double baseline)
{
  cdt_change_lines_draw (painter->sheet, get_run_colour (piece, run),
                         cdt_paragraph_get_text (piece->paragraph), part, piece->x + part->x, baseline,
                         cdt_paragraph_get_pitch (piece->paragraph));
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
  cairo_t *cr = reach (painter);
  cairo_set_source_rgb (cr, painter->colour.red, painter->colour.green, painter->colour.blue);
  cairo_move_to (cr, x, baseline);
  cdt_lost_letters_look (cr, part->text, part->glyphs);
  pango_cairo_show_glyph_item (cr, part->text, part->glyphs);
}

/* A space by itself cairo leaves out, as nothing of it is seen, and words run together for who takes them
 * from a PDF. So it goes with the glyphs before it. FALSE: it is none, or there are none. */
static gboolean
paint_space (Painter *painter, const CdtPiece *piece, const CdtRun *run, const CdtLinePart *part, double y)
{
  const PangoItem *item = part->glyphs->item;
  return painter->glyphs.font != NULL && item->length == 1 && part->text[item->offset] == ' '
         && painter->change == 0 && (run == NULL || (run->flags & (MARKED | CDT_RUN_CHANGED)) == 0)
         && cdt_glyph_run_add_space (&painter->glyphs, painter->glyphs.font, piece->x + part->x, y);
}

/* Who takes the words from a PDF is not to take two for one: where a line ends, and no space is shown, and
 * between a number and the words beside it. */
static void
part_words (Painter *painter, const CdtLinePart *last, double x, double baseline)
{
  PangoFont *font = last->glyphs->item->analysis.font;
  if (cdt_glyph_run_add_space (&painter->glyphs, font, x, baseline))
    return;
  show_glyphs (painter);
  cdt_glyph_run_add_space (&painter->glyphs, font, x, baseline);
}

/* The line showed so many bytes: is what comes after them another word? A line may end within one. */
static gboolean
ends_words (const CdtPiece *piece, guint n, guint n_shown, gboolean goes_on)
{
  guint start, end, next = 0;
  if (n + 1 == cdt_paragraph_get_n_lines (piece->paragraph))
    return goes_on;
  cdt_line_text_get_range (piece->paragraph, n, &start, &end);
  cdt_line_text_get_range (piece->paragraph, n + 1, &next, &end);
  return start + n_shown < next;
}

static void
paint_line (Painter *painter, const CdtPiece *piece, guint n, double baseline, gboolean goes_on)
{
  const CdtText *text = cdt_paragraph_get_text (piece->paragraph);
  gboolean tagged = painter->structure != NULL && piece->role != CDT_ROLE_FURNITURE;
  CdtLineParts parts = cdt_line_parts_begin_as_read (piece->paragraph, n);
  CdtLinePart part;
  guint n_shown = 0;
  while (cdt_line_parts_next (&parts, &part))
    {
      const CdtRun *run = part.run < cdt_text_get_n_runs (text) ? cdt_text_get_run (text, part.run) : NULL;
      n_shown += (guint)part.glyphs->item->length;
      if (paint_space (painter, piece, run, &part, baseline))
        continue;
      begin_part (painter, piece, run, &part);
      if (run != NULL && run->flags & MARKED)
        {
          show_glyphs (painter);
          paint_ground (painter, piece, &part, (run->flags & CDT_RUN_CODE) != 0, baseline);
        }
      paint_part (painter, piece, &part, baseline);
      if (run != NULL && run->flags & CDT_RUN_CHANGED)
        paint_change (painter, piece, run, &part, baseline);
    }
  if (tagged && n_shown > 0 && ends_words (piece, n, n_shown, goes_on))
    part_words (painter, &part, piece->x + part.x + part.width, baseline);
  cdt_line_parts_end (&parts);
}

static void
paint_lines (Painter *painter, const CdtPage *page, guint n)
{
  const CdtPiece *piece = &g_array_index (page->pieces, CdtPiece, n);
  gboolean goes_on = painter->structure != NULL
                     && cdt_structure_goes_on (cdt_layout_get_document (painter->layout), page, n);
  double pitch = cdt_paragraph_get_pitch (piece->paragraph);
  double baseline = piece->y + cdt_paragraph_get_baseline (piece->paragraph);
  for (guint i = 0; i < piece->n_lines; i++)
    paint_line (painter, piece, piece->first_line + i, baseline + i * pitch, goes_on);
  show_glyphs (painter);
}

static void
paint_figure (Painter *painter, const CdtPiece *piece)
{
  CdtDocument *document = cdt_layout_get_document (painter->layout);
  const CdtFigure *figure = cdt_document_get_block (document, (guint)piece->block)->figure;
  const CdtStyle *style = cdt_layout_get_style (painter->layout);
  CdtFigureSlice slice = { piece->first_line, piece->n_lines, piece->height };
  CdtFigureInk ink = cdt_figure_ink_on_paper (style);
  ink.today = painter->today;
  cairo_t *cr = reach (painter);
  cairo_save (cr);
  cairo_translate (cr, piece->x, piece->y);
  cdt_figure_draw (cr, cdt_fonts_get_context (), style, figure, &slice, piece->width, &ink);
  cairo_restore (cr);
}

static void
paint_piece (Painter *painter, const CdtPage *page, guint n)
{
  const CdtPiece *piece = &g_array_index (page->pieces, CdtPiece, n);
  if (painter->structure != NULL)
    cdt_structure_begin_piece (painter->structure, painter->sheet, page, n);
  switch (piece->kind)
    {
    case CDT_PIECE_LINES:
      paint_lines (painter, page, n);
      break;
    case CDT_PIECE_FILL:
      cdt_sheet_fill (painter->sheet, piece->colour, piece->x, piece->y, piece->width, piece->height);
      break;
    case CDT_PIECE_LOGO:
      cdt_picture_draw (cdt_layout_get_style (painter->layout)->logo, reach (painter), piece->x, piece->y,
                        piece->width, piece->height);
      break;
    case CDT_PIECE_DOTS:
      cdt_sheet_dot (painter->sheet, piece->colour, piece->x, piece->y, piece->width, piece->height);
      break;
    case CDT_PIECE_FIGURE:
      paint_figure (painter, piece);
      break;
    }
  if (painter->structure != NULL)
    cdt_structure_end_piece (painter->structure, painter->sheet);
}

static void
paint_pieces (Painter *painter, guint n)
{
  const CdtPage *page = cdt_layout_get_page (painter->layout, n);
  painter->glyphs = cdt_glyph_run_begin ();
  painter->sheet = cdt_hand_get_sheet (painter->hand);
  for (guint i = 0; i < page->pieces->len; i++)
    paint_piece (painter, page, i);
  cdt_glyph_run_end (&painter->glyphs);
}

void
cdt_paint_page (cairo_t *cr, CdtLayout *layout, guint n, CdtPaintMode mode)
{
  g_return_if_fail (cr != NULL && CDT_IS_LAYOUT (layout) && n < cdt_layout_get_n_pages (layout));
  g_autoptr (CdtHand) hand = cdt_hand_new (cr);
  Painter painter = { .hand = hand,
                      .layout = layout,
                      .today = mode == CDT_PAINT_SCREEN ? cdt_figure_ink_find_today () : 0 };
  paint_pieces (&painter, n);
  cdt_hand_give (hand);
}

void
cdt_paint_tagged_page (CdtHand *hand, CdtLayout *layout, guint n, CdtStructure *structure)
{
  g_return_if_fail (hand != NULL && structure != NULL);
  g_return_if_fail (CDT_IS_LAYOUT (layout) && n < cdt_layout_get_n_pages (layout));
  Painter painter = { .hand = hand, .layout = layout, .structure = structure };
  cdt_structure_begin_page (structure, cdt_hand_get_sheet (hand));
  paint_pieces (&painter, n);
  cdt_structure_end_page (structure, painter.sheet);
  if (n + 1 == cdt_layout_get_n_pages (layout))
    cdt_structure_end (structure, painter.sheet);
}
