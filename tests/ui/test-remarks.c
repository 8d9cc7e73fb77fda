/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Comments and open points in the window: made where the question is, marked there, listed in the review. */

#include <string.h>

#include "cdt-agree-dialog.h"
#include "cdt-clause-row.h"
#include "cdt-comment-view.h"
#include "cdt-comments.h"
#include "cdt-point-dialog.h"
#include "cdt-point-row.h"
#include "cdt-points-box.h"
#include "cdt-points.h"
#include "cdt-position-row.h"
#include "cdt-print.h"
#include "cdt-remark-entry.h"
#include "cdt-remark-mark.h"
#include "cdt-remarks-popover.h"
#include "cdt-steps.h"
#include "cdt-wanted-answer.h"
#include "desk-export.h"
#include "desk.h"

#define EXAMPLE "healthy-homes-memorandum.concordat"
#define QUORUM "governance/quorum"

static void
go_to (CdtWindow *window, const char *path)
{
  g_assert_true (cdt_editor_go_to_path (cdt_window_get_editor (window), path));
  desk_settle ();
}

static CdtField *
get_field (CdtWindow *window, const char *path)
{
  GtkWidget *focus;

  go_to (window, path);
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  return CDT_FIELD (gtk_widget_get_ancestor (focus, CDT_TYPE_FIELD));
}

static GtkWidget *
find_toplevel (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type))
      return l->data;
  return NULL;
}

/* A popover is held by the window, and not in what is packed in it. */
static void
find_popover_cb (GtkWidget *widget, gpointer data)
{
  CdtRemarksPopover **found = data;

  if (CDT_IS_REMARKS_POPOVER (widget))
    *found = CDT_REMARKS_POPOVER (widget);
}

static CdtRemarksPopover *
find_popover (CdtWindow *window)
{
  CdtRemarksPopover *found = NULL;

  gtk_container_forall (GTK_CONTAINER (window), find_popover_cb, &found);
  return found;
}

static void
write_comment (CdtWindow *window, const char *text)
{
  CdtRemarkEntry *entry
      = CDT_REMARK_ENTRY (desk_find (GTK_WIDGET (find_popover (window)), CDT_TYPE_REMARK_ENTRY));

  cdt_remark_entry_give (entry); /* nothing is written yet */
  cdt_remark_entry_set_text (entry, text);
  cdt_remark_entry_give (entry);
  desk_settle ();
}

static void
click (GtkWidget *root, const char *label)
{
  g_autoptr (GList) children = gtk_container_get_children (GTK_CONTAINER (root));

  for (GList *l = children; l != NULL; l = l->next)
    if (GTK_IS_BUTTON (l->data) && g_strcmp0 (gtk_button_get_label (l->data), label) == 0
        && gtk_widget_get_visible (l->data))
      {
        gtk_button_clicked (l->data);
        desk_settle ();
        return;
      }
    else if (GTK_IS_CONTAINER (l->data))
      click (l->data, label);
}

static guint
count_waiting (CdtDraft *draft)
{
  g_autoptr (GPtrArray) comments = cdt_comments_list (draft);
  guint n = 0;

  for (guint i = 0; i < comments->len; i++)
    n += ((CdtComment *)comments->pdata[i])->resolved ? 0 : 1;
  return n;
}

static void
test_comment (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtDraft *draft = desk_get_draft (window);
  CdtField *field = get_field (window, QUORUM);
  GtkWidget *mark;

  g_assert_null (desk_find (GTK_WIDGET (field), CDT_TYPE_REMARK_MARK));
  desk_activate (window, "comment", g_variant_new_string (""));
  desk_settle ();
  write_comment (window, "Is two enough?");
  g_assert_cmpuint (count_waiting (draft), ==, 1);
  mark = desk_find (GTK_WIDGET (field), CDT_TYPE_REMARK_MARK);
  g_assert_true (mark != NULL && gtk_widget_get_visible (mark));
  g_assert_cmpstr (atk_object_get_name (gtk_widget_get_accessible (mark)), ==, "1 comment: Quorum");
  click (GTK_WIDGET (find_popover (window)), "Settle");
  g_assert_cmpuint (count_waiting (draft), ==, 0);
  g_assert_false (gtk_widget_get_visible (mark));
  desk_activate (window, "undo", NULL);
  g_assert_true (gtk_widget_get_visible (mark));
  desk_activate (window, "undo", NULL);
  g_assert_false (gtk_widget_get_visible (mark));
  g_assert_false (cdt_draft_can_undo (draft));
  desk_close (window);
}

/* A clause of the wording and the whole can be commented on too. */
static void
test_elsewhere (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtDraft *draft = desk_get_draft (window);
  g_autoptr (GPtrArray) comments = NULL;

  desk_activate (window, "comment", g_variant_new_string ("clause:confidentiality"));
  desk_settle ();
  write_comment (window, "Six years.");
  gtk_widget_destroy (GTK_WIDGET (find_popover (window)));
  desk_activate (window, "comment", g_variant_new_string ("whole"));
  desk_settle ();
  write_comment (window, "A fair draft.");
  comments = cdt_comments_list (draft);
  g_assert_cmpuint (comments->len, ==, 2);
  g_assert_cmpstr (((CdtComment *)comments->pdata[0])->about, ==, "clause:confidentiality");
  g_assert_cmpstr (((CdtComment *)comments->pdata[1])->about, ==, NULL);
  desk_close (window);
}

static GtkWidget *
get_box (CdtWindow *window)
{
  CdtEditor *editor = cdt_window_get_editor (window);
  guint step = cdt_steps_find ("review");

  cdt_editor_set_step (editor, step);
  desk_settle ();
  return desk_find (GTK_WIDGET (cdt_editor_get_step_page (editor, step)), CDT_TYPE_POINTS_BOX);
}

static void
set_entries (GtkWidget *widget, gpointer text)
{
  if (GTK_IS_ENTRY (widget) && gtk_widget_get_visible (widget))
    gtk_entry_set_text (GTK_ENTRY (widget), text);
  else if (GTK_IS_CONTAINER (widget))
    gtk_container_foreach (GTK_CONTAINER (widget), set_entries, text);
}

/* Raised with the positions in one step, listed, settled with the answer in one step. */
static void
test_point (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtDraft *draft = desk_get_draft (window);
  GtkWidget *dialog;
  GtkWidget *box;

  desk_activate (window, "raise-point", g_variant_new_string (QUORUM));
  desk_settle ();
  dialog = find_toplevel (CDT_TYPE_POINT_DIALOG);
  g_assert_nonnull (dialog);
  set_entries (gtk_dialog_get_content_area (GTK_DIALOG (dialog)), (gpointer) "4");
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  desk_settle ();
  g_autoptr (GPtrArray) points = cdt_points_list (draft);
  g_assert_cmpuint (points->len, ==, 1);
  const CdtPoint *point = points->pdata[0];
  g_assert_cmpstr (point->about, ==, QUORUM);
  g_assert_cmpstr (point->question, ==, "4");
  g_assert_cmpuint (point->positions->len, ==, 4); /* three partners and somebody else */
  g_assert_cmpstr (((CdtPosition *)point->positions->pdata[0])->value, ==, "4");
  box = get_box (window);
  g_assert_nonnull (desk_find (box, CDT_TYPE_POINT_ROW));
  click (desk_find (box, CDT_TYPE_POINT_ROW), "Agreed…");
  dialog = find_toplevel (CDT_TYPE_AGREE_DIALOG);
  g_assert_nonnull (dialog);
  GtkWidget *take = desk_find (gtk_dialog_get_content_area (GTK_DIALOG (dialog)), GTK_TYPE_COMBO_BOX_TEXT);
  gtk_combo_box_set_active (GTK_COMBO_BOX (take), 1);
  set_entries (gtk_dialog_get_content_area (GTK_DIALOG (dialog)), (gpointer) "1 December 2026");
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  desk_settle ();
  g_autofree char *quorum = cdt_draft_dup_value (draft, QUORUM);
  g_assert_cmpstr (quorum, ==, "4");
  g_autoptr (GPtrArray) after = cdt_points_list (draft);
  g_assert_cmpstr (((CdtPoint *)after->pdata[0])->agreed_when, ==, "2026-12-01T12:00:00Z");
  desk_activate (window, "undo", NULL);
  desk_activate (window, "undo", NULL);
  g_assert_false (cdt_draft_can_undo (draft));
  desk_close (window);
}

/* What is cancelled leaves nothing, and what is not changed is no step. */
static void
test_cancelled (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtDraft *draft = desk_get_draft (window);
  GtkWidget *dialog;

  desk_activate (window, "raise-point", g_variant_new_string (""));
  desk_settle ();
  dialog = find_toplevel (CDT_TYPE_POINT_DIALOG);
  set_entries (gtk_dialog_get_content_area (GTK_DIALOG (dialog)), (gpointer) "4");
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
  desk_settle ();
  g_assert_false (cdt_draft_can_undo (draft));
  g_autofree char *id = cdt_points_add (draft, "title", "Which name?", NULL, NULL, NULL);
  guint64 serial = cdt_draft_get_serial (draft);
  desk_activate (window, "point", g_variant_new_string (id));
  desk_settle ();
  gtk_dialog_response (GTK_DIALOG (find_toplevel (CDT_TYPE_POINT_DIALOG)), GTK_RESPONSE_ACCEPT);
  desk_settle ();
  g_assert_cmpuint (cdt_draft_get_serial (draft), ==, serial);
  desk_close (window);
}

/* The mark of a clause, the list of all, and what was taken out */
static void
test_listed (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtDraft *draft = desk_get_draft (window);
  g_autofree char *clause
      = cdt_comments_add (draft, "clause:confidentiality", "Six years.", "Ada", NULL, NULL);
  g_autofree char *partner
      = cdt_comments_add (draft, "partners/partner[1]", "Still with us?", "Ada", NULL, NULL);
  GtkWidget *box;

  g_assert_true (clause != NULL && partner != NULL);
  g_assert_true (cdt_draft_remove (draft, "partners/partner[1]", NULL));
  box = get_box (window);
  g_assert_nonnull (desk_find (box, CDT_TYPE_COMMENT_VIEW));
  click (box, "Settle");
  desk_settle ();
  go_to (window, "clause:confidentiality");
  GtkWidget *row = gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), CDT_TYPE_CLAUSE_ROW);
  g_assert_cmpstr (cdt_clause_row_get_id (CDT_CLAUSE_ROW (row)), ==, "confidentiality");
  g_assert_true (cdt_clause_row_get_open (CDT_CLAUSE_ROW (row)));
  g_assert_nonnull (desk_find (row, CDT_TYPE_REMARK_MARK));
  g_assert_cmpuint (count_waiting (draft), <, 2);
  desk_close (window);
}

static void
assert_is_agenda (const char *path)
{
  g_autofree char *out = NULL;
  const char *argv[] = { "pdftotext", path, "-", NULL };

  g_assert_true (
      g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL, NULL, NULL));
  g_assert_nonnull (strstr (out, "How many?"));
  g_assert_nonnull (strstr (out, "What is decided"));
  g_assert_null (strstr (out, "Signatures"));
}

/* The agenda as a file and on paper is the same. */
static void
test_agenda (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtDraft *draft = desk_get_draft (window);
  g_autofree char *id = cdt_points_add (draft, QUORUM, "How many?", NULL, NULL, NULL);
  g_autofree char *exported = desk_write_file ("agenda.pdf", "", 0);
  g_autofree char *printed = desk_write_file ("printed.pdf", "", 0);
  DeskExport export = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkPrintOperation) print = cdt_print_new_agenda (draft, &error);

  g_assert_nonnull (id);
  g_assert_no_error (error);
  cdt_export_async (draft, exported, CDT_EXPORT_AGENDA, NULL, desk_export_progress_cb, desk_export_done_cb,
                    &export);
  desk_export_wait (&export);
  g_assert_no_error (export.error);
  assert_is_agenda (exported);
  gtk_print_operation_set_export_filename (print, printed);
  gtk_print_operation_set_allow_async (print, FALSE);
  g_assert_cmpint (
      gtk_print_operation_run (print, GTK_PRINT_OPERATION_ACTION_EXPORT, GTK_WINDOW (window), &error), ==,
      GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  assert_is_agenda (printed);
  desk_close (window);
}

/* The wanted answer is typed as the question asks for it, and kept as the file has it. */
static void
test_wanted (void)
{
  static const struct
  {
    const char *path;
    const char *value;
    const char *shown;
    const char *typed;
    const char *kept;
  } cases[] = {
    { "governance/quorum", "3", "3", "5", "5" },
    { "term/start", "2027-04-01", "1 April 2027", "1 May 2027", "2027-05-01" },
    { "term/start", NULL, "", "some day", "some day" },
    { "term/length", "3 years", "3 years", "10 working days", "10 working-days" },
    { "term/length", "1 years", "1 year", "1 month", "1 months" },
    { "title", "Warm", "Warm", "", NULL },
  };
  g_autoptr (CdtDraft) draft = cdt_draft_new ("memorandum");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CdtWantedAnswer *answer = CDT_WANTED_ANSWER (g_object_ref_sink (
          cdt_wanted_answer_new (draft, cdt_shape_find (cases[i].path), cases[i].value, "Eastvale")));
      GtkWidget *entry = desk_find (GTK_WIDGET (answer), GTK_TYPE_ENTRY);
      g_autofree char *same = cdt_wanted_answer_dup_value (answer);
      g_autofree char *kept = NULL;

      g_assert_cmpstr (same, ==, cases[i].value);
      g_assert_cmpstr (gtk_entry_get_text (GTK_ENTRY (entry)), ==, cases[i].shown);
      gtk_entry_set_text (GTK_ENTRY (entry), cases[i].typed);
      kept = cdt_wanted_answer_dup_value (answer);
      g_assert_cmpstr (kept, ==, cases[i].kept);
      g_object_unref (answer);
    }
}

int
main (int argc, char *argv[])
{
  desk_init (&argc, &argv);
  g_test_add_func ("/ui/remarks/comment", test_comment);
  g_test_add_func ("/ui/remarks/elsewhere", test_elsewhere);
  g_test_add_func ("/ui/remarks/point", test_point);
  g_test_add_func ("/ui/remarks/cancelled", test_cancelled);
  g_test_add_func ("/ui/remarks/listed", test_listed);
  g_test_add_func ("/ui/remarks/agenda", test_agenda);
  g_test_add_func ("/ui/remarks/wanted", test_wanted);
  return g_test_run ();
}
