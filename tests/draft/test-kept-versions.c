/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-past-answers.h"
#include "cdt-versions.h"
#include "cdt-working.h"
#include "draft-text.h"

#define N_KEPT 5
#define PARTNER(id, name) "<partner id='" id "'><name>" name "</name></partner>"
#define PARTNERS "<partners>" PARTNER ("p1", "Eastvale") PARTNER ("p2", "Warm Hearths") "</partners>"

static char *
keep (CdtDraft *draft, const char *label, CdtKeptWhy why)
{
  g_autoptr (GError) error = NULL;
  char *id = cdt_versions_keep (draft, label, why, "Ada Smith", &error);

  g_assert_no_error (error);
  return id;
}

static void
assert_reads (CdtDraft *draft, const char *id, GBytes *wanted)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cdt_versions_read_bytes (draft, id, &error);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (bytes, wanted));
}

static void
test_keep (void)
{
  g_autoptr (CdtDraft) draft = draft_from_content ("<title>T</title>" PARTNERS);
  g_autoptr (GBytes) wanted = cdt_versions_make_bytes (draft);
  g_autofree char *fingerprint = cdt_working_make_fingerprint (draft);
  g_autofree char *id = keep (draft, "Draft 1, first outline", CDT_KEPT_BY_HAND);
  g_autofree char *same = keep (draft, "Draft 1, first outline", CDT_KEPT_BY_HAND);
  g_autofree char *exported = keep (draft, "Exported", CDT_KEPT_EXPORT);
  g_autofree char *named = keep (draft, "Draft 1 again", CDT_KEPT_SENT);
  g_autoptr (GPtrArray) versions = cdt_versions_list (draft);
  const CdtKeptVersion *first = versions->pdata[1];
  g_autofree char *found = cdt_versions_find (draft, fingerprint);
  g_autofree char *found_by_hash = cdt_versions_find (draft, first->hash);

  g_assert_cmpstr (same, ==, id);
  g_assert_cmpstr (exported, ==, id);
  g_assert_cmpstr (named, !=, id);
  g_assert_cmpuint (versions->len, ==, 2);
  g_assert_cmpuint (cdt_versions_count (draft), ==, 2);
  g_assert_cmpstr (first->label, ==, "Draft 1, first outline");
  g_assert_cmpstr (first->who, ==, "Ada Smith");
  g_assert_cmpint (((CdtKeptVersion *)versions->pdata[0])->why, ==, CDT_KEPT_SENT);
  g_assert_cmpstr (found, ==, named);
  g_assert_cmpstr (found_by_hash, ==, named);
  assert_reads (draft, id, wanted);
  assert_reads (draft, named, wanted);
  g_assert_false (cdt_draft_can_undo (draft));
}

/* Comments and stages that come are no reason for another version after an export; an answer is. */
static void
test_changed (void)
{
  g_autoptr (CdtDraft) draft = draft_from_content ("<title>T</title>");

  g_assert_true (cdt_versions_has_changed (draft));
  g_autofree char *first = keep (draft, "One", CDT_KEPT_EXPORT);
  g_assert_false (cdt_versions_has_changed (draft));
  g_free (cdt_draft_insert (draft, "review/comments", 0, NULL));
  g_assert_false (cdt_versions_has_changed (draft));
  set_value (draft, "title", "U");
  g_assert_true (cdt_versions_has_changed (draft));
  g_autofree char *second = keep (draft, "Two", CDT_KEPT_EXPORT);
  g_assert_cmpstr (second, !=, first);
  g_free (cdt_draft_undo (draft));
  g_assert_true (cdt_versions_has_changed (draft));
}

/* The fingerprint, what is handed over and a file without history */
static void
test_left_out (void)
{
  g_autoptr (CdtDraft) draft = draft_from_content ("<title>T</title>" PARTNERS);
  g_autofree char *before = cdt_working_make_fingerprint (draft);
  g_autofree char *text = draft_to_text (draft);
  g_autofree char *id = keep (draft, "One", CDT_KEPT_BY_HAND);
  g_autofree char *after = cdt_working_make_fingerprint (draft);
  g_autoptr (CdtDraft) handed = cdt_working_leave_out (draft);
  g_autoptr (CdtDraft) without = cdt_versions_leave_out (draft);
  g_autofree char *without_text = draft_to_text (without);

  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (cdt_versions_count (handed), ==, 0);
  g_assert_cmpstr (without_text, ==, text);
  g_assert_true (cdt_versions_remove (draft, id, NULL));
  g_autofree char *emptied = draft_to_text (draft);
  g_assert_null (strstr (emptied, "<history"));
  g_free (cdt_draft_undo (draft));
  g_assert_cmpuint (cdt_versions_count (draft), ==, 1);
}

static void
test_put_back (void)
{
  g_autoptr (CdtDraft) draft = draft_from_content ("<title>T</title>" PARTNERS);
  g_autoptr (GBytes) wanted = cdt_versions_make_bytes (draft);
  g_autofree char *id = keep (draft, "Draft 1", CDT_KEPT_BY_HAND);
  g_autoptr (GError) error = NULL;

  set_value (draft, "title", "U");
  g_assert_true (cdt_draft_remove (draft, "partners/partner[1]", NULL));
  set_value (draft, "governance/quorum", "3");
  g_autoptr (GBytes) changed = cdt_versions_make_bytes (draft);
  g_assert_true (cdt_versions_put_back (draft, id, "Ada Smith", &error));
  g_assert_no_error (error);
  g_autoptr (GBytes) back = cdt_versions_make_bytes (draft);
  g_assert_true (g_bytes_equal (back, wanted));
  g_autoptr (GPtrArray) versions = cdt_versions_list (draft);
  g_assert_cmpuint (versions->len, ==, 2);
  assert_reads (draft, ((CdtKeptVersion *)versions->pdata[0])->id, changed);
  g_assert_cmpstr (cdt_draft_get_undo_name (draft), ==, "return to Draft 1");
  g_free (cdt_draft_undo (draft));
  g_autoptr (GBytes) undone = cdt_versions_make_bytes (draft);
  g_assert_true (g_bytes_equal (undone, changed));
  g_assert_cmpuint (cdt_versions_count (draft), ==, 2);
}

/* What has been said since in comments, and where the draft stands, is no answer. */
static void
test_put_back_keeps (void)
{
  g_autoptr (CdtDraft) draft = draft_from_content ("<title>T</title>");
  g_autofree char *id = keep (draft, "Draft 1", CDT_KEPT_BY_HAND);
  g_autofree char *comment = cdt_draft_insert (draft, "review/comments", 0, NULL);
  g_autofree char *stage = cdt_draft_insert (draft, "review/stages", 0, NULL);

  set_value (draft, "review/comments/comment[1]/text", "Why?");
  set_value (draft, "title", "U");
  g_assert_true (cdt_versions_put_back (draft, id, NULL, NULL));
  assert_value (draft, "title", "T");
  assert_value (draft, "review/comments/comment[1]/text", "Why?");
  g_assert_nonnull (cdt_draft_find_node (draft, "review/stages/stage[1]"));
}

typedef struct
{
  const char *label;
  const char *next;
} Label;

static void
test_labels (void)
{
  static const Label labels[] = {
    { "Draft 1", "Draft 2" },
    { "Draft 9", "Draft 10" },
    { "1.9", "1.10" },
    { "Outline", "Outline 2" },
    { "", "Draft 2" },
    { "Ä 3", "Ä 4" },
    { "12345678901234567890", "12345678901234567890 2" },
  };
  g_autoptr (CdtDraft) draft = draft_from_content ("<title>T</title>");

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autofree char *next = cdt_versions_make_next_label (labels[i].label);

      g_assert_cmpstr (next, ==, labels[i].next);
    }
  g_autofree char *first = cdt_versions_suggest_label (draft);
  g_assert_cmpstr (first, ==, "Draft 1");
  g_free (keep (draft, "Draft 1, first outline", CDT_KEPT_BY_HAND));
  g_autofree char *second = cdt_versions_suggest_label (draft);
  g_assert_cmpstr (second, ==, "Draft 2");
  set_value (draft, "version-label", "2.0 for the board");
  g_autofree char *own = cdt_versions_suggest_label (draft);
  g_assert_cmpstr (own, ==, "2.0 for the board");
}

/* The paper goes on under the next name, and lists the last one where it lists any. */
static void
test_go_on (void)
{
  g_autoptr (CdtDraft) bare = draft_from_content ("<title>T</title>");
  g_autoptr (CdtDraft) draft = draft_from_content (
      "<version-label>Draft 2</version-label><paper><versions><version id='v1'><label>Draft 1</label>"
      "</version></versions></paper>");
  g_autofree char *label = NULL;
  g_autofree char *who = NULL;
  g_autofree char *date = NULL;
  g_autofree char *next = NULL;

  g_assert_true (cdt_versions_go_on_as (bare, "Draft 2", "Ada", NULL));
  g_assert_null (cdt_draft_find_node (bare, "paper"));
  g_assert_true (cdt_versions_go_on_as (draft, "Draft 3", "Ada", NULL));
  g_assert_cmpstr (cdt_draft_get_undo_name (draft), ==, "next version");
  label = cdt_draft_dup_value (draft, "paper/versions/version[2]/label");
  who = cdt_draft_dup_value (draft, "paper/versions/version[2]/who");
  date = cdt_draft_dup_value (draft, "paper/versions/version[2]/date");
  next = cdt_draft_dup_value (draft, "version-label");
  g_assert_cmpstr (label, ==, "Draft 2");
  g_assert_cmpstr (who, ==, "Ada");
  g_assert_cmpuint (strlen (date), ==, 10);
  g_assert_cmpstr (next, ==, "Draft 3");
  g_free (cdt_draft_undo (draft));
  g_assert_null (cdt_draft_find_node (draft, "paper/versions/version[2]"));
  g_assert_true (cdt_draft_set_value (draft, "version-label", "Draft 1", NULL));
  g_assert_true (cdt_versions_go_on_as (draft, "Draft 2", "Ada", NULL));
  g_assert_null (cdt_draft_find_node (draft, "paper/versions/version[2]"));
}

static void
test_past_answers (void)
{
  g_autoptr (CdtDraft) draft = draft_from_content ("<title>A</title>");
  static const char *const values[] = { "A", "B", "B", NULL, "C" };
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *label = g_strdup_printf ("%u", i + 1);

      g_assert_true (cdt_draft_set_value (draft, "title", values[i], NULL));
      g_assert_true (cdt_draft_set_value (draft, "purpose", label, NULL));
      g_free (keep (draft, label, CDT_KEPT_BY_HAND));
    }
  set_value (draft, "title", "D");
  g_autoptr (GPtrArray) answers = cdt_past_answers_list (draft, "title");
  for (guint i = 0; i < answers->len; i++)
    {
      const CdtPastAnswer *answer = answers->pdata[i];

      g_string_append_printf (said, "%s=%s ", answer->version != NULL ? answer->version->label : "now",
                              answer->value != NULL ? answer->value : "-");
    }
  g_assert_cmpstr (said->str, ==, "now=D 5=C 4=- 2=B 1=A ");
}

/* Long enough for other versions to be made of the first */
static CdtDraft *
make_long_draft (void)
{
  CdtDraft *draft = draft_from_content ("<title>T</title>");

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *path = g_strdup_printf ("partners/partner[%u]/name", i + 1);
      g_autofree char *name = g_strdup_printf ("%x %x", i * 2654435761u, i * 40503u);

      g_free (cdt_draft_insert (draft, "partners", G_MAXUINT, NULL));
      set_value (draft, path, name);
    }
  return draft;
}

static char *
make_path (const char *id, const char *field)
{
  return g_strdup_printf ("history/version[@id='%s']/%s", id, field);
}

static char *
alter (CdtDraft *draft, const char *path)
{
  char *content = cdt_draft_dup_value (draft, path);
  g_autofree char *altered = g_strdup (content);

  altered[strlen (altered) / 2] ^= 1;
  set_value (draft, path, altered);
  return content;
}

/* One that is altered is told of; the others, and the draft, are there. */
static void
test_damaged (void)
{
  g_autoptr (CdtDraft) draft = make_long_draft ();
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);

  for (guint i = 0; i < N_KEPT; i++)
    {
      g_autofree char *title = g_strdup_printf ("T%u", i);

      set_value (draft, "title", title);
      g_ptr_array_add (kept, cdt_versions_make_bytes (draft));
      g_ptr_array_add (ids, keep (draft, title, CDT_KEPT_BY_HAND));
    }
  for (guint i = 0; i < N_KEPT; i++)
    {
      g_autofree char *base_path = make_path (ids->pdata[i], "base");
      g_autofree char *path = make_path (ids->pdata[i], "content");
      g_autofree char *content = alter (draft, path);
      g_autoptr (GError) error = NULL;

      assert_value (draft, base_path, i > 0 ? ids->pdata[0] : NULL);
      for (guint k = 1; i > 0 && k < N_KEPT; k++)
        if (k != i)
          assert_reads (draft, ids->pdata[k], kept->pdata[k]);
      g_assert_null (cdt_versions_read (draft, ids->pdata[i], &error));
      g_assert_error (error, CDT_READ_ERROR, CDT_READ_ERROR_DAMAGED);
      g_assert_nonnull (strstr (error->message, "“T"));
      g_free (keep (draft, "more", CDT_KEPT_BY_HAND));
      g_assert_true (cdt_draft_set_value (draft, path, content, NULL));
      assert_reads (draft, ids->pdata[i], kept->pdata[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draft/kept-versions/keep", test_keep);
  g_test_add_func ("/draft/kept-versions/changed", test_changed);
  g_test_add_func ("/draft/kept-versions/left-out", test_left_out);
  g_test_add_func ("/draft/kept-versions/put-back", test_put_back);
  g_test_add_func ("/draft/kept-versions/put-back-keeps", test_put_back_keeps);
  g_test_add_func ("/draft/kept-versions/labels", test_labels);
  g_test_add_func ("/draft/kept-versions/go-on", test_go_on);
  g_test_add_func ("/draft/kept-versions/past-answers", test_past_answers);
  g_test_add_func ("/draft/kept-versions/damaged", test_damaged);
  return g_test_run ();
}
