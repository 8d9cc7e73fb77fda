/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-grid-cell.h"

#include <glib/gi18n-lib.h>

#include "cdt-grid-private.h"

struct _CdtGridCell
{
  AtkObject parent_instance;

  CdtGrid *grid; /* not owned; NULL once it is gone */
  guint row, column;
  char *name;
};

static void component_init (AtkComponentIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CdtGridCell,
                               cdt_grid_cell,
                               ATK_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ATK_TYPE_COMPONENT, component_init))

static gboolean
is_there (CdtGridCell *self)
{
  return self->grid != NULL && self->row < cdt_grid_get_n_rows (self->grid)
         && self->column < cdt_grid_get_n_columns (self->grid);
}

static void
get_extents (AtkComponent *component, int *x, int *y, int *width, int *height, AtkCoordType coordinates)
{
  CdtGridCell *self = CDT_GRID_CELL (component);
  GdkRectangle area = { 0 };

  *x = *y = 0;
  if (is_there (self))
    {
      AtkObject *parent = gtk_widget_get_accessible (GTK_WIDGET (self->grid));

      atk_component_get_extents (ATK_COMPONENT (parent), x, y, NULL, NULL, coordinates);
      area = cdt_grid_get_cell_area (self->grid, self->row, self->column);
    }
  *x += area.x;
  *y += area.y;
  *width = area.width;
  *height = area.height;
}

static gboolean
grab_focus (AtkComponent *component)
{
  CdtGridCell *self = CDT_GRID_CELL (component);

  if (!is_there (self))
    return FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  cdt_grid_move_cursor (self->grid, self->row, self->column, FALSE);
  return TRUE;
}

static void
component_init (AtkComponentIface *iface)
{
  iface->get_extents = get_extents;
  iface->grab_focus = grab_focus;
}

static const char *
cdt_grid_cell_get_name (AtkObject *object)
{
  CdtGridCell *self = CDT_GRID_CELL (object);
  g_autofree char *shown = NULL;

  if (!is_there (self))
    return NULL;
  shown = cdt_grid_dup_shown (self->grid, self->row, self->column, FALSE);
  g_free (self->name);
  /* Translators: a cell of a table for a screen reader: its row, its column, its answer */
  self->name = g_strdup_printf (_ ("%s, %s: %s"), cdt_grid_model_get_row_title (self->grid->model, self->row),
                                cdt_grid_model_get_column_title (self->grid->model, self->column),
                                *shown != '\0' ? shown : _ ("empty"));
  return self->name;
}

static int
cdt_grid_cell_get_index_in_parent (AtkObject *object)
{
  CdtGridCell *self = CDT_GRID_CELL (object);

  return is_there (self) ? (int)(self->row * cdt_grid_get_n_columns (self->grid) + self->column) : -1;
}

static AtkStateSet *
cdt_grid_cell_ref_state_set (AtkObject *object)
{
  CdtGridCell *self = CDT_GRID_CELL (object);
  AtkStateSet *states = atk_state_set_new ();
  guint row;
  guint column;

  if (!is_there (self))
    {
      atk_state_set_add_state (states, ATK_STATE_DEFUNCT);
      return states;
    }
  atk_state_set_add_state (states, ATK_STATE_ENABLED);
  atk_state_set_add_state (states, ATK_STATE_SENSITIVE);
  atk_state_set_add_state (states, ATK_STATE_FOCUSABLE);
  atk_state_set_add_state (states, ATK_STATE_SELECTABLE);
  atk_state_set_add_state (states, ATK_STATE_TRANSIENT);
  atk_state_set_add_state (states, ATK_STATE_VISIBLE);
  cdt_grid_get_cursor (self->grid, &row, &column);
  if (row != self->row || column != self->column)
    return states;
  atk_state_set_add_state (states, ATK_STATE_SHOWING);
  atk_state_set_add_state (states, ATK_STATE_SELECTED);
  if (gtk_widget_is_focus (GTK_WIDGET (self->grid)))
    atk_state_set_add_state (states, ATK_STATE_FOCUSED);
  return states;
}

static void
cdt_grid_cell_finalize (GObject *object)
{
  CdtGridCell *self = CDT_GRID_CELL (object);

  g_clear_weak_pointer (&self->grid);
  g_free (self->name);
  G_OBJECT_CLASS (cdt_grid_cell_parent_class)->finalize (object);
}

static void
cdt_grid_cell_class_init (CdtGridCellClass *klass)
{
  AtkObjectClass *atk_class = ATK_OBJECT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cdt_grid_cell_finalize;
  atk_class->get_name = cdt_grid_cell_get_name;
  atk_class->get_index_in_parent = cdt_grid_cell_get_index_in_parent;
  atk_class->ref_state_set = cdt_grid_cell_ref_state_set;
}

static void
cdt_grid_cell_init (CdtGridCell *self)
{
}

AtkObject *
cdt_grid_cell_new (CdtGrid *grid, AtkObject *parent, guint row, guint column)
{
  CdtGridCell *self = g_object_new (CDT_TYPE_GRID_CELL, NULL);

  g_set_weak_pointer (&self->grid, grid);
  self->row = row;
  self->column = column;
  atk_object_set_role (ATK_OBJECT (self), ATK_ROLE_TABLE_CELL);
  atk_object_set_parent (ATK_OBJECT (self), parent);
  return ATK_OBJECT (self);
}
