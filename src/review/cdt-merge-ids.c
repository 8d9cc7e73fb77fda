/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-merge-ids.h"

#include "cdt-renamed.h"

/* (element-type utf8 CdtPart) id -> item */
static GHashTable *
index_items (const CdtParts *parts)
{
  GHashTable *items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < parts->all->len; i++)
    {
      const CdtPart *part = parts->all->pdata[i];

      if (part->kind == CDT_PART_ITEM)
        g_hash_table_insert (items, cdt_node_dup_attribute (part->node, "id"), (gpointer)part);
    }
  return items;
}

/* Do two items hold the same answers? What each may lead to stands under the same paths in both. */
static gboolean
are_same (const CdtPart *one, const CdtPart *other)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (g_strcmp0 (one->path, other->path) != 0)
    return FALSE;
  first = cdt_node_dup_xml (one->node);
  second = cdt_node_dup_xml (other->node);
  return g_str_equal (first, second);
}

static char *
make_free_id (const CdtPart *item, GHashTable *ours, GHashTable *theirs, GHashTable *taken)
{
  const CdtShape *shape = cdt_shape_find (item->path);
  char *id = NULL;

  for (guint n = 1;; n++)
    {
      g_free (id);
      id = g_strdup_printf ("%s%u", cdt_shape_get_prefix (shape), n);
      if (!g_hash_table_contains (ours, id) && !g_hash_table_contains (theirs, id)
          && !g_hash_table_contains (taken, id))
        return id;
    }
}

CdtDraft *
cdt_merge_ids_part (const CdtParts *base, const CdtParts *ours, CdtDraft *theirs)
{
  g_autoptr (CdtParts) their_parts = cdt_parts_new (theirs);
  g_autoptr (GHashTable) our_items = index_items (ours);
  g_autoptr (GHashTable) their_items = index_items (their_parts);
  /* Not an id that both have taken out since: it would pass for what they did to that item. */
  g_autoptr (GHashTable) taken = index_items (base);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < their_parts->all->len; i++)
    {
      const CdtPart *part = their_parts->all->pdata[i];

      if (part->kind != CDT_PART_ITEM || cdt_parts_find (base, part->path) != NULL
          || cdt_shape_is_kept (cdt_shape_find (part->path)))
        continue;
      g_autofree char *id = cdt_node_dup_attribute (part->node, "id");
      const CdtPart *own = g_hash_table_lookup (our_items, id);
      if (own == NULL || are_same (own, part))
        continue;
      char *free_id = make_free_id (part, our_items, their_items, taken);
      g_hash_table_add (taken, g_strdup (free_id));
      g_hash_table_insert (ids, g_steal_pointer (&id), free_id);
    }
  return g_hash_table_size (ids) > 0 ? cdt_renamed_new (theirs, ids) : g_object_ref (theirs);
}
