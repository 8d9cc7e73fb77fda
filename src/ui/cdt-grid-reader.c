/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "cdt-givers.h"
#include "cdt-grid-model-private.h"
#include "cdt-shown-value.h"

void
cdt_grid_line_clear (gpointer data)
{
  CdtGridLine *line = data;

  g_clear_pointer (&line->id, g_free);
  g_clear_pointer (&line->title, g_free);
}

/* Says in the title of a row that its sums count more than once, or not at all. */
static void
count_times (CdtGridModel *self, const CdtGivers *givers, CdtGridLine *line, const char *path)
{
  const CdtNode *node = cdt_draft_find_node (self->draft, path);

  line->times = node != NULL ? cdt_givers_count (givers, node) : 1;
  if (line->times != 1)
    {
      g_autofree char *title = g_steal_pointer (&line->title);

      /* Translators: a row of a table of sums that several partners give: its name, how many they are */
      line->title = g_strdup_printf (_ ("%s × %u"), title, line->times);
    }
}

/* One line for each item of a list. */
static void
add_items (CdtGridModel *self, GArray *lines, const char *list, const CdtShape *shape, gboolean titled)
{
  GListModel *items = G_LIST_MODEL (cdt_draft_get_list (self->draft, list));
  g_autoptr (CdtGivers) givers = titled ? cdt_givers_new (self->draft) : NULL;

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CdtItem) item = g_list_model_get_item (items, i);
      CdtGridLine line = { g_strdup (cdt_item_get_id (item)), NULL, shape, 1 };

      if (titled && self->title_fields != NULL)
        line.title = cdt_shown_value_dup_summary (self->draft, cdt_item_get_path (item),
                                                  (const char *const *)self->title_fields);
      if (line.title == NULL || *line.title == '\0')
        {
          g_free (line.title);
          line.title = cdt_item_dup_name (item);
        }
      g_strdelimit (line.title, "\n\t", ' ');
      if (givers != NULL)
        count_times (self, givers, &line, cdt_item_get_path (item));
      g_array_append_val (lines, line);
    }
}

static void
add_targets (CdtGridModel *self, GArray *lines, const CdtShape *shape)
{
  for (const char *const *list = cdt_shape_get_targets (self->reference); *list != NULL; list++)
    add_items (self, lines, *list, shape, FALSE);
}

/* The first child that is not the reference holds the value of a cell; without `cells` each one does. */
static void
add_values (CdtGridModel *self, GArray *lines)
{
  for (guint i = 0; i < cdt_shape_get_n_children (self->cell_shape); i++)
    {
      const CdtShape *child = cdt_shape_get_nth_child (self->cell_shape, i);
      CdtGridLine line = { NULL, NULL, child, 1 };

      if (child == self->reference)
        continue;
      line.title = g_strdup (cdt_shape_get_label (child));
      g_array_append_val (lines, line);
      if (self->cells != NULL)
        return;
    }
}

static void
read_lines (CdtGridModel *self)
{
  g_array_set_size (self->rows, 0);
  g_array_set_size (self->columns, 0);
  if (self->cells == NULL)
    {
      add_targets (self, self->rows, NULL);
      add_values (self, self->columns);
    }
  else
    {
      g_autoptr (GArray) values = g_array_new (FALSE, TRUE, sizeof (CdtGridLine));

      g_array_set_clear_func (values, cdt_grid_line_clear);
      add_values (self, values);
      add_items (self, self->rows, self->list_path, NULL, TRUE);
      add_targets (self, self->columns, g_array_index (values, CdtGridLine, 0).shape);
    }
  self->lines_stale = FALSE;
}

static GHashTable *
index_lines (GArray *lines)
{
  GHashTable *places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < lines->len; i++)
    if (g_array_index (lines, CdtGridLine, i).id != NULL)
      g_hash_table_insert (places, g_array_index (lines, CdtGridLine, i).id, GUINT_TO_POINTER (i));
  return places;
}

CdtGridPlace *
cdt_grid_model_get_cell (CdtGridModel *self, guint row, guint column)
{
  return &g_array_index (self->table, CdtGridPlace, row * self->columns->len + column);
}

static void
read_cell (CdtGridModel *self, const CdtNode *node, guint row, guint column)
{
  const CdtShape *shape = g_array_index (self->columns, CdtGridLine, column).shape;
  const CdtNode *value = cdt_node_find_child (node, cdt_shape_get_name (shape));
  CdtGridPlace *cell = cdt_grid_model_get_cell (self, row, column);

  /* A second cell for the same place is found by the checks; the first one counts */
  if (cell->id != NULL)
    return;
  cell->id = cdt_node_dup_attribute (node, "id");
  cell->value = value != NULL ? cdt_node_dup_text (value) : NULL;
}

/* The cells in `node`: `row` is theirs, or G_MAXUINT when their reference is to the row. */
static void
read_node (CdtGridModel *self, const CdtNode *node, GHashTable *places, guint row)
{
  for (node = node != NULL ? cdt_node_first_element (node) : NULL; node != NULL;
       node = cdt_node_next_element (node))
    {
      const CdtNode *reference = cdt_node_find_child (node, cdt_shape_get_name (self->reference));
      g_autofree char *id = reference != NULL ? cdt_node_dup_text (reference) : NULL;
      gpointer place;

      if (id == NULL || !g_hash_table_lookup_extended (places, id, NULL, &place))
        continue;
      if (row != G_MAXUINT)
        read_cell (self, node, row, GPOINTER_TO_UINT (place));
      for (guint i = 0; row == G_MAXUINT && i < self->columns->len; i++)
        read_cell (self, node, GPOINTER_TO_UINT (place), i);
    }
}

static void
read_cells (CdtGridModel *self)
{
  const CdtNode *list = cdt_draft_find_node (self->draft, self->list_path);
  g_autoptr (GHashTable) places = index_lines (self->cells != NULL ? self->columns : self->rows);
  guint row = 0;

  g_array_set_size (self->table, 0);
  g_array_set_size (self->table, self->rows->len * self->columns->len);
  self->cells_stale = FALSE;
  if (self->cells == NULL)
    {
      read_node (self, list, places, G_MAXUINT);
      return;
    }
  for (const CdtNode *item = list != NULL ? cdt_node_first_element (list) : NULL; item != NULL;
       item = cdt_node_next_element (item))
    if (cdt_node_is (item, cdt_shape_get_name (self->row_shape)) && row < self->rows->len)
      read_node (self, cdt_node_find_child (item, self->cells), places, row++);
}

void
cdt_grid_model_ensure (CdtGridModel *self)
{
  if (self->lines_stale)
    {
      read_lines (self);
      self->cells_stale = TRUE;
    }
  if (self->cells_stale)
    read_cells (self);
}
