/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-document.h"

#include <string.h>

/* The document referred into: clauses 1 to 3, of which 2 has a sub-clause with items, then two
 * schedules, the second in parts. What is named is taken out of it. */
static GPtrArray *
make_blocks (const char *without)
{
  static const struct
  {
    CdtBlockKind kind;
    const char *clause;
    const char *id;
  } rows[] = {
    { CDT_BLOCK_RECITAL, "background", "why" },
    { CDT_BLOCK_PARAGRAPH, "background", "plain" },
    { CDT_BLOCK_HEADING, "one", "one" },
    { CDT_BLOCK_HEADING, "two", "two" },
    { CDT_BLOCK_CLAUSE, "two", "two-sub" },
    { CDT_BLOCK_ITEM, "two", "two-item" },
    { CDT_BLOCK_SUBITEM, "two", "two-subitem" },
    { CDT_BLOCK_TABLE, "two", "two-table" },
    { CDT_BLOCK_HEADING, "three", "three" },
    { CDT_BLOCK_SCHEDULE, "first", "first" },
    { CDT_BLOCK_CLAUSE, "first", "first-part" },
    { CDT_BLOCK_SCHEDULE, "second", "second" },
    { CDT_BLOCK_SUBSCHEDULE, "second", "annex" },
    { CDT_BLOCK_PARAGRAPH, "second", "annex-words" },
    { CDT_BLOCK_SUBSCHEDULE, "second", "annex-2" },
    { CDT_BLOCK_CLAUSE, "second", "annex-sub" },
    { CDT_BLOCK_SCHEDULE, "third", "third" },
  };
  GPtrArray *blocks = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (g_strcmp0 (rows[i].clause, without) == 0)
        continue;
      CdtBlock *block = cdt_block_new (rows[i].kind, NULL);
      block->clause = g_strdup (rows[i].clause);
      block->id = g_strdup (rows[i].id);
      g_ptr_array_add (blocks, block);
    }
  return blocks;
}

static CdtText *
make_reference (const char *targets)
{
  GPtrArray *runs = g_ptr_array_new ();
  CdtRun *run = cdt_run_new ("", CDT_RUN_PLAIN, NULL);

  run->targets = g_strsplit (targets, " ", -1);
  run->one = g_strdup ("clause");
  run->many = g_strdup ("clauses");
  run->joiner = g_strdup (" and ");
  g_ptr_array_add (runs, cdt_run_new ("see ", CDT_RUN_PLAIN, NULL));
  g_ptr_array_add (runs, run);
  return cdt_text_new_take (runs);
}

static CdtDocumentInfo *
make_info (void)
{
  CdtDocumentInfo *info = cdt_document_info_new ();

  g_free (info->schedule);
  info->schedule = g_strdup ("Schedule");
  g_free (info->part);
  info->part = g_strdup ("Part {n}");
  g_free (info->part_of);
  info->part_of = g_strdup ("{part} of {schedule}");
  return info;
}

static CdtDocument *
make_document (const char *without, const char *targets, CdtDocument *previous)
{
  GPtrArray *blocks = make_blocks (without);

  g_ptr_array_add (blocks, cdt_block_new (CDT_BLOCK_PARAGRAPH, make_reference (targets)));
  return cdt_document_new (make_info (), blocks, previous);
}

static char *
dup_last_words (CdtDocument *document)
{
  guint n = cdt_document_get_n_blocks (document);

  return cdt_text_dup_plain (cdt_document_get_block (document, n - 1)->text);
}

typedef struct
{
  const char *without;
  const char *targets;
  const char *words;
} Case;

static const Case cases[] = {
  { NULL, "nowhere", "see" },
  { NULL, "one", "see clause 1" },
  { NULL, "two-sub", "see clause 2.1" },
  { NULL, "two-item", "see clause 2.1(a)" },
  { NULL, "two-subitem", "see clause 2.1(a)(i)" },
  { NULL, "two-table", "see clause 2.1" },
  { NULL, "why", "see (A)" },
  { NULL, "plain", "see" },
  { NULL, "one three", "see clauses 1 and 3" },
  { NULL, "three one two", "see clauses 1, 2 and 3" },
  { NULL, "one one nowhere", "see clause 1" },
  { NULL, "first", "see Schedule 1" },
  { NULL, "first-part", "see Schedule 1, 1" },
  { NULL, "second first", "see Schedule 1 and Schedule 2" },
  { NULL, "first second third", "see Schedule 1, Schedule 2 and Schedule 3" },
  { NULL, "one three second", "see clauses 1 and 3 and Schedule 2" },
  { NULL, "annex", "see Part 1 of Schedule 2" },
  { NULL, "annex-words", "see Part 1 of Schedule 2" },
  { NULL, "annex-sub", "see Part 2 of Schedule 2, 1" },
  { NULL, "annex-2 one", "see clause 1 and Part 2 of Schedule 2" },
  { "first", "annex", "see Part 1 of Schedule 1" },
  { "one", "two three", "see clauses 1 and 2" },
  { "one", "one three", "see clause 2" },
  { "one", "one", "see" },
  { "first", "second", "see Schedule 1" },
};

static void
test_words (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (CdtDocument) document = make_document (test->without, test->targets, NULL);
  g_autofree char *words = dup_last_words (document);

  g_assert_cmpstr (words, ==, test->words);
}

/* After a clause goes, what refers to later ones reads anew though its own block did not change. */
static void
test_words_follow (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (CdtDocument) before = make_document (NULL, test->targets, NULL);
  g_autoptr (CdtDocument) document = make_document (test->without, test->targets, before);
  g_autofree char *words = dup_last_words (document);

  g_assert_cmpstr (words, ==, test->words);
}

static void
test_links (void)
{
  g_autoptr (CdtDocument) document = make_document (NULL, "one second", NULL);
  const CdtText *text = cdt_document_get_block (document, cdt_document_get_n_blocks (document) - 1)->text;
  GString *links = g_string_new (NULL);

  g_assert_false (cdt_text_has_references (text));
  for (guint i = 0; i < cdt_text_get_n_runs (text); i++)
    {
      const CdtRun *run = cdt_text_get_run (text, i);

      if (run->link != NULL)
        g_string_append_printf (links, "%s->%s;", run->text, run->link);
      g_assert_null (run->targets);
    }
  g_assert_cmpstr (links->str, ==, "1->one;Schedule 2->second;");
  g_string_free (links, TRUE);
}

static void
test_in_rows (void)
{
  GPtrArray *blocks = make_blocks (NULL);
  CdtBlock *table = cdt_block_new (CDT_BLOCK_TABLE, NULL);
  CdtRow *row = cdt_row_new ();

  table->head = cdt_row_new ();
  cdt_row_add (table->head, make_reference ("one"));
  cdt_row_add (row, make_reference ("two"));
  g_ptr_array_add (table->rows, row);
  g_ptr_array_add (blocks, table);
  g_autoptr (CdtDocument) document = cdt_document_new (make_info (), blocks, NULL);
  const CdtBlock *block = cdt_document_get_block (document, cdt_document_get_n_blocks (document) - 1);
  g_autofree char *head = cdt_text_dup_plain (block->head->cells->pdata[0]);
  g_autofree char *cell = cdt_text_dup_plain (((CdtRow *)block->rows->pdata[0])->cells->pdata[0]);
  g_assert_cmpstr (head, ==, "see clause 1");
  g_assert_cmpstr (cell, ==, "see clause 2");
}

static void
test_find (void)
{
  g_autoptr (CdtDocument) document = make_document ("one", "two", NULL);
  int n = cdt_document_find_block (document, "two-sub");

  g_assert_cmpint (n, >=, 0);
  g_assert_cmpstr (cdt_document_get_block (document, n)->id, ==, "two-sub");
  g_assert_cmpint (cdt_document_find_block (document, "one"), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *without = cases[i].without != NULL ? cases[i].without : "nothing";
      g_autofree char *path
          = g_strdup_printf ("/document/references/%s without %s", cases[i].targets, without);
      g_autofree char *follow = g_strconcat (path, " after all", NULL);

      g_test_add_data_func (path, &cases[i], test_words);
      g_test_add_data_func (follow, &cases[i], test_words_follow);
    }
  g_test_add_func ("/document/references/links", test_links);
  g_test_add_func ("/document/references/in rows", test_in_rows);
  g_test_add_func ("/document/references/find", test_find);
  return g_test_run ();
}
