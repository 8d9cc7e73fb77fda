/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person does to a grid by keyboard and mouse. */

#include <glib/gi18n-lib.h>

#include "cdt-grid-private.h"

#define PAGE_ROWS 10

static const CdtShape *
get_shape (CdtGrid *self)
{
  return self->column < cdt_grid_get_n_columns (self) ? cdt_grid_model_get_shape (self->model, self->column)
                                                      : NULL;
}

static gboolean
holds_choice (CdtGrid *self)
{
  return get_shape (self) != NULL && cdt_shape_get_field_type (get_shape (self)) == CDT_FIELD_CHOICE;
}

/* A press of a key that chooses is a step of undo of its own. */
static void
choose (CdtGrid *self, const char *value)
{
  cdt_grid_say (self, NULL);
  cdt_grid_model_end_typing (self->model);
  cdt_grid_store (self, self->row, self->column, value);
  cdt_grid_model_end_typing (self->model);
  cdt_grid_move_cursor (self, self->row, self->column, FALSE);
}

static void
choice_activate_cb (GtkMenuItem *item, CdtGrid *self)
{
  if (!GTK_IS_CHECK_MENU_ITEM (item) || gtk_check_menu_item_get_active (GTK_CHECK_MENU_ITEM (item)))
    choose (self, g_object_get_data (G_OBJECT (item), "value"));
}

static void
add_choice (CdtGrid *self, GtkWidget *menu, const char *label, const char *value, const char *now)
{
  GtkWidget *item = gtk_check_menu_item_new_with_label (label);

  gtk_check_menu_item_set_draw_as_radio (GTK_CHECK_MENU_ITEM (item), TRUE);
  gtk_check_menu_item_set_active (GTK_CHECK_MENU_ITEM (item), g_strcmp0 (value, now) == 0);
  g_object_set_data (G_OBJECT (item), "value", (gpointer)value);
  g_signal_connect_object (item, "activate", G_CALLBACK (choice_activate_cb), self, 0);
  gtk_widget_set_visible (item, TRUE);
  gtk_menu_shell_append (GTK_MENU_SHELL (menu), item);
}

static void
open_choices (CdtGrid *self)
{
  GtkWidget *menu = gtk_menu_new ();
  GdkRectangle area = cdt_grid_get_cell_area (self, self->row, self->column);
  const char *now = cdt_grid_model_get_value (self->model, self->row, self->column);
  guint n_choices;
  const CdtChoice *choices = cdt_shape_get_choices (get_shape (self), &n_choices);

  for (guint i = 0; i < n_choices; i++)
    add_choice (self, menu, choices[i].label, choices[i].value, now);
  add_choice (self, menu, _ ("None"), NULL, now);
  gtk_menu_attach_to_widget (GTK_MENU (menu), GTK_WIDGET (self), NULL);
  g_signal_connect (menu, "selection-done", G_CALLBACK (gtk_menu_detach), NULL);
  gtk_menu_popup_at_rect (GTK_MENU (menu), gtk_widget_get_window (GTK_WIDGET (self)), &area,
                          GDK_GRAVITY_SOUTH_WEST, GDK_GRAVITY_NORTH_WEST, NULL);
}

static void
open_cell (CdtGrid *self)
{
  if (holds_choice (self))
    open_choices (self);
  else
    cdt_grid_edit (self, NULL);
}

static void
pasted_cb (GtkClipboard *clipboard, const char *text, gpointer data)
{
  g_autoptr (CdtGrid) self = data;

  if (text == NULL)
    cdt_grid_say (self, _ ("There is no text to paste. Copy the cells first."));
  else if (self->model != NULL)
    cdt_grid_paste (self, text);
}

static gboolean
press_clipboard (CdtGrid *self, guint key)
{
  GtkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self), GDK_SELECTION_CLIPBOARD);
  g_autofree char *text = NULL;

  switch (gdk_keyval_to_lower (key))
    {
    case GDK_KEY_c:
    case GDK_KEY_x:
      text = cdt_grid_dup_block (self);
      gtk_clipboard_set_text (clipboard, text, -1);
      if (gdk_keyval_to_lower (key) == GDK_KEY_x)
        cdt_grid_clear_block (self);
      return TRUE;
    case GDK_KEY_v:
      gtk_clipboard_request_text (clipboard, pasted_cb, g_object_ref (self));
      return TRUE;
    case GDK_KEY_a:
      self->anchor_row = self->anchor_column = 0;
      cdt_grid_move_cursor (self, G_MAXUINT, G_MAXUINT, TRUE);
      return TRUE;
    default:
      return FALSE;
    }
}

/* Where a key of movement leads; FALSE for any other. */
static gboolean
follow_key (CdtGrid *self, guint key, gboolean far, guint *row, guint *column)
{
  guint up = far ? self->row : 1;
  guint left = far ? self->column : 1;

  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      *row = self->row - MIN (self->row, up);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      *row = far ? G_MAXUINT : self->row + 1;
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      *column = self->column - MIN (self->column, left);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      *column = far ? G_MAXUINT : self->column + 1;
      return TRUE;
    case GDK_KEY_Page_Up:
      *row = self->row - MIN (self->row, PAGE_ROWS);
      return TRUE;
    case GDK_KEY_Page_Down:
      *row = self->row + PAGE_ROWS;
      return TRUE;
    case GDK_KEY_Home:
      *column = 0;
      *row = far ? 0 : self->row;
      return TRUE;
    case GDK_KEY_End:
      *column = G_MAXUINT;
      *row = far ? G_MAXUINT : self->row;
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
press_act (CdtGrid *self, guint key)
{
  switch (key)
    {
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
    case GDK_KEY_BackSpace:
      cdt_grid_say (self, NULL);
      cdt_grid_clear_block (self);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_F2:
    case GDK_KEY_space:
      open_cell (self);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
press_character (CdtGrid *self, guint key)
{
  gunichar character = gdk_keyval_to_unicode (key);
  char text[7] = "";
  g_autofree char *value = NULL;

  if (character == 0 || !g_unichar_isgraph (character))
    return FALSE;
  g_unichar_to_utf8 (character, text);
  if (!holds_choice (self))
    cdt_grid_edit (self, text);
  else if (cdt_grid_parse (self, self->column, text, &value))
    choose (self, value);
  return TRUE;
}

gboolean
cdt_grid_key_press (GtkWidget *widget, GdkEventKey *event)
{
  CdtGrid *self = CDT_GRID (widget);
  guint modifiers = event->state & gtk_accelerator_get_default_mod_mask ();
  gboolean control = (modifiers & GDK_CONTROL_MASK) != 0;
  guint row = self->row;
  guint column = self->column;

  if (get_shape (self) == NULL || cdt_grid_get_n_rows (self) == 0 || (modifiers & GDK_MOD1_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  if (follow_key (self, event->keyval, control, &row, &column))
    {
      cdt_grid_model_end_typing (self->model);
      cdt_grid_move_cursor (self, row, column, (modifiers & GDK_SHIFT_MASK) != 0);
      return GDK_EVENT_STOP;
    }
  if (control ? press_clipboard (self, event->keyval)
              : press_act (self, event->keyval) || press_character (self, event->keyval))
    return GDK_EVENT_STOP;
  return GDK_EVENT_PROPAGATE;
}

gboolean
cdt_grid_popup_menu (GtkWidget *widget)
{
  CdtGrid *self = CDT_GRID (widget);

  if (!holds_choice (self) || cdt_grid_get_n_rows (self) == 0)
    return FALSE;
  open_choices (self);
  return TRUE;
}

gboolean
cdt_grid_button_press (GtkWidget *widget, GdkEventButton *event)
{
  CdtGrid *self = CDT_GRID (widget);
  guint row;
  guint column;

  if (event->window != gtk_widget_get_window (widget) || self->model == NULL)
    return GDK_EVENT_PROPAGATE;
  cdt_grid_stop_editing (self);
  gtk_widget_grab_focus (widget);
  if (!cdt_grid_find_cell (self, event->x, event->y, &row, &column))
    return GDK_EVENT_STOP;
  cdt_grid_model_end_typing (self->model);
  cdt_grid_move_cursor (self, row, column, (event->state & GDK_SHIFT_MASK) != 0);
  if (event->type == GDK_2BUTTON_PRESS || gdk_event_triggers_context_menu ((GdkEvent *)event))
    open_cell (self);
  return GDK_EVENT_STOP;
}

gboolean
cdt_grid_motion (GtkWidget *widget, GdkEventMotion *event)
{
  CdtGrid *self = CDT_GRID (widget);
  guint row;
  guint column;

  if ((event->state & GDK_BUTTON1_MASK) == 0 || self->editing
      || !cdt_grid_find_cell (self, event->x, event->y, &row, &column))
    return GDK_EVENT_PROPAGATE;
  cdt_grid_move_cursor (self, row, column, TRUE);
  return GDK_EVENT_STOP;
}

/* Tab leaves the grid from the entry as it does from the cell. */
static void
leave_entry (CdtGrid *self, GtkDirectionType direction)
{
  cdt_grid_stop_editing (self);
  gtk_widget_child_focus (gtk_widget_get_toplevel (GTK_WIDGET (self)), direction);
}

gboolean
cdt_grid_entry_key_press (GtkWidget *entry, GdkEventKey *event, CdtGrid *self)
{
  switch (event->keyval)
    {
    case GDK_KEY_Escape:
      cdt_grid_store (self, self->row, self->column, self->before);
      cdt_grid_stop_editing (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_Down:
      cdt_grid_move_cursor (self, self->row + 1, self->column, FALSE);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
      cdt_grid_move_cursor (self, self->row - MIN (self->row, 1), self->column, FALSE);
      return GDK_EVENT_STOP;
    case GDK_KEY_Tab:
      leave_entry (self, GTK_DIR_TAB_FORWARD);
      return GDK_EVENT_STOP;
    case GDK_KEY_ISO_Left_Tab:
      leave_entry (self, GTK_DIR_TAB_BACKWARD);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}
