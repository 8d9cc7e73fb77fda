/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-layout-private.h"
#include "long-document.h"
#include "sample-document.h"

/* Pages found a few at a time are those found at once. */

#define BLOCKS 400
#define EDITS 60

static CdtLayout *
make_layout (void)
{
  CdtStyle style = cdt_style_clear_a4 ();
  return cdt_layout_new (&style);
}

static CdtLayout *
set_whole (CdtDocument *document)
{
  CdtLayout *layout = make_layout ();
  cdt_layout_set_document (layout, document);
  g_assert_true (cdt_layout_is_whole (layout));
  g_assert_cmpuint (cdt_layout_guess_n_pages (layout), ==, cdt_layout_get_n_pages (layout));
  return layout;
}

static void
assert_same (CdtLayout *layout, CdtLayout *whole)
{
  g_autofree char *found = cdt_layout_dump (layout), *wanted = cdt_layout_dump (whole);
  g_assert_cmpstr (found, ==, wanted);
}

static gboolean
same_piece (const CdtPiece *a, const CdtPiece *b)
{
  return a->kind == b->kind && a->role == b->role && a->block == b->block && a->x == b->x && a->y == b->y
         && a->width == b->width && a->height == b->height && a->first_line == b->first_line
         && a->n_lines == b->n_lines;
}

/* But for the numbers of pages, which come with the last one: they change words and edges, but no line moves
 * for them. */
static void
assert_same_body (CdtLayout *layout, CdtLayout *whole, guint n)
{
  const CdtPage *page = cdt_layout_get_page (layout, n), *wanted = cdt_layout_get_page (whole, n);
  for (guint i = 0; i < MIN (page->pieces->len, wanted->pieces->len); i++)
    {
      const CdtPiece *a = &g_array_index (page->pieces, CdtPiece, i),
                     *b = &g_array_index (wanted->pieces, CdtPiece, i);
      gboolean named = a->block < 0
                       || cdt_document_get_block (cdt_layout_get_document (layout), (guint)a->block)->kind
                              == CDT_BLOCK_CONTENTS;
      g_assert_true (named ? a->y == b->y && a->height == b->height : same_piece (a, b));
    }
  g_assert_cmpuint (page->pieces->len, ==, wanted->pieces->len);
}

static CdtDocument *
make_document (GPtrArray *blocks, CdtDocument *previous)
{
  return sample_document (g_ptr_array_copy (blocks, (GCopyFunc)(void (*) (void))cdt_block_ref, NULL),
                          previous);
}

/* A block at a time, each page looked at as soon as it is known */
static void
test_step_by_step (void)
{
  g_autoptr (GPtrArray) blocks = long_document_blocks (BLOCKS);
  g_autoptr (CdtDocument) document = make_document (blocks, NULL);
  g_autoptr (CdtLayout) whole = set_whole (document), layout = make_layout ();
  guint n = 0;
  cdt_layout_begin_document (layout, document);
  g_assert_false (cdt_layout_is_whole (layout));
  for (; !cdt_layout_go_on (layout, 0);)
    {
      g_assert_cmpuint (cdt_layout_get_n_pages (layout), <, cdt_layout_get_n_pages (whole));
      g_assert_cmpuint (cdt_layout_guess_n_pages (layout), >, cdt_layout_get_n_pages (layout));
      for (; n < cdt_layout_get_n_pages (layout); n++)
        assert_same_body (layout, whole, n);
    }
  g_assert_cmpuint (n, >, 20);
  assert_same (layout, whole);
}

static void
count_cb (guint *count)
{
  ++*count;
}

static void
test_signals (void)
{
  g_autoptr (GPtrArray) blocks = long_document_blocks (100);
  g_autoptr (CdtDocument) document = make_document (blocks, NULL);
  g_autoptr (CdtLayout) layout = make_layout ();
  guint n_changed = 0, n_grew = 0, n_steps = 0;
  g_signal_connect_swapped (layout, "changed", G_CALLBACK (count_cb), &n_changed);
  g_signal_connect_swapped (layout, "grew", G_CALLBACK (count_cb), &n_grew);
  cdt_layout_begin_document (layout, document);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpuint (cdt_layout_get_n_pages (layout), >=, 2);
  while (!cdt_layout_go_on (layout, 0))
    n_steps++;
  g_assert_cmpuint (n_grew, ==, n_steps);
  g_assert_cmpuint (n_changed, ==, 2);
  g_assert_true (cdt_layout_go_on (layout, 0));
  g_assert_cmpuint (n_changed, ==, 2);
}

/* Edits anywhere, in what is measured and below it, between steps of all lengths; sometimes another style */
static void
test_edits_between (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  g_autoptr (GPtrArray) blocks = long_document_blocks (BLOCKS / 2);
  g_autoptr (CdtLayout) layout = make_layout ();
  CdtStyle style = cdt_style_clear_a4 (), other = cdt_style_make ("formal", "letter", "large");
  for (guint i = 0; i < EDITS; i++)
    {
      g_autoptr (CdtDocument) next = make_document (blocks, cdt_layout_get_document (layout));
      guint n_steps = (guint)g_rand_int_range (rand, 0, 60), n_known = cdt_layout_get_n_pages (layout);
      if (i % 17 == 16)
        cdt_layout_set_style (layout, i % 2 == 0 ? &style : &other);
      cdt_layout_begin_document (layout, next);
      if (i % 17 != 16)
        g_assert_cmpuint (cdt_layout_get_n_pages (layout) + 8, >, n_known);
      while (n_steps-- > 0 && !cdt_layout_go_on (layout, 0))
        ;
      if (i % 3 == 2)
        {
          g_autoptr (CdtLayout) whole = cdt_layout_new (cdt_layout_get_style (layout));
          cdt_layout_set_document (whole, next);
          for (guint n = 0; !cdt_layout_is_whole (layout) && n < cdt_layout_get_n_pages (layout); n++)
            assert_same_body (layout, whole, n);
          if (i % 2 == 0)
            cdt_layout_finish (layout);
          if (cdt_layout_is_whole (layout))
            assert_same (layout, whole);
        }
      /* Begin again from nothing: what is whole stays whole. */
      if (cdt_layout_is_whole (layout))
        {
          g_object_unref (layout);
          layout = make_layout ();
        }
      long_document_edit (blocks, rand);
    }
}

/* The guess comes nearer, and is of the right order from the first page on. */
static void
test_estimate (void)
{
  g_autoptr (GPtrArray) blocks = long_document_blocks (3 * BLOCKS);
  g_autoptr (CdtDocument) document = make_document (blocks, NULL);
  g_autoptr (CdtLayout) whole = set_whole (document), layout = make_layout ();
  double n_pages = cdt_layout_get_n_pages (whole);
  cdt_layout_begin_document (layout, document);
  g_assert_cmpfloat (cdt_layout_guess_n_pages (layout), >, n_pages * 0.5);
  g_assert_cmpfloat (cdt_layout_guess_n_pages (layout), <, n_pages * 1.6);
  while (!cdt_layout_go_on (layout, 0))
    if (cdt_layout_get_n_pages (layout) > n_pages * 0.7)
      g_assert_cmpfloat (ABS (cdt_layout_guess_n_pages (layout) - n_pages), <, n_pages * 0.15);
  g_assert_cmpuint (cdt_layout_guess_n_pages (layout), ==, cdt_layout_get_n_pages (whole));
}

static void
test_sample (void)
{
  g_autoptr (CdtDocument) document = sample_memorandum ();
  g_autoptr (CdtLayout) whole = set_whole (document), layout = make_layout ();
  cdt_layout_begin_document (layout, document);
  /* Nothing is said of what is not known. */
  guint last = cdt_document_get_n_blocks (document) - 1;
  g_assert_cmpuint (cdt_layout_get_block_page (layout, last), ==, G_MAXUINT);
  cdt_layout_finish (layout);
  g_assert_cmpuint (cdt_layout_get_block_page (layout, last), ==, cdt_layout_get_n_pages (whole) - 1);
  assert_same (layout, whole);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/demand/step-by-step", test_step_by_step);
  g_test_add_func ("/layout/demand/signals", test_signals);
  g_test_add_func ("/layout/demand/edits-between", test_edits_between);
  g_test_add_func ("/layout/demand/estimate", test_estimate);
  g_test_add_func ("/layout/demand/sample", test_sample);
  return g_test_run ();
}
