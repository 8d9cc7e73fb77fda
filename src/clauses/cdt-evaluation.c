/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-evaluation.h"

#include <string.h>

#define ANSWER_NO GINT_TO_POINTER (1)
#define ANSWER_YES GINT_TO_POINTER (2)

/* A draft that does not say what it is counts as the first kind of the pack. */
static void
find_kind (CdtEvaluation *evaluation)
{
  g_autofree char *name = cdt_draft_dup_value (evaluation->draft, "kind");
  const CdtWording *own = cdt_pack_get_wording (evaluation->pack);
  const CdtKindName *kind = name != NULL ? cdt_wording_find_kind (own, name) : NULL;

  evaluation->kind = *(kind != NULL ? kind : (const CdtKindName *)own->kinds->pdata[0]);
}

static GHashTable *
index_items (CdtEvaluation *evaluation, const char *list)
{
  GHashTable *items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  CdtNode *node = cdt_draft_find_node (evaluation->draft, list);

  for (node = node != NULL ? cdt_node_first_element (node) : NULL; node != NULL;
       node = cdt_node_next_element (node))
    {
      char *id = cdt_node_dup_attribute (node, "id");

      if (id != NULL)
        g_hash_table_insert (items, id, node);
    }
  return items;
}

/* The numeric value when the expression is the one field of a number; else -1. */
static int
read_single_number (CdtEvaluation *evaluation, GPtrArray *nodes)
{
  if (nodes->len != 1)
    return -1;
  g_autofree char *path = cdt_draft_dup_node_path (evaluation->draft, nodes->pdata[0]);
  if (path != NULL)
    cdt_reads_add (evaluation->reads, path);
  g_autofree char *id = cdt_node_dup_attribute (nodes->pdata[0], "id");
  g_autofree char *text = cdt_node_dup_text (nodes->pdata[0]);
  if (id != NULL || *text == '\0' || strspn (text, "0123456789") != strlen (text) || strlen (text) > 9)
    return -1;
  return (int)g_ascii_strtoll (text, NULL, 10);
}

static const CdtTemplate *
find_plural_form (const CdtTemplate *template, guint count)
{
  static const CdtTemplateKind kinds[] = { CDT_TEMPLATE_NONE, CDT_TEMPLATE_ONE, CDT_TEMPLATE_TWO };
  const CdtTemplate *form = NULL;

  if (count < G_N_ELEMENTS (kinds))
    form = cdt_template_find (template, kinds[count]);
  return form != NULL ? form : cdt_template_find (template, CDT_TEMPLATE_MANY);
}

void
cdt_evaluation_init (CdtEvaluation *evaluation, const CdtPack *pack, CdtDraft *draft)
{
  g_autofree char *language = cdt_draft_dup_value (draft, "language");

  *evaluation = (CdtEvaluation){ .pack = pack, .draft = draft };
  evaluation->language = cdt_pack_find_wording (pack, language);
  find_kind (evaluation);
  cdt_evaluation_use_wording (evaluation, evaluation->language);
  evaluation->variables = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_insert (evaluation->variables, (char *)"kind", evaluation->kind.name);
  g_hash_table_insert (evaluation->variables, (char *)"language", evaluation->words->code);
  cdt_evaluation_set_ids (evaluation, (CdtItemIds){ "", "" });
  evaluation->present = g_hash_table_new (g_str_hash, g_str_equal);
  evaluation->targets
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_hash_table_unref);
  evaluation->root_place = (CdtPlace){ cdt_draft_get_root (draft), "", cdt_shape_get_root (), 0 };
  evaluation->place = &evaluation->root_place;
}

void
cdt_evaluation_clear (CdtEvaluation *evaluation)
{
  g_hash_table_unref (evaluation->variables);
  g_hash_table_unref (evaluation->present);
  g_hash_table_unref (evaluation->targets);
  g_clear_pointer (&evaluation->givers, cdt_givers_free);
}

void
cdt_evaluation_use_wording (CdtEvaluation *evaluation, const CdtWording *wording)
{
  const CdtKindName *kind = cdt_wording_find_kind (wording, evaluation->kind.name);

  evaluation->wording = wording;
  evaluation->words = wording->words;
  if (kind != NULL)
    evaluation->kind = *kind;
}

/* Does it look through lists of the whole draft? What has no path is no place to ask again from. */
static gboolean
looks_far (const CdtEvaluation *evaluation, const CdtXPath *xpath)
{
  if (cdt_xpath_is_quick (xpath))
    return FALSE;
  return cdt_evaluation_is_at_root (evaluation)
         || (*evaluation->place->path != '\0' && strstr (cdt_xpath_get_text (xpath), "/agreement/") != NULL);
}

static gpointer
find_whether (gpointer data, const CdtQuestion *question)
{
  CdtEvaluation *evaluation = data;
  gboolean result = FALSE;

  cdt_evaluation_note (evaluation, question->xpath, CDT_READ_FOR_TEST);
  return cdt_xpath_test (question->xpath, evaluation->place->node, evaluation->variables, &result, NULL)
                 && result
             ? ANSWER_YES
             : ANSWER_NO;
}

gboolean
cdt_evaluation_test (CdtEvaluation *evaluation, const CdtXPath *xpath)
{
  static const CdtQuestionKind whether = { find_whether, g_direct_equal, NULL };

  if (xpath == NULL)
    return TRUE;
  CdtQuestion question = cdt_evaluation_make_question (evaluation, &whether, xpath);
  if (!looks_far (evaluation, xpath))
    return find_whether (evaluation, &question) == ANSWER_YES;
  return cdt_evaluation_ask (evaluation, &question) == ANSWER_YES;
}

guint
cdt_evaluation_count (CdtEvaluation *evaluation, const CdtXPath *xpath)
{
  double number = 0;

  cdt_evaluation_note (evaluation, xpath, CDT_READ_FOR_ITEMS);
  g_autoptr (GPtrArray) nodes = cdt_xpath_nodes (xpath, evaluation->place->node, evaluation->variables, NULL);
  if (nodes != NULL)
    {
      int single = read_single_number (evaluation, nodes);

      return single >= 0 ? (guint)single : nodes->len;
    }
  if (!cdt_xpath_number (xpath, evaluation->place->node, evaluation->variables, &number, NULL))
    return 0;
  return number >= 0 && number <= 1e9 ? (guint)number : 0;
}

char *
cdt_evaluation_string (CdtEvaluation *evaluation, const CdtXPath *xpath)
{
  cdt_evaluation_note (evaluation, xpath, CDT_READ_FOR_VALUE);
  char *string = cdt_xpath_string (xpath, evaluation->place->node, evaluation->variables, NULL);
  return string != NULL ? string : g_strdup ("");
}

gboolean
cdt_evaluation_holds (CdtEvaluation *evaluation, const CdtTemplate *template)
{
  if (template->field != NULL)
    {
      g_autofree char *path = NULL;
      g_autofree char *id = cdt_evaluation_dup_answer (evaluation, template->field, &path);

      return id != NULL && cdt_evaluation_is_present (evaluation, id);
    }
  if (template->unit == NULL)
    return cdt_evaluation_test (evaluation, template->xpath);
  return cdt_evaluation_is_present (evaluation, template->unit) != template->absent;
}

const CdtTemplate *
cdt_evaluation_choose (CdtEvaluation *evaluation, const CdtTemplate *template)
{
  if (template->kind == CDT_TEMPLATE_PLURAL)
    return find_plural_form (template, cdt_evaluation_count (evaluation, template->xpath));
  for (guint i = 0; i < template->children->len; i++)
    {
      const CdtTemplate *branch = template->children->pdata[i];

      if (branch->kind == CDT_TEMPLATE_OTHERWISE
          || (branch->kind == CDT_TEMPLATE_WHEN && cdt_evaluation_holds (evaluation, branch)))
        return branch;
    }
  return NULL;
}

char *
cdt_evaluation_dup_answer (CdtEvaluation *evaluation, const CdtFieldPath *field, char **path)
{
  CdtNode *node = NULL;

  *path = cdt_field_path_follow (field, evaluation->draft, evaluation->place->node, evaluation->place->path,
                                 &node);
  cdt_reads_add (evaluation->reads, *path);
  if (node == NULL)
    return NULL;
  g_autofree char *answer = cdt_node_dup_text (node);
  return answer[strspn (answer, " \t\r\n")] != '\0' ? g_steal_pointer (&answer) : NULL;
}

CdtNode *
cdt_evaluation_find_item (CdtEvaluation *evaluation, const char *list, const char *id)
{
  GHashTable *items = g_hash_table_lookup (evaluation->targets, list);

  if (items == NULL)
    {
      items = index_items (evaluation, list);
      g_hash_table_insert (evaluation->targets, g_strdup (list), items);
    }
  return g_hash_table_lookup (items, id);
}

CdtItemIds
cdt_evaluation_get_ids (const CdtEvaluation *evaluation)
{
  return (CdtItemIds){ g_hash_table_lookup (evaluation->variables, "item"),
                       g_hash_table_lookup (evaluation->variables, "outer") };
}

void
cdt_evaluation_set_ids (CdtEvaluation *evaluation, CdtItemIds ids)
{
  g_hash_table_insert (evaluation->variables, (char *)"item", (char *)ids.item);
  g_hash_table_insert (evaluation->variables, (char *)"outer", (char *)ids.outer);
}

static void
begin_walk (CdtEachWalk *walk, CdtEvaluation *evaluation, GPtrArray *nodes)
{
  *walk = (CdtEachWalk){ .evaluation = evaluation, .outer = evaluation->place };
  walk->nodes = nodes;
  walk->outer_ids = cdt_evaluation_get_ids (evaluation);
}

void
cdt_each_walk_begin (CdtEachWalk *walk, CdtEvaluation *evaluation, const CdtXPath *select)
{
  begin_walk (walk, evaluation, cdt_evaluation_select (evaluation, select));
}

void
cdt_each_walk_begin_node (CdtEachWalk *walk, CdtEvaluation *evaluation, CdtNode *node)
{
  GPtrArray *nodes = g_ptr_array_new ();

  g_ptr_array_add (nodes, node);
  begin_walk (walk, evaluation, nodes);
}

/* Counts on from the element before, so that a long list is walked once. */
static guint
find_position (const CdtPlace *before, CdtNode *node)
{
  CdtNode *parent = cdt_node_get_parent (node);
  gboolean goes_on = before->node != NULL && cdt_node_get_parent (before->node) == parent;
  guint position = goes_on ? before->position : 0;
  const CdtNode *at = goes_on ? cdt_node_next_element (before->node)
                              : (parent != NULL ? cdt_node_first_element (parent) : NULL);

  for (; at != NULL; at = cdt_node_next_element (at))
    {
      position += cdt_node_is (at, cdt_node_get_name (node));
      if (at == node)
        return position;
    }
  return 0;
}

/* Of items in one list only the ids differ. Takes the path of the one before. */
static char *
dup_path (const CdtEachWalk *walk, CdtNode *before, CdtNode *node)
{
  char *bracket = walk->id != NULL && walk->path != NULL ? strrchr (walk->path, '[') : NULL;
  const char *name = cdt_node_get_name (node);
  gboolean alike = before != NULL && bracket != NULL && bracket[strlen (bracket) - 1] == ']'
                   && cdt_node_get_parent (before) == cdt_node_get_parent (node) && cdt_node_is (node, name)
                   && cdt_node_is (before, name);
  g_autofree char *id = alike ? cdt_node_dup_attribute (node, "id") : NULL;

  if (id == NULL)
    return cdt_draft_dup_node_path (walk->evaluation->draft, node);
  *bracket = '\0';
  return g_strconcat (walk->path, "[@id='", id, "']", NULL);
}

gboolean
cdt_each_walk_next (CdtEachWalk *walk)
{
  if (walk->n == walk->nodes->len)
    {
      walk->evaluation->place = walk->outer;
      cdt_evaluation_set_ids (walk->evaluation, walk->outer_ids);
      g_ptr_array_unref (walk->nodes);
      g_free (walk->path);
      g_free (walk->id);
      return FALSE;
    }
  CdtNode *node = walk->nodes->pdata[walk->n++];
  char *path = dup_path (walk, walk->place.node, node);
  walk->place.position = find_position (&walk->place, node);
  walk->place.node = node;
  g_free (walk->path);
  walk->path = path;
  walk->place.path = walk->path != NULL ? walk->path : "";
  walk->place.shape = cdt_shape_find (walk->place.path);
  walk->evaluation->place = &walk->place;
  g_free (walk->id);
  walk->id = cdt_node_dup_attribute (node, "id");
  cdt_evaluation_set_ids (walk->evaluation,
                          (CdtItemIds){ walk->id != NULL ? walk->id : "", walk->outer_ids.item });
  return TRUE;
}
