/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of a grid: its cells are items that each refer to a column, and stand in the order of the columns. */

#include "cdt-evaluation.h"

static const CdtShape *
find_reference (CdtNode *node, CdtDraft *draft)
{
  g_autofree char *path = cdt_draft_dup_node_path (draft, node);
  const CdtShape *shape = path != NULL ? cdt_shape_find (path) : NULL;

  for (guint i = 0; shape != NULL && i < cdt_shape_get_n_children (shape); i++)
    if (cdt_shape_get_targets (cdt_shape_get_nth_child (shape, i)) != NULL)
      return cdt_shape_get_nth_child (shape, i);
  return NULL;
}

/* The items by what they refer to; the first one counts. */
static GHashTable *
index_cells (CdtEvaluation *evaluation, GPtrArray *nodes)
{
  GHashTable *cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const CdtShape *reference = nodes->len > 0 ? find_reference (nodes->pdata[0], evaluation->draft) : NULL;
  g_autofree char *path = reference != NULL ? cdt_shape_dup_path (reference) : NULL;

  if (reference == NULL)
    return cells;
  cdt_reads_add (evaluation->reads, path);
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
