/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdlib.h>
#include <string.h>

#include "grid-draft.h"

/* What the standard pack draws of a draft, and says of it in words. */

#define SET(...)                                                                                             \
  (const char *const[])                                                                                      \
  {                                                                                                          \
    __VA_ARGS__, NULL                                                                                        \
  }

/* Pairs of a path and an answer. "+list" in place of a path adds an item to that list. */
static CdtDraft *
make_draft (guint n_partners, const char *const *answers)
{
  CdtDraft *draft = grid_draft_new (n_partners);

  for (; *answers != NULL; answers++)
    if (**answers == '+')
      g_free (cdt_draft_insert (draft, *answers + 1, G_MAXUINT, NULL));
    else
      {
        grid_draft_set (draft, answers[0], answers[1]);
        answers++;
      }
  return draft;
}

/* NULL when the document does not have it. */
static const CdtFigure *
find_figure (CdtDocument *document, const char *id)
{
  int n = cdt_document_find_block (document, id);

  return n < 0 ? NULL : cdt_document_get_block (document, (guint)n)->figure;
}

static void
assert_words (guint n_partners, const char *const *answers, const char *figure, const char *words)
{
  g_autoptr (CdtDraft) draft = make_draft (n_partners, answers);
  g_autoptr (CdtDocument) document = grid_draft_assemble (draft);
  const CdtFigure *found = find_figure (document, figure);

  g_assert_cmpstr (found != NULL ? found->words : NULL, ==, words);
}

static void
test_plan (void)
{
  assert_words (2, SET ("+activities", "activities/activity[1]/text", "Dig"), "plan-figure", NULL);
  assert_words (2,
                SET ("+activities", "activities/activity[1]/text", "Dig", "activities/activity[1]/starts",
                     "2027-04-01"),
                "plan-figure", NULL);
  assert_words (2,
                SET ("+activities", "activities/activity[1]/text", "Dig", "activities/activity[1]/starts",
                     "2027-04-01", "activities/activity[1]/ends", "2027-04-30", "+activities",
                     "activities/activity[2]/text", "Plant", "activities/activity[2]/ends", "2027-06-30"),
                "plan-figure",
                "The plan drawn over time: Dig: 1 April 2027 to 30 April 2027; Plant: until 30 June 2027.");
}

/* Under its phase, with its milestones; a milestone that belongs to nothing has a row. */
static void
test_phases (void)
{
  g_autoptr (CdtDraft) draft = make_draft (
      2, SET ("+plan/phases", "plan/phases/phase[1]/name", "Start", "plan/phases/phase[1]/starts",
              "2027-04-01", "plan/phases/phase[1]/ends", "2027-12-31", "+activities",
              "activities/activity[1]/text", "Later", "activities/activity[1]/starts", "2028-01-01",
              "activities/activity[1]/ends", "2027-01-01", "+activities", "activities/activity[2]/text",
              "Dig", "activities/activity[2]/starts", "2027-04-01", "activities/activity[2]/ends",
              "2027-04-01", "+plan/milestones", "plan/milestones/milestone[1]/text", "Dug",
              "plan/milestones/milestone[1]/due", "2027-04-02", "+plan/milestones",
              "plan/milestones/milestone[2]/text", "Done", "plan/milestones/milestone[2]/due", "2028-02-29"));
  g_autofree char *phase = grid_draft_dup_nth_id (draft, "plan/phases", 0);
  g_autofree char *dig = grid_draft_dup_nth_id (draft, "activities", 1);
  g_autofree char *path = g_strdup_printf ("activities/activity[@id='%s']", dig);

  grid_draft_set (draft, "activities/activity[2]/phase", phase);
  grid_draft_set (draft, "plan/milestones/milestone[1]/activity", dig);
  g_autoptr (CdtDocument) document = grid_draft_assemble (draft);
  const CdtFigure *figure = find_figure (document, "plan-figure");
  static const char *const labels[] = { "Start", "Dig", "Later", "Done" };

  g_assert_cmpuint (figure->rows->len, ==, G_N_ELEMENTS (labels));
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    g_assert_cmpstr (cdt_figure_get_row (figure, i)->label, ==, labels[i]);
  g_assert_true (cdt_figure_get_row (figure, 0)->heading);
  g_assert_cmpstr (cdt_figure_get_row (figure, 1)->path, ==, path);
  /* One day is that day; what ends before it begins has no length. */
  g_assert_cmpuint (cdt_figure_get_mark (figure, 1)->days.last, <,
                    cdt_figure_get_mark (figure, 1)->days.first);
  g_assert_cmpuint (cdt_figure_get_mark (figure, 2)->days.first, ==,
                    cdt_figure_get_mark (figure, 2)->days.last);
  g_assert_cmpstr (cdt_figure_get_mark (figure, 3)->label, ==, "M1");
  g_assert_cmpint (cdt_figure_get_mark (figure, 3)->days.form, ==, CDT_FIGURE_POINT);
  g_assert_cmpint (cdt_figure_get_mark (figure, 3)->row, ==, 1);
  g_assert_cmpint (cdt_figure_get_mark (figure, 4)->row, ==, 3);
  g_assert_nonnull (strstr (figure->words, "Dig: 1 April 2027 to 1 April 2027, M1 Dug, 2 April 2027"));
}

static void
test_contributions (void)
{
  g_autoptr (CdtDraft) draft = grid_draft_new (2);

  grid_draft_add_contributions (draft);
  g_autoptr (CdtDocument) document = grid_draft_assemble (draft);
  const CdtFigure *figure = find_figure (document, "contributions-figure");

  g_assert_cmpuint (figure->rows->len, ==, 2);
  g_assert_cmpuint (g_strv_length (figure->x_labels), ==, 2);
  g_assert_cmpstr (cdt_figure_get_row (figure, 0)->note, ==, "£100.29");
  g_assert_cmpstr (cdt_figure_get_mark (figure, 0)->note, ==, "£0.10");
  g_assert_cmpfloat (cdt_figure_get_mark (figure, 0)->bar.value, ==, 10.0); /* pence */
  g_assert_cmpuint (cdt_figure_get_mark (figure, 1)->bar.series, ==, 1);
  g_assert_nonnull (strstr (figure->words, "Partner 1 £100.29: "));
  g_assert_null (find_figure (document, "forms-figure"));
}

/* Without years the form is what tells contributions apart; a partner that brings nothing has no bar. */
static void
test_forms (void)
{
  g_autoptr (CdtDraft) draft = make_draft (3, SET ("+contributions", "contributions/contribution[1]/item",
                                                   "Vans", "contributions/contribution[1]/form", "in-kind",
                                                   "contributions/contribution[1]/amount", "2000",
                                                   "+contributions", "contributions/contribution[2]/item",
                                                   "Money", "contributions/contribution[2]/form", "cash",
                                                   "contributions/contribution[2]/amount", "1000.50"));
  g_autofree char *first = grid_draft_dup_nth_id (draft, "partners", 0);
  g_autofree char *last = grid_draft_dup_nth_id (draft, "partners", 2);

  grid_draft_set (draft, "contributions/contribution[1]/partner", first);
  grid_draft_set (draft, "contributions/contribution[2]/partner", last);
  g_autoptr (CdtDocument) document = grid_draft_assemble (draft);
  const CdtFigure *figure = find_figure (document, "forms-figure");

  g_assert_cmpstr (figure->words, ==,
                   "Contributions by partner and form drawn as bars: Partner 1 £2,000: in kind £2,000; "
                   "Partner 3 £1,000.50: cash £1,000.50.");
  g_assert_cmpuint (cdt_figure_get_mark (figure, 0)->bar.series, ==, 1);
  g_assert_cmpuint (cdt_figure_get_mark (figure, 1)->bar.series, ==, 0);
}

static void
add_share (CdtDraft *draft, const char *list, guint partner, const char *field, const char *value)
{
  g_autofree char *id = grid_draft_dup_nth_id (draft, "partners", partner);

  grid_draft_add_cell (draft, list, "partner", id, field, value);
}

static void
test_shares (void)
{
  g_autoptr (CdtDraft) draft = make_draft (3, SET ("costs/basis", "percentage"));

  add_share (draft, "costs/shares", 0, "percent", "60");
  add_share (draft, "costs/shares", 1, "percent", "40");
  g_autoptr (CdtDocument) percents = grid_draft_assemble (draft);
  g_assert_cmpstr (find_figure (percents, "cost-figure")->words, ==,
                   "Shares of cost drawn as bars: Joint costs: Partner 1 60%, Partner 2 40%.");
  grid_draft_set (draft, "costs/basis", "pro-rata");
  g_autoptr (CdtDocument) none = grid_draft_assemble (draft);
  g_assert_null (find_figure (none, "cost-figure"));
  add_share (draft, "costs/figures", 0, "value", "1");
  add_share (draft, "costs/figures", 2, "value", "2");
  g_autoptr (CdtDocument) portions = grid_draft_assemble (draft);
  const CdtFigure *figure = find_figure (portions, "cost-figure");
  g_assert_cmpstr (figure->words, ==,
                   "Shares of cost drawn as bars: Joint costs: Partner 1 33.33%, Partner 3 66.67%.");
  g_assert_cmpfloat (cdt_figure_get_mark (figure, 1)->bar.value, ==, 6667.0);
  g_assert_true (g_str_has_prefix (cdt_figure_get_mark (figure, 1)->path, "costs/figures/figure[@id='"));
}

/* Boxes below what they report to; in a ring, below the Board. */
static void
test_chart (void)
{
  g_autoptr (CdtDraft) draft = make_draft (
      2, SET ("governance/body", "Joint Board", "+bodies", "bodies/body[1]/name", "Group",
              "bodies/body[1]/kind", "officer-group", "+bodies", "bodies/body[2]/name", "Executive",
              "+bodies", "bodies/body[3]/name", "Ring A", "+bodies", "bodies/body[4]/name", "Ring B"));
  const char *const under[][2] = { { "1", "2" }, { "3", "4" }, { "4", "3" } };
  static const struct
  {
    const char *label;
    int parent;
  } want[] = { { "The partners", -1 }, { "Joint Board", 0 }, { "Executive", 1 },
               { "Group", 2 },         { "Ring A", 1 },      { "Ring B", 4 } };

  for (guint i = 0; i < G_N_ELEMENTS (under); i++)
    {
      g_autofree char *path = g_strdup_printf ("bodies/body[%s]/reports-to", under[i][0]);
      g_autofree char *id = grid_draft_dup_nth_id (draft, "bodies", (guint)atoi (under[i][1]) - 1);

      grid_draft_set (draft, path, id);
    }
  g_autoptr (CdtDocument) document = grid_draft_assemble (draft);
  const CdtFigure *figure = find_figure (document, "governance-figure");
  g_assert_cmpuint (figure->rows->len, ==, G_N_ELEMENTS (want));
  for (guint i = 0; i < G_N_ELEMENTS (want); i++)
    {
      g_assert_cmpstr (cdt_figure_get_row (figure, i)->label, ==, want[i].label);
      g_assert_cmpint (cdt_figure_get_row (figure, i)->parent, ==, want[i].parent);
    }
  g_assert_nonnull (strstr (figure->words, "Joint Board, the Board, answers to the partners"));
  g_assert_nonnull (strstr (figure->words, "Group, a group of officers, reports to Executive"));
}

static void
test_term (void)
{
  assert_words (2, SET ("term/start-rule", "date", "term/start", "2027-04-01"), "term-figure", NULL);
  assert_words (2,
                SET ("term/start-rule", "signature", "term/start", "2027-04-01", "term/length-rule", "fixed",
                     "term/length", "3 years"),
                "term-figure", NULL);
  assert_words (
      2,
      SET ("term/start-rule", "date", "term/start", "2027-04-01", "term/length-rule", "fixed", "term/length",
           "3 years", "term/review", "1 years", "term/extension-notice", "6 months", "term/extension",
           "2 years"),
      "term-figure",
      "The term drawn over time: it runs from 1 April 2027 to 31 March 2030; start on 1 April 2027; "
      "end on 31 March 2030; review by 31 March 2028; review by 31 March 2029; notice of an extension "
      "from 1 October 2029 to 31 March 2030; possible extension from 1 April 2030 to 31 March 2032.");
  assert_words (2,
                SET ("term/start-rule", "date", "term/start", "2028-02-29", "term/length-rule", "fixed",
                     "term/length", "1 days", "term/review", "10 working-days"),
                "term-figure",
                "The term drawn over time: it runs from 29 February 2028 to 29 February 2028; start on 29 "
                "February 2028; end on 29 February 2028.");
}

/* Reviews every day for a lifetime are too many to draw, and not endless. */
static void
test_many (void)
{
  g_autoptr (CdtDraft) draft
      = make_draft (2, SET ("term/start-rule", "date", "term/start", "2027-04-01", "term/length-rule",
                            "fixed", "term/length", "9999 years", "term/review", "1 days"));
  g_autoptr (CdtDocument) document = grid_draft_assemble (draft);
  const CdtFigure *figure = find_figure (document, "term-figure");

  g_assert_cmpuint (figure->marks->len, <, 500);
  g_assert_cmpuint (figure->marks->len, >, 100);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figures/plan", test_plan);
  g_test_add_func ("/figures/phases", test_phases);
  g_test_add_func ("/figures/contributions", test_contributions);
  g_test_add_func ("/figures/forms", test_forms);
  g_test_add_func ("/figures/shares", test_shares);
  g_test_add_func ("/figures/chart", test_chart);
  g_test_add_func ("/figures/term", test_term);
  g_test_add_func ("/figures/many", test_many);
  return g_test_run ();
}
