/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* versions: what is kept in an agreement, and the stages that it goes through */

#include <string.h>

#include "test-run.h"

#define NEW "new|--kind=memorandum|--title=Warm Homes|-o|a.concordat"
#define KEEP "versions|a.concordat|--keep=Draft 1, first outline|--who=Ada Smith"

static void
test_keep (TestRun *run, gconstpointer data)
{
  test_run (run, NEW, 0);
  test_run (run, "versions|a.concordat", 0);
  g_assert_cmpstr (run->out, ==, "now\t\tDraft 1\t\tBeing written\n");
  test_run (run, KEEP, 0);
  test_run (run, "set|a.concordat|title=Warm and Well|governance/quorum=3", 0);
  test_run (run, "versions|a.concordat", 0);
  g_assert_true (g_str_has_prefix (run->out, "now\t\tDraft 2\t\tBeing written\nhv1\t20"));
  g_assert_true (g_str_has_suffix (run->out, "Z\tDraft 1, first outline\tAda Smith\t2 changes since\n"));
  test_run_refused (run, "versions|a.concordat|--read=hv1", "-o");
  test_run_refused (run, "versions|a.concordat|--read=hv9|-o|b.concordat", "no version “hv9”");
  test_run (run, "versions|a.concordat|--read=Draft 1, first outline|-o|b.concordat", 0);
  test_run (run, "get|b.concordat|title", 0);
  g_assert_cmpstr (run->out, ==, "Warm Homes\n");
  test_run_refused (run, "versions|a.concordat|--read=hv1|-o|b.concordat", "b.concordat");
}

static void
test_stages (TestRun *run, gconstpointer data)
{
  test_run (run, NEW, 0);
  test_run_refused (run, "versions|a.concordat|--stage=burnt", "no stage burnt");
  test_run_refused (run, "versions|a.concordat|--stage=signed", "“Signed”");
  test_run (run, "versions|a.concordat|--stage=circulated|--who=Ada Smith", 0);
  test_run (run, "versions|a.concordat", 0);
  g_assert_nonnull (strstr (run->out, "\tCirculated by Ada Smith on "));
  g_assert_nonnull (strstr (run->out, "\tDraft 1, circulated\tAda Smith\t0 changes since\n"));
}

/* What is signed changes by a new revision and not otherwise; it prints like any. */
static void
test_signed (TestRun *run, gconstpointer data)
{
  test_run_write (
      run, "a.concordat",
      "<agreement xmlns='urn:concordat:agreement:1' version='1.1' id='11111111-2222'>"
      "<title>T</title><review><stages><stage id='sg1'><name>signed</name></stage></stages></review>"
      "</agreement>",
      -1);
  test_run_refused (run, "set|a.concordat|title=U", "This agreement is signed");
  test_run (run, "export|a.concordat|-o|a.pdf", 0);
  test_run (run, "versions|a.concordat|--stage=draft|--keep=Draft 4", 0);
  test_run (run, "set|a.concordat|title=U", 0);
  test_run (run, "get|a.concordat|version-label", 0);
  g_assert_cmpstr (run->out, ==, "Draft 4\n");
}

/* One that is damaged is told of; the others are there. */
static void
test_damaged (TestRun *run, gconstpointer data)
{
  g_autofree char *text = NULL;
  char *content;

  test_run (run, NEW, 0);
  test_run (run, KEEP, 0);
  text = test_run_read (run, "a.concordat");
  content = strstr (text, "<content>") + strlen ("<content>");
  content[20] = content[20] == 'A' ? 'B' : 'A';
  test_run_write (run, "b.concordat", text, -1);
  test_run (run, "versions|b.concordat", 1);
  g_assert_nonnull (strstr (run->out, "cannot be read\n"));
  g_assert_nonnull (strstr (run->err, "“Draft 1, first outline” cannot be read."));
  test_run_refused (run, "versions|b.concordat|--read=hv1|-o|c.concordat", "cannot be read");
  test_run (run, "get|b.concordat|title", 0);
  test_run (run, "versions|b.concordat|--keep=Draft 2", 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_run_add ("/cli/kept/keep", test_keep);
  test_run_add ("/cli/kept/stages", test_stages);
  test_run_add ("/cli/kept/signed", test_signed);
  test_run_add ("/cli/kept/damaged", test_damaged);
  return g_test_run ();
}
