/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-word-match.h"

#define MAX_STYLES 6
#define MAX_DEPTH 4

/* A way in which lines are marked: "(a)", "a)", "1." */
typedef struct
{
  char first; /* "(" or nothing */
  char last;  /* ")" or "." */
  gboolean figures;
  guint depth;             /* lists within lists that are marked alike */
  guint counts[MAX_DEPTH]; /* of the last line in each */
} Style;

static guint
read_roman (const char *mark)
{
  static const char letters[] = "ivxlc";
  static const guint values[] = { 1, 5, 10, 50, 100 };
  guint sum = 0;

  for (const char *at = mark; *at != '\0'; at++)
    {
      const char *letter = strchr (letters, *at);
      const char *next = at[1] != '\0' ? strchr (letters, at[1]) : NULL;

      if (letter == NULL)
        return 0;
      if (next != NULL && values[next - letters] > values[letter - letters])
        sum -= values[letter - letters];
      else
        sum += values[letter - letters];
    }
  return sum;
}

/* "i" may be the ninth letter or the first number. */
static gboolean
may_be (const char *mark, guint count)
{
  if (g_ascii_isdigit (*mark))
    return (guint)g_ascii_strtoull (mark, NULL, 10) == count;
  return (strlen (mark) == 1 && (guint)(*mark - 'a' + 1) == count) || read_roman (mark) == count;
}

/* FALSE: the mark goes on with no list that has begun, and begins none. */
static gboolean
goes_on (Style *style, const char *mark)
{
  for (guint depth = style->depth; depth > 0; depth--)
    if (may_be (mark, style->counts[depth - 1] + 1))
      {
        style->counts[depth - 1]++;
        style->depth = depth;
        return TRUE;
      }
  if (!may_be (mark, 1))
    return FALSE;
  style->depth = MIN (style->depth, MAX_DEPTH - 1) + 1;
  style->counts[style->depth - 1] = 1;
  return TRUE;
}

/* With what a list that has no beginning goes on is its writer's business. */
static void
begin_anywhere (Style *style, const char *mark)
{
  style->depth = 1;
  for (style->counts[0] = 1; style->counts[0] < 100 && !may_be (mark, style->counts[0]);)
    style->counts[0]++;
}

static Style *
find_style (Style *styles, guint *n_styles, const Style *wanted)
{
  for (guint i = 0; i < *n_styles; i++)
    if (styles[i].first == wanted->first && styles[i].last == wanted->last
        && styles[i].figures == wanted->figures)
      return &styles[i];
  if (*n_styles == MAX_STYLES)
    return NULL;
  styles[*n_styles] = *wanted;
  return &styles[(*n_styles)++];
}

/* The mark between what is before and behind it; FALSE: the line has none. */
static gboolean
read_mark (const char *line, Style *style, char mark[8], gsize *length)
{
  const char *at = line + strspn (line, " \t");
  gsize n;

  *style = (Style){ 0 };
  if (*at == '(')
    style->first = *at++;
  style->figures = g_ascii_isdigit (*at);
  n = strspn (at, style->figures ? "0123456789" : "abcdefghijklmnopqrstuvwxyz");
  style->last = at[n];
  if (n == 0 || n > (style->figures ? 2u : 5u) || (at[n] != ')' && (at[n] != '.' || !style->figures))
      || !g_ascii_isspace (at[n + 1]))
    return FALSE;
  memcpy (mark, at, n);
  mark[n] = '\0';
  *length = (gsize)(at - line) + n + 1;
  return style->figures || n == 1 || read_roman (mark) > 0;
}

static void
look_at_line (const char *text, const char *line, Style *styles, guint *n_styles, GArray *matches)
{
  Style wanted;
  char mark[8];
  gsize length = 0;

  if (!read_mark (line, &wanted, mark, &length))
    return;
  Style *style = find_style (styles, n_styles, &wanted);
  if (style == NULL)
    return;
  gboolean is_first = style->depth == 0;
  if (goes_on (style, mark))
    return;
  begin_anywhere (style, mark);
  if (is_first)
    return;
  CdtWordMatch match
      = { .start = (gsize)(line - text) + strspn (line, " \t"), .end = (gsize)(line - text) + length };
  g_array_append_val (matches, match);
}

void
cdt_word_find_markers (const char *text, guint most, GArray *matches)
{
  Style styles[MAX_STYLES];
  guint n_styles = 0;

  for (const char *line = text; line != NULL; line = strchr (line, '\n'))
    {
      line += *line == '\n';
      look_at_line (text, line, styles, &n_styles, matches);
      if (*line == '\0')
        break;
    }
}
