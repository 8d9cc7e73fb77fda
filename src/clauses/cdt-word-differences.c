/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-word-differences.h"

#include <string.h>

/* Beyond this the whole text is taken as other words: the table of a comparison is the product of both. */
#define MAX_CELLS (4 * 1000 * 1000)

static void
clear_difference (gpointer data)
{
  g_free (((CdtWordDifference *)data)->words);
}

/* A word, with the punctuation at it, and the space after it; or the ends of lines in a row */
static gsize
measure_word (const char *text)
{
  gsize length = *text == '{' ? strcspn (text, "}") : strspn (text, "\n");

  if (*text != '\n')
    length += strcspn (text + length, " \n\t");
  return length + strspn (text + length, " \t");
}

static GPtrArray *
split (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  while (*text != '\0')
    {
      gsize length = MAX (measure_word (text), 1);

      g_ptr_array_add (words, g_strndup (text, length));
      text += length;
    }
  return words;
}

/* The space after a word is no difference, but a new line is. */
static gboolean
same_word (const char *a, const char *b)
{
  gsize length_a = strcspn (a, " \t");
  gsize length_b = strcspn (b, " \t");

  return length_a == length_b && strncmp (a, b, length_a) == 0;
}

/* A word that is in both texts, or in one: the other is NULL. */
static void
add (GArray *differences, CdtWordChange change, const char *before, const char *after)
{
  CdtWordDifference *last
      = differences->len > 0 ? &g_array_index (differences, CdtWordDifference, differences->len - 1) : NULL;
  const char *word = after != NULL ? after : before;
  gsize length_before = before != NULL ? strlen (before) : 0;
  gsize length_after = after != NULL ? strlen (after) : 0;

  if (last != NULL && last->change == change)
    {
      char *joined = g_strconcat (last->words, word, NULL);

      g_free (last->words);
      last->words = joined;
      last->before += length_before;
      last->after += length_after;
      return;
    }
  CdtWordDifference difference = { change, g_strdup (word), length_before, length_after };
  g_array_append_val (differences, difference);
}

/* lengths[i * (n + 1) + j]: of the longest row of words common to what follows i in one and j in the other */
static guint16 *
measure_common (GPtrArray *before, GPtrArray *after)
{
  gsize n = after->len;
  guint16 *lengths = g_new0 (guint16, (before->len + 1) * (n + 1));

  for (gsize i = before->len; i-- > 0;)
    for (gsize j = n; j-- > 0;)
      lengths[i * (n + 1) + j] = same_word (before->pdata[i], after->pdata[j])
                                     ? lengths[(i + 1) * (n + 1) + j + 1] + 1
                                     : MAX (lengths[(i + 1) * (n + 1) + j], lengths[i * (n + 1) + j + 1]);
  return lengths;
}

GArray *
cdt_word_differences (const char *before_text, const char *after_text)
{
  GArray *differences = g_array_new (FALSE, FALSE, sizeof (CdtWordDifference));
  g_autoptr (GPtrArray) before = split (before_text);
  g_autoptr (GPtrArray) after = split (after_text);
  gboolean comparable = (gsize)before->len * after->len <= MAX_CELLS;
  g_autofree guint16 *lengths = comparable ? measure_common (before, after) : NULL;
  gsize n = after->len;
  gsize i = 0;
  gsize j = 0;

  g_array_set_clear_func (differences, clear_difference);
  while (i < before->len || j < n)
    if (comparable && i < before->len && j < n && same_word (before->pdata[i], after->pdata[j]))
      add (differences, CDT_WORDS_SAME, before->pdata[i++], after->pdata[j++]);
    else if (i < before->len
             && (!comparable || j == n || lengths[(i + 1) * (n + 1) + j] >= lengths[i * (n + 1) + j + 1]))
      add (differences, CDT_WORDS_DELETED, before->pdata[i++], NULL);
    else
      add (differences, CDT_WORDS_INSERTED, NULL, after->pdata[j++]);
  return differences;
}
