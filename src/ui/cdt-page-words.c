/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-page-words.h"

/* The words of one piece: characters start to end of the text, end not included */
typedef struct
{
  int start;
  int end;
  guint page;
  CdtPiece piece; /* with a reference to the paragraph */
} Span;

struct _CdtPageWords
{
  GString *text;
  GArray *spans;
};

static void
clear_span (gpointer data)
{
  Span *span = data;

  cdt_paragraph_unref (span->piece.paragraph);
}

static void
add_piece (CdtPageWords *words, guint page, const CdtPiece *piece, int *length)
{
  g_autofree char *plain = NULL;
  Span span = { .start = *length, .page = page, .piece = *piece };

  /* The rest of a paragraph that runs over a page's end was given with its beginning. */
  if (piece->kind != CDT_PIECE_LINES || piece->role == CDT_ROLE_FURNITURE || piece->first_line > 0)
    return;
  plain = cdt_text_dup_plain (cdt_paragraph_get_text (piece->paragraph));
  span.end = span.start + (int)g_utf8_strlen (plain, -1);
  cdt_paragraph_ref (span.piece.paragraph);
  g_array_append_val (words->spans, span);
  g_string_append (words->text, plain);
  g_string_append_c (words->text, piece->role == CDT_ROLE_NUMBER ? ' ' : '\n');
  *length = span.end + 1;
}

static const Span *
find_span (const CdtPageWords *words, int offset)
{
  guint low = 0;
  guint high = words->spans->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      const Span *span = &g_array_index (words->spans, Span, middle);

      if (offset < span->start)
        high = middle;
      else if (offset > span->end)
        low = middle + 1;
      else
        return span;
    }
  return NULL;
}

static guint
find_run (CdtText *text, int offset)
{
  guint n = cdt_text_get_n_runs (text);

  for (guint i = 0; i < n; i++)
    {
      int length = (int)g_utf8_strlen (cdt_text_get_run (text, i)->text, -1);

      if (offset < length)
        return i;
      offset -= length;
    }
  return n > 0 ? n - 1 : 0;
}

CdtPageWords *
cdt_page_words_new (CdtLayout *layout)
{
  CdtPageWords *words = g_new0 (CdtPageWords, 1);
  int length = 0;

  g_return_val_if_fail (CDT_IS_LAYOUT (layout), NULL);

  words->text = g_string_new (NULL);
  words->spans = g_array_new (FALSE, FALSE, sizeof (Span));
  g_array_set_clear_func (words->spans, clear_span);
  for (guint n = 0; n < cdt_layout_get_n_pages (layout); n++)
    {
      const CdtPage *page = cdt_layout_get_page (layout, n);

      for (guint i = 0; i < page->pieces->len; i++)
        add_piece (words, n, &g_array_index (page->pieces, CdtPiece, i), &length);
    }
  return words;
}

void
cdt_page_words_free (CdtPageWords *words)
{
  g_return_if_fail (words != NULL);

  g_string_free (words->text, TRUE);
  g_array_unref (words->spans);
  g_free (words);
}

const char *
cdt_page_words_get_text (const CdtPageWords *words)
{
  g_return_val_if_fail (words != NULL, NULL);

  return words->text->str;
}

int
cdt_page_words_get_length (const CdtPageWords *words)
{
  g_return_val_if_fail (words != NULL, 0);

  return words->spans->len > 0 ? g_array_index (words->spans, Span, words->spans->len - 1).end + 1 : 0;
}

gboolean
cdt_page_words_find (const CdtPageWords *words, int offset, CdtPlace *place)
{
  const Span *span;
  guint run;
  double pitch;

  g_return_val_if_fail (words != NULL, FALSE);

  span = find_span (words, offset);
  if (span == NULL)
    return FALSE;
  run = find_run (cdt_paragraph_get_text (span->piece.paragraph), offset - span->start);
  pitch = cdt_paragraph_get_pitch (span->piece.paragraph);
  *place = (CdtPlace){ .page = span->page, .x = span->piece.x, .y = span->piece.y, .height = pitch };
  for (guint line = 0; line < span->piece.n_lines; line++)
    {
      g_autoptr (GArray) ends = cdt_paragraph_get_run_extents (span->piece.paragraph, run, line);

      if (ends == NULL || ends->len < 2)
        continue;
      place->x = span->piece.x + g_array_index (ends, double, 0);
      place->y = span->piece.y + line * pitch;
      place->width = g_array_index (ends, double, 1) - g_array_index (ends, double, 0);
      break;
    }
  return TRUE;
}

int
cdt_page_words_at (const CdtPageWords *words, guint page, double y)
{
  int best = -1;

  g_return_val_if_fail (words != NULL, -1);

  for (guint i = 0; i < words->spans->len; i++)
    {
      const Span *span = &g_array_index (words->spans, Span, i);

      if (span->page == page && (best < 0 || span->piece.y <= y))
        best = span->start;
    }
  return best;
}

void
cdt_page_words_get_line (const CdtPageWords *words, int offset, int *start, int *end)
{
  const Span *span;

  g_return_if_fail (words != NULL);

  span = find_span (words, offset);
  *start = span != NULL ? span->start : offset;
  *end = span != NULL ? span->end + 1 : offset;
}
