/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The draft inside a PDF: what goes in, what comes out, and what `verify` says of both */

#include <string.h>

#include "test-run.h"

#define MAKE "new|--kind=memorandum|--title=Warm Homes|-o|a.concordat"
#define NOTE "set|a.concordat|signing/notes=hush|governance/quorum=3"

/* Another program in the folder; it must end well. */
static void
run_tool (const TestRun *run, const char *words)
{
  g_auto (GStrv) arguments = g_strsplit (words, "|", -1);
  g_autoptr (GError) error = NULL;
  g_autofree char *out = NULL, *err = NULL;
  int status = 0;

  g_spawn_sync (run->folder, arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, &err, &status, &error);
  g_assert_no_error (error);
  if (!g_spawn_check_wait_status (status, NULL))
    g_error ("%s: status %x\n%s\n%s", words, status, out, err);
}

static void
check_says (const TestRun *run, const char *words)
{
  if (strstr (run->out, words) == NULL)
    g_error ("“%s” is not in: %s", words, run->out);
}

static gboolean
carries (TestRun *run, const char *words)
{
  g_autofree char *draft = NULL;

  run_tool (run, "pdfdetach|-save|1|-o|inside.concordat|a.pdf");
  draft = test_run_read (run, "inside.concordat");
  return strstr (draft, words) != NULL;
}

/* Notes stay behind unless they are asked for. */
static void
test_choices (TestRun *run, gconstpointer data)
{
  test_run (run, MAKE, 0);
  test_run (run, NOTE, 0);
  test_run (run, "export|a.concordat", 0);
  g_assert_true (carries (run, "<quorum>3</quorum>"));
  g_assert_false (carries (run, "hush"));
  test_run (run, "export|a.concordat|--with-working-information", 0);
  g_assert_true (carries (run, "hush"));
  test_run (run, "export|a.concordat|--no-draft", 0);
  test_run_refused (run, "export|a.pdf|-o|b.pdf", "a.pdf: this PDF carries no draft");
}

/* So do comments and open points, which can be handed on without the notes, and be printed. */
static void
test_remarks (TestRun *run, gconstpointer data)
{
  g_autofree char *text = NULL;

  test_run (run, MAKE, 0);
  test_run (run, NOTE, 0);
  test_run (run, "add|a.concordat|review/comments|about=governance/quorum|text=Too few?", 0);
  test_run (run, "add|a.concordat|review/points|about=title|question=Which name?", 0);
  test_run (run, "export|a.concordat|--with-working-information", 0);
  g_assert_false (carries (run, "Too few?"));
  test_run (run, "export|a.concordat|--with-comments", 0);
  g_assert_true (carries (run, "Too few?"));
  g_assert_true (carries (run, "Which name?"));
  g_assert_false (carries (run, "hush"));
  test_run (run, "export|a.concordat|--format=text|--print-comments|-o|a.txt", 0);
  text = test_run_read (run, "a.txt");
  g_assert_nonnull (strstr (text, "Too few?"));
  test_run (run, "export|a.concordat|--print-comments", 0);
  g_assert_false (carries (run, "Too few?"));
  test_run (run, "verify|a.pdf|a.concordat", 0);
}

/* A PDF is a draft to read: the same pages come of it, and it is not written over. */
static void
test_read (TestRun *run, gconstpointer data)
{
  g_autofree char *first = NULL, *second = NULL;

  test_run (run, MAKE, 0);
  test_run (run, NOTE, 0);
  test_run (run, "export|a.concordat", 0);
  test_run (run, "get|a.pdf|governance/quorum", 0);
  g_assert_cmpstr (run->out, ==, "3\n");
  test_run (run, "check|a.pdf", 1);
  test_run (run, "export|a.concordat|--format=text|-o|1.txt", 0);
  test_run (run, "export|a.pdf|--format=text|-o|2.txt", 0);
  first = test_run_read (run, "1.txt");
  second = test_run_read (run, "2.txt");
  g_assert_cmpstr (first, ==, second);
  test_run_refused (run, "export|a.pdf|--force", "a.pdf is the PDF that the draft was read from");
  test_run (run, "compare|a.pdf|a.pdf|-o|same.pdf", 0);
  /* The PDF was made without the note. */
  test_run (run, "compare|a.pdf|a.concordat|-o|changes.pdf", 0);
  g_assert_nonnull (strstr (run->err, "which “a.pdf” leaves out, are not compared"));
  test_run (run, "set|a.pdf|title=x", 2);
  test_run (run, "verify|a.pdf|a.concordat", 0);
}

static void
test_verify (TestRun *run, gconstpointer data)
{
  test_run (run, MAKE, 0);
  test_run (run, NOTE, 0);
  test_run (run, "export|a.concordat", 0);
  test_run (run, "verify|a.pdf", 0);
  check_says (run, "a.pdf: This PDF is as Concordat made it.");
  test_run (run, "set|a.concordat|signing/notes=louder", 0);
  test_run (run, "verify|a.pdf|a.concordat", 0);
  check_says (run, "says the same as a.concordat");
  test_run (run, "set|a.concordat|governance/quorum=4", 0);
  test_run (run, "verify|a.pdf|a.concordat", 1);
  check_says (run, "does not say the same as a.concordat");
  check_says (run, "overnance");
  check_says (run, ": reads differently\n");
  test_run (run, "new|--kind=agreement|-o|b.concordat", 0);
  test_run (run, "verify|a.pdf|b.concordat", 1);
  check_says (run, "of another agreement than b.concordat");
  test_run (run, "export|a.concordat|--no-draft|-o|c.pdf", 0);
  test_run (run, "verify|c.pdf|a.concordat", 0);
}

/* Of a version that is kept in the draft it says which, and in which clauses it differs now: the version
 * tells them where the PDF carries no draft. */
static void
test_verify_version (TestRun *run, gconstpointer data)
{
  test_run (run, MAKE, 0);
  test_run (run, "versions|a.concordat|--keep=Draft 2, sent to partners", 0);
  test_run (run, "export|a.concordat|--no-draft|-o|sent.pdf", 0);
  test_run (run, "verify|sent.pdf|a.concordat", 0);
  test_run (run, "set|a.concordat|governance/quorum=4", 0);
  test_run (run, "verify|sent.pdf|a.concordat", 1);
  check_says (run, "sent.pdf: This PDF is from the version “Draft 2, sent to partners” of ");
  check_says (run, "; a.concordat has changed since.\n");
  check_says (run, ": reads differently\n");
}

/* The file as text, its objects found again after a change; what is on its pages stays as it was. */
#define EDIT(change, out)                                                                                    \
  "sh|-c|qpdf --qdf --normalize-content=n --object-streams=disable a.pdf plain && "                          \
  "LC_ALL=C sed '" change "' plain > changed && fix-qdf changed > " out

/* Words put in the place of others, and boxes laid over them */
static void
test_overlaid (TestRun *run, gconstpointer data)
{
  test_run (run, MAKE, 0);
  test_run (run, "export|a.concordat", 0);
  run_tool (run, EDIT ("s/x/x/", "same.pdf"));
  test_run (run, "verify|same.pdf|a.concordat", 0);
  run_tool (run, EDIT ("s/(DRAFT)Tj/(FINAL)Tj/", "words.pdf"));
  run_tool (run, "sh|-c|! cmp -s same.pdf words.pdf");
  test_run (run, "verify|words.pdf|a.concordat", 1);
  check_says (run, "pages of this PDF were altered");
  run_tool (run, EDIT ("s,/Subtype /Link,/Subtype /Square,", "boxes.pdf"));
  test_run (run, "verify|boxes.pdf|a.concordat", 1);
  check_says (run, "Notes or marks were laid over the pages");
}

/* Pages taken out, another draft put in, and files that are no PDF of ours */
static void
test_altered (TestRun *run, gconstpointer data)
{
  test_run (run, MAKE, 0);
  test_run (run, "export|a.concordat", 0);
  run_tool (run, "qpdf|a.pdf|--pages|.|1|--|one.pdf");
  test_run (run, "verify|one.pdf", 1);
  check_says (run, "pages of this PDF were altered");
  test_run (run, "set|a.concordat|title=Cold Homes", 0);
  run_tool (
      run, "qpdf|a.pdf|--remove-attachment=draft.concordat|--add-attachment|a.concordat|--key=draft.concordat"
           "|--filename=draft.concordat|--mimetype=application/x-concordat+xml|--|other.pdf");
  test_run (run, "verify|other.pdf", 1);
  check_says (run, "draft inside this PDF was altered");
  run_tool (run, "qpdf|--linearize|a.pdf|line.pdf");
  test_run (run, "verify|line.pdf", 0);
  run_tool (run, "pdftocairo|-pdf|a.pdf|plain.pdf");
  test_run_refused (run, "verify|plain.pdf", "this PDF has no fingerprint");
  test_run_refused (run, "verify|a.concordat", "a.concordat: this is not a PDF");
  test_run_refused (run, "verify|none.pdf", "none.pdf: there is no such file");
  test_run_write (run, "bad.pdf", "%PDF-1.7\nnothing", -1);
  test_run_refused (run, "export|bad.pdf|-o|b.pdf", "bad.pdf: this PDF cannot be read");
  run_tool (run, "qpdf|--encrypt|secret|secret|256|--|a.pdf|locked.pdf");
  test_run_refused (run, "verify|locked.pdf", "locked with a password");
  test_run_write (run, "letter.xml", "<letter/>", -1);
  run_tool (
      run, "qpdf|plain.pdf|--add-attachment|letter.xml|--mimetype=application/x-concordat+xml|--|letter.pdf");
  test_run_refused (run, "export|letter.pdf|-o|b.pdf", "this is not a Concordat agreement");
}

/* By somebody with a certificate of their own making: the signature is sound, and so is all else. */
static void
test_signed (TestRun *run, gconstpointer data)
{
  g_autofree char *told = NULL;

  test_run (run, MAKE, 0);
  test_run (run, NOTE, 0);
  test_run (run, "export|a.concordat", 0);
  test_run_write (run, "noise", "a throw-away key needs no secret", -1);
  run_tool (run, "mkdir|nss");
  run_tool (run, "certutil|-N|-d|sql:nss|--empty-password");
  run_tool (run, "certutil|-S|-x|-n|tester|-s|CN=A Tester|-t|u,u,u|-d|sql:nss|-z|noise");
  run_tool (run, "pdfsig|a.pdf|signed.pdf|-nssdir|nss|-add-signature|-nick|tester|-nss-pwd|");
  run_tool (run, "sh|-c|pdfsig -nssdir nss signed.pdf > told");
  told = test_run_read (run, "told");
  g_assert_nonnull (strstr (told, "Signature is Valid"));
  test_run (run, "verify|signed.pdf|a.concordat", 0);
  check_says (run, "says the same as a.concordat");
  test_run (run, "get|signed.pdf|governance/quorum", 0);
  g_assert_cmpstr (run->out, ==, "3\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_run_add ("/cli/pdf/choices", test_choices);
  test_run_add ("/cli/pdf/remarks", test_remarks);
  test_run_add ("/cli/pdf/read", test_read);
  test_run_add ("/cli/pdf/verify", test_verify);
  test_run_add ("/cli/pdf/verify-version", test_verify_version);
  test_run_add ("/cli/pdf/altered", test_altered);
  test_run_add ("/cli/pdf/overlaid", test_overlaid);
  test_run_add ("/cli/pdf/signed", test_signed);
  return g_test_run ();
}
