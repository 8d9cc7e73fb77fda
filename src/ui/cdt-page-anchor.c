/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-page-anchor.h"

/* A block that an edit pushed further than this many pages is not looked for. */
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

static void
take_block (CdtPageAnchor *anchor, CdtLayout *layout, const CdtPageColumn *column, double top)
{
  CdtDocument *document = cdt_layout_get_document (layout);
  guint first = cdt_page_column_get_page_at (column, top);

  for (guint n = first; n < cdt_layout_get_n_pages (layout) && n <= first + 1; n++)
    {
      const CdtPage *page = cdt_layout_get_page (layout, n);

      for (guint i = 0; i < page->pieces->len; i++)
        {
          const CdtPiece *piece = &g_array_index (page->pieces, CdtPiece, i);
          double y = get_piece_y (column, n, piece);

          if (piece->block < 0 || piece->kind != CDT_PIECE_LINES || piece->first_line > 0 || y < top)
            continue;
          anchor->block = cdt_block_ref (cdt_document_get_block (document, piece->block));
          anchor->page = n;
          anchor->from_top = y - top;
          return;
        }
    }
}

static gboolean
is_anchored (const CdtPageAnchor *anchor, CdtDocument *document, const CdtPiece *piece)
{
  CdtBlock *block;

  if (piece->block < 0 || piece->kind != CDT_PIECE_LINES || piece->first_line > 0)
    return FALSE;
  block = cdt_document_get_block (document, piece->block);
  /* A block with another number is another object; its id says that it is the same one. */
  return block == anchor->block || (block->id != NULL && g_strcmp0 (block->id, anchor->block->id) == 0);
}

static gboolean
find_block (const CdtPageAnchor *anchor, CdtLayout *layout, const CdtPageColumn *column, double *top)
{
  CdtDocument *document = cdt_layout_get_document (layout);
  guint first = anchor->page > PAGES_TO_SEARCH ? anchor->page - PAGES_TO_SEARCH : 0;
  guint end = MIN (anchor->page + PAGES_TO_SEARCH + 1, cdt_layout_get_n_pages (layout));

  for (guint n = first; n < end; n++)
    {
      const CdtPage *page = cdt_layout_get_page (layout, n);

      for (guint i = 0; i < page->pieces->len; i++)
        {
          const CdtPiece *piece = &g_array_index (page->pieces, CdtPiece, i);

          if (!is_anchored (anchor, document, piece))
            continue;
          *top = get_piece_y (column, n, piece) - anchor->from_top;
          return TRUE;
        }
    }
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
  *anchor = (CdtPageAnchor){ .place = G_MAXUINT };
}
