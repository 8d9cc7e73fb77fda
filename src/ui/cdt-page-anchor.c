/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-page-anchor.h"

/* A row that came this much further from the beginning of its table, or nearer to it, is not looked for. */
#define PAGES_TO_SEARCH 3

static double
get_place_y (const CdtPageColumn *column, const CdtPlace *place)
{
  return cdt_page_column_get_top (column, place->page)
         + place->y * cdt_page_column_get_scale (column, place->page);
}

static double
get_piece_y (const CdtPageColumn *column, guint page, const CdtPiece *piece)
{
  return cdt_page_column_get_top (column, page) + piece->y * cdt_page_column_get_scale (column, page);
}

static gboolean
take_place (
    CdtPageAnchor *anchor, const CdtPageColumn *column, const GArray *places, double top, double view_height)
{
  for (guint i = 0; places != NULL && i < places->len; i++)
    {
      double y = get_place_y (column, &g_array_index (places, CdtPlace, i)) - top;

      if (y < 0 || y > view_height)
        continue;
      anchor->place = i;
      anchor->from_top = y;
      return TRUE;
    }
  return FALSE;
}

/* Heads of tables stand on each of their pages, and say nothing of where one is. */
static gboolean
can_hold (const CdtPiece *piece)
{
  return piece->block >= 0 && piece->kind == CDT_PIECE_LINES && piece->first_line == 0
         && piece->role != CDT_ROLE_HEAD_CELL;
}

static void
take_piece (CdtPageAnchor *anchor, CdtLayout *layout, guint page, guint n)
{
  CdtDocument *document = cdt_layout_get_document (layout);
  const GArray *pieces = cdt_layout_get_page (layout, page)->pieces;
  const CdtPiece *piece = &g_array_index (pieces, CdtPiece, n);

  anchor->index = (guint)piece->block;
  anchor->n_blocks = cdt_document_get_n_blocks (document);
  anchor->block = cdt_block_ref (cdt_document_get_block (document, anchor->index));
  anchor->row = piece->row;
  anchor->page = page;
  anchor->first_page = cdt_layout_get_block_page (layout, anchor->index);
  for (guint i = 0; i < n; i++)
    anchor->nth += can_hold (&g_array_index (pieces, CdtPiece, i))
                   && g_array_index (pieces, CdtPiece, i).block == piece->block;
}

static void
take_block (CdtPageAnchor *anchor, CdtLayout *layout, const CdtPageColumn *column, double top)
{
  guint first = cdt_page_column_get_page_at (column, top);

  for (guint n = first; n < cdt_layout_get_n_pages (layout) && n <= first + 1; n++)
    {
      const GArray *pieces = cdt_layout_get_page (layout, n)->pieces;

      for (guint i = 0; i < pieces->len; i++)
        {
          const CdtPiece *piece = &g_array_index (pieces, CdtPiece, i);
          double y = get_piece_y (column, n, piece);

          if (!can_hold (piece) || y < top)
            continue;
          anchor->from_top = y - top;
          take_piece (anchor, layout, n, i);
          return;
        }
    }
}

/* A block that was edited is another object: its id says that it is the same one, or else its place. */
static gboolean
is_at (const CdtPageAnchor *anchor, CdtDocument *document, guint index)
{
  return index < cdt_document_get_n_blocks (document)
         && cdt_document_get_block (document, index) == anchor->block;
}

static guint
find_index (const CdtPageAnchor *anchor, CdtDocument *document)
{
  guint n = cdt_document_get_n_blocks (document);
  guint moved = anchor->index + n - anchor->n_blocks;
  int named;

  if (is_at (anchor, document, anchor->index))
    return anchor->index;
  if (is_at (anchor, document, moved))
    return moved;
  named = anchor->block->id != NULL ? cdt_document_find_block (document, anchor->block->id) : -1;
  if (named >= 0)
    return (guint)named;
  for (guint i = 0; i < n; i++)
    if (is_at (anchor, document, i))
      return i;
  if (anchor->index < n
      && g_strcmp0 (cdt_document_get_block (document, anchor->index)->clause, anchor->block->clause) == 0)
    return anchor->index;
  return G_MAXUINT;
}

/* Rows that were not edited are shared by the block before and the one after. */
static int
find_row (const CdtPageAnchor *anchor, const CdtBlock *block)
{
  if (block == anchor->block || anchor->row < 0 || block->rows == NULL)
    return anchor->row;
  for (guint i = 0; i < block->rows->len; i++)
    if (g_ptr_array_index (block->rows, i) == g_ptr_array_index (anchor->block->rows, (guint)anchor->row))
      return (int)i;
  return anchor->row;
}

/* The height on this page of what was at the top; FALSE: it is not there. */
static gboolean
find_piece (const CdtPageAnchor *anchor, const CdtPage *page, guint index, int row, double *y)
{
  guint nth = row < 0 ? anchor->nth : 0;

  for (guint i = 0; i < page->pieces->len; i++)
    {
      const CdtPiece *piece = &g_array_index (page->pieces, CdtPiece, i);

      if (!can_hold (piece) || piece->block != (int)index || piece->row != row || nth-- > 0)
        continue;
      *y = piece->y;
      return TRUE;
    }
  return FALSE;
}

static gboolean
find_on_page (const CdtPageAnchor *anchor,
              CdtLayout *layout,
              const CdtPageColumn *column,
              guint page,
              guint index,
              double *top)
{
  int row = find_row (anchor, cdt_document_get_block (cdt_layout_get_document (layout), index));
  double y;

  if (page >= cdt_layout_get_n_pages (layout)
      || !find_piece (anchor, cdt_layout_get_page (layout, page), index, row, &y))
    return FALSE;
  *top = cdt_page_column_get_top (column, page) + y * cdt_page_column_get_scale (column, page)
         - anchor->from_top;
  return TRUE;
}

static gboolean
find_block (const CdtPageAnchor *anchor, CdtLayout *layout, const CdtPageColumn *column, double *top)
{
  guint index = find_index (anchor, cdt_layout_get_document (layout));
  guint first = index != G_MAXUINT ? cdt_layout_get_block_page (layout, index) : G_MAXUINT;
  guint page;

  if (first == G_MAXUINT)
    return FALSE;
  page = first + anchor->page - anchor->first_page;
  for (guint by = 0; by <= PAGES_TO_SEARCH; by++)
    if (find_on_page (anchor, layout, column, page + by, index, top)
        || (by <= page - first && find_on_page (anchor, layout, column, page - by, index, top)))
      return TRUE;
  return FALSE;
}

void
cdt_page_anchor_take (CdtPageAnchor *anchor,
                      CdtLayout *layout,
                      const CdtPageColumn *column,
                      const GArray *places,
                      double top,
                      double view_height)
{
  g_return_if_fail (anchor != NULL);

  cdt_page_anchor_clear (anchor);
  anchor->place = G_MAXUINT;
  if (layout == NULL || column->n_pages == 0)
    return;
  /* At the very top the first page's edge is what stays. */
  if (top <= 0 || take_place (anchor, column, places, top, view_height))
    return;
  take_block (anchor, layout, column, top);
}

gboolean
cdt_page_anchor_find (const CdtPageAnchor *anchor,
                      CdtLayout *layout,
                      const CdtPageColumn *column,
                      const GArray *places,
                      double *top)
{
  g_return_val_if_fail (anchor != NULL, FALSE);

  if (layout == NULL || column->n_pages == 0)
    return FALSE;
  if (anchor->block != NULL)
    return find_block (anchor, layout, column, top);
  if (anchor->from_top <= 0 || places == NULL || anchor->place >= places->len)
    return FALSE;
  *top = get_place_y (column, &g_array_index (places, CdtPlace, anchor->place)) - anchor->from_top;
  return TRUE;
}

void
cdt_page_anchor_clear (CdtPageAnchor *anchor)
{
  g_return_if_fail (anchor != NULL);

  g_clear_pointer (&anchor->block, cdt_block_unref);
  *anchor = (CdtPageAnchor){ .place = G_MAXUINT, .row = -1 };
}
