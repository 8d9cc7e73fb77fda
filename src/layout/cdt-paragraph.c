/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "cdt-fonts.h"
#include "cdt-line-parts.h"
#include "cdt-paragraph-private.h"

/* Pango's time grows faster than the text in one layout, so that long text is set in stretches that
 * end at a space; the last line of a stretch may be short. */
#define STRETCH_MAX 4000
/* Much faster, where there is no space in it. */
#define WORD_MAX 500

#define ZERO_WIDTH_JOINER 0x200d

/* May a line not begin here, within a word however long? Between the letter and its marks, and in an emoji
 * of several. */
static gboolean
is_joined (const char *whole, const char *at)
{
  gunichar here = g_utf8_get_char (at), above = g_utf8_get_char (g_utf8_find_prev_char (whole, at));
  return g_unichar_ismark (here) || here == ZERO_WIDTH_JOINER || above == ZERO_WIDTH_JOINER;
}

static guint
cut_word (const char *whole, guint from, guint end)
{
  const char *first = whole + from, *cut = whole + end;
  while (cut > first && is_joined (whole, cut))
    cut = g_utf8_find_prev_char (first, cut);
  return cut > first ? (guint)(cut - whole) : end;
}

/* Letters of scripts that need no spaces between words, as Chinese and Thai */
static gboolean
needs_no_space (const char *at)
{
  if ((guchar)*at < 0x80)
    return FALSE;
  gunichar here = g_utf8_get_char (at);
  return g_unichar_type (here) == G_UNICODE_OTHER_LETTER || g_unichar_iswide (here);
}

/* Where a stretch of [from, to) that is not too long ends: after a space if there is one. A word that is too
 * long is a stretch, or several, of its own. */
static guint
find_stretch_end (const char *whole, guint from, guint to)
{
  if (to - from <= WORD_MAX)
    return to;
  guint space = from, word = from;
  for (const char *at = whole + from; at < whole + to; at = g_utf8_next_char (at))
    {
      guint end = (guint)(at - whole);
      if (end - from >= STRETCH_MAX)
        return space > from ? space : cut_word (whole, from, end);
      if (*at == ' ')
        space = word = end + 1;
      else if (end - word >= WORD_MAX)
        return word > from ? word : cut_word (whole, from, end);
      else if (end > from && needs_no_space (at) && !is_joined (whole, at))
        word = end;
    }
  return to;
}

static void
set_lines (CdtSetting *setting, gboolean in_full)
{
  const char *whole = setting->whole;
  guint length = (guint)strlen (whole);
  guint from = 0;
  do
    {
      const char *feed = memchr (whole + from, '\n', length - from);
      guint end = feed == NULL ? length : (guint)(feed - whole);
      do
        {
          guint to = find_stretch_end (whole, from, end);
          if (in_full || !cdt_word_lines_set (setting, from, to))
            cdt_pango_lines_set (setting, from, to);
          from = to;
        }
      while (from < end);
      from = end + 1;
    }
  while (from <= length);
}

static char *
join_runs (CdtParagraph *paragraph)
{
  GString *whole = g_string_new (NULL);
  paragraph->n_runs = cdt_text_get_n_runs (paragraph->text);
  paragraph->run_starts = g_new0 (guint, paragraph->n_runs + 1);
  for (guint i = 0; i < paragraph->n_runs; i++)
    {
      paragraph->run_starts[i] = (guint)whole->len;
      g_string_append (whole, cdt_text_get_run (paragraph->text, i)->text);
    }
  paragraph->run_starts[paragraph->n_runs] = (guint)whole->len;
  return g_string_free (whole, FALSE);
}

static CdtParagraph *
set_paragraph (PangoContext *context,
               const CdtStyle *style,
               const CdtParagraphStyle *how,
               CdtText *text,
               double width,
               gboolean in_full)
{
  CdtParagraph *paragraph = g_new0 (CdtParagraph, 1);
  g_atomic_ref_count_init (&paragraph->refs);
  paragraph->text = cdt_text_ref (text);
  paragraph->lines = g_array_new (FALSE, FALSE, sizeof (CdtLine));
  double ascent, descent;
  cdt_fonts_get_reach (style, how, &ascent, &descent);
  paragraph->pitch = how->size * how->pitch;
  paragraph->baseline = (paragraph->pitch - ascent - descent) / 2.0 + ascent;
  g_autofree char *whole = join_runs (paragraph);
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (CdtSetWord));
  CdtSetting setting = { .paragraph = paragraph,
                         .context = context,
                         .style = style,
                         .how = how,
                         .whole = whole,
                         .words = words,
                         .width = (int)floor (MAX (width, 1.0) * PANGO_SCALE) };
  set_lines (&setting, in_full);
  g_clear_object (&setting.model);
  paragraph->n_words = words->len;
  paragraph->words = g_memdup2 (words->data, words->len * sizeof (CdtSetWord));
  return paragraph;
}

CdtParagraph *
cdt_paragraph_new (
    PangoContext *context, const CdtStyle *style, const CdtParagraphStyle *how, CdtText *text, double width)
{
  g_return_val_if_fail (PANGO_IS_CONTEXT (context) && style != NULL && how != NULL && text != NULL, NULL);
  return set_paragraph (context, style, how, text, width, FALSE);
}

CdtParagraph *
cdt_paragraph_new_in_full (
    PangoContext *context, const CdtStyle *style, const CdtParagraphStyle *how, CdtText *text, double width)
{
  return set_paragraph (context, style, how, text, width, TRUE);
}

CdtParagraph *
cdt_paragraph_ref (CdtParagraph *paragraph)
{
  g_return_val_if_fail (paragraph != NULL, NULL);
  g_atomic_ref_count_inc (&paragraph->refs);
  return paragraph;
}

void
cdt_paragraph_unref (CdtParagraph *paragraph)
{
  g_return_if_fail (paragraph != NULL);
  if (!g_atomic_ref_count_dec (&paragraph->refs))
    return;
  cdt_text_unref (paragraph->text);
  g_array_unref (paragraph->lines);
  for (guint i = 0; i < paragraph->n_words; i++)
    cdt_word_unref (paragraph->words[i].word);
  g_free (paragraph->words);
  g_clear_pointer (&paragraph->layouts, g_ptr_array_unref);
  g_free (paragraph->run_starts);
  g_free (paragraph);
}

gboolean
cdt_paragraph_is_shared (const CdtParagraph *paragraph)
{
  return !g_atomic_ref_count_compare ((gatomicrefcount *)&paragraph->refs, 1);
}

CdtText *
cdt_paragraph_get_text (const CdtParagraph *paragraph)
{
  return paragraph->text;
}

guint
cdt_paragraph_get_n_lines (const CdtParagraph *paragraph)
{
  return paragraph->lines->len;
}

double
cdt_paragraph_get_pitch (const CdtParagraph *paragraph)
{
  return paragraph->pitch;
}

double
cdt_paragraph_get_baseline (const CdtParagraph *paragraph)
{
  return paragraph->baseline;
}

double
cdt_paragraph_get_width (const CdtParagraph *paragraph)
{
  return paragraph->width;
}

double
cdt_paragraph_get_line_start (const CdtParagraph *paragraph, guint n)
{
  g_return_val_if_fail (n < paragraph->lines->len, 0.0);
  return g_array_index (paragraph->lines, CdtLine, n).x;
}

double
cdt_paragraph_get_line_end (const CdtParagraph *paragraph, guint n)
{
  g_return_val_if_fail (n < paragraph->lines->len, 0.0);
  const CdtLine *line = &g_array_index (paragraph->lines, CdtLine, n);
  return line->x + line->width;
}

char *
cdt_paragraph_dup_line (const CdtParagraph *paragraph, guint n)
{
  g_return_val_if_fail (n < paragraph->lines->len, NULL);
  const CdtLine *line = &g_array_index (paragraph->lines, CdtLine, n);
  GString *words = g_string_sized_new (line->length + 1);
  guint at = line->start, end = line->start + line->length;
  while (at < end)
    {
      guint run = cdt_paragraph_find_run (paragraph, at);
      guint stop = MIN (end, paragraph->run_starts[run + 1]);
      const char *text = cdt_text_get_run (paragraph->text, run)->text;
      g_string_append_len (words, text + (at - paragraph->run_starts[run]), (gssize)(stop - at));
      at = stop;
    }
  return g_string_free (words, FALSE);
}

gboolean
cdt_paragraph_is_line_changed (const CdtParagraph *paragraph, guint n)
{
  g_return_val_if_fail (n < paragraph->lines->len, FALSE);
  if (!cdt_text_has_changes (paragraph->text))
    return FALSE;
  const CdtLine *line = &g_array_index (paragraph->lines, CdtLine, n);
  for (guint run = cdt_paragraph_find_run (paragraph, line->start);
       run < paragraph->n_runs && paragraph->run_starts[run] < line->start + MAX (line->length, 1); run++)
    if (cdt_text_get_run (paragraph->text, run)->flags & CDT_RUN_CHANGED)
      return TRUE;
  return FALSE;
}

gboolean
cdt_paragraph_is_of_words (const CdtParagraph *paragraph)
{
  return paragraph->layouts == NULL;
}

guint
cdt_paragraph_find_run (const CdtParagraph *paragraph, guint offset)
{
  guint low = 0, high = paragraph->n_runs;
  while (high - low > 1)
    {
      guint middle = (low + high) / 2;
      if (paragraph->run_starts[middle] <= offset)
        low = middle;
      else
        high = middle;
    }
  return low;
}

int
cdt_paragraph_hit (const CdtParagraph *paragraph, double x, double y)
{
  int n = (int)floor (y / paragraph->pitch);
  if (n < 0 || n >= (int)paragraph->lines->len)
    return -1;
  CdtLineParts parts = cdt_line_parts_begin (paragraph, (guint)n);
  CdtLinePart part;
  int run = -1;
  while (run < 0 && cdt_line_parts_next (&parts, &part))
    if (x >= part.x && x < part.x + part.width)
      run = (int)part.run;
  cdt_line_parts_end (&parts);
  return run;
}

GArray *
cdt_paragraph_get_run_extents (const CdtParagraph *paragraph, guint run, guint n)
{
  g_return_val_if_fail (n < paragraph->lines->len, NULL);
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (double));
  CdtLineParts parts = cdt_line_parts_begin (paragraph, n);
  CdtLinePart part;
  while (cdt_line_parts_next (&parts, &part))
    {
      double left = part.x, right = part.x + part.width;
      double *last = pairs->len > 0 ? &g_array_index (pairs, double, pairs->len - 1) : NULL;
      if (part.run != run)
        continue;
      if (last != NULL && *last == left)
        {
          *last = right;
          continue;
        }
      g_array_append_val (pairs, left);
      g_array_append_val (pairs, right);
    }
  cdt_line_parts_end (&parts);
  return pairs;
}
