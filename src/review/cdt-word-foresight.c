/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Most texts have none of the words that checks look for: one look at each word says so. */

#include <string.h>

#include "cdt-word-check.h"

#define MAX_CHECKS 64
#define MAX_WORD 32 /* bytes; longer ones are cut alike */

static GHashTable *firsts; /* the first word of each entry of a list -> bits of the checks, as guint64 */
static guint64 lists;      /* bits of the checks that are lists */

static void
add_first (const char *words, guint number)
{
  char *first = g_strndup (words, MIN (strcspn (words, " .-"), MAX_WORD));
  guint64 *bits = g_hash_table_lookup (firsts, first);

  if (bits == NULL)
    {
      bits = g_new0 (guint64, 1);
      g_hash_table_insert (firsts, first, bits);
      first = NULL;
    }
  *bits |= G_GUINT64_CONSTANT (1) << number;
  g_free (first);
}

static void
learn (void)
{
  const GPtrArray *checks = cdt_word_check_get_all ();

  g_assert (checks->len <= MAX_CHECKS);
  firsts = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < checks->len; i++)
    {
      const CdtWordCheck *check = checks->pdata[i];
      GHashTableIter iter;
      gpointer words;

      if (check->words == NULL)
        continue;
      lists |= G_GUINT64_CONSTANT (1) << i;
      g_hash_table_iter_init (&iter, check->words);
      while (g_hash_table_iter_next (&iter, &words, NULL))
        add_first (words, i);
    }
}

static guint64
foresee_lists (const char *small)
{
  guint64 bits = 0;

  for (const char *at = small; *at != '\0';)
    {
      gsize length = 0;
      char word[MAX_WORD + 1];

      while (g_ascii_isalpha (at[length]))
        length++;
      memcpy (word, at, MIN (length, MAX_WORD));
      word[MIN (length, MAX_WORD)] = '\0';
      const guint64 *found = length > 0 ? g_hash_table_lookup (firsts, word) : NULL;
      bits |= found != NULL ? *found : 0;
      at += length > 0 ? length : 1;
    }
  return bits;
}

static gboolean
has_any (const char *small, char *const *has)
{
  for (char *const *letters = has; *letters != NULL; letters++)
    if (strstr (small, *letters) != NULL)
      return TRUE;
  return FALSE;
}

guint64
cdt_word_check_foresee (const char *text, guint64 bits)
{
  static gsize learnt = 0;
  const GPtrArray *checks = cdt_word_check_get_all ();
  g_autofree char *small = g_ascii_strdown (text, -1);

  if (g_once_init_enter (&learnt))
    {
      learn ();
      g_once_init_leave (&learnt, 1);
    }
  if ((bits & lists) != 0)
    bits &= ~lists | foresee_lists (small);
  for (guint i = 0; i < checks->len; i++)
    {
      const CdtWordCheck *check = checks->pdata[i];
      guint64 bit = G_GUINT64_CONSTANT (1) << i;

      if ((bits & bit) != 0 && check->has != NULL && !has_any (small, check->has))
        bits &= ~bit;
    }
  return bits;
}
