/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-fonts.h"
#include "cdt-paragraph.h"
#include "same-lines.h"
#include "sample-document.h"

/* Text of every sort that an agreement has, made up at random from these. */
static const char *const words[] = {
  "the",
  "Partner",
  "AVATAR",
  "affluent",
  "office",
  "well-being",
  "know-how",
  "and/or",
  "(a)",
  "“quoted”",
  "‘single’",
  "(see",
  "below)",
  "£1,250,000.00",
  "12.5%",
  "clause",
  "5.1.2",
  "—",
  "–",
  "2026–27",
  "T.",
  "Ysbyty'r",
  "Gŵyl",
  "Llŷn",
  "naïve",
  "Œuvre",
  "A4",
  "e.g.",
  "https://example.org/a-b?c=d",
  "name@example.org",
  "1\u00a0April\u00a02027",
  "Yes/No",
  "[not",
  "given]",
  "“(nested”)",
  "$5",
  "-5",
  "–5",
  "a-",
  "self-evident;",
  "WAVE",
  "To",
  "Yo",
  "x",
  "%",
  "•",
  "…",
  "word…",
  "§",
  "½",
  "1st",
  "re-re-re",
  "!",
  "?!",
  "/",
  "a/",
  "/b",
  ":",
  "“",
  "”",
  "*5*",
  "{12|p|s}",
  "*Bold words*",
  "{linked|a/b|c}",
  "*{both|x|y}*",
  "{3|p|s}.",
  "({7|p|s})",
  "{schedule 2|p|s};",
  "*AV*AV",
  "*A{V|p|s}A*",
  "*A*_V_*A*",
  "Ta{To|p}Ta",
};

static char *
make_words (GRand *random, guint n)
{
  GString *all = g_string_new (NULL);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (all, "%s%s", i == 0 ? "" : " ",
                            words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
  return g_string_free (all, FALSE);
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260501);
  SameLines same = { 0 };
  for (guint i = 0; i < 400; i++)
    {
      g_autofree char *marked = make_words (random, (guint)g_rand_int_range (random, 1, 60));
      g_autoptr (CdtText) text = sample_text (marked);
      same_lines_compare (&same, text);
    }
  g_test_message ("%u paragraphs, %u of words, %u lines", same.n_paragraphs, same.n_of_words, same.n_lines);
  g_assert_cmpuint (same.n_different, ==, 0);
  g_assert_cmpuint (same.n_of_words * 2, >, same.n_paragraphs);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/word-lines/random", test_random);
  return g_test_run ();
}
