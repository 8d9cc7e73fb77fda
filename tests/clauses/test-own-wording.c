/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-clause-edit.h"
#include "cdt-clause-list.h"
#include "cdt-own-words.h"
#include "sample-draft.h"
#include "wording-desk.h"

/* What a person makes of the clauses: on, off, not used, in another form, in their own words and order. */

static void
test_states (void)
{
  g_auto (WordingDesk) desk;

  wording_desk_init (&desk, 2);
  wording_desk_assert_ids (&desk, "partners values lists references -extra risks-schedule -money-schedule");
  cdt_clause_edit_set_state (desk.draft, "values", CDT_CLAUSE_OFF);
  cdt_clause_edit_set_state (desk.draft, "extra", CDT_CLAUSE_ON);
  wording_desk_assert_ids (&desk, "partners -values lists references extra risks-schedule -money-schedule");
  wording_desk_assert_clause (&desk, "values", "");
  cdt_clause_edit_set_state (desk.draft, "values", CDT_CLAUSE_NOT_USED);
  wording_desk_assert_clause (&desk, "values", "heading|2|Not used\n");
  wording_desk_assert_clause (
      &desk, "references",
      "heading|4|References\nclause|4.1|See, clause 3, clause 3.1(c) and Schedule 1. begins.\n"
      "clause|4.2|These bind: clause 3 and Schedule 1. These do not: clauses 1 or 3.\n"
      "clause|4.3|There is none. It has none.\n");
  cdt_clause_edit_set_state (desk.draft, "values", CDT_CLAUSE_AS_EVER);
  cdt_clause_edit_set_state (desk.draft, "extra", CDT_CLAUSE_AS_EVER);
  /* Nothing is left behind. */
  g_assert_null (cdt_draft_find_node (desk.draft, "wording"));
}

static void
test_alternative (void)
{
  g_auto (WordingDesk) desk;

  wording_desk_init (&desk, 2);
  g_autoptr (GPtrArray) forms = cdt_clause_list_get_forms (desk.assembler, "lists");
  g_assert_cmpuint (forms->len, ==, 2);
  g_assert_cmpstr (((CdtClauseForm *)forms->pdata[1])->note, ==, "Where few words do.");
  cdt_clause_edit_set_alternative (desk.draft, "lists", "short");
  wording_desk_assert_clause (&desk, "lists",
                              "heading|3|Lists\nclause|3.1|There is no list.\nclause|3.2|See clause 2.\n");
  cdt_clause_edit_set_state (desk.draft, "extra", CDT_CLAUSE_ON);
  g_autofree char *extra = wording_desk_print_clause (&desk, "extra");
  g_assert_nonnull (strstr (extra, "Under clause 3.1:"));
  cdt_clause_edit_restore (desk.draft, "lists");
  g_autofree char *standard = wording_desk_print_clause (&desk, "extra");
  g_assert_nonnull (strstr (standard, "Under clause 3.1(c):"));
}

static const struct
{
  const char *name;
  const char *text;
  const char *printed; /* after the heading */
} own_words[] = {
  { "lines", "One.\n\n  Two:\n- first\n-- inner\n* dot\n# Under\n> Plain",
    "clause|3.1|One.\nclause|3.2|Two:\nitem|(a)|first\nsubitem|(i)|inner\nbullet||dot\nsubheading||Under\n"
    "paragraph||Plain\n" },
  { "typed lists", "We:\n1. meet\n(b) agree\n• sign\n  - again\n- so\n  - there\n\n2026. Ends",
    "clause|3.1|We:\nbullet|1.|meet\nbullet|(b)|agree\nbullet||sign\nsubitem|(i)|again\nitem|(a)|so\n"
    "subitem|(i)|there\nclause|3.2|2026. Ends\n" },
  { "a field with a list", "See {goals/principles/principle[@id='v1']/text} and more.",
    "clause|3.1|See:\nbullet||one\nbullet||two\nparagraph||and more.\n" },
  { "a field of each type",
    "{governance/quorum}, {costs/budget}, {costs/shares/share[1]/percent}, {term/start}, {term/length}, "
    "{roles/lead}, {governance/meets}, {title}, {governance/notice}",
    "clause|3.1|Three, £250,000, 50%, 1 April 2027, three years, Eastvale, every month, A title, 10 working "
    "days\n" },
  { "a list of names", "{partners} agree.", "clause|3.1|Eastvale and the Trust agree.\n" },
  { "one item", "{partners/partner[@id='p2']} agrees.", "clause|3.1|The Trust agrees.\n" },
  { "a field of an item", "It is {partners/partner[@id='p2']/name}.", "clause|3.1|It is Northmoor Trust.\n" },
  { "references", "See {clause:values}, {clause:numbers} and {clause:risks-schedule}.",
    "clause|3.1|See clause 2, clause 2.1 and Schedule 1.\n" },
  { "itself, by a block that is no more", "See {clause:holder}.", "clause|3.1|See clause 3.\n" },
  { "itself, by a line that stands for the block", "First.\n{here:holder}Then.\nSee {clause:holder}.",
    "clause|3.1|First.\nclause|3.2|Then.\nclause|3.3|See clause 3.2.\n" },
  { "items of a sentence", "If:\n- {term/length} pass;\n- {governance/quorum} meet; or\n- {term/length} end.",
    "clause|3.1|If:\nitem|(a)|three years pass;\nitem|(b)|three meet; or\nitem|(c)|three years end.\n" },
  { "items that are sentences", "If:\n- {term/length} pass.\n- {governance/quorum} meet.",
    "clause|3.1|If:\nitem|(a)|Three years pass.\nitem|(b)|Three meet.\n" },
  { "a part outside a schedule", "## Part", "subheading||Part\n" },
  { "a reference to what is off", "See {clause:extra} now.", "clause|3.1|See now.\n" },
  { "bold", "The **main** thing", "clause|3.1|The main thing\n" },
  { "unknown braces", "A {nothing/here}, {clause:nobody}, { }, {, } and {partners/partner/name}.",
    "clause|3.1|A {nothing/here}, {clause:nobody}, { }, {, } and {partners/partner/name}.\n" },
  { "a list with nothing in it", "They are {classes}.", "clause|3.1|They are [classes of partner].\n" },
  { "not answered", "It is {goals/outcome}.", NULL },
};

static void
test_own_words (gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);
  g_auto (WordingDesk) desk;

  wording_desk_init (&desk, 2);
  g_autofree char *principle = sample_draft_insert (desk.draft, "goals/principles");
  sample_draft_set (desk.draft, "goals/principles/principle[@id='v1']/text", "- one\n- two");
  cdt_clause_edit_set_text (desk.draft, "lists", own_words[n].text);
  g_autofree char *printed = wording_desk_print_clause (&desk, "lists");
  g_assert_true (g_str_has_prefix (printed, "heading|3|Lists\n"));
  if (own_words[n].printed != NULL)
    g_assert_cmpstr (printed + strlen ("heading|3|Lists\n"), ==, own_words[n].printed);
}

/* The words stay live. */
static void
test_live (void)
{
  g_auto (WordingDesk) desk;

  wording_desk_init (&desk, 2);
  cdt_clause_edit_set_text (desk.draft, "lists",
                            "{governance/quorum} of {partners}, see {clause:references}");
  wording_desk_assert_clause (&desk, "lists",
                              "heading|3|Lists\nclause|3.1|Three of Eastvale and the Trust, see clause 4\n");
  sample_draft_set (desk.draft, "governance/quorum", "4");
  sample_draft_set (desk.draft, "partners/partner[2]/short-name", "NHS");
  cdt_clause_edit_set_state (desk.draft, "values", CDT_CLAUSE_OFF);
  wording_desk_assert_clause (&desk, "lists",
                              "heading|2|Lists\nclause|2.1|Four of Eastvale and NHS, see clause 3\n");
}

/* Others find the line that stands for a block, as it comes and goes and moves. */
static void
test_line_names (void)
{
  g_auto (WordingDesk) desk;

  wording_desk_init (&desk, 2);
  cdt_clause_edit_set_state (desk.draft, "extra", CDT_CLAUSE_ON);
  static const char *const steps[][2] = { { "One.\n{here:holder}Two.", "Under clause 3.2:" },
                                          { "One, and more.\n{here:holder}Two.", "Under clause 3.2:" },
                                          { "{here:holder}Two.\nOne.", "Under clause 3.1:" },
                                          { "Two.\nOne.", "Under clause 3:" } };
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      cdt_clause_edit_set_text (desk.draft, "lists", steps[i][0]);
      g_autofree char *extra = wording_desk_print_clause (&desk, "extra");
      g_assert_nonnull (strstr (extra, steps[i][1]));
    }
  g_autofree char *schedule = cdt_clause_edit_add_own (desk.draft, CDT_UNIT_SCHEDULE);
  cdt_clause_edit_set_text (desk.draft, schedule, "## Rooms\nOne.");
  wording_desk_assert_clause (&desk, "own1",
                              "schedule|Schedule 2|[heading]\nsubschedule|Part 1|Rooms\n"
                              "clause|1|One.\n");
}

/* The standard words as own words print the same. */
static void
test_source (gconstpointer id)
{
  g_auto (WordingDesk) desk;

  wording_desk_init (&desk, 3);
  cdt_clause_edit_set_state (desk.draft, id, CDT_CLAUSE_ON);
  g_autofree char *before = wording_desk_print_clause (&desk, id);
  g_autofree char *source = cdt_clause_list_dup_source (desk.assembler, id, NULL);
  cdt_clause_edit_set_text (desk.draft, id, source);
  g_autofree char *after = wording_desk_print_clause (&desk, id);
  g_assert_cmpstr (after, ==, before);
}

static void
test_source_words (void)
{
  g_auto (WordingDesk) desk;

  wording_desk_init (&desk, 3);
  g_autofree char *source = cdt_clause_list_dup_source (desk.assembler, "extra", NULL);
  g_assert_cmpstr (
      source, ==,
      "More, for {partners}, in {governance/meets} and **{costs/budget}**.\n{table:extra-table}\n"
      "Under {clause:holder}:\n- one; and\n- two.");
  g_assert_null (cdt_clause_list_dup_source (desk.assembler, "nobody", NULL));
}

static void
test_shown (void)
{
  g_auto (WordingDesk) desk;

  wording_desk_init (&desk, 2);
  g_autofree char *field = cdt_clause_list_dup_shown (desk.assembler, "{costs/budget}");
  g_autofree char *clause = cdt_clause_list_dup_shown (desk.assembler, "{clause:values}");
  g_autofree char *line = cdt_clause_list_dup_shown (desk.assembler, "{here:numbers}");
  g_assert_cmpstr (field, ==, "£250,000");
  g_assert_cmpstr (clause, ==, "2 Values");
  g_assert_cmpstr (line, ==, "¶");
  g_assert_null (cdt_clause_list_dup_shown (desk.assembler, "{nothing}"));
}

static void
test_own_clauses (void)
{
  g_auto (WordingDesk) desk;

  wording_desk_init (&desk, 2);
  g_autofree char *clause = cdt_clause_edit_add_own (desk.draft, CDT_UNIT_CLAUSE);
  g_autofree char *schedule = cdt_clause_edit_add_own (desk.draft, CDT_UNIT_SCHEDULE);
  wording_desk_assert_ids (
      &desk, "partners values lists references -extra own1 risks-schedule -money-schedule own2");
  wording_desk_assert_clause (&desk, "own1", "heading|5|[heading]\nclause|5.1|[what it says]\n");
  sample_draft_set (desk.draft, "wording/own-clauses/own-clause[@id='own1']/heading", "Community panel");
  cdt_clause_edit_set_text (desk.draft, clause, "Any {partners} may ask, see {clause:own2}.");
  wording_desk_assert_clause (
      &desk, "own1",
      "heading|5|Community panel\nclause|5.1|Any Eastvale and the Trust may ask, see Schedule 2.\n");
  cdt_clause_edit_set_text (desk.draft, "lists", "As in {clause:own1}.");
  wording_desk_assert_clause (&desk, "lists", "heading|3|Lists\nclause|3.1|As in clause 5.\n");
  cdt_clause_edit_set_state (desk.draft, clause, CDT_CLAUSE_OFF);
  wording_desk_assert_clause (&desk, "own1", "");
  cdt_clause_edit_remove_own (desk.draft, clause);
  cdt_clause_edit_remove_own (desk.draft, schedule);
  wording_desk_assert_ids (&desk, "partners values lists references -extra risks-schedule -money-schedule");
  g_free (cdt_draft_undo (desk.draft));
  wording_desk_assert_ids (&desk,
                           "partners values lists references -extra risks-schedule -money-schedule own2");
}

static void
test_order (void)
{
  g_auto (WordingDesk) desk;

  wording_desk_init (&desk, 2);
  g_assert_true (cdt_clause_edit_move (desk.assembler, "lists", 0));
  wording_desk_assert_ids (&desk, "lists partners values references -extra risks-schedule -money-schedule");
  g_assert_true (cdt_clause_edit_move (desk.assembler, "values", 0));
  wording_desk_assert_ids (&desk, "values lists partners references -extra risks-schedule -money-schedule");
  g_assert_true (cdt_clause_edit_move (desk.assembler, "values", 1));
  wording_desk_assert_ids (&desk, "lists values partners references -extra risks-schedule -money-schedule");
  g_assert_true (cdt_clause_edit_move (desk.assembler, "lists", 4));
  wording_desk_assert_ids (&desk, "values partners references -extra lists risks-schedule -money-schedule");
  g_assert_false (cdt_clause_edit_move (desk.assembler, "lists", 5));
  g_assert_true (cdt_clause_edit_move (desk.assembler, "money-schedule", 5));
  wording_desk_assert_ids (&desk, "values partners references -extra lists -money-schedule risks-schedule");
}

/* Any run of moves ends as it would in a plain list. */
static void
test_random_order (void)
{
  g_auto (WordingDesk) desk;

  wording_desk_init (&desk, 2);
  g_free (cdt_clause_edit_add_own (desk.draft, CDT_UNIT_CLAUSE));
  g_free (cdt_clause_edit_add_own (desk.draft, CDT_UNIT_CLAUSE));
  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *before = wording_desk_list_ids (&desk);
      g_auto (GStrv) ids = g_strsplit (before, " ", -1);
      guint from = (guint)g_test_rand_int_range (0, 7);
      guint to = (guint)g_test_rand_int_range (0, 7);
      char *moved = ids[from];

      cdt_clause_edit_move (desk.assembler, moved + strspn (moved, "-"), to);
      for (guint j = from; j < to; j++)
        ids[j] = ids[j + 1];
      for (guint j = from; j > to; j--)
        ids[j] = ids[j - 1];
      ids[to] = moved;
      g_autofree char *expected = g_strjoinv (" ", ids);
      wording_desk_assert_ids (&desk, expected);
    }
}

/* Whatever a file says of the order, each clause is there once. */
static void
test_circle (void)
{
  static const char *const of[] = { "lists", "values", "references", "partners", "risks-schedule" };
  static const char *const after[] = { "values", "lists", "references", "nobody", "lists" };
  g_auto (WordingDesk) desk;

  wording_desk_init (&desk, 2);
  for (guint i = 0; i < G_N_ELEMENTS (of); i++)
    {
      g_autofree char *item = sample_draft_insert (desk.draft, "wording/clauses");
      g_autofree char *of_path = g_strconcat (item, "/of", NULL);
      g_autofree char *after_path = g_strconcat (item, "/after", NULL);

      sample_draft_set (desk.draft, of_path, of[i]);
      sample_draft_set (desk.draft, after_path, after[i]);
    }
  wording_desk_assert_ids (&desk, "partners values lists references -extra risks-schedule -money-schedule");
}

static void
test_slips (void)
{
  static const CdtSlipKind kinds[] = { CDT_SLIP_UNKNOWN, CDT_SLIP_MISSING, CDT_SLIP_ABSENT, CDT_SLIP_ABSENT };
  static const char *const words[] = { "{nothing}", "{partners/partner[@id='p9']/name}", "Extra", "Values" };
  g_auto (WordingDesk) desk;

  wording_desk_init (&desk, 2);
  g_autoptr (GPtrArray) none = cdt_clause_list_get_slips (desk.assembler);
  g_assert_cmpuint (none->len, ==, 0);
  cdt_clause_edit_set_text (desk.draft, "lists",
                            "{nothing} {partners/partner[@id='p9']/name} {clause:extra}");
  cdt_clause_edit_set_state (desk.draft, "values", CDT_CLAUSE_OFF);
  g_autoptr (GPtrArray) slips = cdt_clause_list_get_slips (desk.assembler);
  g_assert_cmpuint (slips->len, >=, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const CdtSlip *slip = slips->pdata[i];

      g_assert_cmpint (slip->kind, ==, kinds[i]);
      g_assert_cmpstr (slip->words, ==, words[i]);
      g_assert_cmpstr (slip->clause, ==, i < 3 ? "Lists" : "References");
      g_assert_cmpstr (slip->path, ==, i < 3 ? "wording/clauses/clause[@id='cl1']/text" : NULL);
    }
}

/* Typing is one step, and goes with one undo. */
static void
test_undo (void)
{
  g_auto (WordingDesk) desk;

  wording_desk_init (&desk, 2);
  g_autofree char *before = wording_desk_print_clause (&desk, "lists");
  cdt_clause_edit_set_text (desk.draft, "lists", "O");
  cdt_clause_edit_set_text (desk.draft, "lists", "On");
  cdt_clause_edit_set_text (desk.draft, "lists", "One");
  wording_desk_assert_clause (&desk, "lists", "heading|3|Lists\nclause|3.1|One\n");
  g_free (cdt_draft_undo (desk.draft));
  wording_desk_assert_clause (&desk, "lists", "heading|3|Lists\nclause|3.1|O\n");
  g_free (cdt_draft_undo (desk.draft));
  wording_desk_assert_clause (&desk, "lists", before);
}

static void
test_info (void)
{
  g_auto (WordingDesk) desk;

  wording_desk_init (&desk, 2);
  cdt_clause_edit_set_text (desk.draft, "lists", "One");
  cdt_clause_edit_set_alternative (desk.draft, "lists", "short");
  g_autoptr (GPtrArray) list = cdt_clause_list_get (desk.assembler);
  const CdtClauseInfo *lists = list->pdata[2];
  const CdtClauseInfo *extra = list->pdata[4];
  g_assert_cmpstr (lists->number, ==, "3");
  g_assert_cmpstr (lists->heading, ==, "Lists");
  g_assert_cmpstr (lists->alternative_label, ==, "In short");
  g_assert_true (lists->own_words);
  g_assert_false (lists->binding);
  g_assert_null (extra->number);
  g_assert_cmpstr (extra->note, ==, "Where something more is wanted.");
  g_assert_true (extra->binding);
}

int
main (int argc, char **argv)
{
  static const char *const sources[] = { "partners", "lists", "references", "extra" };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clauses/own-wording/states", test_states);
  g_test_add_func ("/clauses/own-wording/alternative", test_alternative);
  for (guint i = 0; i < G_N_ELEMENTS (own_words); i++)
    {
      g_autofree char *path = g_strconcat ("/clauses/own-wording/words/", own_words[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_own_words);
    }
  g_test_add_func ("/clauses/own-wording/live", test_live);
  g_test_add_func ("/clauses/own-wording/line-names", test_line_names);
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autofree char *path = g_strconcat ("/clauses/own-wording/source/", sources[i], NULL);

      g_test_add_data_func (path, sources[i], test_source);
    }
  g_test_add_func ("/clauses/own-wording/source words", test_source_words);
  g_test_add_func ("/clauses/own-wording/shown", test_shown);
  g_test_add_func ("/clauses/own-wording/own clauses", test_own_clauses);
  g_test_add_func ("/clauses/own-wording/order", test_order);
  g_test_add_func ("/clauses/own-wording/random order", test_random_order);
  g_test_add_func ("/clauses/own-wording/circle", test_circle);
  g_test_add_func ("/clauses/own-wording/slips", test_slips);
  g_test_add_func ("/clauses/own-wording/undo", test_undo);
  g_test_add_func ("/clauses/own-wording/info", test_info);
  return g_test_run ();
}
