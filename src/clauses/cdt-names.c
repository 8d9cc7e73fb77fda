/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-evaluation.h"

static char *
dup_child_path (const char *path, const char *name)
{
  return *path != '\0' ? g_strconcat (path, "/", name, NULL) : g_strdup (name);
}

static char *
dup_child_answer (const CdtNode *node, const char *name)
{
  const CdtNode *child = cdt_node_find_child (node, name);
  g_autofree char *answer = child != NULL ? cdt_node_dup_text (child) : NULL;

  return answer != NULL && *answer != '\0' ? g_steal_pointer (&answer) : NULL;
}

static char *
lower_first (const char *text)
{
  char first[7] = "";

  if (*text == '\0')
    return g_strdup ("");
  g_unichar_to_utf8 (g_unichar_tolower (g_utf8_get_char (text)), first);
  return g_strconcat (first, g_utf8_next_char (text), NULL);
}

static guint
find_position (CdtNode *node)
{
  CdtNode *parent = cdt_node_get_parent (node);
  guint position = 0;

  for (CdtNode *at = parent != NULL ? cdt_node_first_element (parent) : NULL; at != NULL && at != node;
       at = cdt_node_next_element (at))
    position += cdt_node_is (at, cdt_node_get_name (node));
  return position + 1;
}

static CdtNameFound
make_placeholder (const char *words, char *path)
{
  return (CdtNameFound){ g_strdup_printf ("[%s]", words), path, TRUE };
}

/* Without any name: "[partner 2]", for the last and so the fullest of the naming fields. */
static CdtNameFound
make_item_placeholder (CdtNode *node, const char *path, const CdtShape *shape, const char *field)
{
  g_autofree char *words = g_strdup_printf ("%s %u", cdt_shape_get_item_label (shape), find_position (node));

  return make_placeholder (words, dup_child_path (path, field));
}

static CdtNameFound
find_item_name (
    CdtEvaluation *evaluation, CdtNode *node, const char *path, const CdtShape *shape, gboolean full)
{
  const char *const *fields = cdt_shape_get_name_fields (shape);
  guint n = g_strv_length ((char **)fields);

  for (guint i = 0; i < n; i++)
    {
      const char *field = fields[full ? n - 1 - i : i];
      g_autofree char *field_path = dup_child_path (path, field);
      const CdtShape *field_shape = cdt_shape_get_child (shape, field);

      cdt_reads_add (evaluation->reads, field_path);
      g_autofree char *answer = dup_child_answer (node, field);
      if (answer == NULL)
        continue;
      if (field_shape != NULL && cdt_shape_get_targets (field_shape) != NULL)
        return cdt_evaluation_find_name (evaluation, cdt_node_find_child (node, field), field_path, full);
      return (CdtNameFound){ g_steal_pointer (&answer), g_steal_pointer (&field_path), FALSE };
    }
  return make_item_placeholder (node, path, shape, n > 0 ? fields[n - 1] : "");
}

/* The reference itself is what a click should find when the item that it names is not there. */
static CdtNameFound
find_referred_name (
    CdtEvaluation *evaluation, CdtNode *node, const char *path, const CdtShape *shape, gboolean full)
{
  g_autofree char *id = cdt_node_dup_text (node);
  g_autofree char *item_path = NULL;
  CdtNode *item = cdt_evaluation_find_referred (evaluation, shape, id, &item_path);

  cdt_reads_add (evaluation->reads, path);
  if (item == NULL)
    {
      g_autofree char *words = lower_first (cdt_shape_get_source_label (shape));

      return make_placeholder (words, g_strdup (path));
    }
  return find_item_name (evaluation, item, item_path, cdt_shape_find (item_path), full);
}

CdtNode *
cdt_evaluation_find_referred (CdtEvaluation *evaluation,
                              const CdtShape *reference,
                              const char *id,
                              char **path)
{
  const char *const *lists = cdt_shape_get_targets (reference);

  for (guint i = 0; lists[i] != NULL; i++)
    {
      CdtNode *item = cdt_evaluation_find_item (evaluation, lists[i], id);

      if (item == NULL)
        continue;
      *path = g_strdup_printf ("%s/%s[@id='%s']", lists[i], cdt_node_get_name (item), id);
      return item;
    }
  for (guint i = 0; lists[i] != NULL; i++)
    cdt_reads_add (evaluation->reads, lists[i]);
  return NULL;
}

void
cdt_name_found_clear (CdtNameFound *name)
{
  g_free (name->text);
  g_free (name->path);
}

CdtNameFound
cdt_evaluation_find_name (CdtEvaluation *evaluation, CdtNode *node, const char *path, gboolean full)
{
  const CdtShape *shape = cdt_shape_find (path);

  if (shape != NULL && cdt_shape_get_kind (shape) == CDT_SHAPE_ITEM)
    return find_item_name (evaluation, node, path, shape, full);
  if (shape != NULL && cdt_shape_get_targets (shape) != NULL)
    return find_referred_name (evaluation, node, path, shape, full);
  cdt_reads_add (evaluation->reads, path);
  return (CdtNameFound){ cdt_node_dup_text (node), g_strdup (path), FALSE };
}
