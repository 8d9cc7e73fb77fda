/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-format.h"
#include "cdt-grid-model-private.h"

G_DEFINE_FINAL_TYPE (CdtGridModel, cdt_grid_model, G_TYPE_OBJECT)

static void
clear_cell (gpointer data)
{
  CdtGridPlace *cell = data;

  g_clear_pointer (&cell->id, g_free);
  g_clear_pointer (&cell->value, g_free);
}

/* The list that the cells of a row are in */
static char *
dup_cells_path (CdtGridModel *self, guint row)
{
  if (self->cells == NULL)
    return g_strdup (self->list_path);
  return g_strdup_printf ("%s/%s[@id='%s']/%s", self->list_path, cdt_shape_get_name (self->row_shape),
                          g_array_index (self->rows, CdtGridLine, row).id, self->cells);
}

static char *
dup_cell_path (CdtGridModel *self, guint row, const char *id)
{
  g_autofree char *cells = dup_cells_path (self, row);

  return g_strdup_printf ("%s/%s[@id='%s']", cells, cdt_shape_get_name (self->cell_shape), id);
}

static gboolean
insert_cell (CdtGridModel *self, guint row, guint column, const char *value, char **id, GError **error)
{
  GArray *lines = self->cells != NULL ? self->columns : self->rows;
  const char *target = g_array_index (lines, CdtGridLine, self->cells != NULL ? column : row).id;
  g_autofree char *cells = dup_cells_path (self, row);
  g_autofree char *target_id = g_strdup (target);
  const CdtShape *shape = g_array_index (self->columns, CdtGridLine, column).shape;
  g_autofree char *name
      = g_strdup_printf (_ ("change to %s"), cdt_shape_get_label (cdt_shape_get_parent (self->cell_shape)));
  gboolean stored = FALSE;

  cdt_draft_begin_group (self->draft, name);
  *id = cdt_draft_insert (self->draft, cells, G_MAXUINT, error);
  if (*id != NULL)
    {
      g_autoptr (CdtItem) cell = cdt_draft_dup_item_by_id (self->draft, *id);

      stored = cdt_item_set_value (cell, cdt_shape_get_name (self->reference), target_id, error)
               && cdt_item_set_value (cell, cdt_shape_get_name (shape), value, error);
    }
  cdt_draft_end_group (self->draft);
  return stored;
}

/* Does the row's cell hold a value in another column? Only where one item is a whole row. */
static gboolean
holds_more (CdtGridModel *self, guint row, guint column)
{
  for (guint i = 0; self->cells == NULL && i < self->columns->len; i++)
    if (i != column && cdt_grid_model_get_cell (self, row, i)->value != NULL)
      return TRUE;
  return FALSE;
}

/* Keeps what is cached in step, so that a block of cells is not read again for each of them. */
static gboolean
store (CdtGridModel *self, guint row, guint column, const char *value, GError **error)
{
  CdtGridPlace *cell = cdt_grid_model_get_cell (self, row, column);
  const char *name = cdt_shape_get_name (g_array_index (self->columns, CdtGridLine, column).shape);
  g_autofree char *path = NULL;
  g_autofree char *field = NULL;

  if (cell->id == NULL)
    {
      self->cells_stale = self->cells == NULL && self->columns->len > 1;
      if (!insert_cell (self, row, column, value, &cell->id, error))
        return FALSE;
    }
  path = dup_cell_path (self, row, cell->id);
  field = g_strdup_printf ("%s/%s", path, name);
  if (value == NULL && !holds_more (self, row, column))
    {
      if (!cdt_draft_remove (self->draft, path, error))
        return FALSE;
      g_clear_pointer (&cell->id, g_free);
    }
  else if (!cdt_draft_set_value (self->draft, field, value, error))
    return FALSE;
  g_free (cell->value);
  cell->value = cdt_draft_dup_value (self->draft, field);
  return TRUE;
}

/* What a cell adds to a sum: once for each partner that gives what its row says. */
static gint64
read_pence (CdtGridModel *self, guint row, guint column)
{
  const char *value = cdt_grid_model_get_value (self, row, column);
  gint64 pence = 0;

  if (value == NULL || !cdt_money_to_pence (value, &pence))
    return 0;
  return pence * g_array_index (self->rows, CdtGridLine, row).times;
}

static void
find_shapes (CdtGridModel *self)
{
  const CdtShape *list = cdt_shape_find (self->list_path);

  g_assert (list != NULL && cdt_shape_get_kind (list) == CDT_SHAPE_LIST);
  self->row_shape = cdt_shape_get_nth_child (list, 0);
  self->cell_shape = self->row_shape;
  if (self->cells != NULL)
    {
      const CdtShape *cells = cdt_shape_get_child (self->row_shape, self->cells);

      g_assert (cells != NULL && cdt_shape_get_kind (cells) == CDT_SHAPE_LIST);
      self->cell_shape = cdt_shape_get_nth_child (cells, 0);
    }
  for (guint i = 0; i < cdt_shape_get_n_children (self->cell_shape) && self->reference == NULL; i++)
    if (cdt_shape_get_targets (cdt_shape_get_nth_child (self->cell_shape, i)) != NULL)
      self->reference = cdt_shape_get_nth_child (self->cell_shape, i);
  g_assert (self->reference != NULL);
}

static void
cdt_grid_model_finalize (GObject *object)
{
  CdtGridModel *self = CDT_GRID_MODEL (object);

  g_clear_object (&self->draft);
  g_free (self->list_path);
  g_free (self->cells);
  g_strfreev (self->title_fields);
  g_array_unref (self->rows);
  g_array_unref (self->columns);
  g_array_unref (self->table);
  G_OBJECT_CLASS (cdt_grid_model_parent_class)->finalize (object);
}

static void
cdt_grid_model_class_init (CdtGridModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cdt_grid_model_finalize;
}

static void
cdt_grid_model_init (CdtGridModel *self)
{
  self->rows = g_array_new (FALSE, TRUE, sizeof (CdtGridLine));
  self->columns = g_array_new (FALSE, TRUE, sizeof (CdtGridLine));
  self->table = g_array_new (FALSE, TRUE, sizeof (CdtGridPlace));
  g_array_set_clear_func (self->rows, cdt_grid_line_clear);
  g_array_set_clear_func (self->columns, cdt_grid_line_clear);
  g_array_set_clear_func (self->table, clear_cell);
  self->lines_stale = TRUE;
}

CdtGridModel *
cdt_grid_model_new (CdtDraft *draft,
                    const char *list_path,
                    const char *cells,
                    const char *const *title_fields)
{
  CdtGridModel *self;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);
  g_return_val_if_fail (list_path != NULL, NULL);

  self = g_object_new (CDT_TYPE_GRID_MODEL, NULL);
  self->draft = g_object_ref (draft);
  self->list_path = g_strdup (list_path);
  self->cells = g_strdup (cells);
  self->title_fields = g_strdupv ((char **)title_fields);
  find_shapes (self);
  return self;
}

gboolean
cdt_grid_model_note (CdtGridModel *self, const CdtChange *change)
{
  g_autofree char *inside = NULL;

  g_return_val_if_fail (CDT_IS_GRID_MODEL (self), FALSE);
  g_return_val_if_fail (change != NULL, FALSE);

  for (const char *const *list = cdt_shape_get_targets (self->reference); *list != NULL; list++)
    self->lines_stale = self->lines_stale || cdt_change_touches (change, *list);
  /* The titles of rows may name partners, and how many give what a row says counts in sums */
  if (self->cells != NULL)
    self->lines_stale = self->lines_stale || cdt_change_touches (change, "partners");
  if (!cdt_change_touches (change, self->list_path))
    return self->lines_stale;
  inside = self->cells != NULL ? g_strdup_printf ("]/%s", self->cells) : NULL;
  if (self->cells == NULL || strstr (change->path, inside) != NULL)
    self->cells_stale = self->cells_stale || !self->storing;
  else
    self->lines_stale = TRUE;
  return TRUE;
}

guint
cdt_grid_model_get_n_rows (CdtGridModel *self)
{
  g_return_val_if_fail (CDT_IS_GRID_MODEL (self), 0);
  cdt_grid_model_ensure (self);
  return self->rows->len;
}

guint
cdt_grid_model_get_n_columns (CdtGridModel *self)
{
  g_return_val_if_fail (CDT_IS_GRID_MODEL (self), 0);
  cdt_grid_model_ensure (self);
  return self->columns->len;
}

const char *
cdt_grid_model_get_row_title (CdtGridModel *self, guint row)
{
  g_return_val_if_fail (row < cdt_grid_model_get_n_rows (self), NULL);
  return g_array_index (self->rows, CdtGridLine, row).title;
}

const char *
cdt_grid_model_get_column_title (CdtGridModel *self, guint column)
{
  g_return_val_if_fail (column < cdt_grid_model_get_n_columns (self), NULL);
  return g_array_index (self->columns, CdtGridLine, column).title;
}

const CdtShape *
cdt_grid_model_get_shape (CdtGridModel *self, guint column)
{
  g_return_val_if_fail (column < cdt_grid_model_get_n_columns (self), NULL);
  return g_array_index (self->columns, CdtGridLine, column).shape;
}

const char *
cdt_grid_model_get_value (CdtGridModel *self, guint row, guint column)
{
  g_return_val_if_fail (row < cdt_grid_model_get_n_rows (self), NULL);
  g_return_val_if_fail (column < self->columns->len, NULL);
  return cdt_grid_model_get_cell (self, row, column)->value;
}

gint64
cdt_grid_model_sum_row (CdtGridModel *self, guint row)
{
  gint64 sum = 0;

  for (guint column = 0; column < cdt_grid_model_get_n_columns (self); column++)
    sum += read_pence (self, row, column);
  return sum;
}

gint64
cdt_grid_model_sum_column (CdtGridModel *self, guint column)
{
  gint64 sum = 0;

  for (guint row = 0; row < cdt_grid_model_get_n_rows (self); row++)
    sum += read_pence (self, row, column);
  return sum;
}

gint64
cdt_grid_model_sum_all (CdtGridModel *self)
{
  gint64 sum = 0;

  for (guint row = 0; row < cdt_grid_model_get_n_rows (self); row++)
    sum += cdt_grid_model_sum_row (self, row);
  return sum;
}

gboolean
cdt_grid_model_set_value (CdtGridModel *self, guint row, guint column, const char *value, GError **error)
{
  CdtGridPlace *cell;
  gboolean stored;

  g_return_val_if_fail (row < cdt_grid_model_get_n_rows (self), FALSE);
  g_return_val_if_fail (column < self->columns->len, FALSE);

  cell = cdt_grid_model_get_cell (self, row, column);
  value = value != NULL && *value != '\0' ? value : NULL;
  if (g_strcmp0 (cell->value, value) == 0)
    return TRUE;
  self->storing = TRUE;
  stored = store (self, row, column, value, error);
  self->storing = FALSE;
  return stored;
}

void
cdt_grid_model_begin (CdtGridModel *self, const char *name)
{
  g_return_if_fail (CDT_IS_GRID_MODEL (self));
  cdt_draft_end_typing (self->draft);
  cdt_draft_begin_group (self->draft, name);
}

void
cdt_grid_model_end (CdtGridModel *self)
{
  g_return_if_fail (CDT_IS_GRID_MODEL (self));
  cdt_draft_end_group (self->draft);
}

void
cdt_grid_model_end_typing (CdtGridModel *self)
{
  g_return_if_fail (CDT_IS_GRID_MODEL (self));
  cdt_draft_end_typing (self->draft);
}

gboolean
cdt_grid_model_find (CdtGridModel *self, const char *path, guint *row, guint *column)
{
  g_return_val_if_fail (CDT_IS_GRID_MODEL (self), FALSE);
  g_return_val_if_fail (path != NULL && row != NULL && column != NULL, FALSE);

  if (!g_str_has_prefix (path, self->list_path))
    return FALSE;
  cdt_grid_model_ensure (self);
  for (*row = 0; *row < self->rows->len; (*row)++)
    {
      g_autofree char *cells = dup_cells_path (self, *row);

      for (*column = 0; *column < self->columns->len; (*column)++)
        {
          const char *id = cdt_grid_model_get_cell (self, *row, *column)->id;
          g_autofree char *cell = id != NULL ? dup_cell_path (self, *row, id) : NULL;

          if (cell != NULL && g_str_has_prefix (path, cell))
            return TRUE;
        }
      *column = 0;
      if (self->cells != NULL && g_str_has_prefix (path, cells))
        return TRUE;
    }
  return FALSE;
}
