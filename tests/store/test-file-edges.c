/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An open draft whose recovery copy cannot be written, whose file cannot be read, and what is put into the
 * file besides what the person said */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "cdt-backup.h"
#include "cdt-file-watch.h"
#include "cdt-load.h"
#include "cdt-save.h"
#include "cdt-store-folder.h"
#include "open-file.h"
#include "test-folder.h"

#define DRAFT(version)                                                                                       \
  "<agreement xmlns='urn:concordat:agreement:1' version='" version "' id='11111111-2222'><title>T</title>"   \
  "</agreement>"

static void
wait_for_state (CdtFile *file, CdtFileState state)
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (cdt_file_get_state (file) != state && g_get_monotonic_time () < end)
    open_file_run_for (20);
  g_assert_cmpint (cdt_file_get_state (file), ==, state);
}

/* No folder is where a file stands. */
static void
block (const char *inner)
{
  g_autofree char *path = cdt_store_folder_path (inner, NULL);

  g_assert_true (cdt_store_folder_make (NULL, NULL));
  g_assert_true (g_file_set_contents (path, "in the way", -1, NULL));
}

static void
unblock (const char *inner)
{
  g_autofree char *path = cdt_store_folder_path (inner, NULL);

  g_assert_no_errno (g_unlink (path));
}

/* A copy that cannot be written is told once, stays told, and is over with the first that can be. */
static void
test_copy_fails (TestFolder *folder, gconstpointer data)
{
  g_autoptr (CdtFile) file = open_file_new ();
  g_autofree char *told = NULL;

  block ("recovery");
  open_file_edit (file, "one");
  wait_for_state (file, CDT_FILE_FAILED);
  told = g_strdup (cdt_file_get_error (file)->message);
  g_assert_nonnull (strstr (told, "could not be made"));
  open_file_edit (file, "two");
  cdt_file_flush (file);
  g_assert_cmpstr (cdt_file_get_error (file)->message, ==, told);
  unblock ("recovery");
  open_file_edit (file, "three");
  cdt_file_flush (file);
  g_assert_null (cdt_file_get_error (file));
  g_assert_cmpint (cdt_file_get_state (file), ==, CDT_FILE_UNNAMED);
  g_free (cdt_file_discard (file));
}

/* While a save is under way it is the save that counts. */
static void
test_copy_fails_while_saving (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "a.concordat");
  g_autoptr (CdtFile) file = open_file_new ();
  OpenFileSave answer = { 0 };

  open_file_edit (file, "one");
  open_file_begin_save (file, path, FALSE, &answer);
  block ("recovery");
  open_file_edit (file, "two");
  cdt_file_flush (file);
  g_assert_nonnull (cdt_file_get_error (file));
  g_assert_cmpint (cdt_file_get_state (file), ==, CDT_FILE_SAVING);
  unblock ("recovery");
  cdt_file_flush (file);
  g_assert_null (cdt_file_get_error (file));
  g_assert_cmpint (cdt_file_get_state (file), ==, CDT_FILE_SAVING);
  open_file_wait (&answer);
  g_assert_no_error (answer.error);
  g_assert_cmpint (cdt_file_get_state (file), ==, CDT_FILE_CHANGED);
  g_assert_cmpint (open_file_save (file, NULL, FALSE), ==, -1);
}

/* Saved before its copy was due: none is written. And what is saved fails to be saved once more. */
static void
test_nothing_due (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "a.concordat");
  g_autoptr (CdtFile) file = open_file_new ();
  g_autoptr (GPtrArray) copies = NULL;

  open_file_edit (file, "one");
  g_assert_cmpint (open_file_save (file, path, FALSE), ==, -1);
  open_file_run_for (1700);
  copies = cdt_recovery_list ();
  g_assert_cmpuint (copies->len, ==, 0);
  g_assert_no_errno (g_chmod (path, 0444));
  g_assert_cmpint (open_file_save (file, NULL, FALSE), ==, CDT_SAVE_ERROR_DENIED);
  g_assert_cmpint (cdt_file_get_state (file), ==, CDT_FILE_FAILED);
  g_object_run_dispose (G_OBJECT (file));
}

static gpointer
note_purpose_cb (gpointer data, gboolean known)
{
  return g_strconcat (data, known ? ", as known" : NULL, NULL);
}

static void
write_purpose_cb (gconstpointer note, CdtDraft *copy)
{
  cdt_draft_set_value (copy, "purpose", note, NULL);
}

static const CdtFileComplete complete = { note_purpose_cb, write_purpose_cb, g_free };

static char *
dup_purpose (CdtFile *file)
{
  g_autoptr (CdtDraft) draft = cdt_file_dup_draft (file);

  return cdt_draft_dup_value (draft, "purpose");
}

static void
assert_copy (const char *purpose)
{
  g_autoptr (GPtrArray) copies = cdt_recovery_list ();
  g_autoptr (CdtDraft) draft = NULL;
  g_autofree char *found = NULL;

  g_assert_cmpuint (copies->len, ==, 1);
  draft = cdt_load_draft (((const CdtRecovered *)copies->pdata[0])->copy_path, NULL, NULL);
  found = cdt_draft_dup_value (draft, "purpose");
  g_assert_cmpstr (found, ==, purpose);
}

/* What belongs in the file besides is in what is written, and not in the draft. */
static void
test_complete (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "a.concordat");
  g_autofree char *newer = test_folder_path (folder, "b.concordat");
  g_autoptr (CdtFile) file = open_file_new ();
  g_autoptr (CdtFile) read_only = NULL;
  g_autoptr (CdtDraft) draft = NULL;
  g_autofree char *none = dup_purpose (file);
  g_autofree char *completed = NULL;
  g_autofree char *untouched = NULL;
  g_autofree char *written = NULL;

  g_assert_null (none);
  cdt_file_set_complete (file, &complete, g_strdup ("once"), g_free);
  cdt_file_set_complete (file, &complete, g_strdup ("twice"), g_free);
  completed = dup_purpose (file);
  g_assert_cmpstr (completed, ==, "twice");
  untouched = cdt_draft_dup_value (cdt_file_get_draft (file), "purpose");
  g_assert_null (untouched);
  g_assert_cmpint (open_file_save (file, path, FALSE), ==, -1);
  g_assert_cmpint (cdt_file_get_state (file), ==, CDT_FILE_SAVED);
  draft = cdt_load_draft (path, NULL, NULL);
  written = cdt_draft_dup_value (draft, "purpose");
  g_assert_cmpstr (written, ==, "twice");
  test_folder_write (folder, "b.concordat", DRAFT ("2.0"));
  read_only = cdt_file_open (newer, NULL);
  cdt_file_set_complete (read_only, &complete, (char *)"never", NULL);
  g_clear_pointer (&untouched, g_free);
  untouched = dup_purpose (read_only);
  g_assert_null (untouched);
}

/* The copy that is made while somebody types has what is known of that; one that is made now has all. */
static void
test_complete_copy (TestFolder *folder, gconstpointer data)
{
  g_autoptr (CdtFile) file = open_file_new ();

  cdt_file_set_complete (file, &complete, (char *)"all", NULL);
  open_file_edit (file, "one");
  for (guint i = 0; i < 18; i++) /* never idle for long */
    {
      open_file_run_for (100);
      open_file_edit (file, i % 2 == 0 ? "two" : "three");
    }
  assert_copy ("all, as known");
  cdt_file_flush (file);
  assert_copy ("all");
}

/* A file that cannot be opened, and a copy that does not know what its file held */
static void
test_open (TestFolder *folder, gconstpointer data)
{
  g_autofree char *none = test_folder_path (folder, "none");
  g_autofree char *path = test_folder_path (folder, "a.concordat");
  g_autofree char *copy = test_folder_path (folder, "copy.concordat");
  CdtRecovered note
      = { .copy_id = (char *)"copy", .draft_id = (char *)"draft", .copy_path = copy, .base_path = path };
  g_autoptr (CdtFile) file = NULL;

  g_assert_null (cdt_file_open (none, NULL));
  g_assert_null (cdt_load_pdf (none, NULL));
  g_assert_null (cdt_file_open_recovered (&note, NULL));
  test_folder_write (folder, "a.concordat", DRAFT ("1.1"));
  test_folder_write (folder, "copy.concordat", DRAFT ("1.1"));
  file = cdt_file_open_recovered (&note, NULL);
  g_assert_cmpint (open_file_save (file, NULL, FALSE), ==, CDT_SAVE_ERROR_EXISTS);
  test_folder_assert (folder, "a.concordat", DRAFT ("1.1"));
  g_free (cdt_file_discard (file));
}

/* The file as it was is kept before one of an older version is written over, or nothing is written. */
static void
test_original (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "a.concordat");
  g_autoptr (CdtFile) file = NULL;
  g_autoptr (CdtDraft) fresh = cdt_draft_new ("memorandum");
  g_autoptr (GBytes) bytes = g_bytes_new_static (DRAFT ("1.0"), strlen (DRAFT ("1.0")));
  g_autoptr (CdtTree) tree = cdt_tree_new_from_bytes (bytes, "a", NULL);
  g_autoptr (CdtDraft) made = cdt_draft_new_from_tree (tree, "a", NULL);

  g_assert_true (cdt_backup_keep_original (fresh, NULL));
  g_assert_true (cdt_backup_keep_original (made, NULL));
  test_folder_write (folder, "a.concordat", DRAFT ("1.0"));
  file = cdt_file_open (path, NULL);
  block ("backups");
  open_file_edit (file, "new");
  g_assert_cmpint (open_file_save (file, NULL, FALSE), !=, -1);
  test_folder_assert (folder, "a.concordat", DRAFT ("1.0"));
  unblock ("backups");
  g_assert_cmpint (open_file_save (file, NULL, FALSE), ==, -1);
}

/* More than can be opened again: neither the file nor the copy that can be read is written over. */
static void
test_cannot_be_read (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "a.concordat");
  g_autoptr (CdtFile) file = open_file_new ();
  g_autofree char *much = g_strnfill (5 * 1024 * 1024, 'a');
  g_autofree char *text = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GBytes) damaged = g_bytes_new_static ("<a>", 3);
  g_autoptr (GError) error = NULL;

  open_file_edit (file, "one");
  cdt_file_flush (file);
  g_assert_cmpint (open_file_save (file, path, FALSE), ==, -1);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  open_file_edit (file, "two");
  cdt_file_flush (file);
  open_file_edit (file, much);
  cdt_file_flush (file);
  g_assert_nonnull (strstr (cdt_file_get_error (file)->message, "could not be opened again"));
  g_assert_cmpint (open_file_save (file, NULL, FALSE), ==, CDT_SAVE_ERROR_FAILED);
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, text);
  copies = cdt_recovery_list ();
  g_assert_cmpuint (copies->len, ==, 1);
  g_clear_pointer (&after, g_free);
  g_assert_true (g_file_get_contents (((CdtRecovered *)copies->pdata[0])->copy_path, &after, NULL, NULL));
  g_assert_nonnull (strstr (after, "<title>two</title>"));
  g_assert_false (cdt_save_check_draft (damaged, path, &error));
  g_assert_true (g_str_has_prefix (error->message, "a.concordat was not saved"));
  open_file_edit (file, "three");
  g_free (cdt_file_discard (file));
}

static void
seen_cb (CdtFileWatch *watch, const char *hash, guint *n_seen)
{
  (*n_seen)++;
}

/* What cannot be read tells nothing, and of two looks only the later one tells what it saw. */
static void
test_watch (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "a");
  g_autoptr (CdtFileWatch) of_folder = cdt_file_watch_new (folder->path);
  g_autoptr (CdtFileWatch) of_file = cdt_file_watch_new (path);
  g_autoptr (CdtFileWatch) of_nothing = cdt_file_watch_new ("/nowhere/at/all");
  guint n_of_folder = 0, n_of_file = 0, n_of_nothing = 0;

  g_signal_connect (of_folder, "seen", G_CALLBACK (seen_cb), &n_of_folder);
  g_signal_connect (of_file, "seen", G_CALLBACK (seen_cb), &n_of_file);
  g_signal_connect (of_nothing, "seen", G_CALLBACK (seen_cb), &n_of_nothing);
  cdt_file_watch_look (of_folder);
  cdt_file_watch_look (of_file);
  cdt_file_watch_look (of_file);
  cdt_file_watch_look (of_nothing);
  open_file_run_for (150);
  g_assert_cmpuint (n_of_folder, ==, 0);
  g_assert_cmpuint (n_of_file, ==, 1);
  g_assert_cmpuint (n_of_nothing, ==, 1);
}

/* What came, was saved and was undone is not taken for what comes after the file was opened again. */
static void
test_ids_of_what_was_undone (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "a.concordat");
  g_autoptr (CdtDraft) draft = cdt_draft_new ("memorandum");
  g_autoptr (CdtFile) file = cdt_file_new (draft);
  g_autofree char *first = cdt_draft_insert (draft, "partners", 0, NULL);
  g_autoptr (CdtFile) again = NULL;
  g_autofree char *second = NULL;

  g_assert_cmpint (open_file_save (file, path, FALSE), ==, -1);
  g_free (cdt_draft_undo (draft));
  g_assert_cmpint (open_file_save (file, path, FALSE), ==, -1);
  again = cdt_file_open (path, NULL);
  second = cdt_draft_insert (cdt_file_get_draft (again), "partners", 0, NULL);
  g_assert_cmpstr (second, !=, first);
}

int
main (int argc, char **argv)
{
  static const TestFolderCase cases[] = {
    { "/file-edges/copy-fails", test_copy_fails },
    { "/file-edges/copy-fails-while-saving", test_copy_fails_while_saving },
    { "/file-edges/nothing-due", test_nothing_due },
    { "/file-edges/complete", test_complete },
    { "/file-edges/complete-copy", test_complete_copy },
    { "/file-edges/open", test_open },
    { "/file-edges/original", test_original },
    { "/file-edges/cannot-be-read", test_cannot_be_read },
    { "/file-edges/watch", test_watch },
    { "/file-edges/ids-of-what-was-undone", test_ids_of_what_was_undone },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  test_folder_add (cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
