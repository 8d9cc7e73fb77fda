/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Drafts of other versions of the format at the command line */

#include <string.h>

#include "test-run.h"

#define DRAFT(version, content)                                                                              \
  "<agreement xmlns='urn:concordat:agreement:1' version='" version "' id='11111111-2222'>"                   \
  "<kind>memorandum</kind><title>T</title>" content "</agreement>"

static void
write_draft (const TestRun *run, const char *text)
{
  test_run_write (run, "a.concordat", text, -1);
}

static void
assert_same (const TestRun *run, const char *text)
{
  g_autofree char *now = test_run_read (run, "a.concordat");

  g_assert_cmpstr (now, ==, text);
}

/* Read, and nothing else: the file stays byte for byte, and no page is made that may leave something out. */
static void
test_newer_major (TestRun *run, gconstpointer data)
{
  static const char text[] = DRAFT ("2.0", "<fresh>1</fresh>");
  static const char *const refused[]
      = { "set|a.concordat|title=U", "add|a.concordat|partners|name=A", "check|a.concordat",
          "export|a.concordat|-o|a.pdf", "export|a.concordat|-o|a.txt|--format=text" };

  write_draft (run, text);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    test_run_refused (run, refused[i],
                      "a.concordat: A newer version of Concordat made this agreement "
                      "(format 2.0).");
  assert_same (run, text);
  g_autofree char *pdf = test_run_path (run, "a.pdf");
  g_assert_false (g_file_test (pdf, G_FILE_TEST_EXISTS));
  test_run (run, "get|a.concordat|title", 0);
  g_assert_cmpstr (run->out, ==, "T\n");
  g_assert_nonnull (strstr (run->err, "a.concordat: A newer version"));
}

static void
test_newer_minor (TestRun *run, gconstpointer data)
{
  g_autofree char *text = NULL;

  write_draft (run, DRAFT ("1.9", "<fresh>1</fresh>"));
  test_run (run, "set|a.concordat|title=U", 0);
  g_assert_nonnull (strstr (run->err, "(format 1.9). Answers that this version does not know stay"));
  text = test_run_read (run, "a.concordat");
  g_assert_nonnull (strstr (text, "version=\"1.9\""));
  g_assert_nonnull (strstr (text, "<title>U</title>"));
  g_assert_nonnull (strstr (text, "<fresh>1</fresh>"));
  test_run (run, "export|a.concordat|-o|a.txt|--format=text", 1);
  g_assert_nonnull (strstr (run->err, "are not shown or printed here"));
}

static void
test_older (TestRun *run, gconstpointer data)
{
  static const char text[] = DRAFT ("1.0", "<plan><approver>all</approver></plan>");
  g_autofree char *now = NULL;

  run->environment = g_environ_setenv (g_get_environ (), "XDG_DATA_HOME", run->folder, TRUE);
  write_draft (run, text);
  test_run (run, "get|a.concordat|governance/plans/plan[1]/approver", 0);
  g_assert_cmpstr (run->out, ==, "partners\n");
  g_assert_cmpstr (run->err, ==, "");
  assert_same (run, text);
  test_run (run, "set|a.concordat|title=U", 0);
  g_assert_nonnull (strstr (run->err, "An earlier version of Concordat made this agreement (format 1.0)."));
  now = test_run_read (run, "a.concordat");
  g_assert_nonnull (strstr (now, "version=\"1.1\""));
  g_autofree char *backups = test_run_path (run, "concordat/backups");
  g_autoptr (GDir) dir = g_dir_open (backups, 0, NULL);
  g_assert_nonnull (dir);
  g_autofree char *kept = g_build_filename (backups, g_dir_read_name (dir), NULL);
  g_autofree char *original = NULL;
  g_assert_true (g_file_get_contents (kept, &original, NULL, NULL));
  g_assert_cmpstr (original, ==, text);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_run_add ("/cli/versions/newer-major", test_newer_major);
  test_run_add ("/cli/versions/newer-minor", test_newer_minor);
  test_run_add ("/cli/versions/older", test_older);
  return g_test_run ();
}
