/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-page-thumbs.h"

#include <math.h>
#include <string.h>

#include "cdt-painter.h"

#define WIDTH 96 /* of an upright page */
#define MARGIN 4
/* Pictures further away than this many pages are given up. */
#define REACH 60
#define PAUSE_MS 300

struct _CdtPageThumbs
{
  GtkTreeView parent_instance;
  CdtPageView *view; /* not owned: beside this in one widget */
  GtkListStore *store;
  GtkCellRenderer *picture;
  GPtrArray *pictures; /* (element-type cairo_surface_t) (nullable) by page */
  GArray *fresh;       /* (element-type gboolean) is the picture one of the page as it is? */
  GQueue wanted;       /* pages whose rows were drawn without a fresh picture */
  guint idle;
  guint pause;
  gboolean following; /* the selection follows the view, not the person */
  gboolean going;     /* the view follows the selection, and may not get as far */
};

G_DEFINE_FINAL_TYPE (CdtPageThumbs, cdt_page_thumbs, GTK_TYPE_TREE_VIEW)

static void
free_picture (gpointer picture)
{
  if (picture != NULL)
    cairo_surface_destroy (picture);
}

static cairo_surface_t *
paint_picture (CdtPageThumbs *self, guint page)
{
  CdtLayout *layout = cdt_page_view_get_layout (self->view);
  const CdtPage *content = cdt_layout_get_page (layout, page);
  double scale = WIDTH / MIN (content->width, content->height);
  int density = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  int width, height;
  cairo_surface_t *surface;
  cairo_t *cr;

  /* A page on its side is as wide as the others. */
  if (content->width > content->height)
    scale *= content->height / content->width;
  width = (int)ceil (content->width * scale);
  height = (int)ceil (content->height * scale);
  /* Its size counts pixels of the screen, of which there may be several to one of a widget's. */
  surface = gdk_window_create_similar_image_surface (gtk_widget_get_window (GTK_WIDGET (self)),
                                                     CAIRO_FORMAT_RGB24, width * density, height * density,
                                                     density);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  cdt_paint_page (cr, layout, page, CDT_PAINT_SCREEN);
  cairo_restore (cr);
  cairo_rectangle (cr, 0.5, 0.5, width - 1, height - 1);
  cairo_set_line_width (cr, 1);
  cairo_set_source_rgba (cr, 0, 0, 0, 0.25);
  cairo_stroke (cr);
  cairo_destroy (cr);
  return surface;
}

static void
give_up_far_ones (CdtPageThumbs *self, guint page)
{
  for (guint n = 0; n < self->pictures->len; n++)
    if (n + REACH < page || n > page + REACH)
      {
        g_clear_pointer (&g_ptr_array_index (self->pictures, n), cairo_surface_destroy);
        g_array_index (self->fresh, gboolean, n) = FALSE;
      }
}

static void
redraw_row (CdtPageThumbs *self, guint page)
{
  g_autoptr (GtkTreePath) path = gtk_tree_path_new_from_indices ((int)page, -1);
  GtkTreeIter iter;

  if (gtk_tree_model_get_iter (GTK_TREE_MODEL (self->store), &iter, path))
    gtk_tree_model_row_changed (GTK_TREE_MODEL (self->store), path, &iter);
}

static gboolean
is_in_sight (CdtPageThumbs *self, guint page)
{
  GtkTreePath *first, *last;
  gboolean within;

  if (!gtk_tree_view_get_visible_range (GTK_TREE_VIEW (self), &first, &last))
    return FALSE;
  within
      = (int)page >= gtk_tree_path_get_indices (first)[0] && (int)page <= gtk_tree_path_get_indices (last)[0];
  gtk_tree_path_free (first);
  gtk_tree_path_free (last);
  return within;
}

static gboolean
paint_next_cb (gpointer data)
{
  CdtPageThumbs *self = CDT_PAGE_THUMBS (data);
  guint page;

  if (g_queue_is_empty (&self->wanted) || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      g_queue_clear (&self->wanted);
      self->idle = 0;
      return G_SOURCE_REMOVE;
    }
  page = GPOINTER_TO_UINT (g_queue_pop_head (&self->wanted));
  if (page < self->pictures->len && !g_array_index (self->fresh, gboolean, page) && is_in_sight (self, page))
    {
      free_picture (g_ptr_array_index (self->pictures, page));
      g_ptr_array_index (self->pictures, page) = paint_picture (self, page);
      g_array_index (self->fresh, gboolean, page) = TRUE;
      give_up_far_ones (self, page);
      redraw_row (self, page);
    }
  return G_SOURCE_CONTINUE;
}

static void
want (CdtPageThumbs *self, guint page)
{
  if (g_queue_find (&self->wanted, GUINT_TO_POINTER (page)) == NULL)
    g_queue_push_tail (&self->wanted, GUINT_TO_POINTER (page));
  if (self->idle == 0 && self->pause == 0)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, paint_next_cb, self, NULL);
}

static void
show_picture (
    GtkTreeViewColumn *column, GtkCellRenderer *cell, GtkTreeModel *model, GtkTreeIter *iter, gpointer data)
{
  CdtPageThumbs *self = CDT_PAGE_THUMBS (data);
  guint page;

  gtk_tree_model_get (model, iter, 0, &page, -1);
  page--;
  if (page >= self->pictures->len)
    return;
  if (!g_array_index (self->fresh, gboolean, page))
    want (self, page);
  g_object_set (cell, "surface", g_ptr_array_index (self->pictures, page), NULL);
}

static void
set_n_pages (CdtPageThumbs *self, guint n)
{
  guint had = self->pictures->len;
  GtkTreeIter iter;

  g_ptr_array_set_size (self->pictures, (int)n);
  g_array_set_size (self->fresh, n);
  for (; had < n; had++)
    gtk_list_store_insert_with_values (self->store, NULL, -1, 0, had + 1, -1);
  for (; had > n; had--)
    if (gtk_tree_model_iter_nth_child (GTK_TREE_MODEL (self->store), &iter, NULL, (int)had - 1))
      gtk_list_store_remove (self->store, &iter);
}

static void
follow_cb (CdtPageThumbs *self)
{
  guint page = cdt_page_view_get_page (self->view);
  g_autoptr (GtkTreePath) path = gtk_tree_path_new_from_indices ((int)page, -1);

  if (page >= self->pictures->len || self->going || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->following = TRUE;
  gtk_tree_view_set_cursor (GTK_TREE_VIEW (self), path, NULL, FALSE);
  gtk_tree_view_scroll_to_cell (GTK_TREE_VIEW (self), path, NULL, FALSE, 0, 0);
  self->following = FALSE;
}

static gboolean
paused_cb (gpointer data)
{
  CdtPageThumbs *self = CDT_PAGE_THUMBS (data);

  self->pause = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

static void
pages_changed_cb (CdtPageThumbs *self)
{
  CdtLayout *layout = cdt_page_view_get_layout (self->view);

  self->following = TRUE;
  set_n_pages (self, layout != NULL ? cdt_layout_get_n_pages (layout) : 0);
  self->following = FALSE;
  if (self->fresh->len > 0)
    memset (self->fresh->data, 0, self->fresh->len * sizeof (gboolean));
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add (PAUSE_MS, paused_cb, self);
  follow_cb (self);
}

static void
pages_grew_cb (CdtPageThumbs *self)
{
  self->following = TRUE;
  set_n_pages (self, cdt_layout_get_n_pages (cdt_page_view_get_layout (self->view)));
  self->following = FALSE;
}

static void
chosen_cb (CdtPageThumbs *self, GtkTreeSelection *selection)
{
  GtkTreeModel *model;
  GtkTreeIter iter;
  guint page;

  if (self->following || !gtk_tree_selection_get_selected (selection, &model, &iter))
    return;
  gtk_tree_model_get (model, &iter, 0, &page, -1);
  self->going = TRUE;
  cdt_page_view_show_page (self->view, page - 1);
  self->going = FALSE;
}

static void
cdt_page_thumbs_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cdt_page_thumbs_parent_class)->map (widget);
  follow_cb (CDT_PAGE_THUMBS (widget));
}

static void
cdt_page_thumbs_dispose (GObject *object)
{
  CdtPageThumbs *self = CDT_PAGE_THUMBS (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_handle_id (&self->pause, g_source_remove);
  g_queue_clear (&self->wanted);
  G_OBJECT_CLASS (cdt_page_thumbs_parent_class)->dispose (object);
}

static void
cdt_page_thumbs_finalize (GObject *object)
{
  CdtPageThumbs *self = CDT_PAGE_THUMBS (object);

  g_ptr_array_unref (self->pictures);
  g_array_unref (self->fresh);
  g_object_unref (self->store);
  G_OBJECT_CLASS (cdt_page_thumbs_parent_class)->finalize (object);
}

static void
cdt_page_thumbs_class_init (CdtPageThumbsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cdt_page_thumbs_dispose;
  G_OBJECT_CLASS (klass)->finalize = cdt_page_thumbs_finalize;
  GTK_WIDGET_CLASS (klass)->map = cdt_page_thumbs_map;
}

/* A picture and the number under it; all rows are of one height, so that only those in sight are looked at.
 */
static GtkTreeViewColumn *
make_column (CdtPageThumbs *self)
{
  GtkCellArea *area = gtk_cell_area_box_new ();
  GtkTreeViewColumn *column;
  GtkCellRenderer *number = gtk_cell_renderer_text_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (area), GTK_ORIENTATION_VERTICAL);
  column = gtk_tree_view_column_new_with_area (area);
  self->picture = gtk_cell_renderer_pixbuf_new ();
  gtk_cell_renderer_set_fixed_size (self->picture, WIDTH + 2 * MARGIN,
                                    (int)ceil (WIDTH * G_SQRT2) + 2 * MARGIN);
  g_object_set (number, "xalign", 0.5, "ypad", 0, NULL);
  gtk_cell_layout_pack_start (GTK_CELL_LAYOUT (area), self->picture, FALSE);
  gtk_cell_layout_pack_start (GTK_CELL_LAYOUT (area), number, FALSE);
  gtk_cell_layout_add_attribute (GTK_CELL_LAYOUT (column), number, "text", 0);
  gtk_tree_view_column_set_cell_data_func (column, self->picture, show_picture, self, NULL);
  gtk_tree_view_column_set_sizing (column, GTK_TREE_VIEW_COLUMN_FIXED);
  gtk_tree_view_column_set_expand (column, TRUE);
  return column;
}

static void
cdt_page_thumbs_init (CdtPageThumbs *self)
{
  GtkTreeView *tree = GTK_TREE_VIEW (self);

  self->store = gtk_list_store_new (1, G_TYPE_UINT);
  self->pictures = g_ptr_array_new_with_free_func (free_picture);
  self->fresh = g_array_new (FALSE, TRUE, sizeof (gboolean));
  g_queue_init (&self->wanted);
  gtk_tree_view_append_column (tree, make_column (self));
  gtk_tree_view_set_fixed_height_mode (tree, TRUE);
  gtk_tree_view_set_headers_visible (tree, FALSE);
  gtk_tree_view_set_enable_search (tree, FALSE);
  gtk_tree_view_set_model (tree, GTK_TREE_MODEL (self->store));
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (pages_changed_cb), NULL);
  g_signal_connect_object (gtk_tree_view_get_selection (tree), "changed", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
}

void
cdt_page_thumbs_set_view (CdtPageThumbs *self, CdtPageView *view)
{
  g_return_if_fail (CDT_IS_PAGE_THUMBS (self));
  g_return_if_fail (CDT_IS_PAGE_VIEW (view));

  self->view = view;
  g_signal_connect_object (view, "pages-changed", G_CALLBACK (pages_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "pages-grew", G_CALLBACK (pages_grew_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "moved", G_CALLBACK (follow_cb), self, G_CONNECT_SWAPPED);
}

gboolean
cdt_page_thumbs_has_picture (CdtPageThumbs *self, guint page)
{
  g_return_val_if_fail (CDT_IS_PAGE_THUMBS (self), FALSE);

  return page < self->fresh->len && g_array_index (self->fresh, gboolean, page);
}
