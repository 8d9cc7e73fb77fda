/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-line-text.h"

#include "cdt-line-parts.h"
#include "cdt-paragraph-private.h"

#define TOUCH 0.01 /* nearer than this, two stretches are one */

static const CdtLine *
get_line (const CdtParagraph *paragraph, guint n)
{
  return &g_array_index (paragraph->lines, CdtLine, n);
}

/* The byte of the whole text that a part begins at */
static guint
get_part_start (const CdtParagraph *paragraph, const CdtLine *line, const CdtLinePart *part)
{
  guint offset = line->line != NULL ? line->offset : paragraph->run_starts[part->run];
  return offset + (guint)part->glyphs->item->offset;
}

static double
find_x (const CdtLinePart *part, guint start, guint byte)
{
  const PangoItem *item = part->glyphs->item;
  int x = 0;
  pango_glyph_string_index_to_x (part->glyphs->glyphs, (char *)part->text + item->offset, item->length,
                                 (PangoAnalysis *)&item->analysis, (int)(byte - start), FALSE, &x);
  return part->x + x / (double)PANGO_SCALE;
}

static guint
find_byte (const CdtLinePart *part, guint start, double x)
{
  const PangoItem *item = part->glyphs->item;
  const char *text = part->text + item->offset;
  int index = 0, trailing = 0;
  pango_glyph_string_x_to_index (part->glyphs->glyphs, (char *)text, item->length,
                                 (PangoAnalysis *)&item->analysis, (int)((x - part->x) * PANGO_SCALE), &index,
                                 &trailing);
  const char *at = text + index;
  for (; trailing > 0 && at < text + item->length; trailing--)
    at = g_utf8_next_char (at);
  return start + (guint)(MIN (at, text + item->length) - text);
}

static void
add_pair (GArray *pairs, double a, double b)
{
  double left = MIN (a, b), right = MAX (a, b);
  double *last = pairs->len > 0 ? &g_array_index (pairs, double, pairs->len - 1) : NULL;
  if (last != NULL && left - *last < TOUCH && left >= *last - TOUCH)
    {
      *last = right;
      return;
    }
  g_array_append_val (pairs, left);
  g_array_append_val (pairs, right);
}

void
cdt_line_text_get_range (const CdtParagraph *paragraph, guint n, guint *start, guint *end)
{
  g_return_if_fail (paragraph != NULL && n < paragraph->lines->len);
  const CdtLine *line = get_line (paragraph, n);
  *start = line->start;
  *end = line->start + line->length;
}

guint
cdt_line_text_find_line (const CdtParagraph *paragraph, guint byte)
{
  g_return_val_if_fail (paragraph != NULL, 0);
  guint low = 0, high = paragraph->lines->len;
  while (high - low > 1)
    {
      guint middle = (low + high) / 2;
      if (get_line (paragraph, middle)->start <= byte)
        low = middle;
      else
        high = middle;
    }
  return low;
}

guint
cdt_line_text_hit (const CdtParagraph *paragraph, guint n, double x)
{
  g_return_val_if_fail (paragraph != NULL && n < paragraph->lines->len, 0);
  const CdtLine *line = get_line (paragraph, n);
  CdtLineParts parts = cdt_line_parts_begin (paragraph, n);
  CdtLinePart part;
  guint byte = line->start;
  while (cdt_line_parts_next (&parts, &part))
    {
      if (x < part.x)
        break;
      byte = find_byte (&part, get_part_start (paragraph, line, &part), MIN (x, part.x + part.width));
      if (x < part.x + part.width)
        break;
    }
  cdt_line_parts_end (&parts);
  return MIN (byte, line->start + line->length);
}

GArray *
cdt_line_text_get_extents (const CdtParagraph *paragraph, guint n, guint start, guint end)
{
  g_return_val_if_fail (paragraph != NULL && n < paragraph->lines->len, NULL);
  const CdtLine *line = get_line (paragraph, n);
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (double));
  CdtLineParts parts = cdt_line_parts_begin (paragraph, n);
  CdtLinePart part;
  while (cdt_line_parts_next (&parts, &part))
    {
      guint from = get_part_start (paragraph, line, &part);
      guint to = from + (guint)part.glyphs->item->length;
      if (start < to && end > from)
        add_pair (pairs, find_x (&part, from, MAX (start, from)), find_x (&part, from, MIN (end, to)));
    }
  cdt_line_parts_end (&parts);
  return pairs;
}
