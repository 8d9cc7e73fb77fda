/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <handy.h>

#include "cdt-line-field.h"
#include "grid-window.h"

static void
assert_cursor (CdtGrid *grid, guint row, guint column)
{
  guint now_row;
  guint now_column;

  cdt_grid_get_cursor (grid, &now_row, &now_column);
  g_assert_cmpuint (now_row, ==, row);
  g_assert_cmpuint (now_column, ==, column);
}

static void
test_letters (void)
{
  FormWindow self;
  CdtGrid *grid = grid_window_open (&self, LETTERS, "parts", grid_window_make_draft (3, 2));

  form_window_key (&self, GDK_KEY_a, 0);
  form_window_assert_value (&self, "activities/activity[1]/parts/part[1]/does", "accountable");
  form_window_key (&self, GDK_KEY_Right, 0);
  form_window_key (&self, GDK_KEY_R, GDK_SHIFT_MASK);
  form_window_key (&self, GDK_KEY_x, 0);
  grid_window_assert_cell (grid, 0, 1, "responsible");
  form_window_key (&self, GDK_KEY_Down, 0);
  form_window_key (&self, GDK_KEY_i, 0);
  grid_window_assert_cell (grid, 1, 1, "informed");
  form_window_key (&self, GDK_KEY_c, 0);
  grid_window_assert_cell (grid, 1, 1, "consulted");
  form_window_key (&self, GDK_KEY_Delete, 0);
  grid_window_assert_cell (grid, 1, 1, NULL);
  g_assert_null (cdt_draft_find_node (self.draft, "activities/activity[2]/parts"));
  form_window_close (&self);
}

static void
test_moves (void)
{
  FormWindow self;
  CdtGrid *grid = grid_window_open (&self, LETTERS, "parts", grid_window_make_draft (5, 30));

  form_window_key (&self, GDK_KEY_Left, 0);
  form_window_key (&self, GDK_KEY_Up, 0);
  assert_cursor (grid, 0, 0);
  form_window_key (&self, GDK_KEY_End, 0);
  assert_cursor (grid, 0, 4);
  form_window_key (&self, GDK_KEY_Page_Down, 0);
  assert_cursor (grid, 10, 4);
  form_window_key (&self, GDK_KEY_End, GDK_CONTROL_MASK);
  assert_cursor (grid, 29, 4);
  form_window_key (&self, GDK_KEY_Right, 0);
  form_window_key (&self, GDK_KEY_Down, 0);
  assert_cursor (grid, 29, 4);
  form_window_key (&self, GDK_KEY_Home, GDK_CONTROL_MASK);
  assert_cursor (grid, 0, 0);
  g_assert_true (form_window_get_focus (&self) == GTK_WIDGET (grid));
  form_window_close (&self);
}

static void
test_undo (void)
{
  FormWindow self;
  CdtGrid *grid = grid_window_open (&self, LETTERS, "parts", grid_window_make_draft (2, 1));

  form_window_key (&self, GDK_KEY_a, 0);
  form_window_key (&self, GDK_KEY_r, 0);
  g_free (cdt_draft_undo (self.draft));
  grid_window_assert_cell (grid, 0, 0, "accountable");
  g_free (cdt_draft_undo (self.draft));
  grid_window_assert_cell (grid, 0, 0, NULL);
  g_free (cdt_draft_redo (self.draft));
  grid_window_assert_cell (grid, 0, 0, "accountable");
  form_window_close (&self);
}

/* What the draft says shows, whoever changed it. */
static void
test_follows (void)
{
  FormWindow self;
  CdtGrid *grid = grid_window_open (&self, LETTERS, "parts", grid_window_make_draft (2, 2));
  CdtGridModel *model = cdt_grid_get_model (grid);

  form_window_key (&self, GDK_KEY_a, 0);
  form_window_set (self.draft, "activities/activity[1]/parts/part[1]/does", "informed");
  grid_window_assert_cell (grid, 0, 0, "informed");
  form_window_set (self.draft, "partners/partner[1]/name", "Eastvale");
  g_assert_cmpstr (cdt_grid_model_get_column_title (model, 0), ==, "Eastvale");
  g_free (cdt_draft_insert (self.draft, "partners", 0, NULL));
  g_assert_cmpuint (cdt_grid_model_get_n_columns (model), ==, 3);
  grid_window_assert_cell (grid, 0, 0, NULL);
  grid_window_assert_cell (grid, 0, 1, "informed");
  cdt_draft_remove (self.draft, "activities/activity[1]", NULL);
  g_assert_cmpuint (cdt_grid_model_get_n_rows (model), ==, 1);
  cdt_draft_remove (self.draft, "activities/activity[1]", NULL);
  g_assert_cmpuint (cdt_grid_model_get_n_rows (model), ==, 0);
  form_window_key (&self, GDK_KEY_a, 0);
  form_window_close (&self);
}

static void
test_sums (void)
{
  FormWindow self;
  CdtDraft *draft = grid_window_make_draft (1, 0);
  CdtGrid *grid;
  CdtGridModel *model;
  GtkEntry *entry;

  grid_window_add_years (draft);
  grid = grid_window_open (&self, SUMS, "amounts", draft);
  model = cdt_grid_get_model (grid);
  entry = cdt_grid_get_entry (grid);
  form_window_key (&self, GDK_KEY_1, 0);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (entry)));
  g_assert_cmpstr (gtk_entry_get_text (entry), ==, "1");
  gtk_entry_set_text (entry, "1,000.10");
  form_window_assert_value (&self, "contributions/contribution[1]/amounts/amount[1]/value", "1000.10");
  form_window_key (&self, GDK_KEY_Return, 0);
  assert_cursor (grid, 1, 0);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (entry)));
  form_window_key (&self, GDK_KEY_F2, 0);
  gtk_entry_set_text (entry, "0.20");
  form_window_key (&self, GDK_KEY_Escape, 0);
  grid_window_assert_cell (grid, 1, 0, NULL);
  cdt_grid_paste (grid, "0.20");
  g_assert_cmpint (cdt_grid_model_sum_column (model, 0), ==, 100030);
  g_assert_cmpint (cdt_grid_model_sum_row (model, 0), ==, 100010);
  g_assert_cmpint (cdt_grid_model_sum_all (model), ==, 100030);
  form_window_set (draft, "contributions/contribution[1]/by", "every");
  g_free (cdt_draft_insert (draft, "partners", 0, NULL));
  g_assert_cmpint (cdt_grid_model_sum_row (model, 0), ==, 200020);
  g_assert_cmpint (cdt_grid_model_sum_column (model, 0), ==, 200040);
  g_assert_true (g_str_has_suffix (cdt_grid_model_get_row_title (model, 0), " × 2"));
  g_free (cdt_draft_insert (draft, "partners", 0, NULL));
  g_assert_cmpint (cdt_grid_model_sum_all (model), ==, 300050);
  form_window_close (&self);
}

static void
test_tab (void)
{
  FormWindow self;
  CdtDraft *draft = grid_window_make_draft (1, 0);
  CdtField *after = g_object_new (CDT_TYPE_LINE_FIELD, "path", "title", NULL);
  CdtGrid *grid;

  grid_window_add_years (draft);
  grid = grid_window_open (&self, SUMS, "amounts", draft);
  gtk_container_add (GTK_CONTAINER (self.content), GTK_WIDGET (after));
  cdt_field_bind (after, draft, NULL);
  gtk_widget_set_visible (GTK_WIDGET (after), TRUE);
  form_window_key (&self, GDK_KEY_5, 0);
  form_window_key (&self, GDK_KEY_Tab, 0);
  grid_window_assert_cell (grid, 0, 0, "5");
  g_assert_true (gtk_widget_is_ancestor (form_window_get_focus (&self), GTK_WIDGET (after)));
  form_window_close (&self);
}

static void
test_paste (void)
{
  FormWindow self;
  CdtGrid *grid = grid_window_open (&self, LETTERS, "parts", grid_window_make_draft (3, 3));
  g_autofree char *block = NULL;

  cdt_grid_paste (grid, "A\tr\tConsulted\r\n\tX\tI\r\nI\tA\n");
  grid_window_assert_cell (grid, 0, 0, "accountable");
  grid_window_assert_cell (grid, 0, 1, "responsible");
  grid_window_assert_cell (grid, 0, 2, "consulted");
  grid_window_assert_cell (grid, 1, 0, NULL);
  grid_window_assert_cell (grid, 1, 1, NULL);
  grid_window_assert_cell (grid, 1, 2, "informed");
  grid_window_assert_cell (grid, 2, 1, "accountable");
  block = cdt_grid_dup_block (grid);
  g_assert_cmpstr (block, ==, "A\tR\tC\n\t\tI\nI\tA\tI\n");
  g_free (cdt_draft_undo (self.draft));
  grid_window_assert_cell (grid, 0, 0, NULL);
  grid_window_assert_cell (grid, 2, 1, NULL);
  form_window_close (&self);
}

/* One cell fills a block; a block at the edge is cut off. */
static void
test_fill (void)
{
  FormWindow self;
  CdtGrid *grid = grid_window_open (&self, LETTERS, "parts", grid_window_make_draft (2, 3));

  form_window_key (&self, GDK_KEY_Down, GDK_SHIFT_MASK);
  form_window_key (&self, GDK_KEY_Right, GDK_SHIFT_MASK);
  cdt_grid_paste (grid, "I");
  grid_window_assert_cell (grid, 1, 1, "informed");
  grid_window_assert_cell (grid, 2, 0, NULL);
  cdt_grid_move_cursor (grid, 2, 1, FALSE);
  cdt_grid_paste (grid, "A\tA\nA\tA");
  grid_window_assert_cell (grid, 2, 1, "accountable");
  form_window_key (&self, GDK_KEY_a, GDK_CONTROL_MASK);
  form_window_key (&self, GDK_KEY_Delete, 0);
  grid_window_assert_cell (grid, 0, 0, NULL);
  grid_window_assert_cell (grid, 2, 1, NULL);
  g_assert_null (cdt_draft_find_node (self.draft, "activities/activity[1]/parts"));
  form_window_close (&self);
}

static void
test_complains (void)
{
  FormWindow self;
  CdtDraft *draft = grid_window_make_draft (1, 0);
  CdtGrid *grid;
  CdtField *field;

  grid_window_add_years (draft);
  grid = grid_window_open (&self, SUMS, "amounts", draft);
  field = CDT_FIELD (gtk_widget_get_ancestor (GTK_WIDGET (grid), CDT_TYPE_FIELD));
  form_window_key (&self, GDK_KEY_x, 0);
  gtk_entry_set_text (cdt_grid_get_entry (grid), "lots");
  form_window_leave (GTK_WIDGET (cdt_grid_get_entry (grid)));
  grid_window_assert_cell (grid, 0, 0, "lots");
  g_assert_nonnull (form_window_get_complaint (field));
  cdt_grid_paste (grid, "200");
  g_assert_null (form_window_get_complaint (field));
  form_window_close (&self);
}

static void
test_find (void)
{
  FormWindow self;
  CdtGrid *grid = grid_window_open (&self, LETTERS, "parts", grid_window_make_draft (3, 3));
  CdtField *field = CDT_FIELD (gtk_widget_get_ancestor (GTK_WIDGET (grid), CDT_TYPE_FIELD));
  g_autofree char *cell = NULL;
  g_autofree char *row = NULL;

  cdt_grid_move_cursor (grid, 1, 2, FALSE);
  form_window_key (&self, GDK_KEY_a, 0);
  cdt_grid_move_cursor (grid, 0, 0, FALSE);
  cell = cdt_draft_dup_canonical_path (self.draft, "activities/activity[2]/parts/part[1]/does");
  g_assert_true (cdt_field_find (field, cell) == field);
  assert_cursor (grid, 1, 2);
  row = cdt_draft_dup_canonical_path (self.draft, "activities/activity[3]/parts");
  g_assert_true (cdt_field_find (field, row) == field);
  assert_cursor (grid, 2, 0);
  g_assert_null (cdt_field_find (field, "title"));
  form_window_close (&self);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  hdy_init ();

  g_test_add_func ("/grid-field/letters", test_letters);
  g_test_add_func ("/grid-field/moves", test_moves);
  g_test_add_func ("/grid-field/undo", test_undo);
  g_test_add_func ("/grid-field/follows", test_follows);
  g_test_add_func ("/grid-field/sums", test_sums);
  g_test_add_func ("/grid-field/tab", test_tab);
  g_test_add_func ("/grid-field/paste", test_paste);
  g_test_add_func ("/grid-field/fill", test_fill);
  g_test_add_func ("/grid-field/complains", test_complains);
  g_test_add_func ("/grid-field/find", test_find);
  return g_test_run ();
}
