/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-structure-leaf.h"

#include <string.h>

guint
cdt_structure_get_kind_level (CdtBlockKind kind)
{
  switch (kind)
    {
    case CDT_BLOCK_ITEM:
    case CDT_BLOCK_BULLET:
      return 1;
    case CDT_BLOCK_SUBITEM:
      return 2;
    default:
      return 0;
    }
}

/* A list below an item is a level further in. */
guint
cdt_structure_get_list_level (const CdtBlock *block)
{
  guint level = cdt_structure_get_kind_level (block->kind);
  guint outer = block->under != CDT_BLOCK_KICKER ? cdt_structure_get_kind_level (block->under) : 0;
  return level == 0 ? 0 : level + outer + block->depth;
}

const char *
cdt_structure_get_tag (CdtBlockKind kind, gboolean *is_headed)
{
  gboolean was_headed = *is_headed;
  switch (kind)
    {
    case CDT_BLOCK_TITLE:
      *is_headed = FALSE;
      return "H1";
    case CDT_BLOCK_HEADING:
    case CDT_BLOCK_SCHEDULE:
    case CDT_BLOCK_PART:
      *is_headed = TRUE;
      return "H2";
    case CDT_BLOCK_SUBSCHEDULE:
    case CDT_BLOCK_SUBHEADING:
      *is_headed = TRUE;
      return was_headed ? "H3" : "H2";
    case CDT_BLOCK_TABLE:
      return "Table";
    case CDT_BLOCK_FIGURE:
      return "Figure";
    case CDT_BLOCK_SIGNATURE:
    case CDT_BLOCK_CONTENTS:
      return "Sect";
    default:
      return "P";
    }
}

/* Of a list that somebody typed, by the first of its marks */
static const char *
find_numbering (const char *mark)
{
  if (strpbrk (mark, "0123456789") != NULL)
    return "<< /O /List /ListNumbering /Decimal >>";
  return strpbrk (mark, "abcdefghijklmnopqrstuvwxyz") != NULL ? "<< /O /List /ListNumbering /LowerAlpha >>"
                                                              : "<< /O /List /ListNumbering /Disc >>";
}

const char *
cdt_structure_get_numbering (const CdtPiece *mark)
{
  g_autofree char *words = cdt_text_dup_plain (cdt_paragraph_get_text (mark->paragraph));
  return find_numbering (words);
}

const char *
cdt_structure_get_list_attributes (const CdtBlock *block)
{
  switch (block->kind)
    {
    case CDT_BLOCK_ITEM:
      return "<< /O /List /ListNumbering /LowerAlpha >>";
    case CDT_BLOCK_SUBITEM:
      return "<< /O /List /ListNumbering /LowerRoman >>";
    default:
      return find_numbering (block->number != NULL ? block->number : "");
    }
}

static gboolean
has_links (const CdtText *text)
{
  for (guint i = 0; i < cdt_text_get_n_runs (text); i++)
    if (cdt_text_get_run (text, i)->link != NULL)
      return TRUE;
  return FALSE;
}

static const CdtPiece *
get_piece (const CdtPage *page, guint n)
{
  return n < page->pieces->len ? &g_array_index (page->pieces, CdtPiece, n) : NULL;
}

/* The nearest piece before or after n that is in the reading order; NULL at the page's end */
static const CdtPiece *
find_neighbour (const CdtPage *page, guint n, int step)
{
  const CdtPiece *piece = get_piece (page, n + (guint)step);
  for (guint i = n + (guint)step; piece != NULL && piece->role == CDT_ROLE_FURNITURE; i += (guint)step)
    piece = get_piece (page, i + (guint)step);
  return piece;
}

static gboolean
is_same_element (const CdtPiece *a, const CdtPiece *b)
{
  return b != NULL && a->block == b->block && a->row == b->row && a->column == b->column;
}

static gboolean
is_whole (const CdtPiece *piece)
{
  return piece->kind == CDT_PIECE_LINES && piece->first_line == 0
         && piece->n_lines == cdt_paragraph_get_n_lines (piece->paragraph)
         && !cdt_text_has_changes (cdt_paragraph_get_text (piece->paragraph))
         && !has_links (cdt_paragraph_get_text (piece->paragraph));
}

/* A list or paragraph that goes on with an item stands in the item's body. */
static gboolean
holds_more (CdtDocument *document, const CdtPiece *piece)
{
  guint next = (guint)piece->block + 1;
  if (next >= cdt_document_get_n_blocks (document))
    return FALSE;
  const CdtBlock *block = cdt_document_get_block (document, next);
  guint level = cdt_structure_get_list_level (block);
  if (level == 0)
    return block->under != CDT_BLOCK_KICKER;
  return level > cdt_structure_get_list_level (cdt_document_get_block (document, (guint)piece->block));
}

/* The number is an element of its own. */
static gboolean
is_direct_in_item (CdtDocument *document, const CdtPage *page, guint n)
{
  const CdtPiece *piece = get_piece (page, n);
  const CdtPiece *next = find_neighbour (page, n, 1), *before = find_neighbour (page, n, -1);
  if (!is_whole (piece) || (is_same_element (piece, next) && next->role == piece->role)
      || (is_same_element (piece, before) && before->role == piece->role))
    return FALSE;
  return piece->role == CDT_ROLE_NUMBER || !holds_more (document, piece);
}

/* The number and the words beside it are one. */
static gboolean
is_direct_paragraph (const CdtPage *page, guint n)
{
  const CdtPiece *piece = get_piece (page, n), *next = get_piece (page, n + 1);
  const CdtPiece *before = find_neighbour (page, n, -1);
  gboolean numbered = is_same_element (piece, before) && before->role == CDT_ROLE_NUMBER
                      && before == get_piece (page, n - 1);
  if (piece->role == CDT_ROLE_NUMBER)
    return is_whole (piece) && !is_same_element (piece, before) && is_same_element (piece, next)
           && next->role == CDT_ROLE_TEXT && is_direct_paragraph (page, n + 1);
  return is_whole (piece) && !is_same_element (piece, find_neighbour (page, n, 1))
         && (numbered ? is_whole (before) && !is_same_element (before, find_neighbour (page, n - 1, -1))
                      : !is_same_element (piece, before));
}

gboolean
cdt_structure_is_direct (CdtDocument *document, const CdtPage *page, guint n)
{
  const CdtPiece *piece = get_piece (page, n);
  const CdtBlock *block = cdt_document_get_block (document, (guint)piece->block);
  CdtBlockKind kind = block->kind;
  if (piece->kind == CDT_PIECE_FIGURE)
    return TRUE;
  if (kind == CDT_BLOCK_SIGNATURE || kind == CDT_BLOCK_CONTENTS)
    return FALSE;
  if (cdt_structure_get_list_level (block) > 0)
    return is_direct_in_item (document, page, n);
  if (kind == CDT_BLOCK_TABLE && piece->role != CDT_ROLE_CELL && piece->role != CDT_ROLE_HEAD_CELL)
    return FALSE;
  return is_direct_paragraph (page, n);
}

/* A cell of the last row on the page may go on on the next. */
static gboolean
is_in_last_row (const CdtPage *page, const CdtPiece *piece)
{
  const CdtPiece *last = find_neighbour (page, page->pieces->len, -1);
  return last->block == piece->block && last->row == piece->row;
}

gboolean
cdt_structure_goes_on (CdtDocument *document, const CdtPage *page, guint n)
{
  const CdtPiece *piece = get_piece (page, n);
  if (piece->role == CDT_ROLE_FURNITURE)
    return FALSE;
  const CdtPiece *next = find_neighbour (page, n, 1);
  if (next != NULL && is_same_element (piece, next))
    return TRUE;
  if (cdt_document_get_block (document, (guint)piece->block)->kind == CDT_BLOCK_TABLE)
    return is_in_last_row (page, piece);
  return next != NULL && next->block == piece->block && next->row == piece->row;
}
