/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a version holds, and what is other in the draft since. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-delta.h"
#include "cdt-draft-private.h"
#include "cdt-versions.h"

#define HISTORY CDT_DRAFT_HISTORY
#define SEEN "wording/seen"

static CdtDraft *
copy_without (CdtDraft *draft, gboolean with_seen)
{
  CdtDraft *copy = cdt_draft_copy (draft);
  CdtNode *history = cdt_node_find_child (copy->root, HISTORY);
  CdtNode *seen = with_seen ? NULL : cdt_draft_find_node (copy, SEEN);

  for (; history != NULL; history = cdt_node_find_child (copy->root, HISTORY))
    {
      cdt_id_table_remove (copy->ids, history, cdt_shape_find (HISTORY));
      cdt_node_detach (history);
      cdt_node_free (history);
    }
  if (seen == NULL)
    return copy;
  CdtNode *wording = cdt_node_get_parent (seen);
  cdt_id_table_remove (copy->ids, seen, cdt_shape_find (SEEN));
  cdt_node_detach (seen);
  cdt_node_free (seen);
  if (cdt_node_first (wording) != NULL || cdt_node_has_attributes (wording))
    return copy;
  cdt_node_detach (wording);
  cdt_node_free (wording);
  return copy;
}

CdtDraft *
cdt_versions_leave_out (CdtDraft *draft)
{
  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  return copy_without (draft, TRUE);
}

GBytes *
cdt_versions_make_bytes (CdtDraft *draft)
{
  g_autoptr (CdtDraft) copy = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  copy = copy_without (draft, FALSE);
  return cdt_tree_to_bytes (copy->tree);
}

static gboolean
is_kept_by_program (const CdtDelta *delta)
{
  const CdtShape *shape = cdt_delta_find_shape (delta);

  return shape != NULL && cdt_shape_is_kept (shape);
}

/* What a person changed: of the deltas; they live as long as those. */
static GPtrArray *
list_changes (const GPtrArray *deltas)
{
  GPtrArray *changes = g_ptr_array_new ();

  for (guint i = 0; i < deltas->len; i++)
    if (!is_kept_by_program (deltas->pdata[i]))
      g_ptr_array_add (changes, deltas->pdata[i]);
  return changes;
}

guint
cdt_versions_count_changes (CdtDraft *first, CdtDraft *second)
{
  g_return_val_if_fail (CDT_IS_DRAFT (first) && CDT_IS_DRAFT (second), 0);

  g_autoptr (CdtParts) first_parts = cdt_parts_new (first);
  g_autoptr (CdtParts) second_parts = cdt_parts_new (second);
  g_autoptr (GPtrArray) deltas = cdt_delta_list (first_parts, second_parts);
  guint count = 0;
  for (guint i = 0; i < deltas->len; i++)
    count += cdt_delta_is_counted (deltas->pdata[i], first_parts) ? 1 : 0;
  return count;
}

gboolean
cdt_versions_has_changed (CdtDraft *draft)
{
  g_autoptr (GPtrArray) versions = cdt_versions_list (draft);
  const CdtKeptVersion *newest = versions->len > 0 ? versions->pdata[0] : NULL;
  g_autoptr (CdtDraft) then = newest != NULL ? cdt_versions_read (draft, newest->id, NULL) : NULL;

  if (then == NULL)
    return TRUE;
  g_autoptr (CdtParts) then_parts = cdt_parts_new (then);
  g_autoptr (CdtParts) now_parts = cdt_parts_new (draft);
  g_autoptr (GPtrArray) deltas = cdt_delta_list (then_parts, now_parts);
  g_autoptr (GPtrArray) changes = list_changes (deltas);
  return changes->len > 0;
}

struct _CdtReturn
{
  CdtNewVersion *before; /* what the draft said until then */
  CdtDraft *now;         /* that it was made of */
  CdtDraft *then;
  CdtParts *now_parts;
  CdtParts *then_parts;
  GPtrArray *deltas;
  GPtrArray *changes; /* those of them that are made */
  char *name;         /* of the step */
};

void
cdt_return_free (CdtReturn *back)
{
  if (back == NULL)
    return;
  g_ptr_array_unref (back->changes);
  g_ptr_array_unref (back->deltas);
  cdt_parts_free (back->now_parts);
  cdt_parts_free (back->then_parts);
  g_object_unref (back->now);
  g_object_unref (back->then);
  cdt_new_version_free (back->before);
  g_free (back->name);
  g_free (back);
}

CdtReturn *
cdt_versions_make_return (CdtDraft *draft, const char *id, const char *who, GError **error)
{
  g_autoptr (CdtDraft) then = NULL;
  g_autoptr (CdtKeptVersion) version = NULL;
  g_autofree char *label = NULL;
  CdtNewVersion *before;
  CdtReturn *back;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && id != NULL, NULL);

  then = cdt_versions_read (draft, id, error);
  if (then == NULL)
    return NULL;
  version = cdt_versions_get (draft, id);
  /* Translators: what a version is called that was kept before another, such as Draft 2, was put back */
  label = g_strdup_printf (_ ("Before %s was put back"), version->label);
  before = cdt_versions_make (draft, label, CDT_KEPT_RESTORED, who, error);
  if (before == NULL)
    return NULL;
  back = g_new0 (CdtReturn, 1);
  back->before = before;
  back->now = g_object_ref (draft);
  back->then = g_steal_pointer (&then);
  back->now_parts = cdt_parts_new (draft);
  back->then_parts = cdt_parts_new (back->then);
  back->deltas = cdt_delta_list (back->now_parts, back->then_parts);
  back->changes = list_changes (back->deltas);
  /* Translators: as in "Undo return to Draft 2" */
  back->name = g_strdup_printf (_ ("return to %s"), version->label);
  return back;
}

gboolean
cdt_versions_return (CdtDraft *draft, CdtReturn *back, GError **error)
{
  g_autofree char *before = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && back != NULL, FALSE);

  before = cdt_versions_add (draft, back->before, error);
  return before != NULL && cdt_delta_apply (back->changes, draft, back->name, error);
}

gboolean
cdt_versions_put_back (CdtDraft *draft, const char *id, const char *who, GError **error)
{
  g_autoptr (CdtReturn) back = cdt_versions_make_return (draft, id, who, error);

  return back != NULL && cdt_versions_return (draft, back, error);
}
