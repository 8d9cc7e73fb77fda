/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What src/store makes of names, notes and lists that are long, short, missing or nonsense */

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "cdt-backup.h"
#include "cdt-file.h"
#include "cdt-lock-file.h"
#include "cdt-process-mark.h"
#include "cdt-recent.h"
#include "cdt-recovery.h"
#include "cdt-save-file.h"
#include "cdt-save.h"
#include "cdt-store-folder.h"
#include "test-folder.h"

static const char *const marks[]
    = { "", "a", "a:b", "a:b:c", "a:0:c", "a:-1:c", "a:99999999:c", "a:1:c", ":::", NULL };

static void
test_marks (TestFolder *folder, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    g_assert_false (cdt_process_mark_is_alive (marks[i]));
  g_assert_true (cdt_process_mark_is_alive (cdt_process_mark ()));
}

typedef struct
{
  const char *note;
  const char *person; /* NULL: it holds up nobody */
} Note;

#define HOST "[open]\nhost=elsewhere\n"

static const Note notes[] = {
  { "", NULL },
  { "[open]\nperson=Ann\n", NULL },
  { "[other]\nperson=Ann\n", NULL },
  { HOST, NULL },
  { HOST "person=\n", NULL },
  { HOST "person=\xff\n", NULL },
  { HOST "person=Ann\n", "Ann" },
  { HOST "person=Ann\\nEve\\tX\n", "Ann Eve X" },
  { HOST "person=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" },
};

static void
test_notes (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "a");
  g_autofree char *loop = test_folder_path (folder, "loop");

  for (gsize i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      CdtLockHolder *holder;

      test_folder_write (folder, ".a.lock", notes[i].note);
      holder = cdt_lock_file_take (path);
      if ((holder == NULL) != (notes[i].person == NULL))
        g_error ("%s", notes[i].note);
      if (holder != NULL)
        g_assert_cmpstr (holder->person, ==, notes[i].person);
      cdt_lock_holder_free (holder);
    }
  g_assert_no_errno (symlink ("loop", loop));
  g_assert_null (cdt_lock_file_take (loop));
  cdt_lock_file_release (loop);
}

static void
test_backups (TestFolder *folder, gconstpointer data)
{
  static const char *const others[]
      = { "draft.0.concordat", "draft.x.concordat", "draft.1.other", "else.1.concordat" };
  g_autofree char *path = test_folder_path (folder, "a");
  g_autofree char *none = test_folder_path (folder, "none");
  g_autoptr (GPtrArray) kept = NULL;

  g_assert_true (cdt_store_folder_make ("backups", NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *other = cdt_store_folder_path ("backups", others[i]);

      g_assert_true (g_file_set_contents (other, "x", 1, NULL));
    }
  test_folder_write (folder, "a", "one");
  g_assert_true (cdt_backup_keep ("draft", path, NULL));
  g_assert_true (cdt_backup_keep ("draft", path, NULL));
  g_assert_true (cdt_backup_keep ("draft", none, NULL));
  kept = cdt_backup_list ("draft");
  g_assert_cmpuint (kept->len, ==, 1);
}

/* No folder can be made where a file stands. */
static void
test_no_folder (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "a");
  g_autofree char *place = cdt_store_folder_path (NULL, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  CdtRecovered note = { .copy_id = (char *)"copy", .draft_id = (char *)"draft" };
  CdtRecentDraft recent = { .path = path };
  GError *error = NULL;

  test_folder_write (folder, "a", "one");
  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  g_assert_true (g_file_set_contents (place, "in the way", -1, NULL));
  g_assert_false (cdt_recovery_write (&note, bytes, &error));
  g_assert_nonnull (strstr (error->message, "could not be made"));
  g_clear_error (&error);
  g_assert_false (cdt_recovery_discard ("copy", NULL));
  g_assert_false (cdt_recovery_remove ("copy", &error));
  g_assert_nonnull (strstr (error->message, "could not be removed"));
  g_clear_error (&error);
  g_assert_false (cdt_backup_keep ("draft", path, NULL));
  g_assert_false (cdt_recent_add (&recent, NULL));
  g_assert_no_errno (g_unlink (place));
}

static void
test_copies (TestFolder *folder, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  CdtRecovered note
      = { .copy_id = (char *)"copy", .draft_id = (char *)"draft", .base_path = (char *)"no/folder" };
  g_autoptr (GError) error = NULL;
  g_autofree char *hidden = NULL;
  g_autofree char *in_the_way = NULL;
  g_autoptr (GPtrArray) offered = NULL;

  g_assert_false (cdt_recovery_write (&note, bytes, &error));
  note.base_path = NULL;
  g_assert_true (cdt_recovery_write (&note, bytes, NULL));
  hidden = cdt_store_folder_path ("recovery", ".hidden.concordat");
  g_assert_true (g_file_set_contents (hidden, "x", 1, NULL));
  offered = cdt_recovery_list ();
  g_assert_cmpuint (offered->len, ==, 1);
  g_assert_null (cdt_recovery_find ("none"));
  cdt_recovered_free (NULL);
  /* A folder of the name, which no file replaces */
  g_assert_true (cdt_recovery_discard ("copy", NULL));
  in_the_way = cdt_store_folder_path ("recovery", "copy.concordat");
  g_assert_no_errno (g_mkdir (in_the_way, 0700));
  g_assert_false (cdt_recovery_bring_back ("copy", NULL));
  g_assert_no_errno (g_rmdir (in_the_way));
  g_assert_true (cdt_recovery_bring_back ("copy", NULL));
}

static void
test_recent (TestFolder *folder, gconstpointer data)
{
  g_autofree char *file = cdt_store_folder_path (NULL, "recent.ini");
  g_autofree char *kept = test_folder_path (folder, "kept");
  g_autofree char *uri = g_filename_to_uri (kept, NULL, NULL);
  g_autofree char *text = g_strdup_printf (
      "[nowhere]\ntitle=x\n[file:///a]\nrequired=-2\n[%s]\nanswered=-3\nrequired=7\n", uri);
  CdtRecentDraft last = { .path = kept, .kind = "memorandum" };
  g_autoptr (GPtrArray) all = NULL;

  test_folder_write (folder, "kept", "x");
  g_assert_true (cdt_store_folder_make (NULL, NULL));
  g_assert_true (g_file_set_contents (file, text, -1, NULL));
  all = cdt_recent_list ();
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_cmpstr (((CdtRecentDraft *)all->pdata[0])->title, ==, "");
  g_assert_cmpint (((CdtRecentDraft *)all->pdata[0])->answered, ==, 0);
  g_assert_cmpint (((CdtRecentDraft *)all->pdata[0])->required, ==, 7);
  for (guint i = 0; i < 205; i++)
    {
      g_autofree char *name = g_strdup_printf ("f%u", i);
      g_autofree char *path = test_folder_path (folder, name);

      CdtRecentDraft recent
          = { .path = path, .opened_at = i, .version = i % 2 == 0 ? name : NULL, .kind = name };

      test_folder_write (folder, name, "x");
      g_assert_true (cdt_recent_add (&recent, NULL));
    }
  g_ptr_array_unref (all);
  all = cdt_recent_list ();
  g_assert_cmpuint (all->len, <, 205);
  cdt_recent_draft_free (NULL);
  /* The list may not be replaced: this is told at once. */
  g_assert_no_errno (g_unlink (file));
  g_assert_no_errno (g_mkdir (file, 0700));
  g_assert_false (cdt_recent_add (&last, NULL));
  g_assert_no_errno (g_rmdir (file));
}

/* Names of what is put beside a file that may not be replaced */
static void
test_beside (TestFolder *folder, gconstpointer data)
{
  g_autofree char *longest = g_strnfill (240, 'a');
  const char *names[] = { "a", ".a", "a.b", ".a.b", longest };
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  g_autoptr (GBytes) last = g_bytes_new_static ("y", 1);
  int fd = g_open (folder->path, O_PATH | O_DIRECTORY, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *beside = cdt_save_keep_beside (fd, names[i], bytes);
      g_autofree char *again = cdt_save_keep_beside (fd, names[i], bytes);

      g_assert_nonnull (strstr (beside, " (not saved)"));
      g_assert_cmpstr (again, ==, beside);
    }
  for (guint i = 0; i < 19; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);
      g_autoptr (GBytes) other = g_bytes_new (text, strlen (text));
      g_autofree char *beside = cdt_save_keep_beside (fd, "a", other);

      g_assert_nonnull (beside);
    }
  g_assert_null (cdt_save_keep_beside (fd, "a", last));
  g_assert_no_errno (close (fd));
}

/* The state of a file as its properties say it */
static void
test_properties (TestFolder *folder, gconstpointer data)
{
  g_autoptr (CdtDraft) draft = cdt_draft_new ("memorandum");
  g_autoptr (CdtFile) file = cdt_file_new (draft);
  g_autofree char *path = NULL, *elsewhere = NULL;
  CdtFileState state = CDT_FILE_SAVED;
  gint64 saved_at = -1;
  gboolean changed = TRUE;

  g_object_get (file, "state", &state, "path", &path, "saved-at", &saved_at, "changed-on-disk", &changed,
                "open-elsewhere", &elsewhere, NULL);
  g_assert_cmpint (state, ==, CDT_FILE_UNNAMED);
  g_assert_null (path);
  g_assert_cmpint (saved_at, ==, 0);
  g_assert_false (changed);
  g_assert_null (elsewhere);
}

int
main (int argc, char **argv)
{
  static const TestFolderCase cases[] = {
    { "/edges/marks", test_marks },     { "/edges/notes", test_notes },
    { "/edges/backups", test_backups }, { "/edges/no-folder", test_no_folder },
    { "/edges/copies", test_copies },   { "/edges/recent", test_recent },
    { "/edges/beside", test_beside },   { "/edges/properties", test_properties },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  test_folder_add (cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
