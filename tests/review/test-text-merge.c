/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-text-marks.h"
#include "cdt-text-merge.h"

/* Texts as runs: "words {path|words} words <id|4.2>" */
static CdtText *
parse (const char *from)
{
  g_auto (GStrv) parts = g_regex_split_simple ("([{<][^}>]*[}>])", from, 0, 0);
  GPtrArray *runs = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_run_free);

  for (char **part = parts; *part != NULL; part++)
    {
      gboolean braced = **part == '{' || **part == '<';
      g_auto (GStrv) halves = g_strsplit (braced ? *part + 1 : *part, "|", 2);
      CdtRun *run;

      if (**part == '\0')
        continue;
      if (braced)
        halves[1][strlen (halves[1]) - 1] = '\0';
      run = cdt_run_new (braced ? halves[1] : *part, CDT_RUN_PLAIN, **part == '{' ? halves[0] : NULL);
      run->link = **part == '<' ? g_strdup (halves[0]) : NULL;
      g_ptr_array_add (runs, run);
    }
  return cdt_text_new_take (runs);
}

/* What is gone in [-brackets-], what is new in {+braces+}; the redline's own words between | and |. */
static char *
show (const CdtText *text)
{
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < cdt_text_get_n_runs (text); i++)
    {
      const CdtRun *run = cdt_text_get_run (text, i);
      const char *form = run->flags & CDT_RUN_DELETED    ? "[-%s-]"
                         : run->flags & CDT_RUN_INSERTED ? "{+%s+}"
                         : run->flags & CDT_RUN_OWN      ? "|%s|"
                                                         : "%s";

      g_string_append_printf (shown, form, run->text);
    }
  g_string_replace (shown, "-][-", "", 0);
  g_string_replace (shown, "+}{+", "", 0);
  return g_string_free (shown, FALSE);
}

typedef struct
{
  const char *name;
  const char *before, *after;
  const char *merged;
} Case;

#define MEETS "governance/meets"
#define CLAUSES "The clauses <a|9>, <b|16> and <c|17> bind."

static const Case cases[] = {
  { "same", "The Board meets.", "The Board meets.", "The Board meets." },
  { "word", "The Board meets here.", "The Board meets there.", "The Board meets [-here-]| |{+there+}." },
  { "inserted", "at least two partners are present.",
    "at least two partners, one of them the lead partner, are present.",
    "at least two partners{+, one of them the lead partner,+} are present." },
  { "deleted", "It is kept safe and secret.", "It is kept safe.", "It is kept safe[- and secret-]." },
  { "begins", "Keep it.", "Please keep it.", "[-Keep-]| |{+Please keep+} it." },
  { "field-whole", "at least {" MEETS "|every month}.", "at least {" MEETS "|every two months}.",
    "at least [-every month-]| |{+every two months+}." },
  { "field-is-words", "after {" MEETS "|two} days", "after two days", "after two days" },
  { "sentence", "The Board decides by a majority of members present. It meets.",
    "The Board decides by agreement of all members present. Where it cannot agree at two meetings in a row, "
    "clause 6 applies. It meets.",
    "[-The Board decides by a majority of members present.-]| |{+The Board decides by agreement of all "
    "members "
    "present. Where it cannot agree at two meetings in a row, clause 6 applies.+} It meets." },
  { "island", "costs of running the service", "risks and rewards of sharing in the service",
    "[-costs of running-]| |{+risks and rewards of sharing in+} the service" },
  { "fields-apart", "the {a|Old Council} ({b|Old})", "the {a|New Council} ({b|New})",
    "the [-Old Council-]| |{+New Council+} ([-Old-]| |{+New+})" },
  { "price", "a budget of £120,000 a year", "a budget of £130,000 a year",
    "a budget of [-£120,000-]| |{+£130,000+} a year" },
  { "marks-stay", "cafe\xcc\x81 noir", "cafe noir", "[-cafe\xcc\x81-]| |{+cafe+} noir" },
  { "wide", "\xe5\x8d\x94\xe5\xae\x9a\xe6\x9b\xb8", "\xe5\x8d\x94\xe8\xad\xb0\xe6\x9b\xb8",
    "\xe5\x8d\x94[-\xe5\xae\x9a-]| |{+\xe8\xad\xb0+}\xe6\x9b\xb8" },
  { "invisible", "a partner pays", "a part\xe2\x80\x8bner pays", "a [-partner-]| |{+part[U+200B]ner+} pays" },
  { "space", "one  two", "one two", "one[-  -]| |{+ +}two" },
  { "line", "one\ntwo", "one two", "one[-\n-]{+ +}two" },
  { "number", "See clause <a|4.2>.", "See clause <a|5.1>.", "See clause 5.1." },
  { "target", "See clause <a|4.2>.", "See clause <b|4.2>.", "See clause [-4.2-]| |{+4.2+}." },
  { "numbers-move", CLAUSES, "The clauses <b|3>, <a|9> and <c|17> bind.", "The clauses 3, 9 and 17 bind." },
  { "numbers-whole", CLAUSES, "The clauses <b|15> and <c|16> bind.",
    "The clauses [-9, 16 and 17-]| |{+15 and 16+} bind." },
  { "comes", "", "New words.", "{+New words.+}" },
  { "goes", "Old words.", "", "[-Old words.-]" },
};

static CdtText *
merge (CdtText *before, CdtText *after, CdtRunFlags kept)
{
  CdtDocumentInfo *info = cdt_document_info_new ();
  g_autoptr (CdtDocument) empty = cdt_document_new (info, g_ptr_array_new (), NULL);
  g_autoptr (CdtNewNames) names = cdt_new_names_new (empty, empty);
  g_autoptr (CdtTokenKeys) keys = cdt_token_keys_new (names);

  return cdt_text_merge (keys, before, after, kept);
}

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (CdtText) before = parse (row->before);
  g_autoptr (CdtText) after = parse (row->after);
  g_autoptr (CdtText) merged = merge (before, after, 0);
  g_autofree char *shown = show (merged);

  g_assert_cmpstr (shown, ==, row->merged);
  if (strpbrk (shown, "[{") == NULL)
    g_assert_true (merged == after);
}

/* What is kept of words that have moved is marked too, and what changed in them still differs from it. */
static void
test_kept (void)
{
  g_autoptr (CdtText) before = parse ("They meet here.");
  g_autoptr (CdtText) after = parse ("They meet there.");
  g_autoptr (CdtText) merged = merge (before, after, CDT_RUN_INSERTED | CDT_RUN_MOVED);

  g_assert_cmpuint (cdt_text_get_n_runs (merged), ==, 5);
  g_assert_cmpint (cdt_text_get_run (merged, 0)->flags, ==, CDT_RUN_INSERTED | CDT_RUN_MOVED);
  g_assert_cmpint (cdt_text_get_run (merged, 1)->flags, ==, CDT_RUN_DELETED);
  g_assert_cmpint (cdt_text_get_run (merged, 3)->flags, ==, CDT_RUN_INSERTED);
}

/* Two long texts that have little in common are compared all the same, and quickly. */
static void
test_long (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  GString *words[2] = { g_string_new (NULL), g_string_new (NULL) };

  for (guint i = 0; i < 2; i++)
    for (guint n = 0; n < 20000; n++)
      g_string_append_printf (words[i], "%d%s", g_rand_int_range (rand, 0, 5000), n % 12 == 11 ? ". " : " ");
  g_autoptr (CdtText) before = cdt_text_new (words[0]->str);
  g_autoptr (CdtText) after = cdt_text_new (words[1]->str);
  g_autoptr (CdtText) merged = merge (before, after, 0);
  GString *read[2] = { g_string_new (NULL), g_string_new (NULL) };

  for (guint i = 0; i < cdt_text_get_n_runs (merged); i++)
    {
      const CdtRun *run = cdt_text_get_run (merged, i);

      if ((run->flags & (CDT_RUN_INSERTED | CDT_RUN_OWN)) == 0)
        g_string_append (read[0], run->text);
      if ((run->flags & (CDT_RUN_DELETED | CDT_RUN_OWN)) == 0)
        g_string_append (read[1], run->text);
    }
  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (g_string_equal (read[i], words[i]));
      g_string_free (read[i], TRUE);
      g_string_free (words[i], TRUE);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/review/text-merge/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/review/text-merge/kept", test_kept);
  g_test_add_func ("/review/text-merge/long", test_long);
  return g_test_run ();
}
