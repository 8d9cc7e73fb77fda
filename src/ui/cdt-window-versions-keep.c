/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A version is made in a thread, of a copy, and added to the agreement when it is there. */

#include <glib/gi18n-lib.h>

#include "cdt-window-private.h"

/** Order: a version to be kept. */
typedef struct
{
  CdtDraft *copy;
  char *label;
  CdtKeptWhy why;
  char *who;
  CdtWindowWork *work;
  CdtWindowKeptCallback callback;
  gpointer data;
  GDestroyNotify free;
} Order;

static void
free_order (gpointer data)
{
  Order *order = data;

  g_object_unref (order->copy);
  g_free (order->label);
  g_free (order->who);
  if (order->free != NULL)
    order->free (order->data);
  g_free (order);
}

static void
free_version (gpointer data)
{
  cdt_new_version_free (data);
}

static void
make_in_thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Order *order = data;
  GError *error = NULL;
  CdtNewVersion *version = cdt_versions_make (order->copy, order->label, order->why, order->who, &error);

  if (version != NULL)
    g_task_return_pointer (task, version, free_version);
  else
    g_task_return_error (task, error);
}

static gboolean
is_saved (CdtFile *file)
{
  return cdt_file_get_state (file) == CDT_FILE_SAVED && !cdt_file_get_changed_on_disk (file);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CdtWindow *self = CDT_WINDOW (source);
  Order *order = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtNewVersion) version = g_task_propagate_pointer (G_TASK (result), &error);
  CdtWindowKept kept = { .label = order->label };
  g_autofree char *id = NULL;

  if (!cdt_window_work_end (g_steal_pointer (&order->work)))
    return;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      cdt_notice_say (self->notice, _ ("No version was kept."));
      return;
    }
  kept.was_saved = is_saved (self->file);
  kept.is_new = version != NULL && !cdt_new_version_is_kept (version);
  if (version != NULL)
    id = cdt_versions_add (cdt_file_get_draft (self->file), version, &error);
  kept.is_kept = id != NULL;
  kept.error = error;
  order->callback (self, &kept, order->data);
}

void
cdt_window_versions_keep (CdtWindow *self,
                          CdtDraft *copy,
                          const char *label,
                          CdtKeptWhy why,
                          const char *who,
                          CdtWindowKeptCallback callback,
                          gpointer data,
                          GDestroyNotify free)
{
  Order *order = g_new0 (Order, 1);
  g_autoptr (GTask) task = NULL;

  /* What the version has is given out now, not when it is there: it may be undone by then. */
  cdt_draft_give_out_ids (cdt_file_get_draft (self->file));
  order->copy = g_object_ref (copy);
  order->label = g_strdup (label);
  order->why = why;
  order->who = g_strdup (who);
  order->work = cdt_window_work_begin (self, _ ("Keeping a version…"));
  order->callback = callback;
  order->data = data;
  order->free = free;
  task = g_task_new (self, cdt_window_work_get_cancellable (order->work), made_cb, NULL);
  g_task_set_source_tag (task, (gpointer)cdt_window_versions_keep);
  g_task_set_task_data (task, order, free_order);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, make_in_thread_cb);
}
