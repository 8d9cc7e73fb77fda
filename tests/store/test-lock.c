/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of who else has a file open, as that changes; and a share that answers late. Linked with
 * --wrap: no file is looked at, and the test says when it is time to look again. */

#include "cdt-lock-file.h"
#include "cdt-lock.h"

typedef struct
{
  const char *person; /* NULL: nobody */
  const char *host;
  gboolean changed;
} Look;

static const Look looks[] = {
  { NULL, NULL, FALSE },  { "Ann", "one", TRUE }, { "Ann", "one", FALSE }, { "Ann", "two", TRUE },
  { "Eve", "two", TRUE }, { NULL, NULL, TRUE },   { NULL, NULL, FALSE },
};

static struct
{
  GMutex lock;
  GCond cond;
  guint n_taken;
  guint n_released;
  gboolean is_slow; /* it does not answer */
  GSourceFunc look_again;
  gpointer data;
} share;

CdtLockHolder *__wrap_cdt_lock_file_take (const char *path);
void __wrap_cdt_lock_file_release (const char *path);
guint __real_g_timeout_add_seconds (guint seconds, GSourceFunc function, gpointer data);
guint __wrap_g_timeout_add_seconds (guint seconds, GSourceFunc function, gpointer data);

CdtLockHolder *
__wrap_cdt_lock_file_take (const char *path)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&share.lock);
  const Look *look = &looks[share.n_taken];
  CdtLockHolder *holder;

  share.n_taken++;
  while (share.is_slow)
    g_cond_wait (&share.cond, &share.lock);
  if (look->person == NULL)
    return NULL;
  holder = g_new0 (CdtLockHolder, 1);
  holder->person = g_strdup (look->person);
  holder->host = g_strdup (look->host);
  return holder;
}

void
__wrap_cdt_lock_file_release (const char *path)
{
  g_atomic_int_inc (&share.n_released);
}

guint
__wrap_g_timeout_add_seconds (guint seconds, GSourceFunc function, gpointer data)
{
  share.look_again = function;
  share.data = data;
  return __real_g_timeout_add_seconds (seconds, function, data);
}

static guint
count_taken (void)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&share.lock);

  return share.n_taken;
}

static void
begin (gboolean is_slow)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&share.lock);

  share.n_taken = share.n_released = 0;
  share.is_slow = is_slow;
}

static void
answer (void)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&share.lock);

  share.is_slow = FALSE;
  g_cond_broadcast (&share.cond);
}

static void
changed_cb (CdtLock *lock, GPtrArray *seen)
{
  const CdtLockHolder *holder = cdt_lock_get_holder (lock);

  g_ptr_array_add (seen,
                   holder != NULL ? g_strconcat (holder->person, "@", holder->host, NULL) : g_strdup (""));
}

/* Told when it is another person, or another computer, and only then */
static void
test_changes (void)
{
  g_autoptr (GPtrArray) seen = g_ptr_array_new_with_free_func (g_free);
  CdtLock *lock;

  begin (FALSE);
  lock = cdt_lock_new ("a");
  g_signal_connect (lock, "changed", G_CALLBACK (changed_cb), seen);
  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      guint n_seen = seen->len;

      if (i > 0)
        g_assert_true (share.look_again (share.data) == G_SOURCE_CONTINUE);
      while (!g_main_context_iteration (NULL, TRUE))
        ;
      g_assert_cmpint (seen->len > n_seen, ==, looks[i].changed);
    }
  g_object_run_dispose (G_OBJECT (lock));
  g_object_run_dispose (G_OBJECT (lock));
  g_object_unref (lock);
  g_assert_cmpint (g_atomic_int_get (&share.n_released), ==, 1);
  g_assert_cmpuint (seen->len, ==, 4);
  g_assert_cmpstr (seen->pdata[0], ==, "Ann@one");
  g_assert_cmpstr (seen->pdata[1], ==, "Ann@two");
  g_assert_cmpstr (seen->pdata[2], ==, "Eve@two");
  g_assert_cmpstr (seen->pdata[3], ==, "");
}

/* The draft is let go of while the share has not answered: then the name that was written late goes again. */
static void
test_late (void)
{
  CdtLock *lock;

  begin (TRUE);
  lock = cdt_lock_new ("a");
  while (count_taken () == 0)
    g_usleep (1000);
  g_object_unref (lock);
  g_assert_cmpint (g_atomic_int_get (&share.n_released), ==, 1);
  answer ();
  while (!g_main_context_iteration (NULL, TRUE))
    ;
  g_assert_cmpint (g_atomic_int_get (&share.n_released), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lock/changes", test_changes);
  g_test_add_func ("/lock/late", test_late);
  return g_test_run ();
}
