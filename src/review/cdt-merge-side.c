/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-merge-private.h"
#include "cdt-reply-mark.h"

static const struct
{
  const char *path;
  CdtMergeSort sort;
} containers[] = {
  { "review/comments", CDT_MERGE_RECORD }, { "review/points", CDT_MERGE_RECORD },
  { "review/stages", CDT_MERGE_RECORD },   { "history", CDT_MERGE_OURS },
  { CDT_REPLY_MARK_PATH, CDT_MERGE_OURS }, { CDT_DRAFT_LAST_IDS, CDT_MERGE_OURS },
};

static gboolean
is_within (const char *path, const char *container)
{
  gsize length = strlen (container);

  return strncmp (path, container, length) == 0 && (path[length] == '\0' || path[length] == '/');
}

CdtMergeSort
cdt_merge_sort (const char *path)
{
  const CdtShape *shape = cdt_shape_find (path);

  for (guint i = 0; i < G_N_ELEMENTS (containers); i++)
    if (is_within (path, containers[i].path))
      return containers[i].sort;
  return shape != NULL && cdt_shape_is_kept (shape) ? CDT_MERGE_NOTE : CDT_MERGE_CONTENT;
}

static void
touch (CdtMergeSide *side, const CdtPart *item)
{
  for (; item != NULL; item = item->item)
    g_hash_table_add (side->touched, item->path);
}

/* Whoever points at an item wants it there. */
static void
touch_target (CdtMergeSide *side, const CdtDelta *delta, GHashTable *base_items)
{
  const CdtShape *shape = cdt_shape_find (delta->path);
  const char *id = delta->second != NULL ? delta->second->value : NULL;

  if (id != NULL && shape != NULL && cdt_shape_get_field_type (shape) == CDT_FIELD_REFERENCE)
    touch (side, g_hash_table_lookup (base_items, id));
}

/* An item counts as touched when something in it is other now; that something in it has gone is no reason to
 * keep it. */
static void
note_deltas (CdtMergeSide *side, GHashTable *base_items)
{
  for (guint i = 0; i < side->deltas->len; i++)
    {
      CdtDelta *delta = side->deltas->pdata[i];
      const CdtPart *part = delta->second != NULL ? delta->second : delta->first;

      g_hash_table_insert (side->by_path, delta->path, delta);
      if (delta->kind != CDT_DELTA_REMOVE)
        touch (side, part->item);
      if (delta->kind == CDT_DELTA_SET)
        touch_target (side, delta, base_items);
    }
}

/* id -> item */
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

/* What a copy was sent without has not been taken out of it. */
CdtMergeSide *
cdt_merge_side_new (CdtDraft *draft, CdtDraft *base)
{
  CdtMergeSide *side = g_new0 (CdtMergeSide, 1);
  g_autoptr (GHashTable) base_items = NULL;

  side->draft = g_object_ref (draft);
  side->parts = cdt_parts_new (draft);
  side->sent = cdt_reply_mark_leave_out (draft, base);
  side->sent_parts = cdt_parts_new (side->sent);
  side->deltas = cdt_delta_list (side->sent_parts, side->parts);
  base_items = index_items (side->sent_parts);
  side->by_path = g_hash_table_new (g_str_hash, g_str_equal);
  side->touched = g_hash_table_new (g_str_hash, g_str_equal);
  note_deltas (side, base_items);
  return side;
}

void
cdt_merge_side_free (CdtMergeSide *side)
{
  g_hash_table_unref (side->touched);
  g_hash_table_unref (side->by_path);
  g_ptr_array_unref (side->deltas);
  cdt_parts_free (side->parts);
  cdt_parts_free (side->sent_parts);
  g_object_unref (side->sent);
  g_object_unref (side->draft);
  g_free (side);
}

const CdtDelta *
cdt_merge_side_find (const CdtMergeSide *side, const char *path, CdtDeltaKind kind)
{
  const CdtDelta *delta = g_hash_table_lookup (side->by_path, path);

  return delta != NULL && delta->kind == kind ? delta : NULL;
}
