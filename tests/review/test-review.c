/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <gio/gio.h>

#include "cdt-review-schema.h"
#include "cdt-review.h"
#include "test-draft.h"

static void
test_order (void)
{
  g_autoptr (CdtDraft) draft = test_draft_new ("<partners>" PARTNER ("p7", "Zed") PARTNER (
      "p1", "Alpha") "</partners>"
                     "<risk-sharing><liability>fault</liability></risk-sharing>");
  g_autoptr (GPtrArray) findings = cdt_review_run (draft, CDT_FINDING_NOTE);
  g_autoptr (GString) contacts = g_string_new (NULL);
  CdtSeverity severity = CDT_FINDING_MUST_FIX;
  const CdtFinding *first = g_ptr_array_index (findings, 0);

  g_assert_cmpstr (first->path, ==, "kind");
  for (guint i = 0; i < findings->len; i++)
    {
      const CdtFinding *finding = g_ptr_array_index (findings, i);

      g_assert_cmpint (finding->severity, >=, severity);
      severity = finding->severity;
      if (g_str_equal (finding->check, "no-contact"))
        g_string_append (contacts, finding->path);
    }
  g_assert_cmpint (severity, ==, CDT_FINDING_NOTE);
  g_assert_cmpstr (contacts->str, ==, "partners/partner[@id='p7']/emailpartners/partner[@id='p1']/email");
}

static void
test_count (void)
{
  static const struct
  {
    const char *paths[3];
    const char *inside;
    guint answered, required;
    gboolean started;
  } counts[] = {
    { { "title" }, "", 0, 1, FALSE },
    { { "title" }, "<title>x</title>", 1, 1, TRUE },
    { { "title", "purpose" }, "<title>x</title>", 1, 2, TRUE },
    { { "reference" }, "<reference>x</reference>", 0, 0, TRUE },
    { { "status" }, "", 0, 1, FALSE },
    { { "status" }, "<status><binding>all</binding></status>", 1, 2, TRUE },
    { { "partners" }, "", 0, 0, FALSE },
    { { "partners" }, "<partners><partner id='p1'/></partners>", 0, 3, FALSE },
    { { "partners" }, PARTNERS, 2, 6, TRUE },
    { { "partners/partner[@id='p2']" }, PARTNERS, 1, 3, TRUE },
    { { "disputes" }, "", 0, 1, FALSE },
    { { "disputes" }, "<disputes><steps><step id='s1'><who>x</who></step></steps></disputes>", 2, 3, TRUE },
    { { "goals/principles" }, "", 0, 0, FALSE },
    { { "costs", "risk-sharing" }, "<costs><basis>percentage</basis></costs>", 1, 3, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autoptr (CdtDraft) draft = test_draft_new (counts[i].inside);
      guint answered = 99, required = 99;
      gboolean started = 99;

      cdt_review_count (draft, counts[i].paths, &answered, &required, &started);
      g_test_message ("%s in %s", counts[i].paths[0], counts[i].inside);
      g_assert_cmpuint (answered, ==, counts[i].answered);
      g_assert_cmpuint (required, ==, counts[i].required);
      g_assert_cmpint (started, ==, counts[i].started);
    }
}

static void
test_count_whole (void)
{
  g_autoptr (CdtDraft) draft = test_draft_new (PARTNERS);
  g_autoptr (GPtrArray) findings = cdt_review_run (draft, CDT_FINDING_NOTE);
  guint answered = 0, required = 0, n_unanswered = 0;
  gboolean started = FALSE;

  for (guint i = 0; i < findings->len; i++)
    n_unanswered += g_str_equal (((CdtFinding *)g_ptr_array_index (findings, i))->check, "required");
  cdt_review_count (draft, NULL, &answered, &required, &started);
  g_assert_cmpuint (required - answered, ==, n_unanswered);
  g_assert_cmpuint (answered, ==, 2);
  g_assert_true (started);
}

static void
test_schema (void)
{
  static const struct
  {
    const char *inside;
    const char *path; /* NULL: nothing */
  } drafts[] = {
    { "<kind>memorandum</kind><title>x</title>", NULL },
    { "<title>x</title><kind>memorandum</kind>", "" },
    { "<colour>blue</colour>", "colour" },
    { "<term><start>soon</start></term>", NULL }, /* said already */
    { "<thing xmlns='urn:other'/>", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (drafts); i++)
    {
      g_autoptr (CdtDraft) draft = test_draft_new (drafts[i].inside);
      g_autoptr (GPtrArray) findings = cdt_review_run (draft, CDT_FINDING_NOTE);
      guint n_before = findings->len;

      cdt_review_add_schema_problems (draft, findings);
      g_test_message ("%s: %u more", drafts[i].inside, findings->len - n_before);
      g_assert_true ((findings->len > n_before) == (drafts[i].path != NULL));
    }
}

/* The size that the engine is measured at; a machine under load gets ten times the promise */
static void
test_large (void)
{
  g_autoptr (GString) inside = g_string_new ("<partners>");
  g_autoptr (CdtDraft) draft = NULL;
  gint64 best_run = G_MAXINT64, best_count = G_MAXINT64;

  for (guint i = 1; i <= 40; i++)
    g_string_append_printf (inside, "<partner id='p%u'><name>Partner %u</name><kind>charity</kind></partner>",
                            i, i);
  g_string_append (inside, "</partners><goals><objectives>");
  for (guint i = 1; i <= 100; i++)
    g_string_append_printf (inside, "<objective id='o%u'><text>Goal %u</text><owner>p%u</owner></objective>",
                            i, i, i % 40 + 1);
  g_string_append (inside, "</objectives></goals><contributions>");
  for (guint i = 1; i <= 100; i++)
    g_string_append_printf (inside, "<contribution id='c%u'><partner>p%u</partner></contribution>", i,
                            i % 40 + 1);
  g_string_append (inside, "</contributions><risks>");
  for (guint i = 1; i <= 100; i++)
    g_string_append_printf (inside, "<risk id='r%u'><title>Risk %u</title><owner>p%u</owner></risk>", i, i,
                            i % 40 + 1);
  g_string_append (inside, "</risks>");
  draft = test_draft_new (inside->str);
  for (guint i = 0; i < 5; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GPtrArray) findings = cdt_review_run (draft, CDT_FINDING_NOTE);
      gint64 middle = g_get_monotonic_time ();
      guint answered = 0, required = 0;
      gboolean started = FALSE;

      g_assert_cmpuint (findings->len, >, 400);
      cdt_review_count (draft, NULL, &answered, &required, &started);
      best_run = MIN (best_run, middle - start);
      best_count = MIN (best_count, g_get_monotonic_time () - middle);
    }
  g_test_message ("40 partners: review %.2f ms, count %.2f ms", best_run / 1000.0, best_count / 1000.0);
  g_assert_cmpint (best_run, <, 500000);
  g_assert_cmpint (best_count, <, 50000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/review/order", test_order);
  g_test_add_func ("/review/count", test_count);
  g_test_add_func ("/review/count-whole", test_count_whole);
  g_test_add_func ("/review/schema", test_schema);
  g_test_add_func ("/review/large", test_large);
  return g_test_run ();
}
