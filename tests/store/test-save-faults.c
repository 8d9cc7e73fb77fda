/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every system call of a save fails in turn, once or for good, with each likely error. Linked with
 * --wrap, so that the calls of the save routine come here. */

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cdt-save.h"
#include "test-folder.h"

typedef struct
{
  guint from;      /* the first call that fails, from 1; 0: none */
  gboolean lasts;  /* later ones fail too */
  int number;      /* errno */
  gboolean plain;  /* the file system cannot exchange */
  gboolean shorts; /* each write takes one byte in three */
  const char *rival_path;
  const char *rival_text; /* written just before the exchange */
  guint n_calls;
} Faults;

static Faults faults;

static gboolean
is_faulty (void)
{
  faults.n_calls++;
  if (faults.from == 0 || faults.n_calls < faults.from || (faults.n_calls > faults.from && !faults.lasts))
    return FALSE;
  errno = faults.number;
  return TRUE;
}

ssize_t __real_write (int fd, const void *data, size_t length);
int __real_openat64 (int folder, const char *name, int flags, ...);
int __real_fsync (int fd);
int __real_close (int fd);
int __real_fchmod (int fd, mode_t mode);
int __real_renameat (int from_fd, const char *from, int to_fd, const char *to);
int __real_renameat2 (int from_fd, const char *from, int to_fd, const char *to, unsigned int flags);
ssize_t __wrap_write (int fd, const void *data, size_t length);
int __wrap_openat64 (int folder, const char *name, int flags, mode_t mode);
int __wrap_fsync (int fd);
int __wrap_close (int fd);
int __wrap_fchmod (int fd, mode_t mode);
int __wrap_renameat (int from_fd, const char *from, int to_fd, const char *to);
int __wrap_renameat2 (int from_fd, const char *from, int to_fd, const char *to, unsigned int flags);

ssize_t
__wrap_write (int fd, const void *data, size_t length)
{
  if (is_faulty ())
    return -1;
  return __real_write (fd, data, faults.shorts ? (length + 2) / 3 : length);
}

int
__wrap_openat64 (int folder, const char *name, int flags, mode_t mode)
{
  return is_faulty () ? -1 : __real_openat64 (folder, name, flags, mode);
}

int
__wrap_fsync (int fd)
{
  return is_faulty () ? -1 : __real_fsync (fd);
}

int
__wrap_close (int fd)
{
  gboolean faulty = is_faulty ();
  int result = __real_close (fd);

  if (faulty)
    errno = faults.number;
  return faulty ? -1 : result;
}

int
__wrap_fchmod (int fd, mode_t mode)
{
  return is_faulty () ? -1 : __real_fchmod (fd, mode);
}

int
__wrap_renameat (int from_fd, const char *from, int to_fd, const char *to)
{
  return is_faulty () ? -1 : __real_renameat (from_fd, from, to_fd, to);
}

int
__wrap_renameat2 (int from_fd, const char *from, int to_fd, const char *to, unsigned int flags)
{
  if (faults.rival_text != NULL)
    {
      g_assert_true (g_file_set_contents (faults.rival_path, faults.rival_text, -1, NULL));
      faults.rival_text = NULL;
    }
  if (faults.plain)
    {
      errno = EINVAL;
      return -1;
    }
  return is_faulty () ? -1 : __real_renameat2 (from_fd, from, to_fd, to, flags);
}

static char *
save (const char *path, const char *text, const char *base_hash, CdtSaveFlags flags, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return cdt_save (path, bytes, base_hash, flags, error) ? cdt_hash_bytes (bytes) : NULL;
}

/* One save over "old" with the faults set: the file is wholly old or wholly new, and new whenever the
 * save says so. How many calls it made. */
static guint
save_with_faults (TestFolder *folder, Faults with, CdtSaveFlags flags)
{
  g_autofree char *path = test_folder_path (folder, "a.concordat");
  g_autofree char *found = NULL;
  g_autofree char *hash = NULL;
  g_autoptr (GError) error = NULL;

  test_folder_write (folder, "a.concordat", "old");
  faults = with;
  hash = save (path, "new text", NULL, flags, &error);
  faults.from = 0;
  g_assert_true ((hash == NULL) == (error != NULL));
  g_assert_true (g_file_get_contents (path, &found, NULL, NULL));
  if (hash != NULL || g_str_equal (found, "new text"))
    g_assert_cmpstr (found, ==, "new text");
  else
    g_assert_cmpstr (found, ==, "old");
  if (error != NULL)
    g_assert_true (g_str_has_suffix (error->message, "."));
  g_unlink (path);
  return faults.n_calls;
}

static void
test_each_call (TestFolder *folder, gconstpointer data)
{
  static const int numbers[] = { ENOSPC, EIO, EDQUOT, EACCES, EINTR, EROFS, EINVAL };
  guint n_runs = 0;

  for (guint kind = 0; kind < 8; kind++)
    for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
      {
        Faults with = { .number = numbers[i], .plain = (kind & 1) != 0, .lasts = (kind & 2) != 0 };
        CdtSaveFlags flags = (kind & 4) != 0 ? CDT_SAVE_BACKUP : CDT_SAVE_NONE;
        guint n_calls = save_with_faults (folder, with, flags);

        if (with.lasts && with.number == EINTR)
          continue; /* a call that is interrupted for ever is tried for ever */
        g_assert_cmpuint (n_calls, >=, 8);
        for (with.from = 1; with.from <= n_calls; with.from++, n_runs++)
          save_with_faults (folder, with, flags);
      }
  g_test_message ("%u saves with a fault", n_runs);
}

static void
test_short_writes (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "a.concordat");
  g_autofree char *text = g_strnfill (5000, 'x');
  g_autofree char *hash = NULL;

  faults = (Faults){ .shorts = TRUE };
  hash = save (path, text, NULL, CDT_SAVE_NONE, NULL);
  g_assert_nonnull (hash);
  test_folder_assert (folder, "a.concordat", text);
}

static void
test_no_exchange (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "a.concordat");
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  g_autoptr (GError) error = NULL;

  faults = (Faults){ .plain = TRUE };
  first = save (path, "one", NULL, CDT_SAVE_NEW, NULL);
  g_assert_nonnull (first);
  second = save (path, "two", first, CDT_SAVE_BACKUP, NULL);
  g_assert_nonnull (second);
  test_folder_assert (folder, "a.concordat", "two");
  test_folder_assert (folder, "a.concordat~", "one");
  third = save (path, "three", first, CDT_SAVE_NONE, &error);
  g_assert_error (error, CDT_SAVE_ERROR, CDT_SAVE_ERROR_CHANGED);
  g_assert_null (third);
  test_folder_assert (folder, "a.concordat", "two");
  test_folder_assert_count (folder, 2);
}

/* Somebody writes in the moment between our last look and the exchange */
static void
test_rival (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "a.concordat");
  g_autofree char *fresh_path = test_folder_path (folder, "b.concordat");
  g_autofree char *base = NULL;

  for (int round = 0; round < 2; round++)
    {
      gboolean fresh = round == 1;
      const char *at = fresh ? fresh_path : path;
      g_autofree char *hash = NULL;
      g_autoptr (GError) error = NULL;

      faults = (Faults){ 0 };
      if (!fresh)
        base = save (at, "base", NULL, CDT_SAVE_NONE, NULL);
      faults = (Faults){ .rival_path = at, .rival_text = "theirs" };
      hash = save (at, "mine", base, fresh ? CDT_SAVE_NEW : CDT_SAVE_BACKUP, &error);
      g_assert_error (error, CDT_SAVE_ERROR, fresh ? CDT_SAVE_ERROR_EXISTS : CDT_SAVE_ERROR_CHANGED);
      g_assert_null (hash);
    }
  test_folder_assert (folder, "a.concordat", "theirs");
  test_folder_assert (folder, "b.concordat", "theirs");
  test_folder_assert_count (folder, 2);
}

int
main (int argc, char **argv)
{
  static const TestFolderCase cases[] = {
    { "/save-faults/each-call", test_each_call },
    { "/save-faults/short-writes", test_short_writes },
    { "/save-faults/no-exchange", test_no_exchange },
    { "/save-faults/rival", test_rival },
  };

  g_test_init (&argc, &argv, NULL);
  test_folder_add (cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
