/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-lines.h"

#include <string.h>

typedef struct
{
  FILE *stream;
  char *text;
} Line;

static void
free_line (gpointer data)
{
  Line *line = data;

  g_free (line->text);
  g_free (line);
}

static GPrivate held = G_PRIVATE_INIT ((GDestroyNotify)g_ptr_array_unref); /* (element-type Line) */

/* A server often runs without a locale. Then the text stays UTF-8, as it is in the files. */
static void
write_text (FILE *stream, const char *text)
{
  const char *charset = NULL;
  g_autofree char *converted = NULL;

  if (!g_get_charset (&charset) && strstr (charset, "ANSI") == NULL && strstr (charset, "ASCII") == NULL)
    converted = g_convert_with_fallback (text, -1, charset, "UTF-8", "?", NULL, NULL, NULL);
  fputs (converted != NULL ? converted : text, stream);
  fputc ('\n', stream);
}

void
cdt_lines_write (FILE *stream, const char *text)
{
  GPtrArray *lines = g_private_get (&held);
  Line *line;

  if (lines == NULL)
    {
      write_text (stream, text);
      return;
    }
  line = g_new (Line, 1);
  *line = (Line){ stream, g_strdup (text) };
  g_ptr_array_add (lines, line);
}

void
cdt_lines_hold (void)
{
  g_private_replace (&held, g_ptr_array_new_with_free_func (free_line));
}

GPtrArray *
cdt_lines_take (void)
{
  GPtrArray *lines = g_private_get (&held);

  g_private_set (&held, g_ptr_array_new_with_free_func (free_line));
  return lines;
}

void
cdt_lines_put (GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = lines->pdata[i];

      write_text (line->stream, line->text);
    }
  g_ptr_array_unref (lines);
}
