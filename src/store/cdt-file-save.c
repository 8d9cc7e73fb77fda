/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-file-private.h"

#include "cdt-save.h"

typedef struct
{
  char *path;
  gboolean force;
  guint64 serial; /* of the draft, once the save has begun */
} SaveRequest;

static void
free_request (SaveRequest *request)
{
  g_free (request->path);
  g_free (request);
}

static void begin_next_save (CdtFile *self);

static void
take_saved (CdtFile *self, const SaveRequest *request, const char *hash)
{
  g_free (self->hash);
  self->hash = g_strdup (hash);
  self->saved_serial = request->serial;
  if (cdt_draft_get_serial (self->draft) == request->serial)
    cdt_file_keep_base (self);
  else
    g_clear_object (&self->base);
  self->saved_at = g_get_real_time () / G_USEC_PER_SEC;
  cdt_file_set_path (self, request->path);
  cdt_file_set_changed_on_disk (self, FALSE);
  cdt_file_set_state (self, cdt_file_get_resting_state (self));
  g_object_notify (G_OBJECT (self), "saved-at");
  /* Whatever was seen while we wrote is of no account */
  cdt_file_watch_look (self->watch);
}

static void
take_failure (CdtFile *self, const SaveRequest *request, const GError *error)
{
  /* That a copy could not be made elsewhere says nothing about a file that holds all there is */
  if (!cdt_file_is_dirty (self) && g_strcmp0 (request->path, self->path) != 0)
    {
      cdt_file_set_state (self, cdt_file_get_resting_state (self));
      return;
    }
  self->error = g_error_copy (error);
  if (g_error_matches (error, CDT_SAVE_ERROR, CDT_SAVE_ERROR_CHANGED))
    cdt_file_set_changed_on_disk (self, TRUE);
  cdt_file_set_state (self, CDT_FILE_FAILED);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CdtFile) self = data;
  g_autoptr (GTask) task = g_queue_pop_head (&self->saves);
  GError *error = NULL;
  gboolean left_twin = FALSE;
  g_autofree char *hash = cdt_snapshot_save_finish (result, &left_twin, &error);

  g_clear_error (&self->error);
  self->left_twin = left_twin;
  if (hash != NULL)
    take_saved (self, g_task_get_task_data (task), hash);
  else
    take_failure (self, g_task_get_task_data (task), error);
  begin_next_save (self);
  if (hash != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* One save at a time, each with the draft as it is when its turn comes */
static void
begin_next_save (CdtFile *self)
{
  GTask *task = g_queue_peek_head (&self->saves);
  g_autoptr (CdtSnapshot) snapshot = NULL;
  SaveRequest *request = NULL;

  if (task == NULL)
    return;
  g_clear_error (&self->error);
  self->copy_failed = FALSE;
  cdt_file_set_state (self, CDT_FILE_SAVING);
  cdt_draft_give_out_ids (self->draft);
  snapshot = cdt_file_take_snapshot (self);
  request = g_task_get_task_data (task);
  request->serial = snapshot->text->serial;
  cdt_snapshot_save_async (snapshot, request->path, request->force, saved_cb, g_object_ref (self));
}

void
cdt_file_save_async (
    CdtFile *self, const char *path, gboolean force, GAsyncReadyCallback callback, gpointer data)
{
  SaveRequest *request = NULL;
  GTask *task = NULL;

  g_return_if_fail (CDT_IS_FILE (self));
  g_return_if_fail (path != NULL || self->path != NULL);

  request = g_new0 (SaveRequest, 1);
  request->path = g_canonicalize_filename (path != NULL ? path : self->path, NULL);
  request->force = force;
  task = g_task_new (self, NULL, callback, data);
  g_task_set_source_tag (task, cdt_file_save_async);
  g_task_set_task_data (task, request, (GDestroyNotify)free_request);
  if (cdt_draft_is_read_only (self->draft) && g_strcmp0 (request->path, self->path) == 0)
    {
      g_autofree char *sentences = cdt_draft_say_version (self->draft);

      g_task_return_new_error (task, CDT_READ_ERROR, CDT_READ_ERROR_NEWER, "%s", sentences);
      g_object_unref (task);
      return;
    }
  g_queue_push_tail (&self->saves, task);
  if (self->saves.length == 1)
    begin_next_save (self);
}

gboolean
cdt_file_save_finish (CdtFile *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (CDT_IS_FILE (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
