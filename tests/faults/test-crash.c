/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* R13, R14, R15: the program is killed in the middle of writing, three times in a row, in two processes at
 * once, over a file that changes, and under clocks that jump. A child runs the program's own CdtFile. */

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cdt-load.h"
#include "cdt-save.h"
#include "open-file.h"
#include "test-folder.h"

#define YEAR (365 * 24 * 60 * 60 * (gint64)G_USEC_PER_SEC)

static const char *program;
static gint64 clock_shift; /* microseconds */

gint64 __real_g_get_real_time (void);
gint64 __wrap_g_get_real_time (void);

gint64
__wrap_g_get_real_time (void)
{
  return __real_g_get_real_time () + clock_shift;
}

/* Everything that one run of the program does before it is killed: opens the newest copy, or starts a
 * draft, types, and lets the recovery copy be written as it always is, by its timer */
typedef struct
{
  const char *title;
  gboolean recovers;
  const char *path; /* (nullable) saved there first */
} Run;

G_NORETURN static void
run_child (const Run *run)
{
  g_autoptr (GPtrArray) copies = cdt_recovery_list ();
  g_autoptr (CdtDraft) draft = cdt_draft_new ("memorandum");
  CdtFile *file
      = run->recovers ? cdt_file_open_recovered (g_ptr_array_index (copies, 0), NULL) : cdt_file_new (draft);

  if (run->path != NULL)
    g_assert_cmpint (open_file_save (file, run->path, FALSE), ==, -1);
  open_file_edit (file, run->title);
  g_assert_cmpint (write (STDOUT_FILENO, "x", 1), ==, 1);
  for (;;)
    g_main_context_iteration (NULL, TRUE);
}

static GPid
start (const Run *run)
{
  const char *words[] = { program, "--run", run->title, run->recovers ? "yes" : "no", run->path, NULL };
  g_auto (GStrv) environment
      = g_environ_setenv (g_get_environ (), "XDG_DATA_HOME", g_get_user_data_dir (), TRUE);
  g_autoptr (GError) error = NULL;
  GPid child = 0;
  int out = -1;
  char word;

  g_spawn_async_with_pipes (NULL, (char **)words, environment, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &child,
                            NULL, &out, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (read (out, &word, 1), ==, 1);
  close (out);
  return child;
}

static void
end (GPid child)
{
  int status = 0;

  g_assert_no_errno (kill (child, SIGKILL));
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
}

/* Killed when the promise is due: 2 s after the last key, and half a second for a machine under load */
static void
crash (const Run *run)
{
  GPid child = start (run);

  g_usleep (2500000);
  end (child);
}

static void
assert_titles (const char *const *titles)
{
  g_autoptr (GPtrArray) copies = cdt_recovery_list ();

  g_assert_cmpuint (copies->len, ==, g_strv_length ((char **)titles));
  for (guint i = 0; i < copies->len; i++)
    {
      const CdtRecovered *recovered = g_ptr_array_index (copies, i);
      g_autoptr (CdtDraft) draft = cdt_load_draft (recovered->copy_path, NULL, NULL);
      g_autofree char *title = NULL;

      g_assert_nonnull (draft);
      title = cdt_draft_dup_value (draft, "title");
      g_assert_cmpstr (title, ==, titles[i]);
    }
}

/* R13 */
static void
test_three_in_a_row (TestFolder *folder, gconstpointer data)
{
  const Run runs[] = { { "One", FALSE, NULL }, { "Two", TRUE, NULL }, { "Three", TRUE, NULL } };
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (CdtFile) file = NULL;
  g_autofree char *discarded = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (runs); i++)
    {
      crash (&runs[i]);
      assert_titles ((const char *[]){ runs[i].title, NULL });
    }
  copies = cdt_recovery_list ();
  file = cdt_file_open_recovered (g_ptr_array_index (copies, 0), NULL);
  discarded = cdt_file_discard (file);
  assert_titles ((const char *[]){ NULL });
  g_assert_true (cdt_recovery_bring_back (discarded, NULL));
  assert_titles ((const char *[]){ "Three", NULL });
  g_test_message (
      "R13: 3 crashes in a row: the newest text offered 3 of 3 times; discarded and brought back");
}

/* A crash just after the program came up again, before a key was pressed: the canary is that the copy it
 * came up from is the only one, and still there */
static void
test_idle_crash (TestFolder *folder, gconstpointer data)
{
  const Run run = { "One", FALSE, NULL };
  GPid child;

  crash (&run);
  for (guint i = 0; i < 3; i++)
    {
      const Run again = { "Not typed long enough ago", TRUE, NULL };

      child = start (&again);
      end (child);
      assert_titles ((const char *[]){ "One", NULL });
    }
  g_test_message ("R13: 3 crashes before the first copy: the text of before is offered 3 of 3 times");
}

/* Two processes with the same draft: each its own copy, and what lives is not offered */
static void
test_two_processes (TestFolder *folder, gconstpointer data)
{
  const Run first = { "First", FALSE, NULL };
  const Run left = { "Left", TRUE, NULL };
  const Run right = { "Right", TRUE, NULL };
  GPid children[2];

  crash (&first);
  children[0] = start (&left);
  children[1] = start (&right);
  g_usleep (2500000);
  end (children[0]);
  end (children[1]);
  {
    g_autoptr (GPtrArray) copies = cdt_recovery_list ();

    g_assert_cmpuint (copies->len, ==, 2);
  }
  g_test_message ("Two processes on one draft: 2 of 2 texts offered");
}

/* R14 */
static void
test_changed_base (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "a.concordat");
  const Run run = { "Mine", FALSE, path };
  guint n_overwritten = 0;

  for (guint round = 0; round < 3; round++)
    {
      g_autoptr (GPtrArray) copies = NULL;
      g_autoptr (CdtFile) file = NULL;
      g_autofree char *found = NULL;

      crash (&run);
      test_folder_write (folder, "a.concordat", "theirs");
      copies = cdt_recovery_list ();
      g_assert_cmpuint (copies->len, ==, 1);
      file = cdt_file_open_recovered (g_ptr_array_index (copies, 0), NULL);
      g_assert_nonnull (file);
      g_assert_cmpint (open_file_save (file, NULL, FALSE), ==, CDT_SAVE_ERROR_CHANGED);
      g_assert_true (cdt_file_get_changed_on_disk (file));
      g_assert_true (g_file_get_contents (path, &found, NULL, NULL));
      n_overwritten += g_strcmp0 (found, "theirs") != 0;
      g_free (cdt_file_discard (file));
      g_unlink (path);
    }
  g_test_message ("R14: 3 recoveries onto a changed file: 3 conflicts reported, %u overwritten",
                  n_overwritten);
  g_assert_cmpuint (n_overwritten, ==, 0);
}

/* R15 */
static void
test_clocks (TestFolder *folder, gconstpointer data)
{
  const gint64 shifts[] = { 0, -10 * YEAR, 10 * YEAR, -3600 * (gint64)G_USEC_PER_SEC, 0 };
  g_autoptr (GPtrArray) copies = NULL;
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (shifts); i++)
    {
      g_autoptr (CdtDraft) draft = cdt_draft_new ("memorandum");
      g_autoptr (CdtFile) file = cdt_file_new (draft);
      g_autofree char *title = g_strdup_printf ("%zu", i);

      clock_shift = shifts[i];
      open_file_edit (file, title);
      cdt_file_flush (file);
    }
  clock_shift = 0;
  copies = cdt_recovery_list ();
  g_assert_cmpuint (copies->len, ==, G_N_ELEMENTS (shifts));
  for (guint i = 0; i < copies->len; i++)
    {
      const CdtRecovered *recovered = g_ptr_array_index (copies, i);

      g_assert_cmpint (g_ascii_strtoll (recovered->title, NULL, 10), ==, copies->len - 1 - i);
      n += i > 0 && recovered->written_at > ((CdtRecovered *)g_ptr_array_index (copies, i - 1))->written_at;
    }
  g_test_message ("R15: 5 copies under 4 clocks are in the order they were written; by the clock %u would "
                  "not be (canary)",
                  n);
  g_assert_cmpuint (n, >, 0);
}

int
main (int argc, char **argv)
{
  static const TestFolderCase cases[] = {
    { "/crash/three-in-a-row", test_three_in_a_row },
    { "/crash/idle", test_idle_crash },
    { "/crash/two-processes", test_two_processes },
    { "/crash/changed-base", test_changed_base },
    { "/crash/clocks", test_clocks },
  };

  if (argc >= 4 && g_str_equal (argv[1], "--run"))
    {
      const Run run = { argv[2], g_str_equal (argv[3], "yes"), argv[4] };

      run_child (&run);
    }
  program = argv[0];
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  test_folder_add (cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
