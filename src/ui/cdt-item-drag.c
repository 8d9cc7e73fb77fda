/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-item-drag.h"

static const GtkTargetEntry targets[]
    = { { (char *)"application/x-concordat-item", GTK_TARGET_SAME_APP, 0 } };

/** Drop: what the list box does once the drag is over; the rows are then free to be rebuilt. */
typedef struct
{
  CdtItemDragFunc dropped;
  GObject *user_data;
  guint from;
  guint to;
} Drop;

static void
drop_free (gpointer data)
{
  Drop *drop = data;

  g_object_unref (drop->user_data);
  g_free (drop);
}

static gboolean
drop_idle_cb (gpointer data)
{
  Drop *drop = data;

  drop->dropped (drop->from, drop->to, drop->user_data);
  return G_SOURCE_REMOVE;
}

static void
unmark_row_cb (GtkWidget *row, gpointer unused)
{
  GtkStyleContext *style = gtk_widget_get_style_context (row);

  gtk_style_context_remove_class (style, "cdt-drop-before");
  gtk_style_context_remove_class (style, "cdt-drop-after");
}

static GtkListBoxRow *
find_dragged_row (GtkWidget *list_box, GdkDragContext *context)
{
  GtkWidget *handle = gtk_drag_get_source_widget (context);
  GtkWidget *row = handle != NULL ? g_object_get_data (G_OBJECT (handle), "cdt-row") : NULL;

  return row != NULL && gtk_widget_get_parent (row) == list_box ? GTK_LIST_BOX_ROW (row) : NULL;
}

/* The row under the pointer, and whether the upper half of it is. */
static GtkListBoxRow *
find_row_at (GtkWidget *list_box, int y, gboolean *before)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (GTK_LIST_BOX (list_box), y);
  GtkAllocation place;

  if (row == NULL)
    return NULL;
  gtk_widget_get_allocation (GTK_WIDGET (row), &place);
  *before = y < place.y + place.height / 2;
  return row;
}

static void
drag_begin_cb (GtkWidget *handle, GdkDragContext *context, GtkWidget *row)
{
  GtkAllocation place;
  cairo_surface_t *surface;
  cairo_t *cr;
  int x = 0;
  int y = 0;

  gtk_widget_get_allocation (row, &place);
  gtk_widget_translate_coordinates (handle, row, 0, 0, &x, &y);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, place.width, place.height);
  cr = cairo_create (surface);
  gtk_render_background (gtk_widget_get_style_context (gtk_widget_get_parent (row)), cr, 0, 0, place.width,
                         place.height);
  gtk_widget_draw (row, cr);
  cairo_surface_set_device_offset (surface, -x, -y);
  gtk_drag_set_icon_surface (context, surface);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
drag_data_get_cb (GtkWidget *handle, GdkDragContext *context, GtkSelectionData *data, guint info, guint time)
{
  gtk_selection_data_set (data, gtk_selection_data_get_target (data), 8, (const guchar *)"", 0);
}

static gboolean
drag_motion_cb (GtkWidget *list_box, GdkDragContext *context, int x, int y, guint time)
{
  GtkListBoxRow *row;
  gboolean before;

  gtk_container_foreach (GTK_CONTAINER (list_box), unmark_row_cb, NULL);
  row = find_row_at (list_box, y, &before);
  if (row == NULL || find_dragged_row (list_box, context) == NULL)
    {
      gdk_drag_status (context, 0, time);
      return FALSE;
    }
  gtk_style_context_add_class (gtk_widget_get_style_context (GTK_WIDGET (row)),
                               before ? "cdt-drop-before" : "cdt-drop-after");
  gdk_drag_status (context, GDK_ACTION_MOVE, time);
  return TRUE;
}

static void
drag_leave_cb (GtkWidget *list_box, GdkDragContext *context, guint time)
{
  gtk_container_foreach (GTK_CONTAINER (list_box), unmark_row_cb, NULL);
}

static gboolean
drag_drop_cb (GtkWidget *list_box, GdkDragContext *context, int x, int y, guint time, Drop *recipe)
{
  GtkListBoxRow *dragged = find_dragged_row (list_box, context);
  gboolean before;
  GtkListBoxRow *row = find_row_at (list_box, y, &before);
  Drop *drop;
  guint slot;

  if (dragged == NULL || row == NULL)
    return FALSE;
  gtk_drag_finish (context, TRUE, FALSE, time);
  drop = g_new0 (Drop, 1);
  drop->dropped = recipe->dropped;
  drop->user_data = g_object_ref (recipe->user_data);
  drop->from = (guint)gtk_list_box_row_get_index (dragged);
  slot = (guint)gtk_list_box_row_get_index (row) + (before ? 0 : 1);
  drop->to = slot > drop->from ? slot - 1 : slot;
  g_idle_add_full (G_PRIORITY_DEFAULT, drop_idle_cb, drop, drop_free);
  return TRUE;
}

void
cdt_item_drag_add_handle (GtkWidget *handle, GtkWidget *row)
{
  g_return_if_fail (GTK_IS_WIDGET (handle));
  g_return_if_fail (GTK_IS_LIST_BOX_ROW (row));

  g_object_set_data (G_OBJECT (handle), "cdt-row", row);
  gtk_drag_source_set (handle, GDK_BUTTON1_MASK, targets, G_N_ELEMENTS (targets), GDK_ACTION_MOVE);
  g_signal_connect (handle, "drag-begin", G_CALLBACK (drag_begin_cb), row);
  g_signal_connect (handle, "drag-data-get", G_CALLBACK (drag_data_get_cb), NULL);
}

void
cdt_item_drag_add_list (GtkListBox *list_box, CdtItemDragFunc dropped, GObject *user_data)
{
  Drop *recipe;

  g_return_if_fail (GTK_IS_LIST_BOX (list_box));
  g_return_if_fail (dropped != NULL);

  /* The user data is the list box's own field: it outlives the list box and is not held */
  recipe = g_new0 (Drop, 1);
  recipe->dropped = dropped;
  recipe->user_data = user_data;
  gtk_drag_dest_set (GTK_WIDGET (list_box), 0, targets, G_N_ELEMENTS (targets), GDK_ACTION_MOVE);
  g_signal_connect (list_box, "drag-motion", G_CALLBACK (drag_motion_cb), NULL);
  g_signal_connect (list_box, "drag-leave", G_CALLBACK (drag_leave_cb), NULL);
  g_signal_connect_data (list_box, "drag-drop", G_CALLBACK (drag_drop_cb), recipe,
                         (GClosureNotify)(void (*) (void))g_free, 0);
}
