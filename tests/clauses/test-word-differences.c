/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-word-differences.h"

static const struct
{
  const char *before;
  const char *after;
  const char *expected; /* +new+ -gone- */
} tests[] = {
  { "", "", "" },
  { "the same", "the same", "the same" },
  { "", "new words", "+new words+" },
  { "old words", "", "-old words-" },
  { "the  board meets", "the board met", "the board -meets-+met+" },
  { "the board meets monthly", "the board meets yearly", "the board meets -monthly-+yearly+" },
  { "one two three", "one three", "one -two -three" },
  { "one three", "one two three", "one +two +three" },
  { "one.", "one.\ntwo", "one.+\ntwo+" },
  { "one.\n- two\n- three", "one.\n- three", "one.\n- -two\n- -three" },
  { "in {a/b[@id='p 1']} here", "in {a/c} here", "in -{a/b[@id='p 1']} -+{a/c} +here" },
};

static void
test_differences (gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);
  static const char *const marks[] = { "", "+", "-" };
  g_autoptr (GArray) differences = cdt_word_differences (tests[n].before, tests[n].after);
  g_autoptr (GString) words = g_string_new (NULL);
  gsize n_before = 0;
  gsize n_after = 0;

  for (guint i = 0; i < differences->len; i++)
    {
      const CdtWordDifference *difference = &g_array_index (differences, CdtWordDifference, i);
      const char *mark = marks[difference->change];

      g_string_append_printf (words, "%s%s%s", mark, difference->words, mark);
      n_before += difference->before;
      n_after += difference->after;
    }
  g_assert_cmpuint (n_before, ==, strlen (tests[n].before));
  g_assert_cmpuint (n_after, ==, strlen (tests[n].after));
  g_assert_cmpstr (words->str, ==, tests[n].expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strdup_printf ("/clauses/word-differences/%u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_differences);
    }
  return g_test_run ();
}
