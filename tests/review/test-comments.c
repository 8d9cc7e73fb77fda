/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <gio/gio.h>

#include "cdt-about.h"
#include "cdt-comments.h"
#include "test-draft.h"

#define WHEN "2026-11-22T09:10:00Z"
#define LATER "2026-11-23T10:00:00Z"

static CdtDraft *
make_draft (void)
{
  return test_draft_new ("<title>Warm and Well</title>" PARTNERS);
}

static CdtComment *
get_nth (GPtrArray *comments, guint n)
{
  g_assert_cmpuint (n, <, comments->len);
  return comments->pdata[n];
}

/* One step back must be all of the last edit. */
static void
assert_one_step (CdtDraft *draft, GBytes *before, const char *name)
{
  g_autoptr (GBytes) after = cdt_draft_to_bytes (draft);
  g_autoptr (GBytes) back = NULL;
  g_autofree char *path = NULL;

  g_assert_false (g_bytes_equal (before, after));
  g_assert_cmpstr (cdt_draft_get_undo_name (draft), ==, name);
  path = cdt_draft_undo (draft);
  back = cdt_draft_to_bytes (draft);
  g_assert_true (g_bytes_equal (before, back));
  g_clear_pointer (&path, g_free);
  path = cdt_draft_redo (draft);
}

static void
test_life (void)
{
  g_autoptr (CdtDraft) draft = make_draft ();
  g_autoptr (GBytes) bytes = cdt_draft_to_bytes (draft);
  g_autoptr (GPtrArray) comments = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = cdt_comments_add (draft, "partners/partner[2]/name", "Is this the full name?",
                                          "Ada Smith", WHEN, &error);
  g_autofree char *reply = NULL;

  g_assert_no_error (error);
  assert_one_step (draft, bytes, "new comment");
  g_clear_pointer (&bytes, g_bytes_unref);
  bytes = cdt_draft_to_bytes (draft);
  reply = cdt_comments_reply (draft, id, "It is.", "Bo Khan", LATER, &error);
  g_assert_no_error (error);
  assert_one_step (draft, bytes, "reply to a comment");
  comments = cdt_comments_list (draft);
  g_assert_cmpuint (comments->len, ==, 1);
  CdtComment *comment = get_nth (comments, 0);
  g_assert_cmpstr (comment->id, ==, id);
  g_assert_cmpstr (comment->about, ==, "partners/partner[@id='p2']/name");
  g_assert_cmpstr (comment->text, ==, "Is this the full name?");
  g_assert_cmpstr (comment->who, ==, "Ada Smith");
  g_assert_cmpstr (comment->when, ==, WHEN);
  g_assert_false (comment->resolved);
  g_assert_cmpuint (comment->replies->len, ==, 1);
  CdtReply *first = comment->replies->pdata[0];
  g_assert_cmpstr (first->id, ==, reply);
  g_assert_cmpstr (first->text, ==, "It is.");
  g_assert_cmpstr (first->who, ==, "Bo Khan");
  g_assert_cmpstr (first->when, ==, LATER);
}

static void
test_resolve (void)
{
  g_autoptr (CdtDraft) draft = make_draft ();
  g_autoptr (GPtrArray) comments = NULL;
  g_autofree char *id = cdt_comments_add (draft, "title", "Too long?", NULL, WHEN, NULL);
  g_autoptr (GBytes) bytes = cdt_draft_to_bytes (draft);

  g_assert_true (cdt_comments_resolve (draft, id, "Ada Smith", LATER, NULL));
  assert_one_step (draft, bytes, "settled comment");
  comments = cdt_comments_list (draft);
  g_assert_true (get_nth (comments, 0)->resolved);
  g_assert_cmpstr (get_nth (comments, 0)->resolved_by, ==, "Ada Smith");
  g_assert_cmpstr (get_nth (comments, 0)->resolved_when, ==, LATER);
  g_assert_true (cdt_comments_reopen (draft, id, NULL));
  g_autoptr (GBytes) reopened = cdt_draft_to_bytes (draft);
  g_assert_true (g_bytes_equal (bytes, reopened));
  g_assert_true (cdt_comments_set_text (draft, id, "Too short?", NULL));
  assert_one_step (draft, bytes, "change to a comment");
  g_assert_true (cdt_comments_remove (draft, id, NULL));
  g_assert_false (cdt_draft_has_value (draft, "review/comments"));
}

/* Blank words, and a comment that somebody else took out */
static void
test_refused (void)
{
  g_autoptr (CdtDraft) draft = make_draft ();
  g_autofree char *id = cdt_comments_add (draft, NULL, "All good.", NULL, NULL, NULL);
  g_autoptr (GBytes) before = cdt_draft_to_bytes (draft);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (cdt_comments_add (draft, "title", " \n ", "Ada", WHEN, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_clear_error (&error);
  g_assert_null (cdt_comments_reply (draft, id, "", "Ada", WHEN, NULL));
  g_assert_null (cdt_comments_reply (draft, "p1", "No comment", "Ada", WHEN, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_false (cdt_comments_remove (draft, "p1", NULL));
  g_assert_false (cdt_comments_resolve (draft, "none", "Ada", WHEN, NULL));
  g_assert_false (cdt_comments_reopen (draft, "none", NULL));
  g_assert_false (cdt_comments_set_text (draft, id, " ", NULL));
  after = cdt_draft_to_bytes (draft);
  g_assert_true (g_bytes_equal (before, after));
}

/* What it is about may go; the comment stays, and comes to be about it again. */
static void
test_taken_out (void)
{
  g_autoptr (CdtDraft) draft = make_draft ();
  g_autoptr (GPtrArray) comments = NULL;
  g_autofree char *id = cdt_comments_add (draft, "partners/partner[1]", "Still with us?", NULL, NULL, NULL);
  g_autofree char *path = NULL;

  g_assert_nonnull (id);
  g_assert_true (cdt_draft_remove (draft, "partners/partner[1]", NULL));
  comments = cdt_comments_list (draft);
  const char *about = get_nth (comments, 0)->about;
  g_assert_cmpint (cdt_about_get_kind (draft, about), ==, CDT_ABOUT_NOTHING);
  g_assert_null (cdt_about_dup_place (draft, about));
  path = cdt_draft_undo (draft);
  g_assert_cmpint (cdt_about_get_kind (draft, about), ==, CDT_ABOUT_ITEM);
}

static const struct
{
  const char *about;
  const char *kept;
  CdtAboutKind kind;
  const char *place;
} abouts[] = {
  { NULL, NULL, CDT_ABOUT_WHOLE, NULL },
  { "", NULL, CDT_ABOUT_WHOLE, NULL },
  { "title", "title", CDT_ABOUT_FIELD, "title" },
  { "term/length", "term/length", CDT_ABOUT_FIELD, "term/length" },
  { "partners", "partners", CDT_ABOUT_ITEM, "partners" },
  { "partners/partner[1]/name", "partners/partner[@id='p1']/name", CDT_ABOUT_FIELD,
    "partners/partner[@id='p1']/name" },
  { "partners/partner[@id='p9']/name", "partners/partner[@id='p9']/name", CDT_ABOUT_NOTHING, NULL },
  { "no-such-question", "no-such-question", CDT_ABOUT_NOTHING, NULL },
  { "clause:term", "clause:term", CDT_ABOUT_WORDS, "clause:term" },
  { "clause:money", "clause:money", CDT_ABOUT_WORDS, "clause:money" },
};

static void
test_about (void)
{
  g_autoptr (CdtDraft) draft
      = test_draft_new (PARTNERS "<wording><clauses><clause id='c1'><of>term</of><text>Our own words.</text>"
                                 "</clause></clauses></wording>");

  for (guint i = 0; i < G_N_ELEMENTS (abouts); i++)
    {
      g_autofree char *kept = cdt_about_normalise (draft, abouts[i].about);
      g_autofree char *place = cdt_about_dup_place (draft, abouts[i].about);

      g_test_message ("%s", abouts[i].about);
      g_assert_cmpstr (kept, ==, abouts[i].kept);
      g_assert_cmpint (cdt_about_get_kind (draft, abouts[i].about), ==, abouts[i].kind);
      g_assert_cmpstr (place, ==, abouts[i].place);
    }
  g_assert_cmpstr (cdt_about_get_clause ("clause:term"), ==, "term");
  g_assert_null (cdt_about_get_clause ("title"));
}

/* What undo shows: the question that a comment is about, for as long as there is the comment */
static void
test_place_of_edit (void)
{
  g_autoptr (CdtDraft) draft = make_draft ();
  g_autofree char *id = cdt_comments_add (draft, "partners/partner[1]/name", "Right?", NULL, WHEN, NULL);
  g_autofree char *path = g_strdup_printf ("review/comments/comment[@id='%s']/resolved-by", id);
  g_autofree char *place = cdt_about_dup_place_of_edit (draft, path);
  g_autofree char *other = cdt_about_dup_place_of_edit (draft, "title");

  g_assert_cmpstr (place, ==, "partners/partner[@id='p1']/name");
  g_assert_cmpstr (other, ==, "title");
  g_assert_true (cdt_comments_remove (draft, id, NULL));
  g_assert_null (cdt_about_dup_place_of_edit (draft, path));
  g_assert_null (cdt_about_dup_place_of_edit (draft, "review/comments"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comments/life", test_life);
  g_test_add_func ("/comments/resolve", test_resolve);
  g_test_add_func ("/comments/refused", test_refused);
  g_test_add_func ("/comments/taken-out", test_taken_out);
  g_test_add_func ("/comments/about", test_about);
  g_test_add_func ("/comments/place-of-edit", test_place_of_edit);
  return g_test_run ();
}
