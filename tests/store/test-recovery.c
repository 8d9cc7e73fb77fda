/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <stdio.h>
#include <utime.h>

#include "cdt-recovery-copy.h"
#include "cdt-recovery.h"
#include "test-folder.h"

#define WRITE_AND_WAIT "--write-and-wait"
#define ID "11111111-2222-3333-4444-555555555555"

static void
write_copy (const char *id, const char *text, const char *base_path, const char *previous)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  CdtRecovered note = { .copy_id = (char *)id,
                        .draft_id = (char *)"draft",
                        .title = (char *)"Warm homes",
                        .base_path = (char *)base_path,
                        .base_hash = (char *)(base_path != NULL ? "abc" : NULL),
                        .previous = (char *)previous };
  g_autoptr (GError) error = NULL;

  g_assert_true (cdt_recovery_write (&note, bytes, &error));
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
  write_copy (ID, "one", NULL, NULL);
  write_copy (ID, "two", base, NULL);
  all = cdt_recovery_list ();
  g_assert_cmpuint (all->len, ==, 1);
  recovered = g_ptr_array_index (all, 0);
  g_assert_cmpstr (recovered->copy_id, ==, ID);
  g_assert_cmpstr (recovered->draft_id, ==, "draft");
  g_assert_cmpstr (recovered->title, ==, "Warm homes");
  g_assert_cmpstr (recovered->base_path, ==, base);
  g_assert_cmpstr (recovered->base_hash, ==, "abc");
  g_assert_cmpint (recovered->written_at, >, 1700000000);
  assert_copy (recovered, "two");
  g_assert_true (cdt_recovery_remove (recovered->copy_id, NULL));
  g_assert_true (cdt_recovery_remove (recovered->copy_id, NULL));
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
    write_copy (ids[i], "x", NULL, NULL);
  write_copy (long_id, "x", NULL, NULL);
  all = cdt_recovery_list ();
  g_assert_cmpuint (all->len, ==, G_N_ELEMENTS (ids) + 1);
  for (guint i = 0; i < all->len; i++)
    {
      const CdtRecovered *recovered = g_ptr_array_index (all, i);
      g_autofree char *parent = g_path_get_dirname (recovered->copy_path);

      g_assert_true (g_str_has_suffix (parent, "/concordat/recovery"));
      g_assert_true (cdt_recovery_remove (recovered->copy_id, NULL));
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
  write_copy (ID, "one", base, NULL);
  same = cdt_recovery_list ();
  g_assert_cmpuint (same->len, ==, 0);
  test_folder_write (folder, "a.concordat", "other");
  other = cdt_recovery_list ();
  g_assert_cmpuint (other->len, ==, 1);
}

/* What a copy of a later session stands for is not offered beside it, and goes with it */
static void
test_chain (TestFolder *folder, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GPtrArray) removed = NULL;

  write_copy ("a", "first", NULL, NULL);
  write_copy ("b", "second", NULL, "a");
  write_copy ("c", "third", NULL, "b");
  all = cdt_recovery_list ();
  g_assert_cmpuint (all->len, ==, 1);
  assert_copy (g_ptr_array_index (all, 0), "third");
  g_assert_true (cdt_recovery_discard ("c", NULL));
  none = cdt_recovery_list ();
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_true (cdt_recovery_bring_back ("c", NULL));
  again = cdt_recovery_list ();
  g_assert_cmpuint (again->len, ==, 1);
  assert_copy (g_ptr_array_index (again, 0), "third");
  g_assert_true (cdt_recovery_remove ("c", NULL));
  removed = cdt_recovery_list ();
  g_assert_cmpuint (removed->len, ==, 0);
}

/* Notes that name one another in a ring, as no program writes them */
static void
test_ring (TestFolder *folder, gconstpointer data)
{
  g_autoptr (GPtrArray) offered = NULL;

  write_copy ("a", "first", NULL, "b");
  write_copy ("b", "second", NULL, "a");
  offered = cdt_recovery_list ();
  g_assert_cmpuint (offered->len, ==, 1);
  assert_copy (g_ptr_array_index (offered, 0), "second");
  g_assert_true (cdt_recovery_discard ("a", NULL));
  g_assert_true (cdt_recovery_bring_back ("b", NULL));
  g_assert_true (cdt_recovery_remove ("b", NULL));
}

static void
make_old (const char *id)
{
  g_autofree char *name = g_strconcat (id, ".concordat", NULL);
  g_autofree char *path
      = g_build_filename (g_get_user_data_dir (), "concordat", "recovery", "discarded", name, NULL);
  struct utimbuf times = { 1000000000, 1000000000 };

  g_assert_no_errno (utime (path, &times));
}

/* Of what was thrown away the old goes when more is, and never the newest; nothing else ever does */
static void
test_purge (TestFolder *folder, gconstpointer data)
{
  const char *ids[] = { "a", "b", "c" };
  g_autoptr (GPtrArray) all = NULL;

  write_copy ("kept", "never offered", NULL, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      write_copy (ids[i], "x", NULL, NULL);
      g_assert_true (cdt_recovery_discard (ids[i], NULL));
      if (i == 0)
        make_old (ids[i]);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_true (cdt_recovery_bring_back (ids[i], NULL));
  all = cdt_recovery_list ();
  g_assert_cmpuint (all->len, ==, 3);
  for (guint i = 0; i < all->len; i++)
    g_assert_cmpstr (((CdtRecovered *)g_ptr_array_index (all, i))->copy_id, !=, "a");
}

/* Another run of the program writes a copy, says so, and lives until it is let go. */
static int
write_and_wait (void)
{
  write_copy ("theirs", "x", NULL, NULL);
  puts ("written");
  fflush (stdout);
  return getchar () == EOF ? 0 : 1;
}

static guint
count_offered (void)
{
  g_autoptr (GPtrArray) all = cdt_recovery_list ();

  return all->len;
}

/* While it lives it keeps its copy to itself; a dead one's is offered, and one's own always is. */
static void
test_other_run (TestFolder *folder, gconstpointer data)
{
  g_autoptr (GSubprocessLauncher) launcher
      = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GSubprocess) other = NULL;
  g_autoptr (GError) error = NULL;
  char said[8] = "";

  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", g_get_user_data_dir (), TRUE);
  other = g_subprocess_launcher_spawn (launcher, &error, "/proc/self/exe", WRITE_AND_WAIT, NULL);
  g_assert_no_error (error);
  g_assert_cmpint (
      g_input_stream_read (g_subprocess_get_stdout_pipe (other), said, sizeof said, NULL, &error), ==, 8);
  g_assert_no_error (error);
  g_assert_cmpuint (count_offered (), ==, 0);
  write_copy ("ours", "y", NULL, NULL);
  g_assert_cmpuint (count_offered (), ==, 1);
  g_output_stream_close (g_subprocess_get_stdin_pipe (other), NULL, NULL);
  g_assert_true (g_subprocess_wait_check (other, NULL, &error));
  g_assert_cmpuint (count_offered (), ==, 2);
}

static gboolean
write_text (CdtRecoveryCopy *copy, guint64 serial, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return cdt_recovery_copy_write (copy, serial, "Warm homes", bytes, NULL, NULL, NULL);
}

/* Two windows of one agreement, which both go on from the copy that a crash left: each keeps what it says,
 * and that the one is saved takes nothing of the other. */
static void
test_two_windows (TestFolder *folder, gconstpointer data)
{
  g_autoptr (CdtRecoveryCopy) first = cdt_recovery_copy_new ("draft", "left");
  g_autoptr (CdtRecoveryCopy) second = cdt_recovery_copy_new ("draft", "left");
  g_autoptr (GPtrArray) rest = NULL;

  write_copy ("left", "before", NULL, NULL);
  g_assert_true (write_text (first, 1, "first") && write_text (second, 1, "second"));
  g_assert_cmpuint (count_offered (), ==, 2);
  g_assert_true (cdt_recovery_copy_drop (first, 1, NULL));
  rest = cdt_recovery_list ();
  g_assert_cmpuint (rest->len, ==, 1);
  assert_copy (g_ptr_array_index (rest, 0), "second");
}

/* What was thrown away last comes back, though nobody remembers its id. */
static void
test_find_discarded (TestFolder *folder, gconstpointer data)
{
  g_autofree char *none = cdt_recovery_find_discarded ();
  g_autofree char *last = NULL;

  g_assert_null (none);
  write_copy ("one", "first", NULL, NULL);
  write_copy ("two", "second", NULL, NULL);
  g_assert_true (cdt_recovery_discard ("two", NULL));
  g_usleep (20000);
  g_assert_true (cdt_recovery_discard ("one", NULL));
  last = cdt_recovery_find_discarded ();
  g_assert_cmpstr (last, ==, "one");
}

/* A copy without its note, as after a hand that tidied up, is still offered */
static void
test_no_note (TestFolder *folder, gconstpointer data)
{
  g_autofree char *note = g_build_filename (g_get_user_data_dir (), "concordat", "recovery", ID ".ini", NULL);
  g_autoptr (GPtrArray) all = NULL;

  write_copy (ID, "one", NULL, NULL);
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
    { "/recovery/chain", test_chain },
    { "/recovery/ring", test_ring },
    { "/recovery/purge", test_purge },
    { "/recovery/other-run", test_other_run },
    { "/recovery/two-windows", test_two_windows },
    { "/recovery/find-discarded", test_find_discarded },
    { "/recovery/no-note", test_no_note },
  };

  if (argc == 2 && g_str_equal (argv[1], WRITE_AND_WAIT))
    return write_and_wait ();
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  test_folder_add (cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
