/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <grp.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cdt-save.h"
#include "test-folder.h"

#define NOBODY 65534

static char *
save (const char *path, const char *text, const char *base_hash, CdtSaveFlags flags, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return cdt_save (path, bytes, base_hash, flags, error);
}

static void
assert_refused (const char *path, const char *base_hash, CdtSaveFlags flags, int code, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *hash = save (path, "mine", base_hash, flags, &error);

  g_assert_error (error, CDT_SAVE_ERROR, code);
  g_assert_null (hash);
  if (strstr (error->message, words) == NULL)
    g_error ("\"%s\" does not say \"%s\"", error->message, words);
}

/* Runs `check` in a process of its own, so that it can give up rights for good. */
static void
in_child (void (*check) (const char *folder), const char *folder)
{
  int status = 0;
  pid_t child = fork ();

  if (child == 0)
    {
      check (folder);
      _exit (0);
    }
  g_assert_cmpint (child, >, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static void
become_nobody (const char *folder)
{
  if (geteuid () != 0)
    return;
  g_assert_no_errno (setgroups (0, NULL));
  g_assert_no_errno (setresgid (NOBODY, NOBODY, NOBODY));
  g_assert_no_errno (setresuid (NOBODY, NOBODY, NOBODY));
}

static mode_t
mode_of (const char *path)
{
  struct stat info;

  g_assert_no_errno (lstat (path, &info));
  return info.st_mode & 07777;
}

static void
test_new (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "Ünïcode draft.concordat");
  g_autoptr (GError) error = NULL;
  g_autofree char *hash = save (path, "one\n", NULL, CDT_SAVE_NEW, &error);
  mode_t mask = umask (0);

  umask (mask);
  g_assert_no_error (error);
  g_assert_cmpstr (hash, ==, "2c8b08da5ce60398e1f19af0e5dccc744df274b826abe585eaba68c525434806");
  test_folder_assert (folder, "Ünïcode draft.concordat", "one\n");
  g_assert_cmpint (mode_of (path), ==, 0666 & ~mask);
  test_folder_assert_count (folder, 1);
}

static void
test_empty_and_long_name (TestFolder *folder, gconstpointer data)
{
  g_autofree char *name = g_strnfill (255, 'n');
  g_autofree char *too_long = g_strnfill (256, 'n');
  g_autofree char *path = test_folder_path (folder, name);
  g_autofree char *bad_path = test_folder_path (folder, too_long);
  g_autoptr (GError) error = NULL;
  g_autofree char *hash = save (path, "", NULL, CDT_SAVE_NONE, &error);

  g_assert_no_error (error);
  g_assert_nonnull (hash);
  test_folder_assert (folder, name, "");
  assert_refused (bad_path, NULL, CDT_SAVE_NONE, CDT_SAVE_ERROR_FAILED, "too long");
  test_folder_assert_count (folder, 1);
}

static void
test_private (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "copy");
  g_autofree char *hash = save (path, "one", NULL, CDT_SAVE_PRIVATE, NULL);

  g_assert_nonnull (hash);
  g_assert_cmpint (mode_of (path), ==, 0600);
}

static void
test_replace (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "a.concordat");
  g_autofree char *backup = test_folder_path (folder, "a.concordat~");
  g_autofree char *first = save (path, "one", NULL, CDT_SAVE_NONE, NULL);
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  g_assert_no_errno (chmod (path, 0640));
  second = save (path, "two", first, CDT_SAVE_NONE, NULL);
  g_assert_nonnull (second);
  test_folder_assert (folder, "a.concordat", "two");
  g_assert_cmpint (mode_of (path), ==, 0640);
  test_folder_assert_count (folder, 1);
  third = save (path, "three", second, CDT_SAVE_BACKUP, NULL);
  g_assert_nonnull (third);
  test_folder_assert (folder, "a.concordat", "three");
  test_folder_assert (folder, "a.concordat~", "two");
  g_assert_cmpint (mode_of (backup), ==, 0640);
  test_folder_assert_count (folder, 2);
}

static void
test_changed (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "a.concordat");
  g_autofree char *base = save (path, "one", NULL, CDT_SAVE_NONE, NULL);
  g_autofree char *gone = NULL;
  g_autofree char *same = NULL;

  test_folder_write (folder, "a.concordat", "theirs");
  assert_refused (path, base, CDT_SAVE_NONE, CDT_SAVE_ERROR_CHANGED, "changed by someone else");
  test_folder_assert (folder, "a.concordat", "theirs");
  test_folder_assert_count (folder, 1);
  /* What is there is what we were about to write: nothing to lose */
  same = save (path, "theirs", base, CDT_SAVE_NONE, NULL);
  g_assert_nonnull (same);
  /* A file that is gone is written anew */
  g_assert_no_errno (g_unlink (path));
  gone = save (path, "two", base, CDT_SAVE_NONE, NULL);
  g_assert_nonnull (gone);
  test_folder_assert (folder, "a.concordat", "two");
}

static void
test_refused (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "a.concordat");
  g_autofree char *inner = test_folder_path (folder, "sub");
  g_autofree char *pipe = test_folder_path (folder, "pipe");
  g_autofree char *nowhere = test_folder_path (folder, "none/a.concordat");
  g_autofree char *below = test_folder_path (folder, "a.concordat/b");

  test_folder_write (folder, "a.concordat", "theirs");
  g_assert_no_errno (g_mkdir (inner, 0700));
  g_assert_no_errno (mkfifo (pipe, 0600));
  assert_refused (path, NULL, CDT_SAVE_NEW, CDT_SAVE_ERROR_EXISTS, "there already");
  assert_refused (inner, NULL, CDT_SAVE_NONE, CDT_SAVE_ERROR_FAILED, "is a folder");
  assert_refused (pipe, NULL, CDT_SAVE_NONE, CDT_SAVE_ERROR_FAILED, "not an ordinary file");
  assert_refused (nowhere, NULL, CDT_SAVE_NONE, CDT_SAVE_ERROR_FAILED, "there is no folder");
  assert_refused (below, NULL, CDT_SAVE_NONE, CDT_SAVE_ERROR_FAILED, "there is no folder");
  g_assert_no_errno (chmod (path, 0444));
  assert_refused (path, NULL, CDT_SAVE_NONE, CDT_SAVE_ERROR_DENIED, "read-only");
  test_folder_assert (folder, "a.concordat", "theirs");
  g_assert_cmpint (mode_of (path), ==, 0444);
  test_folder_assert_count (folder, 3);
}

static void
test_links (TestFolder *folder, gconstpointer data)
{
  g_autofree char *target = test_folder_path (folder, "sub/real");
  g_autofree char *sub = test_folder_path (folder, "sub");
  g_autofree char *link_path = test_folder_path (folder, "link");
  g_autofree char *chain = test_folder_path (folder, "chain");
  g_autofree char *loop = test_folder_path (folder, "loop");
  g_autofree char *dangling = test_folder_path (folder, "dangling");
  g_autofree char *twin = test_folder_path (folder, "twin");
  const char *paths[] = { link_path, chain, dangling };

  g_assert_no_errno (g_mkdir (sub, 0700));
  test_folder_write (folder, "sub/real", "old");
  g_assert_no_errno (symlink ("sub/real", link_path));
  g_assert_no_errno (symlink ("link", chain));
  g_assert_no_errno (symlink ("sub/not-yet", dangling));
  g_assert_no_errno (symlink ("loop", loop));
  g_assert_no_errno (link (target, twin));
  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *hash = save (paths[i], paths[i], NULL, CDT_SAVE_NONE, NULL);

      g_assert_nonnull (hash);
      g_assert_true (g_file_test (paths[i], G_FILE_TEST_IS_SYMLINK));
    }
  test_folder_assert (folder, "sub/real", chain);
  test_folder_assert (folder, "sub/not-yet", dangling);
  /* The other name of a hard link keeps the old text whole */
  test_folder_assert (folder, "twin", "old");
  assert_refused (loop, NULL, CDT_SAVE_NONE, CDT_SAVE_ERROR_FAILED, "could not be saved");
}

static void
check_read_only_folder (const char *folder)
{
  g_autofree char *old = g_build_filename (folder, "old", NULL);
  g_autofree char *fresh = g_build_filename (folder, "fresh", NULL);

  become_nobody (folder);
  assert_refused (old, NULL, CDT_SAVE_NONE, CDT_SAVE_ERROR_DENIED, "may not write in the folder");
  assert_refused (fresh, NULL, CDT_SAVE_NONE, CDT_SAVE_ERROR_DENIED, folder);
}

static void
test_read_only_folder (TestFolder *folder, gconstpointer data)
{
  g_autofree char *old = test_folder_path (folder, "old");

  test_folder_write (folder, "old", "old");
  if (geteuid () == 0)
    g_assert_no_errno (chown (old, NOBODY, NOBODY));
  g_assert_no_errno (chmod (folder->path, 0555));
  in_child (check_read_only_folder, folder->path);
  g_assert_no_errno (chmod (folder->path, 0755));
  test_folder_assert (folder, "old", "old");
  test_folder_assert_count (folder, 1);
}

/* A file of another owner that our group may write: it must not come out wider than it was */
static void
check_other_owner (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "theirs", NULL);
  g_autofree char *hash = NULL;

  become_nobody (folder);
  hash = save (path, "new", NULL, CDT_SAVE_NONE, NULL);
  g_assert_nonnull (hash);
  g_assert_cmpint (mode_of (path) & ~0664, ==, 0);
}

static void
test_other_owner (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "theirs");

  test_folder_write (folder, "theirs", "old");
  g_assert_no_errno (chmod (path, 0664));
  if (geteuid () == 0)
    {
      g_assert_no_errno (chown (path, 1, NOBODY));
      g_assert_no_errno (chown (folder->path, NOBODY, NOBODY));
    }
  in_child (check_other_owner, folder->path);
  test_folder_assert (folder, "theirs", "new");
  test_folder_assert_count (folder, 1);
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
  in_child (check_size_limit, folder->path);
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

  if (unshare (CLONE_NEWNS) != 0 || mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0)
    return;
  for (guint size = 8; size <= 48; size += 4)
    {
      g_autofree char *options = g_strdup_printf ("size=%uk", size);
      g_autofree char *hash = NULL;
      g_autofree char *found = NULL;
      g_autoptr (GError) error = NULL;

      if (mount ("tmpfs", folder, "tmpfs", 0, options) != 0)
        return;
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
  in_child (check_full_disk, folder->path);
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

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  char **hash = data;
  g_autoptr (GError) error = NULL;

  *hash = cdt_save_finish (result, &error);
  g_assert_no_error (error);
}

static void
test_async (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "a.concordat");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("one", 3);
  g_autofree char *expected = cdt_hash_bytes (bytes);
  g_autofree char *hash = NULL;

  cdt_save_async (path, bytes, NULL, CDT_SAVE_NONE, NULL, saved_cb, &hash);
  while (hash == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (hash, ==, expected);
  test_folder_assert (folder, "a.concordat", "one");
}

int
main (int argc, char **argv)
{
  static const TestFolderCase cases[] = {
    { "/save/new", test_new },
    { "/save/empty-and-long-name", test_empty_and_long_name },
    { "/save/private", test_private },
    { "/save/replace", test_replace },
    { "/save/changed", test_changed },
    { "/save/refused", test_refused },
    { "/save/links", test_links },
    { "/save/read-only-folder", test_read_only_folder },
    { "/save/other-owner", test_other_owner },
    { "/save/size-limit", test_size_limit },
    { "/save/full-disk", test_full_disk },
    { "/save/killed", test_killed },
    { "/save/async", test_async },
  };

  g_test_init (&argc, &argv, NULL);
  test_folder_add (cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
