/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-word-check.h"

char *
cdt_word_check_fold (const char *words)
{
  g_autofree char *small = g_utf8_strdown (words, -1);
  GString *folded = g_string_new (NULL);

  for (const char *at = small; *at != '\0'; at++)
    if (!g_ascii_isspace (*at))
      g_string_append_c (folded, *at);
    else if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
      g_string_append_c (folded, ' ');
  return g_string_free (folded, FALSE);
}

/* "Prior to" becomes "Before". */
static char *
write_like (const char *with, const char *match)
{
  g_autofree char *first = NULL;

  if (!g_unichar_isupper (g_utf8_get_char (match)))
    return g_strdup (with);
  first = g_utf8_strup (with, g_utf8_next_char (with) - with);
  return g_strconcat (first, g_utf8_next_char (with), NULL);
}

/* FALSE: it is no match after all. */
static gboolean
complete_match (const CdtWordCheck *check, const GMatchInfo *info, CdtWordMatch *match)
{
  g_autofree char *text = g_match_info_fetch (info, 0);
  g_autofree char *folded = NULL;
  const CdtWord *word;

  if (check->fix_with != NULL)
    match->with = g_match_info_expand_references (info, check->fix_with, NULL);
  if (check->words == NULL && check->except == NULL)
    return TRUE;
  folded = cdt_word_check_fold (text);
  if (check->except != NULL && g_hash_table_contains (check->except, folded))
    {
      g_clear_pointer (&match->with, g_free);
      return FALSE;
    }
  word = check->words != NULL ? g_hash_table_lookup (check->words, folded) : NULL;
  if (word == NULL)
    return TRUE;
  match->group = word->group;
  match->word = word;
  match->with = word->with != NULL ? write_like (word->with, text) : NULL;
  return TRUE;
}

/* Compiling takes longer than looking: only what is looked for is compiled. */
static GRegex *
compile (CdtWordCheck *check)
{
  if (g_once_init_enter (&check->find))
    {
      g_autoptr (GError) error = NULL;
      GRegex *find
          = g_regex_new (check->pattern, check->flags | G_REGEX_MULTILINE | G_REGEX_OPTIMIZE, 0, &error);

      if (error != NULL)
        g_error ("Check %s: %s", check->id, error->message);
      g_once_init_leave (&check->find, find);
    }
  return check->find;
}

static void
find_regex (CdtWordCheck *check, const char *text, GArray *matches)
{
  g_autoptr (GMatchInfo) info = NULL;

  for (g_regex_match (compile (check), text, 0, &info); g_match_info_matches (info);
       g_match_info_next (info, NULL))
    {
      CdtWordMatch match = { 0 };
      int start = 0, end = 0;

      g_match_info_fetch_pos (info, 0, &start, &end);
      match.start = (gsize)start;
      match.end = (gsize)end;
      if (end > start && complete_match (check, info, &match))
        g_array_append_val (matches, match);
    }
}

static void
drop_exceptions (const CdtWordCheck *check, const char *text, GArray *matches)
{
  for (guint i = matches->len; i > 0; i--)
    {
      const CdtWordMatch *match = &g_array_index (matches, CdtWordMatch, i - 1);
      g_autofree char *words = g_strndup (text + match->start, match->end - match->start);
      g_autofree char *folded = cdt_word_check_fold (words);

      if (g_hash_table_contains (check->except, folded))
        g_array_remove_index (matches, i - 1);
    }
}

GArray *
cdt_word_check_find (CdtWordCheck *check, const char *text)
{
  GArray *matches = cdt_word_matches_new ();

  if (check->pattern != NULL)
    find_regex (check, text, matches);
  else
    check->family (text, check->most, matches);
  if (check->family != NULL && check->except != NULL)
    drop_exceptions (check, text, matches);
  return matches;
}
