/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-grid.h"

#include <glib/gi18n-lib.h>

#include "cdt-format.h"
#include "cdt-grid-accessible.h"
#include "cdt-grid-private.h"

enum
{
  SIGNAL_SAID,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtGrid, cdt_grid, GTK_TYPE_FIXED)

static void
scroll_to (GtkAdjustment *adjustment, int start, int end, int margin)
{
  double value = gtk_adjustment_get_value (adjustment);
  double page = gtk_adjustment_get_page_size (adjustment);

  if (start - margin < value)
    gtk_adjustment_set_value (adjustment, start - margin);
  else if (end > value + page)
    gtk_adjustment_set_value (adjustment, end - page);
}

static void
name_entry (CdtGrid *self)
{
  /* Translators: names a box for a sum: a row, then a column: "Eastvale · Coordinator, 2027/28" */
  g_autofree char *name
      = g_strdup_printf (_ ("%s, %s"), cdt_grid_model_get_row_title (self->model, self->row),
                         cdt_grid_model_get_column_title (self->model, self->column));

  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self->entry)), name);
}

static void
entry_changed_cb (GtkEntry *entry, CdtGrid *self)
{
  g_autofree char *value = NULL;

  if (!self->editing || self->loading)
    return;
  if (!cdt_grid_parse (self, self->column, gtk_entry_get_text (entry), &value))
    value = g_strdup (gtk_entry_get_text (entry));
  cdt_grid_store (self, self->row, self->column, value);
}

static gboolean
entry_focus_out_cb (GtkWidget *entry, GdkEvent *event, CdtGrid *self)
{
  cdt_grid_stop_editing (self);
  return GDK_EVENT_PROPAGATE;
}

static gboolean
cdt_grid_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  CdtGrid *self = CDT_GRID (widget);
  g_autofree char *words = NULL;
  g_autofree char *shown = NULL;
  guint row = self->row;
  guint column = self->column;

  if (!keyboard && !cdt_grid_find_cell (self, x, y, &row, &column))
    return FALSE;
  if (row >= cdt_grid_get_n_rows (self) || column >= cdt_grid_get_n_columns (self))
    return FALSE;
  shown = cdt_grid_dup_shown (self, row, column, FALSE);
  words = g_strdup_printf (*shown != '\0' ? "%s\n%s\n%s" : "%s\n%s",
                           cdt_grid_model_get_row_title (self->model, row),
                           cdt_grid_model_get_column_title (self->model, column), shown);
  gtk_tooltip_set_text (tooltip, words);
  return TRUE;
}

static gboolean
focus_changed (GtkWidget *widget, GdkEventFocus *event)
{
  if (event->in)
    cdt_grid_accessible_cursor_moved (widget);
  gtk_widget_queue_draw (widget);
  return GDK_EVENT_PROPAGATE;
}

static void
cdt_grid_size_allocate (GtkWidget *widget, GtkAllocation *allocation)
{
  cdt_grid_share_room (CDT_GRID (widget), allocation->width);
  GTK_WIDGET_CLASS (cdt_grid_parent_class)->size_allocate (widget, allocation);
}

/* The entry is no stop of its own: Tab goes from the grid to what follows it. */
static gboolean
cdt_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (gtk_widget_is_focus (widget) || gtk_widget_is_focus (GTK_WIDGET (CDT_GRID (widget)->entry)))
    return FALSE;
  gtk_widget_grab_focus (widget);
  return TRUE;
}

static void
cdt_grid_dispose (GObject *object)
{
  CdtGrid *self = CDT_GRID (object);

  self->editing = FALSE;
  g_clear_object (&self->model);
  g_clear_object (&self->across);
  g_clear_object (&self->down);
  G_OBJECT_CLASS (cdt_grid_parent_class)->dispose (object);
}

static void
cdt_grid_finalize (GObject *object)
{
  CdtGrid *self = CDT_GRID (object);

  g_free (self->before);
  g_free (self->mark);
  G_OBJECT_CLASS (cdt_grid_parent_class)->finalize (object);
}

static void
cdt_grid_class_init (CdtGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cdt_grid_dispose;
  object_class->finalize = cdt_grid_finalize;
  widget_class->get_preferred_width = cdt_grid_get_preferred_width;
  widget_class->get_preferred_height = cdt_grid_get_preferred_height;
  widget_class->size_allocate = cdt_grid_size_allocate;
  widget_class->draw = cdt_grid_draw;
  widget_class->key_press_event = cdt_grid_key_press;
  widget_class->button_press_event = cdt_grid_button_press;
  widget_class->motion_notify_event = cdt_grid_motion;
  widget_class->focus_in_event = focus_changed;
  widget_class->focus_out_event = focus_changed;
  widget_class->focus = cdt_grid_focus;
  widget_class->popup_menu = cdt_grid_popup_menu;
  widget_class->query_tooltip = cdt_grid_query_tooltip;
  signals[SIGNAL_SAID] = g_signal_new ("said", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_css_name (widget_class, "cdtgrid");
  gtk_widget_class_set_accessible_type (widget_class, CDT_TYPE_GRID_ACCESSIBLE);
}

static void
cdt_grid_init (CdtGrid *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_set_has_window (widget, TRUE);
  gtk_widget_set_can_focus (widget, TRUE);
  gtk_widget_set_has_tooltip (widget, TRUE);
  gtk_widget_set_visible (widget, TRUE);
  gtk_widget_add_events (widget, GDK_BUTTON_PRESS_MASK | GDK_BUTTON_MOTION_MASK | GDK_KEY_PRESS_MASK
                                     | GDK_FOCUS_CHANGE_MASK);
  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_width_chars (self->entry, 1);
  gtk_entry_set_alignment (self->entry, 1);
  gtk_style_context_add_class (gtk_widget_get_style_context (GTK_WIDGET (self->entry)), "cdt-grid-entry");
  gtk_container_add (GTK_CONTAINER (self), GTK_WIDGET (self->entry));
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (entry_changed_cb), self, 0);
  g_signal_connect_object (self->entry, "key-press-event", G_CALLBACK (cdt_grid_entry_key_press), self, 0);
  g_signal_connect_object (self->entry, "focus-out-event", G_CALLBACK (entry_focus_out_cb), self, 0);
}

GtkWidget *
cdt_grid_new (GtkAdjustment *across, GtkAdjustment *down)
{
  CdtGrid *self = g_object_new (CDT_TYPE_GRID, NULL);

  self->across = g_object_ref (across);
  self->down = g_object_ref (down);
  g_signal_connect_object (across, "value-changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (down, "value-changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
cdt_grid_set_model (CdtGrid *self, CdtGridModel *model)
{
  g_return_if_fail (CDT_IS_GRID (self));

  cdt_grid_stop_editing (self);
  g_set_object (&self->model, model);
  self->row = self->column = self->anchor_row = self->anchor_column = 0;
  cdt_grid_refresh (self);
}

CdtGridModel *
cdt_grid_get_model (CdtGrid *self)
{
  g_return_val_if_fail (CDT_IS_GRID (self), NULL);
  return self->model;
}

void
cdt_grid_set_totals (CdtGrid *self, gboolean totals)
{
  g_return_if_fail (CDT_IS_GRID (self));
  self->totals = totals;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
cdt_grid_set_mark (CdtGrid *self, const char *value)
{
  g_return_if_fail (CDT_IS_GRID (self));
  g_free (self->mark);
  self->mark = g_strdup (value);
}

void
cdt_grid_refresh (CdtGrid *self)
{
  guint n_rows;
  guint n_columns;

  g_return_if_fail (CDT_IS_GRID (self));

  n_rows = cdt_grid_get_n_rows (self);
  n_columns = cdt_grid_get_n_columns (self);
  if (self->editing && (self->row >= n_rows || self->column >= n_columns))
    cdt_grid_stop_editing (self);
  self->row = MIN (self->row, n_rows > 0 ? n_rows - 1 : 0);
  self->column = MIN (self->column, n_columns > 0 ? n_columns - 1 : 0);
  self->anchor_row = MIN (self->anchor_row, n_rows > 0 ? n_rows - 1 : 0);
  self->anchor_column = MIN (self->anchor_column, n_columns > 0 ? n_columns - 1 : 0);
  if (self->shown_rows != n_rows || self->shown_columns != n_columns || cdt_grid_needs_room (self))
    gtk_widget_queue_resize (GTK_WIDGET (self));
  self->shown_rows = n_rows;
  self->shown_columns = n_columns;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
cdt_grid_get_cursor (CdtGrid *self, guint *row, guint *column)
{
  g_return_if_fail (CDT_IS_GRID (self));
  *row = self->row;
  *column = self->column;
}

void
cdt_grid_move_cursor (CdtGrid *self, guint row, guint column, gboolean extend)
{
  GdkRectangle area;

  g_return_if_fail (CDT_IS_GRID (self));

  if (cdt_grid_get_n_rows (self) == 0 || cdt_grid_get_n_columns (self) == 0)
    return;
  cdt_grid_stop_editing (self);
  self->row = MIN (row, cdt_grid_get_n_rows (self) - 1);
  self->column = MIN (column, cdt_grid_get_n_columns (self) - 1);
  if (!extend)
    {
      self->anchor_row = self->row;
      self->anchor_column = self->column;
    }
  area = cdt_grid_get_cell_area (self, self->row, self->column);
  scroll_to (self->across, area.x, area.x + area.width, self->title_width);
  scroll_to (self->down, area.y, area.y + area.height, self->head_height);
  cdt_grid_accessible_cursor_moved (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
cdt_grid_edit (CdtGrid *self, const char *text)
{
  g_autofree char *shown = NULL;

  g_return_if_fail (CDT_IS_GRID (self));

  if (self->editing || self->row >= cdt_grid_get_n_rows (self))
    return;
  shown = cdt_grid_dup_shown (self, self->row, self->column, FALSE);
  g_free (self->before);
  self->before = g_strdup (cdt_grid_model_get_value (self->model, self->row, self->column));
  cdt_grid_place_entry (self);
  name_entry (self);
  self->loading = TRUE;
  gtk_entry_set_text (self->entry, shown);
  self->loading = FALSE;
  self->editing = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->entry), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  if (text != NULL)
    gtk_entry_set_text (self->entry, text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

void
cdt_grid_stop_editing (CdtGrid *self)
{
  g_return_if_fail (CDT_IS_GRID (self));

  if (!self->editing)
    return;
  self->editing = FALSE;
  if (gtk_widget_is_focus (GTK_WIDGET (self->entry)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self->entry), FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

GtkEntry *
cdt_grid_get_entry (CdtGrid *self)
{
  g_return_val_if_fail (CDT_IS_GRID (self), NULL);
  return self->entry;
}

void
cdt_grid_say (CdtGrid *self, const char *sentence)
{
  g_signal_emit (self, signals[SIGNAL_SAID], 0, sentence);
}
