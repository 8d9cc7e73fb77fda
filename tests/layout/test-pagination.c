/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-layout-private.h"
#include "long-document.h"
#include "sample-document.h"

/* Pages found again after an edit are those found from nothing, and few have to be looked at. */

#define BLOCKS 1200
#define EDITS 70

static CdtDocument *
make_document (GPtrArray *blocks, CdtDocument *previous)
{
  return sample_document (g_ptr_array_copy (blocks, (GCopyFunc)(void (*) (void))cdt_block_ref, NULL),
                          previous);
}

static CdtLayout *
set_document (CdtDocument *document)
{
  CdtStyle style = cdt_style_clear_a4 ();
  CdtLayout *layout = cdt_layout_new (&style);
  cdt_layout_set_document (layout, document);
  return layout;
}

static void
test_same_pages (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);
  g_autoptr (GPtrArray) blocks = long_document_blocks (200);
  g_autoptr (CdtDocument) first = make_document (blocks, NULL);
  g_autoptr (CdtLayout) layout = set_document (first);
  for (guint i = 0; i < EDITS; i++)
    {
      long_document_edit (blocks, rand);
      g_autoptr (CdtDocument) next = make_document (blocks, cdt_layout_get_document (layout));
      cdt_layout_set_document (layout, next);
      g_autoptr (CdtLayout) anew = set_document (next);
      g_autofree char *kept = cdt_layout_dump (layout), *fresh = cdt_layout_dump (anew);
      g_assert_cmpstr (kept, ==, fresh);
    }
}

/* After a change of one paragraph the pages come together again where a page begins as it did: at the
 * next schedule or page break at the latest. */
static void
test_few_pages (void)
{
  g_autoptr (GPtrArray) blocks = long_document_blocks (BLOCKS);
  g_autoptr (CdtDocument) first = make_document (blocks, NULL);
  g_autoptr (CdtLayout) layout = set_document (first);
  guint n_pages = cdt_layout_get_n_pages (layout), most = 0;
  g_assert_cmpuint (n_pages, >, 100);
  g_assert_cmpuint (cdt_layout_get_n_parted (layout), ==, n_pages - 1);
  for (guint i = 9; i < BLOCKS; i += 29)
    {
      g_autoptr (GPtrArray) changed
          = g_ptr_array_copy (blocks, (GCopyFunc)(void (*) (void))cdt_block_ref, NULL);
      cdt_block_unref (g_ptr_array_index (changed, i));
      changed->pdata[i] = sample_block (CDT_BLOCK_PARAGRAPH, NULL, "Words that are others.");
      g_autoptr (CdtDocument) next = make_document (changed, cdt_layout_get_document (layout));
      cdt_layout_set_document (layout, next);
      most = MAX (most, cdt_layout_get_n_parted (layout));
      cdt_layout_set_document (layout, first);
    }
  g_assert_cmpuint (most, <, 20);
}

/* Nothing changed is nothing looked at but the last page. */
static void
test_no_change (void)
{
  g_autoptr (GPtrArray) blocks = long_document_blocks (100);
  g_autoptr (CdtDocument) first = make_document (blocks, NULL);
  g_autoptr (CdtDocument) second = make_document (blocks, first);
  g_autoptr (CdtLayout) layout = set_document (first);
  guint n_pages = cdt_layout_get_n_pages (layout);
  cdt_layout_set_document (layout, second);
  g_assert_cmpuint (cdt_layout_get_n_parted (layout), <=, 1);
  g_assert_cmpuint (cdt_layout_get_n_pages (layout), ==, n_pages);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/pagination/same-pages", test_same_pages);
  g_test_add_func ("/layout/pagination/few-pages", test_few_pages);
  g_test_add_func ("/layout/pagination/no-change", test_no_change);
  return g_test_run ();
}
