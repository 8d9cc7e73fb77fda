/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A page that is no step in the place of the form */

#include "desk.h"

#define EXAMPLE "healthy-homes-memorandum.concordat"

static GtkWidget *
show_guest (CdtEditor *editor)
{
  GtkWidget *guest = gtk_label_new ("guest");

  gtk_widget_show (guest);
  cdt_editor_show_guest (editor, guest, NULL);
  desk_settle ();
  g_assert_true (gtk_widget_get_mapped (guest));
  return guest;
}

/* The row of the step that was left brings it back, as does every other. */
static void
test_left_by_row (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtEditor *editor = cdt_window_get_editor (window);
  guint step = cdt_editor_get_step (editor);
  GtkWidget *row = GTK_WIDGET (cdt_editor_get_step_row (editor, step));
  GtkWidget *guest = show_guest (editor);

  g_object_add_weak_pointer (G_OBJECT (guest), (gpointer *)&guest);
  g_assert_true (cdt_editor_get_guest (editor) == guest);
  g_assert_false (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (row)));
  gtk_widget_activate (row);
  desk_settle ();
  g_assert_null (guest);
  g_assert_null (cdt_editor_get_guest (editor));
  g_assert_true (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (row)));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (cdt_editor_get_step_page (editor, step))));
  desk_close (window);
}

static void
test_left_by_path (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtEditor *editor = cdt_window_get_editor (window);

  show_guest (editor);
  g_assert_true (cdt_editor_go_to_path (editor, "purpose"));
  g_assert_null (cdt_editor_get_guest (editor));
  show_guest (editor);
  cdt_editor_walk (editor, 1);
  g_assert_null (cdt_editor_get_guest (editor));
  desk_close (window);
}

static void
test_left_with_agreement (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtEditor *editor = cdt_window_get_editor (window);

  show_guest (editor);
  cdt_editor_set_proof (editor, NULL);
  g_assert_null (cdt_editor_get_guest (editor));
  desk_close (window);
}

int
main (int argc, char *argv[])
{
  desk_init (&argc, &argv);
  g_test_add_func ("/guest/left-by-row", test_left_by_row);
  g_test_add_func ("/guest/left-by-path", test_left_by_path);
  g_test_add_func ("/guest/left-with-agreement", test_left_with_agreement);
  return g_test_run ();
}
