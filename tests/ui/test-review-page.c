/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The review step: what is open is accepted with a reason and a name, and taken back; the cover says the
 * same. */

#include <string.h>

#include "cdt-accept-dialog.h"
#include "cdt-accepted-box.h"
#include "cdt-finding-row.h"
#include "cdt-review-page.h"
#include "cdt-steps.h"
#include "desk.h"

#define EXAMPLE "healthy-homes-memorandum.concordat"

static GtkWidget *
get_page (CdtWindow *window)
{
  CdtEditor *editor = cdt_window_get_editor (window);
  guint step = cdt_steps_find ("review");

  cdt_editor_set_step (editor, step);
  desk_settle ();
  return desk_find (GTK_WIDGET (cdt_editor_get_step_page (editor, step)), CDT_TYPE_REVIEW_PAGE);
}

static CdtAcceptDialog *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (CDT_IS_ACCEPT_DIALOG (l->data))
      return l->data;
  return NULL;
}

static void
collect_entries (GtkWidget *widget, gpointer data)
{
  if (GTK_IS_ENTRY (widget))
    g_ptr_array_add (data, widget);
  else if (GTK_IS_CONTAINER (widget))
    gtk_container_foreach (GTK_CONTAINER (widget), collect_entries, data);
}

static gboolean
is_on_pages (CdtWindow *window, const char *words)
{
  g_autofree char *pages = desk_dup_words (window);

  return strstr (pages, words) != NULL;
}

static void
set (CdtWindow *window, const char *path, const char *value)
{
  g_autoptr (GError) error = NULL;

  cdt_draft_set_value (desk_get_draft (window), path, value, &error);
  g_assert_no_error (error);
  desk_settle ();
}

static gboolean
is_shown (gpointer widget)
{
  return gtk_widget_get_visible (widget);
}

static gboolean
is_gone (gpointer widget)
{
  return !gtk_widget_get_visible (widget);
}

/* The dialog takes the reason and the name, and nothing less. */
static void
accept (const char *note, const char *who)
{
  CdtAcceptDialog *dialog = find_dialog ();
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();

  g_assert_nonnull (dialog);
  gtk_container_foreach (GTK_CONTAINER (gtk_dialog_get_content_area (GTK_DIALOG (dialog))), collect_entries,
                         entries);
  g_assert_cmpuint (entries->len, ==, 2);
  GtkWidget *button = gtk_dialog_get_widget_for_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  gtk_entry_set_text (entries->pdata[0], note);
  gtk_entry_set_text (entries->pdata[1], " ");
  g_assert_false (gtk_widget_get_sensitive (button));
  gtk_entry_set_text (entries->pdata[1], who);
  g_assert_true (gtk_widget_get_sensitive (button));
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  desk_settle ();
  g_assert_null (find_dialog ());
}

static void
test_accept (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);

  set (window, "governance/quorum", NULL);
  set (window, "paper/state", "final");
  GtkWidget *page = get_page (window);
  GtkWidget *row = desk_find (page, CDT_TYPE_FINDING_ROW);
  g_assert_true (is_on_pages (window, "It stays a draft while these points are open"));
  g_assert_cmpstr (cdt_finding_row_get_path (CDT_FINDING_ROW (row)), ==, "governance/quorum");
  g_signal_emit_by_name (row, "offered");
  accept ("The board sets it in May", "Ada Smith");
  g_assert_false (is_on_pages (window, "these points are open"));
  g_assert_true (is_on_pages (window, "FINAL"));
  GtkWidget *box = desk_find (page, CDT_TYPE_ACCEPTED_BOX);
  desk_wait (is_shown, box);
  row = desk_find (box, CDT_TYPE_FINDING_ROW);
  g_signal_emit_by_name (row, "offered");
  desk_wait (is_gone, box);
  g_assert_null (cdt_draft_find_node (desk_get_draft (window), "review/accepted"));
  g_assert_true (is_on_pages (window, "these points are open"));
  desk_close (window);
}

static GtkWidget *found_row;

static void
find_row_of_title (GtkWidget *widget, gpointer data)
{
  if (CDT_IS_FINDING_ROW (widget)
      && g_strcmp0 (cdt_finding_row_get_path (CDT_FINDING_ROW (widget)), "title") == 0)
    found_row = widget;
  else if (GTK_IS_CONTAINER (widget))
    gtk_container_foreach (GTK_CONTAINER (widget), find_row_of_title, NULL);
}

/* One click takes hidden characters out, and one step of undo brings them back. */
static void
test_clean_up (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);

  set (window, "title", "Warm \u202eand W\u0435ll");
  g_assert_true (is_on_pages (window, "Warm [U+202E]and W[U+0435]ll"));
  g_assert_true (g_str_has_prefix (cdt_notice_get_text (cdt_window_get_notice (window)),
                                   "This answer holds 2 hidden or misleading characters."));
  find_row_of_title (get_page (window), NULL);
  g_assert_nonnull (found_row);
  g_signal_emit_by_name (found_row, "mend");
  desk_settle ();
  g_autofree char *title = cdt_draft_dup_value (desk_get_draft (window), "title");
  g_assert_cmpstr (title, ==, "Warm and Well");
  g_assert_true (is_on_pages (window, "Warm and Well"));
  g_free (cdt_draft_undo (desk_get_draft (window)));
  g_free (title);
  title = cdt_draft_dup_value (desk_get_draft (window), "title");
  g_assert_cmpstr (title, ==, "Warm \u202eand W\u0435ll");
  desk_close (window);
}

int
main (int argc, char **argv)
{
  desk_init (&argc, &argv);
  g_test_add_func ("/review-page/accept", test_accept);
  g_test_add_func ("/review-page/clean-up", test_clean_up);
  return g_test_run ();
}
