/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* compare */

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
                   "  “Clauses when the draft was made” differs, which the program keeps for itself.\n");
  test_run (run, "compare|a.concordat|b.concordat|--format=json", 1);
  g_assert_nonnull (strstr (run->out, "\"path\": \"title\", \"section\": \"The agreement\""));
  g_assert_nonnull (strstr (run->out, "\"before\": \"Warm Homes\", \"after\": \"Warm \\\"Homes\\\"\""));
  g_assert_nonnull (strstr (run->out, "\"before\": null, \"after\": \"One\\\\two\\u000athree\""));
}

/* What a PDF leaves out is no difference from it, and that is said. */
static void
test_pdf (TestRun *run, gconstpointer data)
{
  test_run (run, NEW, 0);
  test_run (run, "set|a.concordat|signing/notes=For the leader only", 0);
  test_run (run, "export|a.concordat|-o|a.pdf", 0);
  test_run (run, "compare|a.pdf|a.concordat", 0);
  g_assert_cmpstr (run->out, ==, "");
  g_assert_nonnull (strstr (run->err, "which “a.pdf” leaves out, are not compared"));
  test_run (run, "set|a.concordat|title=Warmer Homes", 0);
  test_run (run, "compare|a.pdf|a.concordat", 1);
  g_assert_nonnull (strstr (run->out, "“Title” was “Warm Homes” and is now “Warmer Homes”."));
  g_assert_null (strstr (run->out, "leader"));
  test_run (run, "export|a.concordat|-o|all.pdf|--with-working-information", 0);
  test_run (run, "set|a.concordat|signing/notes=", 0);
  test_run (run, "compare|all.pdf|a.concordat", 1);
  g_assert_nonnull (strstr (run->out, "For the leader only"));
}

static GBytes *
read_bytes (TestRun *run, const char *name)
{
  g_autofree char *path = g_build_filename (run->folder, name, NULL);
  char *data = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  return g_bytes_new_take (data, length);
}

/* The pages with the changes marked, the same bytes each time; what is no earlier one is not written over. */
static void
test_redline (TestRun *run, gconstpointer data)
{
  test_run (run, NEW, 0);
  test_run (run, "new|--kind=memorandum|--title=Warmer Homes|-o|b.concordat", 0);
  test_run (run, "compare|a.concordat|b.concordat|-o|out.pdf", 1);
  g_assert_cmpstr (run->out, ==, "out.pdf\n");
  g_autoptr (GBytes) once = read_bytes (run, "out.pdf");
  g_assert_cmpmem (g_bytes_get_data (once, NULL), 4, "%PDF", 4);
  test_run (run, "compare|a.concordat|b.concordat|-o|out.pdf|--format=pdf", 1);
  g_autoptr (GBytes) again = read_bytes (run, "out.pdf");
  g_assert_true (g_bytes_equal (once, again));
  test_run (run, "compare|a.concordat|b.concordat|--format=pdf", 1);
  g_assert_cmpstr (run->out, ==, "b-changes.pdf\n");
  test_run (run, "compare|a.concordat|a.concordat|-o|same.pdf", 0);
  test_run_refused (run, "compare|a.concordat|b.concordat|-o|a.concordat", "is there already");
  test_run (run, "export|b.concordat|-o|b.pdf", 0);
  test_run_refused (run, "compare|a.concordat|b.concordat|-o|b.pdf", "is there already");
  test_run_refused (run, "compare|a.concordat|b.concordat|-o|list.txt|--format=text", "-o is for a PDF");
  test_run_refused (run, "compare|a.concordat|b.concordat|--format=html", "is no format");
  test_run_refused (run, "compare|a.concordat|none.concordat|-o|out.pdf", "none.concordat");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_run_add ("/cli/compare/list", test_compare);
  test_run_add ("/cli/compare/redline", test_redline);
  test_run_add ("/cli/compare/pdf", test_pdf);
  return g_test_run ();
}
