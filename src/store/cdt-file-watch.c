/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-file-watch.h"

#include <linux/magic.h>
#include <sys/vfs.h>

#include "cdt-load.h"
#include "cdt-save.h"

/* A change comes as several events; one look after the last of them is enough. */
#define SETTLE_MS 200

/* Where others may write without this machine hearing of it, the file is looked at this often. */
#define POLL_MS 5000

struct _CdtFileWatch
{
  GObject parent_instance;

  char *path;
  GFileMonitor *monitor;
  guint settle_timer;
  guint poll_timer;   /* 0: the monitor tells all */
  GCancellable *look; /* of the last look */
  gboolean looking;
};

enum
{
  SIGNAL_SEEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtFileWatch, cdt_file_watch, G_TYPE_OBJECT)

static void
hash_in_thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (GBytes) bytes = cdt_load_bytes (data, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, cdt_hash_bytes (bytes), g_free);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_error_free (error);
      g_task_return_pointer (task, NULL, NULL);
    }
  else
    g_task_return_error (task, error);
}

static void
hashed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CdtFileWatch) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *hash = g_task_propagate_pointer (G_TASK (result), &error);

  /* Cancelled: a later look is under way */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self->looking = FALSE;
  if (error == NULL)
    g_signal_emit (self, signals[SIGNAL_SEEN], 0, hash);
}

static gboolean
settled_cb (gpointer data)
{
  CdtFileWatch *self = data;

  self->settle_timer = 0;
  cdt_file_watch_look (self);
  return G_SOURCE_REMOVE;
}

static void
monitor_changed_cb (CdtFileWatch *self)
{
  if (self->settle_timer == 0)
    self->settle_timer = g_timeout_add (SETTLE_MS, settled_cb, self);
}

static gboolean
poll_cb (gpointer data)
{
  CdtFileWatch *self = data;

  /* A share that is slow to answer is not asked twice at once */
  if (!self->looking)
    cdt_file_watch_look (self);
  return G_SOURCE_CONTINUE;
}

static void
stop_looking (CdtFileWatch *self)
{
  g_clear_handle_id (&self->settle_timer, g_source_remove);
  if (self->look != NULL)
    g_cancellable_cancel (self->look);
  g_clear_object (&self->look);
}

static void
cdt_file_watch_dispose (GObject *object)
{
  CdtFileWatch *self = CDT_FILE_WATCH (object);

  stop_looking (self);
  g_clear_handle_id (&self->poll_timer, g_source_remove);
  if (self->monitor != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->monitor, self);
      g_file_monitor_cancel (self->monitor);
    }
  g_clear_object (&self->monitor);
  G_OBJECT_CLASS (cdt_file_watch_parent_class)->dispose (object);
}

static void
cdt_file_watch_finalize (GObject *object)
{
  g_free (CDT_FILE_WATCH (object)->path);
  G_OBJECT_CLASS (cdt_file_watch_parent_class)->finalize (object);
}

static void
cdt_file_watch_class_init (CdtFileWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cdt_file_watch_dispose;
  object_class->finalize = cdt_file_watch_finalize;
  signals[SIGNAL_SEEN] = g_signal_new ("seen", CDT_TYPE_FILE_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cdt_file_watch_init (CdtFileWatch *self)
{
}

static gboolean
is_on_a_share (const char *path)
{
  static const guint32 shares[]
      = { NFS_SUPER_MAGIC, SMB_SUPER_MAGIC, CIFS_SUPER_MAGIC, SMB2_SUPER_MAGIC, FUSE_SUPER_MAGIC,
          AFS_SUPER_MAGIC, V9FS_MAGIC,      CODA_SUPER_MAGIC, CEPH_SUPER_MAGIC, OCFS2_SUPER_MAGIC };
  struct statfs info = { 0 };

  g_autofree char *folder = g_path_get_dirname (path);

  if (statfs (path, &info) != 0 && statfs (folder, &info) != 0)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (shares); i++)
    if ((guint32)info.f_type == shares[i])
      return TRUE;
  return FALSE;
}

CdtFileWatch *
cdt_file_watch_new (const char *path)
{
  CdtFileWatch *self = g_object_new (CDT_TYPE_FILE_WATCH, NULL);
  g_autoptr (GFile) place = g_file_new_for_path (path);

  self->path = g_strdup (path);
  self->monitor = g_file_monitor_file (place, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_swapped (self->monitor, "changed", G_CALLBACK (monitor_changed_cb), self);
  if (self->monitor == NULL || is_on_a_share (path))
    self->poll_timer = g_timeout_add (POLL_MS, poll_cb, self);
  return self;
}

void
cdt_file_watch_look (CdtFileWatch *self)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (CDT_IS_FILE_WATCH (self));

  stop_looking (self);
  self->look = g_cancellable_new ();
  self->looking = TRUE;
  /* Not the task's source: the worker might be the last to let go of it */
  task = g_task_new (NULL, self->look, hashed_cb, g_object_ref (self));
  g_task_set_source_tag (task, cdt_file_watch_look);
  g_task_set_task_data (task, g_strdup (self->path), g_free);
  g_task_run_in_thread (task, hash_in_thread_cb);
}
