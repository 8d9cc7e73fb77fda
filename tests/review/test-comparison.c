/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-comparison.h"
#include "cdt-versions.h"

/* One edit, and all the lines that it makes: section, then sentence; inner ones begin with a dash. */
typedef struct
{
  const char *name;
  const char *path;
  const char *before, *after; /* NULL: not answered */
  const char *lines;
} Case;

static const Case cases[] = {
  { "changed", "governance/quorum", "2", "3", "Governance|“Quorum” was “2” and is now “3”.\n" },
  { "answered", "governance/quorum", NULL, "3", "Governance|“Quorum” is answered: “3”.\n" },
  { "taken-out", "governance/quorum", "2", NULL,
    "Governance|“Quorum” is not answered any more. It was “2”.\n" },
  { "root", "title", "One", "Two", "The agreement|“Title” was “One” and is now “Two”.\n" },
  { "choice", "kind", "memorandum", "agreement",
    "The agreement|“Kind of document” was “Memorandum of understanding” and is now “Partnership "
    "agreement”.\n" },
  { "date", "date", "2027-04-01", "2027-05-01",
    "The agreement|“Date of this version” was “1 April 2027” and is now “1 May 2027”.\n" },
  { "money", "costs/budget", "1000", "250000",
    "Costs|“Yearly budget” was “£1,000” and is now “£250,000”.\n" },
  { "long", "purpose", "To help older residents live safely and warmly in their own homes, all of them",
    "To help younger residents live safely and warmly in their own homes, all of them",
    "The agreement|“Purpose” reads differently.\n" },
  { "two-lines", "purpose", "One\ntwo", "One\nthree", "The agreement|“Purpose” reads differently.\n" },
  { "invisible", "title", "One", "One\xe2\x80\x8b",
    "The agreement|“Title” was “One” and is now “One[U+200B]”.\n" },
  { "decomposed", "title", "Caf\u00e9", "Cafe\u0301",
    "The agreement|“Title” looks the same and holds other characters: “Cafe\u0301”.\n" },
  { "other-space", "title", "One day", "One\u00a0day",
    "The agreement|“Title” looks the same and holds other characters: “One\u00a0day”.\n" },
  { "no-choice", "status/binding", "all", "all ",
    "Legal status|“Is it legally binding” was “Binding” and is now “all ”.\n" },
  { "placeholders", "title", "{1} {2}", "{} {1}",
    "The agreement|“Title” was “{1} {2}” and is now “{} {1}”.\n" },
  { "program", "wording/pack/version", "1.0", "1.1",
    "Wording|“Standard clauses” differs, which the program keeps for itself.\n" },
};

static char *
dump (CdtDraft *first, CdtDraft *second)
{
  g_autoptr (GPtrArray) lines = cdt_comparison_list (first, second);
  GString *out = g_string_new (NULL);

  /* The list of versions says the same number. */
  g_assert_cmpuint (cdt_comparison_count (lines), ==, cdt_versions_count_changes (first, second));
  for (guint i = 0; i < lines->len; i++)
    {
      const CdtComparisonLine *line = lines->pdata[i];

      g_string_append_printf (out, "%s%s|%s\n", line->inner ? "-" : "", line->section, line->sentence);
    }
  return g_string_free (out, FALSE);
}

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (CdtDraft) first = cdt_draft_new ("memorandum");
  g_autoptr (CdtDraft) second = NULL;

  g_assert_true (cdt_draft_set_value (first, row->path, row->before, NULL));
  second = cdt_draft_copy (first);
  g_assert_true (cdt_draft_set_value (second, row->path, row->after, NULL));
  g_autofree char *lines = dump (first, second);
  g_assert_cmpstr (lines, ==, row->lines);
  g_autofree char *none = dump (second, second);
  g_assert_cmpstr (none, ==, "");
}

static char *
add_partner (CdtDraft *draft, const char *name)
{
  g_autofree char *id = cdt_draft_insert (draft, "partners", G_MAXUINT, NULL);
  g_autofree char *path = g_strdup_printf ("partners/partner[@id='%s']/name", id);

  g_assert_true (cdt_draft_set_value (draft, path, name, NULL));
  return g_steal_pointer (&id);
}

/* A partner that is called otherwise is one change, whoever refers to it. */
static void
test_items (void)
{
  g_autoptr (CdtDraft) first = cdt_draft_new ("memorandum");
  g_autofree char *one = add_partner (first, "Ashby");
  g_autofree char *two = add_partner (first, "Barton");
  g_assert_true (cdt_draft_set_value (first, "roles/lead", one, NULL));
  g_autoptr (CdtDraft) second = cdt_draft_copy (first);
  g_assert_true (cdt_draft_set_value (second, "partners/partner[1]/name", "Ashton", NULL));
  g_autofree char *renamed = dump (first, second);
  g_assert_cmpstr (renamed, ==, "Partners|“Legal name” of Ashton was “Ashby” and is now “Ashton”.\n");

  g_autoptr (CdtDraft) third = cdt_draft_copy (first);
  g_autofree char *three = add_partner (third, "Corby");
  g_assert_true (cdt_draft_move (third, "partners/partner[3]", 0, NULL));
  g_autofree char *added = dump (first, third);
  g_assert_cmpstr (added, ==, "Partners|New: partner “Corby”.\n-Partners|“Legal name”: “Corby”.\n");
  g_autofree char *removed = dump (third, first);
  g_assert_cmpstr (removed, ==,
                   "Partners|Taken out: partner “Corby”.\n"
                   "-Partners|“Legal name”: “Corby”.\n");

  g_autoptr (CdtDraft) fourth = cdt_draft_copy (first);
  g_assert_true (cdt_draft_move (fourth, "partners/partner[2]", 0, NULL));
  g_autofree char *moved = dump (first, fourth);
  g_assert_cmpstr (moved, ==, "Partners|Moved: partner “Barton” now comes first.\n");
}

/* What comes with an item is one change with it, items and all. */
static void
test_counted (void)
{
  g_autoptr (CdtDraft) first = cdt_draft_new ("memorandum");
  g_autoptr (CdtDraft) second = cdt_draft_copy (first);
  g_autofree char *partner = add_partner (second, "Ashby");
  g_autofree char *list = g_strdup_printf ("partners/partner[@id='%s']/duties", partner);
  g_autofree char *duty = cdt_draft_insert (second, list, 0, NULL);
  g_autofree char *path = g_strdup_printf ("%s/duty[@id='%s']/text", list, duty);

  g_assert_true (cdt_draft_set_value (second, path, "To pay", NULL));
  g_free (cdt_draft_insert (second, "review/stages", 0, NULL));
  g_autofree char *all = dump (first, second);
  g_assert_cmpstr (all, ==,
                   "Partners|New: partner “Ashby”.\n-Partners|“Legal name”: “Ashby”.\n"
                   "-Partners|New: duty “To pay”.\n-Partners|“Duty”: “To pay”.\n"
                   "Stages|New: stage “stage 1”.\n");
  g_assert_cmpuint (cdt_versions_count_changes (first, second), ==, 2);
  g_assert_cmpuint (cdt_versions_count_changes (second, first), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/review/comparison/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/review/comparison/items", test_items);
  g_test_add_func ("/review/comparison/counted", test_counted);
  return g_test_run ();
}
