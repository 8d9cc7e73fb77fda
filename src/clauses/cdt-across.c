/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of a grid: its cells are items that each refer to a column, and stand in the order of the columns. */

#include "cdt-evaluation.h"

#include <string.h>

static const CdtShape *
find_reference (const char *path)
{
  const CdtShape *shape = path != NULL ? cdt_shape_find (path) : NULL;

  for (guint i = 0; shape != NULL && i < cdt_shape_get_n_children (shape); i++)
    if (cdt_shape_get_targets (cdt_shape_get_nth_child (shape, i)) != NULL)
      return cdt_shape_get_nth_child (shape, i);
  return NULL;
}

/* That field of all items of the list that the item at `item` is in, if the nodes are all in that list */
static char *
dup_fields_path (GPtrArray *nodes, const char *item, const CdtShape *reference)
{
  const char *id = strrchr (item, '[');

  for (guint i = 0; i < nodes->len; i++)
    if (id == NULL || cdt_node_get_parent (nodes->pdata[i]) != cdt_node_get_parent (nodes->pdata[0]))
      return cdt_shape_dup_path (reference);
  g_autofree char *any = g_strndup (item, id - item);
  return g_strconcat (any, "/", cdt_shape_get_name (reference), NULL);
}

/* The items by what they refer to; the first one counts. */
static GHashTable *
index_cells (CdtEvaluation *evaluation, GPtrArray *nodes)
{
  GHashTable *cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *item
      = nodes->len > 0 ? cdt_draft_dup_node_path (evaluation->draft, nodes->pdata[0]) : NULL;
  const CdtShape *reference = find_reference (item);

  if (reference == NULL)
    return cells;
  g_autofree char *fields = dup_fields_path (nodes, item, reference);
  cdt_reads_add (evaluation->reads, fields);
  for (guint i = 0; i < nodes->len; i++)
    {
      const CdtNode *field = cdt_node_find_child (nodes->pdata[i], cdt_shape_get_name (reference));
      g_autofree char *id = field != NULL ? cdt_node_dup_text (field) : NULL;

      if (id != NULL && !g_hash_table_contains (cells, id))
        g_hash_table_insert (cells, g_steal_pointer (&id), nodes->pdata[i]);
    }
  return cells;
}

static void
visit_empty (CdtEvaluation *evaluation, CdtVisit visit, gpointer data)
{
  g_autoptr (CdtTemplate) cell = cdt_template_new (CDT_TEMPLATE_CELL, 0);

  visit (evaluation, cell, data);
}

static void
visit_cell (CdtEvaluation *evaluation, const CdtTemplate *each, CdtNode *node, CdtVisit visit, gpointer data)
{
  CdtEachWalk walk;

  cdt_each_walk_begin_node (&walk, evaluation, node);
  while (cdt_each_walk_next (&walk))
    cdt_evaluation_visit (evaluation, each, visit, data);
}

void
cdt_evaluation_visit_across (CdtEvaluation *evaluation,
                             const CdtTemplate *template,
                             CdtVisit visit,
                             gpointer data)
{
  const CdtTemplate *each = cdt_template_find (template, CDT_TEMPLATE_EACH);
  g_autoptr (GPtrArray) columns = cdt_evaluation_select (evaluation, template->xpath);
  g_autoptr (GPtrArray) nodes = cdt_evaluation_select (evaluation, each->xpath);
  g_autoptr (GHashTable) cells = index_cells (evaluation, nodes);

  for (guint i = 0; i < columns->len; i++)
    {
      g_autofree char *id = cdt_node_dup_attribute (columns->pdata[i], "id");
      CdtNode *node = id != NULL ? g_hash_table_lookup (cells, id) : NULL;

      if (node != NULL)
        visit_cell (evaluation, each, node, visit, data);
      else
        visit_empty (evaluation, visit, data);
    }
}
