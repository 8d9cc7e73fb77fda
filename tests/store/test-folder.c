/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-folder.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

enum
{
  CANNOT_RUN = 77, /* as automake and meson have it */
};

/* Where coverage is measured: writes down what a process has run, which _exit() does not */
void __gcov_dump (void) __attribute__ ((weak));

static int reasons = -1; /* in a child: where it says why it cannot run */

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = NULL;
  const char *name = NULL;

  if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    dir = g_dir_open (path, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      remove_tree (inner);
    }
  /* A worker that lets go of a lock may have been quicker. */
  if (g_remove (path) != 0)
    g_assert_cmpint (errno, ==, ENOENT);
}

static void
set_up (TestFolder *folder, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  folder->path = g_dir_make_tmp ("concordat-XXXXXX", &error);
  g_assert_no_error (error);
  g_assert_no_errno (g_chmod (folder->path, 0755));
}

static void
tear_down (TestFolder *folder, gconstpointer data)
{
  remove_tree (folder->path);
  g_clear_pointer (&folder->path, g_free);
}

void
test_folder_add (const TestFolderCase *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    g_test_add (cases[i].name, TestFolder, NULL, set_up, cases[i].check, tear_down);
}

char *
test_folder_path (const TestFolder *folder, const char *name)
{
  return g_build_filename (folder->path, name, NULL);
}

void
test_folder_write (const TestFolder *folder, const char *name, const char *text)
{
  g_autofree char *path = test_folder_path (folder, name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

void
test_folder_assert (const TestFolder *folder, const char *name, const char *text)
{
  g_autofree char *path = test_folder_path (folder, name);
  g_autofree char *found = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &found, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, text);
}

void
test_folder_assert_count (const TestFolder *folder, guint n)
{
  g_autoptr (GDir) dir = g_dir_open (folder->path, 0, NULL);
  guint n_found = 0;

  g_assert_nonnull (dir);
  while (g_dir_read_name (dir) != NULL)
    n_found++;
  g_assert_cmpuint (n_found, ==, n);
}

void
test_folder_end (int status)
{
  if (__gcov_dump != NULL)
    __gcov_dump ();
  _exit (status);
}

void
test_folder_in_child (void (*check) (const char *folder), const TestFolder *folder)
{
  char reason[200] = { 0 };
  int ends[2], status = 0;
  pid_t child;

  g_assert_no_errno (pipe2 (ends, O_CLOEXEC));
  child = fork ();
  if (child == 0)
    {
      reasons = ends[1];
      check (folder->path);
      test_folder_end (0);
    }
  g_assert_cmpint (child, >, 0);
  close (ends[1]);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  if (WEXITSTATUS (status) == CANNOT_RUN && read (ends[0], reason, sizeof reason - 1) > 0)
    g_test_skip (reason);
  else
    g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  close (ends[0]);
}

void
test_folder_cannot_run (const char *reason)
{
  _exit (write (reasons, reason, strlen (reason)) > 0 ? CANNOT_RUN : 1);
}

void
test_folder_own_mounts (void)
{
  if (unshare (CLONE_NEWNS) != 0 || mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0)
    test_folder_cannot_run ("this user may not mount a disk");
}
