/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* agenda */

#include <string.h>

#include "test-run.h"

static void
make_draft (TestRun *run)
{
  test_run (run, "new|--kind=memorandum|--title=Warm Homes|-o|a.concordat", 0);
  test_run (run, "add|a.concordat|partners|name=Eastvale", 0);
  test_run (run, "set|a.concordat|governance/quorum=3", 0);
  test_run (run, "add|a.concordat|review/points|about=governance/quorum|question=How many?", 0);
}

static void
test_text (TestRun *run, gconstpointer data)
{
  g_autofree char *text = NULL;

  make_draft (run);
  test_run (run, "agenda|a.concordat|--format=text", 0);
  g_assert_cmpstr (run->out, ==, "a-agenda.txt\n");
  text = test_run_read (run, "a-agenda.txt");
  g_assert_nonnull (strstr (text, "Open points: Warm Homes"));
  g_assert_nonnull (strstr (text, "How many?"));
}

/* The same draft gives the same bytes. An agenda replaces an earlier one and never the agreement. */
static void
test_pdf (TestRun *run, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr (GError) error = NULL;
  gsize n_first, n_second;

  make_draft (run);
  test_run (run, "agenda|a.concordat|-o|one.pdf", 0);
  test_run (run, "agenda|a.concordat|-o|two.pdf", 0);
  g_autofree char *one = test_run_path (run, "one.pdf");
  g_autofree char *two = test_run_path (run, "two.pdf");
  g_assert_true (g_file_get_contents (one, &first, &n_first, &error));
  g_assert_true (g_file_get_contents (two, &second, &n_second, &error));
  g_assert_cmpmem (first, n_first, second, n_second);
  test_run (run, "agenda|a.concordat|-o|one.pdf", 0);
  test_run (run, "export|a.concordat|-o|agreement.pdf", 0);
  test_run_refused (run, "agenda|a.concordat|-o|agreement.pdf", "is not an export of this draft");
  test_run_refused (run, "export|a.concordat|-o|one.pdf", "is not an export of this draft");
}

static void
test_refused (TestRun *run, gconstpointer data)
{
  make_draft (run);
  test_run_refused (run, "agenda|a.concordat|--format=html", "there is no format html");
  test_run_refused (run, "agenda|a.concordat|--paper=a3", "there is no paper a3");
  test_run_refused (run, "agenda|none.concordat", "none.concordat");
  test_run_refused (run, "agenda", "arguments");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_run_add ("/agenda/text", test_text);
  test_run_add ("/agenda/pdf", test_pdf);
  test_run_add ("/agenda/refused", test_refused);
  return g_test_run ();
}
