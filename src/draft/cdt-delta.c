/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-delta.h"

#include <string.h>

static void
free_delta (CdtDelta *delta)
{
  g_free (delta->path);
  g_free (delta);
}

static void
add (GPtrArray *deltas, CdtDeltaKind kind, const CdtPart *first, const CdtPart *second)
{
  CdtDelta *delta = g_new0 (CdtDelta, 1);

  delta->kind = kind;
  delta->path = g_strdup (second != NULL ? second->path : first->path);
  delta->first = first;
  delta->second = second;
  g_ptr_array_add (deltas, delta);
}

static CdtDeltaKind
get_set_kind (const CdtPart *part)
{
  return part->kind == CDT_PART_FIELD ? CDT_DELTA_SET : CDT_DELTA_REST;
}

/* What only the first has; not what goes with an item. */
static void
list_gone (GPtrArray *deltas, const CdtParts *first, const CdtParts *second)
{
  for (guint i = 0; i < first->all->len; i++)
    {
      const CdtPart *part = first->all->pdata[i];

      if (cdt_parts_find (second, part->path) != NULL
          || (part->item != NULL && cdt_parts_find (second, part->item->path) == NULL))
        continue;
      add (deltas, part->kind == CDT_PART_ITEM ? CDT_DELTA_REMOVE : get_set_kind (part), part, NULL);
    }
}

/* The nth item of a list in the second draft, and where those it stands among had it */
typedef struct
{
  const CdtPart *part;
  guint was;
  guint best; /* length of the longest run of items in order that ends with it */
  int before; /* the one before it in that run; -1: it begins it */
} Place;

/* Marks the longest run of items that kept their order: the others moved. Patience, n log n. */
static void
mark_unmoved (const GArray *places, GHashTable *unmoved)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < places->len; i++)
    {
      Place *place = &g_array_index (places, Place, i);
      guint low = 0, high = ends->len;

      while (low < high)
        {
          guint middle = (low + high) / 2;
          int end = g_array_index (ends, int, middle);

          if (g_array_index (places, Place, end).was < place->was)
            low = middle + 1;
          else
            high = middle;
        }
      place->before = low > 0 ? g_array_index (ends, int, low - 1) : -1;
      if (low == ends->len)
        g_array_set_size (ends, low + 1);
      g_array_index (ends, int, low) = (int)i;
    }
  for (int i = ends->len > 0 ? g_array_index (ends, int, ends->len - 1) : -1; i >= 0;
       i = g_array_index (places, Place, i).before)
    g_hash_table_add (unmoved, (gpointer)g_array_index (places, Place, i).part);
}

/* Of each list: the items that both have, in the order of the second, by the last of them */
static GHashTable *
find_unmoved (const CdtParts *first, const CdtParts *second)
{
  GHashTable *unmoved = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) position = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) lists = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_array_unref);
  GHashTableIter iter;
  gpointer places;

  for (guint i = 0; i < first->all->len; i++)
    g_hash_table_insert (position, first->all->pdata[i], GUINT_TO_POINTER (i));
  for (guint i = 0; i < second->all->len; i++)
    {
      const CdtPart *part = second->all->pdata[i];
      const CdtPart *was = part->kind == CDT_PART_ITEM ? cdt_parts_find (first, part->path) : NULL;
      CdtNode *list = cdt_node_get_parent (part->node);

      if (was == NULL)
        continue;
      Place place = { .part = part, .was = GPOINTER_TO_UINT (g_hash_table_lookup (position, was)) };
      GArray *of_list = g_hash_table_lookup (lists, list);
      if (of_list == NULL)
        {
          of_list = g_array_new (FALSE, FALSE, sizeof (Place));
          g_hash_table_insert (lists, list, of_list);
        }
      g_array_append_val (of_list, place);
    }
  g_hash_table_iter_init (&iter, lists);
  while (g_hash_table_iter_next (&iter, NULL, &places))
    mark_unmoved (places, unmoved);
  return unmoved;
}

static void
list_part (GPtrArray *deltas, const CdtParts *first, const CdtPart *part, GHashTable *unmoved)
{
  const CdtPart *was = cdt_parts_find (first, part->path);

  if (part->kind != CDT_PART_ITEM)
    {
      if (was == NULL || strcmp (was->value, part->value) != 0)
        add (deltas, get_set_kind (part), was, part);
    }
  else if (was == NULL)
    add (deltas, CDT_DELTA_INSERT, NULL, part);
  else if (!g_hash_table_contains (unmoved, part))
    add (deltas, CDT_DELTA_MOVE, was, part);
}

GPtrArray *
cdt_delta_list (const CdtParts *first, const CdtParts *second)
{
  GPtrArray *deltas = g_ptr_array_new_with_free_func ((GDestroyNotify)free_delta);
  g_autoptr (GHashTable) unmoved = NULL;

  g_return_val_if_fail (first != NULL && second != NULL, deltas);

  unmoved = find_unmoved (first, second);
  list_gone (deltas, first, second);
  for (guint i = 0; i < second->all->len; i++)
    list_part (deltas, first, second->all->pdata[i], unmoved);
  return deltas;
}

const CdtShape *
cdt_delta_find_shape (const CdtDelta *delta)
{
  g_autofree char *holder = NULL;

  g_return_val_if_fail (delta != NULL, NULL);

  if (delta->kind != CDT_DELTA_REST)
    return cdt_shape_find (delta->path);
  holder = g_strndup (delta->path, strlen (delta->path) - strlen (CDT_PART_REST_STEP));
  if (g_str_has_suffix (holder, "/"))
    holder[strlen (holder) - 1] = '\0';
  return cdt_shape_find (holder);
}

gboolean
cdt_delta_is_counted (const CdtDelta *delta, const CdtParts *first)
{
  const CdtShape *shape = cdt_delta_find_shape (delta);
  const CdtPart *item = delta->second != NULL ? delta->second->item : NULL;

  g_return_val_if_fail (first != NULL, FALSE);

  return (shape == NULL || !cdt_shape_is_stamp (shape))
         && (item == NULL || cdt_parts_find (first, item->path) != NULL);
}

/* The list of an item */
static char *
dup_list_path (const char *path)
{
  return g_strndup (path, (gsize)(strrchr (path, '/') - path));
}

/* Where an item goes: one after the nearest before it that the draft has, not counting itself */
static guint
find_position (const CdtDelta *delta, CdtDraft *draft)
{
  const CdtNode *own = cdt_draft_find_node (draft, delta->path);

  for (const CdtPart *before = delta->second->previous; before != NULL; before = before->previous)
    {
      CdtNode *node = cdt_draft_find_node (draft, before->path);
      guint position = 0;

      if (node == NULL)
        continue;
      for (CdtNode *other = cdt_node_first_element (cdt_node_get_parent (node)); other != node;
           other = cdt_node_next_element (other))
        position += other != own && cdt_node_is (other, cdt_node_get_name (node)) ? 1 : 0;
      return position + 1;
    }
  return 0;
}

static gboolean
insert (const CdtDelta *delta, CdtDraft *draft, GError **error)
{
  g_autofree char *list = dup_list_path (delta->path);
  g_autofree char *id = cdt_node_dup_attribute (delta->second->node, "id");

  return cdt_draft_insert_as (draft, list, id, find_position (delta, draft), error);
}

gboolean
cdt_delta_apply_one (const CdtDelta *delta, CdtDraft *draft, GError **error)
{
  g_return_val_if_fail (delta != NULL && CDT_IS_DRAFT (draft), FALSE);

  switch (delta->kind)
    {
    case CDT_DELTA_SET:
      return cdt_draft_set_value (draft, delta->path, delta->second != NULL ? delta->second->value : NULL,
                                  error);
    case CDT_DELTA_INSERT:
      return insert (delta, draft, error);
    case CDT_DELTA_REMOVE:
      return cdt_draft_remove (draft, delta->path, error);
    case CDT_DELTA_MOVE:
      return cdt_draft_move (draft, delta->path, find_position (delta, draft), error);
    case CDT_DELTA_REST:
      return cdt_draft_set_rest (draft, delta->path, delta->second != NULL ? delta->second->node : NULL,
                                 error);
    }
  g_return_val_if_reached (FALSE);
}

gboolean
cdt_delta_apply (const GPtrArray *deltas, CdtDraft *draft, const char *name, GError **error)
{
  gboolean applied = TRUE;

  g_return_val_if_fail (deltas != NULL && CDT_IS_DRAFT (draft) && name != NULL, FALSE);

  cdt_draft_begin_group (draft, name);
  for (guint i = 0; applied && i < deltas->len; i++)
    applied = cdt_delta_apply_one (deltas->pdata[i], draft, error);
  cdt_draft_end_group (draft);
  if (!applied)
    g_free (cdt_draft_undo (draft));
  return applied;
}
