/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "cdt-recent.h"
#include "test-folder.h"

static void
add (const char *path, const char *title, gint64 opened_at)
{
  const CdtRecentDraft recent = {
    .path = (char *)path,
    .title = (char *)title,
    .partners = (char *)"Eastvale, Warm Hearths",
    .kind = (char *)"memorandum",
    .version = (char *)"Draft 3",
    .goals = (char *[]){ (char *)"Warm homes; dry homes", (char *)"Cut bills\nby half", NULL },
    .answered = 7,
    .required = 12,
    .opened_at = opened_at,
  };
  g_autoptr (GError) error = NULL;

  cdt_recent_add (&recent, &error);
  g_assert_no_error (error);
}

/* The titles in the order they come */
static char *
list_titles (void)
{
  g_autoptr (GPtrArray) all = cdt_recent_list ();
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++)
    g_string_append_printf (titles, "%s;", ((CdtRecentDraft *)g_ptr_array_index (all, i))->title);
  return g_string_free (g_steal_pointer (&titles), FALSE);
}

static void
assert_titles (const char *expected)
{
  g_autofree char *titles = list_titles ();

  g_assert_cmpstr (titles, ==, expected);
}

static void
test_list (TestFolder *folder, gconstpointer data)
{
  const char *names[] = { "a", "brackets [1] = # ü.concordat", "line\nbreak", "bytes\xff" };
  g_autofree char *first = test_folder_path (folder, names[0]);

  assert_titles ("");
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = test_folder_path (folder, names[i]);
      g_autofree char *title = g_strdup_printf ("T%" G_GSIZE_FORMAT, i);

      test_folder_write (folder, names[i], "x");
      add (path, title, 100 + i);
    }
  assert_titles ("T3;T2;T1;T0;");
  add (first, "T0 again", 200);
  assert_titles ("T0 again;T3;T2;T1;");
  g_assert_no_errno (g_unlink (first));
  assert_titles ("T3;T2;T1;");
  test_folder_write (folder, names[0], "x");
  assert_titles ("T0 again;T3;T2;T1;");
  g_assert_true (cdt_recent_forget (first, NULL));
  assert_titles ("T3;T2;T1;");
}

static void
test_fields (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "a");
  g_autofree char *file = g_build_filename (g_get_user_data_dir (), "concordat", "recent.ini", NULL);
  g_autoptr (GPtrArray) all = NULL;
  const CdtRecentDraft *recent = NULL;
  GStatBuf info;

  test_folder_write (folder, "a", "x");
  add (path, " Two\nlines; = ünï ", 1795290000);
  all = cdt_recent_list ();
  g_assert_cmpuint (all->len, ==, 1);
  recent = g_ptr_array_index (all, 0);
  g_assert_cmpstr (recent->path, ==, path);
  g_assert_cmpstr (recent->title, ==, " Two\nlines; = ünï ");
  g_assert_cmpstr (recent->partners, ==, "Eastvale, Warm Hearths");
  g_assert_cmpstr (recent->kind, ==, "memorandum");
  g_assert_cmpstr (recent->version, ==, "Draft 3");
  g_assert_cmpuint (g_strv_length (recent->goals), ==, 2);
  g_assert_cmpstr (recent->goals[0], ==, "Warm homes; dry homes");
  g_assert_cmpstr (recent->goals[1], ==, "Cut bills\nby half");
  g_assert_cmpuint (recent->answered, ==, 7);
  g_assert_cmpuint (recent->required, ==, 12);
  g_assert_cmpint (recent->opened_at, ==, 1795290000);
  g_assert_no_errno (g_stat (file, &info));
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
}

/* A file that is no list of ours, or is damaged, is an empty list, and the next add mends it */
static void
test_damaged (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "a");
  g_autofree char *own = g_build_filename (g_get_user_data_dir (), "concordat", NULL);
  g_autofree char *file = g_build_filename (own, "recent.ini", NULL);

  test_folder_write (folder, "a", "x");
  g_assert_no_errno (g_mkdir_with_parents (own, 0700));
  g_assert_true (g_file_set_contents (file, "\x01\x02[[[\n=\nfile:///x]\n[not a uri]\ntitle=x\n", -1, NULL));
  assert_titles ("");
  add (path, "T", 1);
  assert_titles ("T;");
}

int
main (int argc, char **argv)
{
  static const TestFolderCase cases[] = {
    { "/recent/list", test_list },
    { "/recent/fields", test_fields },
    { "/recent/damaged", test_damaged },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  test_folder_add (cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
