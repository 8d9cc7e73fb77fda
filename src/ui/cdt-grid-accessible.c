/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-grid-accessible.h"

#include "cdt-grid-cell.h"
#include "cdt-grid-private.h"

struct _CdtGridAccessible
{
  GtkContainerAccessible parent_instance;

  AtkObject *active; /* (nullable) the cell under the cursor */
  guint row, column; /* ... and where it is */
};

static void table_init (AtkTableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CdtGridAccessible,
                               cdt_grid_accessible,
                               GTK_TYPE_CONTAINER_ACCESSIBLE,
                               G_IMPLEMENT_INTERFACE (ATK_TYPE_TABLE, table_init))

static CdtGrid *
get_grid (gpointer accessible)
{
  GtkWidget *widget = gtk_accessible_get_widget (GTK_ACCESSIBLE (accessible));

  return widget != NULL ? CDT_GRID (widget) : NULL;
}

static int
get_n_rows (AtkTable *table)
{
  return get_grid (table) != NULL ? (int)cdt_grid_get_n_rows (get_grid (table)) : 0;
}

static int
get_n_columns (AtkTable *table)
{
  return get_grid (table) != NULL ? (int)cdt_grid_get_n_columns (get_grid (table)) : 0;
}

static AtkObject *
ref_at (AtkTable *table, int row, int column)
{
  if (row < 0 || column < 0 || row >= get_n_rows (table) || column >= get_n_columns (table))
    return NULL;
  return cdt_grid_cell_new (get_grid (table), ATK_OBJECT (table), (guint)row, (guint)column);
}

static const char *
get_row_description (AtkTable *table, int row)
{
  return row >= 0 && row < get_n_rows (table)
             ? cdt_grid_model_get_row_title (get_grid (table)->model, (guint)row)
             : NULL;
}

static const char *
get_column_description (AtkTable *table, int column)
{
  return column >= 0 && column < get_n_columns (table)
             ? cdt_grid_model_get_column_title (get_grid (table)->model, (guint)column)
             : NULL;
}

static int
get_index_at (AtkTable *table, int row, int column)
{
  return row * get_n_columns (table) + column;
}

static int
get_row_at_index (AtkTable *table, int index)
{
  return get_n_columns (table) > 0 ? index / get_n_columns (table) : -1;
}

static int
get_column_at_index (AtkTable *table, int index)
{
  return get_n_columns (table) > 0 ? index % get_n_columns (table) : -1;
}

static void
table_init (AtkTableIface *iface)
{
  iface->get_n_rows = get_n_rows;
  iface->get_n_columns = get_n_columns;
  iface->ref_at = ref_at;
  iface->get_row_description = get_row_description;
  iface->get_column_description = get_column_description;
  iface->get_index_at = get_index_at;
  iface->get_row_at_index = get_row_at_index;
  iface->get_column_at_index = get_column_at_index;
}

/* The entry comes after the cells. */
static int
cdt_grid_accessible_get_n_children (AtkObject *object)
{
  return get_n_rows (ATK_TABLE (object)) * get_n_columns (ATK_TABLE (object)) + 1;
}

static AtkObject *
cdt_grid_accessible_ref_child (AtkObject *object, int index)
{
  CdtGrid *grid = get_grid (object);
  int n_cells = cdt_grid_accessible_get_n_children (object) - 1;

  if (grid == NULL || index < 0 || index > n_cells)
    return NULL;
  if (index == n_cells)
    return g_object_ref (gtk_widget_get_accessible (GTK_WIDGET (grid->entry)));
  return ref_at (ATK_TABLE (object), get_row_at_index (ATK_TABLE (object), index),
                 get_column_at_index (ATK_TABLE (object), index));
}

static AtkStateSet *
cdt_grid_accessible_ref_state_set (AtkObject *object)
{
  AtkStateSet *states = ATK_OBJECT_CLASS (cdt_grid_accessible_parent_class)->ref_state_set (object);

  atk_state_set_add_state (states, ATK_STATE_MANAGES_DESCENDANTS);
  return states;
}

static void
cdt_grid_accessible_initialize (AtkObject *object, gpointer data)
{
  ATK_OBJECT_CLASS (cdt_grid_accessible_parent_class)->initialize (object, data);
  atk_object_set_role (object, ATK_ROLE_TABLE);
}

static void
cdt_grid_accessible_finalize (GObject *object)
{
  g_clear_object (&CDT_GRID_ACCESSIBLE (object)->active);
  G_OBJECT_CLASS (cdt_grid_accessible_parent_class)->finalize (object);
}

static void
cdt_grid_accessible_class_init (CdtGridAccessibleClass *klass)
{
  AtkObjectClass *atk_class = ATK_OBJECT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cdt_grid_accessible_finalize;
  atk_class->initialize = cdt_grid_accessible_initialize;
  atk_class->get_n_children = cdt_grid_accessible_get_n_children;
  atk_class->ref_child = cdt_grid_accessible_ref_child;
  atk_class->ref_state_set = cdt_grid_accessible_ref_state_set;
}

static void
cdt_grid_accessible_init (CdtGridAccessible *self)
{
}

/* The same cell again means that its answer is another, which its name says. */
void
cdt_grid_accessible_cursor_moved (GtkWidget *grid)
{
  AtkObject *object = gtk_widget_get_accessible (grid);
  CdtGridAccessible *self;
  guint row;
  guint column;

  if (!CDT_IS_GRID_ACCESSIBLE (object))
    return;
  self = CDT_GRID_ACCESSIBLE (object);
  cdt_grid_get_cursor (CDT_GRID (grid), &row, &column);
  if (self->active != NULL && self->row == row && self->column == column)
    {
      g_object_notify (G_OBJECT (self->active), "accessible-name");
      return;
    }
  g_clear_object (&self->active);
  self->active = ref_at (ATK_TABLE (object), (int)row, (int)column);
  self->row = row;
  self->column = column;
  if (self->active != NULL)
    g_signal_emit_by_name (object, "active-descendant-changed", self->active);
}
