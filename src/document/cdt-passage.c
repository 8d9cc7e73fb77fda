/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-passage.h"

#include <string.h>

#define TAB 4
#define STEP 2 /* columns further in that make a list within a list, or words that go on with an item */
#define MOST_DIGITS 3

/* Marks of bullets by what must follow them. Letters and the hyphen are words more often than not. */
static const struct
{
  const char *mark;
  guint blanks; /* at least as many columns of white space, where the line goes on */
  gboolean deep;
} bullets[] = {
  { "•", 0, FALSE },   { "-", 1, FALSE }, { "*", 1, FALSE },      { "–", 1, FALSE },
  { "—", 1, FALSE },   { "‣", 0, FALSE }, { "▪", 0, FALSE },      { "●", 0, FALSE },
  { "■", 0, FALSE },   { "·", 1, FALSE }, { "\uf0b7", 0, FALSE }, { "\uf0a7", 0, FALSE },
  { "§", STEP, TRUE }, { "◦", 0, TRUE },  { "○", 0, TRUE },       { "o", STEP, TRUE },
};

typedef struct
{
  GPtrArray *parts;
  CdtTypedPart *open; /* (nullable) not owned: the last part, whose words are in `words` */
  GString *words;
  int base;       /* the indent of the list's outer items; -1 in no list */
  gboolean blank; /* lines without words stand before this one */
} Passage;

static void
free_part (gpointer data)
{
  CdtTypedPart *part = data;

  g_free (part->label);
  g_free (part->words);
  g_free (part);
}

/* Bytes of white space within a line, and in *columns how far it goes from `column`. */
static gsize
measure_blank (const char *text, guint column, guint *columns)
{
  const char *at = text;
  guint end = column;

  for (; *at == ' ' || *at == '\t' || g_str_has_prefix (at, "\u00a0"); at = g_utf8_next_char (at))
    end = *at == '\t' ? (end / TAB + 1) * TAB : end + 1;
  *columns = end - column;
  return at - text;
}

static gboolean
ends_line (const char *at)
{
  return *at == '\0' || *at == '\n' || *at == '\r';
}

/* A tab after a mark counts for as much as is asked for. */
static gboolean
has_blanks (const char *at, guint blanks)
{
  guint columns;

  measure_blank (at, 0, &columns);
  return columns >= blanks || ends_line (at) || *at == '\t';
}

static gsize
read_bullet (const char *at, gboolean *deep)
{
  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (g_str_has_prefix (at, bullets[i].mark)
        && has_blanks (at + strlen (bullets[i].mark), bullets[i].blanks))
      {
        *deep = bullets[i].deep;
        /* A letter alone on its line is a word. */
        return bullets[i].blanks == STEP && ends_line (at + strlen (bullets[i].mark))
                   ? 0
                   : strlen (bullets[i].mark);
      }
  return 0;
}

/* Of "12", "a" or "iv"; 0 when it is none */
static gsize
read_count (const char *at, gboolean *digits)
{
  gsize n = strspn (at, "0123456789");

  *digits = n > 0;
  if (n > 0)
    return n <= MOST_DIGITS ? n : 0;
  n = MAX (strspn (at, "ivx"), strspn (at, "IVX"));
  return n > 0 ? n : g_ascii_isalpha (*at);
}

/* "1.", "1)", "(1)", "(a)", "a)": a letter with a full stop is somebody's initial. */
static gsize
read_number (const char *at)
{
  gboolean bracket = *at == '(';
  gboolean digits;
  gsize n = read_count (at + bracket, &digits);
  const char *end = at + bracket + n;
  gboolean closed = *end == ')' || (*end == '.' && digits && !bracket);

  return n > 0 && closed && has_blanks (end + 1, 1) ? (gsize)(end + 1 - at) : 0;
}

gboolean
cdt_passage_read_mark (const char *line, CdtPassageMark *mark)
{
  guint columns;

  g_return_val_if_fail (line != NULL && mark != NULL, FALSE);

  *mark = (CdtPassageMark){ 0 };
  mark->start = measure_blank (line, 0, &mark->indent);
  const char *at = line + mark->start;
  mark->length = read_bullet (at, &mark->deep);
  if (mark->length == 0)
    {
      mark->length = read_number (at);
      mark->label = mark->length > 0 ? g_strndup (at, mark->length) : NULL;
    }
  mark->words = mark->start + mark->length + measure_blank (at + mark->length, 0, &columns);
  return mark->length > 0;
}

void
cdt_passage_mark_clear (CdtPassageMark *mark)
{
  g_clear_pointer (&mark->label, g_free);
}

static void
close_part (Passage *passage)
{
  if (passage->open == NULL)
    return;
  passage->open->words = g_strdup (g_strchomp (passage->words->str));
  g_string_truncate (passage->words, 0);
  passage->open = NULL;
}

static void
open_part (Passage *passage, const char *words)
{
  close_part (passage);
  passage->open = g_new0 (CdtTypedPart, 1);
  passage->open->parted = passage->blank && passage->parts->len > 0;
  g_ptr_array_add (passage->parts, passage->open);
  g_string_append (passage->words, words);
}

/* The first item of a list says where its outer items stand, and so does one that stands further out. */
static void
add_item (Passage *passage, CdtPassageMark *mark, const char *words)
{
  gboolean first = passage->base < 0;

  if (first || (int)mark->indent < passage->base)
    passage->base = (int)mark->indent;
  open_part (passage, words);
  passage->open->item = TRUE;
  passage->open->depth = !first && (mark->deep || (int)mark->indent >= passage->base + STEP);
  passage->open->label = g_steal_pointer (&mark->label);
}

static void
add_words (Passage *passage, const char *line)
{
  guint indent;
  const char *words = line + measure_blank (line, 0, &indent);
  gboolean in_item = passage->base >= 0;
  gboolean goes_on = in_item && (int)indent >= passage->base + STEP;

  if (passage->open != NULL && !passage->blank && (!in_item || goes_on))
    {
      g_string_append_printf (passage->words, "\n%s", in_item ? words : line);
      return;
    }
  passage->base = -1;
  open_part (passage, words);
}

static void
add_line (Passage *passage, const char *line)
{
  CdtPassageMark mark;
  gboolean marked = cdt_passage_read_mark (line, &mark);

  if (marked && (line[mark.words] != '\0' || (mark.label != NULL && passage->base >= 0)))
    add_item (passage, &mark, line + mark.words);
  else if (!marked || passage->base < 0)
    add_words (passage, line);
  cdt_passage_mark_clear (&mark);
  passage->blank = FALSE;
}

GPtrArray *
cdt_passage_split (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  GPtrArray *parts = g_ptr_array_new_with_free_func (free_part);
  Passage passage = { .parts = parts, .words = g_string_new (NULL), .base = -1 };
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      guint columns;

      g_strchomp (*line);
      if ((*line)[measure_blank (*line, 0, &columns)] == '\0')
        passage.blank = TRUE;
      else
        add_line (&passage, *line);
    }
  close_part (&passage);
  g_string_free (passage.words, TRUE);
  return parts;
}

gboolean
cdt_passage_has_parts (const char *text)
{
  CdtPassageMark mark;

  g_return_val_if_fail (text != NULL, FALSE);

  if (strchr (text, '\n') != NULL)
    return TRUE;
  gboolean marked = cdt_passage_read_mark (text, &mark);
  cdt_passage_mark_clear (&mark);
  return marked;
}

static gboolean
is_from_keyboard (const char *line, const CdtPassageMark *mark)
{
  gsize blank = mark->words - mark->start - mark->length;
  gboolean spaced = blank == 1 && line[mark->start + mark->length] == ' ';

  return spaced && (mark->label != NULL || strchr ("-*", line[mark->start]) != NULL);
}

static void
tidy_line (GString *out, const char *line)
{
  CdtPassageMark mark;

  if (cdt_passage_read_mark (line, &mark) && line[mark.words] != '\0' && !is_from_keyboard (line, &mark))
    {
      guint indent = mark.deep ? STEP : mark.indent;

      g_string_append_printf (out, "%*s%s %s", (int)indent, "", mark.label != NULL ? mark.label : "-",
                              line + mark.words);
    }
  else
    g_string_append (out, line);
  cdt_passage_mark_clear (&mark);
}

char *
cdt_passage_tidy (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  GString *out = g_string_new (NULL);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      if (line != lines)
        g_string_append_c (out, '\n');
      tidy_line (out, *line);
    }
  return g_string_free (out, FALSE);
}
