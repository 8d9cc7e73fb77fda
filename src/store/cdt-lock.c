/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-lock.h"

#define LOOK_AGAIN_S 20

struct _CdtLock
{
  GObject parent_instance;

  char *path;
  CdtLockHolder *holder; /* (nullable) */
  GCancellable *ended;
  guint timer;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtLock, cdt_lock, G_TYPE_OBJECT)

/* The draft may have been let go of while we waited for a share: then the name goes again. */
static void
take_in_thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  CdtLockHolder *holder = cdt_lock_file_take (data);

  if (g_cancellable_is_cancelled (cancellable))
    cdt_lock_file_release (data);
  g_task_return_pointer (task, holder, (GDestroyNotify)cdt_lock_holder_free);
}

static void
taken_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtLockHolder) holder = g_task_propagate_pointer (G_TASK (result), &error);
  CdtLock *self = data;
  gboolean changed;

  /* Cancelled with the lock, which is gone then */
  if (error != NULL)
    return;
  changed = (holder == NULL) != (self->holder == NULL)
            || (holder != NULL
                && (g_strcmp0 (holder->person, self->holder->person) != 0
                    || g_strcmp0 (holder->host, self->holder->host) != 0));
  cdt_lock_holder_free (self->holder);
  self->holder = g_steal_pointer (&holder);
  if (changed)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
take (CdtLock *self)
{
  g_autoptr (GTask) task = g_task_new (NULL, self->ended, taken_cb, self);

  g_task_set_source_tag (task, take);
  g_task_set_task_data (task, g_strdup (self->path), g_free);
  g_task_run_in_thread (task, take_in_thread_cb);
}

static gboolean
look_again_cb (gpointer data)
{
  take (data);
  return G_SOURCE_CONTINUE;
}

static void
cdt_lock_dispose (GObject *object)
{
  CdtLock *self = CDT_LOCK (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  if (!g_cancellable_is_cancelled (self->ended))
    {
      g_cancellable_cancel (self->ended);
      cdt_lock_file_release (self->path);
    }
  G_OBJECT_CLASS (cdt_lock_parent_class)->dispose (object);
}

static void
cdt_lock_finalize (GObject *object)
{
  CdtLock *self = CDT_LOCK (object);

  g_free (self->path);
  cdt_lock_holder_free (self->holder);
  g_object_unref (self->ended);
  G_OBJECT_CLASS (cdt_lock_parent_class)->finalize (object);
}

static void
cdt_lock_class_init (CdtLockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cdt_lock_dispose;
  object_class->finalize = cdt_lock_finalize;
  signals[SIGNAL_CHANGED]
      = g_signal_new ("changed", CDT_TYPE_LOCK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cdt_lock_init (CdtLock *self)
{
  self->ended = g_cancellable_new ();
}

CdtLock *
cdt_lock_new (const char *path)
{
  CdtLock *self;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (CDT_TYPE_LOCK, NULL);
  self->path = g_strdup (path);
  self->timer = g_timeout_add_seconds (LOOK_AGAIN_S, look_again_cb, self);
  take (self);
  return self;
}

const CdtLockHolder *
cdt_lock_get_holder (CdtLock *self)
{
  g_return_val_if_fail (CDT_IS_LOCK (self), NULL);

  return self->holder;
}
