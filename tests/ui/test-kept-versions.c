/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Versions and stages, as a person has them on the review step */

#include <string.h>

#include "cdt-acceptance.h"
#include "cdt-compare-page.h"
#include "cdt-history-popover.h"
#include "cdt-review-page.h"
#include "cdt-review.h"
#include "cdt-seal.h"
#include "cdt-stage.h"
#include "cdt-steps.h"
#include "cdt-version-row.h"
#include "cdt-versions.h"
#include "cdt-window-private.h"
#include "desk-versions.h"
#include "desk.h"

#define EXAMPLE "healthy-homes-memorandum.concordat"

static char *
find_id (CdtDraft *draft, const char *label)
{
  g_autoptr (GPtrArray) versions = cdt_versions_list (draft);

  for (guint i = 0; i < versions->len; i++)
    if (g_str_equal (((CdtKeptVersion *)versions->pdata[i])->label, label))
      return g_strdup (((CdtKeptVersion *)versions->pdata[i])->id);
  g_assert_not_reached ();
}

static void
test_keep (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtDraft *draft = desk_get_draft (window);
  GtkWidget *box = desk_versions_get_box (window);

  g_assert_true (desk_versions_say (box, "— now"));
  g_assert_true (desk_versions_say (box, "Being written"));
  desk_activate (window, "keep-version", NULL);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (desk_versions_get_part ("goes_on")), FALSE);
  desk_versions_answer ("Draft 1, first outline", "Ada Smith");
  desk_versions_wait_notice (window, "Kept “Draft 1, first outline”. It is in the file when you save.");
  desk_versions_wait (box, "Ada Smith · no changes since");
  cdt_draft_set_value (draft, "title", "Other", NULL);
  desk_versions_wait (box, "Ada Smith · 1 change since");
  g_autofree char *id = find_id (draft, "Draft 1, first outline");
  desk_activate (window, "rename-version", g_variant_new_string (id));
  desk_versions_answer ("Outline", NULL);
  desk_versions_wait (box, "Outline");
  desk_activate (window, "put-back-version", g_variant_new_string (id));
  desk_versions_wait_notice (window, "“Outline” is put back.");
  g_autofree char *title = cdt_draft_dup_value (draft, "title");
  g_assert_cmpstr (title, !=, "Other");
  desk_versions_wait (box, "Before Outline was put back");
  desk_activate (window, "undo", NULL);
  g_autofree char *undone = cdt_draft_dup_value (draft, "title");
  g_assert_cmpstr (undone, ==, "Other");
  desk_activate (window, "remove-version", g_variant_new_string (id));
  g_assert_nonnull (strstr (desk_versions_get_notice (window), "Removed “Outline”."));
  g_assert_cmpuint (cdt_versions_count (draft), ==, 1);
  desk_activate (window, "undo", NULL);
  g_assert_cmpuint (cdt_versions_count (draft), ==, 2);
  desk_close (window);
}

static gboolean
is_compared (gpointer data)
{
  return cdt_compare_page_get_n_differences (data) >= 0;
}

/* Only what a person changed is other than in a version. */
static void
test_compare (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtDraft *draft = desk_get_draft (window);
  g_autofree char *id = cdt_versions_keep (draft, "Draft 1", CDT_KEPT_BY_HAND, NULL, NULL);
  CdtEditor *editor = cdt_window_get_editor (window);

  cdt_draft_set_value (draft, "title", "Other", NULL);
  desk_activate (window, "compare-version", g_variant_new_string (id));
  desk_settle ();
  g_assert_true (CDT_IS_COMPARE_PAGE (cdt_editor_get_guest (editor)));
  desk_wait (is_compared, cdt_editor_get_guest (editor));
  g_assert_cmpint (cdt_compare_page_get_n_differences (CDT_COMPARE_PAGE (cdt_editor_get_guest (editor))), ==,
                   1);
  desk_close (window);
}

static GtkWidget *
find_popover (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  GtkWidget *found = NULL;

  for (GList *l = windows; l != NULL && found == NULL; l = l->next)
    found = desk_find (l->data, CDT_TYPE_HISTORY_POPOVER);
  return found;
}

static void
press (GtkWidget *widget, gpointer label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    gtk_button_clicked (GTK_BUTTON (widget));
  else if (GTK_IS_CONTAINER (widget))
    gtk_container_foreach (GTK_CONTAINER (widget), press, label);
}

/* What a question was answered with, in which version and by whom; and that answer back as one step */
static void
test_answer_history (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtDraft *draft = desk_get_draft (window);
  g_autofree char *title = cdt_draft_dup_value (draft, "title");

  g_free (cdt_versions_keep (draft, "Draft 1", CDT_KEPT_BY_HAND, "Ada Smith", NULL));
  cdt_draft_set_value (draft, "title", "Other", NULL);
  desk_activate (window, "answer-history", g_variant_new_string ("title"));
  desk_settle ();
  GtkWidget *popover = find_popover ();
  g_assert_nonnull (popover);
  desk_versions_wait (popover, "Since Draft 1");
  g_assert_true (desk_versions_say (popover, "Ada Smith"));
  g_assert_true (desk_versions_say (popover, "Other"));
  gtk_container_foreach (GTK_CONTAINER (popover), press, (gpointer) "Put Back");
  desk_settle ();
  g_autofree char *back = cdt_draft_dup_value (draft, "title");
  g_assert_cmpstr (back, ==, title);
  desk_activate (window, "undo", NULL);
  g_autofree char *undone = cdt_draft_dup_value (draft, "title");
  g_assert_cmpstr (undone, ==, "Other");
  desk_close (window);
}

static void
mark (CdtWindow *window, const char *stage)
{
  desk_activate (window, "mark-stage", g_variant_new_string (stage));
  desk_versions_answer (NULL, "Ada Smith");
  desk_versions_wait_notice (window, "Marked as “");
  cdt_notice_hide (cdt_window_get_notice (window));
}

static const char *
get_subtitle (CdtWindow *window)
{
  return gtk_header_bar_get_subtitle (GTK_HEADER_BAR (desk_find (GTK_WIDGET (window), GTK_TYPE_HEADER_BAR)));
}

static gboolean
can_answer (gpointer window)
{
  CdtEditor *editor = cdt_window_get_editor (window);
  GtkWidget *page = GTK_WIDGET (cdt_editor_get_step_page (editor, cdt_steps_find ("partners")));

  return gtk_widget_get_sensitive (cdt_step_page_get_content (CDT_STEP_PAGE (page)));
}

/* The paper goes on under the next name, which is offered. */
static void
test_go_on (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtDraft *draft = desk_get_draft (window);

  desk_activate (window, "keep-version", NULL);
  g_assert_cmpstr (gtk_entry_get_text (GTK_ENTRY (desk_versions_get_part ("label"))), ==, "Draft 3");
  g_assert_cmpstr (gtk_entry_get_text (GTK_ENTRY (desk_versions_get_part ("next"))), ==, "Draft 4");
  desk_versions_answer (NULL, "Ada Smith");
  desk_versions_wait_notice (window, "Kept “Draft 3”. The agreement is called “Draft 4” from now on.");
  g_autofree char *label = cdt_draft_dup_value (draft, "version-label");
  g_assert_cmpstr (label, ==, "Draft 4");
  g_autofree char *id = find_id (draft, "Draft 3");
  g_autoptr (CdtDraft) then = cdt_versions_read (draft, id, NULL);
  g_autofree char *was = cdt_draft_dup_value (then, "version-label");
  g_assert_cmpstr (was, ==, "Draft 3");
  desk_activate (window, "undo", NULL);
  g_assert_cmpuint (cdt_versions_count (draft), ==, 1);
  desk_close (window);
}

/* Each export keeps what it wrote, but for one that wrote what the last did. */
static void
test_export (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtDraft *draft = desk_get_draft (window);
  g_autofree char *path = desk_write_file ("out.pdf", "", 0);

  for (guint i = 0; i < 3; i++)
    {
      if (i == 2)
        cdt_draft_set_value (draft, "title", "Other", NULL);
      cdt_window_export_to (window, path, CDT_EXPORT_DRAFT);
      desk_versions_wait_notice (
          window, i == 1 ? "Exported “out.pdf”."
                         : "Exported “out.pdf”. A version of it is kept, and is in the file when "
                           "you save.");
      cdt_notice_hide (cdt_window_get_notice (window));
      g_assert_cmpuint (cdt_versions_count (draft), ==, i == 2 ? 2 : 1);
    }
  g_autoptr (GPtrArray) versions = cdt_versions_list (draft);
  g_assert_true (g_str_has_suffix (((CdtKeptVersion *)versions->pdata[0])->label, ", exported as out.pdf"));
  desk_close (window);
}

static gboolean
is_saved (gpointer file)
{
  return cdt_file_get_state (file) == CDT_FILE_SAVED;
}

/* A file that had all there was has the version too; one that had not waits for the person. */
static void
test_export_saves (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtFile *file = cdt_window_get_file (window);
  g_autofree char *pdf = desk_write_file ("out.pdf", "", 0);
  g_autofree char *folder = g_path_get_dirname (pdf);
  g_autofree char *path = g_build_filename (folder, "saved.concordat", NULL);

  cdt_file_save_async (file, path, FALSE, NULL, NULL);
  desk_wait (is_saved, file);
  cdt_window_export_to (window, pdf, CDT_EXPORT_DRAFT);
  desk_versions_wait_notice (window, "Exported “out.pdf”. A version of it is kept in the file.");
  desk_wait (is_saved, file);
  g_autoptr (CdtFile) opened = cdt_file_open (path, NULL);
  g_assert_cmpuint (cdt_versions_count (cdt_file_get_draft (opened)), ==, 1);
  cdt_draft_set_value (desk_get_draft (window), "title", "Other", NULL);
  cdt_window_export_to (window, pdf, CDT_EXPORT_DRAFT);
  desk_versions_wait_notice (window, "and is in the file when you save.");
  g_assert_cmpint (cdt_file_get_state (file), ==, CDT_FILE_CHANGED);
  desk_close (window);
}

static void
test_in_way (void)
{
  CdtWindow *window = desk_open_draft ("memorandum");

  desk_activate (window, "mark-stage", g_variant_new_string ("agreed"));
  g_assert_nonnull (strstr (desk_versions_get_notice (window), "Not yet “Agreed”"));
  g_assert_cmpint (cdt_stage_get (desk_get_draft (window)), ==, CDT_STAGE_DRAFT);
  desk_close (window);
}

/* Whatever is agreed is a draft again when its words are others, and says so; with the same words it is not.
 */
static void
test_other_words (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtDraft *draft = desk_get_draft (window);
  g_autoptr (GPtrArray) findings = cdt_review_run (draft, CDT_FINDING_MUST_FIX);

  for (guint i = 0; i < findings->len; i++)
    cdt_acceptance_add (draft, findings->pdata[i], "It is well", "Ada Smith", "2026-11-22");
  mark (window, "agreed");
  g_assert_nonnull (strstr (get_subtitle (window), " · Agreed · "));
  cdt_draft_set_value (draft, "title", "Other", NULL);
  desk_versions_wait_notice (window,
                             "These are no longer the words that were agreed, so the pages say DRAFT.");
  g_assert_nonnull (strstr (get_subtitle (window), " · Changed since it was agreed · "));
  desk_versions_wait (desk_versions_get_box (window),
                      "Changed since it was agreed · Marked as agreed by Ada Smith");
  g_assert_true (desk_versions_say (desk_versions_get_box (window), "Mark as Agreed…"));
  GtkWidget *page = gtk_widget_get_ancestor (desk_versions_get_box (window), CDT_TYPE_REVIEW_PAGE);
  desk_versions_wait (page, "The document says DRAFT until it is marked as agreed again.");
  g_assert_false (desk_versions_say (page, "Nothing stands in the way of signing."));
  g_autofree char *words = desk_dup_words (window);
  g_assert_nonnull (strstr (words, "These are not the words that were agreed."));
  desk_activate (window, "undo", NULL);
  desk_versions_wait_notice (window, "These are the words that were agreed.");
  g_assert_nonnull (strstr (get_subtitle (window), " · Agreed · "));
  g_autofree char *again = desk_dup_words (window);
  g_assert_null (strstr (again, "These are not the words that were agreed."));
  desk_close (window);
}

/* To signed, which is read and exported and not changed, and to a new revision */
static void
test_stages (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtDraft *draft = desk_get_draft (window);
  GtkWidget *box = desk_versions_get_box (window);
  g_autoptr (GPtrArray) findings = cdt_review_run (draft, CDT_FINDING_MUST_FIX);

  for (guint i = 0; i < findings->len; i++)
    cdt_acceptance_add (draft, findings->pdata[i], "It is well", "Ada Smith", "2026-11-22");
  mark (window, "circulated");
  g_assert_nonnull (strstr (get_subtitle (window), "Circulated"));
  mark (window, "agreed");
  g_assert_true (can_answer (window));
  mark (window, "signed");
  g_assert_true (cdt_seal_is_set (draft));
  g_assert_false (can_answer (window));
  desk_versions_wait (box, "Start a New Revision…");
  g_assert_true (gtk_widget_is_sensitive (box));
  g_assert_true (desk_versions_say (desk_find (GTK_WIDGET (window), GTK_TYPE_INFO_BAR),
                                    "Marked as signed by Ada Smith"));
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "export"));
  desk_activate (window, "undo", NULL);
  g_assert_true (can_answer (window));
  desk_activate (window, "redo", NULL);
  g_assert_false (can_answer (window));
  gtk_info_bar_response (GTK_INFO_BAR (desk_find (GTK_WIDGET (window), GTK_TYPE_INFO_BAR)), 1);
  desk_settle ();
  desk_versions_answer ("Draft 9", NULL);
  desk_wait (can_answer, window);
  g_assert_nonnull (strstr (get_subtitle (window), "Draft 9"));
  g_assert_cmpuint (cdt_versions_count (draft), ==, 3);
  desk_close (window);
}

int
main (int argc, char **argv)
{
  desk_init (&argc, &argv);
  g_test_add_func ("/kept-versions/keep", test_keep);
  g_test_add_func ("/kept-versions/compare", test_compare);
  g_test_add_func ("/kept-versions/answer-history", test_answer_history);
  g_test_add_func ("/kept-versions/export", test_export);
  g_test_add_func ("/kept-versions/go-on", test_go_on);
  g_test_add_func ("/kept-versions/export-saves", test_export_saves);
  g_test_add_func ("/kept-versions/other-words", test_other_words);
  g_test_add_func ("/kept-versions/in-way", test_in_way);
  g_test_add_func ("/kept-versions/stages", test_stages);
  return g_test_run ();
}
