/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From parts of the document to where they stand on the pages, and back. */

#include <math.h>

#include "cdt-layout-private.h"

static gboolean
is_known (CdtLayout *layout, guint page)
{
  return page < layout->pages->len;
}

guint
cdt_layout_find_target (CdtLayout *layout, const char *id)
{
  g_return_val_if_fail (CDT_IS_LAYOUT (layout) && id != NULL, G_MAXUINT);
  guint page = layout->document == NULL ? G_MAXUINT : cdt_composer_find_page (&layout->composer, id);
  return is_known (layout, page) ? page : G_MAXUINT;
}

guint
cdt_layout_get_block_page (CdtLayout *layout, guint block)
{
  g_return_val_if_fail (CDT_IS_LAYOUT (layout) && layout->document != NULL, G_MAXUINT);
  guint page = cdt_composer_find_page_of (&layout->composer, block, -1);
  return is_known (layout, page) ? page : G_MAXUINT;
}

/* Down the lines of a block or cell, whose pages are composed for nobody to look at */
typedef struct
{
  CdtLayout *layout;
  const CdtLine *of;
  guint page_n, last;
  CdtPage *page; /* (nullable) owned */
  guint next;    /* of its pieces */
  guint above;   /* lines above the piece */
  const CdtPiece *piece;
} Walk;

static gboolean
is_of (const CdtPiece *piece, const CdtLine *line)
{
  return piece->block == (int)line->block && (line->row < 0 || piece->row == line->row)
         && (line->column < 0 || piece->column == line->column) && piece->n_lines > 0
         && (piece->kind == CDT_PIECE_FIGURE
             || (piece->kind == CDT_PIECE_LINES && piece->role != CDT_ROLE_NUMBER));
}

static gboolean
is_wanted (const CdtMeasured *measured, CdtSpot spot, gconstpointer data)
{
  return spot.block == ((const CdtLine *)data)->block;
}

static Walk
begin_walk (CdtLayout *layout, const CdtLine *of)
{
  guint first = cdt_composer_find_page_of (&layout->composer, of->block, of->row);
  guint last = cdt_composer_find_page_of (&layout->composer, of->block + 1, -1);
  Walk walk = { .layout = layout, .of = of, .page_n = first, .last = MIN (last, layout->pages->len - 1) };
  if (first <= walk.last)
    walk.page = cdt_compose_units (&layout->composer, first, is_wanted, of);
  return walk;
}

static gboolean
walk_on (Walk *walk)
{
  if (walk->piece != NULL)
    walk->above += walk->piece->n_lines;
  while (walk->page != NULL)
    {
      while (walk->next < walk->page->pieces->len)
        {
          walk->piece = &g_array_index (walk->page->pieces, CdtPiece, walk->next++);
          if (is_of (walk->piece, walk->of))
            return TRUE;
        }
      g_clear_pointer (&walk->page, cdt_page_free);
      walk->next = 0;
      if (++walk->page_n <= walk->last)
        walk->page = cdt_compose_units (&walk->layout->composer, walk->page_n, is_wanted, walk->of);
    }
  walk->piece = NULL;
  return FALSE;
}

static void
end_walk (Walk *walk)
{
  g_clear_pointer (&walk->page, cdt_page_free);
}

static CdtPlace
find_place (const Walk *walk, guint line)
{
  const CdtPiece *piece = walk->piece;
  guint below = MIN (line - walk->above, piece->n_lines - 1);
  double down = piece->kind == CDT_PIECE_LINES ? below * cdt_paragraph_get_pitch (piece->paragraph) : 0.0;
  return (CdtPlace){ walk->page_n, piece->x, piece->y + down, piece->width, piece->height - down };
}

/* The last line is meant where there are fewer now. */
gboolean
cdt_layout_find_line (CdtLayout *layout, const CdtLine *line, CdtPlace *place)
{
  g_return_val_if_fail (CDT_IS_LAYOUT (layout) && line != NULL && place != NULL, FALSE);
  cdt_layout_take_back (layout);
  if (layout->pages->len == 0 || line->block >= layout->pagination.measured->len)
    return FALSE;
  Walk walk = begin_walk (layout, line);
  gboolean known = walk.page != NULL;
  *place = (CdtPlace){ .page = walk.page_n };
  while (walk_on (&walk))
    {
      *place = find_place (&walk, line->line);
      if (line->line < walk.above + walk.piece->n_lines)
        break;
    }
  end_walk (&walk);
  return known;
}

/* How many lines of a piece begin above y */
static guint
count_above (const CdtPiece *piece, double y)
{
  double pitch = piece->kind == CDT_PIECE_LINES ? cdt_paragraph_get_pitch (piece->paragraph) : piece->height;
  return (guint)ceil (MAX (y - piece->y, 0.0) / pitch);
}

static const CdtPiece *
find_piece_at (const CdtPage *page, double x, double y)
{
  for (guint i = 0; i < page->pieces->len; i++)
    {
      const CdtPiece *piece = &g_array_index (page->pieces, CdtPiece, i);
      const CdtLine any = { (guint)piece->block, -1, -1, 0 };
      if (piece->block >= 0 && is_of (piece, &any) && count_above (piece, y) < piece->n_lines
          && (x < 0.0 || (x >= piece->x && x < piece->x + piece->width)))
        return piece;
    }
  return NULL;
}

gboolean
cdt_layout_find_line_at (CdtLayout *layout, guint n, double x, double y, CdtLine *line)
{
  g_return_val_if_fail (CDT_IS_LAYOUT (layout) && n < layout->pages->len && line != NULL, FALSE);
  const CdtPiece *piece = find_piece_at (cdt_layout_get_page (layout, n), x, y);
  if (piece == NULL)
    return FALSE;
  *line = (CdtLine){ (guint)piece->block, piece->row, piece->column, 0 };
  Walk walk = begin_walk (layout, line);
  while (walk_on (&walk) && (walk.page_n < n || count_above (walk.piece, y) >= walk.piece->n_lines))
    ;
  line->line = walk.above + (walk.piece == NULL ? 0 : count_above (walk.piece, y));
  end_walk (&walk);
  return TRUE;
}

/* Rows that are as they were are the same objects. */
static int
find_row (const CdtBlock *before, const CdtBlock *now, int row)
{
  if (before->rows == NULL || now->rows == NULL || row < 0)
    return row;
  for (guint i = 0; i < now->rows->len; i++)
    if (now->rows->pdata[i] == before->rows->pdata[row])
      return (int)i;
  return row;
}

gboolean
cdt_layout_follow_line (CdtLayout *layout, CdtLine *line)
{
  g_return_val_if_fail (CDT_IS_LAYOUT (layout) && line != NULL, FALSE);
  guint block;
  const CdtBlock *before = cdt_measurements_find_before (layout->measurements, line->block, &block);
  if (before != NULL && block != G_MAXUINT)
    line->row = find_row (before, cdt_document_get_block (layout->document, block), line->row);
  line->block = block;
  return block != G_MAXUINT;
}
