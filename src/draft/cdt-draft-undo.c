/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-draft-private.h"

void
cdt_draft_begin_group (CdtDraft *draft, const char *name)
{
  g_return_if_fail (CDT_IS_DRAFT (draft));

  cdt_history_begin_group (draft->history, name);
}

void
cdt_draft_end_group (CdtDraft *draft)
{
  g_return_if_fail (CDT_IS_DRAFT (draft));

  cdt_history_end_group (draft->history);
  cdt_draft_refresh_properties (draft);
}

void
cdt_draft_end_typing (CdtDraft *draft)
{
  g_return_if_fail (CDT_IS_DRAFT (draft));

  cdt_history_end_typing (draft->history);
}

gboolean
cdt_draft_can_undo (CdtDraft *draft)
{
  return cdt_draft_get_undo_name (draft) != NULL;
}

gboolean
cdt_draft_can_redo (CdtDraft *draft)
{
  return cdt_draft_get_redo_name (draft) != NULL;
}

const char *
cdt_draft_get_undo_name (CdtDraft *draft)
{
  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  return cdt_history_get_undo_name (draft->history);
}

const char *
cdt_draft_get_redo_name (CdtDraft *draft)
{
  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  return cdt_history_get_redo_name (draft->history);
}

char *
cdt_draft_undo (CdtDraft *draft)
{
  const GPtrArray *edits;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && !draft->is_travelling, NULL);

  edits = cdt_history_step_back (draft->history);
  if (edits == NULL)
    return NULL;
  draft->is_travelling = TRUE;
  for (guint i = edits->len; i > 0; i--)
    {
      cdt_edit_undo (g_ptr_array_index (edits, i - 1));
      cdt_draft_publish (draft, g_ptr_array_index (edits, i - 1), TRUE);
    }
  draft->is_travelling = FALSE;
  cdt_draft_refresh_properties (draft);

  return g_strdup (cdt_edit_get_path (g_ptr_array_index (edits, 0)));
}

char *
cdt_draft_redo (CdtDraft *draft)
{
  const GPtrArray *edits;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && !draft->is_travelling, NULL);

  edits = cdt_history_step_on (draft->history);
  if (edits == NULL)
    return NULL;
  draft->is_travelling = TRUE;
  for (guint i = 0; i < edits->len; i++)
    {
      cdt_edit_redo (g_ptr_array_index (edits, i));
      cdt_draft_publish (draft, g_ptr_array_index (edits, i), FALSE);
    }
  draft->is_travelling = FALSE;
  cdt_draft_refresh_properties (draft);

  return g_strdup (cdt_edit_get_path (g_ptr_array_index (edits, edits->len - 1)));
}
