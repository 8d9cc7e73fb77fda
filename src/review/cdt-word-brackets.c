/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-word-match.h"

#define MAX_SHOWN 24 /* characters from the bracket on */

/* The kinds that come in pairs, opening and closing; apostrophes look like single quotes, so those do not. */
static const char *const pairs[][2] = { { "(", ")" }, { "[", "]" }, { "“", "”" } };

typedef struct
{
  const char *text;
  GArray *open[G_N_ELEMENTS (pairs)]; /* (element-type gsize) where */
  GArray *matches;
} Walk;

/* The bracket and the word at it */
static void
add_match (Walk *walk, gsize at, gboolean closes)
{
  const char *start = walk->text + at;
  const char *end = g_utf8_next_char (start);
  CdtWordMatch match = { 0 };

  for (guint i = 0; i < MAX_SHOWN && !closes && *end != '\0' && *end != ' ' && *end != '\n'; i++)
    end = g_utf8_next_char (end);
  for (guint i = 0; i < MAX_SHOWN && closes && start > walk->text && start[-1] != ' ' && start[-1] != '\n';
       i++)
    start = g_utf8_prev_char (start);
  match.start = start - walk->text;
  match.end = end - walk->text;
  g_array_append_val (walk->matches, match);
}

/* "a)", "12." at the beginning of a line or after a space marks an item of a list */
static gboolean
is_marker (const char *text, const char *bracket)
{
  const char *start = bracket;

  while (start > text && g_ascii_isalnum (start[-1]))
    start--;
  return start < bracket && bracket - start <= 4 && (start == text || g_ascii_isspace (start[-1]));
}

static void
look_at (Walk *walk, const char *at)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      GArray *open = walk->open[i];
      gsize place = at - walk->text;

      if (g_str_has_prefix (at, pairs[i][0]))
        g_array_append_val (open, place);
      else if (!g_str_has_prefix (at, pairs[i][1]))
        continue;
      else if (open->len > 0)
        g_array_set_size (open, open->len - 1);
      else if (*at != ')' || !is_marker (walk->text, at))
        add_match (walk, place, TRUE);
    }
}

static int
compare_matches (gconstpointer a, gconstpointer b)
{
  const CdtWordMatch *first = a;
  const CdtWordMatch *second = b;

  return first->start < second->start ? -1 : first->start > second->start;
}

/* Straight marks open and close alike: an odd one is alone. After a figure they are inches. */
static void
look_for_straight (Walk *walk)
{
  const char *last = NULL;
  guint n = 0;

  for (const char *at = strchr (walk->text, '"'); at != NULL; at = strchr (at + 1, '"'))
    if (at == walk->text || !g_ascii_isdigit (at[-1]))
      {
        last = at;
        n++;
      }
  if (n % 2 == 1)
    add_match (walk, last - walk->text, FALSE);
}

void
cdt_word_find_brackets (const char *text, guint most, GArray *matches)
{
  Walk walk = { text, { NULL }, matches };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    walk.open[i] = g_array_new (FALSE, FALSE, sizeof (gsize));
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    look_at (&walk, at);
  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      for (guint j = 0; j < walk.open[i]->len; j++)
        add_match (&walk, g_array_index (walk.open[i], gsize, j), FALSE);
      g_array_unref (walk.open[i]);
    }
  look_for_straight (&walk);
  g_array_sort (matches, compare_matches);
}
