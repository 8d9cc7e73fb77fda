/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-snapshot.h"

#include <glib/gi18n-lib.h>
#include <sys/stat.h>

#include "cdt-backup.h"
#include "cdt-save.h"

typedef struct
{
  CdtSnapshot *snapshot;
  char *path;
  gboolean force;
  gboolean left_twin;
} SaveOrder;

static void
clear_snapshot (CdtSnapshot *snapshot)
{
  cdt_draft_text_free (snapshot->text);
  if (snapshot->note != NULL)
    snapshot->complete->free_note (snapshot->note);
  g_free (snapshot->draft_id);
  g_free (snapshot->title);
  g_clear_object (&snapshot->migrated);
  g_free (snapshot->base_path);
  g_free (snapshot->base_hash);
  cdt_recovery_copy_unref (snapshot->copy);
}

static void
free_order (SaveOrder *order)
{
  cdt_snapshot_unref (order->snapshot);
  g_free (order->path);
  g_free (order);
}

CdtSnapshot *
cdt_snapshot_new (
    CdtDraft *draft, CdtDraftText *text, CdtRecoveryCopy *copy, const char *base_path, const char *base_hash)
{
  CdtSnapshot *snapshot = g_atomic_rc_box_new0 (CdtSnapshot);

  snapshot->text = text;
  snapshot->draft_id = g_strdup (cdt_draft_get_id (draft));
  g_object_get (draft, "title", &snapshot->title, NULL);
  snapshot->base_path = g_strdup (base_path);
  snapshot->base_hash = g_strdup (base_hash);
  snapshot->copy = cdt_recovery_copy_ref (copy);
  return snapshot;
}

CdtSnapshot *
cdt_snapshot_ref (CdtSnapshot *snapshot)
{
  return g_atomic_rc_box_acquire (snapshot);
}

void
cdt_snapshot_unref (CdtSnapshot *snapshot)
{
  g_atomic_rc_box_release_full (snapshot, (GDestroyNotify)clear_snapshot);
}

/* What is to be written; NULL and the error where it could not be opened again. `path`: for the error */
static GBytes *
make_bytes (const CdtSnapshot *snapshot, const char *path, GError **error)
{
  gboolean whole = snapshot->note == NULL && snapshot->text->marks == NULL;
  g_autoptr (CdtDraft) draft = whole ? NULL : cdt_draft_text_read (snapshot->text, path, NULL);
  g_autoptr (GBytes) bytes = NULL;

  if (draft != NULL && snapshot->note != NULL)
    snapshot->complete->write (snapshot->note, draft);
  /* What cannot be read is as it is, for the check to complain of. */
  bytes = draft != NULL ? cdt_draft_to_bytes (draft) : g_bytes_ref (snapshot->text->bytes);
  return cdt_save_check_draft (bytes, path, error) ? g_steal_pointer (&bytes) : NULL;
}

gboolean
cdt_snapshot_keep (CdtSnapshot *snapshot, GError **error)
{
  g_autoptr (GBytes) bytes = make_bytes (snapshot, _ ("The recovery copy"), error);

  return bytes != NULL
         && cdt_recovery_copy_write (snapshot->copy, snapshot->text->serial, snapshot->title, bytes,
                                     snapshot->base_path, snapshot->base_hash, error);
}

static void
keep_in_thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (cdt_snapshot_keep (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
cdt_snapshot_keep_async (CdtSnapshot *snapshot, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, data);

  g_task_set_source_tag (task, cdt_snapshot_keep_async);
  g_task_set_task_data (task, cdt_snapshot_ref (snapshot), (GDestroyNotify)cdt_snapshot_unref);
  g_task_run_in_thread (task, keep_in_thread_cb);
}

gboolean
cdt_snapshot_keep_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* The content that the target may have: the one we know where the target is the draft's own file, and
 * none where it is another. */
static char *
save_now (const SaveOrder *order, GError **error)
{
  const CdtSnapshot *snapshot = order->snapshot;
  gboolean own = g_strcmp0 (order->path, snapshot->base_path) == 0 && snapshot->base_hash != NULL;
  CdtSaveFlags flags = CDT_SAVE_BESIDE | (own || order->force ? CDT_SAVE_BACKUP : CDT_SAVE_NEW);
  const char *base_hash = own && !order->force ? snapshot->base_hash : NULL;
  g_autoptr (GBytes) bytes = make_bytes (snapshot, order->path, error);

  if (bytes == NULL || !cdt_save (order->path, bytes, base_hash, flags, error))
    return NULL;
  return cdt_hash_bytes (bytes);
}

static void
save_in_thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  SaveOrder *order = data;
  GError *error = NULL;
  struct stat info = { 0 };
  gboolean twins = stat (order->path, &info) == 0 && info.st_nlink > 1;
  char *hash = NULL;

  /* A generation that cannot be kept holds up no save: the file replaced stays beside it in any case */
  cdt_backup_keep (order->snapshot->draft_id, order->path, NULL);
  if (order->snapshot->migrated == NULL || cdt_backup_keep_original (order->snapshot->migrated, &error))
    hash = save_now (order, &error);

  if (hash == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  order->left_twin = twins;
  /* A copy that cannot be removed equals the file, and the list of copies leaves it out */
  cdt_recovery_copy_drop (order->snapshot->copy, order->snapshot->text->serial, NULL);
  g_task_return_pointer (task, hash, g_free);
}

void
cdt_snapshot_save_async (
    CdtSnapshot *snapshot, const char *path, gboolean force, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, data);
  SaveOrder *order = g_new0 (SaveOrder, 1);

  order->snapshot = cdt_snapshot_ref (snapshot);
  order->path = g_strdup (path);
  order->force = force;
  g_task_set_source_tag (task, cdt_snapshot_save_async);
  g_task_set_task_data (task, order, (GDestroyNotify)free_order);
  g_task_run_in_thread (task, save_in_thread_cb);
}

char *
cdt_snapshot_save_finish (GAsyncResult *result, gboolean *left_twin, GError **error)
{
  const SaveOrder *order = g_task_get_task_data (G_TASK (result));

  *left_twin = order->left_twin;
  return g_task_propagate_pointer (G_TASK (result), error);
}
