/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is still open, on the cover; findings that a person accepts. */

#include <string.h>

#include "cdt-acceptance.h"
#include "cdt-open-list.h"
#include "cdt-points.h"
#include "cdt-review.h"
#include "test-draft.h"

static CdtDraft *
load_example (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (
      CDT_RESOURCES "/examples/healthy-homes-memorandum.concordat", G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  CdtDraft *draft = bytes != NULL ? cdt_draft_new_from_bytes (bytes, "example", &error) : NULL;

  g_assert_no_error (error);
  return draft;
}

static void
set (CdtDraft *draft, const char *path, const char *value)
{
  g_autoptr (GError) error = NULL;

  cdt_draft_set_value (draft, path, value, &error);
  g_assert_no_error (error);
}

static char *
dump (CdtAssembler *assembler)
{
  g_autoptr (CdtDocument) document = NULL;

  cdt_open_list_tell (assembler);
  document = cdt_assembler_run (assembler);
  char *foot = g_strdup_printf ("%s|", cdt_document_get_info (document)->foot_start);
  g_autofree char *dumped = cdt_document_dump (document);
  g_autofree char *first = foot;

  return g_strconcat (first, dumped, NULL);
}

static void
assert_has (CdtAssembler *assembler, const char *words, gboolean has)
{
  g_autofree char *dumped = dump (assembler);

  if ((strstr (dumped, words) != NULL) != has)
    g_test_message ("%s: %.3000s", words, dumped);
  g_assert_true ((strstr (dumped, words) != NULL) == has);
}

static CdtAssembler *
make_assembler (CdtDraft *draft)
{
  g_autoptr (CdtPack) pack = cdt_pack_new_standard (NULL);

  return cdt_assembler_new (pack, draft);
}

/* A draft is final only when nothing is open, whatever it is marked. */
static void
test_status (void)
{
  g_autoptr (CdtDraft) draft = load_example ();
  g_autoptr (CdtAssembler) assembler = make_assembler (draft);

  assert_has (assembler, "{b|DRAFT}", TRUE);
  assert_has (assembler, "Still open", FALSE);
  set (draft, "paper/state", "final");
  assert_has (assembler, "{b|FINAL}", TRUE);
  assert_has (assembler, "Final · Draft 3", TRUE);
  set (draft, "governance/quorum", NULL);
  assert_has (assembler, "{b|FINAL}", FALSE);
  assert_has (assembler, "{b|DRAFT}", TRUE);
  assert_has (assembler, "Final ·", FALSE);
  assert_has (assembler,
              "note @cover: This memorandum is marked final. It stays a draft while these points are open:\n"
              "bullet under-note @cover: Governance: “Quorum” is not answered.\n",
              TRUE);
  set (draft, "paper/state", "draft");
  assert_has (assembler, "note @cover: {b|Still open:}\nbullet under-note @cover: Governance: “Quorum”",
              TRUE);
  set (draft, "governance/quorum", "3");
  assert_has (assembler, "Still open", FALSE);
}

/* The pages that grow with the draft are those that are made at once. */
static void
test_incremental (void)
{
  static const struct
  {
    const char *path;
    const char *value;
  } edits[]
      = { { "title", NULL },       { "paper/state", "final" }, { "purpose", NULL },          { "title", "T" },
          { "kind", "agreement" }, { "purpose", "P" },         { "governance/quorum", NULL } };
  g_autoptr (CdtDraft) draft = load_example ();
  g_autoptr (CdtAssembler) assembler = make_assembler (draft);

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      set (draft, edits[i].path, edits[i].value);
      g_autoptr (CdtAssembler) fresh = make_assembler (draft);
      g_autofree char *known = dump (assembler);
      g_autofree char *afresh = dump (fresh);
      g_assert_cmpstr (known, ==, afresh);
    }
}

static guint
count_lines (CdtAssembler *assembler)
{
  g_autofree char *dumped = dump (assembler);
  guint n = 0;

  for (const char *at = strstr (dumped, "under-note"); at != NULL; at = strstr (at + 1, "under-note"))
    n++;
  return n;
}

/* However much is open, the parties keep their place. */
static void
test_few_lines (void)
{
  static const struct
  {
    guint partners;
    guint lines; /* with that which counts the rest */
  } cases[] = { { 0, 9 }, { 6, 9 }, { 7, 6 }, { 10, 4 }, { 12, 4 }, { 13, 9 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CdtDraft) draft = cdt_draft_new ("memorandum");
      g_autoptr (CdtAssembler) assembler = make_assembler (draft);

      for (guint n = 0; n < cases[i].partners; n++)
        g_free (cdt_draft_insert (draft, "partners", G_MAXUINT, NULL));
      g_assert_cmpuint (count_lines (assembler), ==, cases[i].lines);
      assert_has (assembler, "paragraph under-note @cover: and ", TRUE);
    }
}

static const CdtFinding *
find (GPtrArray *findings, const char *path)
{
  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (((const CdtFinding *)findings->pdata[i])->path, path))
      return findings->pdata[i];
  return NULL;
}

static void
test_accepted (void)
{
  g_autoptr (CdtDraft) draft = load_example ();
  g_autoptr (CdtAssembler) assembler = make_assembler (draft);
  set (draft, "governance/quorum", NULL);
  g_autoptr (GPtrArray) open = cdt_review_run (draft, CDT_FINDING_NOTE);
  const CdtFinding *finding = find (open, "governance/quorum");

  g_assert_nonnull (finding);
  g_assert_false (cdt_acceptance_add (draft, finding, " ", "Ada Smith", "2026-11-22"));
  g_assert_false (cdt_acceptance_add (draft, finding, "Later", "", "2026-11-22"));
  g_assert_null (cdt_draft_find_node (draft, "review/accepted"));
  g_assert_true (cdt_acceptance_add (draft, finding, "The board sets it\nin May", "Ada Smith", "2026-11-22"));
  g_autoptr (GPtrArray) now = cdt_review_run (draft, CDT_FINDING_NOTE);
  const CdtFinding *accepted = find (now, "governance/quorum");
  g_assert_cmpint (accepted->severity, ==, CDT_FINDING_ACCEPTED);
  g_assert_true (accepted == now->pdata[now->len - 1]);
  g_autofree char *said = cdt_acceptance_say (draft, accepted);
  g_assert_cmpstr (said, ==, "Accepted by Ada Smith on 22 November 2026: The board sets it\nin May");
  g_autofree char *name = cdt_acceptance_dup_last_name (draft);
  g_assert_cmpstr (name, ==, "Ada Smith");
  assert_has (assembler, "Still open", FALSE);
  cdt_acceptance_take_back (draft, accepted);
  assert_has (assembler, "Still open", TRUE);
  g_assert_null (cdt_draft_find_node (draft, "review/accepted"));
  g_autofree char *taken_back = cdt_draft_undo (draft);
  assert_has (assembler, "Still open", FALSE);
  g_autofree char *added = cdt_draft_undo (draft);
  assert_has (assembler, "Still open", TRUE);
}

/* What is on paper does not turn on the language of messages. */
static void
test_sentences (void)
{
  g_autoptr (CdtDraft) draft = cdt_draft_new ("memorandum");
  g_autofree char *partner = cdt_draft_insert (draft, "partners", G_MAXUINT, NULL);

  g_assert_cmpstr (partner, ==, "p1");
  set (draft, "partners/partner[@id='p1']/name", "Two\n  lines");
  g_auto (GStrv) lines = cdt_open_list_make (draft);

  g_assert_true (g_strv_contains ((const char *const *)lines, "“Title” is not answered."));
  g_assert_true (
      g_strv_contains ((const char *const *)lines, "Partners: “Kind of body” of Two lines is not answered."));
}

/* Points between the partners keep the document a draft, and the cover counts them without saying what the
 * partners differ about. Each can be accepted. */
static void
test_between_partners (void)
{
  g_autoptr (CdtDraft) draft = load_example ();
  g_autoptr (CdtAssembler) assembler = make_assembler (draft);
  g_autofree char *first = cdt_points_add (draft, "governance/quorum", "How many?", NULL, NULL, NULL);
  g_autofree char *second = cdt_points_add (draft, NULL, "Do we sign?", NULL, NULL, NULL);

  set (draft, "paper/state", "final");
  assert_has (assembler, "{b|FINAL}", FALSE);
  assert_has (assembler, "2 points are still open between the partners.", TRUE);
  assert_has (assembler, "How many?", FALSE);
  g_assert_true (cdt_point_agree (draft, first, NULL, "The Board", NULL, NULL, NULL));
  assert_has (assembler, "One point is still open between the partners.", TRUE);
  g_autoptr (GPtrArray) findings = cdt_review_run (draft, CDT_FINDING_MUST_FIX);
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_true (cdt_acceptance_add (draft, findings->pdata[0], "We do", "Ada Smith", "2026-11-22"));
  assert_has (assembler, "still open between", FALSE);
  assert_has (assembler, "{b|FINAL}", TRUE);
  g_assert_nonnull (second);
}

/* A position outlives its partner, and is nothing to mend. */
static void
test_partner_gone (void)
{
  g_autoptr (CdtDraft) draft = load_example ();
  g_autofree char *point = cdt_points_add (draft, NULL, "Do we sign?", NULL, NULL, NULL);
  g_autofree char *position = cdt_point_add_position (draft, point, "p3", NULL, "No.", NULL, NULL);
  g_autofree char *path = g_strdup_printf (
      "review/points/point[@id='%s']/positions/position[@id='%s']/partner", point, position);

  g_assert_true (cdt_draft_remove (draft, "partners/partner[@id='p3']", NULL));
  g_autoptr (GPtrArray) findings = cdt_review_run (draft, CDT_FINDING_NOTE);
  g_assert_true (cdt_draft_has_value (draft, path));
  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpstr (((CdtFinding *)findings->pdata[i])->path, !=, path);
}

/* Other figures are another matter; another name of a partner is not. */
static void
test_comes_back (void)
{
  g_autoptr (CdtDraft) draft = test_draft_new (
      PARTNERS
      "<goals><vision>Warm prior to winter.</vision></goals><costs><basis>percentage</basis><shares>" SHARE (
          "h1", "p1", "50") SHARE ("h2", "p2", "40") "</shares></costs>");
  static const char *const paths[] = { "costs/shares", "goals/vision" };
  static const struct
  {
    const char *path, *value;
    gboolean accepted[2];
  } edits[] = {
    { "partners/partner[1]/name", "Eastvale Council", { TRUE, TRUE } },
    { "goals/vision", "All warm prior to winter.", { TRUE, TRUE } },
    { "costs/shares/share[1]/percent", "45", { FALSE, TRUE } },
    { "goals/vision", "Warm in order to save.", { FALSE, FALSE } },
    { "costs/shares/share[1]/percent", "50", { TRUE, FALSE } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GPtrArray) findings = cdt_review_run (draft, CDT_FINDING_NOTE);

      g_assert_true (
          cdt_acceptance_add (draft, find (findings, paths[i]), "So agreed", "Ada Smith", "2026-11-22"));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_assert_true (cdt_draft_set_value (draft, edits[i].path, edits[i].value, NULL));
      g_autoptr (GPtrArray) findings = cdt_review_run (draft, CDT_FINDING_NOTE);
      for (gsize j = 0; j < G_N_ELEMENTS (paths); j++)
        g_assert_true ((find (findings, paths[j])->severity == CDT_FINDING_ACCEPTED) == edits[i].accepted[j]);
    }
}

/* What is kept of the list says, after each edit, what a list from nothing says. */
static void
test_kept (void)
{
  static const char *const edits[][2] = {
    { "purpose", "" },
    { "governance/quorum", "99" },
    { "goals/vision", "Warm and and dry." },
    { "governance/quorum", "3" },
    { "term/start", "soon" },
    { "purpose", "Warm homes" },
  };
  g_autoptr (CdtDraft) draft = load_example ();
  g_autoptr (CdtAssembler) assembler = make_assembler (draft);
  g_autoptr (CdtAssembler) other = make_assembler (draft);
  g_autoptr (CdtOpenList) list = cdt_open_list_new (assembler);

  for (gsize i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autofree char *afresh = NULL;

      set (draft, edits[i][0], edits[i][1]);
      while (!cdt_open_list_go_on (list, 0))
        continue;
      cdt_open_list_update (list);
      g_autoptr (CdtDocument) document = cdt_assembler_run (assembler);
      g_autofree char *kept = cdt_document_dump (document);
      cdt_open_list_tell (other);
      g_autoptr (CdtDocument) other_document = cdt_assembler_run (other);
      afresh = cdt_document_dump (other_document);
      g_assert_cmpstr (kept, ==, afresh);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/review/open-points/status", test_status);
  g_test_add_func ("/review/open-points/incremental", test_incremental);
  g_test_add_func ("/review/open-points/kept", test_kept);
  g_test_add_func ("/review/open-points/few-lines", test_few_lines);
  g_test_add_func ("/review/open-points/accepted", test_accepted);
  g_test_add_func ("/review/open-points/comes-back", test_comes_back);
  g_test_add_func ("/review/open-points/sentences", test_sentences);
  g_test_add_func ("/review/open-points/between-partners", test_between_partners);
  g_test_add_func ("/review/open-points/partner-gone", test_partner_gone);
  return g_test_run ();
}
