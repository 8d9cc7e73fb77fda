/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What GLib, which is not built for it, does not tell the thread sanitizer: that a mutex, a task and a
 * reference count put what one thread did before what another does. Linked with --wrap. */

#include <gio/gio.h>

void __tsan_acquire (void *at);
void __tsan_release (void *at);

void __real_g_mutex_lock (GMutex *mutex);
void __wrap_g_mutex_lock (GMutex *mutex);
void __real_g_mutex_unlock (GMutex *mutex);
void __wrap_g_mutex_unlock (GMutex *mutex);
void __real_g_task_run_in_thread (GTask *task, GTaskThreadFunc func);
void __wrap_g_task_run_in_thread (GTask *task, GTaskThreadFunc func);
void __real_g_task_return_pointer (GTask *task, gpointer result, GDestroyNotify destroy);
void __wrap_g_task_return_pointer (GTask *task, gpointer result, GDestroyNotify destroy);
void __real_g_task_return_boolean (GTask *task, gboolean result);
void __wrap_g_task_return_boolean (GTask *task, gboolean result);
void __real_g_task_return_error (GTask *task, GError *error);
void __wrap_g_task_return_error (GTask *task, GError *error);
gpointer __real_g_task_propagate_pointer (GTask *task, GError **error);
gpointer __wrap_g_task_propagate_pointer (GTask *task, GError **error);
gboolean __real_g_task_propagate_boolean (GTask *task, GError **error);
gboolean __wrap_g_task_propagate_boolean (GTask *task, GError **error);
void __real_g_atomic_rc_box_release_full (gpointer box, GDestroyNotify clear);
void __wrap_g_atomic_rc_box_release_full (gpointer box, GDestroyNotify clear);

void
__wrap_g_mutex_lock (GMutex *mutex)
{
  __real_g_mutex_lock (mutex);
  __tsan_acquire (mutex);
}

void
__wrap_g_mutex_unlock (GMutex *mutex)
{
  __tsan_release (mutex);
  __real_g_mutex_unlock (mutex);
}

static GQuark
get_func_quark (void)
{
  return g_quark_from_static_string ("thread-func");
}

static void
run_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GTaskThreadFunc func;

  __tsan_acquire (task);
  func = g_object_get_qdata (G_OBJECT (task), get_func_quark ());
  func (task, source, data, cancellable);
}

void
__wrap_g_task_run_in_thread (GTask *task, GTaskThreadFunc func)
{
  g_object_set_qdata (G_OBJECT (task), get_func_quark (), func);
  __tsan_release (task);
  __real_g_task_run_in_thread (task, run_cb);
}

void
__wrap_g_task_return_pointer (GTask *task, gpointer result, GDestroyNotify destroy)
{
  __tsan_release (task);
  __real_g_task_return_pointer (task, result, destroy);
}

void
__wrap_g_task_return_boolean (GTask *task, gboolean result)
{
  __tsan_release (task);
  __real_g_task_return_boolean (task, result);
}

void
__wrap_g_task_return_error (GTask *task, GError *error)
{
  __tsan_release (task);
  __real_g_task_return_error (task, error);
}

gpointer
__wrap_g_task_propagate_pointer (GTask *task, GError **error)
{
  __tsan_acquire (task);
  return __real_g_task_propagate_pointer (task, error);
}

gboolean
__wrap_g_task_propagate_boolean (GTask *task, GError **error)
{
  __tsan_acquire (task);
  return __real_g_task_propagate_boolean (task, error);
}

void
__wrap_g_atomic_rc_box_release_full (gpointer box, GDestroyNotify clear)
{
  __tsan_release (box);
  __tsan_acquire (box);
  __real_g_atomic_rc_box_release_full (box, clear);
}
