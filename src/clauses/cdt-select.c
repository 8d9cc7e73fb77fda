/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What expressions select. From the top of a draft that is the same for all who ask, and kept. */

#include "cdt-evaluation.h"

#include <string.h>

/* A field that is set is another element than before, in the same one: it is kept as the one around it. */
typedef struct
{
  GPtrArray *nodes; /* (element-type CdtNode) items and containers */
  char *field;      /* (nullable) what is selected is this child of each of them */
  guint serial;     /* another one each time; never 0 */
} Selection;

static void
free_selection (gpointer data)
{
  Selection *selection = data;

  g_ptr_array_unref (selection->nodes);
  g_free (selection->field);
  g_free (selection);
}

static gboolean
selections_equal (gconstpointer a, gconstpointer b)
{
  const Selection *one = a, *other = b;
  guint n = one->nodes->len;

  return g_strcmp0 (one->field, other->field) == 0 && n == other->nodes->len
         && (n == 0 || memcmp (one->nodes->pdata, other->nodes->pdata, n * sizeof (gpointer)) == 0);
}

static gboolean
is_field (CdtNode *node, const char *name)
{
  const CdtNode *parent = cdt_node_get_parent (node);

  return cdt_node_first_element (node) == NULL && !cdt_node_has_attributes (node) && parent != NULL
         && cdt_node_find_child (parent, name) == node;
}

/* The name of all nodes, where each is a field; NULL when there is another */
static const char *
find_field (const GPtrArray *nodes)
{
  const char *name = nodes->len > 0 ? cdt_node_get_name (nodes->pdata[0]) : NULL;

  for (guint i = 0; i < nodes->len; i++)
    if (!is_field (nodes->pdata[i], name))
      return NULL;
  return name;
}

static gboolean
has_leaf (const GPtrArray *nodes)
{
  for (guint i = 0; i < nodes->len; i++)
    if (cdt_node_first_element (nodes->pdata[i]) == NULL)
      return TRUE;
  return FALSE;
}

static GPtrArray *
find_nodes (CdtEvaluation *evaluation, const CdtXPath *xpath)
{
  GPtrArray *nodes = cdt_xpath_nodes (xpath, evaluation->place->node, evaluation->variables, NULL);

  cdt_evaluation_note (evaluation, xpath, CDT_READ_FOR_ITEMS);
  return nodes != NULL ? nodes : g_ptr_array_new ();
}

static gpointer
find_selection (gpointer data, const CdtQuestion *question)
{
  static guint last_serial;
  CdtEvaluation *evaluation = data;
  Selection *selection = g_new (Selection, 1);

  selection->serial = (guint)g_atomic_int_add (&last_serial, 1) + 1;

  selection->nodes = find_nodes (evaluation, question->xpath);
  selection->field = g_strdup (find_field (selection->nodes));
  for (guint i = 0; selection->field != NULL && i < selection->nodes->len; i++)
    selection->nodes->pdata[i] = cdt_node_get_parent (selection->nodes->pdata[i]);
  /* Fields of several names: to be selected anew when one is set. */
  if (selection->field == NULL && has_leaf (selection->nodes))
    cdt_evaluation_note (evaluation, question->xpath, CDT_READ_FOR_VALUE);
  return selection;
}

void
cdt_evaluation_note (CdtEvaluation *evaluation, const CdtXPath *xpath, CdtReadFor what_for)
{
  cdt_reads_add_xpath (evaluation->reads, xpath, evaluation->place->path, what_for);
}

gboolean
cdt_evaluation_is_at_root (const CdtEvaluation *evaluation)
{
  return evaluation->place->node == evaluation->root_place.node;
}

gboolean
cdt_evaluation_selects_from_root (const CdtEvaluation *evaluation, const CdtXPath *xpath)
{
  const char *text = cdt_xpath_get_text (xpath);

  return cdt_evaluation_is_at_root (evaluation) || (*text == '/' && strchr (text, '|') == NULL);
}

static const Selection *
ask_for_selection (CdtEvaluation *evaluation, const CdtXPath *xpath)
{
  static const CdtQuestionKind which = { find_selection, selections_equal, free_selection };
  CdtQuestion question = cdt_evaluation_make_question (evaluation, &which, xpath);

  question.path = "";
  return cdt_evaluation_ask (evaluation, &question);
}

GPtrArray *
cdt_evaluation_select (CdtEvaluation *evaluation, const CdtXPath *xpath)
{
  if (!cdt_evaluation_selects_from_root (evaluation, xpath))
    return find_nodes (evaluation, xpath);
  const Selection *selection = ask_for_selection (evaluation, xpath);
  if (selection->field == NULL)
    return g_ptr_array_ref (selection->nodes);
  GPtrArray *fields = g_ptr_array_new_full (selection->nodes->len, NULL);
  for (guint i = 0; i < selection->nodes->len; i++)
    g_ptr_array_add (fields, cdt_node_find_child (selection->nodes->pdata[i], selection->field));
  return fields;
}

guint
cdt_evaluation_get_serial (CdtEvaluation *evaluation, const CdtXPath *xpath)
{
  if (!cdt_evaluation_selects_from_root (evaluation, xpath))
    return 0;
  return ask_for_selection (evaluation, xpath)->serial;
}

GPtrArray *
cdt_evaluation_select_values (CdtEvaluation *evaluation, const CdtXPath *xpath)
{
  cdt_evaluation_note (evaluation, xpath, CDT_READ_FOR_VALUE);
  return cdt_evaluation_select (evaluation, xpath);
}
