/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-answer-change.h"

#include "cdt-delta.h"
#include "cdt-item-title.h"

static void
free_change (CdtAnswerChange *change)
{
  g_free (change->path);
  g_free (change->question);
  g_free (change->before);
  g_free (change->after);
  g_free (change);
}

static void
add_change (GPtrArray *changes, CdtDraft *draft, const CdtPart *first, const CdtPart *second)
{
  CdtAnswerChange *change = g_new0 (CdtAnswerChange, 1);
  const CdtPart *part = second != NULL ? second : first;

  change->path = g_strdup (part->path);
  change->question = cdt_item_title_say (draft, cdt_shape_find (part->path), part->node, "{}");
  change->before = first != NULL ? g_strdup (first->value) : NULL;
  change->after = second != NULL ? g_strdup (second->value) : NULL;
  g_ptr_array_add (changes, change);
}

/* The answers that go with an item */
static void
add_removed (GPtrArray *changes, CdtDraft *draft, const CdtParts *parts, const char *item)
{
  for (guint i = 0; i < parts->all->len; i++)
    {
      const CdtPart *part = parts->all->pdata[i];

      if (part->kind == CDT_PART_FIELD && cdt_part_is_within (part, item))
        add_change (changes, draft, part, NULL);
    }
}

GPtrArray *
cdt_answer_change_list (CdtDraft *before, CdtDraft *after)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify)free_change);

  g_return_val_if_fail (CDT_IS_DRAFT (before) && CDT_IS_DRAFT (after), changes);

  g_autoptr (CdtParts) first = cdt_parts_new (before);
  g_autoptr (CdtParts) second = cdt_parts_new (after);
  g_autoptr (GPtrArray) deltas = cdt_delta_list (first, second);
  for (guint i = 0; i < deltas->len; i++)
    {
      const CdtDelta *delta = deltas->pdata[i];

      if (delta->kind == CDT_DELTA_SET && delta->second != NULL)
        add_change (changes, after, delta->first, delta->second);
    }
  for (guint i = 0; i < deltas->len; i++)
    {
      const CdtDelta *delta = deltas->pdata[i];

      if (delta->kind == CDT_DELTA_REMOVE)
        add_removed (changes, before, first, delta->path);
      else if (delta->kind == CDT_DELTA_SET && delta->second == NULL)
        add_change (changes, before, delta->first, NULL);
    }
  return changes;
}
