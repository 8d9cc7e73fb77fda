/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-save.h"

typedef struct
{
  char *path;
  GBytes *bytes;
  char *base_hash;
  CdtSaveFlags flags;
} SaveOrder;

static void
free_order (SaveOrder *order)
{
  g_free (order->path);
  g_bytes_unref (order->bytes);
  g_free (order->base_hash);
  g_free (order);
}

static void
save_in_thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  SaveOrder *order = data;
  GError *error = NULL;

  if (cdt_save (order->path, order->bytes, order->base_hash, order->flags, &error))
    g_task_return_pointer (task, cdt_hash_bytes (order->bytes), g_free);
  else
    g_task_return_error (task, error);
}

void
cdt_save_async (const char *path,
                GBytes *bytes,
                const char *base_hash,
                CdtSaveFlags flags,
                GCancellable *cancellable,
                GAsyncReadyCallback callback,
                gpointer data)
{
  g_autoptr (GTask) task = NULL;
  SaveOrder *order = NULL;

  g_return_if_fail (path != NULL);
  g_return_if_fail (bytes != NULL);

  task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_source_tag (task, cdt_save_async);
  /* A save that has been done is done, however late the person thought better of it */
  g_task_set_check_cancellable (task, FALSE);
  order = g_new0 (SaveOrder, 1);
  order->path = g_strdup (path);
  order->bytes = g_bytes_ref (bytes);
  order->base_hash = g_strdup (base_hash);
  order->flags = flags;
  g_task_set_task_data (task, order, (GDestroyNotify)free_order);
  g_task_run_in_thread (task, save_in_thread_cb);
}

char *
cdt_save_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
