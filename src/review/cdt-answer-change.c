/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-answer-change.h"

#include "cdt-item-title.h"
#include "cdt-shape.h"

static void
free_change (CdtAnswerChange *change)
{
  g_free (change->path);
  g_free (change->question);
  g_free (change->before);
  g_free (change->after);
  g_free (change);
}

/* What is in the draft and no question of the schema is the program's own business, or another's. */
static const CdtShape *
find_question (const char *path)
{
  const CdtShape *shape = cdt_shape_find (path);

  return shape != NULL && cdt_shape_get_kind (shape) == CDT_SHAPE_FIELD ? shape : NULL;
}

static void
add_change (GPtrArray *changes, CdtDraft *draft, CdtNode *node, const char *path, char *before, char *after)
{
  CdtAnswerChange *change = g_new0 (CdtAnswerChange, 1);

  change->path = g_strdup (path);
  change->question = cdt_item_title_say (draft, cdt_shape_find (path), node, "{}");
  change->before = before;
  change->after = after;
  g_ptr_array_add (changes, change);
}

/* Walks the answers below a node; `seen` gathers their paths, or leaves out those in it already. */
static void
walk (
    GPtrArray *changes, CdtNode *parent, CdtDraft *draft, CdtDraft *other, GHashTable *seen, gboolean second)
{
  for (CdtNode *node = cdt_node_first_element (parent); node != NULL; node = cdt_node_next_element (node))
    {
      g_autofree char *path = cdt_draft_dup_node_path (draft, node);
      g_autofree char *here = NULL;
      g_autofree char *there = NULL;

      if (path == NULL || find_question (path) == NULL)
        {
          walk (changes, node, draft, other, seen, second);
          continue;
        }
      if (!g_hash_table_add (seen, g_strdup (path)))
        continue;
      here = cdt_draft_dup_value (draft, path);
      there = cdt_draft_dup_value (other, path);
      if (g_strcmp0 (here, there) == 0)
        continue;
      add_change (changes, draft, node, path, g_strdup (second ? there : here),
                  g_strdup (second ? here : there));
    }
}

GPtrArray *
cdt_answer_change_list (CdtDraft *before, CdtDraft *after)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify)free_change);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_return_val_if_fail (CDT_IS_DRAFT (before) && CDT_IS_DRAFT (after), changes);

  walk (changes, cdt_draft_get_root (after), after, before, seen, TRUE);
  walk (changes, cdt_draft_get_root (before), before, after, seen, FALSE);
  return changes;
}
