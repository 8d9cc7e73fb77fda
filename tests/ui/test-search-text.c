/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-search-text.h"

/* What is found first, as "start-end" in characters; "" for nothing */
static const struct
{
  const char *name, *text, *query, *found;
} cases[] = {
  { "plain", "The partners agree", "partners", "4-12" },
  { "capitals", "The PARTNERS agree", "parTners", "4-12" },
  { "not-there", "The partners agree", "partnership", "" },
  { "empty-query", "The partners agree", "", "" },
  { "spaces", "two  words\nof it", "words of", "5-13" },
  { "cells", "Eastvale\tLead", "eastvale lead", "0-13" },
  { "hard-space",
    "clause\302\240"
    "5",
    "clause 5", "0-8" },
  { "ligature", "the o\357\254\203ce", "office", "4-8" },
  { "ligature-in-part", "\357\254\201nal", "inal", "0-4" },
  { "welsh", "D\305\265r a TH\305\266", "t\305\267", "" },
  { "welsh-capital", "D\305\264R", "d\305\265r", "0-3" },
  { "welsh-plain", "D\305\265r", "dwr", "0-3" },
  { "welsh-exact", "dwr d\305\265r", "d\305\265r", "4-7" },
  { "decomposed", "dw\314\202r", "d\305\265r", "0-4" },
  { "sharp-s", "Stra\303\237e", "strasse", "0-6" },
  { "quotes", "the partner\342\200\231s own \342\200\234words\342\200\235", "partner's own \"words\"",
    "4-25" },
  { "dashes", "2026\342\200\2232027", "2026-2027", "0-9" },
  { "soft-hyphen", "part\302\255ner", "partner", "0-8" },
  { "overlap", "aaaa", "aaa", "0-3" },
};

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  gboolean accents = cdt_search_text_has_accents (cases[i].query);
  CdtSearchText wanted = cdt_search_text_make (cases[i].query, -1, 0, accents);
  CdtSearchText text = cdt_search_text_make (cases[i].text, -1, 0, accents);
  g_autofree char *found = NULL;
  guint at = 0;
  int start, end;

  if (cdt_search_text_next (&text, &wanted, &at, &start, &end))
    found = g_strdup_printf ("%d-%d", start, end);
  g_assert_cmpstr (found != NULL ? found : "", ==, cases[i].found);
  cdt_search_text_clear (&text);
  cdt_search_text_clear (&wanted);
}

/* Offsets count from the first character of the piece that is looked through. */
static void
test_all (void)
{
  CdtSearchText wanted = cdt_search_text_make ("ab", -1, 0, FALSE);
  CdtSearchText text = cdt_search_text_make ("ab \305\265 AB xab", -1, 100, FALSE);
  const int starts[] = { 100, 105, 109 };
  guint at = 0;
  guint n = 0;
  int start, end;

  for (; cdt_search_text_next (&text, &wanted, &at, &start, &end); n++)
    {
      g_assert_cmpuint (n, <, G_N_ELEMENTS (starts));
      g_assert_cmpint (start, ==, starts[n]);
      g_assert_cmpint (end, ==, starts[n] + 2);
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (starts));
  cdt_search_text_clear (&text);
  cdt_search_text_clear (&wanted);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/search-text/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/search-text/all", test_all);
  return g_test_run ();
}
