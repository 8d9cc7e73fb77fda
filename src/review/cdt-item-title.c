/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-item-title.h"

#include <glib/gi18n-lib.h>

#include "cdt-clause-title.h"

#define MAX_CHARACTERS 48

/* The root has an id as well, but no parent */
static gboolean
is_item (const CdtNode *node)
{
  g_autofree char *id = cdt_node_dup_attribute (node, "id");

  return id != NULL;
}

char *
cdt_item_title_dup (CdtDraft *draft, CdtNode *node)
{
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;
  g_autofree char *start = NULL;
  g_autofree char *heading = NULL;

  while (cdt_node_get_parent (node) != NULL && !is_item (node))
    node = cdt_node_get_parent (node);
  if (cdt_node_get_parent (node) == NULL)
    return NULL;
  heading = cdt_clause_title_dup (node);
  path = cdt_draft_dup_node_path (draft, node);
  if (heading != NULL)
    return g_steal_pointer (&heading);
  name = path != NULL ? cdt_draft_dup_item_name (draft, path) : NULL;
  /* It lies in a second element where there should be one, so that no path leads to it. */
  if (name == NULL)
    return g_strdup (cdt_node_get_name (node));
  if (g_utf8_strlen (name, -1) <= MAX_CHARACTERS)
    return g_steal_pointer (&name);
  start = g_utf8_substring (name, 0, MAX_CHARACTERS);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

char *
cdt_item_title_dup_subject (CdtDraft *draft, const CdtShape *shape, CdtNode *node)
{
  const char *label = cdt_shape_get_label (shape);
  g_autofree char *item = cdt_item_title_dup (draft, node);

  /* Translators: the label of a question and the item it is about: “Legal name” of partner 2 */
  return item != NULL ? g_strdup_printf (_ ("“%s” of %s"), label, item) : g_strdup_printf (_ ("“%s”"), label);
}

char *
cdt_item_title_say (CdtDraft *draft, const CdtShape *shape, CdtNode *node, const char *format)
{
  g_autofree char *subject = cdt_item_title_dup_subject (draft, shape, node);
  g_autoptr (GString) sentence = g_string_new (format);

  g_string_replace (sentence, "{}", subject, 1);
  return g_string_free (g_steal_pointer (&sentence), FALSE);
}

char *
cdt_item_title_join_path (CdtDraft *draft, CdtNode *node, const char *relative)
{
  g_autofree char *path = cdt_draft_dup_node_path (draft, node);

  if (g_str_equal (relative, "."))
    return g_steal_pointer (&path);
  if (path == NULL || *path == '\0')
    return g_strdup (relative);
  return g_strconcat (path, "/", relative, NULL);
}
