/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <grp.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cdt-save.h"
#include "test-folder.h"

#define NOBODY 65534

static char *
save (const char *path, const char *text, const char *base_hash, CdtSaveFlags flags, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return cdt_save (path, bytes, base_hash, flags, error) ? cdt_hash_bytes (bytes) : NULL;
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
  test_folder_in_child (check_read_only_folder, folder);
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
  test_folder_in_child (check_other_owner, folder);
  test_folder_assert (folder, "theirs", "new");
  test_folder_assert_count (folder, 1);
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
  };

  g_test_init (&argc, &argv, NULL);
  test_folder_add (cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
