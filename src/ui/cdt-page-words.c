/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-page-words-private.h"

#include <math.h>

#include "cdt-figure-drawing.h"
#include "cdt-fonts.h"

/* How far back the earlier lines of a paragraph can stand: the cells of one row */
#define REACH 64
#define TOUCH 0.5 /* points; two pieces that end this near to the same height end on one line */

static void
clear_passage (gpointer passage)
{
  cdt_passage_lines_clear (&((CdtPassage *)passage)->lines);
}

static CdtPassage *
get_passage (const CdtPageWords *words, guint n)
{
  return &g_array_index (words->passages, CdtPassage, n);
}

static guint
get_n_read (const CdtPageWords *words)
{
  return words->page_parts->len - 1;
}

/* Does a piece go on where a passage ended on the page before? */
static gboolean
continues (const CdtPassage *passage, const CdtPiece *piece)
{
  return passage->lines.paragraph == piece->paragraph && passage->piece.block == piece->block
         && passage->piece.row == piece->row && passage->piece.column == piece->column
         && passage->lines_read == piece->first_line;
}

static guint
find_continued (const CdtPageWords *words, const CdtPiece *piece)
{
  guint n = words->passages->len;

  for (guint i = n; piece->first_line > 0 && i > 0 && n - i < REACH; i--)
    if (continues (get_passage (words, i - 1), piece))
      return i - 1;
  return G_MAXUINT;
}

/* In figures words stand side by side though one is in smaller letters, or in more lines. */
static gboolean
are_level (const CdtPiece *before, const CdtPiece *after)
{
  double between = before->y + before->height - after->y - after->height;

  if (before->kind == CDT_PIECE_FIGURE)
    between += (after->height - before->height) / 2;
  return fabs (between) < TOUCH;
}

/* What stands between the words of one piece and the next */
static char
choose_separator (const CdtPiece *before, const CdtPiece *after, gboolean same_page)
{
  if (before->role == CDT_ROLE_NUMBER)
    return ' ';
  if (before->block != after->block)
    return '\n';
  if (before->row >= 0 && before->row == after->row && before->role == after->role)
    return '\t';
  /* The number of the page beside an entry of the contents */
  if (same_page && before->row < 0 && after->x > before->x && are_level (before, after))
    return '\t';
  return '\n';
}

static void
append_separator (CdtPageWords *words, const CdtPiece *piece, guint page)
{
  const CdtPassagePart *last;

  if (words->passages->len == 0)
    return;
  last = &g_array_index (words->parts, CdtPassagePart, words->parts->len - 1);
  g_string_append_c (words->text, choose_separator (&get_passage (words, words->passages->len - 1)->piece,
                                                    piece, last->page == page));
  words->length++;
}

static guint
add_passage (CdtPageWords *words, const CdtPiece *piece, CdtPassageLines lines, guint page)
{
  g_autofree char *plain = cdt_passage_lines_dup_plain (&lines);
  CdtPassage passage = { .piece = *piece, .lines = lines };

  append_separator (words, piece, page);
  passage.start = words->length;
  passage.end = passage.start + (int)g_utf8_strlen (plain, -1);
  passage.byte = words->text->len;
  passage.lines_read = piece->first_line;
  g_string_append (words->text, plain);
  words->length = passage.end;
  g_array_append_val (words->passages, passage);
  return words->passages->len - 1;
}

static void
add_part (CdtPageWords *words, guint passage, const CdtPiece *piece, guint page)
{
  CdtPassagePart part = {
    .passage = passage,
    .page = page,
    .x = piece->x,
    .y = piece->y,
    .width = piece->width,
    .first_line = piece->first_line,
    .n_lines = piece->n_lines,
  };

  get_passage (words, passage)->lines_read += piece->n_lines;
  g_array_append_val (words->parts, part);
}

static void
add_lines (CdtPageWords *words, const CdtPiece *piece, guint page)
{
  guint passage = find_continued (words, piece);

  if (passage == G_MAXUINT)
    passage = add_passage (words, piece, cdt_passage_lines_of_paragraph (piece->paragraph), page);
  add_part (words, passage, piece, page);
}

/* Each of a figure's words is a piece of its own where it stands. */
static void
add_shown (CdtPageWords *words, const CdtPiece *figure, const CdtFigureShown *shown, guint page)
{
  CdtPiece piece = *figure;
  int width, height;

  pango_layout_get_size (shown->words, &width, &height);
  piece.x += shown->x;
  piece.y += shown->y;
  piece.width = width / (double)PANGO_SCALE;
  piece.height = height / (double)PANGO_SCALE;
  piece.first_line = 0;
  piece.n_lines = (guint)pango_layout_get_line_count (shown->words);
  add_part (words, add_passage (words, &piece, cdt_passage_lines_of_figure (shown->words), page), &piece,
            page);
}

static void
add_figure (CdtPageWords *words, const CdtPiece *piece, guint page)
{
  CdtDocument *document = cdt_layout_get_document (words->layout);
  CdtFigureSlice slice = { piece->first_line, piece->n_lines, piece->height };
  g_autoptr (GArray) shown = cdt_figure_list_words (
      cdt_fonts_get_context (), cdt_layout_get_style (words->layout),
      cdt_document_get_block (document, (guint)piece->block)->figure, &slice, piece->width);

  for (guint i = 0; i < shown->len; i++)
    {
      const CdtFigureShown *here = &g_array_index (shown, CdtFigureShown, i);

      if (*pango_layout_get_text (here->words) != '\0')
        add_shown (words, piece, here, page);
    }
}

static void
add_piece (CdtPageWords *words, const CdtPiece *piece, guint page)
{
  if (piece->kind == CDT_PIECE_FIGURE)
    add_figure (words, piece, page);
  else if (piece->kind == CDT_PIECE_LINES && piece->role != CDT_ROLE_FURNITURE)
    add_lines (words, piece, page);
}

gboolean
cdt_page_words_read_page (CdtPageWords *words, guint page)
{
  while (get_n_read (words) <= page)
    if (!cdt_page_words_read (words))
      return FALSE;
  return TRUE;
}

const CdtPassage *
cdt_page_words_find_passage (CdtPageWords *words, int offset)
{
  guint low = 0;
  guint high;

  while (offset >= words->length)
    if (!cdt_page_words_read (words))
      break;
  high = words->passages->len;
  if (offset < 0 || offset > words->length || high == 0)
    return NULL;
  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (get_passage (words, middle)->start <= offset)
        low = middle;
      else
        high = middle;
    }
  return get_passage (words, low);
}

int
cdt_page_words_get_offset (const CdtPageWords *words, const CdtPassage *passage, guint byte)
{
  return passage->start + (int)g_utf8_strlen (words->text->str + passage->byte, byte);
}

guint
cdt_page_words_get_byte (const CdtPageWords *words, const CdtPassage *passage, int offset)
{
  const char *start = words->text->str + passage->byte;

  return (
      guint)(g_utf8_offset_to_pointer (start, CLAMP (offset, passage->start, passage->end) - passage->start)
             - start);
}

CdtPageWords *
cdt_page_words_new (CdtLayout *layout)
{
  CdtPageWords *words;
  guint none = 0;

  g_return_val_if_fail (CDT_IS_LAYOUT (layout), NULL);

  words = g_new0 (CdtPageWords, 1);
  words->layout = g_object_ref (layout);
  words->text = g_string_new (NULL);
  words->passages = g_array_new (FALSE, FALSE, sizeof (CdtPassage));
  g_array_set_clear_func (words->passages, clear_passage);
  words->parts = g_array_new (FALSE, FALSE, sizeof (CdtPassagePart));
  words->page_parts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (words->page_parts, none);
  return words;
}

void
cdt_page_words_free (CdtPageWords *words)
{
  g_return_if_fail (words != NULL);

  g_string_free (words->text, TRUE);
  g_array_unref (words->passages);
  g_array_unref (words->parts);
  g_array_unref (words->page_parts);
  g_object_unref (words->layout);
  g_free (words);
}

gboolean
cdt_page_words_read (CdtPageWords *words)
{
  guint page;
  const GArray *pieces;

  g_return_val_if_fail (words != NULL, FALSE);

  page = get_n_read (words);
  if (page >= cdt_layout_get_n_pages (words->layout))
    return FALSE;
  pieces = cdt_layout_get_page (words->layout, page)->pieces;
  for (guint i = 0; i < pieces->len; i++)
    add_piece (words, &g_array_index (pieces, CdtPiece, i), page);
  g_array_append_val (words->page_parts, words->parts->len);
  return TRUE;
}

gboolean
cdt_page_words_are_whole (const CdtPageWords *words)
{
  g_return_val_if_fail (words != NULL, TRUE);

  return cdt_layout_is_whole (words->layout) && get_n_read (words) >= cdt_layout_get_n_pages (words->layout);
}

guint
cdt_page_words_get_n_read (const CdtPageWords *words)
{
  g_return_val_if_fail (words != NULL, 0);

  return get_n_read (words);
}

const char *
cdt_page_words_get_text_read (const CdtPageWords *words, gsize *n_bytes)
{
  g_return_val_if_fail (words != NULL, NULL);

  *n_bytes = words->text->len;
  return words->text->str;
}

const char *
cdt_page_words_get_text (CdtPageWords *words)
{
  g_return_val_if_fail (words != NULL, NULL);

  while (cdt_page_words_read (words))
    ;
  return words->text->str;
}

int
cdt_page_words_get_length (CdtPageWords *words)
{
  g_return_val_if_fail (words != NULL, 0);

  cdt_page_words_get_text (words);
  return words->length;
}

/* The byte of the text that a character begins at */
static gsize
find_byte (CdtPageWords *words, int offset)
{
  const CdtPassage *passage = cdt_page_words_find_passage (words, offset);
  const char *start;

  if (passage == NULL)
    return offset > 0 ? words->text->len : 0;
  start = words->text->str + passage->byte;
  return (gsize)(g_utf8_offset_to_pointer (start, offset - passage->start) - words->text->str);
}

char *
cdt_page_words_dup (CdtPageWords *words, int start, int end)
{
  gsize from, to;

  g_return_val_if_fail (words != NULL, NULL);

  if (end <= start)
    return g_strdup ("");
  from = find_byte (words, start);
  to = find_byte (words, end);
  return g_strndup (words->text->str + from, to - from);
}

int
cdt_page_words_get_page_start (CdtPageWords *words, guint page)
{
  const CdtPassagePart *first;
  guint part, start, end;

  g_return_val_if_fail (words != NULL, 0);

  if (!cdt_page_words_read_page (words, page))
    return words->length;
  part = g_array_index (words->page_parts, guint, page);
  while (part >= words->parts->len)
    if (!cdt_page_words_read (words))
      return words->length;
  first = &g_array_index (words->parts, CdtPassagePart, part);
  cdt_passage_lines_get_range (&get_passage (words, first->passage)->lines, first->first_line, &start, &end);
  return cdt_page_words_get_offset (words, get_passage (words, first->passage), start);
}

int
cdt_page_words_count_to (const CdtPageWords *words, gsize byte)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (words != NULL, 0);

  high = words->passages->len;
  if (high == 0)
    return 0;
  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (get_passage (words, middle)->byte <= byte)
        low = middle;
      else
        high = middle;
    }
  return cdt_page_words_get_offset (words, get_passage (words, low),
                                    (guint)(byte - get_passage (words, low)->byte));
}
