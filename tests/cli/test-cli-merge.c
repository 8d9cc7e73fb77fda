/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* merge, and Git with it */

#include <string.h>
#include <sys/wait.h>

#include "test-run.h"

#define NEW "new|--kind=memorandum|--title=Warm Homes|-o|a.concordat"

static void
copy_file (TestRun *run, const char *from, const char *to)
{
  g_autofree char *text = test_run_read (run, from);

  test_run_write (run, to, text, -1);
}

static void
assert_says (TestRun *run, const char *words, const char *out)
{
  test_run (run, words, 0);
  g_assert_cmpstr (run->out, ==, out);
}

/* Edits apart join: 0. */
static void
test_clean (TestRun *run, gconstpointer data)
{
  test_run (run, NEW, 0);
  copy_file (run, "a.concordat", "ours.concordat");
  copy_file (run, "a.concordat", "theirs.concordat");
  test_run (run, "set|ours.concordat|governance/quorum=3", 0);
  test_run (run, "set|theirs.concordat|purpose=To be warm", 0);
  assert_says (run, "merge|a.concordat|ours.concordat|theirs.concordat|-o|ours.concordat", "");
  assert_says (run, "get|ours.concordat|purpose", "To be warm\n");
  assert_says (run, "get|ours.concordat|governance/quorum", "3\n");
}

/* Where they answered differently: 1, all is told, ours stands, and an open point has every position. */
static void
test_conflict (TestRun *run, gconstpointer data)
{
  test_run (run, NEW, 0);
  copy_file (run, "a.concordat", "ours.concordat");
  copy_file (run, "a.concordat", "reed.concordat");
  copy_file (run, "a.concordat", "shah.concordat");
  test_run (run, "set|ours.concordat|governance/quorum=3", 0);
  test_run (run, "set|reed.concordat|governance/quorum=4|purpose=To be warm", 0);
  test_run (run, "set|shah.concordat|governance/quorum=5|purpose=To be warm", 0);
  test_run (run, "merge|a.concordat|ours.concordat|reed.concordat|shah.concordat|-o|out.concordat", 1);
  g_assert_cmpstr (run->out, ==,
                   "governance/quorum: answered, and not alike\n"
                   "  BASE: Not answered\n  ours: 3\n  reed: 4\n  shah: 5\n");
  assert_says (run, "get|out.concordat|governance/quorum", "3\n");
  assert_says (run, "get|out.concordat|purpose", "To be warm\n");
  assert_says (run, "get|out.concordat|review/points/point[1]/about", "governance/quorum\n");
  assert_says (run, "get|out.concordat|review/points/point[1]/positions/position[1]/value", "3\n");
  assert_says (run, "get|out.concordat|review/points/point[1]/positions/position[2]/value", "4\n");
  assert_says (run, "get|out.concordat|review/points/point[1]/positions/position[3]/value", "5\n");
  assert_says (run, "get|out.concordat|review/points/point[1]/positions/position[3]/who", "shah\n");
}

static void
test_refused (TestRun *run, gconstpointer data)
{
  test_run (run, NEW, 0);
  test_run (run, "new|--kind=agreement|-o|other.concordat", 0);
  test_run_refused (run, "merge|a.concordat|a.concordat|other.concordat|-o|none.concordat",
                    "not versions of one agreement");
  test_run_refused (run, "merge|a.concordat|a.concordat|gone.concordat|-o|none.concordat", "gone.concordat");
  test_run_refused (run, "merge|a.concordat|a.concordat|-o|none.concordat", "name BASE, OURS and THEIRS");
  test_run_refused (run, "merge|--find-base|a.concordat|other.concordat|-o|none.concordat", "no version");
  test_run_refused (run, "merge|a.concordat|a.concordat|a.concordat", "-o FILE");
}

/* What partners are sent comes back without anybody naming a version; a reply is not written over. */
static void
test_send (TestRun *run, gconstpointer data)
{
  test_run (run, NEW, 0);
  test_run_refused (run, "send|a.concordat|-o|.", "no partner");
  test_run (run, "add|a.concordat|partners|name=Eastvale", 0);
  test_run (run, "add|a.concordat|partners|name=Northmoor", 0);
  assert_says (run, "send|a.concordat|-o|.",
               "./Warm Homes - Eastvale.concordat\n./Warm Homes - Northmoor.concordat\n");
  test_run_refused (run, "send|a.concordat", "-o FOLDER");
  test_run (run, "send|a.concordat|-o|.", 2);
  test_run (run, "set|Warm Homes - Eastvale.concordat|purpose=To be warm", 0);
  test_run (run, "set|Warm Homes - Northmoor.concordat|governance/quorum=3", 0);
  assert_says (
      run,
      "merge|--find-base|a.concordat|Warm Homes - Eastvale.concordat|Warm Homes - Northmoor.concordat"
      "|-o|a.concordat",
      "");
  assert_says (run, "get|a.concordat|purpose", "To be warm\n");
  assert_says (run, "get|a.concordat|governance/quorum", "3\n");
}

static void
run_script (TestRun *run, const char *script, int status)
{
  const char *arguments[] = { "sh", "-euc", script, NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *err = NULL;
  g_autofree char *out = NULL;

  g_spawn_sync (run->folder, (char **)arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, &err,
                &run->status, &error);
  g_assert_no_error (error);
  if (!WIFEXITED (run->status) || WEXITSTATUS (run->status) != status)
    g_error ("%s: status %x instead of %d\n%s\n%s", script, run->status, status, out, err);
}

#define GIT "export HOME=\"$PWD\" GIT_CONFIG_NOSYSTEM=1 GIT_TERMINAL_PROMPT=0; "

/* As the README says it: two branches with edits apart merge, and two that answer one question otherwise
 * leave an open point. */
static void
test_git (TestRun *run, gconstpointer data)
{
  test_run (run, NEW, 0);
  run_script (run,
              GIT "git init -q -b main . && git config user.name A && git config user.email a@example.org\n"
                  "git config merge.concordat.name 'Concordat agreements'\n"
                  "git config merge.concordat.driver \"'$CONCORDAT_CLI' merge %O %A %B -o %A\"\n"
                  "echo '*.concordat merge=concordat' > .gitattributes\n"
                  "git add .gitattributes a.concordat && git commit -qm base && git branch theirs",
              0);
  test_run (run, "set|a.concordat|governance/quorum=3", 0);
  run_script (run, GIT "git commit -qam ours && git checkout -q theirs", 0);
  test_run (run, "set|a.concordat|purpose=To be warm", 0);
  run_script (run, GIT "git commit -qam theirs && git checkout -q main && git merge -q -m both theirs", 0);
  assert_says (run, "get|a.concordat|governance/quorum", "3\n");
  assert_says (run, "get|a.concordat|purpose", "To be warm\n");

  test_run (run, "set|a.concordat|title=Warm Homes Together", 0);
  run_script (run, GIT "git commit -qam ours && git checkout -q theirs", 0);
  test_run (run, "set|a.concordat|title=Warmer Homes", 0);
  run_script (run, GIT "git commit -qam theirs && git checkout -q main && git merge -q -m both theirs", 1);
  assert_says (run, "get|a.concordat|title", "Warm Homes Together\n");
  assert_says (run, "get|a.concordat|review/points/point[1]/positions/position[2]/value", "Warmer Homes\n");
  run_script (run, GIT "git status --porcelain | grep -q '^UU a.concordat' && git commit -qam both", 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_run_add ("/cli/merge/clean", test_clean);
  test_run_add ("/cli/merge/conflict", test_conflict);
  test_run_add ("/cli/merge/refused", test_refused);
  test_run_add ("/cli/merge/send", test_send);
  test_run_add ("/cli/merge/git", test_git);
  return g_test_run ();
}
