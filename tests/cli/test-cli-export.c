/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* export, and how every command takes a bad file, a bad folder and a full disk */

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "test-run.h"

#define NEW "new|--kind=memorandum|--title=Warm Homes|-o|a.concordat"

static void
assert_same (const TestRun *run, const char *first, const char *second)
{
  g_autofree char *first_path = test_run_path (run, first);
  g_autofree char *second_path = test_run_path (run, second);
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;
  gsize one_length = 0, other_length = 0;

  g_assert_true (g_file_get_contents (first_path, &one, &one_length, NULL));
  g_assert_true (g_file_get_contents (second_path, &other, &other_length, NULL));
  g_assert_cmpmem (one, one_length, other, other_length);
}

static void
assert_pdf (const TestRun *run, const char *name)
{
  g_autofree char *path = test_run_path (run, name);
  g_autofree char *pdf = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &pdf, &length, NULL));
  g_assert_cmpuint (length, >, 1000);
  g_assert_true (g_str_has_prefix (pdf, "%PDF-"));
  g_assert_nonnull (g_strrstr_len (pdf + length - 8, 8, "%%EOF"));
}

static void
test_places (TestRun *run, gconstpointer data)
{
  test_run (run, NEW, 0);
  test_run (run, "export|a.concordat", 0);
  g_assert_cmpstr (run->out, ==, "a.pdf\n");
  assert_pdf (run, "a.pdf");
  test_run (run, "export|a.concordat|-o|b.pdf", 0);
  g_assert_cmpstr (run->out, ==, "b.pdf\n");
  assert_same (run, "a.pdf", "b.pdf");
  test_run (run, "export|a.concordat|--directory=deep/down", 0);
  g_assert_cmpstr (run->out, ==, "deep/down/a.pdf\n");
  assert_same (run, "a.pdf", "deep/down/a.pdf");
  test_run (run, "new|--kind=agreement|-o|deep/c.concordat", 0);
  test_run (run, "export|a.concordat|deep/c.concordat", 0);
  g_assert_cmpstr (run->out, ==, "a.pdf\ndeep/c.pdf\n");
  test_run (run, "export|none.concordat|a.concordat", 2);
  g_assert_cmpstr (run->out, ==, "a.pdf\n");
}

/* Several at once: each as by itself, what is said of them in their order, and the one that fails alone
 * fails. */
static void
test_several (TestRun *run, gconstpointer data)
{
  test_run (run, NEW, 0);
  test_run (run, "new|--kind=agreement|--title=Another|-o|b.concordat", 0);
  test_run (run, "new|--kind=heads-of-terms|-o|c.concordat", 0);
  test_run_write (run, "d.concordat", "nothing", -1);
  test_run (run, "new|--kind=memorandum|-o|e.concordat", 0);
  test_run (run, "export|e.concordat|d.concordat|c.concordat|a.concordat|b.concordat|--directory=all", 2);
  g_assert_cmpstr (run->out, ==, "all/e.pdf\nall/c.pdf\nall/a.pdf\nall/b.pdf\n");
  g_assert_nonnull (strstr (run->err, "d.concordat"));
  for (const char *name = "abce"; *name != '\0'; name++)
    {
      g_autofree char *alone = g_strdup_printf ("export|%c.concordat|--directory=alone", *name);
      g_autofree char *first = g_strdup_printf ("alone/%c.pdf", *name);
      g_autofree char *second = g_strdup_printf ("all/%c.pdf", *name);

      test_run (run, alone, 0);
      assert_same (run, first, second);
    }
}

/* One is written to what the next is read from, or written to: as if they were exported one by one. */
static void
test_in_turn (TestRun *run, gconstpointer data)
{
  test_run (run, NEW, 0);
  test_run (run, "new|--kind=agreement|-o|deep.concordat", 0);
  test_run (run, "export|a.concordat|--directory=deep", 0);
  test_run (run, "export|deep/a.pdf|deep.concordat|a.concordat|--directory=out|--force", 0);
  g_assert_cmpstr (run->out, ==, "out/a.pdf\nout/deep.pdf\nout/a.pdf\n");
  assert_same (run, "deep/a.pdf", "out/a.pdf");
  test_run (run, "export|deep.concordat|deep.pdf", 2);
  g_assert_cmpstr (run->out, ==, "deep.pdf\n");
}

/* What the command says of the look is as good as what the draft says, and better where they differ. */
static void
test_look (TestRun *run, gconstpointer data)
{
  test_run (run, NEW, 0);
  test_run (run, "export|a.concordat|--no-draft|-o|plain.pdf", 0);
  test_run (run, "export|a.concordat|--no-draft|--style=formal|--paper=letter|--large-print|-o|asked.pdf", 0);
  assert_pdf (run, "asked.pdf");
  test_run (run, "set|a.concordat|paper/style=formal|paper/size=letter|paper/print=large", 0);
  test_run (run, "export|a.concordat|--no-draft|-o|said.pdf", 0);
  assert_same (run, "asked.pdf", "said.pdf");
  test_run (run, "set|a.concordat|paper/print=usual", 0);
  test_run (run, "export|a.concordat|--no-draft|--style=clear|--paper=a4|-o|back.pdf", 0);
  assert_same (run, "plain.pdf", "back.pdf");
  test_run (run, "export|a.concordat|--style=fancy", 2);
  g_assert_nonnull (strstr (run->err, "--style=formal"));
  test_run (run, "export|a.concordat|--paper=napkin", 2);
  g_assert_nonnull (strstr (run->err, "--paper=letter"));
}

static void
test_text (TestRun *run, gconstpointer data)
{
  g_autofree char *text = NULL;

  test_run (run, NEW, 0);
  test_run (run, "export|a.concordat|--format=text", 0);
  g_assert_cmpstr (run->out, ==, "a.txt\n");
  text = test_run_read (run, "a.txt");
  g_assert_nonnull (strstr (text, "Warm Homes"));
  g_assert_true (g_utf8_validate (text, -1, NULL));
  test_run (run, "export|a.concordat|--format=text", 0);
  test_run_write (run, "a.txt", "mine", -1);
  test_run_refused (run, "export|a.concordat|--format=text", "a.txt is there already");
  test_run (run, "export|a.concordat|--format=text|--force", 0);
}

/* An earlier export of the same draft is replaced, whatever has changed since; nothing else is. */
static void
test_overwrite (TestRun *run, gconstpointer data)
{
  g_autofree char *mine = NULL;

  test_run (run, NEW, 0);
  test_run (run, "export|a.concordat", 0);
  test_run (run, "set|a.concordat|title=Warmer Homes", 0);
  test_run (run, "export|a.concordat", 0);
  test_run (run, "new|--kind=memorandum|-o|b.concordat", 0);
  test_run_refused (run, "export|b.concordat|-o|a.pdf",
                    "a.pdf is there already and is not an export of this draft");
  test_run_refused (run, "export|a.concordat|-o|b.concordat", "b.concordat is there already");
  test_run_write (run, "b.pdf", "mine", -1);
  test_run_refused (run, "export|b.concordat", "b.pdf is there already");
  mine = test_run_read (run, "b.pdf");
  g_assert_cmpstr (mine, ==, "mine");
  test_run (run, "export|b.concordat|--force", 0);
  assert_pdf (run, "b.pdf");
}

static void
test_examples (TestRun *run, gconstpointer data)
{
  g_auto (GStrv) paths = NULL;

  test_run (run, "export|--examples|--directory=out", 0);
  paths = g_strsplit (g_strchomp (run->out), "\n", -1);
  g_assert_cmpuint (g_strv_length (paths), ==, 3);
  for (char **path = paths; *path != NULL; path++)
    assert_pdf (run, *path);
  test_run (run, "export|--examples|--directory=out", 0);
}

/* The same for what is not answered: a placeholder is part of the document too. */
static void
test_locales_open (TestRun *run, gconstpointer data)
{
  test_run (run, "new|--kind=memorandum|-o|open.concordat", 0);
  test_run (run, "export|open.concordat|-o|here.pdf", 0);
  run->environment = g_environ_setenv (g_get_environ (), "LC_ALL", "cy_GB.UTF-8", TRUE);
  test_run (run, "export|open.concordat|-o|there.pdf", 0);
  assert_same (run, "here.pdf", "there.pdf");
}

/* The pages are the document's, not the reader's: every locale gives the same bytes. */
static void
test_locales (TestRun *run, gconstpointer data)
{
  static const char *const locales[] = { "C", "de_DE.UTF-8", "cy_GB.UTF-8" };
  g_auto (GStrv) paths = NULL;

  test_run (run, "export|--examples|--directory=out", 0);
  paths = g_strsplit (g_strchomp (run->out), "\n", -1);
  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autofree char *words = g_strconcat ("export|--examples|--directory=", locales[i], NULL);

      run->environment = g_environ_setenv (g_get_environ (), "LC_ALL", locales[i], TRUE);
      test_run (run, words, 0);
      g_clear_pointer (&run->environment, g_strfreev);
      for (char **path = paths; *path != NULL; path++)
        {
          g_autofree char *name = g_path_get_basename (*path);
          g_autofree char *other = g_build_filename (locales[i], name, NULL);

          assert_same (run, *path, other);
        }
    }
}

typedef struct
{
  const char *text;
  gssize length;
  const char *reason;
} BadFile;

static const BadFile bad_files[] = {
  { "<?xml version='1.0'?>\n<agreement xmlns='urn:concordat:agreement:1' version='1.0' "
    "id='11111111-2222'>\n<tit",
    -1, "sub/bad.concordat:3: " },
  { "<?xml version='1.0'?>\n<!DOCTYPE agreement [<!ENTITY a 'b'>]>\n<agreement/>", -1, "DOCTYPE" },
  { "<agreement xmlns='urn:concordat:agreement:2' version='2.0' id='11111111-2222'/>", -1, "newer version" },
  { "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16, "PNG" },
  { "", 0, "sub/bad.concordat" },
  { "<html/>", -1, "sub/bad.concordat:1: " },
  { "\xff\xfe<\0a\0", 6, "sub/bad.concordat" },
};

/* Each command refuses the file and leaves it as it was */
static void
refuse_bad_file (TestRun *run, const BadFile *file)
{
  static const char *const commands[] = {
    "check|sub/bad.concordat",        "get|sub/bad.concordat|title", "set|sub/bad.concordat|title=x",
    "add|sub/bad.concordat|partners", "export|sub/bad.concordat",    "export|sub/bad.concordat|--format=text",
  };
  g_autofree char *path = test_run_path (run, "sub/bad.concordat");
  gsize length = file->length < 0 ? strlen (file->text) : (gsize)file->length;

  test_run_write (run, "sub/bad.concordat", file->text, length);
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *after = NULL;
      gsize after_length = 0;

      test_run_refused (run, commands[i], file->reason);
      g_assert_true (g_file_get_contents (path, &after, &after_length, NULL));
      g_assert_cmpmem (after, after_length, file->text, length);
    }
  g_assert_no_errno (g_unlink (path));
}

static void
test_bad_files (TestRun *run, gconstpointer data)
{
  g_autofree char *folder = test_run_path (run, "sub");

  g_assert_no_errno (g_mkdir (folder, 0755));
  for (gsize i = 0; i < G_N_ELEMENTS (bad_files); i++)
    refuse_bad_file (run, &bad_files[i]);
  g_assert_no_errno (g_rmdir (folder)); /* nothing else was made */
}

static void
test_no_file (TestRun *run, gconstpointer data)
{
  g_autofree char *pipe = test_run_path (run, "pipe");

  g_assert_no_errno (mkfifo (pipe, 0600));
  test_run_refused (run, "check|none.concordat", "none.concordat: there is no such file.");
  test_run_refused (run, "export|.", "folder");
  test_run_refused (run, "export|pipe", "pipe: this is a device or a pipe");
}

/* Root may write anywhere unless this right is taken from it for good */
static void
drop_override (gpointer data)
{
  prctl (PR_CAPBSET_DROP, 1 /* CAP_DAC_OVERRIDE */);
}

static void
test_unwritable_folder (TestRun *run, gconstpointer data)
{
  static const char *const commands[] = {
    "new|--kind=memorandum|-o|b.concordat",
    "new|--kind=memorandum|-o|b.concordat|--force",
    "set|a.concordat|title=x",
    "add|a.concordat|partners",
    "export|a.concordat",
    "export|a.concordat|--format=text",
  };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  test_run (run, NEW, 0);
  before = test_run_read (run, "a.concordat");
  run->set_up = drop_override;
  g_assert_no_errno (g_chmod (run->folder, 0555));
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    test_run_refused (run, commands[i], "you may not write in the folder");
  g_assert_no_errno (g_chmod (run->folder, 0755));
  after = test_run_read (run, "a.concordat");
  g_assert_cmpstr (after, ==, before);
}

/* No file may grow past a kilobyte: to the program just like a disk that is full */
static void
fill_disk (gpointer data)
{
  const struct rlimit limit = { 1024, 1024 };

  signal (SIGXFSZ, SIG_IGN);
  setrlimit (RLIMIT_FSIZE, &limit);
}

static void
test_full_disk (TestRun *run, gconstpointer data)
{
  static const char *const commands[]
      = { "export|a.concordat", "export|a.concordat|--format=text", "export|a.concordat|-o|old.pdf" };
  g_autofree char *text = g_strnfill (2000, 'x');
  g_autofree char *set = g_strconcat ("set|a.concordat|purpose=", text, NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GDir) dir = NULL;
  guint n_files = 0;

  test_run (run, NEW, 0);
  test_run (run, "export|a.concordat|-o|old.pdf", 0);
  before = test_run_read (run, "a.concordat");
  run->set_up = fill_disk;
  test_run_refused (run, set, "a.concordat could not be saved: you have no room left on this disk");
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    test_run_refused (run, commands[i], "no room left on this disk");
  after = test_run_read (run, "a.concordat");
  g_assert_cmpstr (after, ==, before);
  assert_pdf (run, "old.pdf");
  dir = g_dir_open (run->folder, 0, NULL);
  while (g_dir_read_name (dir) != NULL)
    n_files++;
  g_assert_cmpuint (n_files, ==, 2);
}

/* A file is read, and written again only where that is asked for: with what was exported as a version. */
static void
test_keep_version (TestRun *run, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  test_run (run, NEW, 0);
  before = test_run_read (run, "a.concordat");
  test_run (run, "export|a.concordat", 0);
  after = test_run_read (run, "a.concordat");
  g_assert_cmpstr (after, ==, before);
  test_run (run, "export|a.concordat|--keep-version", 0);
  test_run (run, "versions|a.concordat", 0);
  g_assert_nonnull (strstr (run->out, "\tDraft 1, exported as a.pdf\t\t0 changes since\n"));
  test_run (run, "set|a.concordat|purpose=Warmth", 0);
  test_run (run, "export|a.concordat|--version-name=For the board", 0);
  test_run (run, "export|a.concordat|--keep-version", 0);
  test_run (run, "versions|a.concordat", 0);
  g_assert_nonnull (strstr (run->out, "\tFor the board\t\t0 changes since\n"));
  g_assert_nonnull (strstr (run->out, "\tDraft 1, exported as a.pdf\t\t1 change since\n"));
  test_run_refused (run, "export|a.pdf|-o|b.pdf|--keep-version", "no version can be kept in it");
  test_run_refused (run, "export|--examples|--keep-version", "no version can be kept in the examples");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_run_add ("/export/places", test_places);
  test_run_add ("/export/several", test_several);
  test_run_add ("/export/in-turn", test_in_turn);
  test_run_add ("/export/look", test_look);
  test_run_add ("/export/text", test_text);
  test_run_add ("/export/overwrite", test_overwrite);
  test_run_add ("/export/examples", test_examples);
  test_run_add ("/export/locales", test_locales);
  test_run_add ("/export/locales-open", test_locales_open);
  test_run_add ("/cli/bad-files", test_bad_files);
  test_run_add ("/cli/no-file", test_no_file);
  test_run_add ("/cli/unwritable-folder", test_unwritable_folder);
  test_run_add ("/cli/full-disk", test_full_disk);
  test_run_add ("/cli/keep-version", test_keep_version);
  return g_test_run ();
}
