/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-kept-tree.h"
#include "cdt-other-goals.h"
#include "cdt-review-wording.h"
#include "cdt-review.h"
#include "test-check-cases.h"
#include "test-draft.h"

static CdtPack *pack;
static CdtOtherGoals *others; /* of another agreement of the person */

static const struct
{
  const TestCheckCase *cases;
  const gsize *n_cases;
} tables[] = {
  { test_check_cases, &test_n_check_cases }, { test_governance_cases, &test_n_governance_cases },
  { test_legal_cases, &test_n_legal_cases }, { test_membership_cases, &test_n_membership_cases },
  { test_money_cases, &test_n_money_cases }, { test_whole_cases, &test_n_whole_cases },
  { test_word_cases, &test_n_word_cases },   { test_document_cases, &test_n_document_cases },
};

static const char *const test_other_goals[]
    = { "Plant a thousand trees in every ward", "Mend forty boilers each winter", "Teach children to swim",
        NULL };

/* A case without words wants silence: of the check, or where it names a path, of the check there */
static void
test_case (gconstpointer data)
{
  const TestCheckCase *want = data;
  g_autoptr (CdtDraft) draft = test_draft_new (want->inside);
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);
  g_autoptr (GPtrArray) findings = cdt_review_run (draft, CDT_FINDING_NOTE);
  gboolean raised = FALSE;

  cdt_review_wording (assembler, findings);
  cdt_other_goals_check (others, draft, findings);
  for (guint i = 0; i < findings->len; i++)
    {
      const CdtFinding *finding = g_ptr_array_index (findings, i);

      if (!g_str_equal (finding->check, want->check))
        continue;
      if (want->what == NULL && want->path != NULL && !g_str_equal (finding->path, want->path))
        continue;
      if (want->what == NULL)
        g_error ("%s must be silent but says: %s [%s]", want->check, finding->what, finding->path);
      raised = raised || (g_str_equal (finding->what, want->what) && g_str_equal (finding->path, want->path));
      if (!raised)
        g_test_message ("other: %s [%s]", finding->what, finding->path);
    }
  g_assert_true (raised == (want->what != NULL));
}

static void
count_cases (const char *check, guint *n_fires, guint *n_silent)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    for (gsize j = 0; j < *tables[i].n_cases; j++)
      if (g_str_equal (tables[i].cases[j].check, check))
        *(tables[i].cases[j].what != NULL ? n_fires : n_silent) += 1;
}

static void
add_cases (const TestCheckCase *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *name = g_strdup_printf ("/checks/%s/%s-%" G_GSIZE_FORMAT, cases[i].check,
                                               cases[i].what != NULL ? "raised" : "silent", i);

      g_test_add_data_func (name, &cases[i], test_case);
    }
}

/* Every check of the tables is in the list above, once at least to fire and once to keep still. */
static void
test_all_listed (void)
{
  g_auto (GStrv) paths = cdt_kept_tree_list ("checks");
  guint n_checks = 0;

  for (char **path = paths; *path != NULL; path++)
    {
      g_autoptr (CdtTree) tree = cdt_kept_tree_new (*path);
      CdtNode *check = NULL;

      g_assert_nonnull (tree);
      for (check = cdt_node_first_element (cdt_tree_get_root (tree)); check;
           check = cdt_node_next_element (check))
        {
          g_autofree char *id = cdt_node_dup_attribute (check, "id");
          guint n_fires = 0, n_silent = 0;

          if (cdt_node_is (check, "list"))
            continue;
          count_cases (id, &n_fires, &n_silent);
          if (n_fires == 0 || n_silent == 0)
            g_error ("%s has %u cases that fire and %u that do not", id, n_fires, n_silent);
          n_checks++;
        }
    }
  g_assert_cmpuint (n_checks, >=, 30);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  pack = cdt_pack_new_standard (NULL);
  others = cdt_other_goals_new ();
  cdt_other_goals_add (others, "Warm and Well", test_other_goals);
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    add_cases (tables[i].cases, *tables[i].n_cases);
  g_test_add_func ("/checks/all-listed", test_all_listed);
  int result = g_test_run ();

  cdt_other_goals_unref (others);
  cdt_pack_unref (pack);
  return result;
}
