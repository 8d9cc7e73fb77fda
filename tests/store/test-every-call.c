/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each call to the system that src/store makes fails in turn, once or from then on, with each likely error,
 * whatever is being done. Linked with --wrap, so that the calls come here. What is said to be done is done,
 * what is not is told in a sentence, and no file is anything but old or new. */

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cdt-backup.h"
#include "cdt-load.h"
#include "cdt-lock-file.h"
#include "cdt-recent.h"
#include "cdt-recovery.h"
#include "cdt-save.h"
#include "test-folder.h"

static struct
{
  guint from;         /* the first call that fails, from 1; 0: none */
  gboolean lasts;     /* later ones fail too */
  int number;         /* errno */
  const char *broken; /* (nullable): calls that this file system does not have, "name number" and a comma */
  guint n_calls;
} faults;

static gboolean
is_broken (const char *name)
{
  for (const char *at = faults.broken; at != NULL && *at != '\0'; at = strchr (at, ',') + 1)
    if (g_str_has_prefix (at, name) && at[strlen (name)] == ' ')
      {
        errno = atoi (at + strlen (name));
        return TRUE;
      }
  return FALSE;
}

static gboolean
is_faulty (const char *name)
{
  faults.n_calls++;
  if (is_broken (name))
    return TRUE;
  if (faults.from == 0 || faults.n_calls < faults.from || (faults.n_calls > faults.from && !faults.lasts))
    return FALSE;
  errno = faults.number;
  return TRUE;
}

#define WRAP(type, name, parameters, arguments, failed)                                                      \
  type __real_##name parameters;                                                                             \
  type __wrap_##name parameters;                                                                             \
                                                                                                             \
  type __wrap_##name parameters                                                                              \
  {                                                                                                          \
    return is_faulty (#name) ? (failed) : __real_##name arguments;                                           \
  }

WRAP (int, open64, (const char *path, int flags, mode_t mode), (path, flags, mode), -1)
WRAP (int, openat64, (int folder, const char *name, int flags, mode_t mode), (folder, name, flags, mode), -1)
WRAP (ssize_t, read, (int fd, void *data, size_t length), (fd, data, length), -1)
WRAP (ssize_t, write, (int fd, const void *data, size_t length), (fd, data, length), errno == 0 ? 0 : -1)
WRAP (int, fsync, (int fd), (fd), -1)
WRAP (int, close, (int fd), (fd), (__real_close (fd), errno = faults.number, -1))
WRAP (int, fstat64, (int fd, struct stat *info), (fd, info), -1)
WRAP (int, fstatat64, (int fd, const char *name, struct stat *info, int flags), (fd, name, info, flags), -1)
WRAP (int, stat64, (const char *path, struct stat *info), (path, info), -1)
WRAP (int, faccessat, (int folder, const char *name, int mode, int flags), (folder, name, mode, flags), -1)
WRAP (int, fchmod, (int fd, mode_t mode), (fd, mode), -1)
WRAP (int, fchown, (int fd, uid_t user, gid_t group), (fd, user, group), -1)
WRAP (int, flock, (int fd, int operation), (fd, operation), -1)
WRAP (int, linkat, (int a, const char *from, int b, const char *to, int flags), (a, from, b, to, flags), -1)
WRAP (int, unlinkat, (int folder, const char *name, int flags), (folder, name, flags), -1)
WRAP (int, renameat, (int a, const char *from, int b, const char *to), (a, from, b, to), -1)
WRAP (int, renameat2, (int a, const char *from, int b, const char *to, unsigned f), (a, from, b, to, f), -1)
WRAP (int, rename, (const char *from, const char *to), (from, to), -1)
WRAP (int, g_unlink, (const char *path), (path), -1)
WRAP (int, g_mkdir_with_parents, (const char *path, int mode), (path, mode), -1)
WRAP (DIR *, fdopendir, (int fd), (fd), NULL)
WRAP (char *, realpath, (const char *path, char *real), (path, real), NULL)

/* What is waited for between tries need not be waited for here. */
void __wrap_g_usleep (gulong microseconds);

void
__wrap_g_usleep (gulong microseconds)
{
}

typedef struct
{
  const char *name;
  gboolean (*run) (const TestFolder *folder, GError **error);
  const char *broken; /* as in faults */
  gboolean is_save;   /* of "new text" to a.concordat */
  gboolean no_rename; /* of any kind */
  gboolean is_quiet;  /* has no error to give */
} Operation;

static gboolean
save (const TestFolder *folder, const char *name, gboolean knows_base, CdtSaveFlags flags, GError **error)
{
  g_autofree char *path = test_folder_path (folder, name);
  g_autoptr (GBytes) old = g_bytes_new_static ("old", 3);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new text", 8);
  g_autofree char *base = cdt_hash_bytes (old);

  return cdt_save (path, bytes, knows_base ? base : NULL, flags, error);
}

static gboolean
save_as_it_comes (const TestFolder *folder, GError **error)
{
  return save (folder, "a.concordat", FALSE, CDT_SAVE_NONE, error);
}

static gboolean
save_known (const TestFolder *folder, GError **error)
{
  return save (folder, "a.concordat", TRUE, CDT_SAVE_BACKUP | CDT_SAVE_BESIDE, error);
}

static gboolean
save_new (const TestFolder *folder, GError **error)
{
  g_autofree char *path = test_folder_path (folder, "a.concordat");

  __real_unlinkat (AT_FDCWD, path, 0);
  return save (folder, "a.concordat", FALSE, CDT_SAVE_NEW | CDT_SAVE_BESIDE, error);
}

static gboolean
take_lock (const TestFolder *folder, GError **error)
{
  g_autofree char *path = test_folder_path (folder, "a.concordat");

  cdt_lock_holder_free (cdt_lock_file_take (path));
  cdt_lock_holder_free (cdt_lock_file_take (path));
  cdt_lock_file_release (path);
  return TRUE;
}

static gboolean
load (const TestFolder *folder, GError **error)
{
  g_autofree char *path = test_folder_path (folder, "a.concordat");
  g_autoptr (GBytes) bytes = cdt_load_bytes (path, error);

  return bytes != NULL;
}

static gboolean
keep_backup (const TestFolder *folder, GError **error)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *path = test_folder_path (folder, "a.concordat");

  return cdt_backup_keep (id, path, error);
}

static gboolean
add_recent (const TestFolder *folder, GError **error)
{
  g_autofree char *path = test_folder_path (folder, "a.concordat");
  CdtRecentDraft recent = { .path = path };

  return cdt_recent_add (&recent, error);
}

static gboolean
keep_copy (const TestFolder *folder, GError **error)
{
  g_autofree char *id = cdt_recovery_make_id ("draft");
  CdtRecovered note = { .copy_id = id, .draft_id = (char *)"draft" };
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new text", 8);

  return cdt_recovery_write (&note, bytes, error) && cdt_recovery_discard (id, error)
         && cdt_recovery_bring_back (id, error) && cdt_recovery_remove (id, error);
}

static const Operation operations[] = {
  { "save", save_as_it_comes, NULL, TRUE },
  { "save over what is known", save_known, NULL, TRUE },
  { "save without exchange", save_known, "renameat2 22,", TRUE },
  { "save where nothing is replaced", save_known, "renameat2 22,renameat 13,", TRUE },
  { "save another's file", save_as_it_comes, "fchown 1,", TRUE },
  { "save of a new file", save_new, NULL, TRUE },
  { "save of a new file, no such rename", save_new, "renameat2 22,", TRUE },
  { "save of a new file, no links either", save_new, "renameat2 22,linkat 1,", TRUE },
  { "save of a new file, no rename at all", save_new, "renameat2 22,linkat 1,renameat 1,", TRUE,
    .no_rename = TRUE },
  { "lock", take_lock, .is_quiet = TRUE },
  { "load", load },
  { "backup", keep_backup },
  { "recent", add_recent },
  { "recovery copy", keep_copy },
};

/* Old or new, and new when that was said. Where a name is taken by an empty file first, and neither a rename
 * nor the removal of that file works, it stays. */
static void
check_saved (const char *text, gboolean done, gboolean stuck)
{
  if (!done && stuck && g_strcmp0 (text, "") == 0)
    return;
  g_assert_true (!done || g_strcmp0 (text, "new text") == 0);
  g_assert_true (text == NULL || g_str_equal (text, "old") || g_str_equal (text, "new text"));
}

/* A file may be left, when what failed is its removal: all of them go before the next. */
static void
empty (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_remove (path) != 0)
        empty (path);
    }
}

static guint
run_once (const TestFolder *folder, const Operation *operation, int number, guint from, gboolean lasts)
{
  g_autofree char *path = test_folder_path (folder, "a.concordat");
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done;

  empty (folder->path);
  empty (g_get_user_data_dir ());
  test_folder_write (folder, "a.concordat", "old");
  faults.number = number;
  faults.lasts = lasts;
  faults.broken = operation->broken;
  faults.n_calls = 0;
  faults.from = from;
  done = operation->run (folder, &error);
  faults.from = 0;
  faults.broken = NULL;
  g_file_get_contents (path, &text, NULL, NULL);
  if (operation->is_save)
    check_saved (text, done, lasts || operation->no_rename);
  else
    g_assert_cmpstr (text, ==, "old");
  g_assert_true (operation->is_quiet || done == (error == NULL));
  g_assert_true (error == NULL || g_str_has_suffix (error->message, "."));
  return faults.n_calls;
}

static void
test_each_call (TestFolder *folder, gconstpointer data)
{
  static const int numbers[]
      = { ENOSPC, EIO,    EDQUOT,  EACCES, EPERM,        EROFS, EINTR,  EINVAL, ENOENT, EEXIST,
          EBUSY,  ENOSYS, ENOTSUP, EAGAIN, ENAMETOOLONG, ENXIO, ENODEV, ESTALE, 0 };
  guint n_runs = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (operations); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (numbers); j++)
      for (gboolean lasts = FALSE; lasts <= TRUE; lasts++)
        {
          guint n_calls = run_once (folder, &operations[i], numbers[j], 0, lasts);

          /* What is interrupted for ever is tried for ever */
          if (lasts && numbers[j] == EINTR)
            continue;
          for (guint from = 1; from <= n_calls; from++, n_runs++)
            run_once (folder, &operations[i], numbers[j], from, lasts);
        }
  g_test_message ("%u times a call failed in one of %zu operations", n_runs, G_N_ELEMENTS (operations));
  g_assert_cmpuint (n_runs, >, 2000);
}

int
main (int argc, char **argv)
{
  static const TestFolderCase cases[] = { { "/every-call", test_each_call } };

  /* Some ten thousand files: in memory, where that can be had */
  if (g_file_test ("/dev/shm", G_FILE_TEST_IS_DIR))
    g_setenv ("TMPDIR", "/dev/shm", TRUE);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  test_folder_add (cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
