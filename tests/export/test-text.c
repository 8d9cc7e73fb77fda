/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-text-export.h"
#include "cdt-text-lines.h"

static gboolean regenerate;

static CdtBlock *
add (GPtrArray *blocks, CdtBlockKind kind, const char *words)
{
  CdtBlock *block = cdt_block_new (kind, words != NULL ? cdt_text_new (words) : NULL);

  g_ptr_array_add (blocks, block);
  return block;
}

static void
add_row (CdtBlock *block, const char *cells, gboolean total)
{
  g_auto (GStrv) parts = g_strsplit (cells, "|", -1);
  CdtRow *row = cdt_row_new ();

  for (char **part = parts; *part != NULL; part++)
    cdt_row_add (row, cdt_text_new (*part));
  row->total = total;
  g_ptr_array_add (block->rows, row);
}

static CdtBlock *
add_table (GPtrArray *blocks, const char *head)
{
  CdtBlock *table = add (blocks, CDT_BLOCK_TABLE, NULL);
  g_auto (GStrv) parts = g_strsplit (head, "|", -1);

  table->head = cdt_row_new ();
  for (char **part = parts; *part != NULL; part++)
    {
      cdt_row_add (table->head, cdt_text_new (*part));
      cdt_block_add_column (table, 1, part[1] == NULL ? CDT_ALIGN_END : CDT_ALIGN_START);
    }
  return table;
}

static void
add_clauses (GPtrArray *blocks)
{
  static const char long_words[]
      = "A sentence that is long enough to need a second line, since a line of plain text holds no more than "
        "seventy-eight columns.\nAnd a line of its own.";

  add (blocks, CDT_BLOCK_HEADING, "Partners");
  add (blocks, CDT_BLOCK_CLAUSE, long_words);
  add (blocks, CDT_BLOCK_ITEM, long_words);
  add (blocks, CDT_BLOCK_SUBITEM, long_words);
  add (blocks, CDT_BLOCK_SUBITEM, "short");
  add (blocks, CDT_BLOCK_ITEM, "short");
  add (blocks, CDT_BLOCK_BULLET, long_words);
  add (blocks, CDT_BLOCK_PARAGRAPH,
       "A word too long: "
       "https://example.org/a/very/long/address/that/does/not/fit/on/one/line/of/text/however/it/is/turned/"
       "round");
}

static void
add_schedule (GPtrArray *blocks)
{
  CdtBlock *table;
  CdtBlock *figure;

  add (blocks, CDT_BLOCK_SCHEDULE, "Money");
  table = add_table (blocks, "Who|What|Value");
  add_row (table, "Eastvale|Cash|£1,000", FALSE);
  add_row (table, "Cyngor Dŵr|Staff|£250,000", FALSE);
  add_row (table, "Total||£251,000", TRUE);
  table = add_table (blocks, "|Risk|Action");
  add_row (table,
           "R1|A risk that takes many words to tell in full|An action that takes as many, or even more",
           FALSE);
  add_row (table, "R2|Another|", FALSE);
  figure = add (blocks, CDT_BLOCK_FIGURE, NULL);
  figure->figure = cdt_figure_new (CDT_FIGURE_HEAT_MAP);
  figure->figure->words = g_strdup ("Risks: R1: Minor, Likely.");
}

static CdtDocument *
make_document (void)
{
  GPtrArray *blocks = g_ptr_array_new ();
  CdtDocumentInfo *info = cdt_document_info_new ();
  CdtBlock *signature;

  g_free (info->schedule);
  info->schedule = g_strdup ("Schedule");
  add (blocks, CDT_BLOCK_KICKER, "Memorandum");
  add (blocks, CDT_BLOCK_TITLE, "A title");
  add (blocks, CDT_BLOCK_SUBTITLE, "What it is for");
  add (blocks, CDT_BLOCK_RULE, NULL);
  add (blocks, CDT_BLOCK_CONTENTS, "Contents");
  add (blocks, CDT_BLOCK_PAGE_BREAK, NULL);
  add (blocks, CDT_BLOCK_PART, "Background");
  add (blocks, CDT_BLOCK_RECITAL, "Since something is so.");
  add_clauses (blocks);
  add_schedule (blocks);
  signature = add (blocks, CDT_BLOCK_SIGNATURE, "Eastvale");
  add_row (signature, "Name|Maria Lowe", FALSE);
  add_row (signature, "Date|", FALSE);
  return cdt_document_new (info, blocks, NULL);
}

static void
test_golden (void)
{
  g_autoptr (CdtDocument) document = make_document ();
  g_autofree char *text = cdt_text_export (document);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "export", "data", "text.txt", NULL);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  if (regenerate)
    g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

/* No line is too wide or ends in a space. */
static void
test_lines (void)
{
  g_autoptr (CdtDocument) document = make_document ();
  g_autofree char *text = cdt_text_export (document);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    {
      g_assert_cmpuint (cdt_text_lines_measure (*line, strlen (*line)), <=, CDT_TEXT_COLUMNS);
      g_assert_false (g_str_has_suffix (*line, " "));
    }
  g_assert_true (g_str_has_suffix (text, "\n"));
  g_assert_false (g_str_has_suffix (text, "\n\n"));
}

static void
test_columns (void)
{
  static const struct
  {
    const char *text;
    guint columns;
  } cases[]
      = { { "", 0 }, { "abc", 3 }, { "Dŵr", 3 }, { "w\314\202", 1 }, { "\346\227\245\346\234\254", 4 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (cdt_text_lines_measure (cases[i].text, strlen (cases[i].text)), ==, cases[i].columns);
}

static void
test_empty (void)
{
  g_autoptr (CdtDocument) document = cdt_document_new (cdt_document_info_new (), g_ptr_array_new (), NULL);
  g_autofree char *text = cdt_text_export (document);

  g_assert_cmpstr (text, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  regenerate = argc > 1 && strcmp (argv[1], "--regenerate") == 0;
  g_test_add_func ("/export/text/golden", test_golden);
  g_test_add_func ("/export/text/lines", test_lines);
  g_test_add_func ("/export/text/columns", test_columns);
  g_test_add_func ("/export/text/empty", test_empty);
  return g_test_run ();
}
