/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-tokens.h"

#include <string.h>

#include "cdt-word-list.h"

#define LEAST 3 /* words that tell one thing from another */

static void
clear_token (CdtToken *token)
{
  g_free (token->plain);
}

static char *
make_plain (const char *start, gsize length)
{
  gsize n_plain = 0;

  while (n_plain < length && (guchar)start[n_plain] < 0x80)
    n_plain++;
  char *small
      = n_plain == length ? g_ascii_strdown (start, (gssize)length) : g_utf8_strdown (start, (gssize)length);

  if (g_str_equal (small, "&") || g_str_equal (small, "ltd"))
    {
      gboolean joins = *small == '&';

      g_free (small);
      return g_strdup (joins ? "and" : "limited");
    }
  return small;
}

static gboolean
is_in_word (gunichar c)
{
  return g_unichar_isalnum (c) || c == '\'' || c == 0x2019;
}

/* "provides", "provided", "providing" -> "provid" */
static void
cut_ending (char *word)
{
  static const char *const endings[] = { "ing", "ed", "es", "s", "e" };
  gsize length = strlen (word);

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (length > strlen (endings[i]) + 3 && g_str_has_suffix (word, endings[i]))
      {
        word[length - strlen (endings[i])] = '\0';
        return;
      }
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

GArray *
cdt_tokens_new (const char *text)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (CdtToken));

  g_array_set_clear_func (tokens, (GDestroyNotify)clear_token);
  for (const char *at = text; *at != '\0';)
    {
      const char *end = at;

      while (is_in_word (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      if (*at == '&')
        end = at + 1;
      if (end > at)
        {
          CdtToken token = { (gsize)(at - text), (gsize)(end - text), make_plain (at, (gsize)(end - at)) };

          g_array_append_val (tokens, token);
        }
      at = end > at ? end : g_utf8_next_char (at);
    }
  return tokens;
}

gboolean
cdt_tokens_match (const GArray *text, guint n, const GArray *words, guint *last)
{
  if (words->len == 0 || n + words->len > text->len)
    return FALSE;
  for (guint i = 0; i < words->len; i++)
    if (!g_str_equal (g_array_index (text, CdtToken, n + i).plain, g_array_index (words, CdtToken, i).plain))
      return FALSE;
  *last = n + words->len - 1;
  return TRUE;
}

char *
cdt_tokens_dup_key (const GArray *tokens)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  GString *key = g_string_new (NULL);

  for (guint i = 0; i < tokens->len; i++)
    {
      g_autofree char *word = g_strdup (g_array_index (tokens, CdtToken, i).plain);

      cut_ending (word);
      if (cdt_word_list_find ("small-words", word) == 0)
        g_ptr_array_add (words, g_steal_pointer (&word));
    }
  g_ptr_array_sort (words, compare_words);
  for (guint i = 0; i < words->len; i++)
    g_string_append_printf (key, "%s ", (char *)words->pdata[i]);
  return g_string_free (key, words->len < LEAST);
}
