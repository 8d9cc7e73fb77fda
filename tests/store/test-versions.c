/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes of files of other versions of the format when they are saved */

#include <string.h>

#include "cdt-save.h"
#include "open-file.h"
#include "test-folder.h"

#define DRAFT(version)                                                                                       \
  "<?xml version='1.0'?>\n<agreement   xmlns='urn:concordat:agreement:1' version='" version                  \
  "' id='11111111-2222'><title>T</title><plan><approver>all</approver></plan></agreement>"

static void
save (CdtFile *file, const char *path, gboolean force, OpenFileSave *outcome)
{
  open_file_begin_save (file, path, force, outcome);
  open_file_wait (outcome);
}

/* A worker writes the lock beside a file: one that came late would find the folder gone. */
static void
wait_for_lock (TestFolder *folder, const char *lock)
{
  g_autofree char *path = test_folder_path (folder, lock);

  while (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

static CdtFile *
open_file (TestFolder *folder, const char *text)
{
  g_autofree char *path = test_folder_path (folder, "a.concordat");
  g_autoptr (GError) error = NULL;
  CdtFile *file;

  test_folder_write (folder, "a.concordat", text);
  file = cdt_file_open (path, &error);
  g_assert_no_error (error);
  wait_for_lock (folder, ".a.concordat.lock");
  return file;
}

/* A newer major version: its own file is never written, a copy is what it was byte for byte. */
static void
test_newer_major (TestFolder *folder, gconstpointer data)
{
  g_autoptr (CdtFile) file = open_file (folder, DRAFT ("2.3"));
  g_autofree char *copy = test_folder_path (folder, "b.concordat");
  OpenFileSave own = { 0 };
  OpenFileSave forced = { 0 };
  OpenFileSave other = { 0 };

  save (file, NULL, FALSE, &own);
  g_assert_error (own.error, CDT_READ_ERROR, CDT_READ_ERROR_NEWER);
  save (file, NULL, TRUE, &forced);
  g_assert_error (forced.error, CDT_READ_ERROR, CDT_READ_ERROR_NEWER);
  test_folder_assert (folder, "a.concordat", DRAFT ("2.3"));
  g_assert_cmpint (cdt_file_get_state (file), ==, CDT_FILE_SAVED);
  save (file, copy, FALSE, &other);
  g_assert_no_error (other.error);
  test_folder_assert (folder, "b.concordat", DRAFT ("2.3"));
  wait_for_lock (folder, ".b.concordat.lock");
  g_clear_error (&own.error);
  g_clear_error (&forced.error);
}

static char *
find_original (const char *version)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "concordat", "backups", NULL);
  g_autofree char *start = g_strdup_printf ("11111111-2222.version-%s-", version);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, start))
      return g_build_filename (folder, name, NULL);
  return NULL;
}

/* An older one is written as ours, and what it was is kept through more saves than there are generations. */
static void
test_older (TestFolder *folder, gconstpointer data)
{
  g_autoptr (CdtFile) file = open_file (folder, DRAFT ("1.0"));
  g_autofree char *kept = NULL;
  g_autofree char *text = NULL;
  g_autofree char *path = NULL;
  g_autofree char *now = NULL;

  g_assert_cmpint (cdt_file_get_state (file), ==, CDT_FILE_SAVED);
  g_assert_null (find_original ("1.0"));
  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *title = g_strdup_printf ("Title %u", i);

      open_file_edit (file, title);
      g_assert_cmpint (open_file_save (file, NULL, FALSE), ==, -1);
    }
  kept = find_original ("1.0");
  g_assert_nonnull (kept);
  g_assert_true (g_file_get_contents (kept, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, DRAFT ("1.0"));
  path = test_folder_path (folder, "a.concordat");
  g_assert_true (g_file_get_contents (path, &now, NULL, NULL));
  g_assert_nonnull (strstr (now, "version=\"1.1\""));
  g_assert_nonnull (strstr (now, "<approver>partners</approver>"));
}

int
main (int argc, char **argv)
{
  static const TestFolderCase cases[] = {
    { "/versions/newer-major", test_newer_major },
    { "/versions/older", test_older },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  test_folder_add (cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
