/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* R8: shares that refuse to exchange, to rename, to link or to sync a folder. Linked with --wrap, so that
 * the calls of the save routine come here. */

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

#include "cdt-save.h"
#include "test-folder.h"

typedef struct
{
  int exchange, rename, link, sync_folder; /* errno; 0: done */
} Share;

static Share share;

int __real_renameat (int from_fd, const char *from, int to_fd, const char *to);
int __real_renameat2 (int from_fd, const char *from, int to_fd, const char *to, unsigned int flags);
int __real_linkat (int from_fd, const char *from, int to_fd, const char *to, int flags);
int __real_fsync (int fd);
int __wrap_renameat (int from_fd, const char *from, int to_fd, const char *to);
int __wrap_renameat2 (int from_fd, const char *from, int to_fd, const char *to, unsigned int flags);
int __wrap_linkat (int from_fd, const char *from, int to_fd, const char *to, int flags);
int __wrap_fsync (int fd);

static int
refuse (int number)
{
  errno = number;
  return -1;
}

int
__wrap_renameat (int from_fd, const char *from, int to_fd, const char *to)
{
  return share.rename != 0 ? refuse (share.rename) : __real_renameat (from_fd, from, to_fd, to);
}

int
__wrap_renameat2 (int from_fd, const char *from, int to_fd, const char *to, unsigned int flags)
{
  return share.exchange != 0 ? refuse (share.exchange) : __real_renameat2 (from_fd, from, to_fd, to, flags);
}

int
__wrap_linkat (int from_fd, const char *from, int to_fd, const char *to, int flags)
{
  return share.link != 0 ? refuse (share.link) : __real_linkat (from_fd, from, to_fd, to, flags);
}

int
__wrap_fsync (int fd)
{
  g_autofree char *link = g_strdup_printf ("/proc/self/fd/%d", fd);

  if (share.sync_folder != 0 && g_file_test (link, G_FILE_TEST_IS_DIR))
    return refuse (share.sync_folder);
  return __real_fsync (fd);
}

typedef struct
{
  const char *name;
  Share share;
  gboolean replaces;   /* a file that is there can be replaced */
  gboolean makes;      /* a new file can be made */
  const char *message; /* (nullable) what the error says */
} Row;

static const Row rows[] = {
  { "no exchange", { EINVAL, 0, 0, 0 }, TRUE, TRUE, NULL },
  { "no such call", { ENOSYS, 0, EPERM, 0 }, TRUE, TRUE, NULL },
  { "exchange denied", { EPERM, 0, EPERM, 0 }, TRUE, TRUE, NULL },
  { "no links", { EINVAL, 0, EPERM, 0 }, TRUE, TRUE, NULL },
  { "no rename", { EACCES, EACCES, EPERM, 0 }, FALSE, FALSE, "your text is in" },
  { "rename busy", { EINVAL, EBUSY, EOPNOTSUPP, 0 }, FALSE, FALSE, "your text is in" },
  { "no sync of folders", { 0, 0, 0, EINVAL }, TRUE, TRUE, NULL },
  { "sync of folders fails", { 0, 0, 0, EIO }, FALSE, FALSE, "Save a copy to another disk" },
};

static char *
save (const char *path, const char *text, CdtSaveFlags flags, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return cdt_save (path, bytes, NULL, flags | CDT_SAVE_BESIDE, error) ? cdt_hash_bytes (bytes) : NULL;
}

/* The file is there, and wholly old or new; the new text is somewhere whatever happened. */
static gboolean
holds (const char *path, const char *text)
{
  g_autofree char *found = NULL;

  return g_file_get_contents (path, &found, NULL, NULL) && g_str_equal (found, text);
}

static void
check_row (TestFolder *folder, const Row *row, gboolean fresh)
{
  g_autofree char *name = g_strdup_printf ("%s %d.concordat", row->name, fresh);
  g_autofree char *path = test_folder_path (folder, name);
  g_autofree char *beside_name = g_strdup_printf ("%s %d (not saved).concordat", row->name, fresh);
  g_autofree char *beside = test_folder_path (folder, beside_name);
  gboolean done = fresh ? row->makes : row->replaces;

  if (!fresh)
    test_folder_write (folder, name, "old");
  for (guint tries = 0; tries < 2; tries++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *hash = NULL;

      share = row->share;
      hash = save (path, "new", fresh && tries == 0 ? CDT_SAVE_NEW : CDT_SAVE_BACKUP, &error);
      share = (Share){ 0 };
      g_assert_true ((hash != NULL) == done);
      g_assert_true (done || strstr (error->message, row->message) != NULL);
      g_assert_true (holds (path, "new") || (!done && (fresh || holds (path, "old"))));
      g_assert_true (holds (path, "new") || holds (beside, "new"));
    }
}

static void
test_shares (TestFolder *folder, gconstpointer data)
{
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    for (int fresh = 0; fresh < 2; fresh++, n += 2)
      check_row (folder, &rows[i], fresh == 1);
  g_test_message ("R8: %u saves on %zu kinds of share, 0 files lost, 0 texts lost", n, G_N_ELEMENTS (rows));
}

/* Deletes and then moves, as programs do that have lost files on shares */
static void
save_unsafely (const char *path, const char *text)
{
  g_autofree char *temp = g_strconcat (path, ".new", NULL);

  g_assert_true (g_file_set_contents (temp, text, -1, NULL));
  g_unlink (path);
  if (__wrap_renameat (AT_FDCWD, temp, AT_FDCWD, path) != 0)
    g_unlink (temp);
}

static void
test_canary (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "a.concordat");

  test_folder_write (folder, "a.concordat", "old");
  share = rows[4].share;
  save_unsafely (path, "new");
  share = (Share){ 0 };
  g_assert_false (holds (path, "old") || holds (path, "new"));
  g_test_message ("R8 canary: a saver that deletes first lost its file");
}

int
main (int argc, char **argv)
{
  static const TestFolderCase cases[] = {
    { "/shares/refusals", test_shares },
    { "/shares/canary", test_canary },
  };

  g_test_init (&argc, &argv, NULL);
  test_folder_add (cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
