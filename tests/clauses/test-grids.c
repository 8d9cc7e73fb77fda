/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "grid-draft.h"

/* Grids of the standard pack: cells in their columns, totals that add up, shares that make a whole. */

#define N_PARTNERS 40
#define N_ACTIVITIES 60
#define N_YEARS 5

static void
add_part (CdtDraft *draft, guint activity, guint partner, const char *does)
{
  g_autofree char *list = g_strdup_printf ("activities/activity[%u]/parts", activity + 1);
  g_autofree char *id = grid_draft_dup_nth_id (draft, "partners", partner);

  grid_draft_add_cell (draft, list, "partner", id, "does", does);
}

/* Each letter stands under its partner, in whatever order the cells are; the accountable one is marked. */
static void
test_responsibilities (void)
{
  g_autoptr (CdtDraft) draft = grid_draft_new (3);
  g_autoptr (CdtDocument) document = NULL;
  const CdtBlock *table;
  const CdtRow *row;

  grid_draft_add_items (draft, "activities", "activity", "text", 2);
  add_part (draft, 0, 2, "accountable");
  add_part (draft, 0, 0, "responsible");
  add_part (draft, 1, 1, "informed");
  document = grid_draft_assemble (draft);
  table = grid_draft_find_table (document, "responsibilities-table");
  g_assert_cmpuint (table->columns->len, ==, 4);
  grid_draft_assert_row (table, 0, "activity 1|R||A");
  grid_draft_assert_row (table, 1, "activity 2||I|");
  row = table->rows->pdata[0];
  g_assert_true (cdt_text_get_run (row->cells->pdata[3], 0)->flags & CDT_RUN_MARK);
  g_assert_false (cdt_text_get_run (row->cells->pdata[1], 0)->flags & CDT_RUN_MARK);
}

static void
test_years (void)
{
  g_autoptr (CdtDraft) draft = grid_draft_new (2);
  g_autoptr (CdtDocument) document = NULL;
  const CdtBlock *table;

  grid_draft_add_contributions (draft);
  document = grid_draft_assemble (draft);
  table = grid_draft_find_table (document, "years-table");
  grid_draft_assert_row (table, 0, "Partner 1|contribution 1\nCash|£0.10|£0.20|£0.30");
  grid_draft_assert_row (table, 1, "Partner 2|contribution 2\nCash|£1,000.01||£1,000.01");
  grid_draft_assert_row (table, 3, "|Total|£1,000.11|£100.19|£1,100.30");
  table = grid_draft_find_table (document, "years-partners-table");
  grid_draft_assert_row (table, 0, "Partner 1|£0.10|£100.19|£100.29");
  grid_draft_assert_row (table, 1, "Partner 2|£1,000.01|£0|£1,000.01");
  table = grid_draft_find_table (document, "years-forms-table");
  grid_draft_assert_row (table, 0, "Cash|£1,000.11|£0.20|£1,000.31");
  grid_draft_assert_row (table, 1, "Staff time|£0|£99.99|£99.99");
  g_assert_cmpint (cdt_document_find_block (document, "contributions-schedule"), <, 0);
}

/* What a draft asks of hundreds of contributions stays within the limit of an expression. */
static void
test_many (void)
{
  g_autoptr (CdtDraft) draft = grid_draft_new (40);
  g_autoptr (CdtDocument) document = NULL;

  grid_draft_add_items (draft, "years", "year", "label", 1);
  grid_draft_add_items (draft, "contributions", "contribution", "item", 800);
  for (guint i = 0; i < 800; i++)
    {
      g_autofree char *partner = grid_draft_dup_nth_id (draft, "partners", i / 20);
      g_autofree char *path = g_strdup_printf ("contributions/contribution[%u]/partner", i + 1);

      grid_draft_set (draft, path, partner);
      grid_draft_add_amount (draft, i, 0, "1");
    }
  document = grid_draft_assemble (draft);
  grid_draft_assert_row (grid_draft_find_table (document, "years-partners-table"), 39, "Partner 40|£20");
}

/* One without years keeps its single value, and stands in the other schedule. */
static void
test_both (void)
{
  g_autoptr (CdtDraft) draft = grid_draft_new (2);
  g_autoptr (CdtDocument) document = NULL;

  grid_draft_add_contributions (draft);
  grid_draft_add_items (draft, "contributions", "contribution", "item", 1);
  grid_draft_set (draft, "contributions/contribution[4]/amount", "12");
  document = grid_draft_assemble (draft);
  g_assert_cmpuint (grid_draft_find_table (document, "contributions-table")->rows->len, ==, 1);
  g_assert_cmpuint (grid_draft_find_table (document, "years-table")->rows->len, ==, 4);
}

/* Thirds, and what rounding leaves over: the parts are a whole to the hundredth of a percent. */
static void
test_portions (void)
{
  static const struct
  {
    const char *figures[4];
    const char *parts[4];
  } cases[] = {
    { { "1", "1", "1" }, { "33.34%", "33.33%", "33.33%" } },
    { { "2", "1" }, { "66.67%", "33.33%" } },
    { { "0", "7" }, { "0%", "100%" } },
    { { "1", "1", "998" }, { "0.1%", "0.1%", "99.8%" } },
    { { "1", "2", "4" }, { "14.29%", "28.57%", "57.14%" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CdtDraft) draft = grid_draft_new (4);
      g_autoptr (CdtDocument) document = NULL;

      grid_draft_set (draft, "costs/basis", "pro-rata");
      grid_draft_set (draft, "costs/figure", "homes");
      for (guint j = 0; cases[i].figures[j] != NULL; j++)
        {
          g_autofree char *partner = grid_draft_dup_nth_id (draft, "partners", j);

          grid_draft_add_cell (draft, "costs/figures", "partner", partner, "value", cases[i].figures[j]);
        }
      document = grid_draft_assemble (draft);
      for (guint j = 0; cases[i].figures[j] != NULL; j++)
        {
          g_autofree char *want
              = g_strdup_printf ("Partner %u|%s|%s", j + 1, cases[i].figures[j], cases[i].parts[j]);

          grid_draft_assert_row (grid_draft_find_table (document, "figures-table"), j, want);
        }
    }
}

static gboolean
has_words (const CdtDocument *document, const char *words)
{
  const CdtBlock *table = grid_draft_find_table (document, "risk-table");
  g_autofree char *row = grid_draft_dup_row (table->rows->pdata[0]);

  g_test_message ("%s", row);
  return strstr (row, words) != NULL;
}

/* The clause that a risk names is printed by its number, and not when it is not in the document. */
static void
test_answered_by (void)
{
  g_autoptr (CdtDraft) draft = grid_draft_new (2);
  g_autoptr (CdtDocument) named = NULL;
  g_autoptr (CdtDocument) absent = NULL;

  grid_draft_add_items (draft, "risks", "risk", "title", 1);
  grid_draft_set (draft, "risks/risk[1]/answered-by", "contributions");
  named = grid_draft_assemble (draft);
  g_assert_true (has_words (named, "See clause "));
  grid_draft_set (draft, "risks/risk[1]/answered-by", "fund");
  absent = grid_draft_assemble (draft);
  g_assert_false (has_words (absent, "clause"));
}

static CdtDraft *
make_large (void)
{
  CdtDraft *draft = grid_draft_new (N_PARTNERS);

  grid_draft_add_items (draft, "activities", "activity", "text", N_ACTIVITIES);
  for (guint i = 0; i < N_ACTIVITIES; i++)
    for (guint j = 0; j < N_PARTNERS; j++)
      add_part (draft, i, j, j == 0 ? "accountable" : "informed");
  grid_draft_add_items (draft, "years", "year", "label", N_YEARS);
  grid_draft_add_items (draft, "contributions", "contribution", "item", N_PARTNERS);
  for (guint i = 0; i < N_PARTNERS; i++)
    {
      g_autofree char *path = g_strdup_printf ("contributions/contribution[%u]/partner", i + 1);
      g_autofree char *partner = grid_draft_dup_nth_id (draft, "partners", i);

      grid_draft_set (draft, path, partner);
      for (guint j = 0; j < N_YEARS; j++)
        grid_draft_add_amount (draft, i, j, "1000.01");
    }
  return draft;
}

static void
test_large (void)
{
  g_autoptr (CdtPack) pack = cdt_pack_new_standard (NULL);
  g_autoptr (CdtDraft) draft = make_large ();
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);
  g_autoptr (CdtDocument) first = cdt_assembler_run (assembler);
  g_autoptr (CdtDocument) second = NULL;
  g_autoptr (CdtDocument) third = NULL;
  gint64 start;

  g_assert_cmpuint (grid_draft_find_table (first, "responsibilities-table")->rows->len, ==, N_ACTIVITIES);
  grid_draft_set (draft, "activities/activity[3]/parts/part[5]/does", "consulted");
  start = g_get_monotonic_time ();
  second = cdt_assembler_run (assembler);
  g_test_message ("a letter among 2,400 in %.1f ms", (double)(g_get_monotonic_time () - start) / 1000);
  grid_draft_set (draft, "contributions/contribution[3]/amounts/amount[2]/value", "2");
  start = g_get_monotonic_time ();
  third = cdt_assembler_run (assembler);
  g_test_message ("a sum among 200 in %.1f ms", (double)(g_get_monotonic_time () - start) / 1000);
  grid_draft_assert_row (grid_draft_find_table (third, "years-table"), N_PARTNERS,
                         "|Total|£40,000.40|£39,002.39|£40,000.40|£40,000.40|£40,000.40|£199,003.99");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clauses/grids/responsibilities", test_responsibilities);
  g_test_add_func ("/clauses/grids/years", test_years);
  g_test_add_func ("/clauses/grids/years/many", test_many);
  g_test_add_func ("/clauses/grids/both", test_both);
  g_test_add_func ("/clauses/grids/portions", test_portions);
  g_test_add_func ("/clauses/grids/answered-by", test_answered_by);
  g_test_add_func ("/clauses/grids/large", test_large);
  return g_test_run ();
}
