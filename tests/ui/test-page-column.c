/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-page-column.h"

static void
test_column (void)
{
  CdtPageColumn column = { .n_pages = 3, .page_width = 600, .page_height = 800, .view_width = 636 };
  double x, y;
  guint page;

  column.scale = cdt_page_column_get_fit_scale (&column);
  g_assert_cmpfloat_with_epsilon (column.scale, 1, 1e-9);
  g_assert_cmpfloat (cdt_page_column_get_left (&column, 0), ==, 18);
  g_assert_true (
      cdt_page_column_hit (&column, 18 + 100, cdt_page_column_get_top (&column, 1) + 50, &page, &x, &y));
  g_assert_cmpuint (page, ==, 1);
  g_assert_cmpfloat_with_epsilon (x, 100, 1e-9);
  g_assert_cmpfloat_with_epsilon (y, 50, 1e-9);
  g_assert_false (
      cdt_page_column_hit (&column, 18 + 100, cdt_page_column_get_top (&column, 1) - 5, &page, &x, &y));
  g_assert_false (cdt_page_column_hit (&column, 5, 50, &page, &x, &y));
  g_assert_cmpuint (cdt_page_column_get_page_at (&column, -50), ==, 0);
  g_assert_cmpuint (cdt_page_column_get_page_at (&column, 99999), ==, 2);
  column.n_pages = 0;
  g_assert_false (cdt_page_column_hit (&column, 100, 100, &page, &x, &y));
}

/* A page on its side is as wide as the others where pages fit the view, and else at their scale. */
static void
test_turned_column (void)
{
  const guint turned[] = { 0, 0, 1, 2, 2 };
  CdtPageColumn column = {
    .n_pages = 4, .turned = turned, .page_width = 600, .page_height = 800, .scale = 1, .view_width = 636
  };
  double width, height, x, y;
  guint page;

  column.fits = TRUE;
  cdt_page_column_get_size (&column, 1, &width, &height);
  g_assert_cmpfloat (width, ==, 600);
  g_assert_cmpfloat (height, ==, 450);
  g_assert_cmpfloat (cdt_page_column_get_left (&column, 1), ==, 18);
  g_assert_cmpfloat (cdt_page_column_get_width (&column), ==, 636);
  g_assert_cmpfloat (cdt_page_column_get_top (&column, 3), ==, 18 + 818 + 2 * 468);
  g_assert_cmpfloat (cdt_page_column_get_height (&column), ==, 18 + 2 * 818 + 2 * 468);
  g_assert_true (cdt_page_column_hit (&column, 18 + 75, 18 + 818 + 468 + 150, &page, &x, &y));
  g_assert_cmpuint (page, ==, 2);
  g_assert_cmpfloat_with_epsilon (x, 100, 1e-9);
  g_assert_cmpfloat_with_epsilon (y, 200, 1e-9);

  column.fits = FALSE;
  g_assert_cmpfloat (cdt_page_column_get_scale (&column, 1), ==, 1);
  g_assert_cmpfloat (cdt_page_column_get_width (&column), ==, 836);
  g_assert_cmpfloat (cdt_page_column_get_left (&column, 0), ==, 118);
  g_assert_cmpfloat (cdt_page_column_get_left (&column, 1), ==, 18);
  for (guint n = 0; n < column.n_pages; n++)
    {
      double top = cdt_page_column_get_top (&column, n);

      g_assert_cmpuint (cdt_page_column_get_page_at (&column, top), ==, n);
      g_assert_cmpuint (cdt_page_column_get_page_at (&column, top + 600), ==, n);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-column/upright", test_column);
  g_test_add_func ("/page-column/turned", test_turned_column);
  return g_test_run ();
}
