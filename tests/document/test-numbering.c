/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-document.h"

/* One block of a document and the number that it must get. */
typedef struct
{
  CdtBlockKind kind;
  const char *clause;
  const char *number;
} NumberedBlock;

typedef struct
{
  const char *name;
  NumberedBlock blocks[16]; /* ends at a kind of -1 */
} Case;

#define END                                                                                                  \
  {                                                                                                          \
    -1, NULL, NULL                                                                                           \
  }

static const Case cases[] = {
  { "clauses",
    { { CDT_BLOCK_TITLE, "cover", NULL },
      { CDT_BLOCK_HEADING, "a", "1" },
      { CDT_BLOCK_CLAUSE, "a", "1.1" },
      { CDT_BLOCK_CLAUSE, "a", "1.2" },
      { CDT_BLOCK_HEADING, "b", "2" },
      { CDT_BLOCK_CLAUSE, "b", "2.1" },
      END } },
  { "items begin again",
    { { CDT_BLOCK_HEADING, "a", "1" },
      { CDT_BLOCK_CLAUSE, "a", "1.1" },
      { CDT_BLOCK_ITEM, "a", "(a)" },
      { CDT_BLOCK_SUBITEM, "a", "(i)" },
      { CDT_BLOCK_SUBITEM, "a", "(ii)" },
      { CDT_BLOCK_ITEM, "a", "(b)" },
      { CDT_BLOCK_SUBITEM, "a", "(i)" },
      { CDT_BLOCK_CLAUSE, "a", "1.2" },
      { CDT_BLOCK_ITEM, "a", "(a)" },
      END } },
  { "recitals go on",
    { { CDT_BLOCK_PART, "background", NULL },
      { CDT_BLOCK_RECITAL, "background", "(A)" },
      { CDT_BLOCK_PARAGRAPH, "background", NULL },
      { CDT_BLOCK_RECITAL, "background", "(B)" },
      { CDT_BLOCK_HEADING, "a", "1" },
      END } },
  { "schedules",
    { { CDT_BLOCK_HEADING, "a", "1" },
      { CDT_BLOCK_SCHEDULE, "s", "Schedule 1" },
      { CDT_BLOCK_CLAUSE, "s", "1" },
      { CDT_BLOCK_ITEM, "s", "(a)" },
      { CDT_BLOCK_CLAUSE, "s", "2" },
      { CDT_BLOCK_SCHEDULE, "t", "Schedule 2" },
      { CDT_BLOCK_HEADING, "t", "1" },
      { CDT_BLOCK_CLAUSE, "t", "1.1" },
      { CDT_BLOCK_HEADING, "b", "2" },
      { CDT_BLOCK_CLAUSE, "b", "2.1" },
      END } },
  { "parts of schedules",
    { { CDT_BLOCK_SUBSCHEDULE, "a", NULL },
      { CDT_BLOCK_SCHEDULE, "s", "Schedule 1" },
      { CDT_BLOCK_CLAUSE, "s", "1" },
      { CDT_BLOCK_SUBSCHEDULE, "s", "Part 1 or A" },
      { CDT_BLOCK_CLAUSE, "s", "1" },
      { CDT_BLOCK_ITEM, "s", "(a)" },
      { CDT_BLOCK_SUBSCHEDULE, "s", "Part 2 or B" },
      { CDT_BLOCK_HEADING, "s", "1" },
      { CDT_BLOCK_CLAUSE, "s", "1.1" },
      { CDT_BLOCK_SCHEDULE, "t", "Schedule 2" },
      { CDT_BLOCK_SUBSCHEDULE, "t", "Part 1 or A" },
      END } },
  { "after a heading without a number",
    { { CDT_BLOCK_HEADING, NULL, "1" },
      { CDT_BLOCK_SCHEDULE, NULL, "Schedule 1" },
      { CDT_BLOCK_HEADING, NULL, "1" },
      { CDT_BLOCK_PART, NULL, NULL },
      { CDT_BLOCK_HEADING, NULL, "2" },
      END } },
};

static CdtDocument *
make_document (const Case *test)
{
  CdtDocumentInfo *info = cdt_document_info_new ();
  GPtrArray *blocks = g_ptr_array_new ();

  g_free (info->schedule);
  info->schedule = g_strdup ("Schedule");
  g_free (info->part);
  info->part = g_strdup ("Part {n} or {letter}");
  for (const NumberedBlock *row = test->blocks; (int)row->kind != -1; row++)
    {
      CdtBlock *block = cdt_block_new (row->kind, cdt_text_new ("words"));

      block->clause = g_strdup (row->clause);
      g_ptr_array_add (blocks, block);
    }
  return cdt_document_new (info, blocks, NULL);
}

static void
test_numbers (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (CdtDocument) document = make_document (test);

  for (guint i = 0; (int)test->blocks[i].kind != -1; i++)
    g_assert_cmpstr (cdt_document_get_block (document, i)->number, ==, test->blocks[i].number);
}

/* Letters after z and numerals after ten. */
static void
test_long_lists (void)
{
  static const struct
  {
    guint n;
    const char *item;
    const char *subitem;
  } expected[] = { { 1, "(a)", "(i)" },     { 4, "(d)", "(iv)" },      { 9, "(i)", "(ix)" },
                   { 26, "(z)", "(xxvi)" }, { 27, "(aa)", "(xxvii)" }, { 52, "(az)", "(lii)" },
                   { 53, "(ba)", "(liii)" } };
  GPtrArray *blocks = g_ptr_array_new ();

  for (guint i = 0; i < 53; i++)
    g_ptr_array_add (blocks, cdt_block_new (CDT_BLOCK_ITEM, NULL));
  for (guint i = 0; i < 53; i++)
    g_ptr_array_add (blocks, cdt_block_new (CDT_BLOCK_SUBITEM, NULL));
  g_autoptr (CdtDocument) document = cdt_document_new (cdt_document_info_new (), blocks, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      guint n = expected[i].n - 1;

      g_assert_cmpstr (cdt_document_get_block (document, n)->number, ==, expected[i].item);
      g_assert_cmpstr (cdt_document_get_block (document, 53 + n)->number, ==, expected[i].subitem);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/document/numbering/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_numbers);
    }
  g_test_add_func ("/document/numbering/long lists", test_long_lists);
  return g_test_run ();
}
