/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What puts a finding right at once does, as one step that can be undone. */

#include "cdt-review-wording.h"
#include "cdt-review.h"
#include "test-draft.h"

typedef struct
{
  const char *inside;
  const char *check;
  const char *label; /* NULL: nothing is offered */
  const char *path;
  const char *value;
} Case;

#define VISION(text) "<goals><vision>" text "</vision></goals>"
#define KIND "<kind>agreement</kind>"
#define TERMS                                                                                                \
  "<definitions><definition id='d1'><term>Net Saving</term><meaning>x</meaning></definition></definitions>"
#define OWN(text)                                                                                            \
  "<wording><own-clauses><own-clause id='own1'><heading>Parking</heading><text>" text                        \
  "</text></own-clause></own-clauses></wording>"
#define OWN_PATH "wording/own-clauses/own-clause[@id='own1']/text"
#define COSTS(shares) "<costs><basis>percentage</basis><shares>" shares "</shares></costs>"

static const Case cases[] = {
  { VISION ("Warm and and dry, warm warm."), "doubled-word", "Leave One Out", "goals/vision",
    "Warm and dry, warm." },
  { VISION ("Within thirty (30) days, 5 (five) homes"), "number-twice", "Write It Once", "goals/vision",
    "Within thirty days, 5 homes" },
  { VISION ("Prior to winter, in order to save"), "wordy", "Use Fewer Words", "goals/vision",
    "Before winter, to save" },
  { VISION ("Paid forthwith."), "archaic", "Use Plain Words", "goals/vision", "Paid at once." },
  { VISION ("Paid forthwith hereunder."), "archaic", NULL, NULL, NULL },
  { VISION ("Inter alia, homes"), "latin", "Use English Words", "goals/vision", "Among other things, homes" },
  { VISION ("homes/ flats"), "spaced-slash", "Close It Up", "goals/vision", "homes/flats" },
  { VISION ("Homes: • warm • dry"), "bullet-within", "Put Each on a Line", "goals/vision",
    "Homes:\n- warm\n- dry" },
  { VISION ("W\u0430rm"), "unusual-characters", "Clean Up", "goals/vision", "Warm" },
  { VISION ("Warm,, dry; safe,. Well"), "doubled-mark", "Keep One of Them", "goals/vision",
    "Warm, dry; safe. Well" },
  { VISION ("Homes and/or flats"), "and-or", NULL, NULL, NULL },
  { PARTNERS COSTS (SHARE ("h1", "p1", "33.3333")), "cost-shares", "Give Warm Hearths the Rest",
    "costs/shares/share[2]/percent", "66.6667" },
  { PARTNERS COSTS (SHARE ("h1", "p1", "40") "<share id='h2'><partner>p2</partner></share>"), "cost-shares",
    "Give Warm Hearths the Rest", "costs/shares/share[2]/percent", "60" },
  { PARTNERS COSTS (SHARE ("h1", "p1", "40") SHARE ("h2", "p2", "50")), "cost-shares", NULL, NULL, NULL },
  { PARTNERS COSTS (SHARE ("h1", "p1", "60") SHARE ("h2", "p1", "60")), "cost-shares", NULL, NULL, NULL },
  { PARTNERS
    "<risk-sharing><basis>percentage</basis><shares>" SHARE ("h1", "p1", "60") "</shares></risk-sharing>",
    "loss-shares", "Give Warm Hearths the Rest", "risk-sharing/shares/share[2]/percent", "40" },
  { PARTNERS "<risks>" RISK (
        "r1", "<sharing>percentage</sharing><shares>" SHARE ("h1", "p1", "50") "</shares>") "</risks>",
    "risk-shares", "Give Warm Hearths the Rest", "risks/risk[1]/shares/share[2]/percent", "50" },
  { PARTNERS "<costs><heads><head id='e1'><what>rent</what><basis>percentage</basis><shares>" SHARE (
        "h1", "p1", "99.9999") "</shares></head></heads></costs>",
    "head-shares", "Give Warm Hearths the Rest", "costs/heads/head[1]/shares/share[2]/percent", "0.0001" },
  { PARTNERS "<fund><split>percentage</split><shares>" SHARE ("h1", "p1", "40") "</shares></fund>",
    "fund-shares", "Give Warm Hearths the Rest", "fund/shares/share[2]/percent", "60" },
  { KIND VISION ("All net savings.") TERMS, "term-small", "Write the Term", "goals/vision",
    "All Net Savings." },
  { KIND OWN ("See clause 1."), "typed-number", "Make It a Reference", OWN_PATH, "See {clause:parties}." },
  { KIND OWN ("See “Legal status”."), "typed-heading", "Make It a Reference", OWN_PATH,
    "See {clause:status}." },
  { KIND
    "<partners>" PARTNER ("p1", "Warm &amp; Well Ltd") "</partners>" VISION ("Warm and Well Limited helps."),
    "party-name", "Write the Name", "goals/vision", "Warm & Well Ltd helps." },
};

static const CdtFinding *
find (const GPtrArray *findings, const char *check)
{
  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (((const CdtFinding *)findings->pdata[i])->check, check))
      return findings->pdata[i];
  return NULL;
}

static GPtrArray *
review (CdtDraft *draft)
{
  g_autoptr (CdtPack) pack = cdt_pack_new_standard (NULL);
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);
  GPtrArray *findings = cdt_review_run (draft, CDT_FINDING_NOTE);

  cdt_review_wording (assembler, findings);
  return findings;
}

static void
test_case (gconstpointer data)
{
  const Case *want = data;
  g_autoptr (CdtDraft) draft = test_draft_new (want->inside);
  g_autoptr (GPtrArray) findings = review (draft);
  const CdtFinding *finding = find (findings, want->check);
  g_autoptr (GBytes) before = cdt_draft_to_bytes (draft);

  g_assert_nonnull (finding);
  g_assert_cmpstr (finding->fix != NULL ? finding->fix->label : NULL, ==, want->label);
  if (want->label == NULL)
    return;
  g_assert_true (cdt_fix_apply (finding->fix, draft));
  g_autofree char *value = cdt_draft_dup_value (draft, want->path);
  g_assert_cmpstr (value, ==, want->value);
  g_assert_cmpstr (cdt_draft_get_undo_name (draft), ==, want->label);
  g_autoptr (GPtrArray) after = review (draft);
  g_assert_null (find (after, want->check));
  g_free (cdt_draft_undo (draft));
  g_autoptr (GBytes) undone = cdt_draft_to_bytes (draft);
  g_assert_true (g_bytes_equal (before, undone));
}

/* What was found is not there any more. */
static void
test_stale (void)
{
  g_autoptr (CdtDraft) draft = test_draft_new (VISION ("Warm and and dry."));
  g_autoptr (GPtrArray) findings = cdt_review_run (draft, CDT_FINDING_NOTE);
  const CdtFinding *finding = find (findings, "doubled-word");

  cdt_draft_set_value (draft, "goals/vision", "Cold and and wet.", NULL);
  g_assert_false (cdt_fix_apply (finding->fix, draft));
  g_autofree char *value = cdt_draft_dup_value (draft, "goals/vision");
  g_assert_cmpstr (value, ==, "Cold and and wet.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("/fixes/%s-%" G_GSIZE_FORMAT, cases[i].check, i);

      g_test_add_data_func (name, &cases[i], test_case);
    }
  g_test_add_func ("/fixes/stale", test_stale);
  return g_test_run ();
}
