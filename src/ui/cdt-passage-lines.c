/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-passage-lines.h"

#include <string.h>

#include "cdt-line-text.h"

static PangoLayoutLine *
get_line (const CdtPassageLines *lines, guint n)
{
  return pango_layout_get_line_readonly (lines->drawn, (int)n);
}

CdtPassageLines
cdt_passage_lines_of_paragraph (CdtParagraph *paragraph)
{
  return (CdtPassageLines){ .paragraph = cdt_paragraph_ref (paragraph) };
}

CdtPassageLines
cdt_passage_lines_of_figure (PangoLayout *drawn)
{
  return (CdtPassageLines){ .drawn = g_object_ref (drawn) };
}

void
cdt_passage_lines_clear (CdtPassageLines *lines)
{
  g_clear_pointer (&lines->paragraph, cdt_paragraph_unref);
  g_clear_object (&lines->drawn);
}

char *
cdt_passage_lines_dup_plain (const CdtPassageLines *lines)
{
  return lines->drawn != NULL ? g_strdup (pango_layout_get_text (lines->drawn))
                              : cdt_text_dup_plain (cdt_paragraph_get_text (lines->paragraph));
}

double
cdt_passage_lines_get_pitch (const CdtPassageLines *lines)
{
  int height;

  if (lines->drawn == NULL)
    return cdt_paragraph_get_pitch (lines->paragraph);
  pango_layout_get_size (lines->drawn, NULL, &height);
  return height / (double)PANGO_SCALE / pango_layout_get_line_count (lines->drawn);
}

double
cdt_passage_lines_get_line_end (const CdtPassageLines *lines, guint n)
{
  const PangoLayoutLine *line;
  PangoRectangle where;

  if (lines->drawn == NULL)
    return cdt_paragraph_get_line_end (lines->paragraph, n);
  line = get_line (lines, n);
  pango_layout_index_to_pos (lines->drawn, line->start_index + line->length, &where);
  return where.x / (double)PANGO_SCALE;
}

void
cdt_passage_lines_get_range (const CdtPassageLines *lines, guint n, guint *start, guint *end)
{
  const PangoLayoutLine *line;

  if (lines->drawn == NULL)
    {
      cdt_line_text_get_range (lines->paragraph, n, start, end);
      return;
    }
  line = get_line (lines, n);
  *start = (guint)line->start_index;
  *end = (guint)(line->start_index + line->length);
}

guint
cdt_passage_lines_find_line (const CdtPassageLines *lines, guint byte)
{
  int line = 0;

  if (lines->drawn == NULL)
    return cdt_line_text_find_line (lines->paragraph, byte);
  pango_layout_index_to_line_x (lines->drawn, (int)byte, FALSE, &line, NULL);
  return (guint)MAX (line, 0);
}

guint
cdt_passage_lines_hit (const CdtPassageLines *lines, guint n, double x)
{
  const char *text, *at;
  int index, trailing, y;

  if (lines->drawn == NULL)
    return cdt_line_text_hit (lines->paragraph, n, x);
  y = (int)((n + 0.5) * cdt_passage_lines_get_pitch (lines) * PANGO_SCALE);
  pango_layout_xy_to_index (lines->drawn, (int)(x * PANGO_SCALE), y, &index, &trailing);
  text = pango_layout_get_text (lines->drawn);
  for (at = text + index; trailing > 0 && *at != '\0'; trailing--)
    at = g_utf8_next_char (at);
  return (guint)(at - text);
}

GArray *
cdt_passage_lines_get_extents (const CdtPassageLines *lines, guint n, guint start, guint end)
{
  g_autofree int *ranges = NULL;
  GArray *pairs;
  int n_ranges;

  if (lines->drawn == NULL)
    return cdt_line_text_get_extents (lines->paragraph, n, start, end);
  pairs = g_array_new (FALSE, FALSE, sizeof (double));
  pango_layout_line_get_x_ranges (get_line (lines, n), (int)start, (int)end, &ranges, &n_ranges);
  for (int i = 0; i < 2 * n_ranges; i++)
    {
      double x = ranges[i] / (double)PANGO_SCALE;

      g_array_append_val (pairs, x);
    }
  return pairs;
}
