/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* R1: a loop of saves is killed at any moment, 2,000 times (or CDT_KILLS times). What is found then is
 * wholly one save, and none older than the last that was acknowledged. */

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cdt-save.h"
#include "test-folder.h"

enum
{
  N_LINES = 2000,
  LINE = 9,
};

typedef gboolean (*Saver) (const char *path, GString *text);

typedef struct
{
  guint n_kills, n_acknowledged, n_torn, n_lost;
} Count;

static gboolean
save_safely (const char *path, GString *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text->str, text->len);

  return cdt_save (path, bytes, NULL, CDT_SAVE_NONE, NULL);
}

/* Truncates and writes, as programs do that have lost files */
static gboolean
save_in_place (const char *path, GString *text)
{
  int fd = open (path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  gsize done = 0;

  while (done < text->len)
    done += write (fd, text->str + done, MIN (text->len - done, 512));
  return close (fd) == 0;
}

G_NORETURN static void
save_in_a_loop (Saver saver, const char *path, int acknowledge)
{
  for (guint n = 1;; n++)
    {
      g_autoptr (GString) text = g_string_sized_new (N_LINES * LINE);

      for (guint i = 0; i < N_LINES; i++)
        g_string_append_printf (text, "%08u\n", n);
      if (!saver (path, text) || write (acknowledge, &n, sizeof n) != sizeof n)
        _exit (1);
    }
}

/* The number that a whole file holds in each of its lines; 0: there is none; -1: it is torn */
static gint64
read_whole (const char *path)
{
  g_autofree char *text = NULL;
  gsize length = 0;

  if (!g_file_get_contents (path, &text, &length, NULL))
    return 0;
  if (length != N_LINES * LINE)
    return -1;
  for (gsize at = LINE; at < length; at += LINE)
    if (memcmp (text, text + at, LINE) != 0)
      return -1;
  return g_ascii_strtoll (text, NULL, 10);
}

static void
kill_once (Saver saver, const char *path, Count *count)
{
  guint number = 0, acknowledged = 0;
  gint64 found;
  int ends[2], status = 0;
  pid_t child;

  g_assert_no_errno (pipe (ends));
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    save_in_a_loop (saver, path, ends[1]);
  close (ends[1]);
  g_usleep (500 + g_random_int_range (0, 6000));
  g_assert_no_errno (kill (child, SIGKILL));
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  while (read (ends[0], &number, sizeof number) == sizeof number)
    acknowledged = number;
  close (ends[0]);
  found = read_whole (path);
  count->n_kills++;
  count->n_acknowledged += acknowledged;
  count->n_torn += found < 0;
  count->n_lost += found >= 0 && found < (gint64)acknowledged;
  g_unlink (path);
}

static void
test_kills (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "a.concordat");
  const char *wanted = g_getenv ("CDT_KILLS");
  guint n_kills = wanted != NULL ? (guint)atoi (wanted) : 2000;
  Count count = { 0 };

  while (count.n_kills < n_kills)
    kill_once (save_safely, path, &count);
  g_test_message ("R1: %u kills, %u acknowledged saves, %u torn, %u lost", count.n_kills,
                  count.n_acknowledged, count.n_torn, count.n_lost);
  g_assert_cmpuint (count.n_acknowledged, >, 0);
  g_assert_cmpuint (count.n_torn + count.n_lost, ==, 0);
}

static void
test_canary (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "a.concordat");
  Count count = { 0 };

  while (count.n_kills < 200)
    kill_once (save_in_place, path, &count);
  g_test_message ("R1 canary: of a saver that truncates and writes, %u of %u kills found the file torn",
                  count.n_torn, count.n_kills);
  g_assert_cmpuint (count.n_torn, >=, 5);
}

int
main (int argc, char **argv)
{
  static const TestFolderCase cases[] = {
    { "/kills/saves", test_kills },
    { "/kills/canary", test_canary },
  };

  g_test_init (&argc, &argv, NULL);
  test_folder_add (cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
