/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-page-words-private.h"

#include <math.h>
#include <string.h>

/* A point above or below words is this much further from them than one beside them. */
#define STEEPNESS 4.0

static const CdtPassage *
get_passage (const CdtPageWords *words, const CdtPassagePart *part)
{
  return &g_array_index (words->passages, CdtPassage, part->passage);
}

static const CdtPassagePart *
get_part (const CdtPageWords *words, guint n)
{
  return &g_array_index (words->parts, CdtPassagePart, n);
}

static double
measure_distance (const CdtPageWords *words, const CdtPassagePart *part, double x, double y)
{
  const CdtPassage *passage = get_passage (words, part);
  double height = part->n_lines * cdt_passage_lines_get_pitch (&passage->lines);
  double across = MAX (part->x - x, 0);
  double down = MAX (MAX (part->y - y, y - part->y - height), 0);

  /* What is right of the last word of a line is that line's, but in a table it may be the next cell's,
   * and in a figure another mark's. */
  if (passage->piece.row >= 0 || passage->piece.role == CDT_ROLE_NUMBER || passage->lines.drawn != NULL)
    across = MAX (across, x - part->x - part->width);
  return across + STEEPNESS * down;
}

static void
add_line (
    GArray *places, const CdtPassagePart *part, const CdtPassage *passage, guint line, guint start, guint end)
{
  double pitch = cdt_passage_lines_get_pitch (&passage->lines);
  g_autoptr (GArray) pairs = cdt_passage_lines_get_extents (&passage->lines, line, start, end);

  for (guint i = 0; i + 1 < pairs->len; i += 2)
    {
      CdtPlace place = {
        .page = part->page,
        .x = part->x + g_array_index (pairs, double, i),
        .y = part->y + (line - part->first_line) * pitch,
        .width = g_array_index (pairs, double, i + 1) - g_array_index (pairs, double, i),
        .height = pitch,
      };

      g_array_append_val (places, place);
    }
}

static void
add_part (CdtPageWords *words, const CdtPassagePart *part, int start, int end, GArray *places)
{
  const CdtPassage *passage = get_passage (words, part);
  guint from = cdt_page_words_get_byte (words, passage, start);
  guint to = cdt_page_words_get_byte (words, passage, end);

  for (guint line = part->first_line; line < part->first_line + part->n_lines; line++)
    {
      guint line_start, line_end;

      cdt_passage_lines_get_range (&passage->lines, line, &line_start, &line_end);
      if (line_start >= to)
        break;
      if (line_end > from)
        add_line (places, part, passage, line, MAX (from, line_start), MIN (to, line_end));
    }
}

void
cdt_page_words_add_places (CdtPageWords *words, int start, int end, guint page, GArray *places)
{
  g_return_if_fail (words != NULL);

  if (end <= start || !cdt_page_words_read_page (words, page))
    return;
  for (guint i = g_array_index (words->page_parts, guint, page);
       i < g_array_index (words->page_parts, guint, page + 1); i++)
    {
      const CdtPassage *passage = get_passage (words, get_part (words, i));

      if (passage->start < end && passage->end > start)
        add_part (words, get_part (words, i), start, end, places);
    }
}

/* The part of a passage that holds one of its lines, which begins on this page or a later one */
static const CdtPassagePart *
find_part (CdtPageWords *words, guint passage, guint line)
{
  guint low = 0;
  guint high = words->parts->len;

  /* Continued parts stand behind; the first part of a passage comes in the order of passages. */
  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (get_part (words, middle)->passage <= passage)
        low = middle;
      else
        high = middle;
    }
  for (guint i = low > 64 ? low - 64 : 0;; i++)
    {
      const CdtPassagePart *part;

      if (i >= words->parts->len && !cdt_page_words_read (words))
        return NULL;
      if (i >= words->parts->len)
        continue;
      part = get_part (words, i);
      if (part->passage == passage && line >= part->first_line && line < part->first_line + part->n_lines)
        return part;
    }
}

gboolean
cdt_page_words_find (CdtPageWords *words, int offset, CdtPlace *place)
{
  const CdtPassage *passage;
  const CdtPassagePart *part;
  g_autoptr (GArray) places = NULL;
  guint line, byte;

  g_return_val_if_fail (words != NULL, FALSE);

  passage = cdt_page_words_find_passage (words, offset);
  if (passage == NULL || offset >= words->length)
    return FALSE;
  byte = cdt_page_words_get_byte (words, passage, offset);
  line = cdt_passage_lines_find_line (&passage->lines, byte);
  part = find_part (words, (guint)(passage - (const CdtPassage *)(gpointer)words->passages->data), line);
  if (part == NULL)
    return FALSE;
  places = g_array_new (FALSE, FALSE, sizeof (CdtPlace));
  passage = get_passage (words, part);
  add_line (places, part, passage, line, byte, cdt_page_words_get_byte (words, passage, offset + 1));
  if (places->len > 0)
    *place = g_array_index (places, CdtPlace, 0);
  else
    *place = (CdtPlace){ .page = part->page,
                         .x = part->x + cdt_passage_lines_get_line_end (&passage->lines, line),
                         .y = part->y
                              + (line - part->first_line) * cdt_passage_lines_get_pitch (&passage->lines),
                         .height = cdt_passage_lines_get_pitch (&passage->lines) };
  return TRUE;
}

int
cdt_page_words_hit (CdtPageWords *words, guint page, double x, double y)
{
  const CdtPassagePart *best = NULL;
  const CdtPassage *passage;
  double least = G_MAXDOUBLE;
  double line;

  g_return_val_if_fail (words != NULL, -1);

  if (!cdt_page_words_read_page (words, page))
    return -1;
  for (guint i = g_array_index (words->page_parts, guint, page);
       i < g_array_index (words->page_parts, guint, page + 1); i++)
    {
      double distance = measure_distance (words, get_part (words, i), x, y);

      if (distance >= least)
        continue;
      least = distance;
      best = get_part (words, i);
    }
  if (best == NULL)
    return -1;
  passage = get_passage (words, best);
  line = floor ((y - best->y) / cdt_passage_lines_get_pitch (&passage->lines));
  line = best->first_line + CLAMP (line, 0, best->n_lines - 1.0);
  return cdt_page_words_get_offset (words, passage,
                                    cdt_passage_lines_hit (&passage->lines, (guint)line, x - best->x));
}

static gboolean
ends_unit (const PangoLogAttr *attr, CdtWordsUnit unit)
{
  return unit == CDT_WORDS_WORD ? attr->is_word_end || attr->is_word_start : attr->is_sentence_start;
}

/* A word, or what stands between two words; a sentence, with the space after it */
static void
find_log_bounds (
    const CdtPageWords *words, const CdtPassage *passage, CdtWordsUnit unit, int *start, int *end)
{
  int n = passage->end - passage->start;
  int at = CLAMP (*start - passage->start, 0, MAX (n - 1, 0));
  const char *text = words->text->str + passage->byte;
  gsize length = strlen (text);
  g_autofree PangoLogAttr *attrs = g_new0 (PangoLogAttr, n + 1);
  int from = at;
  int to = at + 1;

  length = MIN (length, (gsize)(g_utf8_offset_to_pointer (text, n) - text));
  pango_get_log_attrs (text, (int)length, -1, pango_language_get_default (), attrs, n + 1);
  while (from > 0 && !ends_unit (&attrs[from], unit))
    from--;
  while (to < n && !ends_unit (&attrs[to], unit))
    to++;
  *start = passage->start + from;
  *end = passage->start + MIN (to, n);
}

static void
find_line_bounds (const CdtPageWords *words, const CdtPassage *passage, int *start, int *end)
{
  guint byte = cdt_page_words_get_byte (words, passage, *start);
  guint line = cdt_passage_lines_find_line (&passage->lines, byte);
  guint from, to;

  cdt_passage_lines_get_range (&passage->lines, line, &from, &to);
  *start = cdt_page_words_get_offset (words, passage, from);
  *end = cdt_page_words_get_offset (words, passage, to);
}

void
cdt_page_words_get_bounds (CdtPageWords *words, int offset, CdtWordsUnit unit, int *start, int *end)
{
  const CdtPassage *passage;

  g_return_if_fail (words != NULL);

  passage = cdt_page_words_find_passage (words, offset);
  *start = offset;
  *end = MIN (offset + 1, words->length);
  if (passage == NULL || unit == CDT_WORDS_CHARACTER)
    return;
  if (unit == CDT_WORDS_LINE)
    find_line_bounds (words, passage, start, end);
  else if (unit != CDT_WORDS_PARAGRAPH)
    find_log_bounds (words, passage, unit, start, end);
  else
    {
      *start = passage->start;
      *end = passage->end;
    }
}
