/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "page-words.h"

#include <stdlib.h>
#include <string.h>

/* A no-break space parts words too: tools give a plain one for it. */
static void
add_words (GPtrArray *words, const char *text, gssize length)
{
  g_autoptr (GString) own = g_string_new_len (text, length);

  g_string_replace (own, "\u00a0", " ", 0);
  g_auto (GStrv) parts = g_strsplit_set (own->str, " \n\t\f", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_ptr_array_add (words, g_strdup (parts[i]));
}

static void
add_lines (GPtrArray *words, const CdtPiece *piece)
{
  for (guint n = piece->first_line; n < piece->first_line + piece->n_lines; n++)
    {
      g_autofree char *line = cdt_paragraph_dup_line (piece->paragraph, n);

      add_words (words, line, (gssize)strlen (line));
    }
}

GPtrArray *
page_words_list (CdtLayout *layout)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint n = 0; n < cdt_layout_get_n_pages (layout); n++)
    {
      const CdtPage *page = cdt_layout_get_page (layout, n);

      for (guint i = 0; i < page->pieces->len; i++)
        {
          const CdtPiece *piece = &g_array_index (page->pieces, CdtPiece, i);

          if (piece->kind == CDT_PIECE_LINES)
            add_lines (words, piece);
          else if (piece->kind == CDT_PIECE_FIGURE)
            g_ptr_array_add (words, NULL);
        }
    }
  return words;
}

/* What is read of a row so far: each cell whole before the next, though it goes on on another page. */
typedef struct
{
  int block, row;
  gboolean is_head;
  GPtrArray *cells; /* (element-type GPtrArray) words by column */
  GPtrArray *words; /* of all that came before */
} ReadRow;

static void
end_row (ReadRow *row)
{
  for (guint i = 0; i < row->cells->len; i++)
    g_ptr_array_extend_and_steal (row->words, g_ptr_array_ref (row->cells->pdata[i]));
  g_ptr_array_set_size (row->cells, 0);
}

static gboolean
is_in_row (const ReadRow *row, const CdtPiece *piece)
{
  return piece->column >= 0 && piece->block == row->block && piece->row == row->row
         && (piece->role == CDT_ROLE_HEAD_CELL) == row->is_head;
}

/* A paragraph that goes on over pages is taken whole where it begins. */
static void
read_piece (ReadRow *row, const CdtPiece *piece)
{
  g_autofree char *plain = cdt_text_dup_plain (cdt_paragraph_get_text (piece->paragraph));

  if (!is_in_row (row, piece))
    end_row (row);
  row->block = piece->block;
  row->row = piece->row;
  row->is_head = piece->role == CDT_ROLE_HEAD_CELL;
  while (piece->column >= (int)row->cells->len)
    g_ptr_array_add (row->cells, g_ptr_array_new_with_free_func (g_free));
  if (piece->first_line == 0)
    add_words (piece->column >= 0 ? row->cells->pdata[piece->column] : row->words, plain, -1);
}

GPtrArray *
page_words_list_read (CdtLayout *layout)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  ReadRow row = { .cells = cells, .words = words };

  for (guint n = 0; n < cdt_layout_get_n_pages (layout); n++)
    {
      const CdtPage *page = cdt_layout_get_page (layout, n);

      for (guint i = 0; i < page->pieces->len; i++)
        {
          const CdtPiece *piece = &g_array_index (page->pieces, CdtPiece, i);

          if (piece->kind == CDT_PIECE_LINES && piece->role != CDT_ROLE_FURNITURE)
            read_piece (&row, piece);
        }
    }
  end_row (&row);
  return words;
}

static gboolean
same_from (const GPtrArray *words, guint i, const GPtrArray *found, guint j)
{
  for (guint n = 0; n < 12 && i + n < words->len && words->pdata[i + n] != NULL; n++)
    if (j + n >= found->len || strcmp (words->pdata[i + n], found->pdata[j + n]) != 0)
      return FALSE;
  return TRUE;
}

char *
page_words_compare (const GPtrArray *words, const char *text)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  guint j = 0;

  add_words (found, text, -1);
  for (guint i = 0; i < words->len; i++)
    {
      if (words->pdata[i] == NULL)
        {
          while (j < found->len && !same_from (words, i + 1, found, j))
            j++;
          continue;
        }
      if (j >= found->len || strcmp (words->pdata[i], found->pdata[j]) != 0)
        return g_strdup_printf ("word %u is “%s” and not “%s”, after “%s”", i,
                                j < found->len ? (char *)found->pdata[j] : "", (char *)words->pdata[i],
                                i > 0 && words->pdata[i - 1] != NULL ? (char *)words->pdata[i - 1] : "");
      j++;
    }
  return j == found->len
             ? NULL
             : g_strdup_printf ("%u words too many, from “%s” on", found->len - j, (char *)found->pdata[j]);
}

static void
add_text (GPtrArray *words, const CdtText *text)
{
  g_autofree char *plain = text != NULL ? cdt_text_dup_plain (text) : NULL;

  if (plain != NULL)
    add_words (words, plain, -1);
}

static void
add_block (GPtrArray *words, const CdtBlock *block)
{
  if (block->number != NULL)
    add_words (words, block->number, -1);
  add_text (words, block->text);
  for (guint i = 0; block->head != NULL && i < block->head->cells->len; i++)
    add_text (words, block->head->cells->pdata[i]);
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    for (guint j = 0; j < ((CdtRow *)block->rows->pdata[i])->cells->len; j++)
      add_text (words, ((CdtRow *)block->rows->pdata[i])->cells->pdata[j]);
}

/* Words by block, as they stand in the body of the pages */
static GPtrArray *
list_body (CdtLayout *layout, guint n_blocks)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);

  for (guint i = 0; i < n_blocks; i++)
    g_ptr_array_add (blocks, g_ptr_array_new_with_free_func (g_free));
  for (guint n = 0; n < cdt_layout_get_n_pages (layout); n++)
    {
      const CdtPage *page = cdt_layout_get_page (layout, n);

      for (guint i = 0; i < page->pieces->len; i++)
        {
          const CdtPiece *piece = &g_array_index (page->pieces, CdtPiece, i);

          if (piece->kind == CDT_PIECE_LINES && piece->role != CDT_ROLE_FURNITURE && piece->block >= 0)
            add_lines (blocks->pdata[piece->block], piece);
        }
    }
  return blocks;
}

/* One text without white space, since a line may end inside a word; a kicker is set in capitals. */
static char *
join (const GPtrArray *words)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    g_string_append (joined, words->pdata[i]);
  return g_utf8_casefold (joined->str, (gssize)joined->len);
}

static int
compare_letters (gconstpointer a, gconstpointer b)
{
  return *(const char *)a - *(const char *)b;
}

/* Rows of a table may stand in halves or in strips: there only the letters are counted. */
static gboolean
has_letters (char *there, char *wanted)
{
  qsort (there, strlen (there), 1, compare_letters);
  qsort (wanted, strlen (wanted), 1, compare_letters);
  for (; *wanted != '\0'; wanted++, there++)
    {
      while (*there != *wanted && *there != '\0')
        there++;
      if (*there == '\0')
        return FALSE;
    }
  return TRUE;
}

/* A block that stands on the pages after one that comes later in the document; -1: none does. */
static int
find_astray (CdtLayout *layout)
{
  int last = 0;

  for (guint n = 0; n < cdt_layout_get_n_pages (layout); n++)
    {
      const CdtPage *page = cdt_layout_get_page (layout, n);

      for (guint i = 0; i < page->pieces->len; i++)
        {
          const CdtPiece *piece = &g_array_index (page->pieces, CdtPiece, i);

          if (piece->role == CDT_ROLE_FURNITURE || piece->block < 0)
            continue;
          if (piece->block < last)
            return piece->block;
          last = piece->block;
        }
    }
  return -1;
}

char *
page_words_find_lost (CdtLayout *layout)
{
  CdtDocument *document = cdt_layout_get_document (layout);
  guint n = cdt_document_get_n_blocks (document);
  g_autoptr (GPtrArray) body = list_body (layout, n);
  int astray = find_astray (layout);

  if (astray >= 0)
    return g_strdup_printf ("block %d stands after one that comes later", astray);
  for (guint i = 0; i < n; i++)
    {
      const CdtBlock *block = cdt_document_get_block (document, i);
      g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *there = join (body->pdata[i]);
      g_autofree char *words = NULL;

      add_block (wanted, block);
      words = join (wanted);
      if (block->kind == CDT_BLOCK_TABLE ? !has_letters (there, words) : strstr (there, words) == NULL)
        return g_strdup_printf ("block %u (%s) says “%s”, the pages “%s”", i,
                                cdt_block_kind_get_name (block->kind), words, there);
    }
  return NULL;
}

char *
page_words_compare_letters (const GPtrArray *words, const char *text)
{
  g_autoptr (GPtrArray) drawn = g_ptr_array_new (), found = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *there = NULL, *wanted = NULL;

  for (guint i = 0; i < words->len; i++)
    if (words->pdata[i] != NULL)
      g_ptr_array_add (drawn, words->pdata[i]);
  add_words (found, text, -1);
  there = join (found);
  wanted = join (drawn);
  return has_letters (there, wanted) ? NULL : g_strdup ("letters are missing");
}

gboolean
page_words_run_backward (const GPtrArray *words)
{
  for (guint i = 0; i < words->len; i++)
    if (words->pdata[i] != NULL && g_regex_match_simple ("[\\x{590}-\\x{8ff}]", words->pdata[i], 0, 0))
      return TRUE;
  return FALSE;
}
