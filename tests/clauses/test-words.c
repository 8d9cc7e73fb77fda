/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-kept-tree.h"
#include "cdt-words.h"

static CdtWords *
load (const char *code)
{
  g_autofree char *path = g_strdup_printf ("packs/standard/languages/%s.xml", code);
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtTree) tree = cdt_kept_tree_new (path);
  CdtWords *words = cdt_words_new (cdt_tree_get_root (tree), code, &error);
  g_assert_no_error (error);
  return words;
}

static const struct
{
  const char *language;
  char *(*format) (const CdtWords *words, const char *value);
  const char *value;
  const char *words;
} cases[] = {
  { "en-GB", cdt_words_format_number, "0", "none" },
  { "en-GB", cdt_words_format_number, "1", "one" },
  { "en-GB", cdt_words_format_number, "9", "nine" },
  { "en-GB", cdt_words_format_number, "10", "10" },
  { "en-GB", cdt_words_format_number, "1200000", "1,200,000" },
  { "en-GB", cdt_words_format_number, "007", "seven" },
  { "en-GB", cdt_words_format_number, "-1", "-1" },
  { "en-GB", cdt_words_format_number, "some", "some" },
  { "en-GB", cdt_words_format_date, "2027-04-01", "1 April 2027" },
  { "en-GB", cdt_words_format_date, "2028-02-29", "29 February 2028" },
  { "en-GB", cdt_words_format_date, "2027-02-29", "2027-02-29" },
  { "en-GB", cdt_words_format_date, "2027-13-01", "2027-13-01" },
  { "en-GB", cdt_words_format_date, "2027-04-01T", "2027-04-01T" },
  { "en-GB", cdt_words_format_date, "next year", "next year" },
  { "en-GB", cdt_words_format_money, "250000", "£250,000" },
  { "en-GB", cdt_words_format_money, "99.5", "£99.50" },
  { "en-GB", cdt_words_format_money, "999", "£999" },
  { "en-GB", cdt_words_format_money, "1234567.89", "£1,234,567.89" },
  { "en-GB", cdt_words_format_money, "999999999999.99", "£999,999,999,999.99" },
  { "en-GB", cdt_words_format_money, "a lot", "a lot" },
  { "en-GB", cdt_words_format_percent, "50", "50%" },
  { "en-GB", cdt_words_format_percent, "33.3333", "33.3333%" },
  { "en-GB", cdt_words_format_percent, "12.50", "12.5%" },
  { "en-GB", cdt_words_format_percent, "half", "half" },
  { "en-GB", cdt_words_format_period, "1 years", "one year" },
  { "en-GB", cdt_words_format_period, "3 years", "three years" },
  { "en-GB", cdt_words_format_period, "10 working-days", "10 working days" },
  { "en-GB", cdt_words_format_period, "1 working-days", "one working day" },
  { "en-GB", cdt_words_format_period, "3 fortnights", "3 fortnights" },
  { "en-GB", cdt_words_format_period, "soon", "soon" },
  { "cy", cdt_words_format_number, "2", "dau" },
  { "cy", cdt_words_format_date, "2027-04-01", "1 Ebrill 2027" },
  { "cy", cdt_words_format_period, "1 years", "un flwyddyn" },
  { "cy", cdt_words_format_period, "2 years", "dwy flynedd" },
  { "cy", cdt_words_format_period, "3 years", "tair blynedd" },
  { "cy", cdt_words_format_period, "3 months", "tri mis" },
  { "cy", cdt_words_format_period, "8 months", "wyth mis" },
  { "cy", cdt_words_format_period, "10 working-days", "10 diwrnod gwaith" },
  { "cy", cdt_words_format_money, "250000", "£250,000" },
};

static void
test_forms (void)
{
  g_autoptr (CdtWords) english = load ("en-GB");
  g_autoptr (CdtWords) welsh = load ("cy");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const CdtWords *words = *cases[i].language == 'c' ? welsh : english;
      g_autofree char *formatted = cases[i].format (words, cases[i].value);

      g_assert_cmpstr (formatted, ==, cases[i].words);
    }
}

static void
test_articles (void)
{
  g_autoptr (CdtWords) english = load ("en-GB");
  g_autoptr (CdtWords) welsh = load ("cy");

  g_assert_true (cdt_words_has_article (english, "the Trust"));
  g_assert_false (cdt_words_has_article (english, "theatre"));
  g_assert_false (cdt_words_has_article (english, "The Trust"));
  g_assert_true (cdt_words_has_article (welsh, "yr Ymddiriedolaeth"));
}

static void
test_capitals (void)
{
  g_autofree char *plain = cdt_words_capitalise ("three");
  g_autofree char *accent = cdt_words_capitalise ("ŵyth");
  g_autofree char *empty = cdt_words_capitalise ("");

  g_assert_cmpstr (plain, ==, "Three");
  g_assert_cmpstr (accent, ==, "Ŵyth");
  g_assert_cmpstr (empty, ==, "");
}

/* For where there is little room: the first three letters, unless the language says otherwise. */
static void
test_short_months (void)
{
  static const char *const months[][3] = { { "en-GB", "Sep", "Dec" }, { "cy", "Med", "Rhag" } };

  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    {
      g_autoptr (CdtWords) words = load (months[i][0]);

      g_assert_cmpuint (g_strv_length (words->short_months), ==, 12);
      g_assert_cmpstr (words->short_months[8], ==, months[i][1]);
      g_assert_cmpstr (words->short_months[11], ==, months[i][2]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clauses/words/forms", test_forms);
  g_test_add_func ("/clauses/words/articles", test_articles);
  g_test_add_func ("/clauses/words/capitals", test_capitals);
  g_test_add_func ("/clauses/words/short-months", test_short_months);
  return g_test_run ();
}
