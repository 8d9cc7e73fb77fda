/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <utime.h>

#include "cdt-load.h"
#include "cdt-save.h"
#include "open-file.h"
#include "test-folder.h"

#define THEIRS                                                                                               \
  "<agreement xmlns='urn:concordat:agreement:1' version='1.1' id='1'><title>Theirs</title></agreement>"

/* Saves and gives the error's code, or -1 when it went well */
static int
save (CdtFile *file, const char *path, gboolean force)
{
  OpenFileSave answer = { 0 };
  int code = -1;
  /* A copy that could not be made elsewhere does not make a saved draft an unsaved one */
  gboolean copy = path != NULL && cdt_file_get_state (file) == CDT_FILE_SAVED
                  && g_strcmp0 (path, cdt_file_get_path (file)) != 0;

  open_file_begin_save (file, path, force, &answer);
  g_assert_cmpint (cdt_file_get_state (file), ==, CDT_FILE_SAVING);
  open_file_wait (&answer);
  if (answer.error != NULL)
    {
      g_assert_true (answer.error->domain == CDT_SAVE_ERROR);
      g_assert_cmpint (cdt_file_get_state (file), ==, copy ? CDT_FILE_SAVED : CDT_FILE_FAILED);
      g_assert_true ((cdt_file_get_error (file) == NULL) == copy);
      code = answer.error->code;
    }
  g_clear_error (&answer.error);
  return code;
}

/* Waits until the file says so, three seconds at most */
static void
wait_for_change_on_disk (CdtFile *file, gboolean changed)
{
  gint64 end = g_get_monotonic_time () + 3 * G_USEC_PER_SEC;

  while (cdt_file_get_changed_on_disk (file) != changed && g_get_monotonic_time () < end)
    open_file_run_for (20);
  g_assert_true (cdt_file_get_changed_on_disk (file) == changed);
}

static CdtRecovered *
get_copy (void)
{
  g_autoptr (GPtrArray) all = cdt_recovery_list ();

  g_assert_cmpuint (all->len, <=, 1);
  return all->len == 1 ? g_ptr_array_steal_index (all, 0) : NULL;
}

static void
assert_copy (const char *title)
{
  g_autoptr (CdtRecovered) copy = get_copy ();

  if (title == NULL)
    {
      g_assert_null (copy);
      return;
    }
  g_assert_nonnull (copy);
  open_file_assert_title (copy->copy_path, title);
}

/* The copy is promised within two seconds; a machine under load gets ten */
static void
wait_for_copy (const char *title)
{
  g_autofree char *found = NULL;
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (g_strcmp0 (found, title) != 0 && g_get_monotonic_time () < end)
    {
      g_autoptr (CdtRecovered) copy = NULL;
      g_autoptr (CdtDraft) draft = NULL;

      open_file_run_for (50);
      copy = get_copy ();
      draft = copy != NULL ? cdt_load_draft (copy->copy_path, NULL, NULL) : NULL;
      g_free (found);
      found = draft != NULL ? cdt_draft_dup_value (draft, "title") : NULL;
    }
  g_assert_cmpstr (found, ==, title);
}

static void
test_unnamed (TestFolder *folder, gconstpointer data)
{
  g_autoptr (CdtFile) file = open_file_new ();

  g_assert_cmpint (cdt_file_get_state (file), ==, CDT_FILE_UNNAMED);
  g_assert_null (cdt_file_get_path (file));
  cdt_file_flush (file);
  assert_copy (NULL);
  open_file_edit (file, "one");
  open_file_edit (file, "two");
  g_assert_cmpint (cdt_file_get_state (file), ==, CDT_FILE_UNNAMED);
  wait_for_copy ("two");
  open_file_edit (file, "three");
  cdt_file_flush (file);
  assert_copy ("three");
  g_free (cdt_file_discard (file));
  assert_copy (NULL);
  g_clear_object (&file);
  assert_copy (NULL);
}

static void
test_save (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "a.concordat");
  g_autoptr (CdtFile) file = open_file_new ();
  g_autoptr (CdtRecovered) copy = NULL;

  open_file_edit (file, "one");
  cdt_file_flush (file);
  g_assert_cmpint (save (file, path, FALSE), ==, -1);
  g_assert_cmpint (cdt_file_get_state (file), ==, CDT_FILE_SAVED);
  g_assert_cmpstr (cdt_file_get_path (file), ==, path);
  g_assert_cmpint (cdt_file_get_saved_at (file), >, 1700000000);
  open_file_assert_title (path, "one");
  assert_copy (NULL);
  open_file_edit (file, "two");
  g_assert_cmpint (cdt_file_get_state (file), ==, CDT_FILE_CHANGED);
  wait_for_copy ("two");
  copy = get_copy ();
  g_assert_nonnull (copy);
  g_assert_cmpstr (copy->base_path, ==, path);
  g_assert_nonnull (copy->base_hash);
  g_assert_cmpint (save (file, NULL, FALSE), ==, -1);
  open_file_assert_title (path, "two");
  assert_copy (NULL);
  open_file_run_for (600);
  g_assert_false (cdt_file_get_changed_on_disk (file));
  g_assert_cmpint (cdt_file_get_state (file), ==, CDT_FILE_SAVED);
}

static void
test_edit_while_saving (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "a.concordat");
  g_autoptr (CdtFile) file = open_file_new ();
  OpenFileSave first = { 0 };
  OpenFileSave second = { 0 };

  open_file_edit (file, "one");
  open_file_begin_save (file, path, FALSE, &first);
  open_file_edit (file, "two");
  open_file_wait (&first);
  g_assert_no_error (first.error);
  g_assert_cmpint (cdt_file_get_state (file), ==, CDT_FILE_CHANGED);
  open_file_assert_title (path, "one");
  wait_for_copy ("two");
  /* Two saves at once take turns, the second with what has been typed by then */
  first.done = FALSE;
  open_file_begin_save (file, NULL, FALSE, &first);
  open_file_begin_save (file, NULL, FALSE, &second);
  open_file_edit (file, "three");
  open_file_wait (&first);
  open_file_wait (&second);
  g_assert_no_error (first.error);
  g_assert_no_error (second.error);
  g_assert_cmpint (cdt_file_get_state (file), ==, CDT_FILE_SAVED);
  open_file_assert_title (path, "three");
  assert_copy (NULL);
}

static void
test_changed_on_disk (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "a.concordat");
  g_autoptr (CdtFile) file = open_file_new ();
  g_autofree char *ours = NULL;

  open_file_edit (file, "one");
  g_assert_cmpint (save (file, path, FALSE), ==, -1);
  g_assert_true (g_file_get_contents (path, &ours, NULL, NULL));
  g_assert_no_errno (utime (path, NULL));
  open_file_run_for (600);
  g_assert_false (cdt_file_get_changed_on_disk (file));
  test_folder_write (folder, "a.concordat", "theirs");
  wait_for_change_on_disk (file, TRUE);
  test_folder_write (folder, "a.concordat", ours);
  wait_for_change_on_disk (file, FALSE);
  g_assert_no_errno (g_unlink (path));
  wait_for_change_on_disk (file, TRUE);
  test_folder_write (folder, "a.concordat", "theirs");
  open_file_edit (file, "two");
  g_assert_cmpint (save (file, NULL, FALSE), ==, CDT_SAVE_ERROR_CHANGED);
  test_folder_assert (folder, "a.concordat", "theirs");
  g_assert_true (cdt_file_get_changed_on_disk (file));
  cdt_file_flush (file);
  assert_copy ("two");
  g_assert_cmpint (save (file, NULL, TRUE), ==, -1);
  open_file_assert_title (path, "two");
  test_folder_assert (folder, "a.concordat~", "theirs");
  g_assert_false (cdt_file_get_changed_on_disk (file));
  assert_copy (NULL);
}

/* What others wrote was brought together with ours, and ours may be written over theirs. */
static void
test_take_disk (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "a.concordat");
  g_autoptr (CdtFile) file = open_file_new ();
  g_autoptr (CdtFile) unnamed = open_file_new ();
  g_autoptr (CdtDraft) theirs = NULL;
  g_autofree char *hash = NULL;

  open_file_edit (file, "one");
  g_assert_cmpint (save (file, path, FALSE), ==, -1);
  open_file_edit (file, "two");
  test_folder_write (folder, "a.concordat", THEIRS);
  wait_for_change_on_disk (file, TRUE);
  theirs = cdt_load_draft (path, &hash, NULL);
  cdt_file_take_disk (file, theirs, hash);
  g_assert_true (cdt_file_get_base (file) == theirs);
  g_assert_false (cdt_file_get_changed_on_disk (file));
  g_assert_cmpint (save (file, NULL, FALSE), ==, -1);
  open_file_assert_title (path, "two");
  cdt_file_take_disk (unnamed, theirs, hash);
  g_assert_true (cdt_file_get_base (unnamed) == theirs);
}

static void
test_other_path (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "a.concordat");
  g_autofree char *taken = test_folder_path (folder, "b.concordat");
  g_autoptr (CdtFile) file = open_file_new ();

  open_file_edit (file, "one");
  g_assert_cmpint (save (file, path, FALSE), ==, -1);
  test_folder_write (folder, "b.concordat", "theirs");
  g_assert_cmpint (save (file, taken, FALSE), ==, CDT_SAVE_ERROR_EXISTS);
  g_assert_cmpstr (cdt_file_get_path (file), ==, path);
  test_folder_assert (folder, "b.concordat", "theirs");
  g_assert_cmpint (save (file, taken, TRUE), ==, -1);
  g_assert_cmpstr (cdt_file_get_path (file), ==, taken);
  open_file_assert_title (taken, "one");
  /* The file left behind is no longer ours to watch */
  test_folder_write (folder, "a.concordat", "theirs");
  open_file_run_for (600);
  g_assert_false (cdt_file_get_changed_on_disk (file));
}

static void
test_failed (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "a.concordat");
  g_autofree char *nowhere = test_folder_path (folder, "none/a.concordat");
  g_autoptr (CdtFile) file = open_file_new ();

  open_file_edit (file, "one");
  g_assert_cmpint (save (file, nowhere, FALSE), ==, CDT_SAVE_ERROR_FAILED);
  g_assert_null (cdt_file_get_path (file));
  g_assert_cmpint (save (file, path, FALSE), ==, -1);
  g_assert_null (cdt_file_get_error (file));
  g_assert_no_errno (chmod (path, 0444));
  open_file_edit (file, "two");
  g_assert_cmpint (save (file, NULL, FALSE), ==, CDT_SAVE_ERROR_DENIED);
  open_file_assert_title (path, "one");
  wait_for_copy ("two");
  g_assert_cmpint (cdt_file_get_state (file), ==, CDT_FILE_FAILED);
  g_assert_no_errno (chmod (path, 0644));
  g_assert_cmpint (save (file, NULL, FALSE), ==, -1);
  assert_copy (NULL);
}

/* Let go of without a word, as by a window that crashes through its end */
static void
test_let_go (TestFolder *folder, gconstpointer data)
{
  CdtFile *file = open_file_new ();

  open_file_edit (file, "one");
  g_object_unref (file);
  assert_copy ("one");
}

static void
test_recovered (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "a.concordat");
  CdtFile *file = open_file_new ();
  g_autoptr (CdtFile) again = NULL;
  g_autoptr (CdtRecovered) copy = NULL;
  g_autofree char *theirs = NULL;

  open_file_edit (file, "one");
  g_assert_cmpint (save (file, path, FALSE), ==, -1);
  open_file_edit (file, "two");
  g_object_unref (file);
  copy = get_copy ();
  g_assert_nonnull (copy);
  again = cdt_file_open_recovered (copy, NULL);
  g_assert_nonnull (again);
  g_assert_cmpint (cdt_file_get_state (again), ==, CDT_FILE_CHANGED);
  g_assert_cmpstr (cdt_file_get_path (again), ==, path);
  assert_copy ("two");
  /* Changed since the copy was begun: the save finds out */
  g_assert_true (g_file_get_contents (path, &theirs, NULL, NULL));
  test_folder_write (folder, "a.concordat", "theirs");
  g_assert_cmpint (save (again, NULL, FALSE), ==, CDT_SAVE_ERROR_CHANGED);
  assert_copy ("two");
  test_folder_write (folder, "a.concordat", theirs);
  g_assert_cmpint (save (again, NULL, FALSE), ==, -1);
  open_file_assert_title (path, "two");
  assert_copy (NULL);
}

/* Opening the file and going on without the copy does not write over the copy */
static void
test_copy_not_taken_up (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "a.concordat");
  CdtFile *file = open_file_new ();
  g_autoptr (CdtFile) again = NULL;
  g_autoptr (GPtrArray) both = NULL;

  open_file_edit (file, "one");
  g_assert_cmpint (save (file, path, FALSE), ==, -1);
  open_file_edit (file, "lost?");
  g_object_unref (file);
  again = cdt_file_open (path, NULL);
  g_assert_nonnull (again);
  g_assert_cmpint (cdt_file_get_state (again), ==, CDT_FILE_SAVED);
  open_file_edit (again, "two");
  cdt_file_flush (again);
  both = cdt_recovery_list ();
  g_assert_cmpuint (both->len, ==, 2);
  g_assert_cmpint (save (again, NULL, FALSE), ==, -1);
  assert_copy ("lost?");
}

int
main (int argc, char **argv)
{
  static const TestFolderCase cases[] = {
    { "/file/unnamed", test_unnamed },
    { "/file/save", test_save },
    { "/file/edit-while-saving", test_edit_while_saving },
    { "/file/changed-on-disk", test_changed_on_disk },
    { "/file/take-disk", test_take_disk },
    { "/file/other-path", test_other_path },
    { "/file/failed", test_failed },
    { "/file/let-go", test_let_go },
    { "/file/recovered", test_recovered },
    { "/file/copy-not-taken-up", test_copy_not_taken_up },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  test_folder_add (cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
