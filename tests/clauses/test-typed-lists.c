/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-assembler.h"
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/clauses/typed-lists/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
