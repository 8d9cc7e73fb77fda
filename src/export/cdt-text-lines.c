/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-text-lines.h"

#include <string.h>

typedef struct
{
  GString *out;
  guint indent;
  guint column;  /* where the line ends so far */
  gboolean open; /* a word stands on the line */
} Lines;

static void
add_spaces (GString *out, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (out, ' ');
}

static guint
character_columns (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

/* Lines never end in spaces: an indent stands only before a word. */
static void
break_line (Lines *lines)
{
  g_string_append_c (lines->out, '\n');
  lines->column = 0;
  lines->open = FALSE;
}

static void
begin_word (Lines *lines)
{
  if (lines->open)
    {
      g_string_append_c (lines->out, ' ');
      lines->column++;
    }
  else if (lines->column < lines->indent)
    {
      add_spaces (lines->out, lines->indent - lines->column);
      lines->column = lines->indent;
    }
  lines->open = TRUE;
}

/* A word wider than a line, character by character. */
static void
break_word (Lines *lines, const char *word, gsize length)
{
  for (const char *end = word + length; word < end; word = g_utf8_next_char (word))
    {
      guint columns = character_columns (g_utf8_get_char (word));

      if (lines->column + columns > CDT_TEXT_COLUMNS)
        {
          break_line (lines);
          begin_word (lines);
        }
      g_string_append_unichar (lines->out, g_utf8_get_char (word));
      lines->column += columns;
    }
}

static void
add_word (Lines *lines, const char *word, gsize length)
{
  guint columns = cdt_text_lines_measure (word, length);

  if (lines->open && lines->column + 1 + columns > CDT_TEXT_COLUMNS)
    break_line (lines);
  begin_word (lines);
  if (lines->column + columns > CDT_TEXT_COLUMNS)
    {
      break_word (lines, word, length);
      return;
    }
  g_string_append_len (lines->out, word, (gssize)length);
  lines->column += columns;
}

guint
cdt_text_lines_measure (const char *text, gsize length)
{
  guint columns = 0;

  for (const char *end = text + length; text < end; text = g_utf8_next_char (text))
    columns += character_columns (g_utf8_get_char (text));
  return columns;
}

void
cdt_text_lines_add (GString *out, const char *first, guint indent, const char *text)
{
  Lines lines = { out, indent, cdt_text_lines_measure (first, strlen (first)), FALSE };

  g_string_append (out, first);
  if (lines.column >= indent && lines.column > 0)
    lines.open = TRUE;
  while (*text != '\0')
    {
      gsize length = strcspn (text, " \n");

      if (length > 0)
        add_word (&lines, text, length);
      text += length;
      if (*text == '\n')
        break_line (&lines);
      if (*text != '\0')
        text++;
    }
  g_string_append_c (out, '\n');
}

void
cdt_text_lines_pad (GString *out, const char *text, guint width, gboolean end)
{
  guint columns = cdt_text_lines_measure (text, strlen (text));
  guint spaces = columns < width ? width - columns : 0;

  if (end)
    add_spaces (out, spaces);
  g_string_append (out, text);
  if (!end)
    add_spaces (out, spaces);
}
