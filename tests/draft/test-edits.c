/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What edits do to the file, and what they tell. */

#include <string.h>

#include "draft-text.h"

#define FOREIGN "<x:note xmlns:x=\"urn:x\" x:k=\"1\"><x:b> <y/></x:b></x:note>"

static void
assert_content (CdtDraft *draft, const char *expected)
{
  g_autofree char *content = draft_to_content (draft);

  g_assert_cmpstr (content, ==, expected);
}

static const struct
{
  const char *name;
  const char *content;
  const char *path;
  const char *value;
  const char *result;
} sets[] = {
  { "new-field", "", "title", "T", "<title>T</title>" },
  { "first", "<title>T</title>", "kind", "agreement", "<kind>agreement</kind><title>T</title>" },
  { "between", "<kind>k</kind><reference>R</reference>", "title", "T",
    "<kind>k</kind><title>T</title><reference>R</reference>" },
  { "last", "<kind>k</kind>", "signing/form", "deed", "<kind>k</kind><signing><form>deed</form></signing>" },
  { "in-new-containers", "", "status/binds/costs", "yes",
    "<status><binds><costs>yes</costs></binds></status>" },
  { "before-foreign", "<kind>k</kind>" FOREIGN, "title", "T", "<kind>k</kind><title>T</title>" FOREIGN },
  { "before-only-foreign", FOREIGN, "title", "T", "<title>T</title>" FOREIGN },
  { "id-on-a-field", "<title id=\"p1\">T</title>", "title", "U", "<title id=\"p1\">U</title>" },
  { "beside-unknown", "<kind>k</kind><newer/><date>d</date>", "title", "T",
    "<kind>k</kind><title>T</title><newer/><date>d</date>" },
  { "keeps-attributes", "<title xmlns:x=\"urn:x\" x:seen=\"1\">T</title>", "title", "U",
    "<title xmlns:x=\"urn:x\" x:seen=\"1\">U</title>" },
  { "markup-is-text", "", "title", "<b>&amp;</b>", "<title>&lt;b&gt;&amp;amp;&lt;/b&gt;</title>" },
  { "line-breaks", "", "goals/vision", "a\r\nb\rc\vd\fe", "<goals><vision>abcde</vision></goals>" },
  { "control-characters", "", "title",
    "a\x01\x1b"
    "b\xef\xbf\xbe\xff"
    "c",
    "<title>abc</title>" },
  { "removed", "<title>T</title><purpose>P</purpose>", "title", "", "<purpose>P</purpose>" },
  { "removed-by-null", "<title>T</title><purpose>P</purpose>", "title", NULL, "<purpose>P</purpose>" },
  { "removed-with-containers", "<title>T</title><status><binds><costs>yes</costs></binds></status>",
    "status/binds/costs", "", "<title>T</title>" },
  { "container-with-attribute-stays", "<status xmlns:x=\"urn:x\" x:y=\"1\"><law>scotland</law></status>",
    "status/law", "", "<status xmlns:x=\"urn:x\" x:y=\"1\"/>" },
  { "container-with-foreign-stays", "<status><law>scotland</law>" FOREIGN "</status>", "status/law", "",
    "<status>" FOREIGN "</status>" },
  { "item-stays", "<partners><partner id=\"p1\"><name>E</name></partner></partners>",
    "partners/partner[1]/name", "", "<partners><partner id=\"p1\"/></partners>" },
  { "unfit-value-stays-as-typed", "", "governance/quorum", "about four",
    "<governance><quorum>about four</quorum></governance>" },
};

static void
test_set (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr (CdtDraft) draft = draft_from_content (sets[i].content);
  g_autofree char *before = draft_to_text (draft);
  g_autofree char *after = NULL;
  g_autofree char *again = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *path = NULL;
  g_autofree char *redone = NULL;

  set_value (draft, sets[i].path, sets[i].value);
  assert_content (draft, sets[i].result);
  after = draft_to_text (draft);
  path = cdt_draft_undo (draft);
  undone = draft_to_text (draft);
  g_assert_cmpstr (undone, ==, before);
  redone = cdt_draft_redo (draft);
  again = draft_to_text (draft);
  g_assert_cmpstr (again, ==, after);
  g_assert_cmpstr (path, ==, redone);
}

static void
test_line_breaks (void)
{
  g_autoptr (CdtDraft) draft = cdt_draft_new (NULL);

  set_value (draft, "goals/vision", "a\r\nb\rc\vd\fe\n");
  assert_value (draft, "goals/vision", "a\nb\nc\nd\ne\n");
}

static void
test_failures (void)
{
  g_autoptr (CdtDraft) draft
      = draft_from_content ("<newer><thing id='q1'/></newer><partners><partner id='p1'/></partners>");
  const guint64 serial = cdt_draft_get_serial (draft);
  static const char *const not_there[]
      = { "nonsense", "partners/partner[2]/name", "risks/risk[@id='r1']/title", "a[", "" };
  static const char *const not_fields[]
      = { "newer", "newer/thing[@id='q1']", "partners", "partners/partner[1]", "governance", "" };
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (not_there) - 1; i++)
    {
      g_assert_false (cdt_draft_set_value (draft, not_there[i], "x", &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
      g_clear_error (&error);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (not_fields); i++)
    {
      g_assert_false (cdt_draft_set_value (draft, not_fields[i], "x", &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
      g_clear_error (&error);
    }
  g_assert_null (cdt_draft_insert (draft, "title", 0, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_clear_error (&error);
  g_assert_null (cdt_draft_duplicate (draft, "title", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_clear_error (&error);
  g_assert_false (cdt_draft_remove (draft, "partners", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_clear_error (&error);
  g_assert_false (cdt_draft_move (draft, "partners/partner[@id='p9']", 0, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_cmpuint (cdt_draft_get_serial (draft), ==, serial);
  g_assert_false (cdt_draft_can_undo (draft));
}

static void
test_insert (void)
{
  g_autoptr (CdtDraft) draft = draft_from_content ("<title>T</title><risks/>");
  g_autofree char *first = cdt_draft_insert (draft, "partners", 7, NULL);
  g_autofree char *second = cdt_draft_insert (draft, "partners", 0, NULL);
  g_autofree char *third = cdt_draft_insert (draft, "partners", 1, NULL);
  g_autofree char *duty = cdt_draft_insert (draft, "partners/partner[@id='p1']/duties", 0, NULL);

  assert_content (draft,
                  "<title>T</title><partners><partner id=\"p2\"/><partner id=\"p3\"/>"
                  "<partner id=\"p1\"><duties><duty id=\"d1\"/></duties></partner></partners><risks/>");
  g_assert_cmpstr (first, ==, "p1");
  g_assert_cmpstr (second, ==, "p2");
  g_assert_cmpstr (third, ==, "p3");
  g_assert_cmpstr (duty, ==, "d1");
}

/* An id is never used again, not even for what was undone. */
static void
test_ids_are_not_reused (void)
{
  g_autoptr (CdtDraft) draft = cdt_draft_new (NULL);
  g_autofree char *first = cdt_draft_insert (draft, "partners", 0, NULL);
  g_autofree char *path = cdt_draft_undo (draft);
  g_autofree char *second = cdt_draft_insert (draft, "partners", 0, NULL);
  g_autofree char *third = NULL;

  g_assert_true (cdt_draft_remove (draft, "partners/partner[1]", NULL));
  third = cdt_draft_insert (draft, "partners", 0, NULL);
  g_assert_cmpstr (first, ==, "p1");
  g_assert_cmpstr (second, ==, "p2");
  g_assert_cmpstr (third, ==, "p3");
}

static void
assert_next_partner (const char *content, const char *id)
{
  g_autoptr (CdtDraft) draft = draft_from_content (content);
  g_autofree char *next = cdt_draft_insert (draft, "partners", G_MAXUINT, NULL);

  g_assert_cmpstr (next, ==, id);
}

/* Nor after it was saved and opened again: a copy that somebody else has may still use it. */
static void
test_ids_outlive_saving (void)
{
  g_autoptr (CdtDraft) draft = draft_from_content ("<partners><partner id='p1'/><partner id='p7'>"
                                                   "<duties><duty id='d4'/></duties></partner></partners>");
  g_autofree char *before = draft_to_text (draft);
  g_autofree char *undone = NULL;
  g_autofree char *again = NULL;

  g_assert_true (cdt_draft_remove (draft, "partners/partner[@id='p7']", NULL));
  assert_content (draft,
                  "<partners><partner id=\"p1\"/></partners><review><last-ids>d4 p7</last-ids></review>");
  g_autoptr (CdtDraft) opened = cdt_draft_copy (draft);
  again = cdt_draft_insert (opened, "partners", G_MAXUINT, NULL);
  g_assert_cmpstr (again, ==, "p8");
  g_free (cdt_draft_undo (draft));
  undone = draft_to_text (draft);
  g_assert_cmpstr (undone, ==, before);
  assert_next_partner ("<partners><partner id='p1'/><partner id='p3'/></partners>", "p4");
  assert_next_partner ("<review><last-ids>d4 p9 what 12 p</last-ids></review>", "p10");
  assert_next_partner ("<review><last-ids>p99999999999999999999</last-ids></review>", "p1");
}

/* Nor one that came, was written into a file, and was undone: that file may come back. */
static void
test_ids_given_out (void)
{
  g_autoptr (CdtDraft) draft = draft_from_content ("<partners><partner id='p1'/></partners>");
  g_autofree char *before = draft_to_text (draft);
  g_autofree char *only_undone = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *again = NULL;

  g_free (cdt_draft_insert (draft, "partners", G_MAXUINT, NULL));
  g_free (cdt_draft_undo (draft));
  only_undone = draft_to_text (draft);
  g_assert_cmpstr (only_undone, ==, before);
  g_free (cdt_draft_redo (draft));
  cdt_draft_give_out_ids (draft);
  assert_content (draft, "<partners><partner id=\"p1\"/><partner id=\"p2\"/></partners>");
  g_free (cdt_draft_undo (draft));
  g_autoptr (GBytes) file = cdt_draft_to_bytes (draft);
  kept = g_strndup (g_bytes_get_data (file, NULL), g_bytes_get_size (file));
  g_assert_nonnull (strstr (kept, "<last-ids>p2</last-ids>"));
  g_autoptr (CdtDraft) opened = cdt_draft_copy (draft);
  assert_content (opened,
                  "<partners><partner id=\"p1\"/></partners><review><last-ids>p2</last-ids></review>");
  g_assert_false (cdt_draft_can_undo (opened));
  again = cdt_draft_insert (opened, "partners", G_MAXUINT, NULL);
  g_assert_cmpstr (again, ==, "p3");
  assert_content (opened, "<partners><partner id=\"p1\"/><partner id=\"p3\"/></partners>");
}

static void
test_duplicate (void)
{
  g_autoptr (CdtDraft) draft = draft_from_content (
      "<partners><partner id='p1'><name>E</name></partner></partners>"
      "<risks><risk id='r1'><owner>p1</owner><shares><share id='h1'><partner>r1</partner></share>" FOREIGN
      "</shares></risk>"
      "<risk id='r2'/></risks>");
  g_autofree char *id = cdt_draft_duplicate (draft, "risks/risk[1]", NULL);
  g_autofree char *undone = NULL;

  g_assert_cmpstr (id, ==, "r3");
  /* The reference to what is copied along follows; the one to what is not stays. */
  assert_content (
      draft,
      "<partners><partner id=\"p1\"><name>E</name></partner></partners>"
      "<risks><risk id=\"r1\"><owner>p1</owner><shares><share id=\"h1\"><partner>r1</partner></share>" FOREIGN
      "</shares></risk>"
      "<risk id=\"r3\"><owner>p1</owner><shares><share id=\"h2\"><partner>r3</partner></share>" FOREIGN
      "</shares></risk>"
      "<risk id=\"r2\"/></risks>");
  g_assert_nonnull (cdt_draft_find_node (draft, "risks/risk[@id='r3']/shares/share[@id='h2']"));
  g_assert_cmpstr (cdt_draft_get_undo_name (draft), ==, "copy of risk 1");
  undone = cdt_draft_undo (draft);
  g_assert_null (cdt_draft_find_node (draft, "risks/risk[@id='r3']"));
}

static void
test_remove (void)
{
  g_autoptr (CdtDraft) draft = draft_from_content ("<partners><partner id='p1'/><partner id='p2'/></partners>"
                                                   "<roles><lead>p1</lead></roles>");

  g_assert_true (cdt_draft_remove (draft, "partners/partner[1]", NULL));
  /* Checks report the reference that leads nowhere; an edit changes what it says and no more. */
  assert_content (draft, "<partners><partner id=\"p2\"/></partners><roles><lead>p1</lead></roles>");
  g_assert_true (cdt_draft_remove (draft, "partners/partner[1]", NULL));
  assert_content (draft, "<roles><lead>p1</lead></roles><review><last-ids>p2</last-ids></review>");
}

static const struct
{
  guint from; /* 1-based, as in paths */
  guint to;   /* 0-based */
  const char *order;
} moves[] = {
  { 1, 0, "1234" }, { 1, 1, "2134" }, { 1, 3, "2341" }, { 1, 99, "2341" },
  { 4, 0, "4123" }, { 4, 2, "1243" }, { 2, 2, "1324" }, { 3, 1, "1324" },
};

static void
test_move (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autoptr (CdtDraft) draft
          = draft_from_content ("<partners><!-- c --><partner id='p1'/><partner id='p2'/><newer/><partner "
                                "id='p3'/><partner id='p4'/>" FOREIGN "</partners>");
      g_autofree char *before = draft_to_text (draft);
      g_autofree char *path = g_strdup_printf ("partners/partner[%u]", moves[i].from);
      g_autofree char *after = NULL;
      g_autofree char *undone = NULL;

      g_assert_true (cdt_draft_move (draft, path, moves[i].to, NULL));
      for (guint k = 0; k < 4; k++)
        {
          g_autofree char *nth = g_strdup_printf ("partners/partner[%u]", k + 1);
          g_autofree char *canonical = cdt_draft_dup_canonical_path (draft, nth);

          g_assert_cmpint (canonical[strlen (canonical) - 3], ==, moves[i].order[k]);
        }
      undone = cdt_draft_undo (draft);
      after = draft_to_text (draft);
      g_assert_cmpstr (after, ==, before);
      g_assert_cmpint (undone == NULL, ==, g_str_equal (moves[i].order, "1234"));
    }
}

static void
note_change_cb (CdtDraft *draft, const CdtChange *change, GString *log)
{
  g_string_append_printf (log, "%c %s %u %u\n", "SIRM"[change->kind], change -> path, change -> position,
                          change -> old_position);
}

static void
test_signals (void)
{
  g_autoptr (CdtDraft) draft = draft_from_content ("<partners><partner id='p1'/></partners>");
  g_autoptr (GString) log = g_string_new (NULL);
  g_autofree char *id = NULL;
  g_autofree char *last = NULL;
  guint64 serial = cdt_draft_get_serial (draft);

  g_signal_connect (draft, "changed", G_CALLBACK (note_change_cb), log);
  cdt_draft_begin_group (draft, "all at once");
  set_value (draft, "partners/partner[1]/name", "E");
  set_value (draft, "partners/partner[1]/name", "E");
  id = cdt_draft_insert (draft, "partners", 9, NULL);
  g_assert_true (cdt_draft_move (draft, "partners/partner[2]", 0, NULL));
  g_assert_true (cdt_draft_remove (draft, "partners/partner[@id='p1']", NULL));
  set_value (draft, "status/law", "scotland");
  cdt_draft_end_group (draft);
  g_assert_cmpstr (log->str, ==,
                   "S partners/partner[@id='p1']/name 0 0\nI partners/partner[@id='p2'] 1 0\n"
                   "M partners/partner[@id='p2'] 0 1\nR partners/partner[@id='p1'] 1 0\nS status/law 0 0\n");
  g_assert_cmpuint (cdt_draft_get_serial (draft), ==, serial + 5);
  g_string_truncate (log, 0);
  last = cdt_draft_undo (draft);
  g_assert_cmpstr (last, ==, "partners/partner[@id='p1']/name");
  g_assert_cmpstr (log->str, ==,
                   "S status/law 0 0\nI partners/partner[@id='p1'] 1 0\nM partners/partner[@id='p2'] 1 0\n"
                   "R partners/partner[@id='p2'] 1 0\nS partners/partner[@id='p1']/name 0 0\n");
  g_string_truncate (log, 0);
  g_free (last);
  last = cdt_draft_redo (draft);
  g_assert_cmpstr (last, ==, "status/law");
  g_assert_true (g_str_has_prefix (
      log->str, "S partners/partner[@id='p1']/name 0 0\nI partners/partner[@id='p2'] 1 0\n"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    {
      g_autofree char *path = g_strconcat ("/edits/set/", sets[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_set);
    }
  g_test_add_func ("/edits/line-breaks", test_line_breaks);
  g_test_add_func ("/edits/failures", test_failures);
  g_test_add_func ("/edits/insert", test_insert);
  g_test_add_func ("/edits/ids-are-not-reused", test_ids_are_not_reused);
  g_test_add_func ("/edits/ids-outlive-saving", test_ids_outlive_saving);
  g_test_add_func ("/edits/ids-given-out", test_ids_given_out);
  g_test_add_func ("/edits/duplicate", test_duplicate);
  g_test_add_func ("/edits/remove", test_remove);
  g_test_add_func ("/edits/move", test_move);
  g_test_add_func ("/edits/signals", test_signals);

  return g_test_run ();
}
