/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-merge-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-item-title.h"
#include "cdt-merge-private.h"
#include "cdt-moment.h"
#include "cdt-points.h"
#include "cdt-reply-mark.h"
#include "cdt-value-words.h"

CdtMergeName *
cdt_merge_name_new (CdtDraft *draft, const char *fallback)
{
  CdtMergeName *name = g_new0 (CdtMergeName, 1);
  g_autoptr (CdtReplyMark) mark = cdt_reply_mark_read (draft);

  if (mark != NULL)
    {
      name->name = g_steal_pointer (&mark->name);
      name->partner = g_steal_pointer (&mark->partner);
      name->who = g_steal_pointer (&mark->who);
      name->when = g_steal_pointer (&mark->when);
    }
  if (name->name == NULL)
    name->name = g_strdup (fallback);
  return name;
}

void
cdt_merge_name_free (CdtMergeName *name)
{
  g_free (name->name);
  g_free (name->partner);
  g_free (name->who);
  g_free (name->when);
  g_free (name);
}

char *
cdt_merge_name_say (const CdtMergeName *name)
{
  g_autofree char *day = name->when != NULL ? cdt_moment_say_day (name->when) : NULL;

  g_return_val_if_fail (name != NULL, NULL);

  if (name->who != NULL && day != NULL)
    /* Translators: a partner, who changed the partner's copy, and on which day */
    return g_strdup_printf (_ ("%s · %s, %s"), name->name, name->who, day);
  if (name->who != NULL || day != NULL)
    return g_strdup_printf (_ ("%s · %s"), name->name, name->who != NULL ? name->who : day);
  return g_strdup (name->name);
}

/* The draft of the merge in which a part of the conflict stands, and that part */
static CdtDraft *
find_part (CdtMerge *merge, const CdtConflict *conflict, const CdtPart **part)
{
  *part = conflict->base;
  for (guint i = 0; *part == NULL && i < conflict->sides->len; i++)
    {
      const CdtConflictSide *side = &g_array_index (conflict->sides, CdtConflictSide, i);

      *part = side->part;
      if (*part != NULL)
        return cdt_merge_get_side (merge, side->side);
    }
  return cdt_merge_get_base (merge);
}

static const char *
get_section (const char *path)
{
  g_autofree char *name = g_strndup (path, strcspn (path, "/["));
  const CdtShape *section = cdt_shape_get_child (cdt_shape_get_root (), name);

  if (section == NULL || cdt_shape_get_kind (section) == CDT_SHAPE_FIELD)
    return _ ("The agreement");
  return cdt_shape_get_label (section);
}

char *
cdt_merge_conflict_say_question (CdtMerge *merge, const CdtConflict *conflict)
{
  const CdtPart *part = NULL;
  CdtDraft *draft = find_part (merge, conflict, &part);
  const CdtShape *shape = cdt_shape_find (conflict->path);
  g_autofree char *item = cdt_item_title_dup (draft, part->node);

  switch (conflict->kind)
    {
    case CDT_CONFLICT_REMOVED:
      return g_strdup_printf (_ ("Whether “%s” stays"), item);
    case CDT_CONFLICT_PLACE:
      return g_strdup_printf (_ ("Where “%s” stands"), item);
    case CDT_CONFLICT_REST:
      return g_strdup (_ ("What another program added"));
    default:
      /* Translators: a question and the item that it is about: Legal name of “Warm Hearths” */
      return item != NULL ? g_strdup_printf (_ ("%s of “%s”"), cdt_shape_get_label (shape), item)
                          : g_strdup (cdt_shape_get_label (shape));
    }
}

char *
cdt_merge_conflict_say (CdtMerge *merge, const CdtConflict *conflict)
{
  g_autofree char *question = NULL;

  g_return_val_if_fail (merge != NULL && conflict != NULL, NULL);

  question = cdt_merge_conflict_say_question (merge, conflict);
  return g_strdup_printf ("%s · %s", get_section (conflict->path), question);
}

/* "Name: Warm Hearths", a line for each answer that is other than in the base */
static char *
say_changes (CdtMerge *merge, CdtDraft *draft, const char *path)
{
  g_autoptr (CdtParts) base = cdt_parts_new (cdt_merge_get_base (merge));
  g_autoptr (CdtParts) parts = cdt_parts_new (draft);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < parts->all->len; i++)
    {
      const CdtPart *part = parts->all->pdata[i];
      const CdtPart *before = cdt_parts_find (base, part->path);
      const CdtShape *shape = cdt_shape_find (part->path);
      g_autofree char *words = NULL;

      if (part->kind != CDT_PART_FIELD || !cdt_part_is_within (part, path)
          || (before != NULL && g_str_equal (before->value, part->value)))
        continue;
      words = cdt_value_words_dup (draft, shape, part->value);
      g_string_append_printf (lines, "%s%s: %s", lines->len > 0 ? "\n" : "", cdt_shape_get_label (shape),
                              words);
    }
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static char *
say_item (CdtMerge *merge, const CdtConflict *conflict, const CdtConflictSide *side)
{
  g_autofree char *changes = NULL;

  if (side == NULL)
    return g_strdup (_ ("As it was"));
  if (side->part == NULL)
    return g_strdup (_ ("Take it out"));
  changes = say_changes (merge, cdt_merge_get_side (merge, side->side), conflict->path);
  return *changes != '\0' ? g_strdup_printf (_ ("Keep it, with\n%s"), changes) : g_strdup (_ ("Keep it"));
}

static char *
say_place (CdtDraft *draft, const CdtPart *part)
{
  g_autofree char *previous = NULL;

  if (part == NULL || part->previous == NULL)
    return g_strdup (_ ("First"));
  previous = cdt_item_title_dup (draft, part->previous->node);
  return g_strdup_printf (_ ("After “%s”"), previous);
}

char *
cdt_merge_conflict_say_value (CdtMerge *merge, const CdtConflict *conflict, const CdtConflictSide *side)
{
  CdtDraft *draft;
  const CdtPart *part;

  g_return_val_if_fail (merge != NULL && conflict != NULL, NULL);

  draft = side != NULL ? cdt_merge_get_side (merge, side->side) : cdt_merge_get_base (merge);
  part = side != NULL ? side->part : conflict->base;
  if (conflict->kind == CDT_CONFLICT_REMOVED)
    return say_item (merge, conflict, side);
  if (conflict->kind == CDT_CONFLICT_PLACE)
    return say_place (draft, part);
  if (part == NULL)
    return g_strdup (conflict->kind == CDT_CONFLICT_REST ? _ ("Nothing") : _ ("Not answered"));
  if (conflict->kind == CDT_CONFLICT_REST)
    return g_strdup (part->value);
  return cdt_value_words_dup (draft, cdt_shape_find (part->path), part->value);
}

/* A position has the wanted answer itself where there is one, so that it can be taken. */
static gboolean
note_position (CdtMerge *merge,
               const CdtConflict *conflict,
               const CdtConflictSide *side,
               const CdtMergeName *name,
               const char *point,
               GError **error)
{
  CdtDraft *draft = cdt_merge_get_draft (merge);
  gboolean is_answer = conflict->kind == CDT_CONFLICT_ANSWER && side->part != NULL;
  g_autoptr (CdtItem) partner
      = name->partner != NULL ? cdt_draft_dup_item_by_id (draft, name->partner) : NULL;
  g_autofree char *text = is_answer ? NULL : cdt_merge_conflict_say_value (merge, conflict, side);
  g_autofree char *id
      = cdt_point_add_position (draft, point, partner != NULL ? name->partner : name->name,
                                is_answer ? side->part->value : NULL, text, name->when, error);

  return id != NULL;
}

static gboolean
note_point (CdtMerge *merge,
            const CdtConflict *conflict,
            const CdtMergeName *const *names,
            const char *who,
            GError **error)
{
  g_autofree char *question = cdt_merge_conflict_say_question (merge, conflict);
  const char *about = conflict->kind != CDT_CONFLICT_REST ? conflict->path : NULL;
  g_autofree char *point = cdt_points_add (cdt_merge_get_draft (merge), about, question, who, NULL, error);
  gboolean noted = point != NULL;

  for (guint i = 0; noted && i < conflict->sides->len; i++)
    {
      const CdtConflictSide *side = &g_array_index (conflict->sides, CdtConflictSide, i);

      noted = note_position (merge, conflict, side, names[side->side], point, error);
    }
  return noted;
}

gboolean
cdt_merge_note_points (CdtMerge *merge, const CdtMergeName *const *names, const char *who, GError **error)
{
  gboolean noted = TRUE;

  g_return_val_if_fail (merge != NULL && names != NULL, FALSE);

  cdt_merge_begin_step (merge);
  for (guint i = 0; noted && i < cdt_merge_get_conflicts (merge)->len; i++)
    {
      const CdtConflict *conflict = cdt_merge_get_conflicts (merge)->pdata[i];

      if (conflict->choice == CDT_CONFLICT_OPEN)
        noted = note_point (merge, conflict, names, who, error);
    }
  cdt_merge_end_step (merge);
  return noted;
}
