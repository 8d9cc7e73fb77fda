/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-page-outline.h"
#include "cdt-page-side.h"
#include "cdt-page-thumbs.h"
#include "desk.h"

#define EXAMPLE "healthy-homes-memorandum.concordat"

static GtkWidget *
find_in_preview (CdtWindow *window, GType type)
{
  return desk_find (GTK_WIDGET (cdt_editor_get_preview (cdt_window_get_editor (window))), type);
}

static CdtPageView *
get_view (CdtWindow *window)
{
  return CDT_PAGE_VIEW (find_in_preview (window, CDT_TYPE_PAGE_VIEW));
}

static CdtWindow *
open_with_side (const char *pane)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  GtkWidget *stack;

  /* The settings may have it shown already. */
  g_object_set (cdt_editor_get_preview (cdt_window_get_editor (window)), "side-shown", TRUE, NULL);
  stack = gtk_widget_get_ancestor (find_in_preview (window, CDT_TYPE_PAGE_THUMBS), GTK_TYPE_STACK);
  gtk_stack_set_visible_child_name (GTK_STACK (stack), pane);
  desk_settle ();
  return window;
}

static int
get_row (GtkWidget *tree)
{
  g_autoptr (GtkTreePath) path = NULL;

  gtk_tree_view_get_cursor (GTK_TREE_VIEW (tree), &path, NULL);
  return path != NULL ? gtk_tree_path_get_indices (path)[0] : -1;
}

static void
choose_row (GtkWidget *tree, int row)
{
  g_autoptr (GtkTreePath) path = gtk_tree_path_new_from_indices (row, -1);

  gtk_tree_view_set_cursor (GTK_TREE_VIEW (tree), path, NULL, FALSE);
  desk_settle ();
}

static gboolean
has_first_picture (gpointer thumbs)
{
  return cdt_page_thumbs_has_picture (thumbs, 0);
}

/* A row for each page; that in sight is selected, and choosing one goes there. */
static void
test_thumbs (void)
{
  CdtWindow *window = open_with_side ("thumbs");
  CdtPageView *view = get_view (window);
  GtkWidget *thumbs = find_in_preview (window, CDT_TYPE_PAGE_THUMBS);
  GtkTreeModel *model = gtk_tree_view_get_model (GTK_TREE_VIEW (thumbs));

  g_assert_cmpint (gtk_tree_model_iter_n_children (model, NULL), ==,
                   (int)cdt_layout_get_n_pages (cdt_page_view_get_layout (view)));
  desk_wait (has_first_picture, thumbs);
  choose_row (thumbs, 6);
  g_assert_cmpuint (cdt_page_view_get_page (view), ==, 6);
  cdt_page_view_show_page (view, 3);
  desk_settle ();
  g_assert_cmpint (get_row (thumbs), ==, 3);
  g_assert_false (cdt_page_thumbs_has_picture (CDT_PAGE_THUMBS (thumbs), 16));
  desk_close (window);
}

/* As sharp as the screen: this one runs on one of two pixels to a widget's as well. */
static void
test_thumbs_dense (void)
{
  CdtWindow *window = open_with_side ("thumbs");
  GtkTreeView *thumbs = GTK_TREE_VIEW (find_in_preview (window, CDT_TYPE_PAGE_THUMBS));
  GtkTreeViewColumn *column = gtk_tree_view_get_column (thumbs, 0);
  g_autoptr (GList) cells = gtk_cell_layout_get_cells (GTK_CELL_LAYOUT (column));
  int density = gtk_widget_get_scale_factor (GTK_WIDGET (thumbs));
  cairo_surface_t *surface = NULL;
  double device, across;
  GtkTreeIter iter;

  /* The window is narrow there. */
  cdt_editor_set_pages_shown (cdt_window_get_editor (window), TRUE);
  desk_wait (has_first_picture, thumbs);
  g_assert_true (gtk_tree_model_get_iter_first (gtk_tree_view_get_model (thumbs), &iter));
  gtk_tree_view_column_cell_set_cell_data (column, gtk_tree_view_get_model (thumbs), &iter, FALSE, FALSE);
  g_object_get (cells->data, "surface", &surface, NULL);
  g_assert_nonnull (surface);
  cairo_surface_get_device_scale (surface, &device, NULL);
  across = cairo_image_surface_get_width (surface) / device;
  g_assert_cmpfloat (device, ==, density);
  g_assert_cmpfloat (across, >=, 90);
  cairo_surface_destroy (surface);
  desk_close (window);
}

/* An edit: as many rows as pages, and the pictures in sight are made again. */
static void
test_thumbs_edit (void)
{
  CdtWindow *window = open_with_side ("thumbs");
  GtkWidget *thumbs = find_in_preview (window, CDT_TYPE_PAGE_THUMBS);
  GtkTreeModel *model = gtk_tree_view_get_model (GTK_TREE_VIEW (thumbs));
  GString *much = g_string_new (NULL);

  desk_wait (has_first_picture, thumbs);
  for (int i = 0; i < 200; i++)
    g_string_append (much, "A long history of working side by side in the district. ");
  g_assert_true (cdt_draft_set_value (desk_get_draft (window), "goals/vision", much->str, NULL));
  desk_settle ();
  g_assert_cmpint (gtk_tree_model_iter_n_children (model, NULL), ==,
                   (int)cdt_layout_get_n_pages (cdt_page_view_get_layout (get_view (window))));
  desk_wait (has_first_picture, thumbs);
  g_string_free (much, TRUE);
  desk_close (window);
}

static int
find_heading (GtkTreeModel *model, const char *words)
{
  GtkTreeIter iter;
  int n = 0;

  for (gboolean more = gtk_tree_model_get_iter_first (model, &iter); more;
       more = gtk_tree_model_iter_next (model, &iter), n++)
    {
      g_autofree char *text = NULL;

      gtk_tree_model_get (model, &iter, 0, &text, -1);
      if (g_str_has_suffix (text, words))
        return n;
    }
  return -1;
}

/* Headings as they stand in the contents; choosing one has it in sight, at the top. */
static void
test_outline (void)
{
  CdtWindow *window = open_with_side ("outline");
  CdtPageView *view = get_view (window);
  GtkWidget *outline = find_in_preview (window, CDT_TYPE_PAGE_OUTLINE);
  int row = find_heading (gtk_tree_view_get_model (GTK_TREE_VIEW (outline)), "Governance and decisions");
  CdtPlace place;
  GdkRectangle where;
  const char *all, *heading;

  g_assert_cmpint (row, >, 3);
  choose_row (outline, row);
  all = cdt_page_words_get_text (cdt_page_view_get_words (view));
  heading = g_strrstr (all, "\n7 Governance and decisions\n");
  g_assert_nonnull (heading);
  g_assert_true (cdt_page_words_find (cdt_page_view_get_words (view),
                                      (int)g_utf8_pointer_to_offset (all, heading + 3), &place));
  cdt_page_view_get_place_rectangle (view, &place, &where);
  g_assert_cmpint (where.y, >=, 0);
  g_assert_cmpint (where.y, <, 60);
  g_assert_cmpint (get_row (outline), ==, row);
  desk_close (window);
}

/* A title is typed: the headings stay; one more clause: they are others. */
static void
test_outline_edit (void)
{
  CdtWindow *window = open_with_side ("outline");
  GtkWidget *outline = find_in_preview (window, CDT_TYPE_PAGE_OUTLINE);
  GtkTreeModel *model = gtk_tree_view_get_model (GTK_TREE_VIEW (outline));
  int before = gtk_tree_model_iter_n_children (model, NULL);

  g_assert_cmpint (before, >, 10);
  g_assert_true (cdt_draft_set_value (desk_get_draft (window), "title", "Another title", NULL));
  desk_settle ();
  g_usleep (400000);
  desk_settle ();
  g_assert_cmpint (gtk_tree_model_iter_n_children (model, NULL), ==, before);
  desk_activate (window, "side", NULL);
  g_assert_false (gtk_widget_get_mapped (outline));
  desk_close (window);
}

/* The focus comes to the list: the pages stay where they are. */
static void
test_focus (void)
{
  CdtWindow *window = open_with_side ("outline");
  CdtPageView *view = get_view (window);
  GtkWidget *outline = find_in_preview (window, CDT_TYPE_PAGE_OUTLINE);

  cdt_page_view_show_page (view, 0);
  desk_settle ();
  gtk_widget_grab_focus (outline);
  desk_settle ();
  g_assert_cmpfloat (cdt_page_view_get_top (view), ==, 0);
  desk_close (window);
}

static void
add_names_cb (GtkWidget *widget, gpointer names)
{
  if (GTK_IS_RADIO_BUTTON (widget))
    g_string_append_printf (names, "%s;", atk_object_get_name (gtk_widget_get_accessible (widget)));
  else if (GTK_IS_CONTAINER (widget))
    gtk_container_foreach (GTK_CONTAINER (widget), add_names_cb, names);
}

/* What chooses between the two has pictures for the eye only. */
static void
test_names (void)
{
  CdtWindow *window = open_with_side ("thumbs");
  g_autoptr (GString) names = g_string_new (NULL);

  add_names_cb (find_in_preview (window, CDT_TYPE_PAGE_SIDE), names);
  g_assert_cmpstr (names->str, ==, "Small pages;Headings;");
  desk_close (window);
}

int
main (int argc, char **argv)
{
  desk_init (&argc, &argv);
  g_test_add_func ("/page-side/thumbs", test_thumbs);
  g_test_add_func ("/page-side/thumbs-edit", test_thumbs_edit);
  g_test_add_func ("/page-side/outline", test_outline);
  g_test_add_func ("/page-side/outline-edit", test_outline_edit);
  g_test_add_func ("/page-side/focus", test_focus);
  g_test_add_func ("/page-side/names", test_names);
  g_test_add_func ("/page-side/thumbs-dense", test_thumbs_dense);
  return g_test_run ();
}
