/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A share that is slow to answer is not asked again until it has. Linked with --wrap: there is no monitor,
 * the test says when it is time to ask, and the share answers when the test lets it. */

#include "cdt-file-watch.h"
#include "cdt-load.h"

static struct
{
  GMutex lock;
  GCond cond;
  gboolean is_slow;
  guint n_asked;
  GSourceFunc ask;
  gpointer data;
} share;

GFileMonitor *
__wrap_g_file_monitor_file (GFile *file, GFileMonitorFlags flags, GCancellable *cancellable, GError **error);
guint __real_g_timeout_add (guint milliseconds, GSourceFunc function, gpointer data);
guint __wrap_g_timeout_add (guint milliseconds, GSourceFunc function, gpointer data);
GBytes *__wrap_cdt_load_bytes (const char *path, GError **error);

GFileMonitor *
__wrap_g_file_monitor_file (GFile *file, GFileMonitorFlags flags, GCancellable *cancellable, GError **error)
{
  return NULL;
}

guint
__wrap_g_timeout_add (guint milliseconds, GSourceFunc function, gpointer data)
{
  share.ask = function;
  share.data = data;
  return __real_g_timeout_add (60 * 1000, function, data);
}

GBytes *
__wrap_cdt_load_bytes (const char *path, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&share.lock);

  share.n_asked++;
  g_cond_broadcast (&share.cond);
  while (share.is_slow)
    g_cond_wait (&share.cond, &share.lock);
  return g_bytes_new_static ("text", 4);
}

static void
set_slow (gboolean is_slow)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&share.lock);

  share.is_slow = is_slow;
  g_cond_broadcast (&share.cond);
}

static void
wait_for_asked (guint n)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&share.lock);

  while (share.n_asked < n)
    g_cond_wait (&share.cond, &share.lock);
  g_assert_cmpuint (share.n_asked, ==, n);
}

static void
seen_cb (CdtFileWatch *watch, const char *hash, guint *n_seen)
{
  (*n_seen)++;
}

static void
test_slow_share (void)
{
  g_autoptr (CdtFileWatch) watch = cdt_file_watch_new ("/share/a.concordat");
  guint n_seen = 0;

  g_signal_connect (watch, "seen", G_CALLBACK (seen_cb), &n_seen);
  set_slow (TRUE);
  g_assert_true (share.ask (share.data) == G_SOURCE_CONTINUE);
  wait_for_asked (1);
  for (guint i = 0; i < 3; i++)
    g_assert_true (share.ask (share.data) == G_SOURCE_CONTINUE);
  set_slow (FALSE);
  while (n_seen < 1)
    g_main_context_iteration (NULL, TRUE);
  wait_for_asked (1);
  g_assert_true (share.ask (share.data) == G_SOURCE_CONTINUE);
  while (n_seen < 2)
    g_main_context_iteration (NULL, TRUE);
  wait_for_asked (2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/watch/slow-share", test_slow_share);
  return g_test_run ();
}
