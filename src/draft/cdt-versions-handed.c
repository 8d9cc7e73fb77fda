/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Versions in a copy that is handed on: they hold no more than the copy itself may. */

#include "cdt-draft-private.h"
#include "cdt-version-content.h"

/* What it says, without what is not handed on; NULL when it cannot be read */
static GBytes *
make_stripped (CdtDraft *draft, CdtNode *version, CdtWorkingParts kept)
{
  g_autoptr (GBytes) bytes = cdt_version_content_read (draft, version, NULL);
  g_autoptr (CdtDraft) then = bytes != NULL ? cdt_draft_new_from_bytes (bytes, "", NULL) : NULL;
  g_autoptr (CdtDraft) stripped = then != NULL ? cdt_working_leave_out_but (then, kept) : NULL;

  return stripped != NULL ? cdt_tree_to_bytes (cdt_draft_get_tree (stripped)) : NULL;
}

/* Who knows it by the hash that it had finds it by that. */
static void
note_origin (CdtNode *version, const char *hash)
{
  CdtNode *field = cdt_node_find_child (version, "hash");
  g_autofree char *before = cdt_version_content_dup (version, "hash");

  if (!g_str_equal (before, hash) && cdt_node_find_child (version, "origin") == NULL)
    cdt_node_set_text (cdt_node_add (version, "origin", cdt_node_next_any (field)), before);
}

static void
drop (CdtDraft *draft, CdtNode *version)
{
  cdt_id_table_remove (draft->ids, version, cdt_shape_find (CDT_DRAFT_HISTORY "/version"));
  cdt_node_detach (version);
  cdt_node_free (version);
}

/* older: (nullable) the one before it, which is done. FALSE: it cannot be read. */
static gboolean
rewrite (CdtDraft *copy, CdtNode *version, CdtNode *older, CdtDraft *draft, CdtWorkingParts kept)
{
  g_auto (CdtVersionContent) content = { 0 };
  g_autofree char *id = cdt_node_dup_attribute (version, "id");
  g_autofree char *path = g_strdup_printf (CDT_DRAFT_HISTORY "/version[@id='%s']", id);
  CdtNode *whole = cdt_draft_find_node (draft, path);
  g_autoptr (GBytes) bytes = whole != NULL ? make_stripped (draft, whole, kept) : NULL;

  if (bytes == NULL || !cdt_version_content_make (copy, bytes, older, &content, NULL))
    return FALSE;
  note_origin (version, content.hash);
  cdt_version_content_set (version, &content);
  return TRUE;
}

/* What other programs put beside a version is as private as what they put beside an answer. */
static void
drop_foreign (CdtNode *node)
{
  for (CdtNode *child = cdt_node_first_element (node), *next; child != NULL; child = next)
    {
      next = cdt_node_next_element (child);
      if (g_strcmp0 (cdt_node_get_namespace (child), CDT_DRAFT_NAMESPACE) == 0)
        drop_foreign (child);
      else
        {
          cdt_node_detach (child);
          cdt_node_free (child);
        }
    }
}

void
cdt_version_content_leave_out_of (CdtDraft *copy, CdtDraft *draft, CdtWorkingParts kept)
{
  g_autoptr (GPtrArray) versions = g_ptr_array_new ();
  CdtNode *history = cdt_node_find_child (cdt_draft_get_root (copy), CDT_DRAFT_HISTORY);
  CdtNode *older = NULL;

  if (history != NULL && (kept & CDT_WORKING_NOTES) == 0)
    drop_foreign (history);
  for (CdtNode *node = cdt_version_content_first (copy); node != NULL; node = cdt_version_content_next (node))
    g_ptr_array_add (versions, node);
  /* The oldest first: each is made of one that says no more than it may. */
  for (guint i = versions->len; i > 0; i--)
    if (rewrite (copy, versions->pdata[i - 1], older, draft, kept))
      older = versions->pdata[i - 1];
    else
      drop (copy, versions->pdata[i - 1]);
}
