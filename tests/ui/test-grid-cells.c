/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <handy.h>

#include "grid-window.h"

#define FRAME_MS 16

/* 0.1 and 0.2 many times over come to what they come to, to the penny. */
static void
test_exact (void)
{
  FormWindow self;
  CdtDraft *draft = grid_window_make_draft (1, 0);
  CdtGrid *grid;

  grid_window_add_years (draft);
  grid = grid_window_open (&self, SUMS, "amounts", draft);
  cdt_grid_paste (grid, "0.10\t0.20\t999999999999.99\n0.10\t0.70\t0.01");
  g_assert_cmpint (cdt_grid_model_sum_row (cdt_grid_get_model (grid), 1), ==, 81);
  g_assert_cmpint (cdt_grid_model_sum_column (cdt_grid_get_model (grid), 2), ==, 100000000000000);
  g_assert_cmpint (cdt_grid_model_sum_all (cdt_grid_get_model (grid)), ==, 100000000000110);
  form_window_close (&self);
}

/* Without lists inside the rows, the list holds one item for each partner. */
static void
test_figures (void)
{
  FormWindow self;
  CdtGrid *grid = grid_window_open (&self, "costs/figures", NULL, grid_window_make_draft (3, 0));

  cdt_grid_paste (grid, "1200\n\n300");
  form_window_assert_value (&self, "costs/figures/figure[1]/value", "1200");
  form_window_assert_value (&self, "costs/figures/figure[2]/value", "300");
  grid_window_assert_cell (grid, 1, 0, NULL);
  grid_window_assert_cell (grid, 2, 0, "300");
  cdt_grid_move_cursor (grid, 0, 0, FALSE);
  cdt_grid_clear_block (grid);
  form_window_assert_value (&self, "costs/figures/figure[1]/value", "300");
  form_window_close (&self);
}

static void
active_changed_cb (AtkObject *table, AtkObject *cell, gpointer data)
{
  AtkObject **active = data;

  g_set_object (active, cell);
}

static void
test_spoken (void)
{
  FormWindow self;
  CdtGrid *grid = grid_window_open (&self, LETTERS, "parts", grid_window_make_draft (3, 2));
  AtkObject *table = gtk_widget_get_accessible (GTK_WIDGET (grid));
  g_autoptr (AtkObject) active = NULL;
  g_autoptr (AtkObject) child = NULL;

  g_signal_connect (table, "active-descendant-changed", G_CALLBACK (active_changed_cb), &active);
  form_window_key (&self, GDK_KEY_Down, 0);
  form_window_key (&self, GDK_KEY_Right, 0);
  g_assert_nonnull (active);
  g_assert_cmpstr (atk_object_get_name (active), ==, "Activity 2, Partner 2: empty");
  form_window_key (&self, GDK_KEY_a, 0);
  g_assert_cmpstr (atk_object_get_name (active), ==, "Activity 2, Partner 2: Accountable");
  g_assert_cmpint (atk_object_get_index_in_parent (active), ==, 4);
  g_assert_cmpint (atk_object_get_role (table), ==, ATK_ROLE_TABLE);
  g_assert_cmpint (atk_table_get_n_rows (ATK_TABLE (table)), ==, 2);
  g_assert_cmpstr (atk_table_get_column_description (ATK_TABLE (table), 1), ==, "Partner 2");
  g_assert_cmpstr (atk_table_get_row_description (ATK_TABLE (table), 0), ==, "Activity 1");
  child = atk_object_ref_accessible_child (table, 5);
  g_assert_cmpstr (atk_object_get_name (child), ==, "Activity 2, Partner 3: empty");
  g_assert_null (atk_table_ref_at (ATK_TABLE (table), 2, 0));
  form_window_close (&self);
}

/* The time from a key to the picture of the grid, the draft changed and its watchers told. */
static double
time_key (FormWindow *self, CdtGrid *grid, cairo_t *cr, guint key)
{
  gint64 start = g_get_monotonic_time ();

  form_window_key (self, key, 0);
  gtk_widget_draw (GTK_WIDGET (grid), cr);
  return (double)(g_get_monotonic_time () - start) / 1000;
}

static void
test_fast (void)
{
  static const guint keys[]
      = { GDK_KEY_a, GDK_KEY_Right, GDK_KEY_r, GDK_KEY_Down, GDK_KEY_i, GDK_KEY_Delete };
  FormWindow self;
  CdtGrid *grid = grid_window_open (&self, LETTERS, "parts", grid_window_make_draft (40, 60));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 600, 440);
  cairo_t *cr = cairo_create (surface);
  gint64 start = g_get_monotonic_time ();
  double slowest = 0, total = 0;

  form_window_key (&self, GDK_KEY_a, GDK_CONTROL_MASK);
  cdt_grid_paste (grid, "I");
  g_test_message ("2,400 cells filled in %.0f ms", (double)(g_get_monotonic_time () - start) / 1000);
  cdt_grid_move_cursor (grid, 0, 0, FALSE);
  time_key (&self, grid, cr, GDK_KEY_Right);
  for (guint i = 0; i < 120; i++)
    {
      double took = time_key (&self, grid, cr, keys[i % G_N_ELEMENTS (keys)]);

      slowest = MAX (slowest, took);
      total += took;
    }
  g_test_message ("60 × 40: a key takes %.2f ms, the slowest %.2f ms", total / 120, slowest);
  g_assert_cmpfloat (total / 120, <, FRAME_MS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  form_window_close (&self);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  hdy_init ();

  g_test_add_func ("/grid-cells/exact", test_exact);
  g_test_add_func ("/grid-cells/figures", test_figures);
  g_test_add_func ("/grid-cells/spoken", test_spoken);
  g_test_add_func ("/grid-cells/fast", test_fast);
  return g_test_run ();
}
