/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is found a little at a time is what is found from nothing, whatever was edited in between. */

#include "cdt-review-wording.h"
#include "cdt-review.h"
#include "cdt-reviewer.h"
#include "random-draft.h"

#define N_DRAFTS 12
#define N_EDITS 25

static CdtPack *pack;

static char *
describe (const GPtrArray *findings)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const CdtFinding *finding = findings->pdata[i];

      g_string_append_printf (all, "%d %s: %s [%s] %s\n", finding->severity, finding->check, finding->what,
                              finding->path, finding->fix != NULL ? finding->fix->label : "");
    }
  return g_string_free (all, FALSE);
}

static char *
review_afresh (CdtDraft *draft)
{
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);
  g_autoptr (GPtrArray) findings = cdt_review_run (draft, CDT_FINDING_NOTE);

  cdt_review_wording (assembler, findings);
  return describe (findings);
}

static void
compare_with (CdtReviewer *reviewer, const char *afresh)
{
  g_autoptr (GPtrArray) findings = cdt_reviewer_get_findings (reviewer);
  g_autofree char *kept = describe (findings);
  g_auto (GStrv) kept_lines = g_strsplit (kept, "\n", -1);
  g_auto (GStrv) lines = g_strsplit (afresh, "\n", -1);

  for (guint i = 0; lines[i] != NULL || kept_lines[i] != NULL; i++)
    g_assert_cmpstr (kept_lines[i], ==, lines[i]);
}

static void
compare (CdtReviewer *reviewer, CdtDraft *draft)
{
  g_autofree char *afresh = review_afresh (draft);

  compare_with (reviewer, afresh);
}

static void
compare_must_fix (CdtReviewer *reviewer, CdtDraft *draft)
{
  g_autoptr (GPtrArray) findings = cdt_review_run (draft, CDT_FINDING_MUST_FIX);
  g_autofree char *afresh = describe (findings);

  compare_with (reviewer, afresh);
}

static void
test_equal (gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (GPOINTER_TO_UINT (data));
  g_autoptr (CdtDraft) draft = random_draft_new (rand, 120);
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);
  g_autoptr (CdtReviewer) reviewer = cdt_reviewer_new (assembler);
  g_autoptr (CdtReviewer) must_fix = cdt_reviewer_new_of_must_fix (draft);

  compare (reviewer, draft);
  for (guint i = 0; i < N_EDITS; i++)
    {
      random_draft_change (draft, rand, 3);
      if (g_rand_boolean (rand))
        g_free (cdt_draft_undo (draft));
      /* An edit may come while it is half done. */
      if (g_rand_boolean (rand))
        cdt_reviewer_go_on (reviewer, 0);
      else
        compare (reviewer, draft);
      compare_must_fix (must_fix, draft);
    }
  compare (reviewer, draft);
}

/* A name is said wherever it is referred to. */
static void
test_renamed (void)
{
  g_autoptr (CdtDraft) draft = cdt_draft_new ("agreement");
  g_autofree char *partner = cdt_draft_insert (draft, "partners", 0, NULL);
  g_autofree char *share = cdt_draft_insert (draft, "costs/shares", 0, NULL);
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);
  g_autoptr (CdtReviewer) reviewer = cdt_reviewer_new (assembler);
  static const char *const edits[][2] = {
    { "partners/partner[1]/name", "Eastvale" },
    { "costs/basis", "percentage" },
    { "costs/shares/share[1]/percent", "lots" },
    { "partners/partner[1]/name", "Eastvale Council" },
    { "goals/vision", "Ask the lead partner, prior to 31 June." },
    { "status/binding", "none" },
    { "language", "cy" },
    { "status/binding", "all" },
    { "language", "en-GB" },
    { "partners/partner[1]/short-name", "Eastvale" },
  };

  cdt_draft_set_value (draft, "costs/shares/share[1]/partner", partner, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_assert_true (cdt_draft_set_value (draft, edits[i][0], edits[i][1], NULL));
      compare (reviewer, draft);
    }
  g_assert_nonnull (share);
}

/* What other agreements aim for is known later, and forgotten when they are. */
static void
test_others (void)
{
  static const char *const goals[] = { "Plant a thousand trees in every ward", NULL };
  g_autoptr (CdtDraft) draft = cdt_draft_new ("agreement");
  g_autofree char *objective = cdt_draft_insert (draft, "goals/objectives", 0, NULL);
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);
  g_autoptr (CdtReviewer) reviewer = cdt_reviewer_new (assembler);
  g_autoptr (CdtOtherGoals) others = cdt_other_goals_new ();

  cdt_other_goals_add (others, "Warm and Well", goals);
  cdt_draft_set_value (draft, "goals/objectives/objective[1]/text", goals[0], NULL);
  compare (reviewer, draft);
  cdt_reviewer_set_others (reviewer, others);
  g_autoptr (GPtrArray) with = cdt_reviewer_get_findings (reviewer);
  g_assert_cmpstr (((const CdtFinding *)with->pdata[with->len - 1])->check, ==, "goal-elsewhere");
  cdt_reviewer_set_others (reviewer, NULL);
  compare (reviewer, draft);
  g_assert_nonnull (objective);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  pack = cdt_pack_new_standard (NULL);
  for (guint seed = 1; seed <= N_DRAFTS; seed++)
    {
      g_autofree char *name = g_strdup_printf ("/reviewer/equal/%u", seed);

      g_test_add_data_func (name, GUINT_TO_POINTER (seed), test_equal);
    }
  g_test_add_func ("/reviewer/renamed", test_renamed);
  g_test_add_func ("/reviewer/others", test_others);
  int result = g_test_run ();
  cdt_pack_unref (pack);
  return result;
}
