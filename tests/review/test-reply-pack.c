/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What partners are sent, and how it is known when it comes back */

#include "cdt-merge-base.h"
#include "cdt-merge-words.h"
#include "cdt-points.h"
#include "cdt-reply-mark.h"
#include "cdt-reply-pack.h"
#include "cdt-versions.h"
#include "test-draft.h"

#define EXAMPLE "healthy-homes-memorandum.concordat"

static void
mark_copy (CdtDraft *copy, CdtDraft *ours, const char *version, gboolean without_comments)
{
  g_autoptr (CdtKeptVersion) kept = cdt_versions_get (ours, version);
  CdtReplyMark mark = { .name = (char *)"Northmoor",
                        .who = (char *)"Dr Shah",
                        .when = (char *)"2026-11-12T09:00:00Z",
                        .fingerprint = kept->hash,
                        .without_comments = without_comments };

  cdt_reply_mark_write (copy, &mark);
}

/* Found in the versions of ours, by what the reply keeps itself or says that it is a copy of; else asked for.
 */
static void
test_base (void)
{
  g_autoptr (CdtDraft) ours = test_draft_read_example (EXAMPLE);
  g_autofree char *version = cdt_versions_keep (ours, "Draft 2, sent to all", CDT_KEPT_SENT, "Ada", NULL);
  g_autoptr (CdtDraft) with_history = cdt_draft_copy (ours);
  g_autoptr (CdtDraft) marked = cdt_versions_leave_out (ours);
  g_autoptr (CdtDraft) stranger = cdt_versions_leave_out (ours);
  CdtDraft *replies[] = { with_history, marked };

  mark_copy (marked, ours, version, FALSE);
  g_assert_true (cdt_draft_set_value (ours, "purpose", "Ours", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (replies); i++)
    g_assert_true (cdt_draft_set_value (replies[i], "title", "Theirs", NULL));
  {
    g_autoptr (CdtMergeBase) base = cdt_merge_base_find (ours, replies, 2);
    g_autoptr (CdtMerge) merge = NULL;
    g_autofree char *title = NULL;

    g_assert_nonnull (base);
    g_assert_cmpstr (base->label, ==, "Draft 2, sent to all");
    merge = cdt_merge_new (base->draft, ours, replies, 2);
    g_assert_cmpuint (cdt_merge_get_conflicts (merge)->len, ==, 0);
    g_assert_cmpuint (cdt_merge_get_n_joined (merge), ==, 1);
    title = cdt_draft_dup_value (cdt_merge_get_draft (merge), "title");
    g_assert_cmpstr (title, ==, "Theirs");
    g_assert_null (cdt_draft_find_node (cdt_merge_get_draft (merge), CDT_REPLY_MARK_PATH));
    g_assert_cmpuint (cdt_versions_count (cdt_merge_get_draft (merge)), ==, 1);
  }
  g_assert_cmpuint (cdt_merge_base_count_left (ours, replies, 2), ==, 0);
  g_assert_true (cdt_draft_set_value (stranger, "title", "Theirs", NULL));
  g_assert_null (cdt_merge_base_find (ours, &stranger, 1));
}

/* Comments join one by one, and a copy that was sent without any has not taken them out. */
static void
test_without_comments (void)
{
  g_autoptr (CdtDraft) ours = test_draft_read_example (EXAMPLE);
  g_autofree char *point = cdt_points_add (ours, "title", "What to call it", "Ada", NULL, NULL);
  g_autoptr (CdtDraft) base = cdt_draft_copy (ours);
  g_autoptr (CdtDraft) with = cdt_draft_copy (ours);
  g_autoptr (CdtDraft) without = cdt_draft_copy (ours);
  CdtDraft *replies[] = { with, without };
  CdtReplyMark mark = { .without_comments = TRUE };
  g_autoptr (CdtMerge) merge = NULL;
  g_autoptr (GPtrArray) points = NULL;

  g_free (cdt_point_add_position (ours, point, "Eastvale", "Warm", NULL, NULL, NULL));
  g_free (cdt_point_add_position (with, point, "Northmoor", "Warmer", NULL, NULL, NULL));
  g_free (cdt_points_add (with, "purpose", "Why", "Shah", NULL, NULL));
  g_assert_true (cdt_point_withdraw (without, point, NULL));
  cdt_reply_mark_write (without, &mark);
  merge = cdt_merge_new (base, ours, replies, 2);
  g_assert_cmpuint (cdt_merge_get_conflicts (merge)->len, ==, 0);
  points = cdt_points_list (cdt_merge_get_draft (merge));
  g_assert_cmpuint (points->len, ==, 2);
  g_assert_cmpuint (((const CdtPoint *)points->pdata[0])->positions->len, ==, 2);
}

/* The titles that partners have are no names of files. */
static GPtrArray *
make_pack (CdtDraft *ours)
{
  g_free (cdt_points_add (ours, "title", "What to call it", "Ada", NULL, NULL));
  g_assert_true (cdt_draft_set_value (ours, "signing/notes", "Between us", NULL));
  g_assert_true (cdt_draft_set_value (ours, "partners/partner[1]/short-name", ".a/b:c. ", NULL));
  g_assert_true (cdt_draft_set_value (ours, "partners/partner[2]/short-name", "Same", NULL));
  g_assert_true (cdt_draft_set_value (ours, "partners/partner[3]/short-name", "Same", NULL));
  return cdt_reply_pack_make (ours, CDT_REPLY_PACK_NONE, "Ada", NULL, NULL);
}

/* Each partner gets a copy that says whose it is, without what is private. */
static void
test_pack (void)
{
  static const char *const names[] = { "a b c", "Same", "Same 2" };
  g_autoptr (CdtDraft) ours = test_draft_read_example (EXAMPLE);
  g_autoptr (GPtrArray) copies = make_pack (ours);
  g_autoptr (CdtReplyMark) mark = NULL;

  g_assert_cmpuint (copies->len, ==, G_N_ELEMENTS (names));
  g_assert_cmpuint (cdt_versions_count (ours), ==, 1);
  for (guint i = 0; i < copies->len; i++)
    {
      const CdtReplyCopy *copy = copies->pdata[i];
      g_autofree char *name = g_strdup_printf ("Eastvale Healthy Homes Partnership - %s.concordat", names[i]);

      g_assert_cmpstr (copy->file_name, ==, name);
      g_assert_cmpuint (cdt_versions_count (copy->draft), ==, 0);
      g_assert_null (cdt_draft_find_node (copy->draft, "review/points"));
      g_assert_null (cdt_draft_find_node (copy->draft, "signing/notes"));
    }
  mark = cdt_reply_mark_read (((const CdtReplyCopy *)copies->pdata[0])->draft);
  g_assert_cmpstr (mark->name, ==, "Eastvale District Council");
  g_assert_cmpstr (mark->sent_by, ==, "Ada");
  g_assert_null (mark->who);
}

/* What a copy was sent without is not taken out when it comes back, and its version is found. */
static void
test_come_back (void)
{
  g_autoptr (CdtDraft) ours = test_draft_read_example (EXAMPLE);
  g_autoptr (GPtrArray) copies = make_pack (ours);
  CdtDraft *replies[]
      = { ((const CdtReplyCopy *)copies->pdata[0])->draft, ((const CdtReplyCopy *)copies->pdata[1])->draft };
  g_autoptr (CdtMergeBase) base = NULL;
  g_autoptr (CdtMerge) merge = NULL;
  g_autoptr (CdtMergeName) name = NULL;
  g_autofree char *words = NULL;
  g_autofree char *notes = NULL;

  g_assert_true (cdt_draft_set_value (replies[0], "reference", "R/1", NULL));
  g_assert_true (cdt_draft_set_value (replies[1], "marking", "None", NULL));
  cdt_reply_mark_sign (replies[0], "Dr Shah", "2026-11-12T09:00:00Z");
  name = cdt_merge_name_new (replies[0], "A file");
  words = cdt_merge_name_say (name);
  g_assert_cmpstr (words, ==, "Eastvale District Council · Dr Shah, 12 November 2026");
  base = cdt_merge_base_find (ours, replies, 2);
  g_assert_nonnull (base);
  merge = cdt_merge_new (base->draft, ours, replies, 2);
  g_assert_cmpuint (cdt_merge_get_conflicts (merge)->len, ==, 0);
  g_assert_cmpuint (cdt_merge_get_n_joined (merge), ==, 2);
  notes = cdt_draft_dup_value (cdt_merge_get_draft (merge), "signing/notes");
  g_assert_cmpstr (notes, ==, "Between us");
  g_assert_cmpuint (cdt_points_count_open (cdt_merge_get_draft (merge)), ==, 1);
}

static void
assert_tells (CdtDraft *copy, const char *id, gboolean notes, gboolean points)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtDraft) then = cdt_versions_read (copy, id, &error);

  g_assert_no_error (error);
  g_assert_true ((cdt_draft_find_node (then, "signing/notes") != NULL) == notes);
  g_assert_true ((cdt_draft_find_node (then, "review/points") != NULL) == points);
}

/* Versions go with a copy, and what is private in them stays at home; each is found all the same. */
static void
test_history (void)
{
  g_autoptr (CdtDraft) ours = test_draft_read_example (EXAMPLE);
  g_autofree char *plain = cdt_versions_keep (ours, "Draft 1", CDT_KEPT_BY_HAND, "Ada", NULL);
  g_autoptr (GPtrArray) first = make_pack (ours);
  g_autoptr (GPtrArray) copies
      = cdt_reply_pack_make (ours, CDT_REPLY_PACK_HISTORY | CDT_REPLY_PACK_COMMENTS, "Ada", NULL, NULL);
  g_autoptr (GPtrArray) bare = cdt_reply_pack_make (ours, CDT_REPLY_PACK_HISTORY, "Ada", NULL, NULL);
  CdtDraft *replies[]
      = { ((const CdtReplyCopy *)copies->pdata[0])->draft, ((const CdtReplyCopy *)bare->pdata[1])->draft };
  g_autoptr (GPtrArray) kept = cdt_versions_list (replies[0]);
  const CdtKeptVersion *sent = kept->pdata[0];
  g_autoptr (CdtKeptVersion) first_of_all = cdt_versions_get (ours, plain);
  g_autofree char *found = cdt_versions_find (replies[0], first_of_all->hash);

  g_assert_cmpuint (kept->len, ==, 2);
  assert_tells (ours, sent->id, TRUE, TRUE);
  assert_tells (replies[0], sent->id, FALSE, TRUE);
  assert_tells (replies[1], sent->id, FALSE, FALSE);
  g_assert_cmpstr (found, ==, plain);
  g_assert_cmpstr (sent->origin, !=, "");
  g_assert_cmpuint (cdt_merge_base_count_left (ours, replies, 2), ==, 0);
  for (guint i = 0; i < 2; i++)
    g_assert_true (cdt_draft_set_value (replies[i], "reference", i == 0 ? "R/1" : "R/2", NULL));
  g_assert_true (cdt_draft_set_value (ours, "marking", "None", NULL));
  {
    g_autoptr (CdtMergeBase) base = cdt_merge_base_find (ours, replies, 2);
    g_autoptr (CdtMergeBase) theirs = cdt_merge_base_find (replies[1], replies, 1);
    g_autoptr (CdtMerge) merge = NULL;

    g_assert_nonnull (base);
    g_assert_nonnull (theirs);
    g_assert_cmpstr (base->label, ==, theirs->label);
    merge = cdt_merge_new (base->draft, ours, replies, 2);
    g_assert_cmpuint (cdt_merge_get_conflicts (merge)->len, ==, 1);
    g_assert_nonnull (cdt_draft_find_node (cdt_merge_get_draft (merge), "signing/notes"));
    g_assert_cmpuint (cdt_points_count_open (cdt_merge_get_draft (merge)), ==, 1);
  }
}

static void
test_nobody_to_send_to (void)
{
  g_autoptr (CdtDraft) draft = cdt_draft_new ("memorandum");
  g_autoptr (GError) error = NULL;

  g_assert_null (cdt_reply_pack_make (draft, CDT_REPLY_PACK_NONE, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_cmpuint (cdt_versions_count (draft), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/review/reply-pack/base", test_base);
  g_test_add_func ("/review/reply-pack/without-comments", test_without_comments);
  g_test_add_func ("/review/reply-pack/pack", test_pack);
  g_test_add_func ("/review/reply-pack/come-back", test_come_back);
  g_test_add_func ("/review/reply-pack/history", test_history);
  g_test_add_func ("/review/reply-pack/nobody", test_nobody_to_send_to);
  return g_test_run ();
}
