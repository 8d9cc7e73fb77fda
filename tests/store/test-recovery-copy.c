/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A session's copy under late and failing writes, and a store whose notes and files are not what they were */

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>
#include <utime.h>

#include "cdt-recovery-copy.h"
#include "cdt-store-folder.h"
#include "test-folder.h"

static void
write_note (const char *name, const char *text)
{
  g_autofree char *path = cdt_store_folder_path ("recovery", name);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static gboolean
stands (const char *inner, const char *name)
{
  g_autofree char *path = cdt_store_folder_path (inner, name);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static gboolean
write_copy (CdtRecoveryCopy *copy, guint64 serial, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return cdt_recovery_copy_write (copy, serial, "Title", bytes, NULL, NULL, error);
}

static char *
find_copy (void)
{
  g_autoptr (GPtrArray) all = cdt_recovery_list ();

  g_assert_cmpuint (all->len, ==, 1);
  return g_strdup (((CdtRecovered *)all->pdata[0])->copy_id);
}

/* Workers come in any order: what is older than what is there is no news, and removes nothing. */
static void
test_order (TestFolder *folder, gconstpointer data)
{
  CdtRecoveryCopy *copy = cdt_recovery_copy_new ("draft", NULL);
  g_autofree char *id = NULL;
  g_autofree char *text = NULL;
  g_autoptr (CdtRecovered) found = NULL;

  g_assert_true (write_copy (copy, 5, "new", NULL));
  g_assert_true (write_copy (copy, 4, "old", NULL));
  g_assert_true (cdt_recovery_copy_drop (copy, 3, NULL));
  id = find_copy ();
  found = cdt_recovery_find (id);
  g_assert_true (g_file_get_contents (found->copy_path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "new");
  g_assert_true (cdt_recovery_copy_is (copy, id));
  g_assert_false (cdt_recovery_copy_is (copy, "other"));
  g_assert_true (cdt_recovery_copy_drop (copy, 5, NULL));
  g_assert_null (cdt_recovery_find (id));
  g_assert_true (cdt_recovery_copy_drop (copy, 6, NULL));
  cdt_recovery_copy_unref (copy);
}

/* The copy that this one goes on from is it too, until one of its own is written and dropped. */
static void
test_adopted (TestFolder *folder, gconstpointer data)
{
  CdtRecoveryCopy *copy = cdt_recovery_copy_new ("draft", "before");

  g_assert_true (cdt_recovery_copy_is (copy, "before"));
  g_assert_true (cdt_recovery_copy_drop (copy, 1, NULL));
  g_assert_false (cdt_recovery_copy_is (copy, "before"));
  g_assert_null (cdt_recovery_copy_discard (copy, 2, NULL));
  cdt_recovery_copy_unref (copy);
}

/* What cannot be done is told, and can be done when nothing is in the way any more. */
static void
test_in_the_way (TestFolder *folder, gconstpointer data)
{
  CdtRecoveryCopy *copy = cdt_recovery_copy_new ("draft", NULL);
  g_autofree char *store = cdt_store_folder_path ("recovery", NULL);
  g_autofree char *bin = cdt_store_folder_path ("recovery/discarded", NULL);
  g_autofree char *discarded = NULL;
  g_autofree char *id = NULL;
  g_autoptr (CdtRecovered) found = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (cdt_store_folder_make (NULL, NULL));
  g_assert_true (g_file_set_contents (store, "in the way", -1, NULL));
  g_assert_false (write_copy (copy, 1, "text", &error));
  g_assert_nonnull (strstr (error->message, "could not be made"));
  g_assert_no_errno (g_unlink (store));
  g_assert_true (write_copy (copy, 1, "text", NULL));
  g_assert_true (g_file_set_contents (bin, "in the way", -1, NULL));
  g_assert_null (cdt_recovery_copy_discard (copy, 1, NULL));
  id = find_copy ();
  found = cdt_recovery_find (id);
  g_assert_no_errno (g_unlink (bin));
  g_assert_no_errno (g_unlink (found->copy_path));
  g_assert_no_errno (g_mkdir (found->copy_path, 0700));
  g_assert_false (cdt_recovery_copy_drop (copy, 1, NULL));
  g_assert_no_errno (g_rmdir (found->copy_path));
  g_assert_true (write_copy (copy, 2, "text", NULL));
  discarded = cdt_recovery_copy_discard (copy, 2, NULL);
  g_assert_cmpstr (discarded, ==, id);
  cdt_recovery_copy_unref (copy);
}

/* Notes that name one another without end are followed a thousand times. */
static void
test_long_chain (TestFolder *folder, gconstpointer data)
{
  g_assert_true (cdt_store_folder_make ("recovery", NULL));
  for (guint i = 0; i < 1003; i++)
    {
      g_autofree char *name = g_strdup_printf ("c%u.ini", i);
      g_autofree char *note = g_strdup_printf ("[recovery]\nprevious=c%u\n", i + 1);

      write_note (name, note);
    }
  g_assert_true (cdt_recovery_remove ("c0", NULL));
  g_assert_false (stands ("recovery", "c999.ini"));
  g_assert_true (stands ("recovery", "c1000.ini"));
}

/* Copies that lead nowhere are neither offered as what was thrown away last nor purged. */
static void
test_lost_copies (TestFolder *folder, gconstpointer data)
{
  g_autofree char *kept = cdt_store_folder_path ("recovery", "kept.concordat");
  g_autofree char *lost = cdt_store_folder_path ("recovery", "lost.concordat");
  g_autofree char *gone = cdt_store_folder_path ("recovery/discarded", "gone.concordat");
  g_autofree char *old = cdt_store_folder_path ("recovery/discarded", "old.concordat");
  g_autofree char *last = NULL;
  g_autoptr (GPtrArray) offered = NULL;

  g_assert_true (cdt_store_folder_make ("recovery/discarded", NULL));
  g_assert_null (cdt_recovery_find_discarded ());
  g_assert_no_errno (symlink ("/nowhere", gone));
  g_assert_no_errno (symlink ("/nowhere", lost));
  g_assert_true (g_file_set_contents (old, "old", -1, NULL));
  g_assert_no_errno (utime (old, &(struct utimbuf){ 1, 1 }));
  write_note ("kept.concordat", "text");
  offered = cdt_recovery_list ();
  g_assert_cmpuint (offered->len, ==, 2);
  g_assert_true (cdt_recovery_discard ("kept", NULL));
  g_assert_false (g_file_test (kept, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (old, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (gone, G_FILE_TEST_IS_SYMLINK));
  last = cdt_recovery_find_discarded ();
  g_assert_cmpstr (last, ==, "kept");
}

/* Which is the last when several are there, in whatever order the folder gives them */
static void
test_last_discarded (TestFolder *folder, gconstpointer data)
{
  static const char *const names[] = { "a", "b", "c", "d" };

  g_assert_true (cdt_store_folder_make ("recovery", NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *file = g_strconcat (names[i], ".concordat", NULL);
      g_autofree char *last = NULL;

      write_note (file, names[i]);
      g_assert_true (cdt_recovery_discard (names[i], NULL));
      last = cdt_recovery_find_discarded ();
      g_assert_cmpstr (last, ==, names[i]);
      g_usleep (20000);
    }
}

int
main (int argc, char **argv)
{
  static const TestFolderCase cases[] = {
    { "/recovery-copy/order", test_order },
    { "/recovery-copy/adopted", test_adopted },
    { "/recovery-copy/in-the-way", test_in_the_way },
    { "/recovery-copy/long-chain", test_long_chain },
    { "/recovery-copy/lost-copies", test_lost_copies },
    { "/recovery-copy/last-discarded", test_last_discarded },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  test_folder_add (cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
