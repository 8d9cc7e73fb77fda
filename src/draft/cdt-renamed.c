/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-renamed.h"

#include <string.h>

static void
rename_item (CdtNode *node, GHashTable *ids)
{
  g_autofree char *id = cdt_node_dup_attribute (node, "id");
  const char *other = id != NULL ? g_hash_table_lookup (ids, id) : NULL;

  if (other != NULL)
    cdt_node_set_attribute (node, "id", other);
}

static void
rename_reference (CdtNode *node, GHashTable *ids)
{
  g_autofree char *id = cdt_node_dup_text (node);
  const char *other = g_hash_table_lookup (ids, id);

  if (other != NULL)
    cdt_node_set_text (node, other);
}

/* Paths, each id of which stands in "[@id='p2']" */
static void
rename_path (CdtNode *node, GHashTable *ids)
{
  g_autofree char *path = cdt_node_dup_own_text (node);
  g_autoptr (GString) renamed = g_string_new (NULL);
  const char *at = path;

  for (const char *id = strstr (at, "[@id='"); id != NULL; id = strstr (at, "[@id='"))
    {
      const char *start = id + strlen ("[@id='");
      g_autofree char *old = g_strndup (start, strcspn (start, "'"));
      const char *other = g_hash_table_lookup (ids, old);

      g_string_append_len (renamed, at, start - at);
      g_string_append (renamed, other != NULL ? other : old);
      at = start + strlen (old);
    }
  g_string_append (renamed, at);
  if (!g_str_equal (renamed->str, path))
    cdt_node_set_text (node, renamed->str);
}

static void
rename_in (CdtNode *holder, const CdtShape *holder_shape, GHashTable *ids)
{
  for (CdtNode *node = cdt_node_first_element (holder); node != NULL; node = cdt_node_next_element (node))
    {
      const char *name = cdt_node_get_name (node);
      const CdtShape *shape = cdt_node_is (node, name) ? cdt_shape_get_child (holder_shape, name) : NULL;

      if (shape == NULL)
        continue;
      if (cdt_shape_get_kind (shape) == CDT_SHAPE_ITEM)
        rename_item (node, ids);
      if (cdt_shape_get_field_type (shape) == CDT_FIELD_REFERENCE || cdt_shape_names_clause (shape))
        rename_reference (node, ids);
      else if (g_str_equal (name, "about") && cdt_shape_get_kind (shape) == CDT_SHAPE_FIELD)
        rename_path (node, ids);
      else
        rename_in (node, shape, ids);
    }
}

CdtDraft *
cdt_renamed_new (CdtDraft *draft, GHashTable *ids)
{
  g_autoptr (CdtTree) tree = NULL;
  g_autoptr (GError) error = NULL;
  CdtDraft *renamed;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && ids != NULL, NULL);

  tree = cdt_tree_copy (cdt_draft_get_tree (draft));
  rename_in (cdt_tree_get_root (tree), cdt_shape_get_root (), ids);
  renamed = cdt_draft_new_from_tree (tree, "", &error);
  g_assert (renamed != NULL); /* what was a draft still is one */
  return renamed;
}
