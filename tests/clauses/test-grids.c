/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-assembler.h"

/* Grids of the standard pack: cells in their columns, totals that add up, shares that make a whole. */

#define N_PARTNERS 40
#define N_ACTIVITIES 60
#define N_YEARS 5

static void
set (CdtDraft *draft, const char *path, const char *value)
{
  g_autoptr (GError) error = NULL;

  cdt_draft_set_value (draft, path, value, &error);
  g_assert_no_error (error);
}

static CdtDraft *
make_draft (guint n_partners)
{
  CdtDraft *draft = cdt_draft_new ("agreement");

  for (guint i = 1; i <= n_partners; i++)
    {
      g_autofree char *path = g_strdup_printf ("partners/partner[%u]/name", i);
      g_autofree char *name = g_strdup_printf ("Partner %u", i);

      g_free (cdt_draft_insert (draft, "partners", G_MAXUINT, NULL));
      set (draft, path, name);
    }
  return draft;
}

/* A cell of a row: the id of its column, its value. */
static void
add_cell (CdtDraft *draft,
          const char *list,
          const char *reference,
          const char *id,
          const char *field,
          const char *value)
{
  g_autofree char *cell = cdt_draft_insert (draft, list, G_MAXUINT, NULL);
  g_autoptr (CdtItem) item = cdt_draft_dup_item_by_id (draft, cell);

  g_assert_true (cdt_item_set_value (item, reference, id, NULL));
  g_assert_true (cdt_item_set_value (item, field, value, NULL));
}

static char *
dup_nth_id (CdtDraft *draft, const char *list, guint n)
{
  g_autoptr (CdtItem) item = g_list_model_get_item (G_LIST_MODEL (cdt_draft_get_list (draft, list)), n);

  return g_strdup (cdt_item_get_id (item));
}

static void
add_part (CdtDraft *draft, guint activity, guint partner, const char *does)
{
  g_autofree char *list = g_strdup_printf ("activities/activity[%u]/parts", activity + 1);
  g_autofree char *id = dup_nth_id (draft, "partners", partner);

  add_cell (draft, list, "partner", id, "does", does);
}

static void
add_amount (CdtDraft *draft, guint contribution, guint year, const char *value)
{
  g_autofree char *list = g_strdup_printf ("contributions/contribution[%u]/amounts", contribution + 1);
  g_autofree char *id = dup_nth_id (draft, "years", year);

  add_cell (draft, list, "year", id, "value", value);
}

static void
add_items (CdtDraft *draft, const char *list, const char *item, const char *field, guint n)
{
  for (guint i = 1; i <= n; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%s[%u]/%s", list, item, i, field);
      g_autofree char *words = g_strdup_printf ("%s %u", item, i);

      g_free (cdt_draft_insert (draft, list, G_MAXUINT, NULL));
      set (draft, path, words);
    }
}

static CdtDocument *
assemble (CdtDraft *draft)
{
  g_autoptr (CdtPack) pack = cdt_pack_new_standard (NULL);
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);

  return cdt_assembler_run (assembler);
}

static const CdtBlock *
find_table (const CdtDocument *document, const char *id)
{
  int n = cdt_document_find_block (document, id);

  g_assert_cmpint (n, >=, 0);
  return cdt_document_get_block (document, (guint)n);
}

static char *
dup_row (const CdtRow *row)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < row->cells->len; i++)
    {
      g_autofree char *cell = cdt_text_dup_plain (row->cells->pdata[i]);

      g_string_append_printf (words, "%s%s", i > 0 ? "|" : "", cell);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
assert_row (const CdtBlock *table, guint n, const char *want)
{
  g_autofree char *row = dup_row (table->rows->pdata[n]);

  g_assert_cmpstr (row, ==, want);
}

/* Each letter stands under its partner, in whatever order the cells are; the accountable one is marked. */
static void
test_responsibilities (void)
{
  g_autoptr (CdtDraft) draft = make_draft (3);
  g_autoptr (CdtDocument) document = NULL;
  const CdtBlock *table;
  const CdtRow *row;

  add_items (draft, "activities", "activity", "text", 2);
  add_part (draft, 0, 2, "accountable");
  add_part (draft, 0, 0, "responsible");
  add_part (draft, 1, 1, "informed");
  document = assemble (draft);
  table = find_table (document, "responsibilities-table");
  g_assert_cmpuint (table->columns->len, ==, 4);
  assert_row (table, 0, "activity 1|R||A");
  assert_row (table, 1, "activity 2||I|");
  row = table->rows->pdata[0];
  g_assert_true (cdt_text_get_run (row->cells->pdata[3], 0)->flags & CDT_RUN_MARK);
  g_assert_false (cdt_text_get_run (row->cells->pdata[1], 0)->flags & CDT_RUN_MARK);
}

static void
make_contributions (CdtDraft *draft)
{
  static const char *const forms[] = { "cash", "cash", "staff-time" };

  add_items (draft, "years", "year", "label", 2);
  add_items (draft, "contributions", "contribution", "item", 3);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *partner_path = g_strdup_printf ("contributions/contribution[%u]/partner", i + 1);
      g_autofree char *form_path = g_strdup_printf ("contributions/contribution[%u]/form", i + 1);
      g_autofree char *partner = dup_nth_id (draft, "partners", i % 2);

      set (draft, partner_path, partner);
      set (draft, form_path, forms[i]);
    }
  add_amount (draft, 0, 1, "0.20");
  add_amount (draft, 0, 0, "0.10");
  add_amount (draft, 1, 0, "1000.01");
  add_amount (draft, 2, 1, "99.99");
}

static void
test_years (void)
{
  g_autoptr (CdtDraft) draft = make_draft (2);
  g_autoptr (CdtDocument) document = NULL;
  const CdtBlock *table;

  make_contributions (draft);
  document = assemble (draft);
  table = find_table (document, "years-table");
  assert_row (table, 0, "Partner 1|contribution 1\nCash|£0.10|£0.20|£0.30");
  assert_row (table, 1, "Partner 2|contribution 2\nCash|£1,000.01||£1,000.01");
  assert_row (table, 3, "|Total|£1,000.11|£100.19|£1,100.30");
  table = find_table (document, "years-partners-table");
  assert_row (table, 0, "Partner 1|£0.10|£100.19|£100.29");
  assert_row (table, 1, "Partner 2|£1,000.01|£0|£1,000.01");
  table = find_table (document, "years-forms-table");
  assert_row (table, 0, "Cash|£1,000.11|£0.20|£1,000.31");
  assert_row (table, 1, "Staff time|£0|£99.99|£99.99");
  g_assert_cmpint (cdt_document_find_block (document, "contributions-schedule"), <, 0);
}

/* One in a class gives what each of the class gives and what every one gives; the totals count all of them.
 */
static void
test_givers (void)
{
  g_autoptr (CdtDraft) draft = make_draft (3);
  g_autoptr (CdtDocument) document = NULL;
  g_autofree char *class = cdt_draft_insert (draft, "classes", 0, NULL);
  const CdtBlock *table;

  make_contributions (draft);
  set (draft, "classes/class[1]/name", "the Funders");
  set (draft, "partners/partner[2]/class", class);
  set (draft, "partners/partner[3]/class", class);
  set (draft, "contributions/contribution[1]/by", "every");
  set (draft, "contributions/contribution[2]/by", "class");
  set (draft, "contributions/contribution[2]/class", class);
  document = assemble (draft);
  table = find_table (document, "years-table");
  assert_row (table, 0, "Every partner|contribution 1\nCash|£0.30\n£0.10 each|£0.60\n£0.20 each|£0.90");
  assert_row (table, 1, "Each of the Funders|contribution 2\nCash|£2,000.02\n£1,000.01 each||£2,000.02");
  assert_row (table, 3, "|Total|£2,000.32|£100.59|£2,100.91");
  table = find_table (document, "years-partners-table");
  g_assert_cmpuint (table->rows->len, ==, 3);
  assert_row (table, 0, "Partner 1|£0.10|£100.19|£100.29");
  assert_row (table, 1, "Partner 2|£1,000.11|£0.20|£1,000.31");
  assert_row (table, 2, "Partner 3|£1,000.11|£0.20|£1,000.31");
  table = find_table (document, "years-forms-table");
  assert_row (table, 0, "Cash|£2,000.32|£0.60|£2,000.92");
}

/* The sums follow when a partner comes into a class, leaves it or is new. */
static void
test_givers_follow (void)
{
  g_autoptr (CdtPack) pack = cdt_pack_new_standard (NULL);
  g_autoptr (CdtDraft) draft = make_draft (2);
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);
  g_autofree char *class = cdt_draft_insert (draft, "classes", 0, NULL);
  static const struct
  {
    const char *path;
    const char *value; /* NULL: a new partner */
    const char *row;
  } edits[] = {
    { "contributions/contribution[1]/by", "every", "Every partner|Cash|contribution 1|£10.20\n£5.10 each" },
    { "partners", NULL, "Every partner|Cash|contribution 1|£15.30\n£5.10 each" },
    { "contributions/contribution[1]/by", "class", "Each of the Funders|Cash|contribution 1|£0\n£5.10 each" },
    { "partners/partner[2]/class", "k1", "Each of the Funders|Cash|contribution 1|£5.10\n£5.10 each" },
    { "partners/partner[1]/class", "k1", "Each of the Funders|Cash|contribution 1|£10.20\n£5.10 each" },
    { "partners/partner[2]/class", "", "Each of the Funders|Cash|contribution 1|£5.10\n£5.10 each" },
    { "contributions/contribution[1]/by", "partner", "Partner 2|Cash|contribution 1|£5.10" },
  };

  set (draft, "classes/class[1]/name", "Funders");
  add_items (draft, "contributions", "contribution", "item", 1);
  set (draft, "contributions/contribution[1]/form", "cash");
  set (draft, "contributions/contribution[1]/amount", "5.10");
  set (draft, "contributions/contribution[1]/partner", "p2");
  set (draft, "contributions/contribution[1]/class", class);
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autoptr (CdtDocument) document = NULL;

      if (edits[i].value == NULL)
        g_free (cdt_draft_insert (draft, edits[i].path, G_MAXUINT, NULL));
      else
        set (draft, edits[i].path, edits[i].value);
      document = cdt_assembler_run (assembler);
      assert_row (find_table (document, "contributions-table"), 0, edits[i].row);
    }
}

/* One without years keeps its single value, and stands in the other schedule. */
static void
test_both (void)
{
  g_autoptr (CdtDraft) draft = make_draft (2);
  g_autoptr (CdtDocument) document = NULL;

  make_contributions (draft);
  add_items (draft, "contributions", "contribution", "item", 1);
  set (draft, "contributions/contribution[4]/amount", "12");
  document = assemble (draft);
  g_assert_cmpuint (find_table (document, "contributions-table")->rows->len, ==, 1);
  g_assert_cmpuint (find_table (document, "years-table")->rows->len, ==, 4);
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
      g_autoptr (CdtDraft) draft = make_draft (4);
      g_autoptr (CdtDocument) document = NULL;

      set (draft, "costs/basis", "pro-rata");
      set (draft, "costs/figure", "homes");
      for (guint j = 0; cases[i].figures[j] != NULL; j++)
        {
          g_autofree char *partner = dup_nth_id (draft, "partners", j);

          add_cell (draft, "costs/figures", "partner", partner, "value", cases[i].figures[j]);
        }
      document = assemble (draft);
      for (guint j = 0; cases[i].figures[j] != NULL; j++)
        {
          g_autofree char *want
              = g_strdup_printf ("Partner %u|%s|%s", j + 1, cases[i].figures[j], cases[i].parts[j]);

          assert_row (find_table (document, "figures-table"), j, want);
        }
    }
}

static gboolean
has_words (const CdtDocument *document, const char *words)
{
  const CdtBlock *table = find_table (document, "risk-table");
  g_autofree char *row = dup_row (table->rows->pdata[0]);

  g_test_message ("%s", row);
  return strstr (row, words) != NULL;
}

/* The clause that a risk names is printed by its number, and not when it is not in the document. */
static void
test_answered_by (void)
{
  g_autoptr (CdtDraft) draft = make_draft (2);
  g_autoptr (CdtDocument) named = NULL;
  g_autoptr (CdtDocument) absent = NULL;

  add_items (draft, "risks", "risk", "title", 1);
  set (draft, "risks/risk[1]/answered-by", "contributions");
  named = assemble (draft);
  g_assert_true (has_words (named, "See clause "));
  set (draft, "risks/risk[1]/answered-by", "fund");
  absent = assemble (draft);
  g_assert_false (has_words (absent, "clause"));
}

static CdtDraft *
make_large (void)
{
  CdtDraft *draft = make_draft (N_PARTNERS);

  add_items (draft, "activities", "activity", "text", N_ACTIVITIES);
  for (guint i = 0; i < N_ACTIVITIES; i++)
    for (guint j = 0; j < N_PARTNERS; j++)
      add_part (draft, i, j, j == 0 ? "accountable" : "informed");
  add_items (draft, "years", "year", "label", N_YEARS);
  add_items (draft, "contributions", "contribution", "item", N_PARTNERS);
  for (guint i = 0; i < N_PARTNERS; i++)
    {
      g_autofree char *path = g_strdup_printf ("contributions/contribution[%u]/partner", i + 1);
      g_autofree char *partner = dup_nth_id (draft, "partners", i);

      set (draft, path, partner);
      for (guint j = 0; j < N_YEARS; j++)
        add_amount (draft, i, j, "1000.01");
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

  g_assert_cmpuint (find_table (first, "responsibilities-table")->rows->len, ==, N_ACTIVITIES);
  set (draft, "activities/activity[3]/parts/part[5]/does", "consulted");
  start = g_get_monotonic_time ();
  second = cdt_assembler_run (assembler);
  g_test_message ("a letter among 2,400 in %.1f ms", (double)(g_get_monotonic_time () - start) / 1000);
  set (draft, "contributions/contribution[3]/amounts/amount[2]/value", "2");
  start = g_get_monotonic_time ();
  third = cdt_assembler_run (assembler);
  g_test_message ("a sum among 200 in %.1f ms", (double)(g_get_monotonic_time () - start) / 1000);
  assert_row (find_table (third, "years-table"), N_PARTNERS,
              "|Total|£40,000.40|£39,002.39|£40,000.40|£40,000.40|£40,000.40|£199,003.99");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clauses/grids/responsibilities", test_responsibilities);
  g_test_add_func ("/clauses/grids/years", test_years);
  g_test_add_func ("/clauses/grids/givers", test_givers);
  g_test_add_func ("/clauses/grids/givers-follow", test_givers_follow);
  g_test_add_func ("/clauses/grids/both", test_both);
  g_test_add_func ("/clauses/grids/portions", test_portions);
  g_test_add_func ("/clauses/grids/answered-by", test_answered_by);
  g_test_add_func ("/clauses/grids/large", test_large);
  return g_test_run ();
}
