/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-merge.h"

#include "cdt-merge-ids.h"
#include "cdt-merge-private.h"

static void
free_conflict (CdtConflict *conflict)
{
  g_array_unref (conflict->sides);
  g_free (conflict->path);
  g_free (conflict);
}

static CdtMergeSide *
get_side (const CdtMerge *merge, guint n)
{
  return merge->sides->pdata[n];
}

/* NULL: it has been told. */
static CdtConflict *
add_conflict (CdtMerge *merge, CdtConflictKind kind, const char *path)
{
  CdtConflict *conflict;

  if (g_hash_table_contains (merge->told, path))
    return NULL;
  conflict = g_new0 (CdtConflict, 1);
  conflict->kind = kind;
  conflict->path = g_strdup (path);
  conflict->base = cdt_parts_find (merge->base, path);
  conflict->sides = g_array_new (FALSE, FALSE, sizeof (CdtConflictSide));
  g_ptr_array_add (merge->conflicts, conflict);
  g_hash_table_add (merge->told, conflict->path);
  return conflict;
}

static void
add_side (CdtMerge *merge, CdtConflict *conflict, guint side)
{
  CdtConflictSide one = { side, cdt_parts_find (get_side (merge, side)->parts, conflict->path) };

  g_array_append_val (conflict->sides, one);
}

static void
tell_removed (CdtMerge *merge, const char *path)
{
  CdtConflict *conflict = add_conflict (merge, CDT_CONFLICT_REMOVED, path);

  for (guint i = 0; conflict != NULL && i < merge->sides->len; i++)
    if (g_hash_table_contains (get_side (merge, i)->touched, path)
        || cdt_merge_side_find (get_side (merge, i), path, CDT_DELTA_REMOVE) != NULL)
      add_side (merge, conflict, i);
}

static void
tell_delta (CdtMerge *merge, CdtConflictKind kind, const CdtDelta *delta)
{
  CdtConflict *conflict = add_conflict (merge, kind, delta->path);

  for (guint i = 0; conflict != NULL && i < merge->sides->len; i++)
    if (cdt_merge_side_find (get_side (merge, i), delta->path, delta->kind) != NULL)
      add_side (merge, conflict, i);
}

gboolean
cdt_merge_apply (CdtMerge *merge, const CdtDelta *delta)
{
  g_autoptr (GError) error = NULL;

  if (cdt_delta_apply_one (delta, merge->draft, &error))
    return TRUE;
  g_critical ("%s: %s", delta->path, error->message);
  return FALSE;
}

/* What comes with an item is no change of its own. */
static gboolean
is_inner (const CdtMerge *merge, const CdtDelta *delta)
{
  return delta->second != NULL && delta->second->item != NULL
         && cdt_parts_find (merge->base, delta->second->item->path) == NULL;
}

static void
join (CdtMerge *merge, const CdtDelta *delta)
{
  if (cdt_merge_apply (merge, delta) && !is_inner (merge, delta)
      && cdt_merge_sort (delta->path) <= CDT_MERGE_RECORD)
    merge->n_joined++;
}

static gboolean
want_the_same (const CdtDelta *one, const CdtDelta *other)
{
  const CdtPart *first = one->second, *second = other->second;

  if (one->kind == CDT_DELTA_MOVE)
    {
      first = first->previous;
      second = second->previous;
      return g_strcmp0 (first != NULL ? first->path : NULL, second != NULL ? second->path : NULL) == 0;
    }
  return g_strcmp0 (first != NULL ? first->value : NULL, second != NULL ? second->value : NULL) == 0;
}

/* One question, one place: all that changed it have to want the same. */
static void
join_wish (CdtMerge *merge, const CdtDelta *delta, CdtConflictKind kind)
{
  gboolean agreed = TRUE;

  for (guint i = 0; i < merge->sides->len; i++)
    {
      const CdtDelta *other = cdt_merge_side_find (get_side (merge, i), delta->path, delta->kind);

      agreed = agreed && (other == NULL || want_the_same (delta, other));
    }
  if (!agreed)
    tell_delta (merge, kind, delta);
  else if (cdt_merge_side_find (get_side (merge, 0), delta->path, delta->kind) == NULL)
    join (merge, delta);
}

static void
join_removal (CdtMerge *merge, const CdtDelta *delta)
{
  if (!g_hash_table_contains (merge->contested, delta->path))
    {
      if (cdt_draft_find_node (merge->draft, delta->path) != NULL)
        join (merge, delta);
    }
  else if (cdt_merge_sort (delta->path) == CDT_MERGE_CONTENT)
    tell_removed (merge, delta->path);
}

/* The outermost item around a part, or the part itself, that is taken out; NULL: none */
static const CdtPart *
find_gone (CdtMerge *merge, const CdtPart *part)
{
  const CdtPart *gone = NULL;

  for (const CdtPart *item = part->kind == CDT_PART_ITEM ? part : part->item; item != NULL; item = item->item)
    if (g_hash_table_contains (merge->gone, item->path))
      gone = item;
  return gone;
}

static gboolean
has_notes (const CdtMergeSide *side)
{
  for (guint i = 0; i < side->deltas->len; i++)
    if (cdt_merge_sort (((const CdtDelta *)side->deltas->pdata[i])->path) == CDT_MERGE_NOTE)
      return TRUE;
  return FALSE;
}

/* Of the program's own notes those of one side stand, whole. */
static gboolean
stays_out (CdtMerge *merge, const CdtDelta *delta, guint side)
{
  CdtMergeSort sort = cdt_merge_sort (delta->path);

  for (guint i = 0; sort == CDT_MERGE_NOTE && i < side; i++)
    if (has_notes (get_side (merge, i)))
      return TRUE;
  return sort == CDT_MERGE_OURS;
}

static void
join_delta (CdtMerge *merge, const CdtDelta *delta, guint side)
{
  const CdtPart *part = delta->second != NULL ? delta->second : delta->first;
  const CdtPart *gone = delta->kind != CDT_DELTA_REMOVE ? find_gone (merge, part) : NULL;

  if (stays_out (merge, delta, side))
    return;
  for (guint i = 1; i < side; i++)
    if (cdt_merge_side_find (get_side (merge, i), delta->path, delta->kind) != NULL)
      return; /* was looked at with that one */
  if (gone != NULL)
    return; /* where it is contested, that was told */
  if (delta->kind == CDT_DELTA_SET)
    join_wish (merge, delta, CDT_CONFLICT_ANSWER);
  else if (delta->kind == CDT_DELTA_REST)
    join_wish (merge, delta, CDT_CONFLICT_REST);
  else if (delta->kind == CDT_DELTA_MOVE)
    join_wish (merge, delta, CDT_CONFLICT_PLACE);
  else if (delta->kind == CDT_DELTA_REMOVE)
    join_removal (merge, delta);
  else if (cdt_parts_find (get_side (merge, 0)->parts, delta->path) == NULL)
    join (merge, delta);
}

/* An item that we took out is gone whether or not it is contested; one of a reply only when it is not. */
static void
find_contested (CdtMerge *merge, guint side)
{
  const GPtrArray *deltas = get_side (merge, side)->deltas;

  for (guint i = 0; i < deltas->len; i++)
    {
      const CdtDelta *delta = deltas->pdata[i];
      gboolean contested = FALSE;

      if (delta->kind != CDT_DELTA_REMOVE)
        continue;
      for (guint other = 0; other < merge->sides->len; other++)
        contested
            = contested
              || (other != side && g_hash_table_contains (get_side (merge, other)->touched, delta->path));
      if (contested)
        g_hash_table_add (merge->contested, delta->path);
      if (side == 0 || !contested)
        g_hash_table_add (merge->gone, delta->path);
    }
}

static guint
find_toucher (const CdtMerge *merge, const char *path)
{
  for (guint i = 1; i < merge->sides->len; i++)
    if (g_hash_table_contains (get_side (merge, i)->touched, path))
      return i;
  return 0;
}

/* What we took out and others want there */
static void
tell_our_removals (CdtMerge *merge)
{
  const GPtrArray *deltas = get_side (merge, 0)->deltas;

  for (guint i = 0; i < deltas->len; i++)
    {
      const CdtDelta *delta = deltas->pdata[i];

      if (delta->kind != CDT_DELTA_REMOVE || !g_hash_table_contains (merge->contested, delta->path))
        continue;
      if (cdt_merge_sort (delta->path) == CDT_MERGE_CONTENT)
        tell_removed (merge, delta->path);
      else if (cdt_merge_sort (delta->path) == CDT_MERGE_RECORD)
        cdt_merge_bring_back (merge, delta->path, find_toucher (merge, delta->path));
    }
}

static void
join_last_ids (CdtMerge *merge)
{
  for (guint i = 1; i < merge->sides->len; i++)
    {
      g_autofree char *marks = cdt_draft_dup_value (get_side (merge, i)->draft, CDT_DRAFT_LAST_IDS);

      if (marks != NULL)
        cdt_draft_join_last_ids (merge->draft, marks);
    }
}

static void
add_drafts (CdtMerge *merge, CdtDraft *ours, CdtDraft *const *replies, guint n_replies)
{
  g_autoptr (CdtMergeIds) ids = cdt_merge_ids_new (merge->base);

  for (guint i = 0; i <= n_replies; i++)
    {
      g_autoptr (CdtDraft) copy = cdt_draft_copy (i == 0 ? ours : replies[i - 1]);
      g_autoptr (CdtDraft) parted = cdt_merge_ids_part (ids, copy);

      g_ptr_array_add (merge->sides, cdt_merge_side_new (parted, merge->base_draft));
    }
}

CdtMerge *
cdt_merge_new (CdtDraft *base, CdtDraft *ours, CdtDraft *const *replies, guint n_replies)
{
  CdtMerge *merge;

  g_return_val_if_fail (CDT_IS_DRAFT (base) && CDT_IS_DRAFT (ours) && replies != NULL, NULL);

  merge = g_new0 (CdtMerge, 1);
  merge->base_draft = cdt_draft_copy (base);
  merge->base = cdt_parts_new (merge->base_draft);
  merge->sides = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_merge_side_free);
  merge->contested = g_hash_table_new (g_str_hash, g_str_equal);
  merge->gone = g_hash_table_new (g_str_hash, g_str_equal);
  merge->told = g_hash_table_new (g_str_hash, g_str_equal);
  merge->draft = cdt_draft_copy (ours);
  merge->conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify)free_conflict);
  add_drafts (merge, ours, replies, n_replies);
  for (guint i = 0; i < merge->sides->len; i++)
    find_contested (merge, i);
  tell_our_removals (merge);
  for (guint i = 1; i < merge->sides->len; i++)
    for (guint k = 0; k < get_side (merge, i)->deltas->len; k++)
      join_delta (merge, get_side (merge, i)->deltas->pdata[k], i);
  join_last_ids (merge);
  return merge;
}

void
cdt_merge_free (CdtMerge *merge)
{
  g_ptr_array_unref (merge->conflicts);
  g_hash_table_unref (merge->told);
  g_hash_table_unref (merge->gone);
  g_hash_table_unref (merge->contested);
  g_ptr_array_unref (merge->sides);
  cdt_parts_free (merge->base);
  g_object_unref (merge->base_draft);
  g_object_unref (merge->draft);
  g_free (merge);
}

CdtDraft *
cdt_merge_get_draft (CdtMerge *merge)
{
  g_return_val_if_fail (merge != NULL, NULL);

  return merge->draft;
}

const GPtrArray *
cdt_merge_get_conflicts (const CdtMerge *merge)
{
  g_return_val_if_fail (merge != NULL, NULL);

  return merge->conflicts;
}

guint
cdt_merge_get_n_joined (const CdtMerge *merge)
{
  g_return_val_if_fail (merge != NULL, 0);

  return merge->n_joined;
}

guint
cdt_merge_get_n_sides (const CdtMerge *merge)
{
  g_return_val_if_fail (merge != NULL, 0);

  return merge->sides->len;
}

CdtDraft *
cdt_merge_get_side (CdtMerge *merge, guint side)
{
  g_return_val_if_fail (merge != NULL && side < merge->sides->len, NULL);

  return get_side (merge, side)->draft;
}

CdtDraft *
cdt_merge_get_base (CdtMerge *merge)
{
  g_return_val_if_fail (merge != NULL, NULL);

  return merge->base_draft;
}
