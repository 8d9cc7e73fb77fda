/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* R11: lock files of every kind beside a draft: none holds up a save, and only a live one names a person */

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utime.h>

#include "cdt-lock-file.h"
#include "cdt-process-mark.h"
#include "cdt-save.h"
#include "test-folder.h"

#define NOTE "[open]\nperson=Maria Lowe\nhost=%s\nrun=%s\n"

enum
{
  DAY = 24 * 60 * 60
};

static const char *program;

typedef enum
{
  LOCK_FILE,
  LOCK_FOLDER,
  LOCK_PIPE,
  LOCK_LINK,
} LockKind;

typedef struct
{
  const char *name;
  const char *text; /* (nullable): a note, from host */
  const char *host; /* (nullable): ours */
  const char *run;
  gint64 age; /* seconds */
  LockKind kind;
  mode_t mode;
  const char *person; /* (nullable) who is named */
} Row;

static const Row rows[] = {
  { "alive elsewhere", NULL, "HOUSING-12", "x:1:1", 60, LOCK_FILE, 0644, "Maria Lowe" },
  { "alive elsewhere, read-only", NULL, "HOUSING-12", "x:1:1", 60, LOCK_FILE, 0444, "Maria Lowe" },
  { "elsewhere, a day old", NULL, "HOUSING-12", "x:1:1", DAY + 60, LOCK_FILE, 0644, NULL },
  { "elsewhere, from a day ahead", NULL, "HOUSING-12", "x:1:1", -DAY - 60, LOCK_FILE, 0644, NULL },
  { "elsewhere, ten years ahead", NULL, "HOUSING-12", "x:1:1", -3650 * DAY, LOCK_FILE, 0644, NULL },
  { "here, dead", NULL, NULL, "x:1:1", 60, LOCK_FILE, 0644, NULL },
  { "here, says no run", NULL, NULL, "", 60, LOCK_FILE, 0444, NULL },
  { "empty", "", NULL, NULL, 60, LOCK_FILE, 0644, NULL },
  { "not a note", "\xff\xfe\n[[", NULL, NULL, 60, LOCK_FILE, 0644, NULL },
  { "other note", "[open]\nx=1\n", NULL, NULL, 60, LOCK_FILE, 0444, NULL },
  { "unreadable", "", NULL, NULL, 60, LOCK_FILE, 0000, NULL },
  { "folder", NULL, NULL, NULL, 60, LOCK_FOLDER, 0755, NULL },
  { "pipe", NULL, NULL, NULL, 60, LOCK_PIPE, 0644, NULL },
  { "link to nothing", NULL, NULL, NULL, 60, LOCK_LINK, 0644, NULL },
};

static void
make_lock (const Row *row, const char *lock)
{
  g_autofree char *note = g_strdup_printf (NOTE, row->host != NULL ? row->host : g_get_host_name (),
                                           row->run != NULL ? row->run : "");
  gint64 when = g_get_real_time () / G_USEC_PER_SEC - row->age;
  struct utimbuf times = { when, when };

  if (row->kind == LOCK_FOLDER)
    g_assert_no_errno (g_mkdir (lock, row->mode));
  else if (row->kind == LOCK_PIPE)
    g_assert_no_errno (mkfifo (lock, row->mode));
  else if (row->kind == LOCK_LINK)
    g_assert_no_errno (symlink ("nowhere", lock));
  else
    {
      g_assert_true (g_file_set_contents (lock, row->text != NULL ? row->text : note, -1, NULL));
      g_assert_no_errno (g_chmod (lock, row->mode));
      g_assert_no_errno (utime (lock, &times));
    }
}

static gboolean
save (const char *path, CdtSaveFlags flags)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);

  return cdt_save (path, bytes, NULL, flags, NULL);
}

static void
test_locks (TestFolder *folder, gconstpointer data)
{
  guint n_blocked = 0, n_named = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = g_strdup_printf ("%zu.concordat", i);
      g_autofree char *copy_name = g_strdup_printf ("%zu copy.concordat", i);
      g_autofree char *path = test_folder_path (folder, name);
      g_autofree char *copy = test_folder_path (folder, copy_name);
      g_autofree char *lock = cdt_lock_file_path (path);
      g_autoptr (CdtLockHolder) holder = NULL;

      test_folder_write (folder, name, "old");
      make_lock (&rows[i], lock);
      holder = cdt_lock_file_take (path);
      g_test_message ("%s: %s", rows[i].name, holder != NULL ? holder->person : "free");
      g_assert_cmpstr (holder != NULL ? holder->person : NULL, ==, rows[i].person);
      g_assert_cmpstr (holder != NULL ? holder->host : NULL, ==, holder != NULL ? rows[i].host : NULL);
      n_named += holder != NULL;
      n_blocked += !save (path, CDT_SAVE_BACKUP) + !save (copy, CDT_SAVE_NEW);
      cdt_lock_file_release (path);
      g_assert_true (rows[i].person == NULL || g_file_test (lock, G_FILE_TEST_EXISTS));
    }
  g_test_message ("R11: %zu locks, %u blocked saves, %u live ones named", G_N_ELEMENTS (rows), n_blocked,
                  n_named);
  g_assert_cmpuint (n_blocked, ==, 0);
}

/* Ours: written, found again, renewed, and removed; a live lock of another run on this machine is seen */
static void
test_ours (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "a.concordat");
  g_autofree char *lock = cdt_lock_file_path (path);
  g_autofree char *text = NULL;

  test_folder_write (folder, "a.concordat", "old");
  for (int round = 0; round < 2; round++)
    {
      g_assert_null (cdt_lock_file_take (path));
      g_assert_null (cdt_lock_file_take (path));
      g_clear_pointer (&text, g_free);
      g_assert_true (g_file_get_contents (lock, &text, NULL, NULL));
      g_assert_nonnull (strstr (text, cdt_process_mark ()));
      g_assert_nonnull (strstr (text, g_get_host_name ()));
      cdt_lock_file_release (path);
      g_assert_false (g_file_test (lock, G_FILE_TEST_EXISTS));
    }
  g_assert_true (cdt_process_mark_is_alive (cdt_process_mark ()));
  g_assert_false (cdt_process_mark_is_alive ("x:1:1"));
  g_assert_false (cdt_process_mark_is_alive (NULL));
}

/* The canary: of one and the same lock file, another run on this machine is named while it lives and not
 * once it has been killed */
static void
test_canary (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "a.concordat");
  g_autofree char *lock = cdt_lock_file_path (path);
  char *const words[] = { (char *)program, (char *)"--hold", path, NULL };
  g_autoptr (CdtLockHolder) alive = NULL;
  GPid child = 0;
  int status = 0;

  test_folder_write (folder, "a.concordat", "old");
  g_assert_true (
      g_spawn_async (NULL, (char **)words, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &child, NULL));
  while (!g_file_test (lock, G_FILE_TEST_EXISTS))
    g_usleep (10000);
  g_usleep (50000);
  alive = cdt_lock_file_take (path);
  g_assert_nonnull (alive);
  g_assert_cmpstr (alive->host, ==, g_get_host_name ());
  g_assert_no_errno (kill (child, SIGKILL));
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_null (cdt_lock_file_take (path));
  g_test_message ("R11 canary: another run is named as long as it lives");
}

int
main (int argc, char **argv)
{
  static const TestFolderCase cases[] = {
    { "/locks/kinds", test_locks },
    { "/locks/ours", test_ours },
    { "/locks/canary", test_canary },
  };

  if (argc == 3 && g_str_equal (argv[1], "--hold"))
    {
      g_assert_null (cdt_lock_file_take (argv[2]));
      g_usleep (60 * G_USEC_PER_SEC);
      return 0;
    }
  program = argv[0];
  g_test_init (&argc, &argv, NULL);
  test_folder_add (cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
