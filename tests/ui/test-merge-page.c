/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Replies brought together in the window */

#include <string.h>

#include "cdt-conflict-box.h"
#include "cdt-load.h"
#include "cdt-merge-page.h"
#include "cdt-page-view.h"
#include "cdt-page-words.h"
#include "cdt-points.h"
#include "cdt-reply-mark.h"
#include "cdt-versions.h"
#include "cdt-window-private.h"
#include "desk-versions.h"
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

static gboolean
has_page (gpointer window)
{
  return get_page (window) != NULL;
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

/* Joins, and waits until that is said */
static void
join (CdtWindow *window, const char *label)
{
  gtk_button_clicked (find_button (GTK_WIDGET (get_page (window)), label));
  desk_versions_wait_notice (window, "Joined ");
}

static CdtWindow *
open_with_replies (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  g_free (cdt_versions_keep (desk_get_draft (window), "Draft 2, sent to all", CDT_KEPT_SENT, "Ada", NULL));
  g_ptr_array_add (paths, write_reply (window, "Northmoor", "Warmer Homes", "governance/quorum", "7"));
  g_ptr_array_add (paths, write_reply (window, "Hearths", "Warmest Homes", "reference", "WH/1"));
  cdt_window_merge_files (window, paths, FALSE);
  desk_wait (has_page, window);
  return window;
}

/* What stands on the pages that are shown */
static char *
dup_shown (CdtWindow *window)
{
  GtkWidget *view = desk_find (GTK_WIDGET (window), CDT_TYPE_PAGE_VIEW);
  g_autoptr (CdtPageWords) words = cdt_page_words_new (cdt_page_view_get_layout (CDT_PAGE_VIEW (view)));

  return g_strdup (cdt_page_words_get_text (words));
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
  GtkButton *button;

  g_assert_nonnull (page);
  button = find_button (GTK_WIDGET (page), "_Join 3 changes");
  g_assert_nonnull (button);
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (button)));
  g_assert_cmpuint (cdt_merge_page_get_boxes (page)->len, ==, 1);
  g_assert_true (cdt_conflict_box_choose (cdt_merge_page_get_boxes (page)->pdata[0], 2));
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (button)));
  shown = dup_text (desk_get_draft (window));
  g_assert_cmpstr (shown, ==, before);
  desk_settle ();
  g_autofree char *pages = dup_shown (window);
  g_assert_nonnull (strstr (pages, "Warmest Homes"));
  g_assert_true (cdt_conflict_box_choose (cdt_merge_page_get_boxes (page)->pdata[0], 1));
  desk_settle ();
  g_autofree char *other_pages = dup_shown (window);
  g_assert_null (strstr (other_pages, "Warmest Homes"));
  g_assert_true (cdt_conflict_box_choose (cdt_merge_page_get_boxes (page)->pdata[0], 2));
  join (window, "_Join 3 changes");
  desk_settle ();
  g_assert_null (get_page (window));
  g_autofree char *own_pages = dup_shown (window);
  g_assert_nonnull (strstr (own_pages, "Warmest Homes"));
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
  join (window, "_Join");
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
get_uris_cb (GtkClipboard *clipboard, GtkSelectionData *data, guint info, gpointer paths)
{
  g_autoptr (GPtrArray) uris = g_ptr_array_new_with_free_func (g_free);

  for (char **path = paths; *path != NULL; path++)
    g_ptr_array_add (uris, g_filename_to_uri (*path, NULL, NULL));
  g_ptr_array_add (uris, NULL);
  gtk_selection_data_set_uris (data, (char **)uris->pdata);
}

/* As GTK does it when files are let go over the window */
static void
drop (CdtWindow *window, char **paths)
{
  GtkClipboard *clipboard = gtk_clipboard_get (GDK_SELECTION_PRIMARY);
  GtkTargetEntry target = { (char *)"text/uri-list", 0, 0 };
  GtkSelectionData *data;

  g_assert_true (gtk_clipboard_set_with_data (clipboard, &target, 1, get_uris_cb, NULL, paths));
  data = gtk_clipboard_wait_for_contents (clipboard, gdk_atom_intern (target.target, FALSE));
  g_assert_nonnull (data);
  g_signal_emit_by_name (window, "drag-data-received", NULL, 0, 0, data, 0, GDK_CURRENT_TIME);
  gtk_selection_data_free (data);
}

static gboolean
has_two_windows (gpointer window)
{
  return g_list_length (gtk_application_get_windows (gtk_window_get_application (window))) == 2;
}

/* Replies that are dropped are joined, and whatever else is dropped with them is opened. */
static void
test_drop (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  g_autoptr (CdtDraft) other = cdt_draft_new ("memorandum");
  g_autofree char *text = dup_text (other);
  g_autofree char *stranger = desk_write_file ("stranger.concordat", text, -1);
  g_autofree char *version = cdt_versions_keep (desk_get_draft (window), "Sent", CDT_KEPT_SENT, "Ada", NULL);
  g_autofree char *one = write_reply (window, "Northmoor", "Warmer Homes", "governance/quorum", "7");
  g_autofree char *two = write_reply (window, "Hearths", "Warmer Homes", "reference", "WH/1");
  char *paths[] = { one, stranger, two, NULL };

  g_assert_nonnull (version);
  drop (window, paths);
  desk_wait (has_page, window);
  g_assert_nonnull (find_button (GTK_WIDGET (get_page (window)), "_Join 3 changes"));
  desk_wait (has_two_windows, window);
  for (GList *l = gtk_application_get_windows (gtk_window_get_application (GTK_WINDOW (window))); l != NULL;
       l = l->next)
    if (l->data != window)
      {
        g_assert_cmpstr (cdt_file_get_path (cdt_window_get_file (l->data)), ==, stranger);
        desk_close (l->data);
        break;
      }
  desk_close (window);
}

/* The copy for a partner, in a folder */
static CdtDraft *
read_copy (const char *folder, const char *partner)
{
  g_autofree char *name = g_strdup_printf ("Eastvale Healthy Homes Partnership - %s.concordat", partner);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  CdtDraft *copy = cdt_load_draft (path, NULL, &error);

  g_assert_no_error (error);
  return copy;
}

/* A copy for each partner that says whose it is, with what was asked for and no more; none is written over.
 */
static void
test_send (void)
{
  static const struct
  {
    CdtReplyPackFlags flags;
    guint n_versions;
    gboolean comments;
  } packs[] = {
    { CDT_REPLY_PACK_NONE, 0, FALSE },
    { CDT_REPLY_PACK_HISTORY | CDT_REPLY_PACK_COMMENTS, 1, TRUE },
  };
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtItemList *partners = cdt_draft_get_list (desk_get_draft (window), "partners");
  guint n = g_list_model_get_n_items (G_LIST_MODEL (partners));

  g_free (cdt_points_add (desk_get_draft (window), "title", "What to call it", "Ada", NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (packs); i++)
    {
      g_autofree char *folder = g_dir_make_tmp ("send-XXXXXX", NULL);

      cdt_window_send (window, folder, packs[i].flags, FALSE);
      desk_versions_wait_notice (window, "copies are in");
      for (guint k = 0; k < n; k++)
        {
          g_autoptr (CdtItem) partner = g_list_model_get_item (G_LIST_MODEL (partners), k);
          g_autofree char *name = cdt_item_dup_value (partner, "name");
          g_autofree char *short_name = cdt_item_dup_value (partner, "short-name");
          g_autoptr (CdtDraft) copy = read_copy (folder, short_name != NULL ? short_name : name);
          g_autoptr (CdtReplyMark) mark = cdt_reply_mark_read (copy);

          g_assert_cmpstr (mark->name, ==, name);
          g_assert_cmpuint (cdt_versions_count (copy), ==, packs[i].n_versions);
          g_assert_true ((cdt_points_count_open (copy) > 0) == packs[i].comments);
        }
      cdt_window_send (window, folder, packs[i].flags, FALSE);
      desk_versions_wait_notice (window, "already");
      cdt_notice_hide (cdt_window_get_notice (window));
    }
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
  join (window, "_Join");
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
  desk_wait (has_page, window);
  join (window, "_Join 1 change");
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
  g_test_add_func ("/merge-page/drop", test_drop);
  g_test_add_func ("/merge-page/send", test_send);
  g_test_add_func ("/merge-page/cancel", test_cancel);
  g_test_add_func ("/merge-page/written", test_written);
  g_test_add_func ("/merge-page/disk", test_disk);
  return g_test_run ();
}
