/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-run.h"

#include <glib/gstdio.h>
#include <sys/wait.h>

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      remove_tree (inner);
    }
  g_assert_no_errno (g_remove (path));
}

static void
set_up (TestRun *run, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  run->folder = g_dir_make_tmp ("concordat-cli-XXXXXX", &error);
  g_assert_no_error (error);
}

static void
tear_down (TestRun *run, gconstpointer data)
{
  remove_tree (run->folder);
  g_free (run->folder);
  g_strfreev (run->environment);
  g_free (run->out);
  g_free (run->err);
}

void
test_run_add (const char *name, TestRunFunc check)
{
  g_test_add (name, TestRun, NULL, set_up, check, tear_down);
}

void
test_run (TestRun *run, const char *words, int status)
{
  g_auto (GStrv) given = g_strsplit (words, "|", -1);
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&run->out, g_free);
  g_clear_pointer (&run->err, g_free);
  g_ptr_array_add (arguments, (char *)g_getenv ("CONCORDAT_CLI"));
  for (char **word = given; *word != NULL && **given != '\0'; word++)
    g_ptr_array_add (arguments, *word);
  g_ptr_array_add (arguments, NULL);
  g_spawn_sync (run->folder, (char **)arguments->pdata, run->environment, G_SPAWN_DEFAULT, run->set_up, NULL,
                &run->out, &run->err, &run->status, &error);
  g_assert_no_error (error);
  if (!WIFEXITED (run->status) || WEXITSTATUS (run->status) != status)
    g_error ("concordat-cli %s: status %x instead of %d\n%s\n%s", words, run->status, status, run->out,
             run->err);
}

void
test_run_refused (TestRun *run, const char *words, const char *reason)
{
  guint n_lines = 0;

  test_run (run, words, 2);
  for (const char *at = run->err; *at != '\0'; at++)
    n_lines += *at == '\n';
  g_assert_cmpstr (run->out, ==, "");
  if (n_lines < 1 || n_lines > 3 || strstr (run->err, reason) == NULL)
    g_error ("concordat-cli %s: \"%s\" is not one to three lines with \"%s\"", words, run->err, reason);
  g_assert_true (g_utf8_validate (run->err, -1, NULL));
}

char *
test_run_path (const TestRun *run, const char *name)
{
  return g_build_filename (run->folder, name, NULL);
}

char *
test_run_read (const TestRun *run, const char *name)
{
  g_autofree char *path = test_run_path (run, name);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

void
test_run_write (const TestRun *run, const char *name, const char *text, gssize length)
{
  g_autofree char *path = test_run_path (run, name);

  g_assert_true (g_file_set_contents (path, text, length, NULL));
}
