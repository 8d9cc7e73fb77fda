/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-merge.h"

#include "cdt-merge-ids.h"

struct _CdtMerge
{
  CdtDraft *theirs; /* with ids of its own */
  CdtDraft *our_side, *base_side;
  CdtParts *base, *ours, *other;
  GPtrArray *our_deltas;
  GHashTable *our_delta; /* path -> CdtDelta */
  GHashTable *touched;   /* paths of items in which we changed something */
  GHashTable *told;      /* paths with a conflict */
  CdtDraft *draft;
  GPtrArray *conflicts;
  guint n_joined;
  gboolean has_notes; /* of our own, since the base */
};

static void
free_conflict (CdtConflict *conflict)
{
  g_free (conflict->path);
  g_free (conflict);
}

static void
add_conflict (CdtMerge *merge, CdtConflictKind kind, const char *path)
{
  CdtConflict *conflict;

  if (g_hash_table_contains (merge->told, path))
    return;
  conflict = g_new0 (CdtConflict, 1);
  conflict->kind = kind;
  conflict->path = g_strdup (path);
  conflict->base = cdt_parts_find (merge->base, path);
  conflict->ours = cdt_parts_find (merge->ours, path);
  conflict->theirs = cdt_parts_find (merge->other, path);
  g_ptr_array_add (merge->conflicts, conflict);
  g_hash_table_add (merge->told, conflict->path);
}

/* The program's own notes are of one draft, and are written anew when it is saved. */
static gboolean
is_note (const char *path)
{
  const CdtShape *shape = cdt_shape_find (path);

  return shape != NULL && cdt_shape_is_kept (shape);
}

/* An item counts as touched when something in it is other now; that something in it has gone is no reason to
 * keep it. */
static void
note_our_deltas (CdtMerge *merge)
{
  for (guint i = 0; i < merge->our_deltas->len; i++)
    {
      CdtDelta *delta = merge->our_deltas->pdata[i];
      const CdtPart *part = delta->second != NULL ? delta->second : delta->first;

      merge->has_notes = merge->has_notes || is_note (delta->path);
      g_hash_table_insert (merge->our_delta, delta->path, delta);
      for (const CdtPart *item = part->item; delta->kind != CDT_DELTA_REMOVE && item != NULL;
           item = item->item)
        g_hash_table_add (merge->touched, item->path);
    }
}

/* The outermost item around a part that we took out; NULL: none */
static const CdtPart *
find_removed_by_us (CdtMerge *merge, const CdtPart *part)
{
  const CdtPart *removed = NULL;

  for (const CdtPart *item = part->kind == CDT_PART_ITEM ? part : part->item; item != NULL; item = item->item)
    if (cdt_parts_find (merge->base, item->path) != NULL && cdt_parts_find (merge->ours, item->path) == NULL)
      removed = item;
  return removed;
}

static gboolean
have_same_value (const CdtPart *one, const CdtPart *other)
{
  return g_strcmp0 (one != NULL ? one->value : NULL, other != NULL ? other->value : NULL) == 0;
}

static gboolean
have_same_place (const CdtPart *one, const CdtPart *other)
{
  return g_strcmp0 (one->previous != NULL ? one->previous->path : NULL,
                    other->previous != NULL ? other->previous->path : NULL)
         == 0;
}

static void
join (CdtMerge *merge, const CdtDelta *delta)
{
  g_autoptr (GError) error = NULL;

  if (cdt_delta_apply_one (delta, merge->draft, &error))
    merge->n_joined++;
  else
    g_critical ("%s: %s", delta->path, error->message);
}

static void
join_answer (CdtMerge *merge, const CdtDelta *theirs, const CdtDelta *ours, CdtConflictKind kind)
{
  if (ours != NULL && have_same_value (ours->second, theirs->second))
    return;
  if (ours != NULL || kind == CDT_CONFLICT_REST)
    add_conflict (merge, kind, theirs->path);
  else
    join (merge, theirs);
}

static void
join_removal (CdtMerge *merge, const CdtDelta *theirs)
{
  if (cdt_parts_find (merge->ours, theirs->path) == NULL)
    return;
  if (g_hash_table_contains (merge->touched, theirs->path))
    add_conflict (merge, CDT_CONFLICT_REMOVED_THERE, theirs->path);
  else
    join (merge, theirs);
}

static void
join_move (CdtMerge *merge, const CdtDelta *theirs, const CdtDelta *ours)
{
  if (ours == NULL)
    join (merge, theirs);
  else if (!have_same_place (ours->second, theirs->second))
    add_conflict (merge, CDT_CONFLICT_PLACE, theirs->path);
}

static void
join_delta (CdtMerge *merge, const CdtDelta *theirs)
{
  const CdtDelta *ours = g_hash_table_lookup (merge->our_delta, theirs->path);
  const CdtPart *part = theirs->second != NULL ? theirs->second : theirs->first;
  const CdtPart *removed = theirs->kind != CDT_DELTA_REMOVE ? find_removed_by_us (merge, part) : NULL;

  if (merge->has_notes && is_note (theirs->path))
    return;
  /* That they moved what we took out is nothing to ask about. */
  if (removed != NULL && (theirs->kind != CDT_DELTA_MOVE || removed != part))
    add_conflict (merge, CDT_CONFLICT_REMOVED_HERE, removed->path);
  if (removed != NULL)
    return;
  switch (theirs->kind)
    {
    case CDT_DELTA_SET:
      join_answer (merge, theirs, ours, CDT_CONFLICT_ANSWER);
      break;
    case CDT_DELTA_REST:
      join_answer (merge, theirs, ours, CDT_CONFLICT_REST);
      break;
    case CDT_DELTA_INSERT:
      if (cdt_parts_find (merge->ours, theirs->path) == NULL)
        join (merge, theirs);
      break;
    case CDT_DELTA_REMOVE:
      join_removal (merge, theirs);
      break;
    case CDT_DELTA_MOVE:
      join_move (merge, theirs, ours);
      break;
    }
}

CdtMerge *
cdt_merge_new (CdtDraft *base, CdtDraft *ours, CdtDraft *theirs)
{
  CdtMerge *merge;

  g_return_val_if_fail (CDT_IS_DRAFT (base) && CDT_IS_DRAFT (ours) && CDT_IS_DRAFT (theirs), NULL);

  merge = g_new0 (CdtMerge, 1);
  merge->base_side = cdt_draft_copy (base);
  merge->our_side = cdt_draft_copy (ours);
  merge->base = cdt_parts_new (merge->base_side);
  merge->ours = cdt_parts_new (merge->our_side);
  merge->theirs = cdt_merge_ids_part (merge->base, merge->ours, theirs);
  merge->other = cdt_parts_new (merge->theirs);
  merge->our_deltas = cdt_delta_list (merge->base, merge->ours);
  merge->our_delta = g_hash_table_new (g_str_hash, g_str_equal);
  merge->touched = g_hash_table_new (g_str_hash, g_str_equal);
  merge->told = g_hash_table_new (g_str_hash, g_str_equal);
  merge->draft = cdt_draft_copy (ours);
  merge->conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify)free_conflict);
  note_our_deltas (merge);
  g_autoptr (GPtrArray) deltas = cdt_delta_list (merge->base, merge->other);
  for (guint i = 0; i < deltas->len; i++)
    join_delta (merge, deltas->pdata[i]);
  return merge;
}

void
cdt_merge_free (CdtMerge *merge)
{
  g_ptr_array_unref (merge->conflicts);
  g_hash_table_unref (merge->told);
  g_hash_table_unref (merge->touched);
  g_hash_table_unref (merge->our_delta);
  g_ptr_array_unref (merge->our_deltas);
  cdt_parts_free (merge->base);
  cdt_parts_free (merge->ours);
  cdt_parts_free (merge->other);
  g_object_unref (merge->base_side);
  g_object_unref (merge->our_side);
  g_object_unref (merge->theirs);
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

gboolean
cdt_merge_can_settle (const CdtConflict *conflict, CdtConflictChoice choice)
{
  g_return_val_if_fail (conflict != NULL, FALSE);

  switch (choice)
    {
    case CDT_CONFLICT_OURS:
      return TRUE;
    case CDT_CONFLICT_THEIRS:
      return conflict->kind != CDT_CONFLICT_REST;
    case CDT_CONFLICT_BOTH:
      return conflict->kind == CDT_CONFLICT_ANSWER && conflict->ours != NULL && conflict->theirs != NULL;
    case CDT_CONFLICT_WRITTEN:
      return conflict->kind == CDT_CONFLICT_ANSWER;
    default:
      return FALSE;
    }
}

/* Their item with all that is in it, as they have it: from the draft as it stands to theirs, there only. */
static void
take_theirs (CdtMerge *merge, const CdtConflict *conflict)
{
  g_autoptr (CdtParts) now = cdt_parts_new (merge->draft);
  g_autoptr (GPtrArray) deltas = cdt_delta_list (now, merge->other);

  for (guint i = 0; i < deltas->len; i++)
    {
      const CdtDelta *delta = deltas->pdata[i];
      const CdtPart *part = delta->second != NULL ? delta->second : delta->first;
      g_autoptr (GError) error = NULL;

      if (cdt_part_is_within (part, conflict->path) && !cdt_delta_apply_one (delta, merge->draft, &error))
        g_critical ("%s: %s", delta->path, error->message);
    }
}

static void
take_place (CdtMerge *merge, const CdtConflict *conflict)
{
  CdtDelta move = { CDT_DELTA_MOVE, conflict->path, conflict->ours, conflict->theirs };
  g_autoptr (GError) error = NULL;

  if (!cdt_delta_apply_one (&move, merge->draft, &error))
    g_critical ("%s: %s", conflict->path, error->message);
}

static void
write_answer (CdtMerge *merge, const char *path, const char *value)
{
  g_autoptr (GError) error = NULL;

  if (!cdt_draft_set_value (merge->draft, path, value, &error))
    g_critical ("%s: %s", path, error->message);
}

void
cdt_merge_settle (CdtMerge *merge, CdtConflict *conflict, CdtConflictChoice choice, const char *written)
{
  g_return_if_fail (merge != NULL && conflict != NULL && conflict->choice == CDT_CONFLICT_OPEN);
  g_return_if_fail (cdt_merge_can_settle (conflict, choice));

  conflict->choice = choice;
  if (choice == CDT_CONFLICT_THEIRS && conflict->kind == CDT_CONFLICT_PLACE)
    take_place (merge, conflict);
  else if (choice == CDT_CONFLICT_THEIRS)
    take_theirs (merge, conflict);
  else if (choice == CDT_CONFLICT_WRITTEN)
    write_answer (merge, conflict->path, written);
  else if (choice == CDT_CONFLICT_BOTH)
    {
      g_autofree char *both = g_strconcat (conflict->ours->value, "\n", conflict->theirs->value, NULL);

      write_answer (merge, conflict->path, both);
    }
}
