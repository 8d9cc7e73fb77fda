/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-clause-list.h"
#include "cdt-clause-start.h"

/* The clauses that each kind has before anything is answered. `normal` says which kinds normally want one (M
 * memorandum, H heads of terms, A agreement), `starts` which start with it; where they differ, `why` does.
 * Those that are wanted and not there yet are awaited. */
static const struct
{
  const char *id;
  const char *normal;
  const char *starts;
  const char *why; /* NULL: they are the same */
} rows[] = {
  { "parties", "MHA", "MHA", NULL },
  { "classes", "MA", "", "only where partners differ in rights or duties" },
  { "purpose", "MHA", "MHA", NULL },
  { "roles", "MHA", "MHA", NULL },
  { "work", "MHA", "", "has nothing to list before an activity is named" },
  { "contributions", "MHA", "MHA", NULL },
  { "fund", "A", "", "only where money is pooled" },
  { "grants", "MA", "", "only where there is an outside funder" },
  { "income", "A", "", "only where the partnership earns something" },
  { "accounts", "A", "", "only where somebody accounts for joint money" },
  { "property", "A", "A", NULL },
  { "staff", "A", "", "only where staff move or are lent" },
  { "contracts", "A", "A", NULL },
  { "claims", "A", "A", NULL },
  { "risk", "MA", "MHA", "who bears losses is a main point of heads of terms" },
  { "governance", "MA", "MHA", "who decides is a main point of heads of terms" },
  { "other-bodies", "A", "", "only where there is a body besides the board" },
  { "delegation", "A", "",
    "has no matter to delegate before one is named; what is reserved stands in governance" },
  { "secretariat", "A", "", "only where somebody services the board" },
  { "conduct", "A", "", "names a code or a speaker; conflicts of interest stand in governance" },
  { "plans", "MA", "", "has no plan or report before one is named" },
  { "scrutiny", "A", "", "only where a committee scrutinises" },
  { "information", "MA", "MHA", "what may be said in public matters while partners talk" },
  { "confidentiality", "MHA", "MHA", NULL },
  { "intellectual-property", "MA", "A", "a memorandum seldom makes anything to own" },
  { "complaints", "A", "A", NULL },
  { "equality", "MA", "", "comes with the first public body among the partners" },
  { "safeguarding", "MA", "", "only where the work reaches children or adults at risk" },
  { "health-safety", "A", "A", NULL },
  { "standards", "A", "A", NULL },
  { "language", "MA", "", "only where a second language is used" },
  { "records", "A", "A", NULL },
  { "users", "MA", "", "has no way of involving people before one is chosen" },
  { "disputes", "MHA", "MHA", NULL },
  { "term", "MHA", "MHA", NULL },
  { "membership", "MA", "MHA", "who may join or leave is a main point of heads of terms" },
  { "default", "A", "A", NULL },
  { "force-majeure", "A", "A", NULL },
  { "ending", "MHA", "MHA", NULL },
  { "exclusivity", "", "", NULL },
  { "commercial-terms", "", "", NULL },
  { "conditions", "HA", "", "has no condition before one is named" },
  { "next-steps", "HA", "H", "after a full agreement no document follows" },
  { "family", "A", "", "only where there is another document" },
  { "status", "MHA", "MHA", NULL },
  { "legal-powers", "MA", "", "has no power before an act is named" },
  { "general", "MA", "MHA", "how heads of terms are changed must be said too" },
  { "closing", "A", "A", NULL },
};

static const struct
{
  char letter;
  const char *kind;
} kinds[] = { { 'M', "memorandum" }, { 'H', "heads-of-terms" }, { 'A', "agreement" } };

static CdtAssembler *
make_assembler (const char *kind)
{
  g_autoptr (CdtPack) pack = cdt_pack_new_standard (NULL);
  g_autoptr (CdtDraft) draft = cdt_draft_new (kind);

  return cdt_assembler_new (pack, draft);
}

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (CdtAssembler) assembler = make_assembler (kinds[i].kind);
      g_autoptr (GPtrArray) list = cdt_clause_list_get (assembler);
      guint n = 0;

      for (guint j = 0; j < list->len; j++)
        {
          const CdtClauseInfo *info = list->pdata[j];

          if (info->kind != CDT_UNIT_CLAUSE)
            continue;
          g_assert_cmpuint (n, <, G_N_ELEMENTS (rows));
          g_assert_cmpstr (info->id, ==, rows[n].id);
          if (info->printed != (strchr (rows[n].starts, kinds[i].letter) != NULL))
            g_error ("%s: the clause %s is %s at the start", kinds[i].kind, info->id,
                     info->printed ? "there" : "not there");
          if (info->usual != (strchr (rows[n].normal, kinds[i].letter) != NULL))
            g_error ("%s: the clause %s is %s", kinds[i].kind, info->id,
                     info->usual ? "called usual" : "not called usual");
          n++;
        }
      g_assert_cmpuint (n, ==, G_N_ELEMENTS (rows));
    }
}

static void
test_reasons (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_str_equal (rows[i].normal, rows[i].starts) != (rows[i].why == NULL))
      g_error ("%s: a reason is missing, or is of nothing", rows[i].id);
}

/* What is said of the start is what it is, whatever the draft at hand has answered. */
static void
test_said (void)
{
  g_autoptr (CdtPack) pack = cdt_pack_new_standard (NULL);
  g_autoptr (CdtDraft) draft = cdt_draft_new ("memorandum");
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);
  g_autoptr (CdtClauseStart) start = NULL;
  guint n = 0;
  guint n_awaited = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gboolean starts = strchr (rows[i].starts, 'M') != NULL;

      n += starts ? 1 : 0;
      n_awaited += !starts && strchr (rows[i].normal, 'M') != NULL ? 1 : 0;
    }
  cdt_draft_set_value (draft, "information/confidential", "nothing", NULL);
  cdt_draft_set_value (draft, "force-majeure/replan", "2 months", NULL);
  start = cdt_clause_start_new (assembler);
  g_assert_cmpstr (start->kind_label, ==, "Memorandum of understanding");
  g_assert_cmpuint (start->ids->len, ==, n);
  g_assert_cmpuint (start->headings->len, ==, n);
  g_assert_cmpuint (start->awaited->len, ==, n_awaited);
  g_assert_cmpstr (start->awaited->pdata[0], ==, "Classes of partner");
  g_assert_cmpuint (start->n_all, ==, G_N_ELEMENTS (rows));
  g_assert_cmpstr (start->headings->pdata[n - 1], ==, "Changes and notices");
}

/* An agreement speaks of its schedules once it has some. */
static void
test_no_schedules (void)
{
  g_autoptr (CdtAssembler) assembler = make_assembler ("agreement");
  g_autoptr (CdtDocument) document = cdt_assembler_run (assembler);
  guint n = cdt_document_get_n_blocks (document);
  gboolean whole = FALSE;

  for (guint i = 0; i < n; i++)
    {
      const CdtBlock *block = cdt_document_get_block (document, i);
      g_autofree char *words = block->text != NULL ? cdt_text_dup_plain (block->text) : g_strdup ("");

      g_assert_null (strstr (words, "schedule"));
      whole = whole || strstr (words, "This agreement is all that the partners have agreed about") != NULL;
    }
  g_assert_true (whole);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clauses/starts/table", test_table);
  g_test_add_func ("/clauses/starts/reasons", test_reasons);
  g_test_add_func ("/clauses/starts/said", test_said);
  g_test_add_func ("/clauses/starts/no-schedules", test_no_schedules);
  return g_test_run ();
}
