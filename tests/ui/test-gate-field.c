/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <handy.h>

#include "cdt-gate-field.h"
#include "cdt-gate-summary.h"
#include "cdt-segments.h"
#include "form-window.h"

static CdtGateField *
open_gate (FormWindow *self)
{
  CdtDraft *draft = cdt_draft_new ("memorandum");
  GtkWidget *form = cdt_form_new ("gate");

  cdt_form_bind (CDT_FORM (form), draft, NULL);
  form_window_open (self, form, draft);
  return form_window_find (self->content, CDT_TYPE_GATE_FIELD);
}

static void
press (CdtGateField *field, const char *question, guint choice)
{
  CdtGateRow *row = cdt_gate_field_get_row (field, question);
  GtkWidget *segments = form_window_find (GTK_WIDGET (row), CDT_TYPE_SEGMENTS);
  g_autoptr (GPtrArray) buttons = form_window_find_all (segments, GTK_TYPE_TOGGLE_BUTTON);

  gtk_button_clicked (g_ptr_array_index (buttons, choice));
  form_window_settle ();
}

static const char *
get_shown (CdtGateField *field, const char *question)
{
  CdtGateRow *row = cdt_gate_field_get_row (field, question);

  form_window_settle ();
  return cdt_segments_get_value (form_window_find (GTK_WIDGET (row), CDT_TYPE_SEGMENTS));
}

static const char *
get_heading (FormWindow *self)
{
  GtkWidget *summary = form_window_find (self->content, CDT_TYPE_GATE_SUMMARY);

  return gtk_label_get_text (form_window_find (summary, GTK_TYPE_LABEL));
}

static GtkLabel *
find_label (GtkWidget *root, const char *text)
{
  g_autoptr (GPtrArray) labels = form_window_find_all (root, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (g_str_equal (gtk_label_get_text (g_ptr_array_index (labels, i)), text))
      return g_ptr_array_index (labels, i);
  return NULL;
}

static void
test_asks_all (void)
{
  FormWindow self;
  CdtGateField *field = open_gate (&self);
  g_autoptr (GPtrArray) rows = form_window_find_all (GTK_WIDGET (field), CDT_TYPE_GATE_ROW);

  g_assert_cmpuint (rows->len, ==, 28);
  g_assert_cmpstr (get_heading (&self), ==, "Answer what you can");
  form_window_assert_value (&self, "gate/answer[1]/answer", NULL);
  form_window_close (&self);
}

/* Each answer is one step of undo; the item comes with it and goes with it. */
static void
test_answers (void)
{
  FormWindow self;
  CdtGateField *field = open_gate (&self);

  press (field, "skills", 2);
  form_window_assert_value (&self, "gate/answer[1]/question", "skills");
  form_window_assert_value (&self, "gate/answer[1]/answer", "no");
  g_assert_cmpstr (get_heading (&self), ==, "One thing to settle before you go on");
  press (field, "skills", 0);
  form_window_assert_value (&self, "gate/answer[1]/answer", "yes");
  g_assert_cmpstr (get_heading (&self), ==, "Nothing to settle so far");
  g_free (cdt_draft_undo (self.draft));
  g_assert_cmpstr (get_shown (field, "skills"), ==, "no");
  g_free (cdt_draft_undo (self.draft));
  g_assert_null (get_shown (field, "skills"));
  g_assert_null (cdt_draft_find_node (self.draft, "gate"));
  g_assert_false (cdt_draft_can_undo (self.draft));
  form_window_close (&self);
}

/* An answer taken back takes its item along, unless something else is said there. */
static void
test_taken_back (void)
{
  FormWindow self;
  CdtGateField *field = open_gate (&self);

  press (field, "skills", 1);
  press (field, "skills", 1);
  g_assert_null (cdt_draft_find_node (self.draft, "gate"));
  press (field, "skills", 1);
  cdt_draft_set_value (self.draft, "gate/answer[1]/evidence", "Two are trained", NULL);
  press (field, "skills", 1);
  form_window_assert_value (&self, "gate/answer[1]/answer", NULL);
  form_window_assert_value (&self, "gate/answer[1]/evidence", "Two are trained");
  form_window_close (&self);
}

/* Evidence can be given where there is an answer, and is found by its path. */
static void
test_evidence (void)
{
  FormWindow self;
  CdtGateField *field = open_gate (&self);
  CdtGateRow *row = cdt_gate_field_get_row (field, "authority");
  CdtField *found;

  g_assert_null (cdt_form_find_field (CDT_FORM (self.content), "gate/answer[1]/who"));
  press (field, "authority", 1);
  g_assert_false (cdt_gate_row_get_open (row));
  found = cdt_form_find_field (CDT_FORM (self.content), "gate/answer[1]/who");
  g_assert_nonnull (found);
  g_assert_true (cdt_gate_row_get_open (row));
  cdt_field_focus (found);
  form_window_settle ();
  gtk_entry_set_text (GTK_ENTRY (form_window_get_focus (&self)), "Jo Rees");
  form_window_assert_value (&self, "gate/answer[1]/who", "Jo Rees");
  g_assert_true (cdt_form_find_field (CDT_FORM (self.content), "gate/answer[1]/answer") == CDT_FIELD (field));
  g_assert_null (find_label (GTK_WIDGET (row), "Jo Rees"));
  cdt_gate_row_set_open (row, FALSE);
  g_assert_nonnull (find_label (GTK_WIDGET (row), "Jo Rees"));
  form_window_close (&self);
}

/* A point of the reading leads to its question. */
static void
test_points (void)
{
  FormWindow self;
  CdtGateField *field = open_gate (&self);
  GtkWidget *summary;
  GtkWidget *point;

  press (field, "head-ending", 2);
  press (field, "skills", 2);
  press (field, "one-or-two", 2);
  summary = form_window_find (self.content, CDT_TYPE_GATE_SUMMARY);
  point = form_window_find (summary, GTK_TYPE_BUTTON);
  g_assert_cmpstr (get_heading (&self), ==, "Three things to settle before you go on");
  gtk_button_clicked (GTK_BUTTON (point));
  form_window_settle ();
  g_assert_true (gtk_widget_is_ancestor (form_window_get_focus (&self),
                                         GTK_WIDGET (cdt_gate_field_get_row (field, "one-or-two"))));
  form_window_close (&self);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  hdy_init ();

  g_test_add_func ("/gate-field/asks-all", test_asks_all);
  g_test_add_func ("/gate-field/answers", test_answers);
  g_test_add_func ("/gate-field/taken-back", test_taken_back);
  g_test_add_func ("/gate-field/evidence", test_evidence);
  g_test_add_func ("/gate-field/points", test_points);
  return g_test_run ();
}
