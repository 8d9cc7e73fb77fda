/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The draft inside a PDF: what the dialogue offers, opening one, verifying one, comparing with one */

#include <glib/gstdio.h>

#include "cdt-comments.h"
#include "cdt-compared.h"
#include "cdt-comparison.h"
#include "cdt-export-choices.h"
#include "cdt-window-private.h"
#include "desk-export.h"
#include "desk.h"

#define EXAMPLE "healthy-homes-memorandum.concordat"

static void
export_to (CdtWindow *window, const char *path, CdtExportContents contents)
{
  g_autoptr (CdtDraft) draft = cdt_file_dup_draft (cdt_window_get_file (window));
  DeskExport export = { 0 };

  cdt_export_async (draft, path, contents, NULL, desk_export_progress_cb, desk_export_done_cb, &export);
  desk_export_wait (&export);
  g_assert_no_error (export.error);
}

static CdtExportContents
get_choice (CdtExportChoices *choices, guint n, gboolean active)
{
  g_autoptr (GList) children = gtk_container_get_children (GTK_CONTAINER (choices));

  gtk_toggle_button_set_active (g_list_nth_data (children, n), active);
  return cdt_export_choices_get (choices);
}

/* Comments are asked about where there are any, and stay behind until then. */
static void
test_choices (void)
{
  g_autoptr (CdtDraft) draft = cdt_draft_new ("memorandum");
  CdtExportChoices *plain = CDT_EXPORT_CHOICES (g_object_ref_sink (cdt_export_choices_new (draft)));
  g_autofree char *id = cdt_comments_add (draft, "title", "Too long?", NULL, NULL, NULL);
  CdtExportChoices *choices = CDT_EXPORT_CHOICES (g_object_ref_sink (cdt_export_choices_new (draft)));
  g_autoptr (GList) hidden = gtk_container_get_children (GTK_CONTAINER (plain));
  g_autoptr (GList) children = gtk_container_get_children (GTK_CONTAINER (choices));

  g_assert_nonnull (id);
  g_assert_false (gtk_widget_get_visible (g_list_nth_data (hidden, 3)));
  g_assert_false (gtk_widget_get_visible (g_list_nth_data (hidden, 4)));
  g_assert_true (gtk_widget_get_visible (g_list_nth_data (children, 4)));
  g_assert_cmpint (cdt_export_choices_get (choices), ==, CDT_EXPORT_DRAFT);
  g_assert_cmpint (get_choice (choices, 2, TRUE), ==, CDT_EXPORT_DRAFT | CDT_EXPORT_NOTES);
  g_assert_cmpint (get_choice (choices, 2, FALSE), ==, CDT_EXPORT_DRAFT);
  g_assert_cmpint (get_choice (choices, 3, TRUE), ==, CDT_EXPORT_DRAFT | CDT_EXPORT_REMARKS);
  g_assert_cmpint (get_choice (choices, 0, FALSE), ==, CDT_EXPORT_PAGES);
  g_assert_false (gtk_widget_get_sensitive (g_list_nth_data (children, 2)));
  g_assert_false (gtk_widget_get_sensitive (g_list_nth_data (children, 3)));
  g_assert_cmpint (get_choice (choices, 4, TRUE), ==, CDT_EXPORT_PRINT_REMARKS);
  g_object_unref (choices);
  g_object_unref (plain);
}

/* A copy without a name, and what was private is not in it. */
static void
test_open (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  g_autofree char *path = desk_write_file ("Signed copy.pdf", "", 0);
  g_autofree char *title = NULL;

  g_assert_true (cdt_draft_set_value (desk_get_draft (window), "signing/notes", "hush", NULL));
  export_to (window, path, CDT_EXPORT_DRAFT);
  desk_close (window);

  window = desk_open_window ();
  cdt_window_open (window, path);
  CdtFile *file = cdt_window_get_file (window);
  g_assert_nonnull (file);
  g_assert_null (cdt_file_get_path (file));
  g_assert_cmpstr (cdt_file_get_source (file), ==, path);
  g_assert_cmpint (cdt_file_get_state (file), ==, CDT_FILE_UNNAMED);
  g_assert_nonnull (strstr (cdt_notice_get_text (cdt_window_get_notice (window)), "“Signed copy.pdf”"));
  title = cdt_draft_dup_value (desk_get_draft (window), "title");
  g_assert_cmpstr (title, ==, "Eastvale Healthy Homes Partnership");
  g_assert_false (cdt_draft_has_value (desk_get_draft (window), "signing/notes"));
  desk_close (window);
}

/* Each says why; the window stays as it is. */
static void
test_refused (void)
{
  static const struct
  {
    const char *content;
    const char *reason;
  } cases[] = {
    { "%PDF-1.7\nnothing", "broken.pdf: this PDF cannot be read" },
    { "no PDF at all", "broken.pdf" },
  };
  CdtWindow *window = desk_open_draft (EXAMPLE);
  g_autofree char *path = desk_write_file ("pages.pdf", "", 0);
  CdtFile *file;

  export_to (window, path, CDT_EXPORT_PAGES);
  file = cdt_window_get_file (window);
  cdt_window_open (window, path);
  g_assert_nonnull (
      strstr (cdt_notice_get_text (cdt_window_get_notice (window)), "pages.pdf: this PDF carries no draft"));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *broken = desk_write_file ("broken.pdf", cases[i].content, -1);

      cdt_window_open (window, broken);
      g_assert_nonnull (strstr (cdt_notice_get_text (cdt_window_get_notice (window)), cases[i].reason));
    }
  g_assert_true (cdt_window_get_file (window) == file);
  desk_close (window);
}

/* What the dialogue says, which is closed again */
static char *
verify (CdtWindow *window, const char *path)
{
  g_autoptr (GList) before = gtk_window_list_toplevels ();
  g_autoptr (GList) after = NULL;
  char *told = NULL;

  cdt_window_verify (window, path);
  after = gtk_window_list_toplevels ();
  for (GList *l = after; l != NULL; l = l->next)
    if (GTK_IS_MESSAGE_DIALOG (l->data) && g_list_find (before, l->data) == NULL)
      {
        g_autofree char *text = NULL, *more = NULL;

        g_object_get (l->data, "text", &text, "secondary-text", &more, NULL);
        told = g_strdup_printf ("%s\n%s", text, more);
        gtk_widget_destroy (l->data);
        break;
      }
  g_assert_nonnull (told);
  return told;
}

static void
test_verify (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  g_autofree char *path = desk_write_file ("sent.pdf", "", 0);
  g_autofree char *same = NULL, *other = NULL;

  export_to (window, path, CDT_EXPORT_DRAFT);
  same = verify (window, path);
  g_assert_nonnull (strstr (same, "This PDF says the same as this draft.\n"));
  g_assert_true (cdt_draft_set_value (desk_get_draft (window), "governance/quorum", "9", NULL));
  other = verify (window, path);
  g_assert_nonnull (strstr (other, "This PDF does not say the same as this draft.\n"));
  g_assert_nonnull (strstr (other, "overnance"));
  desk_close (window);
}

static void
compared_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(CdtCompared **)data = cdt_compared_make_finish (result, NULL);
}

static gboolean
is_there (gpointer data)
{
  return *(CdtCompared **)data != NULL;
}

/* The answers of the gate stay behind in an export, which is no difference from it. */
static void
test_compare (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  g_autofree char *path = desk_write_file ("handed.pdf", "", 0);
  g_autoptr (CdtCompareSide) handed = cdt_compare_side_new_file (NULL, path);
  g_autoptr (CdtCompareSide) now = cdt_compare_side_new ("now", desk_get_draft (window));
  g_autoptr (CdtCompared) compared = NULL;

  g_remove (path);
  export_to (window, path, CDT_EXPORT_DRAFT);
  g_assert_true (cdt_draft_set_value (desk_get_draft (window), "governance/quorum", "9", NULL));
  cdt_compared_make_async (handed, now, NULL, compared_cb, &compared);
  desk_wait (is_there, &compared);
  g_assert_cmpstr (compared->leaves_out, ==, "handed.pdf");
  g_assert_cmpuint (cdt_comparison_count (compared->lines), ==, 1);
  desk_close (window);
}

int
main (int argc, char **argv)
{
  desk_init (&argc, &argv);
  g_test_add_func ("/ui/pdf/choices", test_choices);
  g_test_add_func ("/ui/pdf/open", test_open);
  g_test_add_func ("/ui/pdf/refused", test_refused);
  g_test_add_func ("/ui/pdf/verify", test_verify);
  g_test_add_func ("/ui/pdf/compare", test_compare);
  return g_test_run ();
}
