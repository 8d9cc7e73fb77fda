/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-draft-copying.h"

#include "cdt-draft-private.h"
#include "cdt-tree-writer.h"

struct _CdtDraftCopying
{
  CdtDraft *draft;
  CdtTreeWriter *writer; /* (nullable) */
  guint64 serial;        /* of the draft, when the writer began */
};

/* A list of versions without any: see cdt_draft_prune() */
static CdtNode *
find_empty_history (CdtDraft *draft)
{
  CdtNode *history = cdt_node_find_child (draft->root, CDT_DRAFT_HISTORY);

  return history != NULL && cdt_node_first_element (history) == NULL && !cdt_node_has_attributes (history)
             ? history
             : NULL;
}

static void
keep_up (CdtDraftCopying *copying)
{
  if (copying->writer != NULL && copying->serial == copying->draft->serial)
    return;
  g_clear_pointer (&copying->writer, cdt_tree_writer_free);
  copying->writer = cdt_tree_writer_new (copying->draft->tree, find_empty_history (copying->draft));
  copying->serial = copying->draft->serial;
}

CdtDraftCopying *
cdt_draft_copying_new (CdtDraft *draft)
{
  CdtDraftCopying *copying = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  copying = g_new0 (CdtDraftCopying, 1);
  copying->draft = g_object_ref (draft);
  return copying;
}

void
cdt_draft_copying_free (CdtDraftCopying *copying)
{
  if (copying == NULL)
    return;
  g_clear_pointer (&copying->writer, cdt_tree_writer_free);
  g_object_unref (copying->draft);
  g_free (copying);
}

gboolean
cdt_draft_copying_go_on (CdtDraftCopying *copying, gint64 until)
{
  g_return_val_if_fail (copying != NULL, TRUE);

  keep_up (copying);
  return cdt_tree_writer_go_on (copying->writer, until);
}

CdtDraftText *
cdt_draft_copying_finish (CdtDraftCopying *copying)
{
  CdtDraftText *text = NULL;

  g_return_val_if_fail (copying != NULL, NULL);

  text = g_new0 (CdtDraftText, 1);
  text->serial = copying->draft->serial;
  if (cdt_draft_is_read_only (copying->draft) && copying->draft->original != NULL)
    text->bytes = g_bytes_ref (copying->draft->original);
  else
    {
      keep_up (copying);
      text->bytes = cdt_tree_writer_finish (g_steal_pointer (&copying->writer));
      text->marks = cdt_draft_dup_missing_marks (copying->draft);
    }
  cdt_draft_copying_free (copying);
  return text;
}

CdtDraftText *
cdt_draft_text_new (CdtDraft *draft)
{
  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  return cdt_draft_copying_finish (cdt_draft_copying_new (draft));
}

void
cdt_draft_text_free (CdtDraftText *text)
{
  if (text == NULL)
    return;
  g_bytes_unref (text->bytes);
  g_free (text->marks);
  g_free (text);
}

CdtDraft *
cdt_draft_text_read (const CdtDraftText *text, const char *name, GError **error)
{
  CdtDraft *draft = NULL;

  g_return_val_if_fail (text != NULL && name != NULL, NULL);

  draft = cdt_draft_new_from_bytes (text->bytes, name, error);
  if (draft != NULL && text->marks != NULL)
    cdt_draft_set_value (draft, CDT_DRAFT_LAST_IDS, text->marks, NULL);
  return draft;
}

GBytes *
cdt_draft_to_bytes (CdtDraft *draft)
{
  g_autofree char *marks = NULL;
  g_autoptr (CdtDraft) whole = NULL;
  g_autoptr (CdtDraftText) text = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  marks = cdt_draft_dup_missing_marks (draft);
  whole = marks != NULL ? cdt_draft_copy (draft) : g_object_ref (draft);
  text = cdt_draft_text_new (whole);
  return g_bytes_ref (text->bytes);
}
