/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The recovery copy of an open draft: written soon after every edit, whatever becomes of its file */

#include "cdt-file-private.h"

/* From the first unsaved edit to its copy: the promise is 2 s, writing included */
#define RECOVERY_DELAY_MS 1500

static void
copy_written (CdtFile *self, const GError *error)
{
  if (error != NULL && self->error == NULL)
    {
      self->error = g_error_copy (error);
      self->copy_failed = TRUE;
      if (self->state != CDT_FILE_SAVING)
        cdt_file_set_state (self, CDT_FILE_FAILED);
    }
  else if (error == NULL && self->copy_failed)
    {
      g_clear_error (&self->error);
      self->copy_failed = FALSE;
      if (self->state == CDT_FILE_FAILED)
        cdt_file_set_state (self, cdt_file_get_resting_state (self));
    }
}

static void
copy_written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CdtFile) self = data;
  g_autoptr (GError) error = NULL;

  cdt_snapshot_keep_finish (result, &error);
  copy_written (self, error);
}

static gboolean
recovery_due_cb (gpointer data)
{
  CdtFile *self = data;

  self->recovery_timer = 0;
  if (cdt_file_is_dirty (self))
    {
      g_autoptr (CdtSnapshot) snapshot = cdt_file_take_snapshot (self);

      cdt_snapshot_keep_async (snapshot, copy_written_cb, g_object_ref (self));
    }
  return G_SOURCE_REMOVE;
}

void
cdt_file_keep_soon (CdtFile *self)
{
  if (self->recovery_timer == 0)
    self->recovery_timer = g_timeout_add (RECOVERY_DELAY_MS, recovery_due_cb, self);
}

void
cdt_file_flush (CdtFile *self)
{
  g_autoptr (CdtSnapshot) snapshot = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (CDT_IS_FILE (self));

  g_clear_handle_id (&self->recovery_timer, g_source_remove);
  if (!cdt_file_is_dirty (self))
    return;
  snapshot = cdt_file_take_snapshot (self);
  cdt_snapshot_keep (snapshot, &error);
  copy_written (self, error);
}

char *
cdt_file_discard (CdtFile *self)
{
  g_return_val_if_fail (CDT_IS_FILE (self), NULL);

  /* What is thrown away can be brought back: all of it */
  cdt_file_flush (self);
  self->saved_serial = cdt_draft_get_serial (self->draft);
  return cdt_recovery_copy_discard (self->copy, self->saved_serial, NULL);
}

gboolean
cdt_file_is_kept_as (CdtFile *self, const char *copy_id)
{
  g_return_val_if_fail (CDT_IS_FILE (self), FALSE);

  return cdt_recovery_copy_is (self->copy, copy_id);
}
