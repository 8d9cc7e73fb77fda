/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a draft says, its items and its lists. */

#include <string.h>

#include "cdt-draft-private.h"

/* A field has no elements of ours inside; another program may have put one of its own there. */
static gboolean
holds_elements_of_ours (const CdtNode *node)
{
  for (CdtNode *child = cdt_node_first_element (node); child != NULL; child = cdt_node_next_element (child))
    if (cdt_node_is (child, cdt_node_get_name (child)))
      return TRUE;

  return FALSE;
}

char *
cdt_draft_dup_value (CdtDraft *draft, const char *path)
{
  CdtNode *node = cdt_draft_find_node (draft, path);
  g_autofree char *text = NULL;

  if (node == NULL || holds_elements_of_ours (node))
    return NULL;
  text = cdt_node_dup_own_text (node);

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

gboolean
cdt_draft_has_value (CdtDraft *draft, const char *path)
{
  CdtNode *node = cdt_draft_find_node (draft, path);
  g_autofree char *value = NULL;

  if (node == NULL)
    return FALSE;
  if (cdt_node_first_element (node) != NULL)
    return TRUE;
  value = cdt_node_dup_text (node);

  return *value != '\0';
}

CdtItem *
cdt_draft_dup_item (CdtDraft *draft, const char *path)
{
  CdtNode *node = cdt_draft_find_node (draft, path);
  g_autofree char *id = node != NULL ? cdt_node_dup_attribute (node, "id") : NULL;

  return id != NULL && node != draft->root ? cdt_draft_dup_item_by_id (draft, id) : NULL;
}

CdtItem *
cdt_draft_dup_item_by_id (CdtDraft *draft, const char *id)
{
  g_autofree char *path = NULL;
  CdtNode *node;
  CdtItem *item;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  node = cdt_id_table_find (draft->ids, id, strlen (id));
  if (node == NULL)
    return NULL;
  item = g_hash_table_lookup (draft->items, id);
  if (item != NULL)
    return g_object_ref (item);
  path = cdt_draft_dup_node_path (draft, node);
  item = cdt_item_new (draft, id, path);
  g_hash_table_insert (draft->items, (gpointer)cdt_item_get_id (item), item);

  return item;
}

CdtItemList *
cdt_draft_get_list (CdtDraft *draft, const char *path)
{
  g_autofree char *canonical = cdt_draft_dup_canonical_path (draft, path);
  const CdtShape *shape = canonical != NULL ? cdt_shape_find (canonical) : NULL;
  CdtItemList *list;

  if (canonical == NULL)
    return NULL;
  g_return_val_if_fail (shape != NULL && cdt_shape_get_kind (shape) == CDT_SHAPE_LIST, NULL);

  list = g_hash_table_lookup (draft->lists, canonical);
  if (list != NULL)
    return list;
  list = cdt_item_list_new (draft, canonical);
  g_hash_table_insert (draft->lists, g_steal_pointer (&canonical), list);

  return list;
}
