/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "cdt-recovery.h"
#include "test-folder.h"

#define ID "11111111-2222-3333-4444-555555555555"

static void
write_copy (const char *id, const char *text, const char *base_path)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;

  cdt_recovery_write (id, "Warm homes", bytes, base_path, base_path != NULL ? "abc" : NULL, &error);
  g_assert_no_error (error);
}

static void
assert_copy (const CdtRecovered *recovered, const char *text)
{
  g_autofree char *found = NULL;
  GStatBuf info;

  g_assert_true (g_file_get_contents (recovered->copy_path, &found, NULL, NULL));
  g_assert_cmpstr (found, ==, text);
  g_assert_no_errno (g_stat (recovered->copy_path, &info));
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
}

static void
test_write (TestFolder *folder, gconstpointer data)
{
  g_autofree char *base = test_folder_path (folder, "bytes\xff.concordat");
  g_autoptr (GPtrArray) none = cdt_recovery_list ();
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) after = NULL;
  const CdtRecovered *recovered = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  write_copy (ID, "one", NULL);
  write_copy (ID, "two", base);
  all = cdt_recovery_list ();
  g_assert_cmpuint (all->len, ==, 1);
  recovered = g_ptr_array_index (all, 0);
  g_assert_cmpstr (recovered->draft_id, ==, ID);
  g_assert_cmpstr (recovered->title, ==, "Warm homes");
  g_assert_cmpstr (recovered->base_path, ==, base);
  g_assert_cmpstr (recovered->base_hash, ==, "abc");
  g_assert_cmpint (recovered->written_at, >, 1700000000);
  assert_copy (recovered, "two");
  g_assert_true (cdt_recovery_remove (recovered->draft_id, NULL));
  g_assert_true (cdt_recovery_remove (recovered->draft_id, NULL));
  after = cdt_recovery_list ();
  g_assert_cmpuint (after->len, ==, 0);
}

/* The id comes from a file: it must not lead out of our folder */
static void
test_hostile_id (TestFolder *folder, gconstpointer data)
{
  const char *ids[] = { "../../../outside", "", "a/b", ".", "-\n" };
  g_autofree char *long_id = g_strnfill (5000, 'x');
  g_autoptr (GPtrArray) all = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    write_copy (ids[i], "x", NULL);
  write_copy (long_id, "x", NULL);
  all = cdt_recovery_list ();
  g_assert_cmpuint (all->len, ==, G_N_ELEMENTS (ids) + 1);
  for (guint i = 0; i < all->len; i++)
    {
      const CdtRecovered *recovered = g_ptr_array_index (all, i);
      g_autofree char *parent = g_path_get_dirname (recovered->copy_path);

      g_assert_true (g_str_has_suffix (parent, "/concordat/recovery"));
      g_assert_true (cdt_recovery_remove (recovered->draft_id, NULL));
      g_assert_false (g_file_test (recovered->copy_path, G_FILE_TEST_EXISTS));
    }
}

static void
test_in_its_file (TestFolder *folder, gconstpointer data)
{
  g_autofree char *base = test_folder_path (folder, "a.concordat");
  g_autoptr (GPtrArray) same = NULL;
  g_autoptr (GPtrArray) other = NULL;

  test_folder_write (folder, "a.concordat", "one");
  write_copy (ID, "one", base);
  same = cdt_recovery_list ();
  g_assert_cmpuint (same->len, ==, 0);
  test_folder_write (folder, "a.concordat", "other");
  other = cdt_recovery_list ();
  g_assert_cmpuint (other->len, ==, 1);
}

static void
test_set_aside (TestFolder *folder, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL;
  guint n_kept = 0;

  g_assert_true (cdt_recovery_set_aside (ID, NULL));
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *text = g_strdup_printf ("session %u", i);

      g_assert_true (cdt_recovery_set_aside (ID, NULL));
      write_copy (ID, text, NULL);
    }
  all = cdt_recovery_list ();
  g_assert_cmpuint (all->len, ==, 3);
  for (guint i = 0; i < all->len; i++)
    {
      const CdtRecovered *recovered = g_ptr_array_index (all, i);

      g_assert_cmpstr (recovered->title, ==, "Warm homes");
      g_assert_true (cdt_recovery_remove (recovered->draft_id, NULL));
      n_kept += !g_file_test (recovered->copy_path, G_FILE_TEST_EXISTS);
    }
  g_assert_cmpuint (n_kept, ==, 3);
}

/* A copy without its note, as after a hand that tidied up, is still offered */
static void
test_no_note (TestFolder *folder, gconstpointer data)
{
  g_autofree char *note = g_build_filename (g_get_user_data_dir (), "concordat", "recovery", ID ".ini", NULL);
  g_autoptr (GPtrArray) all = NULL;

  write_copy (ID, "one", NULL);
  g_assert_no_errno (g_unlink (note));
  all = cdt_recovery_list ();
  g_assert_cmpuint (all->len, ==, 1);
  assert_copy (g_ptr_array_index (all, 0), "one");
}

int
main (int argc, char **argv)
{
  static const TestFolderCase cases[] = {
    { "/recovery/write", test_write },
    { "/recovery/hostile-id", test_hostile_id },
    { "/recovery/in-its-file", test_in_its_file },
    { "/recovery/set-aside", test_set_aside },
    { "/recovery/no-note", test_no_note },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  test_folder_add (cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
