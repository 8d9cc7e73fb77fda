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

static gboolean
apply (CdtDraft *draft, CdtDraft *then, const char *name, GError **error)
{
  g_autoptr (CdtParts) now_parts = cdt_parts_new (draft);
  g_autoptr (CdtParts) then_parts = cdt_parts_new (then);
  g_autoptr (GPtrArray) deltas = cdt_delta_list (now_parts, then_parts);
  g_autoptr (GPtrArray) changes = list_changes (deltas);

  return cdt_delta_apply (changes, draft, name, error);
}

gboolean
cdt_versions_put_back (CdtDraft *draft, const char *id, const char *who, GError **error)
{
  g_autoptr (CdtDraft) then = NULL;
  g_autoptr (CdtKeptVersion) version = NULL;
  g_autofree char *label = NULL;
  g_autofree char *name = NULL;
  g_autofree char *now = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && id != NULL, FALSE);

  then = cdt_versions_read (draft, id, error);
  if (then == NULL)
    return FALSE;
  version = cdt_versions_get (draft, id);
  /* Translators: what a version is called that was kept before another, such as Draft 2, was put back */
  label = g_strdup_printf (_ ("Before %s was put back"), version->label);
  now = cdt_versions_keep (draft, label, CDT_KEPT_RESTORED, who, error);
  if (now == NULL)
    return FALSE;
  /* Translators: as in "Undo return to Draft 2" */
  name = g_strdup_printf (_ ("return to %s"), version->label);
  return apply (draft, then, name, error);
}
