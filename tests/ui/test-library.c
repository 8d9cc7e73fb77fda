/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <handy.h>

#include "cdt-library-button.h"
#include "cdt-library-dialog.h"
#include "cdt-library-row.h"
#include "form-window.h"

static CdtLibraryDialog *
open_library (FormWindow *self, const char *form_name)
{
  CdtDraft *draft = cdt_draft_new ("memorandum");
  GtkWidget *form = cdt_form_new (form_name);
  CdtLibraryButton *button;

  cdt_form_bind (CDT_FORM (form), draft, NULL);
  form_window_open (self, form, draft);
  button = form_window_find (self->content, CDT_TYPE_LIBRARY_BUTTON);
  gtk_button_clicked (GTK_BUTTON (button));
  form_window_settle ();
  return CDT_LIBRARY_DIALOG (cdt_library_button_get_dialog (button));
}

static void
answer (CdtLibraryDialog *dialog, int response)
{
  gtk_dialog_response (GTK_DIALOG (dialog), response);
  form_window_settle ();
}

static guint
count_shown (CdtLibraryDialog *dialog)
{
  g_autoptr (GPtrArray) rows = form_window_find_all (GTK_WIDGET (dialog), CDT_TYPE_LIBRARY_ROW);
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    n += gtk_widget_get_child_visible (g_ptr_array_index (rows, i));
  return n;
}

/* Ticked risks come with what is suggested for them, in one step of undo. */
static void
test_risks (void)
{
  FormWindow self;
  CdtLibraryDialog *dialog = open_library (&self, "risks");

  g_assert_cmpuint (count_shown (dialog), ==, 28);
  cdt_library_dialog_choose (dialog, "risk-uncapped", TRUE);
  cdt_library_dialog_choose (dialog, "risk-slow", TRUE);
  cdt_library_dialog_choose (dialog, "risk-control", TRUE);
  cdt_library_dialog_choose (dialog, "risk-control", FALSE);
  answer (dialog, GTK_RESPONSE_ACCEPT);
  form_window_assert_value (&self, "risks/risk[1]/title", "Decisions are slow and need too many people");
  form_window_assert_value (&self, "risks/risk[2]/title", "A partner’s liability has no limit");
  form_window_assert_value (&self, "risks/risk[2]/likelihood", "2");
  form_window_assert_value (&self, "risks/risk[2]/impact", "5");
  form_window_assert_value (&self, "risks/risk[2]/response", "transfer");
  form_window_assert_value (&self, "risks/risk[2]/answered-by", "risk");
  g_assert_true (cdt_draft_has_value (self.draft, "risks/risk[2]/action"));
  form_window_assert_value (&self, "risks/risk[3]/title", NULL);
  g_free (cdt_draft_undo (self.draft));
  g_assert_null (cdt_draft_find_node (self.draft, "risks"));
  form_window_close (&self);
}

static void
test_benefits (void)
{
  FormWindow self;
  CdtLibraryDialog *dialog = open_library (&self, "goals");

  g_assert_cmpuint (count_shown (dialog), ==, 23);
  cdt_library_dialog_choose (dialog, "benefit-procurement", TRUE);
  answer (dialog, GTK_RESPONSE_ACCEPT);
  form_window_assert_value (&self, "goals/benefits/benefit[1]/text", "Buying together is cheaper");
  form_window_assert_value (&self, "goals/benefits/benefit[1]/measure",
                            "Price paid together, against what each paid before");
  form_window_close (&self);
}

static void
test_search (void)
{
  FormWindow self;
  CdtLibraryDialog *dialog = open_library (&self, "risks");

  cdt_library_dialog_search (dialog, "PUBLICITY");
  g_assert_cmpuint (count_shown (dialog), ==, 1);
  cdt_library_dialog_search (dialog, "staff return");
  g_assert_cmpuint (count_shown (dialog), ==, 1);
  cdt_library_dialog_search (dialog, "zebra");
  g_assert_cmpuint (count_shown (dialog), ==, 0);
  cdt_library_dialog_search (dialog, "");
  g_assert_cmpuint (count_shown (dialog), ==, 28);
  answer (dialog, GTK_RESPONSE_CANCEL);
  form_window_close (&self);
}

/* Nothing is added that was not wanted, or is there already. */
static void
test_listed (void)
{
  FormWindow self;
  CdtLibraryDialog *dialog = open_library (&self, "risks");
  CdtLibraryButton *button = form_window_find (self.content, CDT_TYPE_LIBRARY_BUTTON);
  g_autoptr (GPtrArray) chosen = NULL;

  cdt_library_dialog_choose (dialog, "risk-slow", TRUE);
  answer (dialog, GTK_RESPONSE_CANCEL);
  g_assert_null (cdt_draft_find_node (self.draft, "risks"));
  g_assert_null (cdt_library_button_get_dialog (button));
  g_free (cdt_draft_insert (self.draft, "risks", 0, NULL));
  cdt_draft_set_value (self.draft, "risks/risk[1]/title", "Decisions are slow and need too many people",
                       NULL);
  gtk_button_clicked (GTK_BUTTON (button));
  dialog = CDT_LIBRARY_DIALOG (cdt_library_button_get_dialog (button));
  cdt_library_dialog_choose (dialog, "risk-slow", TRUE);
  chosen = cdt_library_dialog_dup_chosen (dialog);
  g_assert_cmpuint (chosen->len, ==, 0);
  answer (dialog, GTK_RESPONSE_ACCEPT);
  form_window_assert_value (&self, "risks/risk[2]/title", NULL);
  form_window_close (&self);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  hdy_init ();

  g_test_add_func ("/library/risks", test_risks);
  g_test_add_func ("/library/benefits", test_benefits);
  g_test_add_func ("/library/search", test_search);
  g_test_add_func ("/library/listed", test_listed);
  return g_test_run ();
}
