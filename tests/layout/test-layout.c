/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-layout-private.h"
#include "sample-document.h"

static CdtLayout *
set_document (CdtDocument *document)
{
  CdtStyle style = cdt_style_clear_a4 ();
  CdtLayout *layout = cdt_layout_new (&style);
  cdt_layout_set_document (layout, document);
  return layout;
}

static CdtLayout *
set_memorandum (void)
{
  g_autoptr (CdtDocument) document = sample_memorandum ();
  return set_document (document);
}

static void
test_golden (void)
{
  g_autoptr (CdtLayout) layout = set_memorandum ();
  g_autofree char *dump = cdt_layout_dump (layout);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "layout", "memorandum.golden", NULL);
  if (g_getenv ("CDT_REGENERATE") != NULL)
    g_assert_true (g_file_set_contents (path, dump, -1, NULL));
  g_autofree char *golden = NULL;
  g_assert_true (g_file_get_contents (path, &golden, NULL, NULL));
  g_auto (GStrv) lines = g_strsplit (dump, "\n", -1), expected = g_strsplit (golden, "\n", -1);
  for (guint i = 0; lines[i] != NULL || expected[i] != NULL; i++)
    g_assert_cmpstr (lines[i], ==, expected[i]);
}

static void
replace_block (GPtrArray *blocks, guint n, const char *words)
{
  CdtBlock *old = g_ptr_array_index (blocks, n);
  CdtBlock *fresh = sample_block (old->kind, old->id, words);
  g_free (fresh->clause);
  fresh->clause = g_strdup (old->clause);
  blocks->pdata[n] = fresh;
  cdt_block_unref (old);
}

static guint
find_kind (GPtrArray *blocks, CdtBlockKind kind)
{
  guint n = 0;
  while (((CdtBlock *)blocks->pdata[n])->kind != kind)
    n++;
  return n;
}

static GPtrArray *
share_blocks (GPtrArray *blocks)
{
  return g_ptr_array_copy (blocks, (GCopyFunc)(void (*) (void))cdt_block_ref, NULL);
}

/* One paragraph changed is one paragraph measured, and nothing when it changes back. */
static void
test_cache (void)
{
  g_autoptr (GPtrArray) blocks = sample_memorandum_blocks ();
  g_autoptr (CdtDocument) first = sample_document (share_blocks (blocks), NULL);
  g_autoptr (CdtLayout) layout = set_document (first);
  guint before = cdt_layout_get_n_set (layout);
  g_assert_cmpuint (before, >, 50);

  g_autoptr (GPtrArray) changed = share_blocks (blocks);
  replace_block (changed, find_kind (changed, CDT_BLOCK_CLAUSE), "Something else altogether.");
  g_autoptr (CdtDocument) second = sample_document (share_blocks (changed), first);
  cdt_layout_set_document (layout, second);
  g_assert_cmpuint (cdt_layout_get_n_set (layout), ==, before + 1);

  cdt_layout_set_document (layout, first);
  g_assert_cmpuint (cdt_layout_get_n_set (layout), ==, before + 1);

  /* The same words in blocks that are all new. */
  g_autoptr (CdtDocument) again = sample_memorandum ();
  cdt_layout_set_document (layout, again);
  g_assert_cmpuint (cdt_layout_get_n_set (layout), ==, before + 1);
}

/* Set one after another or afresh, a document gives the same pages. */
static void
test_same_pages (void)
{
  g_autoptr (GPtrArray) blocks = sample_memorandum_blocks ();
  g_autoptr (CdtDocument) document = sample_document (share_blocks (blocks), NULL);
  g_autoptr (CdtLayout) layout = set_document (document);
  for (guint i = 0; i < blocks->len; i++)
    {
      g_autoptr (GPtrArray) fewer = share_blocks (blocks);
      g_ptr_array_remove_index (fewer, i);
      g_autoptr (CdtDocument) next = sample_document (share_blocks (fewer), cdt_layout_get_document (layout));
      cdt_layout_set_document (layout, next);
      g_autoptr (CdtLayout) fresh = set_document (next);
      g_autofree char *kept = cdt_layout_dump (layout), *anew = cdt_layout_dump (fresh);
      g_assert_cmpstr (kept, ==, anew);
    }
}

static void
assert_same_place (const CdtPlace *a, const CdtPlace *b)
{
  g_assert_cmpuint (a->page, ==, b->page);
  g_assert_cmpfloat (a->x, ==, b->x);
  g_assert_cmpfloat (a->y, ==, b->y);
  g_assert_cmpfloat (a->width, ==, b->width);
}

/* On all pages */
static GArray *
find_path (CdtLayout *layout, const char *path)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (CdtPlace));
  for (guint n = 0; n < cdt_layout_get_n_pages (layout); n++)
    {
      g_autoptr (GArray) places = cdt_layout_find_path (layout, path, n);
      g_array_append_vals (all, places->data, places->len);
    }
  return all;
}

/* Every place found by a field's path is hit by a point in its middle, and the first is found by itself. */
static void
test_places (void)
{
  static const struct
  {
    const char *path;
    guint places;
    guint page;
  } cases[] = {
    { "title", 1, 0 },
    { "purpose", 1, 0 },
    { "purpose/aim", 1, 0 },
    { "purpose/ai", 0, 0 },
    { "partners", 2, 0 },
    { "partners/partner[@id='b']", 1, 0 },
    { "governance/meets", 1, 1 },
    { "open", 2, 1 },
    { "risks/risk[@id='r2']", 3, 3 }, /* the mark, then the words */
    { "risks/risk[@id='r2']/likelihood", 1, 3 },
    { "risks/risk[@id='r2']/shares/share[@id='s1']", 1, 3 },
    { "risks/risk[@id='r99']/likelihood", 0, 0 },
    { "nowhere", 0, 0 },
    { "", 0, 0 },
  };
  g_autoptr (CdtLayout) layout = set_memorandum ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) places = find_path (layout, cases[i].path);
      CdtPlace first;
      g_assert_cmpuint (places->len, ==, cases[i].places);
      g_assert_cmpint (cdt_layout_find_first (layout, cases[i].path, &first), ==, places->len > 0);
      if (places->len > 0)
        assert_same_place (&first, &g_array_index (places, CdtPlace, 0));
      for (guint k = 0; k < places->len; k++)
        {
          const CdtPlace *place = &g_array_index (places, CdtPlace, k);
          const char *path = NULL;
          g_assert_cmpuint (place->page, ==, cases[i].page);
          g_assert_true (cdt_layout_hit (layout, place->page, place->x + place->width / 2.0,
                                         place->y + place->height / 2.0, &path, NULL, NULL));
          g_assert_true (g_str_has_prefix (path, cases[i].path) || g_str_has_prefix (cases[i].path, path));
        }
    }
}

static void
test_hit (void)
{
  g_autoptr (CdtLayout) layout = set_memorandum ();
  g_autoptr (GArray) places = find_path (layout, "governance/meets");
  const CdtPlace *place = &g_array_index (places, CdtPlace, 0);
  const char *path, *clause, *link;
  g_assert_true (cdt_layout_hit (layout, 1, place->x + 1.0, place->y + 1.0, &path, &clause, &link));
  g_assert_cmpstr (path, ==, "governance/meets");
  g_assert_cmpstr (clause, ==, "governance");
  g_assert_null (link);
  g_assert_true (cdt_layout_hit (layout, 1, place->x - 30.0, place->y + 1.0, &path, NULL, NULL));
  g_assert_null (path);
  g_assert_false (cdt_layout_hit (layout, 1, 2.0, 400.0, &path, &clause, &link));
  g_assert_null (clause);
  g_assert_false (cdt_layout_hit (layout, 99, 100.0, 100.0, NULL, NULL, NULL));
}

/* Marks of a crowded cell that have no room are at the last one that has. */
static void
test_crowded_marks (void)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);
  CdtBlock *map = sample_heat_map ();
  for (guint i = 10; i < 60; i++)
    {
      g_autofree char *label = g_strdup_printf ("R%u", i);
      g_autofree char *path = g_strdup_printf ("risks/risk[@id='r%u']", i);
      cdt_figure_add_mark (map->figure, label, path, 5, 5);
    }
  g_ptr_array_add (blocks, map);
  g_autoptr (CdtDocument) document = sample_document (blocks, NULL);
  g_autoptr (CdtLayout) layout = set_document (document);
  g_autoptr (GArray) first = find_path (layout, "risks/risk[@id='r10']");
  g_autoptr (GArray) one = find_path (layout, "risks/risk[@id='r58']");
  g_autoptr (GArray) last = find_path (layout, "risks/risk[@id='r59']");
  const CdtPlace *shared = &g_array_index (one, CdtPlace, 0), *end = &g_array_index (last, CdtPlace, 0);
  g_assert_cmpfloat (g_array_index (first, CdtPlace, 0).x, !=, shared->x);
  g_assert_cmpfloat (shared->x, ==, end->x);
  g_assert_cmpfloat (shared->y, ==, end->y);
}

static void
test_find_block (void)
{
  g_autoptr (CdtLayout) layout = set_memorandum ();
  g_assert_cmpuint (cdt_layout_find_target (layout, "partners"), ==, 0);
  g_assert_cmpuint (cdt_layout_find_target (layout, "purpose"), ==, 1);
  g_assert_cmpuint (cdt_layout_find_target (layout, "risks"), ==, 3);
  g_assert_cmpuint (cdt_layout_find_target (layout, "absent"), ==, G_MAXUINT);
}

static void
count_cb (CdtLayout *layout, guint *n)
{
  (*n)++;
}

static CdtBlock *
make_rows (guint n)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (rows, g_strdup_printf ("R%u;Words of a row that take up two lines of their column", i));
  g_ptr_array_add (rows, NULL);
  return sample_table (NULL, "1 1", "Head;Risk", (const char *const *)rows->pdata);
}

static guint
count_cells (const CdtPage *page, const char *words)
{
  guint n = 0;
  for (guint i = 0; i < page->pieces->len; i++)
    {
      const CdtPiece *piece = &g_array_index (page->pieces, CdtPiece, i);
      if (piece->role != CDT_ROLE_CELL || piece->paragraph == NULL)
        continue;
      g_autofree char *plain = cdt_text_dup_plain (cdt_paragraph_get_text (piece->paragraph));
      n += strcmp (plain, words) == 0;
    }
  return n;
}

static void
add_page_cell (CdtRow *row, const char *link)
{
  GPtrArray *runs = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_run_free);
  CdtRun *run = cdt_run_new ("…", CDT_RUN_PAGE, NULL);
  run->link = g_strdup (link);
  g_ptr_array_add (runs, run);
  cdt_row_add (row, cdt_text_new_take (runs));
}

/* A table that names the pages of a row in a long table, of the block after it and of nothing at all. */
static CdtLayout *
set_pages_named (void)
{
  static const char *const links[] = { "row", "after", "nowhere" };
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);
  CdtBlock *front = cdt_block_new (CDT_BLOCK_TABLE, NULL);
  CdtBlock *table = make_rows (120);
  cdt_block_add_column (front, 1.0, CDT_ALIGN_END);
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_ptr_array_add (front->rows, cdt_row_new ());
      add_page_cell (front->rows->pdata[i], links[i]);
    }
  ((CdtRow *)table->rows->pdata[90])->id = g_strdup ("row");
  g_ptr_array_add (blocks, front);
  g_ptr_array_add (blocks, table);
  g_ptr_array_add (blocks, sample_block (CDT_BLOCK_CLAUSE, "after", "The end."));
  g_autoptr (CdtDocument) document = sample_document (blocks, NULL);
  g_assert_cmpint (cdt_document_find_block (document, "row"), ==, 1);
  g_assert_cmpint (cdt_document_find_row (document, "row"), ==, 90);
  g_assert_cmpint (cdt_document_find_row (document, "after"), ==, -1);
  return set_document (document);
}

/* The number is that of the page where the row is, not of the one where its table begins. */
static void
test_page_numbers (void)
{
  g_autoptr (CdtLayout) layout = set_pages_named ();
  guint row_page = cdt_layout_find_target (layout, "row"), last = cdt_layout_get_n_pages (layout);
  g_autofree char *on = g_strdup_printf ("%u", row_page + 1);
  g_autofree char *end = g_strdup_printf ("%u", last);
  g_assert_cmpuint (row_page, >, 1);
  g_assert_cmpuint (row_page + 1, <, last);
  g_assert_cmpuint (count_cells (cdt_layout_get_page (layout, row_page), "R90"), ==, 1);
  const CdtPage *first = cdt_layout_get_page (layout, 0);
  g_assert_cmpuint (count_cells (first, on), ==, 1);
  g_assert_cmpuint (count_cells (first, end), ==, 1);
  g_assert_cmpuint (count_cells (first, "…"), ==, 1);
}

static void
test_empty (void)
{
  guint n = 0;
  CdtStyle style = cdt_style_make (NULL, "letter", NULL);
  g_autoptr (CdtLayout) layout = cdt_layout_new (&style);
  g_signal_connect (layout, "changed", G_CALLBACK (count_cb), &n);
  g_assert_cmpuint (cdt_layout_get_n_pages (layout), ==, 0);
  g_assert_null (cdt_layout_get_document (layout));
  g_assert_cmpuint (cdt_layout_find_target (layout, "x"), ==, G_MAXUINT);
  g_autoptr (CdtDocument) document
      = sample_document (g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref), NULL);
  cdt_layout_set_document (layout, document);
  cdt_layout_set_document (layout, document);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (cdt_layout_get_n_pages (layout), ==, 1);
  g_autofree char *dump = cdt_layout_dump (layout);
  g_assert_nonnull (strstr (dump, "Page 1 of 1"));
}

/* Pages that go on with a schedule say so; a marking stands on all of them. */
static void
test_furniture (void)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);
  g_ptr_array_add (blocks, sample_block (CDT_BLOCK_SCHEDULE, "one", "Plan"));
  for (guint i = 0; i < 60; i++)
    g_ptr_array_add (blocks, sample_block (CDT_BLOCK_PARAGRAPH, NULL, "A line."));
  g_ptr_array_add (blocks, sample_block (CDT_BLOCK_PART, "end", "Signatures"));
  CdtDocumentInfo *info = sample_info ();
  info->marking = g_strdup ("OFFICIAL");
  g_free (info->head_start);
  info->head_start = g_strnfill (400, 'w');
  g_autoptr (CdtDocument) document = cdt_document_new (info, blocks, NULL);
  g_autoptr (CdtLayout) layout = set_document (document);
  g_autofree char *dump = cdt_layout_dump (layout);
  g_auto (GStrv) markings = g_strsplit (dump, "| OFFICIAL", -1);
  guint n_pages = cdt_layout_get_n_pages (layout);
  g_assert_cmpuint (n_pages, >, 2);
  g_assert_cmpuint (g_strv_length (markings), ==, 2 * n_pages + 1);
  g_auto (GStrv) continued = g_strsplit (dump, "| Schedule 1 continued", -1);
  g_assert_cmpuint (g_strv_length (continued), ==, n_pages - 1);
  g_assert_nonnull (strstr (dump, "www…\n"));
}

/* Pages that were let go of are there again when they are asked for; so is the next document. */
static void
test_let_go (void)
{
  g_autoptr (CdtLayout) layout = set_memorandum ();
  g_autofree char *dump = cdt_layout_dump (layout);
  guint n_pages = cdt_layout_get_n_pages (layout), n_set = cdt_layout_get_n_set (layout);
  for (guint i = 0; i + 1 < n_pages; i++)
    cdt_layout_let_go (layout, i);
  g_assert_nonnull (cdt_layout_get_page (layout, n_pages - 1));
  g_assert_cmpuint (cdt_layout_get_n_set (layout), <, n_set + 10);
  g_autofree char *again = cdt_layout_dump (layout);
  g_assert_cmpstr (again, ==, dump);
  for (guint i = 0; i < n_pages; i++)
    cdt_layout_let_go (layout, i);
  g_autoptr (CdtDocument) document = sample_memorandum ();
  cdt_layout_set_document (layout, document);
  g_autofree char *other = cdt_layout_dump (layout);
  g_assert_cmpstr (other, ==, dump);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/golden", test_golden);
  g_test_add_func ("/layout/cache", test_cache);
  g_test_add_func ("/layout/same-pages", test_same_pages);
  g_test_add_func ("/layout/places", test_places);
  g_test_add_func ("/layout/hit", test_hit);
  g_test_add_func ("/layout/crowded-marks", test_crowded_marks);
  g_test_add_func ("/layout/find-block", test_find_block);
  g_test_add_func ("/layout/page-numbers", test_page_numbers);
  g_test_add_func ("/layout/empty", test_empty);
  g_test_add_func ("/layout/furniture", test_furniture);
  g_test_add_func ("/layout/let-go", test_let_go);
  return g_test_run ();
}
