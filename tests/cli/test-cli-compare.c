/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* compare and merge */

#include <string.h>

#include "test-run.h"

#define NEW "new|--kind=memorandum|--title=Warm Homes|-o|a.concordat"

/* Same: 0 and nothing said. Other: 1, in words or as JSON. */
static void
test_compare (TestRun *run, gconstpointer data)
{
  test_run (run, NEW, 0);
  test_run (run, "compare|a.concordat|a.concordat", 0);
  g_assert_cmpstr (run->out, ==, "");
  test_run (run, "new|--kind=memorandum|--title=Warm Homes|-o|b.concordat", 0);
  test_run (run, "set|b.concordat|title=Warm \"Homes\"|governance/remit=One\\two\nthree", 0);
  test_run (run, "compare|a.concordat|b.concordat", 1);
  g_assert_cmpstr (run->out, ==,
                   "The agreement\n"
                   "  “Title” was “Warm Homes” and is now “Warm \"Homes\"”.\n"
                   "Governance\n"
                   "  “What it is for” is answered.\n"
                   "      {+One\\two\n"
                   "      three+}\n"
                   "Wording\n"
                   "  The note of the standard wording that the draft was made with differs.\n");
  test_run (run, "compare|a.concordat|b.concordat|--format=json", 1);
  g_assert_nonnull (strstr (run->out, "\"path\": \"title\", \"section\": \"The agreement\""));
  g_assert_nonnull (strstr (run->out, "\"before\": \"Warm Homes\", \"after\": \"Warm \\\"Homes\\\"\""));
  g_assert_nonnull (strstr (run->out, "\"before\": null, \"after\": \"One\\\\two\\u000athree\""));
}

static void
copy_file (TestRun *run, const char *from, const char *to)
{
  g_autofree char *text = test_run_read (run, from);
  g_autofree char *path = g_build_filename (run->folder, to, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* Edits apart join: 0. Where both answered: 1, both are told, and ours stands. Other agreements: 2. */
static void
test_merge (TestRun *run, gconstpointer data)
{
  test_run (run, NEW, 0);
  copy_file (run, "a.concordat", "ours.concordat");
  copy_file (run, "a.concordat", "theirs.concordat");
  test_run (run, "set|ours.concordat|governance/quorum=3", 0);
  test_run (run, "set|theirs.concordat|purpose=To be warm", 0);
  test_run (run, "merge|a.concordat|ours.concordat|theirs.concordat|-o|ours.concordat", 0);
  g_assert_cmpstr (run->out, ==, "");
  test_run (run, "get|ours.concordat|purpose", 0);
  g_assert_cmpstr (run->out, ==, "To be warm\n");
  test_run (run, "get|ours.concordat|governance/quorum", 0);
  g_assert_cmpstr (run->out, ==, "3\n");
  test_run (run, "set|theirs.concordat|governance/quorum=4", 0);
  test_run (run, "merge|a.concordat|ours.concordat|theirs.concordat|-o|out.concordat", 1);
  g_assert_cmpstr (run->out, ==,
                   "governance/quorum: both answered this, and not alike\n"
                   "  BASE: not answered\n  OURS: 3\n  THEIRS: 4\n");
  test_run (run, "get|out.concordat|governance/quorum", 0);
  g_assert_cmpstr (run->out, ==, "3\n");
  test_run (run, "new|--kind=agreement|-o|other.concordat", 0);
  test_run_refused (run, "merge|a.concordat|ours.concordat|other.concordat|-o|none.concordat",
                    "not versions of one agreement");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_run_add ("/cli/compare/list", test_compare);
  test_run_add ("/cli/compare/merge", test_merge);
  return g_test_run ();
}
