/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a save keeps, sweeps up and says besides writing the file */

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utime.h>

#include "cdt-backup.h"
#include "cdt-save.h"
#include "open-file.h"
#include "test-folder.h"

enum
{
  DAY = 24 * 60 * 60
};

static void
save (CdtFile *file, const char *path, const char *title)
{
  open_file_edit (file, title);
  g_assert_cmpint (open_file_save (file, path, FALSE), ==, -1);
}

/* Five former contents, newest first, for the owner only, through a change of name */
static void
test_generations (TestFolder *folder, gconstpointer data)
{
  g_autoptr (CdtDraft) draft = cdt_draft_new ("memorandum");
  g_autoptr (CdtFile) file = cdt_file_new (draft);
  g_autofree char *path = test_folder_path (folder, "a.concordat");
  g_autoptr (GPtrArray) kept = NULL;

  for (guint i = 1; i <= 8; i++)
    {
      g_autofree char *title = g_strdup_printf ("Title %u", i);

      save (file, path, title);
    }
  kept = cdt_backup_list (cdt_draft_get_id (draft));
  g_assert_cmpuint (kept->len, ==, 5);
  for (guint i = 0; i < kept->len; i++)
    {
      g_autofree char *title = g_strdup_printf ("Title %u<", 7 - i);
      g_autofree char *text = NULL;
      GStatBuf info;

      g_assert_true (g_file_get_contents (g_ptr_array_index (kept, i), &text, NULL, NULL));
      g_assert_nonnull (strstr (text, title));
      g_assert_no_errno (g_stat (g_ptr_array_index (kept, i), &info));
      g_assert_cmpint (info.st_mode & 0777, ==, 0600);
    }
}

/* The same content is kept once; a file that is not there is nothing to keep */
static void
test_generations_differ (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "a");
  g_autoptr (GPtrArray) kept = NULL;

  g_assert_true (cdt_backup_keep ("../x", path, NULL));
  test_folder_write (folder, "a", "one");
  for (guint i = 0; i < 3; i++)
    g_assert_true (cdt_backup_keep ("../x", path, NULL));
  kept = cdt_backup_list ("../x");
  g_assert_cmpuint (kept->len, ==, 1);
}

/* Only what is ours, old, and named as a save of this very file names it */
static void
test_sweep (TestFolder *folder, gconstpointer data)
{
  static const struct
  {
    const char *name;
    int age;
    gboolean swept;
  } rows[] = {
    { ".a.concordat.new-0a1b2c", 2 * DAY, TRUE },   { ".a.concordat.new-0a1b2d", DAY / 2, FALSE },
    { ".a.concordat.new-0a1b2e", -9 * DAY, FALSE }, { ".b.concordat.new-0a1b2c", 2 * DAY, FALSE },
    { ".a.concordat.new-letter", 2 * DAY, FALSE },  { "a.concordat.new-0a1b2c", 2 * DAY, FALSE },
    { ".a.concordat.new-0a1b2c3", 2 * DAY, FALSE },
  };
  g_autofree char *path = test_folder_path (folder, "a.concordat");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *at = test_folder_path (folder, rows[i].name);
      gint64 when = g_get_real_time () / G_USEC_PER_SEC - rows[i].age;
      struct utimbuf times = { when, when };

      test_folder_write (folder, rows[i].name, "left");
      g_assert_no_errno (utime (at, &times));
    }
  g_assert_true (cdt_save (path, bytes, NULL, CDT_SAVE_NONE, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *at = test_folder_path (folder, rows[i].name);

      g_assert_true (g_file_test (at, G_FILE_TEST_EXISTS) == !rows[i].swept);
    }
}

static void
test_twin (TestFolder *folder, gconstpointer data)
{
  g_autoptr (CdtFile) file = open_file_new ();
  g_autofree char *path = test_folder_path (folder, "a.concordat");
  g_autofree char *twin = test_folder_path (folder, "twin.concordat");

  save (file, path, "One");
  g_assert_false (cdt_file_get_left_twin (file));
  g_assert_no_errno (link (path, twin));
  save (file, NULL, "Two");
  g_assert_true (cdt_file_get_left_twin (file));
  save (file, NULL, "Three");
  g_assert_false (cdt_file_get_left_twin (file));
}

static void
notified_cb (gboolean *told)
{
  *told = TRUE;
}

static void
test_open_elsewhere (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "a.concordat");
  g_autofree char *lock = test_folder_path (folder, ".a.concordat.lock");
  g_autofree char *sentence = NULL;
  CdtFile *file = open_file_new ();
  CdtFile *again;
  gboolean told = FALSE;

  save (file, path, "One");
  while (!g_file_test (lock, G_FILE_TEST_EXISTS))
    g_main_context_iteration (NULL, FALSE);
  g_assert_null (cdt_file_dup_open_elsewhere (file));
  g_object_unref (file);
  /* A worker that was just writing it removes it itself */
  for (guint i = 0; i < 100 && g_file_test (lock, G_FILE_TEST_EXISTS); i++)
    g_usleep (20000);
  g_assert_false (g_file_test (lock, G_FILE_TEST_EXISTS));
  test_folder_write (folder, ".a.concordat.lock", "[open]\nperson=Maria Lowe\nhost=HOUSING-12\nrun=x\n");
  again = cdt_file_open (path, NULL);
  g_assert_nonnull (again);
  g_signal_connect_swapped (again, "notify::open-elsewhere", G_CALLBACK (notified_cb), &told);
  while (!told)
    g_main_context_iteration (NULL, TRUE);
  sentence = cdt_file_dup_open_elsewhere (again);
  g_assert_cmpstr (sentence, ==, "Maria Lowe has this agreement open on HOUSING-12.");
  save (again, NULL, "Two");
  g_object_unref (again);
  g_assert_true (g_file_test (lock, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  static const TestFolderCase cases[] = {
    { "/keeping/generations", test_generations },
    { "/keeping/generations-differ", test_generations_differ },
    { "/keeping/sweep", test_sweep },
    { "/keeping/twin", test_twin },
    { "/keeping/open-elsewhere", test_open_elsewhere },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  test_folder_add (cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
