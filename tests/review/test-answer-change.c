/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-answer-change.h"

static CdtDraft *
make_draft (const char *const *answers)
{
  CdtDraft *draft = cdt_draft_new ("memorandum");

  for (gsize i = 0; answers[i] != NULL; i += 2)
    g_assert_true (cdt_draft_set_value (draft, answers[i], answers[i + 1], NULL));
  return draft;
}

static void
assert_change (const CdtAnswerChange *change, const char *path, const char *before, const char *after)
{
  g_assert_cmpstr (change->path, ==, path);
  g_assert_cmpstr (change->before, ==, before);
  g_assert_cmpstr (change->after, ==, after);
  g_assert_cmpuint (strlen (change->question), >, 3);
}

static void
test_none (void)
{
  g_autoptr (CdtDraft) draft = make_draft ((const char *[]){ "title", "One", NULL });
  g_autoptr (CdtDraft) copy = cdt_draft_copy (draft);
  g_autoptr (GPtrArray) changes = cdt_answer_change_list (draft, copy);

  g_assert_cmpuint (changes->len, ==, 0);
}

/* Changed, answered since, answered no more; and an item with its answer */
static void
test_kinds (void)
{
  g_autoptr (CdtDraft) before
      = make_draft ((const char *[]){ "title", "One", "version-label", "Draft 1", NULL });
  g_autoptr (CdtDraft) after = cdt_draft_copy (before);
  g_autofree char *id = cdt_draft_insert (after, "partners", 0, NULL);
  g_autofree char *name = g_strdup_printf ("partners/partner[@id='%s']/name", id);
  g_autoptr (GPtrArray) changes = NULL;

  g_assert_true (cdt_draft_set_value (after, "title", "Two", NULL));
  g_assert_true (cdt_draft_set_value (after, "version-label", NULL, NULL));
  g_assert_true (cdt_draft_set_value (after, name, "Eastvale", NULL));
  changes = cdt_answer_change_list (before, after);
  g_assert_cmpuint (changes->len, ==, 3);
  assert_change (g_ptr_array_index (changes, 0), "title", "One", "Two");
  g_assert_cmpstr (((CdtAnswerChange *)g_ptr_array_index (changes, 1))->after, ==, "Eastvale");
  assert_change (g_ptr_array_index (changes, 2), "version-label", "Draft 1", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/answer-change/none", test_none);
  g_test_add_func ("/answer-change/kinds", test_kinds);
  return g_test_run ();
}
