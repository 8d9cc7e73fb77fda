/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Machines that are otherwise than this one: without /proc, with users without names, with other writers that
 * are always first, with files that grow. Linked with --wrap, so that the calls come here. */

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#include <utime.h>

#include "cdt-load.h"
#include "cdt-lock-file.h"
#include "cdt-process-mark.h"
#include "cdt-recent.h"
#include "cdt-save-file.h"
#include "cdt-save-path.h"
#include "cdt-save.h"
#include "cdt-store-folder.h"
#include "test-folder.h"

#define FIRST(error) (1 + CDT_SAVE_ERROR_##error)

static struct
{
  const char *real_name; /* NULL: what it is */
  const char *stat;      /* what /proc says of a process; "": nothing */
  const char *boot;      /* the same of the run of the computer */
  int first[8];          /* FIRST() of what another writer makes of each save; 0: there is none */
  guint n_saves;
  gboolean sizes_are_old; /* a file was empty when it was asked for its size */
  gboolean is_other;      /* another user's process */
  gboolean is_gone;       /* whatever is looked at by its name */
} machine;

const char *__real_g_get_real_name (void);
const char *__wrap_g_get_real_name (void);
gboolean __real_g_file_get_contents (const char *path, char **text, gsize *length, GError **error);
gboolean __wrap_g_file_get_contents (const char *path, char **text, gsize *length, GError **error);
gboolean
__real_cdt_store_folder_save_keys (const char *path, GKeyFile *keys, const char *base, GError **error);
gboolean
__wrap_cdt_store_folder_save_keys (const char *path, GKeyFile *keys, const char *base, GError **error);
int __real_fstat64 (int fd, struct stat *info);
int __wrap_fstat64 (int fd, struct stat *info);
int __real_fstatat64 (int folder, const char *name, struct stat *info, int flags);
int __wrap_fstatat64 (int folder, const char *name, struct stat *info, int flags);
uid_t __real_geteuid (void);
uid_t __wrap_geteuid (void);

const char *
__wrap_g_get_real_name (void)
{
  return machine.real_name != NULL ? machine.real_name : __real_g_get_real_name ();
}

gboolean
__wrap_g_file_get_contents (const char *path, char **text, gsize *length, GError **error)
{
  const char *said = g_str_has_suffix (path, "/stat") ? machine.stat : machine.boot;

  if (said == NULL || !g_str_has_prefix (path, "/proc/"))
    return __real_g_file_get_contents (path, text, length, error);
  if (*said == '\0')
    return FALSE;
  *text = g_strdup (said);
  return TRUE;
}

gboolean
__wrap_cdt_store_folder_save_keys (const char *path, GKeyFile *keys, const char *base, GError **error)
{
  int code = machine.n_saves < G_N_ELEMENTS (machine.first) ? machine.first[machine.n_saves] : 0;

  machine.n_saves++;
  if (code == 0)
    return __real_cdt_store_folder_save_keys (path, keys, base, error);
  g_set_error_literal (error, CDT_SAVE_ERROR, code - 1, "another was first.");
  return FALSE;
}

int
__wrap_fstat64 (int fd, struct stat *info)
{
  int result = __real_fstat64 (fd, info);

  if (machine.sizes_are_old)
    info->st_size = 0;
  return result;
}

int
__wrap_fstatat64 (int folder, const char *name, struct stat *info, int flags)
{
  errno = ENOENT;
  return machine.is_gone ? -1 : __real_fstatat64 (folder, name, info, flags);
}

uid_t
__wrap_geteuid (void)
{
  return __real_geteuid () + (machine.is_other ? 1 : 0);
}

/* Runs before any other, for a run has one mark: without /proc it is one that nobody else has. */
static void
check_without_proc (const char *folder)
{
  machine.stat = "";
  g_assert_true (g_uuid_string_is_valid (cdt_process_mark ()));
  g_assert_true (cdt_process_mark_is_alive (cdt_process_mark ()));
  g_assert_false (cdt_process_mark_is_alive ("a:1:2"));
}

#define FIELDS " S 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18"

static void
test_marks (TestFolder *folder, gconstpointer data)
{
  static const struct
  {
    const char *stat, *boot;
    gboolean lives;
  } kinds[] = {
    { "7 (a) b)" FIELDS " 99 20", "boot\n", TRUE },
    { "7 (a)" FIELDS " 98 20", "boot\n", FALSE },
    { "7 (a)" FIELDS " 99", "other\n", FALSE },
    { "7 (a)" FIELDS " 99", "", FALSE },
    { "7 a" FIELDS " 99", "boot\n", FALSE },
    { "7 (a)b" FIELDS " 99", "boot\n", FALSE },
    { "7 (a)" FIELDS, "boot\n", FALSE },
    { "", "boot\n", FALSE },
  };

  test_folder_in_child (check_without_proc, folder);
  cdt_process_mark ();
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      machine.stat = kinds[i].stat;
      machine.boot = kinds[i].boot;
      g_assert_true (cdt_process_mark_is_alive ("boot:7:99") == kinds[i].lives);
    }
  machine.stat = machine.boot = NULL;
}

/* A name in the lock that others can use; and a lock of ours is kept fresh, for some judge it by its age. */
static void
test_lock (TestFolder *folder, gconstpointer data)
{
  static const char *const names[] = { "Unknown", "", "Ann Other" };
  g_autofree char *path = test_folder_path (folder, "a");
  g_autofree char *lock = test_folder_path (folder, ".a.lock");
  struct stat info;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *text = NULL;

      machine.real_name = names[i];
      g_assert_null (cdt_lock_file_take (path));
      g_assert_true (g_file_get_contents (lock, &text, NULL, NULL));
      g_assert_nonnull (strstr (text, i == 2 ? "person=Ann Other\n" : g_get_user_name ()));
      cdt_lock_file_release (path);
    }
  machine.real_name = NULL;
  g_assert_null (cdt_lock_file_take (path));
  g_assert_no_errno (utime (lock, &(struct utimbuf){ 1000, 1000 }));
  g_assert_null (cdt_lock_file_take (path));
  g_assert_no_errno (g_stat (lock, &info));
  g_assert_cmpint (info.st_mtime, >, 1000);
  cdt_lock_file_release (path);
}

/* Other windows write the list at the same time: it is read and written again, five times at most. */
static void
test_recent (TestFolder *folder, gconstpointer data)
{
  static const struct
  {
    int first[G_N_ELEMENTS (machine.first)];
    guint n_saves;
    gboolean done;
  } races[] = {
    { { 0 }, 1, TRUE },
    { { FIRST (CHANGED), FIRST (EXISTS), 0 }, 3, TRUE },
    { { FIRST (CHANGED), FIRST (CHANGED), FIRST (CHANGED), FIRST (CHANGED), FIRST (CHANGED) }, 5, FALSE },
    { { FIRST (FAILED) }, 1, FALSE },
  };
  g_autofree char *path = test_folder_path (folder, "a");
  CdtRecentDraft recent = { .path = path };

  for (gsize i = 0; i < G_N_ELEMENTS (races); i++)
    {
      g_autoptr (GError) error = NULL;

      memcpy (machine.first, races[i].first, sizeof machine.first);
      machine.n_saves = 0;
      g_assert_true (cdt_recent_add (&recent, &error) == races[i].done);
      g_assert_true ((error == NULL) == races[i].done);
      g_assert_cmpuint (machine.n_saves, ==, races[i].n_saves);
    }
}

/* A file that grows past the limit while it is read; and what is a file by its name only */
static void
test_load (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "large");
  struct sockaddr_un name = { .sun_family = AF_UNIX };
  g_autoptr (GError) error = NULL;
  int fd;

  test_folder_write (folder, "large", "");
  g_assert_no_errno (truncate (path, 33 * 1024 * 1024));
  machine.sizes_are_old = TRUE;
  g_assert_null (cdt_load_bytes (path, &error));
  machine.sizes_are_old = FALSE;
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_clear_error (&error);
  g_snprintf (name.sun_path, sizeof name.sun_path, "%s/socket", folder->path);
  fd = socket (AF_UNIX, SOCK_STREAM, 0);
  g_assert_no_errno (bind (fd, (struct sockaddr *)&name, sizeof name));
  g_assert_null (cdt_load_bytes (name.sun_path, &error));
  g_assert_nonnull (strstr (error->message, "a device or a pipe"));
  close (fd);
}

/* What a killed save left is swept a day later: our own files of that name, and nothing else. */
static void
test_sweep (TestFolder *folder, gconstpointer data)
{
  static const char *const names[] = { ".a.new-0123ab", ".a.new-0123ag", ".a.new-0123abc", ".b.new-0123ab" };
  g_autofree char *inner = test_folder_path (folder, ".a.new-abcdef");
  int fd = open (folder->path, O_PATH | O_DIRECTORY);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = test_folder_path (folder, names[i]);

      test_folder_write (folder, names[i], "left");
      g_assert_no_errno (utime (path, &(struct utimbuf){ 1000, 1000 }));
    }
  g_assert_no_errno (g_mkdir (inner, 0700));
  g_assert_no_errno (utime (inner, &(struct utimbuf){ 1000, 1000 }));
  machine.is_other = TRUE;
  cdt_save_sweep (fd, "a");
  machine.is_other = FALSE;
  machine.is_gone = TRUE;
  cdt_save_sweep (fd, "a");
  machine.is_gone = FALSE;
  test_folder_assert_count (folder, G_N_ELEMENTS (names) + 1);
  cdt_save_sweep (fd, "a");
  test_folder_assert_count (folder, G_N_ELEMENTS (names));
  close (fd);
}

/* Links to what is not there yet: one, by its whole name, and as many as the system follows */
static void
test_links (TestFolder *folder, gconstpointer data)
{
  g_autofree char *target = test_folder_path (folder, "0");
  g_autofree char *one = test_folder_path (folder, "1");
  g_autofree char *real = realpath (folder->path, NULL);
  g_autofree char *expected = g_build_filename (real, "0", NULL);
  g_autofree char *found = NULL;

  g_assert_no_errno (symlink (target, one));
  found = cdt_save_follow_links (one);
  g_assert_cmpstr (found, ==, expected);
  for (guint i = 2; i <= 45; i++)
    {
      g_autofree char *before = g_strdup_printf ("%u", i - 1);
      g_autofree char *name = g_strdup_printf ("%u", i);
      g_autofree char *path = test_folder_path (folder, name);
      g_autofree char *followed = NULL;

      g_assert_no_errno (symlink (before, path));
      followed = cdt_save_follow_links (path);
      if (i < 40)
        g_assert_cmpstr (followed, ==, expected);
      else
        g_assert_null (followed);
      g_assert_true (followed != NULL || errno == ELOOP);
    }
}

int
main (int argc, char **argv)
{
  static const TestFolderCase cases[] = {
    { "/hooks/marks", test_marks }, { "/hooks/lock", test_lock },   { "/hooks/recent", test_recent },
    { "/hooks/load", test_load },   { "/hooks/sweep", test_sweep }, { "/hooks/links", test_links },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  test_folder_add (cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
