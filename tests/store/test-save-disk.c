/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cdt-save.h"
#include "test-folder.h"

static char *
save (const char *path, const char *text, const char *base_hash, CdtSaveFlags flags, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return cdt_save (path, bytes, base_hash, flags, error) ? cdt_hash_bytes (bytes) : NULL;
}

/* The limit on a file's size makes write() give less than asked, then fail: what a full disk does */
static void
check_size_limit (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "old", NULL);
  g_autofree char *text = g_strnfill (100000, 'x');
  struct rlimit limit = { 4096, 4096 };

  signal (SIGXFSZ, SIG_IGN);
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &limit));
  for (CdtSaveFlags flags = CDT_SAVE_NONE; flags <= CDT_SAVE_BACKUP; flags += CDT_SAVE_BACKUP)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *hash = save (path, text, NULL, flags, &error);

      g_assert_error (error, CDT_SAVE_ERROR, CDT_SAVE_ERROR_NO_SPACE);
      g_assert_null (hash);
      g_assert_nonnull (strstr (error->message, "free some space"));
    }
}

static void
test_size_limit (TestFolder *folder, gconstpointer data)
{
  test_folder_write (folder, "old", "old");
  test_folder_in_child (check_size_limit, folder);
  test_folder_assert (folder, "old", "old");
  test_folder_assert_count (folder, 1);
}

/* A real full disk, where this process may make one: free space from none to enough, 4 kB a step */
static void
check_full_disk (const char *folder)
{
  g_autofree char *text = g_strnfill (20000, 'x');
  g_autofree char *path = g_build_filename (folder, "old", NULL);
  guint n_full = 0;

  test_folder_own_mounts ();
  for (guint size = 8; size <= 48; size += 4)
    {
      g_autofree char *options = g_strdup_printf ("size=%uk", size);
      g_autofree char *hash = NULL;
      g_autofree char *found = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_no_errno (mount ("tmpfs", folder, "tmpfs", 0, options));
      g_free (save (path, "old", NULL, CDT_SAVE_NONE, NULL));
      hash = save (path, text, NULL, CDT_SAVE_NONE, &error);
      n_full += g_error_matches (error, CDT_SAVE_ERROR, CDT_SAVE_ERROR_NO_SPACE);
      g_assert_true ((hash == NULL) == (error != NULL));
      g_assert_true (g_file_get_contents (path, &found, NULL, NULL));
      g_assert_cmpstr (found, ==, hash != NULL ? text : "old");
      g_assert_no_errno (umount (folder));
    }
  g_assert_cmpuint (n_full, >=, 3);
}

static void
test_full_disk (TestFolder *folder, gconstpointer data)
{
  test_folder_in_child (check_full_disk, folder);
}

/* Saves numbered texts for ever, and says after each that it is done */
G_NORETURN static void
save_in_a_loop (const char *path, int acknowledge)
{
  for (guint n = 1;; n++)
    {
      g_autofree char *line = g_strdup_printf ("%08u\n", n);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *hash = NULL;

      for (guint i = 0; i < 2000; i++)
        g_string_append (text, line);
      hash = save (path, text->str, NULL, CDT_SAVE_NONE, NULL);
      if (hash == NULL || write (acknowledge, &n, sizeof n) != sizeof n)
        _exit (1);
    }
}

/* The number that a whole file holds in each of its lines */
static guint
read_whole (const char *path)
{
  g_autofree char *text = NULL;
  gsize length = 0;

  if (!g_file_get_contents (path, &text, &length, NULL))
    return 0;
  g_assert_cmpuint (length, ==, 18000);
  for (gsize at = 9; at < length; at += 9)
    g_assert_cmpmem (text, 9, text + at, 9);
  return (guint)g_ascii_strtoull (text, NULL, 10);
}

static void
test_killed (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "a.concordat");
  guint n_saved = 0;

  for (guint round = 0; round < 200; round++)
    {
      guint number = 0, acknowledged = 0;
      int ends[2], status = 0;
      pid_t child = 0;

      g_assert_no_errno (pipe (ends));
      g_unlink (path);
      child = fork ();
      g_assert_cmpint (child, >=, 0);
      if (child == 0)
        save_in_a_loop (path, ends[1]);
      close (ends[1]);
      g_usleep (500 + g_random_int_range (0, 6000));
      g_assert_no_errno (kill (child, SIGKILL));
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      g_assert_true (WIFSIGNALED (status));
      while (read (ends[0], &number, sizeof number) == sizeof number)
        acknowledged = number;
      close (ends[0]);
      g_assert_cmpuint (read_whole (path), >=, acknowledged);
      n_saved += acknowledged;
    }
  g_test_message ("200 kills, %u acknowledged saves, none torn, none lost", n_saved);
  g_assert_cmpuint (n_saved, >, 0);
}

int
main (int argc, char **argv)
{
  static const TestFolderCase cases[] = {
    { "/save-disk/size-limit", test_size_limit },
    { "/save-disk/full-disk", test_full_disk },
    { "/save-disk/killed", test_killed },
  };

  g_test_init (&argc, &argv, NULL);
  test_folder_add (cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
