/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-working.h"

#include <string.h>

#include "draft-text.h"

#define OPEN "<answer id=\"q1\"><question>need</question><answer>no</answer></answer>"
#define SETTLED "<answer id=\"q2\"><question>cost</question><answer>yes</answer></answer>"
#define FOREIGN "<x:case xmlns:x=\"urn:other\">77</x:case>"
#define SEEN "<seen><clause id=\"sn1\"><of>term</of><hash>1234</hash></clause></seen>"

static const struct
{
  const char *draft;
  const char *left;
} cases[] = {
  { "<title>A</title>", "<title>A</title>" },
  { "<title>A</title><signing><place>yes</place><notes>hush</notes></signing>",
    "<title>A</title><signing><place>yes</place></signing>" },
  { "<signing><notes>hush</notes></signing>", "" },
  { "<gate>" OPEN SETTLED "</gate><title>A</title>", "<title>A</title>" },
  { "<gate>" OPEN SETTLED "</gate><gate-print>no</gate-print>", "<gate-print>no</gate-print>" },
  { "<gate>" OPEN SETTLED "</gate><gate-print>yes</gate-print>",
    "<gate>" OPEN "</gate><gate-print>yes</gate-print>" },
  { "<gate>" SETTLED "</gate><gate-print>yes</gate-print>", "<gate-print>yes</gate-print>" },
  { "<!-- hush --><title>A</title><!-- hush -->", "<title>A</title>" },
  { "<partners><partner id=\"p1\"><!-- hush -->" FOREIGN "</partner></partners>" FOREIGN,
    "<partners><partner id=\"p1\"/></partners>" },
  { "<newer>A</newer><partners><partner id=\"p1\"><newer>B</newer></partner></partners>",
    "<newer>A</newer><partners><partner id=\"p1\"><newer>B</newer></partner></partners>" },
  { "<wording><pack><id>standard</id><version>1.0</version></pack>" SEEN "</wording>",
    "<wording><pack><id>standard</id><version>1.0</version></pack></wording>" },
};

static void
test_leave_out (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CdtDraft) draft = draft_from_content (cases[i].draft);
      g_autofree char *before = draft_to_text (draft);
      g_autoptr (CdtDraft) copy = cdt_working_leave_out (draft);
      g_autofree char *left = draft_to_content (copy);
      g_autofree char *after = draft_to_text (draft);

      g_assert_cmpstr (left, ==, cases[i].left);
      g_assert_cmpstr (cdt_draft_get_id (copy), ==, cdt_draft_get_id (draft));
      g_assert_cmpstr (before, ==, after);
    }
}

/* Beside a copy without working information there is none to compare; beside any other there is. */
static void
test_beside (void)
{
  g_autoptr (CdtDraft) draft = draft_from_content ("<title>A</title><signing><notes>hush</notes></signing>");
  g_autoptr (CdtDraft) handed = draft_from_content ("<title>B</title>");
  g_autoptr (CdtDraft) open = draft_from_content ("<title>B</title><signing><notes>aloud</notes></signing>");
  CdtDraft *whole[2] = { draft, open }, *bare[2] = { handed, handed },
           *some[2] = { handed, g_object_ref (draft) };
  g_autofree char *content = NULL;

  g_assert_cmpint (cdt_working_even_out (whole, (gboolean[]){ FALSE, TRUE }), ==, -1);
  g_assert_true (whole[0] == draft);
  g_assert_cmpint (cdt_working_even_out (bare, (gboolean[]){ TRUE, TRUE }), ==, -1);
  g_assert_true (bare[0] == handed);
  g_assert_cmpint (cdt_working_even_out (some, (gboolean[]){ FALSE, FALSE }), ==, -1);
  g_assert_cmpint (cdt_working_even_out (some, (gboolean[]){ TRUE, FALSE }), ==, 0);
  content = draft_to_content (some[1]);
  g_assert_cmpstr (content, ==, "<title>A</title>");
  g_object_unref (some[1]);
}

#define NOTES "<signing><notes>hush</notes></signing>"
#define STAGES "<stages><stage id=\"sg1\"><name>circulated</name></stage></stages>"
#define HISTORY "<history><version id=\"hv1\"><label>Draft 1</label></version>" FOREIGN "</history>"
#define COMMENTS "<comments><comment id=\"cm1\"><text>Why?</text></comment></comments>"
#define POINTS "<points><point id=\"op1\"><question>How?</question></point></points>"

/* Each part stays or goes by itself; what travels always stays. */
static const struct
{
  CdtWorkingParts kept;
  const char *left;
} parts[] = {
  { CDT_WORKING_NONE, "<review>" STAGES "</review>" },
  { CDT_WORKING_REMARKS, "<review>" STAGES COMMENTS POINTS "</review>" },
  /* What cannot be read could hold anything that is left out. */
  { CDT_WORKING_HISTORY, "<review>" STAGES "</review>" },
  { CDT_WORKING_NOTES, "<review>" STAGES "</review>" NOTES FOREIGN },
  { CDT_WORKING_NOTES | CDT_WORKING_REMARKS, "<review>" STAGES COMMENTS POINTS "</review>" NOTES FOREIGN },
  { CDT_WORKING_ALL, "<review>" STAGES COMMENTS POINTS "</review>" NOTES HISTORY FOREIGN },
};

static void
test_parts (void)
{
  g_autoptr (CdtDraft) draft
      = draft_from_content ("<review>" STAGES COMMENTS POINTS "</review>" NOTES HISTORY FOREIGN);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (CdtDraft) copy = cdt_working_leave_out_but (draft, parts[i].kept);
      g_autofree char *left = draft_to_content (copy);
      g_autofree char *own = cdt_working_make_fingerprint (copy);
      g_autofree char *whole = cdt_working_make_fingerprint (draft);

      g_assert_cmpstr (left, ==, parts[i].left);
      g_assert_cmpstr (own, ==, whole);
    }
}

/* What is left out is no part of it, and leaving out twice is leaving out once. */
static void
test_fingerprint (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CdtDraft) draft = draft_from_content (cases[i].draft);
      g_autoptr (CdtDraft) copy = cdt_working_leave_out (draft);
      g_autoptr (CdtDraft) left = draft_from_content (cases[i].left);
      g_autofree char *code = cdt_working_make_fingerprint (draft);
      g_autofree char *of_copy = cdt_working_make_fingerprint (copy);
      g_autofree char *of_left = cdt_working_make_fingerprint (left);

      g_assert_true (g_regex_match_simple ("^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$", code, 0, 0));
      g_assert_cmpstr (code, ==, of_copy);
      g_assert_cmpstr (code, ==, of_left);
    }
}

/* The code of a known draft, so that it is the same next year; and one letter makes another. */
static void
test_known (void)
{
  g_autoptr (CdtDraft) draft = draft_from_content ("<title>Warm and Well</title>");
  g_autofree char *code = cdt_working_make_fingerprint (draft);
  g_autofree char *changed = NULL, *back = NULL;

  g_assert_cmpstr (code, ==, "KNTH-RPWA-GXSJ");
  g_assert_true (cdt_draft_set_value (draft, "title", "Warm and Wel1", NULL));
  changed = cdt_working_make_fingerprint (draft);
  g_assert_cmpstr (changed, !=, code);
  g_assert_true (cdt_draft_set_value (draft, "title", "Warm and Well", NULL));
  g_assert_true (cdt_draft_set_value (draft, "signing/notes", "hush", NULL));
  back = cdt_working_make_fingerprint (draft);
  g_assert_cmpstr (back, ==, code);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draft/working/leave-out", test_leave_out);
  g_test_add_func ("/draft/working/beside", test_beside);
  g_test_add_func ("/draft/working/parts", test_parts);
  g_test_add_func ("/draft/working/fingerprint", test_fingerprint);
  g_test_add_func ("/draft/working/known", test_known);
  return g_test_run ();
}
