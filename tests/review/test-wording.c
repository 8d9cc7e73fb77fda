/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-finding.h"
#include "cdt-review-wording.h"
#include "test-draft.h"

/* What the review says of words and clauses that lead nowhere: each finds something, and is silent without.
 */

#define OFF(clause) "<clauses><clause id='cl1'><of>" clause "</of><state>off</state></clause></clauses>"
#define OWN(text) "<clauses><clause id='cl1'><of>risk</of><text>" text "</text></clause></clauses>"
#define RISKS(clause) "<risks>" RISK ("r1", "<answered-by>" clause "</answered-by>") "</risks>"

static const struct
{
  const char *name;
  const char *draft;
  const char *what; /* NULL: nothing */
  const char *path;
} cases[] = {
  { "risk, clause there", RISKS ("governance"), NULL, NULL },
  { "risk, clause that no answer asks for", RISKS ("fund"),
    "The risk “Fuel prices” is answered by “Pooled fund”, which is not in the document.",
    "risks/risk[@id='r1']/answered-by" },
  { "risk, clause taken out", RISKS ("disputes") "<wording>" OFF ("disputes") "</wording>",
    "The risk “Fuel prices” is answered by “Resolving disagreements”, which is not in the document.",
    "risks/risk[@id='r1']/answered-by" },
  { "risk, no clause of this pack", RISKS ("long-gone"),
    "The risk “Fuel prices” is answered by “long-gone”, which is not in the document.",
    "risks/risk[@id='r1']/answered-by" },
  { "risk, nothing named", "<risks>" RISK ("r1", "") "</risks>", NULL, NULL },
  { "words, field there", "<wording>" OWN ("See {title}.") "</wording>", NULL, NULL },
  { "words, no such field", "<wording>" OWN ("See {nowhere}.") "</wording>",
    "In “Sharing risk and reward”, {nowhere} means nothing.", "wording/clauses/clause[@id='cl1']/text" },
};

static void
test_case (gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);
  g_autofree char *inside
      = g_strconcat ("<kind>memorandum</kind><title>Homes</title>", PARTNERS, cases[n].draft, NULL);
  g_autoptr (CdtDraft) draft = test_draft_new (inside);
  g_autoptr (CdtPack) pack = cdt_pack_new_standard (NULL);
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_finding_free);

  cdt_review_wording (assembler, findings);
  g_assert_cmpuint (findings->len, ==, cases[n].what != NULL ? 1 : 0);
  if (cases[n].what == NULL)
    return;
  const CdtFinding *finding = findings->pdata[0];
  g_assert_cmpstr (finding->what, ==, cases[n].what);
  g_assert_cmpstr (finding->path, ==, cases[n].path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/review/wording/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  return g_test_run ();
}
