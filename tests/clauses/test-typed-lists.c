/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-assembler.h"
#include "cdt-clause-list.h"
#include "sample-draft.h"

/* Lists and paragraphs that somebody types into a field or a clause of their own. */
typedef struct
{
  const char *name;
  const char *field;
  const char *typed;
  const char *expected; /* in the dump of the document */
} Case;

#define VISION "clause 2.2 #vision @purpose: {b|Vision.} "
#define BELOW(kind) kind " under-clause @purpose: "
#define V(words) "{|" words "|<goals/vision}"

static const Case cases[] = {
  { "a-line", "goals/vision", "Warm homes", VISION V ("Warm homes") "\n" },
  { "line-break", "goals/vision", "Warm\nhomes", VISION V ("Warm\\nhomes") "\n" },
  { "paragraphs", "goals/vision", "Warm homes.\n\nLow bills.",
    VISION V ("Warm homes.") "\nparagraph under-clause @purpose: " V ("Low bills.") "\n" },
  { "markup", "goals/vision", "<b>x</b> &amp; *y*", VISION V ("<b>x</b> &amp; *y*") "\n" },
  { "list", "goals/vision", "We want:\n- warm\n  - dry\n* safe\n\nSoon.",
    VISION V ("We want:") "\n" BELOW ("bullet") V ("warm") "\n" BELOW ("bullet deep")
        V ("dry") "\n" BELOW ("bullet") V ("safe") "\n" BELOW ("paragraph") V ("Soon.") "\n" },
  { "numbers-of-their-own", "goals/vision", "1. warm\n(b) safe",
    "clause 2.2 #vision @purpose: {b|Vision.}\nbullet 1. under-clause @purpose: " V (
        "warm") "\n"
                "bullet (b) under-clause @purpose: " V ("safe") "\n" },
  { "lone-bullet", "background/recital[@id='b1']/text", "- Once upon a time",
    "recital (A) @background: {|Once upon a time|<background/recital[@id='b1']/text}\n" },
  { "list-in-a-recital", "background/recital[@id='b1']/text", "They have\n- met\n- agreed",
    "recital (A) @background: {|They have|<background/recital[@id='b1']/text}\n"
    "bullet under-recital @background: {|met|<background/recital[@id='b1']/text}\n"
    "bullet under-recital @background: {|agreed|<background/recital[@id='b1']/text}\n" },
  { "end-of-the-sentence", "costs/stages", "- in 2028, by use\n- in 2029, by size",
    " changes as follows:\nbullet under-clause @contributions: {|in 2028, by use|<costs/stages}\n"
    "bullet under-clause @contributions: {|in 2029, by size|<costs/stages}.\n" },
};

static CdtDraft *
make_draft (void)
{
  CdtDraft *draft = sample_draft_new (2);
  g_autofree char *recital = sample_draft_insert (draft, "background");

  g_assert_cmpstr (recital, ==, "background/recital[@id='b1']");
  return draft;
}

static char *
dump (CdtDraft *draft)
{
  g_autoptr (CdtPack) pack = cdt_pack_new_standard (NULL);
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);
  g_autoptr (CdtDocument) document = cdt_assembler_run (assembler);

  return cdt_document_dump (document);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (CdtDraft) draft = make_draft ();
  sample_draft_set (draft, c->field, c->typed);
  g_autofree char *dumped = dump (draft);
  if (strstr (dumped, c->expected) == NULL)
    g_test_message ("%s", dumped);
  g_assert_nonnull (strstr (dumped, c->expected));
}

/* The document that grows with the typing is the one that is made at once. */
static void
test_incremental (void)
{
  g_autoptr (CdtDraft) draft = make_draft ();
  g_autoptr (CdtPack) pack = cdt_pack_new_standard (NULL);
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      sample_draft_set (draft, cases[i].field, cases[i].typed);
      g_autoptr (CdtDocument) document = cdt_assembler_run (assembler);
      g_autofree char *known = cdt_document_dump (document);
      g_autofree char *afresh = dump (draft);
      g_assert_cmpstr (known, ==, afresh);
    }
}

/* Standard words that a person takes over to change name the field once, lists and all. */
static void
test_source (void)
{
  g_autoptr (CdtDraft) draft = make_draft ();
  g_autoptr (CdtPack) pack = cdt_pack_new_standard (NULL);
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);

  sample_draft_set (draft, "goals/vision", "We want:\n- warm\n- dry\n\nSoon.");
  cdt_document_unref (cdt_assembler_run (assembler));
  g_autofree char *source = cdt_clause_list_dup_source (assembler, "purpose", NULL);
  g_assert_true (g_str_has_suffix (source, "\n**Vision.** {goals/vision}"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/clauses/typed-lists/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/clauses/typed-lists/incremental", test_incremental);
  g_test_add_func ("/clauses/typed-lists/source", test_source);
  return g_test_run ();
}
