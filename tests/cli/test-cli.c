/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* new, get, set, add, check, and what every command has in common */

#include <glib/gstdio.h>
#include <string.h>

#include "test-run.h"

#define NEW "new|--kind=memorandum|--title=Warm Homes|-o|a.concordat"

static void
test_help (TestRun *run, gconstpointer data)
{
  static const char *const commands[] = { "new", "export", "check", "get", "set", "add", "compare", "merge" };

  test_run (run, "--version", 0);
  g_assert_cmpstr (run->out, ==, "concordat-cli " CDT_VERSION "\n");
  test_run (run, "--help", 0);
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *help = g_strconcat (commands[i], "|--help", NULL);
      g_autofree char *version = g_strconcat (commands[i], "|--version", NULL);
      g_autofree char *wrong = g_strconcat (commands[i], "|--wrong", NULL);
      g_autofree char *usage = g_strconcat ("concordat-cli ", commands[i], " [OPTION", NULL);

      test_run (run, "--help", 0);
      g_assert_nonnull (strstr (run->out, commands[i]));
      test_run (run, help, 0);
      g_assert_nonnull (strstr (run->out, usage));
      test_run (run, version, 0);
      g_assert_cmpstr (run->out, ==, "concordat-cli " CDT_VERSION "\n");
      test_run_refused (run, wrong, "--wrong");
    }
}

/* What an argument holds and no file can is left out, and said. */
static void
test_cleaned (TestRun *run, gconstpointer data)
{
  test_run (run, NEW, 0);
  g_assert_cmpstr (run->err, ==, "");
  test_run (run, "set|a.concordat|purpose=Warm\x01 h\x7fomes", 0);
  g_assert_nonnull (strstr (run->err, "2 characters that no file can hold were left out"));
  test_run (run, "get|a.concordat|purpose", 0);
  g_assert_cmpstr (run->out, ==, "Warm homes\n");
}

static void
test_usage (TestRun *run, gconstpointer data)
{
  static const struct
  {
    const char *words, *reason;
  } uses[] = {
    { "", "say what to do" },
    { "draw", "there is no command draw" },
    { "new", "--kind=KIND" },
    { "new|--kind=treaty|-o|a", "memorandum, heads-of-terms, agreement" },
    { "new|--kind=memorandum", "-o FILE" },
    { "new|--kind=memorandum|-o|a|b", "wrong number of arguments" },
    { "get|a", "wrong number of arguments" },
    { "get|a|b|c", "wrong number of arguments" },
    { "set|a", "wrong number of arguments" },
    { "add|a", "wrong number of arguments" },
    { "check", "wrong number of arguments" },
    { "compare|a", "wrong number of arguments" },
    { "compare|a|b|--format=doc", "no format" },
    { "merge|a|b|-o|c", "name BASE, OURS and THEIRS" },
    { "merge|a|b|c", "-o FILE" },
    { "merge|none.concordat|b|c|-o|d", "none.concordat" },
    { "compare|none.concordat|b", "none.concordat" },
    { "export", "name the drafts" },
    { "export|--examples|a", "name the drafts" },
    { "export|a|b|-o|c", "--directory" },
    { "export|a|-o|c|--directory=d", "--directory" },
    { "export|a|--format=odt", "there is no format odt" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (uses); i++)
    test_run_refused (run, uses[i].words, uses[i].reason);
}

static void
test_new (TestRun *run, gconstpointer data)
{
  static const char *const kinds[] = { "memorandum", "heads-of-terms", "agreement" };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *words = g_strdup_printf ("new|--kind=%s|--title=Wärm <Homes> & “more”|-o|%s.concordat",
                                                kinds[i], kinds[i]);
      g_autofree char *kind = g_strdup_printf ("get|%s.concordat|kind", kinds[i]);
      g_autofree char *title = g_strdup_printf ("get|%s.concordat|title", kinds[i]);

      test_run (run, words, 0);
      test_run (run, kind, 0);
      g_assert_cmpstr (g_strchomp (run->out), ==, kinds[i]);
      test_run (run, title, 0);
      g_assert_cmpstr (run->out, ==, "Wärm <Homes> & “more”\n");
    }
  before = test_run_read (run, "memorandum.concordat");
  test_run_refused (run, "new|--kind=agreement|-o|memorandum.concordat",
                    "memorandum.concordat is there already");
  after = test_run_read (run, "memorandum.concordat");
  g_assert_cmpstr (after, ==, before);
  test_run (run, "new|--kind=agreement|-o|memorandum.concordat|--force", 0);
  test_run (run, "get|memorandum.concordat|kind", 0);
  g_assert_cmpstr (run->out, ==, "agreement\n");
  test_run_refused (run, "new|--kind=agreement|-o|none/a.concordat", "none/a.concordat could not be saved");
}

static void
test_set_and_get (TestRun *run, gconstpointer data)
{
  test_run (run, NEW, 0);
  test_run (run,
            "set|a.concordat|term/start-rule=date|term/start=2027-04-01|governance/remit=Two\nlines = "
            "two|purpose=-x",
            0);
  g_assert_cmpstr (run->out, ==, "");
  test_run (run, "get|a.concordat|term/start", 0);
  g_assert_cmpstr (run->out, ==, "2027-04-01\n");
  test_run (run, "get|a.concordat|governance/remit", 0);
  g_assert_cmpstr (run->out, ==, "Two\nlines = two\n");
  test_run (run, "get|a.concordat|term", 0);
  g_assert_cmpstr (run->out, ==, "term/start-rule: date\nterm/start: 2027-04-01\n");
  test_run (run, "get|a.concordat|.", 0);
  g_assert_cmpstr (run->out, ==,
                   "kind: memorandum\ntitle: Warm Homes\npurpose: -x\ngovernance/remit: Two\n  lines = two\n"
                   "term/start-rule: date\nterm/start: 2027-04-01\n");
  test_run (run, "set|a.concordat|purpose=|term/start=", 0);
  test_run (run, "get|a.concordat|purpose", 1);
  g_assert_cmpstr (run->out, ==, "");
  g_assert_cmpstr (run->err, ==, "");
  test_run (run, "get|a.concordat|costs", 1);
  test_run_refused (run, "get|a.concordat|costs/colour", "there is no question costs/colour");
  test_run_refused (run, "get|a.concordat|partners/partner[1]/name", "no such item");
}

static void
test_add (TestRun *run, gconstpointer data)
{
  test_run (run, NEW, 0);
  test_run (run, "add|a.concordat|partners|name=Eastvale District Council|short-name=Eastvale", 0);
  g_assert_cmpstr (run->out, ==, "p1\n");
  test_run (run, "add|a.concordat|partners", 0);
  g_assert_cmpstr (run->out, ==, "p2\n");
  test_run (run,
            "set|a.concordat|partners/partner[@id='p2']/name=Warm Hearths|partners/partner[1]/kind=charity",
            0);
  test_run (run, "add|a.concordat|partners/partner[@id='p2']/duties|text=Keep the books", 0);
  g_assert_cmpstr (run->out, ==, "d1\n");
  test_run (run, "get|a.concordat|partners", 0);
  g_assert_cmpstr (run->out, ==,
                   "partners/partner[@id='p1']/name: Eastvale District Council\n"
                   "partners/partner[@id='p1']/short-name: Eastvale\n"
                   "partners/partner[@id='p1']/kind: charity\n"
                   "partners/partner[@id='p2']/name: Warm Hearths\n"
                   "partners/partner[@id='p2']/duties/duty[@id='d1']/text: Keep the books\n");
  test_run (run, "set|a.concordat|roles/lead=p2", 0);
  test_run (run, "add|a.concordat|risks|title=Fuel prices|owner=p1|likelihood=4", 0);
}

/* One wrong word and nothing of the whole command is done */
static void
test_refused_edits (TestRun *run, gconstpointer data)
{
  static const struct
  {
    const char *words, *reason;
  } edits[] = {
    { "set|a.concordat|title=x|term/start=soon", "term/start cannot be “soon”. Give a date as 2027-04-01." },
    { "set|a.concordat|title=x|governance/quorum=-1", "governance/quorum" },
    { "set|a.concordat|title=x|governance/chair=nobody",
      "Give one of: elected, rotates, lead, independent, organisation." },
    { "set|a.concordat|title=x|costs/budget=£5", "costs/budget" },
    { "set|a.concordat|title=x|roles/lead=p9", "no partner with the id p9" },
    { "set|a.concordat|title=x|roles/lead=r1", "no partner with the id r1" },
    { "set|a.concordat|title=x|colour=blue", "there is no question colour" },
    { "set|a.concordat|title=x|term=1", "there is no question term" },
    { "set|a.concordat|title=x|partners/partner[7]/name=x", "partners/partner[7]" },
    { "set|a.concordat|title=x|purpose", "PATH=VALUE" },
    { "set|a.concordat|title=x|=1", "PATH=VALUE" },
    { "set|a.concordat|title=x|purpose=\xff\xfe", "encoding" },
    { "add|a.concordat|partner", "there is no list partner" },
    { "add|a.concordat|title", "there is no list title" },
    { "add|a.concordat|partners|colour=blue", "colour" },
    { "add|a.concordat|risks|likelihood=9", "likelihood" },
    { "add|a.concordat|leaving/exceptions|for=r1", "no partner or class of partner with the id r1" },
    { "add|a.concordat|partners/partner[7]/duties|text=x", "partners/partner[7]" },
  };
  g_autofree char *before = NULL;

  test_run (run, NEW, 0);
  test_run (run, "add|a.concordat|risks|title=Fuel", 0);
  before = test_run_read (run, "a.concordat");
  for (gsize i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autofree char *after = NULL;

      test_run_refused (run, edits[i].words, edits[i].reason);
      after = test_run_read (run, "a.concordat");
      g_assert_cmpstr (after, ==, before);
    }
}

static void
test_check (TestRun *run, gconstpointer data)
{
  test_run (run, NEW, 0);
  test_run (run, "add|a.concordat|partners", 0);
  test_run (run, "check|a.concordat", 1);
  g_assert_cmpstr (run->err, ==, "");
  g_assert_nonnull (strstr (run->out, "a.concordat:6: must fix: “Legal name” of partner 1 is not answered. "
                                      "[partners/partner[@id='p1']/name]\n"));
  test_run_write (
      run, "odd.concordat",
      "<agreement xmlns='urn:concordat:agreement:1' version='1.1' id='11111111-2222'>\n<title>x</title>\n"
      "<term>\n<start>soon</start>\n</term>\n<colour>red</colour></agreement>",
      -1);
  test_run (run, "check|odd.concordat", 1);
  g_assert_nonnull (strstr (run->out, "odd.concordat:4: must fix: “Start date” does not look like a date."));
  g_assert_nonnull (strstr (run->out, "[colour]"));
  test_run (run, "check|a.concordat|none.concordat", 2);
  g_assert_nonnull (strstr (run->err, "none.concordat: there is no such file."));
  g_assert_nonnull (strstr (run->out, "“Legal name” of partner 1"));
}

/* Told where they come in: what no file can hold, and what a reader cannot see */
static void
test_told (TestRun *run, gconstpointer data)
{
  test_run (run, NEW, 0);
  test_run (run, "set|a.concordat|title=Warm \u202eand W\u0435ll", 0);
  g_assert_nonnull (strstr (run->err, "title: This answer holds 2 hidden or misleading characters."));
  test_run (run, "add|a.concordat|partners|name=East\u200bvale", 0);
  g_assert_nonnull (strstr (run->err, "/name: This answer holds 1 hidden or misleading character."));
  test_run (run, "set|a.concordat|title=Warm and Well", 0);
  g_assert_cmpstr (run->err, ==, "");
}

/* A server without a locale still takes and gives any name */
static void
test_no_locale (TestRun *run, gconstpointer data)
{
  run->environment = g_environ_setenv (g_get_environ (), "LC_ALL", "C", TRUE);
  test_run (run, "new|--kind=memorandum|--title=Cartrefi clyd – Wärme|-o|ä.concordat", 0);
  test_run (run, "get|ä.concordat|title", 0);
  g_assert_cmpstr (run->out, ==, "Cartrefi clyd – Wärme\n");
  test_run_refused (run, "new|--kind=memorandum|-o|ä.concordat", "ä.concordat is there already");
}

static void
test_no_gtk (TestRun *run, gconstpointer data)
{
  const char *ldd[] = { "ldd", g_getenv ("CONCORDAT_CLI"), NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *libraries = NULL;

  g_spawn_sync (NULL, (char **)ldd, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &libraries, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (libraries, "libglib-2.0"));
  g_assert_null (strstr (libraries, "gtk"));
  g_assert_null (strstr (libraries, "libgdk-")); /* libgdk_pixbuf, of librsvg, is no part of GTK */
  g_assert_null (strstr (libraries, "handy"));
}

/* Does the file say what its clauses said when it was written? */
static void
assert_seen (TestRun *run, const char *name, const char *words, gboolean there)
{
  g_autofree char *text = test_run_read (run, name);
  const char *seen = strstr (text, "<seen>");

  g_assert_cmpint (seen != NULL && strstr (seen, words) != NULL, ==, there);
}

/* Each command that writes a file keeps what its clauses say, so that the old wording can be kept when a
 * later version of the standard clauses says otherwise. */
static void
test_words_seen (TestRun *run, gconstpointer data)
{
  static const char bare[] = "<agreement xmlns='urn:concordat:agreement:1' version='1.1' id='11111111-2222'>"
                             "<kind>memorandum</kind></agreement>";
  static const char foreign[]
      = "<agreement xmlns='urn:concordat:agreement:1' version='1.1' id='11111111-2222'>"
        "<kind>memorandum</kind><wording><pack><id>elsewhere</id></pack></wording></agreement>";

  test_run (run, "new|--kind=memorandum|-o|new.concordat", 0);
  assert_seen (run, "new.concordat", "{purpose}", TRUE);
  test_run_write (run, "set.concordat", bare, -1);
  test_run (run, "set|set.concordat|title=T", 0);
  assert_seen (run, "set.concordat", "{purpose}", TRUE);
  test_run_write (run, "add.concordat", bare, -1);
  test_run (run, "add|add.concordat|partners|name=Eastvale", 0);
  assert_seen (run, "add.concordat", "{purpose}", TRUE);
  test_run_write (run, "foreign.concordat", foreign, -1);
  test_run (run, "set|foreign.concordat|title=T", 0);
  assert_seen (run, "foreign.concordat", "{purpose}", FALSE);
}

/* An organisation's wording: used, or refused with the reason and the standard one in its place. */
static void
test_pack (TestRun *run, gconstpointer data)
{
  static const char part[]
      = "<part xmlns=\"urn:concordat:pack:1\"><clause id=\"ours\"><heading>Our clause</heading>"
        "<sub>Our words.</sub></clause></part>";
  static const char pack[] = "<pack xmlns=\"urn:concordat:pack:1\" id=\"o\" version=\"2.0\" title=\"O\" "
                             "extends=\"standard\">\n<default field=\"title\">Ours</default>"
                             "<part href=\"part.xml\"/></pack>";
  g_autofree char *folder = test_run_path (run, "ours");
  g_autofree char *text = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  test_run_write (run, "ours/pack.xml", pack, -1);
  test_run_write (run, "ours/part.xml", part, -1);
  test_run (run, "new|--kind=memorandum|--pack=ours|-o|a.concordat", 0);
  test_run (run, "get|a.concordat|title", 0);
  g_assert_cmpstr (run->out, ==, "Ours\n");
  test_run (run, "get|a.concordat|wording/pack/version", 0);
  g_assert_cmpstr (run->out, ==, "2.0\n");
  test_run (run, "export|a.concordat|--pack=ours|--format=text|-o|a.txt", 0);
  text = test_run_read (run, "a.txt");
  g_assert_nonnull (strstr (text, "Our words."));
  test_run_write (run, "ours/part.xml", "<part xmlns=\"urn:concordat:pack:1\">\n<clause/></part>", -1);
  test_run (run, "export|a.concordat|--pack=ours|--format=text|-o|b.txt", 1);
  g_assert_nonnull (strstr (run->err, "part.xml:2: "));
  g_clear_pointer (&text, g_free);
  text = test_run_read (run, "b.txt");
  g_assert_null (strstr (text, "Our words."));
  test_run_write (run, "ours/part.xml", part, -1);
  test_run (run, "check|a.concordat", 1);
  g_assert_nonnull (strstr (run->err,
                            "a.concordat: This agreement was made with the wording of O, which is not "
                            "on this computer"));
}

/* Braces that mean nothing are told. */
static void
test_check_wording (TestRun *run, gconstpointer data)
{
  test_run (run, "new|--kind=memorandum|-o|a.concordat", 0);
  test_run (run, "add|a.concordat|wording/clauses|of=disputes|text=We talk about {nothing}.", 0);
  test_run (run, "check|a.concordat", 1);
  g_assert_nonnull (strstr (run->out, "{nothing} means nothing."));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_run_add ("/cli/help", test_help);
  test_run_add ("/cli/usage", test_usage);
  test_run_add ("/cli/cleaned", test_cleaned);
  test_run_add ("/cli/new", test_new);
  test_run_add ("/cli/set-and-get", test_set_and_get);
  test_run_add ("/cli/add", test_add);
  test_run_add ("/cli/refused-edits", test_refused_edits);
  test_run_add ("/cli/told", test_told);
  test_run_add ("/cli/check", test_check);
  test_run_add ("/cli/pack", test_pack);
  test_run_add ("/cli/words-seen", test_words_seen);
  test_run_add ("/cli/check-wording", test_check_wording);
  test_run_add ("/cli/no-locale", test_no_locale);
  test_run_add ("/cli/no-gtk", test_no_gtk);
  return g_test_run ();
}
