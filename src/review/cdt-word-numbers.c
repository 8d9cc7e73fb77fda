/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-word-list.h"
#include "cdt-word-match.h"

#define NUMBERS "numbers"

/* "two (2)" and "2 (two)"; groups: words, figures, figures, words */
static GRegex *
get_regex (void)
{
  static gsize regex = 0;

  if (g_once_init_enter (&regex))
    {
      g_autofree char *words = cdt_word_list_dup_alternatives (NUMBERS);
      g_autofree char *phrase = g_strdup_printf ("(?:(?:%s)(?:[\\s-]+(?:and\\s+)?))*(?:%s)", words, words);
      g_autofree char *pattern = g_strdup_printf (
          "\\b(%s)\\s*\\(\\s*(\\d[\\d,]*)\\s*\\)|\\b(\\d[\\d,]*)\\s*\\(\\s*(%s)\\s*\\)", phrase, phrase);

      g_once_init_leave (&regex, (gsize)g_regex_new (pattern, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL));
    }
  return (GRegex *)regex;
}

/* "one hundred and twenty" -> 120 */
static guint64
read_words (const char *phrase)
{
  g_auto (GStrv) parts = g_strsplit_set (phrase, " \n\t-", -1);
  guint64 whole = 0, part = 0;

  for (char **word = parts; *word != NULL; word++)
    {
      guint64 is = cdt_word_list_find (NUMBERS, *word);

      if (is == 0 || g_ascii_strcasecmp (*word, "and") == 0)
        continue;
      if (is == 100)
        part = MAX (part, 1) * is;
      else if (is > 100)
        {
          whole += MAX (part, 1) * is;
          part = 0;
        }
      else
        part += is;
    }
  return whole + part;
}

static guint64
read_figures (const char *figures)
{
  g_auto (GStrv) parts = g_strsplit (figures, ",", -1);
  g_autofree char *joined = g_strjoinv ("", parts);

  return g_ascii_strtoull (joined, NULL, 10);
}

/* "Phase one (2027)" */
static gboolean
is_year (const char *figures, guint64 words)
{
  return strlen (figures) == 4 && words < 1000 && strchr (figures, ',') == NULL
         && (g_str_has_prefix (figures, "19") || g_str_has_prefix (figures, "20"));
}

static void
find (const char *text, gboolean agree, GArray *matches)
{
  g_autoptr (GMatchInfo) info = NULL;

  g_regex_match (get_regex (), text, 0, &info);
  for (; g_match_info_matches (info); g_match_info_next (info, NULL))
    {
      gboolean words_first = g_match_info_get_match_count (info) <= 3;
      g_autofree char *words = g_match_info_fetch (info, words_first ? 1 : 4);
      g_autofree char *figures = g_match_info_fetch (info, words_first ? 2 : 3);
      guint64 in_words = read_words (words);
      CdtWordMatch match = { 0 };
      int start = 0, end = 0;

      if ((in_words == read_figures (figures)) != agree || is_year (figures, in_words))
        continue;
      g_match_info_fetch_pos (info, 0, &start, &end);
      match.start = (gsize)start;
      match.end = (gsize)end;
      match.with = agree ? g_strdup (words_first ? words : figures) : NULL;
      g_array_append_val (matches, match);
    }
}

void
cdt_word_find_twice (const char *text, guint most, GArray *matches)
{
  find (text, TRUE, matches);
}

void
cdt_word_find_contradictions (const char *text, guint most, GArray *matches)
{
  find (text, FALSE, matches);
}
