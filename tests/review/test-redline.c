/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Redlines of drafts with one edit each, by what the pages then say */

#include <string.h>

#include "cdt-assembler.h"
#include "cdt-comments.h"
#include "cdt-comparison.h"
#include "cdt-redline.h"

static CdtPack *pack;

static CdtDraft *
read_example (void)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (
      CDT_RESOURCES "/examples/healthy-homes-memorandum.concordat", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GError) error = NULL;
  CdtDraft *draft = cdt_draft_new_from_bytes (bytes, "example", &error);

  g_assert_no_error (error);
  return draft;
}

static CdtDocument *
assemble (CdtDraft *draft)
{
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);

  return cdt_assembler_run (assembler);
}

/* A run, a row, a column or a block that is */
static gboolean
is_marked (const char *line)
{
  return g_regex_match_simple ("[{][a-z]*[+~-]+[|]|^[^:]* (~?[+-]|words|drawn)(:|$)|^  columns:.* [+-]", line,
                               0, 0)
         && !g_str_has_prefix (line, "  words:");
}

/* The lines of a dump that have a mark, without the paths of their words */
static char *
list_marked (const CdtDocument *redline)
{
  g_autofree char *dump = cdt_document_dump (redline);
  g_auto (GStrv) lines = g_strsplit (dump, "\n", -1);
  GString *marked = g_string_new (NULL);

  for (char **line = lines; *line != NULL; line++)
    if (is_marked (*line))
      {
        g_autoptr (GRegex) path = g_regex_new ("\\|<[^}|]*", 0, 0, NULL);
        g_autofree char *plain = g_regex_replace (path, *line, -1, 0, "", 0, NULL);

        g_string_append_printf (marked, "%s\n", plain);
      }
  return g_string_free (marked, FALSE);
}

typedef struct
{
  const char *name; /* of the golden file too */
  void (*edit) (CdtDraft *draft);
} Case;

static void
set (CdtDraft *draft, const char *path, const char *value)
{
  g_autoptr (GError) error = NULL;

  cdt_draft_set_value (draft, path, value, &error);
  g_assert_no_error (error);
}

static void
add_choice (CdtDraft *draft, const char *clause, const char *field, const char *value)
{
  g_autofree char *id = cdt_draft_insert (draft, "wording/clauses", G_MAXUINT, NULL);
  g_autofree char *of = g_strdup_printf ("wording/clauses/clause[@id='%s']/of", id);
  g_autofree char *path = g_strdup_printf ("wording/clauses/clause[@id='%s']/%s", id, field);

  set (draft, of, clause);
  set (draft, path, value);
}

static void
edit_answer (CdtDraft *draft)
{
  set (draft, "governance/meets", "monthly");
}

static void
edit_item_goes (CdtDraft *draft)
{
  g_assert_true (cdt_draft_remove (draft, "governance/reserved/matter[@id='x2']", NULL));
}

static void
edit_item_moves (CdtDraft *draft)
{
  g_assert_true (cdt_draft_move (draft, "goals/principles/principle[@id='v4']", 0, NULL));
}

static void
edit_row_goes (CdtDraft *draft)
{
  g_assert_true (cdt_draft_remove (draft, "disputes/steps/step[@id='s2']", NULL));
}

static void
edit_row_moves (CdtDraft *draft)
{
  g_assert_true (cdt_draft_move (draft, "disputes/steps/step[@id='s4']", 0, NULL));
}

static void
edit_figure (CdtDraft *draft)
{
  set (draft, "term/length", "4 years");
}

static void
edit_clause_moves (CdtDraft *draft)
{
  add_choice (draft, "equality", "after", "parties");
}

static void
edit_schedule_goes (CdtDraft *draft)
{
  add_choice (draft, "contacts-schedule", "state", "off");
}

static void
edit_name (CdtDraft *draft)
{
  set (draft, "partners/partner[@id='p2']/short-name", "Northmoor");
}

static const Case cases[] = {
  { "answer", edit_answer },
  { "item-goes", edit_item_goes },
  { "item-moves", edit_item_moves },
  { "row-goes", edit_row_goes },
  { "row-moves", edit_row_moves },
  { "figure", edit_figure },
  { "clause-moves", edit_clause_moves },
  { "schedule-goes", edit_schedule_goes },
  { "name", edit_name },
};

static void
check_golden (const char *name, const char *words)
{
  g_autofree char *path
      = g_strdup_printf ("%s/review/redlines/%s.golden", g_test_get_dir (G_TEST_DIST), name);
  g_autofree char *golden = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("CDT_REGENERATE") != NULL)
    g_assert_true (g_file_set_contents (path, words, -1, NULL));
  g_file_get_contents (path, &golden, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (words, ==, golden);
}

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (CdtDraft) first = read_example ();
  g_autoptr (CdtDraft) second = cdt_draft_copy (first);

  row->edit (second);
  g_autoptr (CdtDocument) a = assemble (first);
  g_autoptr (CdtDocument) b = assemble (second);
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, second);
  g_autoptr (CdtDocument) redline = cdt_redline_of_documents (assembler, a, b);
  g_autofree char *marked = list_marked (redline);

  check_golden (row->name, marked);
}

/* All that the tables of changes say */
static char *
read_front (const CdtDocument *redline)
{
  GString *said = g_string_new (NULL);

  for (guint i = 0; cdt_document_get_block (redline, i)->kind != CDT_BLOCK_PAGE_BREAK; i++)
    {
      const CdtBlock *block = cdt_document_get_block (redline, i);
      g_autofree char *text = block->text != NULL ? cdt_text_dup_plain (block->text) : g_strdup ("");

      g_string_append_printf (said, "%s\n", text);
      for (guint n = 0; block->rows != NULL && n < block->rows->len; n++)
        {
          const GPtrArray *cells = ((const CdtRow *)block->rows->pdata[n])->cells;
          g_autofree char *words = cdt_text_dup_plain (cells->pdata[cells->len - 1]);

          g_string_append_printf (said, "%s\n", words);
        }
    }
  return g_string_free (said, FALSE);
}

static void
check_all_said (const CdtDocument *redline, const GPtrArray *lines)
{
  g_autofree char *said = read_front (redline);

  for (guint i = 0; i < lines->len; i++)
    g_assert_nonnull (strstr (said, ((const CdtComparisonLine *)lines->pdata[i])->sentence));
}

/* What stands on the pages says where, and on which page, and both lead to the same. */
static void
check_links (const CdtDocument *redline, const CdtBlock *table)
{
  for (guint i = 0; i < table->rows->len; i++)
    {
      const CdtRow *row = table->rows->pdata[i];
      const CdtRun *place = cdt_text_get_run (row->cells->pdata[1], 0);
      const CdtRun *page = cdt_text_get_run (row->cells->pdata[2], 0);

      g_assert_cmpint (cdt_document_find_block (redline, place->link), >, 0);
      g_assert_cmpstr (page->link, ==, place->link);
      g_assert_true (page->flags & CDT_RUN_PAGE);
    }
}

static const CdtRow *
find_row (const CdtBlock *table, const char *change)
{
  for (guint i = 0; i < table->rows->len; i++)
    {
      const CdtRow *row = table->rows->pdata[i];

      if (strstr (cdt_text_get_run (row->cells->pdata[3], 0)->text, change) != NULL)
        return row;
    }
  g_assert_not_reached ();
}

/* What the table says of where this change stands */
static const char *
find_place (const CdtBlock *table, const char *change)
{
  return cdt_text_get_run (find_row (table, change)->cells->pdata[1], 0)->text;
}

/* Do the words where the row leads to hold these? */
static gboolean
leads_to (const CdtDocument *redline, const CdtBlock *table, const char *change, const char *words)
{
  const char *link = cdt_text_get_run (find_row (table, change)->cells->pdata[2], 0)->link;
  const CdtBlock *block = cdt_document_get_block (redline, (guint)cdt_document_find_block (redline, link));
  int row = cdt_document_find_row (redline, link);
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; row >= 0 && i < ((const CdtRow *)block->rows->pdata[row])->cells->len; i++)
    {
      g_autofree char *cell = cdt_text_dup_plain (((const CdtRow *)block->rows->pdata[row])->cells->pdata[i]);

      g_string_append_printf (said, "%s\n", cell);
    }
  if (row < 0)
    {
      g_autofree char *text = cdt_text_dup_plain (block->text);

      g_string_append (said, text);
    }
  return strstr (said->str, words) != NULL;
}

static const CdtBlock *
find_table (const CdtDocument *redline)
{
  for (guint i = 0; i < cdt_document_get_n_blocks (redline); i++)
    if (cdt_document_get_block (redline, i)->kind == CDT_BLOCK_TABLE)
      return cdt_document_get_block (redline, i);
  return NULL;
}

static void
test_front (void)
{
  g_autoptr (CdtDraft) first = read_example ();
  g_autoptr (CdtDraft) second = cdt_draft_copy (first);
  CdtRedlineSide old = { first, pack, "Draft 2" }, now = { second, pack, "Draft 3" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    cases[i].edit (second);
  set (second, "governance/decides", "majority");
  g_autoptr (GPtrArray) lines = cdt_comparison_list (first, second);
  g_autoptr (CdtDocument) redline = cdt_redline_new (&old, &now);
  const CdtDocumentInfo *info = cdt_document_get_info (redline);

  g_assert_cmpuint (lines->len, >, G_N_ELEMENTS (cases));
  g_assert_cmpstr (info->head_start, ==, "Changes: Draft 2 to Draft 3");
  g_assert_true (g_str_has_suffix (info->draft_id, "-changes"));
  check_all_said (redline, lines);
  check_links (redline, find_table (redline));
  g_assert_cmpstr (find_place (find_table (redline), "How often it meets"), ==, "8.7");
  g_assert_cmpstr (find_place (find_table (redline), "How it decides"), ==,
                   "8"); /* it is not printed itself */
  g_assert_cmpstr (find_place (find_table (redline), "New: clause “Equality”"), ==, "2");
  g_assert_true (leads_to (redline, find_table (redline), "How often it meets", "every month"));
  g_assert_true (leads_to (redline, find_table (redline), "Moved: step", "moved from row 4"));
}

static void
test_same (void)
{
  g_autoptr (CdtDraft) draft = read_example ();
  CdtRedlineSide side = { draft, pack, "Draft 2" };
  g_autoptr (CdtDocument) redline = cdt_redline_new (&side, &side);
  g_autofree char *dump = cdt_document_dump (redline);

  g_assert_nonnull (strstr (dump, "The two are the same."));
}

/* Answers that nobody reads on a page, and what is said beside the agreement, have tables of their own. */
static void
test_groups (void)
{
  g_autoptr (CdtDraft) first = read_example ();
  g_autoptr (CdtDraft) second = cdt_draft_copy (first);
  CdtRedlineSide old = { first, pack, "Draft 2" }, now = { second, pack, "Draft 3" };
  g_autofree char *comment = cdt_comments_add (second, "governance/quorum", "Too few", "Ada", NULL, NULL);

  set (second, "paper/size", "letter");
  g_autoptr (CdtDocument) redline = cdt_redline_new (&old, &now);
  g_autofree char *said = read_front (redline);
  const char *unprinted = strstr (said, "Answers that are not printed\n");
  const char *records = strstr (said, "Beside the agreement\n");

  g_assert_nonnull (comment);
  g_assert_nonnull (strstr (said, "There is one change.\n"));
  g_assert_true (unprinted != NULL && records > unprinted);
  g_assert_nonnull (strstr (unprinted, "Size of paper"));
  g_assert_nonnull (strstr (records, "New: comment “Too few”."));
}

/* What the redline says of its own is in the language of the draft. */
static void
test_welsh (void)
{
  g_autoptr (CdtDraft) first = read_example ();
  g_autoptr (CdtDraft) second = NULL;

  set (first, "language", "cy");
  second = cdt_draft_copy (first);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    cases[i].edit (second);
  CdtRedlineSide old = { first, pack, "Draft 2" }, now = { second, pack, "Draft 3" };
  g_autoptr (CdtDocument) redline = cdt_redline_new (&old, &now);
  g_autofree char *said = read_front (redline);
  g_autofree char *dump = cdt_document_dump (redline);

  g_assert_cmpstr (cdt_document_get_info (redline)->inserted, ==, "ychwanegwyd: {}");
  g_assert_nonnull (strstr (said, "Newidiadau\n"));
  g_assert_nonnull (strstr (said, "danlinellu"));
  g_assert_nonnull (strstr (dump, "Llywodraethu"));
  g_assert_nonnull (strstr (said, "“How often it meets”: “"));
  g_assert_nonnull (strstr (dump, "symudwyd o res 4"));
  g_assert_null (strstr (said, " and is now "));
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  pack = cdt_pack_new_standard (&error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/review/redline/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/review/redline/front", test_front);
  g_test_add_func ("/review/redline/groups", test_groups);
  g_test_add_func ("/review/redline/same", test_same);
  g_test_add_func ("/review/redline/welsh", test_welsh);
  result = g_test_run ();
  cdt_pack_unref (pack);
  return result;
}
