/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-acceptance.h"
#include "cdt-open-list.h"
#include "cdt-review.h"
#include "cdt-seal.h"
#include "cdt-stage.h"
#include "cdt-versions.h"
#include "test-draft.h"

#define WHO "Ada Smith"

static CdtDraft *
make_draft (void)
{
  return test_draft_new (
      "<kind>memorandum</kind><title>T</title><version-label>Draft 2</version-label>" PARTNERS);
}

static void
accept_all (CdtDraft *draft)
{
  g_autoptr (GPtrArray) findings = cdt_review_run (draft, CDT_FINDING_MUST_FIX);

  for (guint i = 0; i < findings->len; i++)
    g_assert_true (cdt_acceptance_add (draft, findings->pdata[i], "It is well", WHO, "2026-11-22"));
}

static void
mark (CdtDraft *draft, CdtStage stage)
{
  g_autofree char *unkept = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (cdt_stage_mark (draft, stage, WHO, &unkept, &error));
  g_assert_no_error (error);
  g_assert_null (unkept);
  g_assert_cmpint (cdt_stage_get (draft), ==, stage);
}

static void
assert_state (CdtDraft *draft, const char *state)
{
  g_autofree char *value = cdt_draft_dup_value (draft, "paper/state");

  g_assert_cmpstr (value, ==, state);
}

static void
assert_newest (CdtDraft *draft, const char *label, guint n)
{
  g_autoptr (GPtrArray) versions = cdt_versions_list (draft);

  g_assert_cmpuint (versions->len, ==, n);
  g_assert_cmpstr (((CdtKeptVersion *)versions->pdata[0])->label, ==, label);
  g_assert_cmpstr (((CdtKeptVersion *)versions->pdata[0])->who, ==, WHO);
}

/* From one to the next, with the paper in step; and each is one step of undo. */
static void
test_stages (void)
{
  g_autoptr (CdtDraft) draft = make_draft ();
  g_autofree char *unkept = NULL;

  accept_all (draft);
  g_assert_cmpint (cdt_stage_get (draft), ==, CDT_STAGE_DRAFT);
  mark (draft, CDT_STAGE_CIRCULATED);
  assert_state (draft, NULL);
  assert_newest (draft, "Draft 2, circulated", 1);
  g_autofree char *said = cdt_stage_say (draft);
  g_assert_true (g_str_has_prefix (said, "Circulated by Ada Smith on "));
  mark (draft, CDT_STAGE_AGREED);
  assert_state (draft, "final");
  mark (draft, CDT_STAGE_SIGNED);
  assert_newest (draft, "Draft 2, signed", 3);
  g_free (cdt_draft_undo (draft));
  g_assert_cmpint (cdt_stage_get (draft), ==, CDT_STAGE_AGREED);
  g_free (cdt_draft_undo (draft));
  assert_state (draft, NULL);
  g_free (cdt_draft_undo (draft));
  g_assert_cmpint (cdt_stage_get (draft), ==, CDT_STAGE_DRAFT);
  g_assert_cmpuint (cdt_versions_count (draft), ==, 3);
}

static void
test_revision (void)
{
  g_autoptr (CdtDraft) draft = make_draft ();
  g_autofree char *unkept = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) refused = NULL;

  accept_all (draft);
  mark (draft, CDT_STAGE_AGREED);
  mark (draft, CDT_STAGE_SIGNED);
  cdt_stage_seal (draft);
  g_autoptr (GBytes) was = cdt_versions_make_bytes (draft);
  g_assert_false (cdt_draft_set_value (draft, "title", "U", &refused));
  g_assert_error (refused, CDT_SEAL_ERROR, 0);
  g_assert_nonnull (strstr (refused->message, "Start a new revision"));
  g_assert_true (cdt_stage_start_revision (draft, "Draft 3", WHO, &unkept, &error));
  g_assert_no_error (error);
  g_assert_cmpint (cdt_stage_get (draft), ==, CDT_STAGE_DRAFT);
  assert_state (draft, "draft");
  g_assert_true (cdt_draft_set_value (draft, "title", "U", NULL));
  g_autofree char *label = cdt_versions_suggest_label (draft);
  g_assert_cmpstr (label, ==, "Draft 3");
  g_autoptr (GPtrArray) versions = cdt_versions_list (draft);
  g_autoptr (GBytes) signed_one
      = cdt_versions_read_bytes (draft, ((CdtKeptVersion *)versions->pdata[0])->id, NULL);
  g_assert_true (g_bytes_equal (signed_one, was));
  /* The title, then the revision: it is signed again */
  g_free (cdt_draft_undo (draft));
  g_free (cdt_draft_undo (draft));
  cdt_stage_seal (draft);
  g_assert_true (cdt_seal_is_set (draft));
  assert_state (draft, "final");
}

static gboolean
is_open (CdtDraft *draft, const char *line)
{
  g_auto (GStrv) lines = cdt_open_list_make (draft);

  return g_strv_contains ((const char *const *)lines, line);
}

/* Other words than those that were agreed are a draft, and the same words are agreed. */
static void
test_changed (void)
{
  g_autoptr (CdtDraft) draft = make_draft ();
  g_autofree char *said = NULL;

  accept_all (draft);
  g_assert_false (cdt_stage_has_changed (draft));
  mark (draft, CDT_STAGE_AGREED);
  g_assert_true (cdt_draft_set_value (draft, "signing/notes", "Between us", NULL));
  g_assert_false (cdt_stage_has_changed (draft));
  g_assert_true (cdt_draft_set_value (draft, "title", "U", NULL));
  g_autoptr (GBytes) bytes = cdt_draft_to_bytes (draft);
  g_autoptr (CdtDraft) opened = cdt_draft_new_from_bytes (bytes, "opened", NULL);
  g_assert_true (cdt_stage_has_changed (opened));
  g_assert_true (is_open (opened, "These are not the words that were agreed."));
  g_assert_true (cdt_stage_may_follow (opened, CDT_STAGE_CIRCULATED));
  g_assert_true (cdt_stage_may_follow (opened, CDT_STAGE_DRAFT));
  g_assert_false (cdt_stage_may_follow (opened, CDT_STAGE_SIGNED));
  said = cdt_stage_say (opened);
  g_assert_true (g_str_has_prefix (said, "Changed since it was agreed · Marked as agreed by Ada Smith on "));
  g_free (cdt_draft_undo (draft));
  g_assert_false (cdt_stage_has_changed (draft));
  g_assert_false (is_open (draft, "These are not the words that were agreed."));
  g_assert_true (cdt_stage_may_follow (draft, CDT_STAGE_SIGNED));
  g_assert_true (cdt_draft_set_value (opened, "title", "T", NULL));
  g_assert_false (cdt_stage_has_changed (opened));
  g_assert_true (cdt_draft_set_value (opened, "title", "V", NULL));
  mark (opened, CDT_STAGE_AGREED);
  g_assert_false (cdt_stage_has_changed (opened));
  mark (opened, CDT_STAGE_SIGNED);
  g_assert_true (cdt_draft_set_value (opened, "title", "W", NULL));
  g_assert_true (is_open (opened, "These are not the words that were signed."));
}

/* What stands in the way is named, and nothing changes. */
static void
test_in_way (void)
{
  g_autoptr (CdtDraft) draft = make_draft ();
  g_autoptr (GPtrArray) in_way = cdt_stage_list_in_way (draft, CDT_STAGE_AGREED);
  g_autoptr (GPtrArray) for_circulation = cdt_stage_list_in_way (draft, CDT_STAGE_CIRCULATED);
  guint64 serial = cdt_draft_get_serial (draft);
  g_autofree char *unkept = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (in_way->len, >, 3);
  g_assert_cmpuint (for_circulation->len, ==, 0);
  g_assert_false (cdt_stage_mark (draft, CDT_STAGE_AGREED, WHO, &unkept, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);
  g_assert_nonnull (strstr (error->message, ((CdtFinding *)in_way->pdata[0])->what));
  g_assert_nonnull (strstr (error->message, "more"));
  g_assert_cmpuint (cdt_draft_get_serial (draft), ==, serial);
  g_assert_cmpuint (cdt_versions_count (draft), ==, 0);
}

static const gboolean may[CDT_N_STAGES][CDT_N_STAGES] = {
  [CDT_STAGE_DRAFT] = { [CDT_STAGE_CIRCULATED] = TRUE, [CDT_STAGE_AGREED] = TRUE },
  [CDT_STAGE_CIRCULATED]
  = { [CDT_STAGE_DRAFT] = TRUE, [CDT_STAGE_CIRCULATED] = TRUE, [CDT_STAGE_AGREED] = TRUE },
  [CDT_STAGE_AGREED] = { [CDT_STAGE_DRAFT] = TRUE, [CDT_STAGE_SIGNED] = TRUE },
  [CDT_STAGE_SIGNED] = { [CDT_STAGE_DRAFT] = TRUE },
};

static void
test_order (void)
{
  for (guint from = 0; from < CDT_N_STAGES; from++)
    for (guint to = 0; to < CDT_N_STAGES; to++)
      {
        static const char *const names[] = { "draft", "circulated", "agreed", "signed" };
        g_autofree char *inside = g_strdup_printf (
            "<review><stages><stage id='sg1'><name>%s</name></stage></stages></review>", names[from]);
        g_autoptr (CdtDraft) draft = test_draft_new (inside);
        g_autofree char *unkept = NULL;

        g_assert_true (cdt_stage_may_follow (draft, to) == may[from][to]);
        if (to != CDT_STAGE_DRAFT && !may[from][to])
          g_assert_false (cdt_stage_mark (draft, to, WHO, &unkept, NULL));
      }
}

/* Files from elsewhere say anything. */
static void
test_odd (void)
{
  static const char *const odd[]
      = { "", "<review><stages/></review>", "<review><stages><stage id='a'/></stages></review>",
          "<review><stages><stage id='a'><name>burnt</name></stage></stages></review>" };

  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autoptr (CdtDraft) draft = test_draft_new (odd[i]);
      g_autofree char *said = cdt_stage_say (draft);

      g_assert_cmpint (cdt_stage_get (draft), ==, CDT_STAGE_DRAFT);
      g_assert_cmpstr (said, ==, "Being written");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/review/stage/stages", test_stages);
  g_test_add_func ("/review/stage/revision", test_revision);
  g_test_add_func ("/review/stage/changed", test_changed);
  g_test_add_func ("/review/stage/in-way", test_in_way);
  g_test_add_func ("/review/stage/order", test_order);
  g_test_add_func ("/review/stage/odd", test_odd);
  return g_test_run ();
}
