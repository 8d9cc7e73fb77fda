/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-merge-ids.h"

#include <string.h>

#include "cdt-id-marks.h"
#include "cdt-merge-private.h"
#include "cdt-renamed.h"

/** Seen: a draft that came before. */
typedef struct
{
  CdtDraft *draft; /* as it came */
  CdtParts *parts;
  GHashTable *ids; /* old -> new */
} Seen;

struct _CdtMergeIds
{
  const CdtParts *base;
  GPtrArray *seen;  /* (element-type Seen) */
  GHashTable *used; /* ids of the base, and of all of them as they are now */
};

/* While one draft is read */
typedef struct
{
  CdtMergeIds *all;
  Seen *seen;
  GHashTable *own;     /* its ids as it came */
  GHashTable *renamed; /* its parts that have another id, and that no draft before has */
} Parting;

static void
free_seen (Seen *seen)
{
  g_hash_table_unref (seen->ids);
  cdt_parts_free (seen->parts);
  g_object_unref (seen->draft);
  g_free (seen);
}

static void
note_marks (const char *marks, GHashTable *ids)
{
  g_auto (GStrv) words = g_strsplit (marks, " ", -1);

  for (char **word = words; *word != NULL; word++)
    g_hash_table_add (ids, g_strdup (*word));
}

static void
note_ids (const CdtParts *parts, GHashTable *ids)
{
  for (guint i = 0; i < parts->all->len; i++)
    {
      const CdtPart *part = parts->all->pdata[i];

      if (part->kind == CDT_PART_ITEM)
        g_hash_table_add (ids, cdt_node_dup_attribute (part->node, "id"));
      else if (g_str_equal (part->path, CDT_DRAFT_LAST_IDS))
        note_marks (part->value, ids);
    }
}

CdtMergeIds *
cdt_merge_ids_new (const CdtParts *base)
{
  CdtMergeIds *ids = g_new0 (CdtMergeIds, 1);

  ids->base = base;
  ids->seen = g_ptr_array_new_with_free_func ((GDestroyNotify)free_seen);
  ids->used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  note_ids (base, ids->used);
  return ids;
}

void
cdt_merge_ids_free (CdtMergeIds *ids)
{
  g_hash_table_unref (ids->used);
  g_ptr_array_unref (ids->seen);
  g_free (ids);
}

/* Do two items hold the same answers? What each may lead to stands under the same paths in both. */
static gboolean
are_same (const CdtPart *one, const CdtPart *other)
{
  g_autofree char *first = cdt_node_dup_xml (one->node);
  g_autofree char *second = cdt_node_dup_xml (other->node);

  return g_str_equal (first, second);
}

/* What a draft before this one calls the same item now; NULL: none has it. */
static const char *
find_same (Parting *parting, const CdtPart *item, const char *id)
{
  for (guint i = 0; i < parting->all->seen->len; i++)
    {
      const Seen *before = parting->all->seen->pdata[i];
      const CdtPart *other = cdt_parts_find (before->parts, item->path);
      const char *now = g_hash_table_lookup (before->ids, id);

      if (other != NULL && are_same (item, other))
        return now != NULL ? now : id;
    }
  return NULL;
}

static guint
find_highest (GHashTable *used, const char *prefix)
{
  guint highest = 0;
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, used);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      gsize length = 0;
      guint number = cdt_id_mark_get_number (id, &length);

      if (length == strlen (prefix) && strncmp (id, prefix, length) == 0)
        highest = MAX (highest, number);
    }
  return highest;
}

/* After all that any of the drafts has used */
static char *
make_free_id (Parting *parting, const CdtPart *item)
{
  const char *prefix = cdt_shape_get_prefix (cdt_shape_find (item->path));
  guint highest = MAX (find_highest (parting->all->used, prefix), find_highest (parting->own, prefix));

  return g_strdup_printf ("%s%u", prefix, highest + 1);
}

static void
part_item (Parting *parting, const CdtPart *item)
{
  g_autofree char *id = cdt_node_dup_attribute (item->node, "id");
  gboolean inside = item->item != NULL && g_hash_table_contains (parting->renamed, item->item);
  const char *same = inside ? NULL : find_same (parting, item, id);
  char *other = NULL;

  if (same != NULL && g_str_equal (same, id))
    return;
  if (same != NULL)
    other = g_strdup (same);
  else if (g_hash_table_contains (parting->all->used, id))
    {
      other = make_free_id (parting, item);
      g_hash_table_add (parting->renamed, (gpointer)item);
      g_hash_table_add (parting->all->used, g_strdup (other));
    }
  if (other != NULL)
    g_hash_table_insert (parting->seen->ids, g_steal_pointer (&id), other);
}

static gboolean
may_be_parted (const CdtMergeIds *ids, const CdtPart *part)
{
  return part->kind == CDT_PART_ITEM && cdt_parts_find (ids->base, part->path) == NULL
         && cdt_merge_sort (part->path) <= CDT_MERGE_RECORD;
}

CdtDraft *
cdt_merge_ids_part (CdtMergeIds *ids, CdtDraft *draft)
{
  Seen *seen = g_new0 (Seen, 1);
  g_autoptr (GHashTable) own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) renamed = g_hash_table_new (NULL, NULL);
  Parting parting = { ids, seen, own, renamed };
  CdtDraft *parted;

  seen->draft = g_object_ref (draft);
  seen->parts = cdt_parts_new (draft);
  seen->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  note_ids (seen->parts, own);
  for (guint i = 0; ids->seen->len > 0 && i < seen->parts->all->len; i++)
    if (may_be_parted (ids, seen->parts->all->pdata[i]))
      part_item (&parting, seen->parts->all->pdata[i]);
  parted = g_hash_table_size (seen->ids) > 0 ? cdt_renamed_new (draft, seen->ids) : g_object_ref (draft);
  {
    g_autoptr (CdtParts) parts = cdt_parts_new (parted);

    note_ids (parts, ids->used);
  }
  g_ptr_array_add (ids->seen, seen);
  return parted;
}
