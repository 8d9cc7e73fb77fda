/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Replies brought together in the window */

#include <string.h>

#include "cdt-conflict-box.h"
#include "cdt-merge-page.h"
#include "cdt-points.h"
#include "cdt-reply-mark.h"
#include "cdt-versions.h"
#include "cdt-window-private.h"
#include "desk.h"

#define EXAMPLE "healthy-homes-memorandum.concordat"

static char *
dup_text (CdtDraft *draft)
{
  g_autoptr (GBytes) bytes = cdt_draft_to_bytes (draft);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* A reply to what is open, of somebody who changed two answers; its path */
static char *
write_reply (CdtWindow *window, const char *who, const char *title, const char *path, const char *value)
{
  g_autoptr (CdtDraft) reply = cdt_draft_copy (desk_get_draft (window));
  CdtReplyMark mark
      = { .name = (char *)who, .who = (char *)"Dr Shah", .when = (char *)"2026-11-12T09:00:00Z" };
  g_autofree char *name = g_strconcat (who, ".concordat", NULL);
  g_autofree char *text = NULL;

  cdt_reply_mark_write (reply, &mark);
  g_assert_true (cdt_draft_set_value (reply, "title", title, NULL));
  g_assert_true (cdt_draft_set_value (reply, path, value, NULL));
  text = dup_text (reply);
  return desk_write_file (name, text, -1);
}

static CdtMergePage *
get_page (CdtWindow *window)
{
  GtkWidget *guest = cdt_editor_get_guest (cdt_window_get_editor (window));

  return guest != NULL && CDT_IS_MERGE_PAGE (guest) ? CDT_MERGE_PAGE (guest) : NULL;
}

static CdtWindow *
open_with_replies (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  g_free (cdt_versions_keep (desk_get_draft (window), "Draft 2, sent to all", CDT_KEPT_SENT, "Ada", NULL));
  g_ptr_array_add (paths, write_reply (window, "Northmoor", "Warmer Homes", "governance/quorum", "7"));
  g_ptr_array_add (paths, write_reply (window, "Hearths", "Warmest Homes", "reference", "WH/1"));
  g_assert_true (cdt_window_merge_takes (window, paths->pdata[0]));
  cdt_window_merge_files (window, paths);
  desk_settle ();
  return window;
}

static GtkButton *
find_button (GtkWidget *root, const char *start)
{
  GtkButton *found = NULL;

  if (GTK_IS_BUTTON (root) && gtk_button_get_label (GTK_BUTTON (root)) != NULL
      && g_str_has_prefix (gtk_button_get_label (GTK_BUTTON (root)), start))
    return GTK_BUTTON (root);
  if (GTK_IS_CONTAINER (root))
    {
      g_autoptr (GList) children = gtk_container_get_children (GTK_CONTAINER (root));

      for (GList *l = children; found == NULL && l != NULL; l = l->next)
        found = find_button (l->data, start);
    }
  return found;
}

static void
assert_value (CdtWindow *window, const char *path, const char *value)
{
  g_autofree char *found = cdt_draft_dup_value (desk_get_draft (window), path);

  g_assert_cmpstr (found, ==, value);
}

/* Nothing changes before Join; then all does, in one step that one undo takes back. */
static void
test_join (void)
{
  CdtWindow *window = open_with_replies ();
  CdtMergePage *page = get_page (window);
  g_autofree char *before = dup_text (desk_get_draft (window));
  g_autofree char *shown = NULL;
  GtkButton *join;

  g_assert_nonnull (page);
  join = find_button (GTK_WIDGET (page), "_Join 3 changes");
  g_assert_nonnull (join);
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (join)));
  g_assert_cmpuint (cdt_merge_page_get_boxes (page)->len, ==, 1);
  g_assert_true (cdt_conflict_box_choose (cdt_merge_page_get_boxes (page)->pdata[0], 2));
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (join)));
  shown = dup_text (desk_get_draft (window));
  g_assert_cmpstr (shown, ==, before);
  gtk_button_clicked (join);
  desk_settle ();
  g_assert_null (get_page (window));
  assert_value (window, "title", "Warmest Homes");
  assert_value (window, "governance/quorum", "7");
  assert_value (window, "reference", "WH/1");
  g_assert_null (cdt_draft_find_node (desk_get_draft (window), CDT_REPLY_MARK_PATH));
  g_assert_cmpuint (cdt_versions_count (desk_get_draft (window)), ==, 2);
  g_assert_cmpstr (cdt_draft_get_undo_name (desk_get_draft (window)), ==, "Join Replies");
  desk_activate (window, "undo", NULL);
  assert_value (window, "title", "Eastvale Healthy Homes Partnership");
  assert_value (window, "reference", "EHH/2026/3");
  g_assert_false (cdt_draft_can_undo (desk_get_draft (window)));
  desk_close (window);
}

/* What is left open goes on the agenda with what everybody wants. */
static void
test_keep_open (void)
{
  CdtWindow *window = open_with_replies ();
  CdtMergePage *page = get_page (window);
  g_autoptr (GPtrArray) points = NULL;
  const CdtPoint *point;

  g_assert_true (cdt_conflict_box_choose (cdt_merge_page_get_boxes (page)->pdata[0], 3));
  gtk_button_clicked (find_button (GTK_WIDGET (page), "_Join"));
  desk_settle ();
  assert_value (window, "title", "Eastvale Healthy Homes Partnership");
  points = cdt_points_list (desk_get_draft (window));
  g_assert_cmpuint (points->len, ==, 1);
  point = points->pdata[0];
  g_assert_cmpstr (point->about, ==, "title");
  g_assert_cmpuint (point->positions->len, ==, 2);
  g_assert_cmpstr (((const CdtPosition *)point->positions->pdata[1])->value, ==, "Warmest Homes");
  desk_close (window);
}

static void
test_cancel (void)
{
  CdtWindow *window = open_with_replies ();
  g_autofree char *before = dup_text (desk_get_draft (window));
  g_autofree char *after = NULL;

  gtk_button_clicked (find_button (GTK_WIDGET (get_page (window)), "_Cancel"));
  desk_settle ();
  after = dup_text (desk_get_draft (window));
  g_assert_null (get_page (window));
  g_assert_cmpstr (after, ==, before);
  desk_close (window);
}

/* Other words are wanted before they count as decided. */
static void
test_written (void)
{
  CdtWindow *window = open_with_replies ();
  CdtMergePage *page = get_page (window);
  CdtConflictBox *box = cdt_merge_page_get_boxes (page)->pdata[0];
  GtkWidget *view = desk_find (GTK_WIDGET (box), GTK_TYPE_TEXT_VIEW);

  g_assert_true (cdt_conflict_box_choose (box, 4));
  g_assert_false (cdt_conflict_box_choose (box, 5));
  g_assert_false (cdt_conflict_box_is_decided (box));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "Our own", -1);
  g_assert_true (cdt_conflict_box_is_decided (box));
  gtk_button_clicked (find_button (GTK_WIDGET (page), "_Join"));
  desk_settle ();
  assert_value (window, "title", "Our own");
  desk_close (window);
}

static gboolean
has_changed_on_disk (gpointer window)
{
  return cdt_file_get_changed_on_disk (cdt_window_get_file (window));
}

static gboolean
is_saved (gpointer window)
{
  return cdt_file_get_state (cdt_window_get_file (window)) == CDT_FILE_SAVED;
}

/* What somebody else saved joins too, and then a save writes over it. */
static void
test_disk (void)
{
  CdtWindow *window = desk_open_window ();
  g_autoptr (CdtDraft) draft = cdt_draft_new ("memorandum");
  g_autofree char *path = NULL;
  g_autofree char *text = dup_text (draft);
  g_autofree char *theirs = NULL;

  path = desk_write_file ("shared.concordat", text, -1);
  cdt_window_open (window, path);
  desk_settle ();
  g_assert_true (cdt_draft_set_value (desk_get_draft (window), "title", "Mine", NULL));
  g_assert_true (cdt_draft_set_value (draft, "purpose", "Theirs", NULL));
  theirs = dup_text (draft);
  g_assert_true (g_file_set_contents (path, theirs, -1, NULL));
  desk_wait (has_changed_on_disk, window);
  cdt_window_merge_disk (window);
  desk_settle ();
  g_assert_nonnull (get_page (window));
  gtk_button_clicked (find_button (GTK_WIDGET (get_page (window)), "_Join 1 change"));
  desk_settle ();
  g_assert_false (cdt_file_get_changed_on_disk (cdt_window_get_file (window)));
  assert_value (window, "title", "Mine");
  assert_value (window, "purpose", "Theirs");
  desk_activate (window, "save", NULL);
  desk_wait (is_saved, window);
  desk_close (window);
}

int
main (int argc, char **argv)
{
  desk_init (&argc, &argv);
  g_test_add_func ("/merge-page/join", test_join);
  g_test_add_func ("/merge-page/keep-open", test_keep_open);
  g_test_add_func ("/merge-page/cancel", test_cancel);
  g_test_add_func ("/merge-page/written", test_written);
  g_test_add_func ("/merge-page/disk", test_disk);
  return g_test_run ();
}
