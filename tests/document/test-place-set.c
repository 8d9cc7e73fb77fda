/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-document.h"

static CdtText *
make_text (const char *path)
{
  GPtrArray *runs = g_ptr_array_new ();

  g_ptr_array_add (runs, cdt_run_new ("Before ", CDT_RUN_PLAIN, NULL));
  g_ptr_array_add (runs, cdt_run_new ("words", CDT_RUN_PLAIN, path));
  return cdt_text_new_take (runs);
}

static void
test_holds (void)
{
  static const char *const paths[]
      = { "risks/risk[r2]/action", "risks/risk[r12]/action", "title", "partners/partner[p1]/address/town" };
  static const struct
  {
    const char *asked;
    int found; /* in which of the paths, or -1 */
  } cases[] = {
    { "risks/risk[r2]/action", 0 },
    { "risks/risk[r2]", 0 },
    { "risks/risk[r12]", 1 },
    { "title", 2 },
    { "partners", 3 },
    { "partners/partner[p1]/address", 3 },
    { "partners/partner[p1]/add", -1 },
    { "risks/risk[r3]/action", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint j = 0; j < G_N_ELEMENTS (paths); j++)
      {
        gboolean held
            = cdt_place_set_may_have (cdt_place_set_of (paths[j]), cdt_place_set_find (cases[i].asked));

        if (cases[i].found == (int)j)
          g_assert_true (held);
        else if (cases[i].found == -1)
          g_assert_false (held);
      }
  g_assert_cmpuint (cdt_place_set_of (NULL), ==, 0);
}

/* Many fields at once are told apart from most others. */
static void
test_tells_apart (void)
{
  guint n_held = 0;

  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *path = g_strdup_printf ("risks/risk[r%u]/action", i);
      g_autofree char *other = g_strdup_printf ("risks/risk[r%u]/owner", i + 1);

      n_held += cdt_place_set_may_have (cdt_place_set_of (path), cdt_place_set_find (other));
    }
  g_assert_cmpuint (n_held, <, 8);
}

static gboolean
may_show (const CdtDocument *document, guint n, const char *path)
{
  return cdt_place_set_may_have (cdt_document_get_places (document)[n], cdt_place_set_find (path));
}

static void
test_blocks (void)
{
  GPtrArray *blocks = g_ptr_array_new ();
  CdtBlock *table = cdt_block_new (CDT_BLOCK_TABLE, NULL);
  CdtBlock *chart = cdt_block_new (CDT_BLOCK_FIGURE, NULL);

  table->head = cdt_row_new ();
  cdt_row_add (table->head, make_text ("title"));
  g_ptr_array_add (table->rows, cdt_row_new ());
  cdt_row_add (table->rows->pdata[0], make_text ("risks/risk[r1]/owner"));
  chart->figure = cdt_figure_new (CDT_FIGURE_HEAT_MAP);
  cdt_figure_add_mark (chart->figure, "7", "risks/risk[r7]", 0.0, 0.0);
  g_ptr_array_add (blocks, cdt_block_new (CDT_BLOCK_PARAGRAPH, make_text ("purpose")));
  g_ptr_array_add (blocks, table);
  g_ptr_array_add (blocks, chart);
  g_autoptr (CdtDocument) document = cdt_document_new (cdt_document_info_new (), blocks, NULL);

  g_assert_true (may_show (document, 0, "purpose"));
  g_assert_false (may_show (document, 0, "title"));
  g_assert_true (may_show (document, 1, "title"));
  g_assert_true (may_show (document, 1, "risks/risk[r1]"));
  g_assert_false (may_show (document, 1, "purpose"));
  g_assert_true (may_show (document, 2, "risks/risk[r7]"));
  g_assert_cmpuint (cdt_document_get_figures (document)->len, ==, 1);
  g_assert_cmpuint (g_array_index (cdt_document_get_figures (document), guint, 0), ==, 2);
}

static CdtBlock *
make_block (guint n)
{
  g_autofree char *path = g_strdup_printf ("risks/risk[r%u]", n);
  CdtBlock *block = cdt_block_new (n % 5 == 0 ? CDT_BLOCK_FIGURE : CDT_BLOCK_CLAUSE, make_text (path));

  if (n % 5 == 0)
    {
      block->figure = cdt_figure_new (CDT_FIGURE_HEAT_MAP);
      cdt_figure_add_mark (block->figure, "1", path, 0.0, 0.0);
    }
  return block;
}

static CdtDocument *
make_document (GPtrArray *blocks, CdtDocument *previous)
{
  return cdt_document_new (cdt_document_info_new (),
                           g_ptr_array_copy (blocks, (GCopyFunc)(void (*) (void))cdt_block_ref, NULL),
                           previous);
}

static void
assert_same (const CdtDocument *kept, const CdtDocument *fresh)
{
  const GArray *figures = cdt_document_get_figures (kept), *others = cdt_document_get_figures (fresh);

  g_assert_cmpmem (figures->data, figures->len * sizeof (guint), others->data, others->len * sizeof (guint));
  for (guint i = 0; i < cdt_document_get_n_blocks (fresh); i++)
    for (guint n = 0; n < 20; n++)
      {
        g_autofree char *path = g_strdup_printf ("risks/risk[r%u]", n);

        g_assert_cmpint (may_show (kept, i, path), ==, may_show (fresh, i, path));
      }
}

/* What is known of the document before comes to the same as what is found from nothing. */
static void
test_edits (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);
  g_autoptr (CdtDocument) last = make_document (blocks, NULL);

  for (guint i = 0; i < 200; i++)
    {
      guint at = (guint)g_rand_int_range (rand, 0, (gint32)blocks->len + 1);

      if (at < blocks->len && g_rand_int_range (rand, 0, 5) < 2)
        g_ptr_array_remove_index (blocks, at);
      else
        g_ptr_array_insert (blocks, (int)at, make_block ((guint)g_rand_int_range (rand, 0, 20)));
      CdtDocument *kept = make_document (blocks, last);
      g_autoptr (CdtDocument) fresh = make_document (blocks, NULL);
      assert_same (kept, fresh);
      cdt_document_unref (last);
      last = kept;
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/place-set/holds", test_holds);
  g_test_add_func ("/place-set/tells apart", test_tells_apart);
  g_test_add_func ("/place-set/blocks", test_blocks);
  g_test_add_func ("/place-set/edits", test_edits);
  return g_test_run ();
}
