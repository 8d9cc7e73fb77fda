/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-block-match.h"
#include "cdt-document.h"

static CdtBlock *
make_block (CdtBlockKind kind, const char *id, const char *words)
{
  CdtBlock *block = cdt_block_new (kind, cdt_text_new (words));

  block->id = g_strdup (id);
  return block;
}

/* Takes blocks up to a NULL. */
static CdtDocument *
make_document (CdtDocument *previous, CdtBlock *first, ...)
{
  GPtrArray *blocks = g_ptr_array_new ();
  va_list arguments;

  va_start (arguments, first);
  for (CdtBlock *block = first; block != NULL; block = va_arg (arguments, CdtBlock *))
    g_ptr_array_add (blocks, block);
  va_end (arguments);
  return cdt_document_new (cdt_document_info_new (), blocks, previous);
}

static CdtText *
make_reference (const char *target)
{
  GPtrArray *runs = g_ptr_array_new ();
  CdtRun *run = cdt_run_new ("", CDT_RUN_PLAIN, NULL);

  run->targets = g_strsplit (target, " ", -1);
  run->one = g_strdup ("clause");
  g_ptr_array_add (runs, run);
  return cdt_text_new_take (runs);
}

/* Blocks made anew with the same words are the objects of the document before. */
static void
test_equal_is_identical (void)
{
  g_autoptr (CdtDocument) before
      = make_document (NULL, make_block (CDT_BLOCK_HEADING, "a", "A"),
                       make_block (CDT_BLOCK_CLAUSE, "b", "B"), make_block (CDT_BLOCK_NOTE, NULL, "C"), NULL);
  g_autoptr (CdtDocument) after = make_document (before, make_block (CDT_BLOCK_HEADING, "a", "A"),
                                                 make_block (CDT_BLOCK_CLAUSE, "b", "changed"),
                                                 make_block (CDT_BLOCK_NOTE, NULL, "C"), NULL);

  g_assert_true (cdt_document_get_block (after, 0) == cdt_document_get_block (before, 0));
  g_assert_false (cdt_document_get_block (after, 1) == cdt_document_get_block (before, 1));
  g_assert_cmpstr (cdt_document_get_block (after, 1)->number, ==, "1.1");
  g_assert_true (cdt_document_get_block (after, 2) == cdt_document_get_block (before, 2));
}

/* A block whose number moved is another one; what comes after it and has no number is not. */
static void
test_number_matters (void)
{
  g_autoptr (CdtBlock) last = make_block (CDT_BLOCK_HEADING, "z", "Z");
  g_autoptr (CdtBlock) note = make_block (CDT_BLOCK_NOTE, NULL, "note");
  g_autoptr (CdtDocument) before = make_document (NULL, make_block (CDT_BLOCK_HEADING, "a", "A"),
                                                  cdt_block_ref (last), cdt_block_ref (note), NULL);
  g_autoptr (CdtDocument) after = make_document (before, make_block (CDT_BLOCK_HEADING, "a", "A"),
                                                 make_block (CDT_BLOCK_HEADING, "b", "B"),
                                                 cdt_block_ref (last), cdt_block_ref (note), NULL);

  g_assert_true (cdt_document_get_block (after, 0) == cdt_document_get_block (before, 0));
  g_assert_cmpstr (cdt_document_get_block (before, 1)->number, ==, "2");
  g_assert_cmpstr (cdt_document_get_block (after, 2)->number, ==, "3");
  g_assert_true (cdt_document_get_block (after, 3) == cdt_document_get_block (before, 2));
}

/* A reference that reads as before keeps its block; one that does not gets a new one. */
static void
test_reference_matters (void)
{
  g_autoptr (CdtBlock) to_first = cdt_block_new (CDT_BLOCK_PARAGRAPH, make_reference ("a"));
  g_autoptr (CdtBlock) to_last = cdt_block_new (CDT_BLOCK_PARAGRAPH, make_reference ("z"));
  g_autoptr (CdtBlock) a = make_block (CDT_BLOCK_HEADING, "a", "A");
  g_autoptr (CdtBlock) z = make_block (CDT_BLOCK_HEADING, "z", "Z");
  g_autoptr (CdtDocument) before = make_document (NULL, cdt_block_ref (a), cdt_block_ref (z),
                                                  cdt_block_ref (to_first), cdt_block_ref (to_last), NULL);
  g_autoptr (CdtDocument) same = make_document (before, cdt_block_ref (a), cdt_block_ref (z),
                                                cdt_block_ref (to_first), cdt_block_ref (to_last), NULL);
  g_autoptr (CdtDocument) after
      = make_document (same, cdt_block_ref (a), make_block (CDT_BLOCK_HEADING, "m", "M"), cdt_block_ref (z),
                       cdt_block_ref (to_first), cdt_block_ref (to_last), NULL);

  for (guint i = 0; i < 4; i++)
    g_assert_true (cdt_document_get_block (same, i) == cdt_document_get_block (before, i));
  g_assert_true (cdt_document_get_block (after, 3) == cdt_document_get_block (before, 2));
  g_assert_false (cdt_document_get_block (after, 4) == cdt_document_get_block (before, 3));
  g_autofree char *words = cdt_text_dup_plain (cdt_document_get_block (after, 4)->text);
  g_assert_cmpstr (words, ==, "clause 3");
}

/* Two blocks with the same words stay two. */
static void
test_twins (void)
{
  g_autoptr (CdtDocument) before = make_document (NULL, make_block (CDT_BLOCK_NOTE, NULL, "same"), NULL);
  g_autoptr (CdtDocument) after = make_document (before, make_block (CDT_BLOCK_NOTE, NULL, "same"),
                                                 make_block (CDT_BLOCK_NOTE, NULL, "same"), NULL);

  g_assert_true (cdt_document_get_block (after, 0) == cdt_document_get_block (before, 0));
  g_assert_false (cdt_document_get_block (after, 0) == cdt_document_get_block (after, 1));
}

/* What two blocks must differ in to be told apart. */
static void
test_equality (void)
{
  g_autoptr (CdtBlock) block = make_block (CDT_BLOCK_CLAUSE, "a", "words");
  g_autoptr (CdtBlock) same = make_block (CDT_BLOCK_CLAUSE, "a", "words");
  g_autoptr (CdtBlock) kind = make_block (CDT_BLOCK_ITEM, "a", "words");
  g_autoptr (CdtBlock) id = make_block (CDT_BLOCK_CLAUSE, "b", "words");
  g_autoptr (CdtBlock) words = make_block (CDT_BLOCK_CLAUSE, "a", "other");
  g_autoptr (CdtBlock) number = cdt_block_copy (block);
  GPtrArray *runs = g_ptr_array_new ();

  number->number = g_strdup ("1");
  g_ptr_array_add (runs, cdt_run_new ("words", CDT_RUN_BOLD, NULL));
  g_autoptr (CdtBlock) look = cdt_block_new (CDT_BLOCK_CLAUSE, cdt_text_new_take (runs));
  look->id = g_strdup ("a");
  CdtBlock *others[] = { kind, id, words, number, look };

  g_assert_true (cdt_block_equal (block, same));
  g_assert_cmpuint (cdt_block_hash (block), ==, cdt_block_hash (same));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_assert_false (cdt_block_equal (block, others[i]));
      g_assert_cmpuint (cdt_block_hash (block), !=, cdt_block_hash (others[i]));
    }
}

static CdtBlock *
make_figure_block (double x)
{
  CdtBlock *block = cdt_block_new (CDT_BLOCK_FIGURE, NULL);

  block->figure = cdt_figure_new (CDT_FIGURE_HEAT_MAP);
  block->figure->x_labels = g_strsplit ("low high", " ", -1);
  block->figure->y_labels = g_strsplit ("low high", " ", -1);
  block->figure->words = g_strdup ("one risk");
  cdt_figure_add_mark (block->figure, "R1", "risks/risk[@id='r1']", x, 2);
  return block;
}

static void
test_figures (void)
{
  g_autoptr (CdtBlock) figure = make_figure_block (1);
  g_autoptr (CdtBlock) copy = cdt_block_copy (figure);
  g_autoptr (CdtBlock) moved = make_figure_block (2);

  g_assert_true (cdt_block_equal (figure, copy));
  g_assert_cmpuint (cdt_block_hash (figure), ==, cdt_block_hash (copy));
  g_assert_false (cdt_block_equal (figure, moved));
}

static void
test_tables (void)
{
  g_autoptr (CdtBlock) table = cdt_block_new (CDT_BLOCK_TABLE, NULL);
  CdtRow *row = cdt_row_new ();

  cdt_block_add_column (table, 2, CDT_ALIGN_END);
  cdt_row_add (row, cdt_text_new ("cell"));
  g_ptr_array_add (table->rows, row);
  g_autoptr (CdtBlock) copy = cdt_block_copy (table);
  g_assert_true (cdt_block_equal (table, copy));
  g_ptr_array_add (copy->rows, cdt_row_ref (row));
  g_assert_false (cdt_block_equal (table, copy));
}

static void
test_dump (void)
{
  GPtrArray *runs = g_ptr_array_new ();
  CdtBlock *table = cdt_block_new (CDT_BLOCK_TABLE, NULL);
  CdtRow *row = cdt_row_new ();

  g_ptr_array_add (runs, cdt_run_new ("The ", CDT_RUN_PLAIN, NULL));
  g_ptr_array_add (runs, cdt_run_new ("[title]", CDT_RUN_BOLD | CDT_RUN_PLACEHOLDER, "title"));
  g_ptr_array_add (runs, cdt_run_new (" of\ntwo lines", CDT_RUN_PLAIN, NULL));
  cdt_block_add_column (table, 1.5, CDT_ALIGN_CENTRE);
  cdt_row_add (row, cdt_text_new ("sum"));
  row->total = TRUE;
  g_ptr_array_add (table->rows, row);
  g_autoptr (CdtDocument) document
      = make_document (NULL, make_block (CDT_BLOCK_HEADING, "a", "A"),
                       cdt_block_new (CDT_BLOCK_PARAGRAPH, cdt_text_new_take (runs)), table, NULL);
  g_autofree char *dump = cdt_document_dump (document);
  g_assert_cmpstr (dump, ==,
                   "heading 1 #a: A\n"
                   "paragraph: The {bp|[title]|<title} of\\ntwo lines\n"
                   "table\n"
                   "  columns: 1.5 centre\n"
                   "  total: sum\n");
}

/* Blocks that are new or taken out at random, many or few in a place */
static GPtrArray *
edit_blocks (GRand *rand, const GPtrArray *before)
{
  GPtrArray *now = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);

  for (guint i = 0; i < before->len; i++)
    {
      gboolean gone = g_rand_int_range (rand, 0, 8) == 0;

      for (int n = g_rand_int_range (rand, 0, 9) / 8; n > 0; n--)
        g_ptr_array_add (now, make_block (CDT_BLOCK_CLAUSE, NULL, "new"));
      if (gone && g_rand_boolean (rand))
        i += (guint)g_rand_int_range (rand, 0, 90);
      else if (!gone)
        g_ptr_array_add (now, cdt_block_ref (before->pdata[i]));
    }
  return now;
}

static void
check_match (const GPtrArray *before, const GPtrArray *now)
{
  g_autoptr (CdtBlockMatch) match = cdt_block_match_new (before->pdata, before->len, now->pdata, now->len);
  const GArray *gone = cdt_block_match_get_gone (match);
  guint next = 0, n_gone = 0;

  for (guint n = 0; n < now->len; n++)
    {
      guint same = cdt_block_match_find_same (match, n), earlier = cdt_block_match_find_earlier (match, n);

      if (earlier != G_MAXUINT)
        g_assert_cmpuint (cdt_block_match_find_now (match, earlier), ==, n);
      if (same == G_MAXUINT)
        {
          g_assert_true (earlier == G_MAXUINT || before->pdata[earlier] != now->pdata[n]);
          continue;
        }
      g_assert_cmpuint (same, ==, earlier);
      g_assert_true (before->pdata[same] == now->pdata[n]);
      for (; next < same; next++)
        g_assert_cmpuint (g_array_index (gone, guint, n_gone++), ==, next);
      next = same + 1;
    }
  g_assert_cmpuint (gone->len - n_gone, ==, before->len - next);
  for (guint i = 0; i < gone->len; i++)
    {
      guint now_at = cdt_block_match_find_now (match, g_array_index (gone, guint, i));

      g_assert_true (now_at == G_MAXUINT || cdt_block_match_find_same (match, now_at) == G_MAXUINT);
    }
}

static void
test_match (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);
  CdtBlock *other;

  for (guint i = 0; i < 300; i++)
    g_ptr_array_add (before, make_block (i % 3 == 0 ? CDT_BLOCK_CLAUSE : CDT_BLOCK_ITEM, NULL, "old"));
  check_match (before, before);
  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (GPtrArray) now = edit_blocks (rand, before);

      check_match (before, now);
    }
  /* One in place of another is told what stood there. */
  g_autoptr (GPtrArray) now = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);
  for (guint i = 0; i < before->len; i++)
    g_ptr_array_add (now, cdt_block_ref (before->pdata[i]));
  other = now->pdata[30];
  now->pdata[30] = make_block (other->kind, NULL, "other");
  g_autoptr (CdtBlockMatch) match = cdt_block_match_new (before->pdata, before->len, now->pdata, now->len);
  g_assert_cmpuint (cdt_block_match_find_same (match, 30), ==, G_MAXUINT);
  g_assert_cmpuint (cdt_block_match_find_earlier (match, 30), ==, 30);
  g_assert_cmpuint (cdt_block_match_get_start (match), ==, 30);
  g_assert_cmpuint (cdt_block_match_get_tail (match), ==, 269);
  cdt_block_unref (other);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/equal is identical", test_equal_is_identical);
  g_test_add_func ("/document/number matters", test_number_matters);
  g_test_add_func ("/document/reference matters", test_reference_matters);
  g_test_add_func ("/document/twins", test_twins);
  g_test_add_func ("/document/equality", test_equality);
  g_test_add_func ("/document/figures", test_figures);
  g_test_add_func ("/document/tables", test_tables);
  g_test_add_func ("/document/dump", test_dump);
  g_test_add_func ("/document/match", test_match);
  return g_test_run ();
}
