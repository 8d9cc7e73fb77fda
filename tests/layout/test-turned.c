/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-layout-private.h"
#include "sample-document.h"

/* Schedules on turned pages, and grids too wide for them. */

static void
add (GPtrArray *blocks, CdtBlockKind kind, const char *clause, const char *words)
{
  CdtBlock *block = sample_block (kind, NULL, words);
  g_free (block->clause);
  block->clause = g_strdup (clause);
  g_ptr_array_add (blocks, block);
}

/* A clause, a schedule with a grid, a schedule and signatures */
static GPtrArray *
make_blocks (CdtLandscape landscape, guint n_partners, guint n_rows)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);
  add (blocks, CDT_BLOCK_HEADING, "roles", "Roles");
  add (blocks, CDT_BLOCK_CLAUSE, "roles", "Who does what is in the grid.");
  CdtBlock *schedule = sample_block (CDT_BLOCK_SCHEDULE, "responsibilities", "Responsibilities");
  schedule->landscape = landscape;
  g_ptr_array_add (blocks, schedule);
  add (blocks, CDT_BLOCK_PARAGRAPH, "responsibilities", "R does the work, A answers for it.");
  g_ptr_array_add (blocks, sample_grid (n_partners, n_rows));
  add (blocks, CDT_BLOCK_SCHEDULE, "contacts", "Contacts");
  add (blocks, CDT_BLOCK_PARAGRAPH, "contacts", "None.");
  add (blocks, CDT_BLOCK_PART, "signatures", "Signatures");
  g_ptr_array_add (blocks, sample_panel ("Eastvale District Council", "Head of Housing"));
  return blocks;
}

static CdtLayout *
set_blocks (GPtrArray *blocks)
{
  CdtStyle style = cdt_style_clear_a4 ();
  CdtLayout *layout = cdt_layout_new (&style);
  g_autoptr (CdtDocument) document = sample_document (blocks, NULL);
  cdt_layout_set_document (layout, document);
  return layout;
}

/* "u" for an upright page and "t" for a turned one. */
static char *
list_pages (CdtLayout *layout)
{
  GString *pages = g_string_new (NULL);
  for (guint n = 0; n < cdt_layout_get_n_pages (layout); n++)
    {
      const CdtPage *page = cdt_layout_get_page (layout, n);
      g_assert_cmpint (page->width > page->height, ==, cdt_layout_is_turned (layout, n));
      g_string_append_c (pages, page->width > page->height ? 't' : 'u');
    }
  return g_string_free (pages, FALSE);
}

static void
test_pages (void)
{
  static const struct
  {
    CdtLandscape landscape;
    guint partners, rows;
    const char *pages;
  } cases[] = {
    { CDT_LANDSCAPE_NO, 3, 8, "uuuu" },       { CDT_LANDSCAPE_AUTO, 3, 8, "uuuu" },
    { CDT_LANDSCAPE_YES, 3, 8, "utuu" },      { CDT_LANDSCAPE_NO, 8, 8, "uuuu" },
    { CDT_LANDSCAPE_AUTO, 8, 8, "utuu" },     { CDT_LANDSCAPE_AUTO, 8, 40, "utttuu" },
    { CDT_LANDSCAPE_AUTO, 40, 8, "uttttuu" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CdtLayout) layout
          = set_blocks (make_blocks (cases[i].landscape, cases[i].partners, cases[i].rows));
      g_autofree char *pages = list_pages (layout);
      g_assert_cmpstr (pages, ==, cases[i].pages);
    }
}

/* Nothing stands outside its own page's margins, and the foot is on each page. */
static void
test_inside (void)
{
  static const guint partners[] = { 2, 8, 12, 20, 40 };
  for (guint k = 0; k < G_N_ELEMENTS (partners); k++)
    {
      g_autoptr (CdtLayout) layout = set_blocks (make_blocks (CDT_LANDSCAPE_AUTO, partners[k], 30));
      const CdtStyle *style = cdt_layout_get_style (layout);
      for (guint n = 0; n < cdt_layout_get_n_pages (layout); n++)
        {
          const CdtPage *page = cdt_layout_get_page (layout, n);
          double right = 0.0;
          for (guint i = 0; i < page->pieces->len; i++)
            {
              const CdtPiece *piece = &g_array_index (page->pieces, CdtPiece, i);
              right = MAX (right, piece->x + piece->width);
              if (piece->block < 0)
                continue;
              g_assert_cmpfloat (piece->x, >=, style->margin_side - 0.1);
              g_assert_cmpfloat (piece->y + piece->height, <=, page->height - style->margin_bottom + 0.1);
            }
          g_assert_cmpfloat_with_epsilon (right, page->width - style->margin_side, 0.1);
        }
    }
}

static guint
count_words (const char *dump, const char *words)
{
  guint n = 0;
  for (const char *at = strstr (dump, words); at != NULL; at = strstr (at + 1, words))
    n++;
  return n;
}

static guint
count_heads (CdtLayout *layout)
{
  guint heads = 0;
  for (guint n = 0; n < cdt_layout_get_n_pages (layout); n++)
    {
      const CdtPage *page = cdt_layout_get_page (layout, n);
      for (guint i = 0; i < page->pieces->len; i++)
        {
          const CdtPiece *piece = &g_array_index (page->pieces, CdtPiece, i);
          heads += piece->role == CDT_ROLE_HEAD_CELL && piece->column == 0;
        }
    }
  return heads;
}

/* Strips show every partner once, in order, each strip with the activities. */
static void
test_strips (void)
{
  g_autoptr (CdtLayout) layout = set_blocks (make_blocks (CDT_LANDSCAPE_AUTO, 40, 8));
  int last = 0;
  for (guint n = 0; n < cdt_layout_get_n_pages (layout); n++)
    {
      const CdtPage *page = cdt_layout_get_page (layout, n);
      for (guint i = 0; i < page->pieces->len; i++)
        {
          const CdtPiece *piece = &g_array_index (page->pieces, CdtPiece, i);
          if (piece->role != CDT_ROLE_HEAD_CELL)
            continue;
          if (piece->column > 0)
            g_assert_cmpint (piece->column, ==, ++last);
        }
    }
  g_assert_cmpint (last, ==, 40);
  guint strips = count_heads (layout);
  g_assert_cmpuint (strips, >, 2);
  g_autofree char *dump = cdt_layout_dump (layout);
  g_assert_cmpuint (count_words (dump, "| Set up the team"), ==, 4 * strips);
  g_assert_nonnull (strstr (dump, "| (partners 1 to "));
  g_assert_nonnull (strstr (dump, " to 40 of 40)"));
}

/* A table that nobody said could be split is one table however wide. */
static void
test_not_split (void)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);
  CdtBlock *grid = sample_grid (40, 3);
  g_clear_pointer (&grid->split_words, g_free);
  g_ptr_array_add (blocks, grid);
  g_autoptr (CdtLayout) layout = set_blocks (blocks);
  g_assert_cmpuint (count_heads (layout), ==, 1);
}

/* One partner more turns the pages and one fewer turns them back; what is kept from before is the same as
 * what is set afresh. */
static void
test_turning (void)
{
  g_autoptr (CdtLayout) layout = set_blocks (make_blocks (CDT_LANDSCAPE_AUTO, 3, 8));
  static const guint partners[] = { 8, 3, 40, 4, 9 };
  for (guint i = 0; i < G_N_ELEMENTS (partners); i++)
    {
      GPtrArray *blocks = make_blocks (CDT_LANDSCAPE_AUTO, partners[i], 8);
      g_autoptr (CdtDocument) next = sample_document (blocks, cdt_layout_get_document (layout));
      cdt_layout_set_document (layout, next);
      g_autoptr (CdtLayout) fresh = set_blocks (make_blocks (CDT_LANDSCAPE_AUTO, partners[i], 8));
      g_autofree char *kept = cdt_layout_dump (layout), *anew = cdt_layout_dump (fresh);
      g_assert_cmpstr (kept, ==, anew);
    }
}

static void
test_golden (void)
{
  g_autoptr (CdtLayout) layout = set_blocks (make_blocks (CDT_LANDSCAPE_AUTO, 20, 5));
  g_autofree char *dump = cdt_layout_dump (layout);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "layout", "responsibilities.golden", NULL);
  if (g_getenv ("CDT_REGENERATE") != NULL)
    g_assert_true (g_file_set_contents (path, dump, -1, NULL));
  g_autofree char *golden = NULL;
  g_assert_true (g_file_get_contents (path, &golden, NULL, NULL));
  g_auto (GStrv) lines = g_strsplit (dump, "\n", -1), expected = g_strsplit (golden, "\n", -1);
  for (guint i = 0; lines[i] != NULL || expected[i] != NULL; i++)
    g_assert_cmpstr (lines[i], ==, expected[i]);
}

/* Parts of a schedule are in the contents, further in; a clause that is not used is there too. */
static void
test_contents (void)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);
  add (blocks, CDT_BLOCK_CONTENTS, NULL, "Contents");
  add (blocks, CDT_BLOCK_HEADING, "roles", "Roles");
  add (blocks, CDT_BLOCK_HEADING, "publicity", "_Not used_");
  add (blocks, CDT_BLOCK_HEADING, "ending", "Ending");
  add (blocks, CDT_BLOCK_SCHEDULE, "data", "Data sharing");
  add (blocks, CDT_BLOCK_SUBSCHEDULE, "data", "What is shared");
  add (blocks, CDT_BLOCK_PARAGRAPH, "data", "Names.");
  g_autoptr (CdtLayout) layout = set_blocks (blocks);
  g_autofree char *dump = cdt_layout_dump (layout);
  g_assert_nonnull (strstr (dump, "| Part 1  What is shared\n"));
  g_assert_nonnull (strstr (dump, "| Part 1\n"));
  g_assert_cmpuint (count_words (dump, "| Not used\n"), ==, 2);
  g_assert_cmpuint (count_words (dump, "| 2\n"), >=, 2);
}

/* On which page the first clause stands, after contents of so many lines */
static guint
find_first_clause (guint n_entries)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);
  add (blocks, CDT_BLOCK_CONTENTS, NULL, "Contents");
  add (blocks, CDT_BLOCK_PAGE_BREAK, NULL, NULL);
  for (guint i = 0; i < n_entries; i++)
    add (blocks, CDT_BLOCK_HEADING, "roles", "Roles");
  g_free (((CdtBlock *)blocks->pdata[2])->id);
  ((CdtBlock *)blocks->pdata[2])->id = g_strdup ("first");
  g_autoptr (CdtLayout) layout = set_blocks (blocks);
  return cdt_layout_find_target (layout, "first");
}

/* Contents that a page nearly holds stand on one page; longer ones take what they need. */
static void
test_long_contents (void)
{
  g_assert_cmpuint (find_first_clause (40), ==, 1);
  g_assert_cmpuint (find_first_clause (50), ==, 1);
  g_assert_cmpuint (find_first_clause (53), ==, 1);
  g_assert_cmpuint (find_first_clause (70), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/turned/pages", test_pages);
  g_test_add_func ("/layout/turned/inside", test_inside);
  g_test_add_func ("/layout/turned/strips", test_strips);
  g_test_add_func ("/layout/turned/not split", test_not_split);
  g_test_add_func ("/layout/turned/turning", test_turning);
  g_test_add_func ("/layout/turned/golden", test_golden);
  g_test_add_func ("/layout/turned/contents", test_contents);
  g_test_add_func ("/layout/turned/long contents", test_long_contents);
  return g_test_run ();
}
