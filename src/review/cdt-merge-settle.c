/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done about what does not join by itself */

#include <string.h>

#include "cdt-merge-private.h"

static const CdtConflictSide *
find_side (const CdtConflict *conflict, guint side)
{
  for (guint i = 0; i < conflict->sides->len; i++)
    if (g_array_index (conflict->sides, CdtConflictSide, i).side == side)
      return &g_array_index (conflict->sides, CdtConflictSide, i);
  return NULL;
}

static gboolean
is_written_before (const CdtConflict *conflict, guint n)
{
  const char *value = g_array_index (conflict->sides, CdtConflictSide, n).part->value;

  for (guint i = 0; i < n; i++)
    {
      const CdtPart *part = g_array_index (conflict->sides, CdtConflictSide, i).part;

      if (part != NULL && g_str_equal (part->value, value))
        return TRUE;
    }
  return FALSE;
}

/* All that was written, each once; NULL: less than two things were. */
static char *
dup_both (const CdtConflict *conflict)
{
  g_autoptr (GPtrArray) written = g_ptr_array_new ();

  for (guint i = 0; i < conflict->sides->len; i++)
    {
      const CdtPart *part = g_array_index (conflict->sides, CdtConflictSide, i).part;

      if (part != NULL && !is_written_before (conflict, i))
        g_ptr_array_add (written, part->value);
    }
  if (written->len < 2)
    return NULL;
  g_ptr_array_add (written, NULL);
  return g_strjoinv ("\n", (char **)written->pdata);
}

gboolean
cdt_merge_can_settle (const CdtConflict *conflict, CdtConflictChoice choice)
{
  const CdtShape *shape;
  g_autofree char *both = NULL;

  g_return_val_if_fail (conflict != NULL, FALSE);

  switch (choice)
    {
    case CDT_CONFLICT_SIDE:
      return TRUE;
    case CDT_CONFLICT_BASE:
      return conflict->kind != CDT_CONFLICT_REMOVED;
    case CDT_CONFLICT_WRITTEN:
      return conflict->kind == CDT_CONFLICT_ANSWER;
    case CDT_CONFLICT_BOTH:
      shape = conflict->kind == CDT_CONFLICT_ANSWER ? cdt_shape_find (conflict->path) : NULL;
      if (shape == NULL || cdt_shape_get_field_type (shape) != CDT_FIELD_TEXT)
        return FALSE;
      both = dup_both (conflict);
      return both != NULL;
    default:
      return FALSE;
    }
}

/* What another side changed in an item, where `chosen` did not change the same; as far as it still fits */
static void
add_changes (CdtMerge *merge, const char *path, const CdtMergeSide *side, const CdtMergeSide *chosen)
{
  for (guint i = 0; i < side->deltas->len; i++)
    {
      const CdtDelta *delta = side->deltas->pdata[i];
      const CdtPart *part = delta->second != NULL ? delta->second : delta->first;
      gboolean there = cdt_draft_find_node (merge->draft, delta->path) != NULL;
      gboolean inside = part->item == NULL || cdt_draft_find_node (merge->draft, part->item->path) != NULL;

      if (!cdt_part_is_within (part, path) || g_str_equal (part->path, path) || !inside
          || g_hash_table_contains (chosen->by_path, delta->path))
        continue;
      if (delta->kind == CDT_DELTA_SET || delta->kind == CDT_DELTA_REST
          || there == (delta->kind != CDT_DELTA_INSERT))
        cdt_merge_apply (merge, delta);
    }
}

void
cdt_merge_bring_back (CdtMerge *merge, const char *path, guint n)
{
  const CdtMergeSide *side = merge->sides->pdata[n];
  g_autoptr (CdtParts) now = cdt_parts_new (merge->draft);
  g_autoptr (GPtrArray) deltas = cdt_delta_list (now, side->parts);

  for (guint i = 0; i < deltas->len; i++)
    {
      const CdtDelta *delta = deltas->pdata[i];
      const CdtPart *part = delta->second != NULL ? delta->second : delta->first;

      if (cdt_part_is_within (part, path))
        cdt_merge_apply (merge, delta);
    }
  for (guint i = 1; i < merge->sides->len; i++)
    if (i != n)
      add_changes (merge, path, merge->sides->pdata[i], side);
}

static void
settle_removed (CdtMerge *merge, const CdtConflict *conflict, const CdtConflictSide *side)
{
  gboolean there = cdt_draft_find_node (merge->draft, conflict->path) != NULL;
  CdtDelta removal = { CDT_DELTA_REMOVE, conflict->path, conflict->base, NULL };

  if (side->part == NULL && there)
    cdt_merge_apply (merge, &removal);
  else if (side->part != NULL && !there)
    cdt_merge_bring_back (merge, conflict->path, side->side);
}

/* `wanted`: the part whose place, rest or words are taken; NULL: none */
static void
take (CdtMerge *merge, const CdtConflict *conflict, const CdtPart *wanted)
{
  static const CdtDeltaKind kinds[] = {
    [CDT_CONFLICT_ANSWER] = CDT_DELTA_SET,
    [CDT_CONFLICT_PLACE] = CDT_DELTA_MOVE,
    [CDT_CONFLICT_REST] = CDT_DELTA_REST,
  };
  CdtDelta delta = { kinds[conflict->kind], conflict->path, conflict->base, wanted };

  if (conflict->kind != CDT_CONFLICT_PLACE || wanted != NULL)
    cdt_merge_apply (merge, &delta);
}

static void
write_answer (CdtMerge *merge, const char *path, const char *value)
{
  g_autoptr (GError) error = NULL;

  if (!cdt_draft_set_value (merge->draft, path, value, &error))
    g_critical ("%s: %s", path, error->message);
}

/* Another conflict may have taken it out meanwhile; then there is nothing left to settle. */
static gboolean
is_still_there (CdtMerge *merge, const CdtConflict *conflict)
{
  const CdtPart *part = g_array_index (conflict->sides, CdtConflictSide, 0).part;
  const CdtPart *item = part != NULL ? part->item : conflict->base != NULL ? conflict->base->item : NULL;

  if (conflict->kind == CDT_CONFLICT_PLACE)
    return cdt_draft_find_node (merge->draft, conflict->path) != NULL;
  return item == NULL || cdt_draft_find_node (merge->draft, item->path) != NULL;
}

void
cdt_merge_begin_step (CdtMerge *merge)
{
  merge->serial = cdt_draft_get_serial (merge->draft);
  cdt_draft_begin_group (merge->draft, "");
}

void
cdt_merge_end_step (CdtMerge *merge)
{
  cdt_draft_end_group (merge->draft);
  merge->n_settled += cdt_draft_get_serial (merge->draft) != merge->serial ? 1 : 0;
}

void
cdt_merge_reopen (CdtMerge *merge)
{
  g_return_if_fail (merge != NULL);

  for (; merge->n_settled > 0; merge->n_settled--)
    g_free (cdt_draft_undo (merge->draft));
  for (guint i = 0; i < merge->conflicts->len; i++)
    ((CdtConflict *)merge->conflicts->pdata[i])->choice = CDT_CONFLICT_OPEN;
}

static void
settle (CdtMerge *merge, const CdtConflict *conflict, const CdtConflictSide *side, const char *written)
{
  g_autofree char *both = NULL;

  if (conflict->choice == CDT_CONFLICT_SIDE && conflict->kind == CDT_CONFLICT_REMOVED)
    settle_removed (merge, conflict, side);
  else if (conflict->choice == CDT_CONFLICT_SIDE)
    take (merge, conflict, side->part);
  else if (conflict->choice == CDT_CONFLICT_BASE)
    take (merge, conflict, conflict->base);
  else
    {
      both = conflict->choice == CDT_CONFLICT_BOTH ? dup_both (conflict) : g_strdup (written);
      write_answer (merge, conflict->path, both);
    }
}

void
cdt_merge_settle (
    CdtMerge *merge, CdtConflict *conflict, CdtConflictChoice choice, guint n, const char *written)
{
  const CdtConflictSide *side;

  g_return_if_fail (merge != NULL && conflict != NULL && conflict->choice == CDT_CONFLICT_OPEN);
  g_return_if_fail (cdt_merge_can_settle (conflict, choice));

  side = choice == CDT_CONFLICT_SIDE ? find_side (conflict, n) : NULL;
  g_return_if_fail (choice != CDT_CONFLICT_SIDE || side != NULL);
  conflict->choice = choice;
  if (!is_still_there (merge, conflict))
    return;
  cdt_merge_begin_step (merge);
  settle (merge, conflict, side, written);
  cdt_merge_end_step (merge);
}
