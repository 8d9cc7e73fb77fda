/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The recovery copy of an open draft: written soon after every edit, whatever becomes of its file */

#include "cdt-file-private.h"

/* From the first unsaved edit to its copy: the promise is 2 s, writing included. It is made in parts, that no
 * key waits for long; where edits leave no time for all of them, all at once. */
#define RECOVERY_DELAY_MS 1500
#define PARTS_MS 200
#define PART_MICROSECONDS 3000

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

static void
stop_copying (CdtFile *self)
{
  g_clear_handle_id (&self->copying_part, g_source_remove);
  g_clear_handle_id (&self->copying_end, g_source_remove);
  g_clear_pointer (&self->copying, cdt_draft_copying_free);
}

static void
finish_copying (CdtFile *self)
{
  g_autoptr (CdtSnapshot) snapshot = NULL;

  if (cdt_file_is_dirty (self))
    {
      snapshot = cdt_file_finish_snapshot (self, g_steal_pointer (&self->copying));
      cdt_snapshot_keep_async (snapshot, copy_written_cb, g_object_ref (self));
    }
  stop_copying (self);
}

static gboolean
copy_part_cb (gpointer data)
{
  CdtFile *self = data;

  if (!cdt_draft_copying_go_on (self->copying, g_get_monotonic_time () + PART_MICROSECONDS))
    return G_SOURCE_CONTINUE;
  self->copying_part = 0;
  finish_copying (self);
  return G_SOURCE_REMOVE;
}

static gboolean
copy_rest_cb (gpointer data)
{
  CdtFile *self = data;

  self->copying_end = 0;
  finish_copying (self);
  return G_SOURCE_REMOVE;
}

static gboolean
recovery_due_cb (gpointer data)
{
  CdtFile *self = data;

  self->recovery_timer = 0;
  if (!cdt_file_is_dirty (self) || self->copying != NULL)
    return G_SOURCE_REMOVE;
  self->copying = cdt_draft_copying_new (self->draft);
  self->copying_part = g_idle_add (copy_part_cb, self);
  self->copying_end = g_timeout_add (PARTS_MS, copy_rest_cb, self);
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
  stop_copying (self);
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
