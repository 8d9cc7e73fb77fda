/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <handy.h>

#include "cdt-choice-field.h"
#include "cdt-date-field.h"
#include "cdt-line-field.h"
#include "cdt-money-field.h"
#include "cdt-number-field.h"
#include "cdt-period-field.h"
#include "cdt-text-field.h"
#include "form-window.h"

/* Typed text, what the draft then holds, what the entry shows once it is left, and whether it complains. */
typedef struct
{
  const char *name;
  GType (*type) (void);
  const char *path;
  const char *typed;
  const char *kept;
  const char *shown;
  gboolean complains;
} EntryCase;

static const EntryCase entry_cases[] = {
  { "line", cdt_line_field_get_type, "title", "Healthy Homes", "Healthy Homes", "Healthy Homes", FALSE },
  { "line-spaces", cdt_line_field_get_type, "title", "A ", "A ", "A ", FALSE },
  { "money", cdt_money_field_get_type, "costs/budget", "£250,000", "250000", "£250,000", FALSE },
  { "money-short", cdt_money_field_get_type, "costs/budget", "250k", "250000", "£250,000", FALSE },
  { "money-odd", cdt_money_field_get_type, "costs/budget", "a lot", "a lot", "a lot", TRUE },
  { "date", cdt_date_field_get_type, "date", "1 April 2027", "2027-04-01", "1 April 2027", FALSE },
  { "date-iso", cdt_date_field_get_type, "date", "2027-04-01", "2027-04-01", "1 April 2027", FALSE },
  { "date-odd", cdt_date_field_get_type, "date", "next spring", "next spring", "next spring", TRUE },
  { "number", cdt_number_field_get_type, "governance/quorum", "12", "12", "12", FALSE },
  { "number-odd", cdt_number_field_get_type, "governance/quorum", "most", "most", "most", TRUE },
  { "period", cdt_period_field_get_type, "term/review", "6", "6 months", "6", FALSE },
  { "period-zero", cdt_period_field_get_type, "term/review", "0", "0 months", "0", TRUE },
};

static void
test_entry (gconstpointer data)
{
  const EntryCase *test = data;
  FormWindow self;
  CdtField *field = form_window_open_field (&self, test->type (), test->path, cdt_draft_new ("memorandum"));
  GtkEntry *entry = form_window_find (GTK_WIDGET (field), GTK_TYPE_ENTRY);

  gtk_widget_grab_focus (GTK_WIDGET (entry));
  for (const char *p = test->typed; *p != '\0'; p = g_utf8_next_char (p))
    {
      int position = gtk_editable_get_position (GTK_EDITABLE (entry));

      gtk_editable_insert_text (GTK_EDITABLE (entry), p, (int)(g_utf8_next_char (p) - p), &position);
      gtk_editable_set_position (GTK_EDITABLE (entry), position);
    }
  form_window_assert_value (&self, test->path, test->kept);
  g_assert_cmpstr (form_window_get_complaint (field), ==, NULL);
  g_assert_cmpstr (gtk_entry_get_text (entry), ==, test->typed);

  form_window_leave (GTK_WIDGET (entry));
  g_assert_cmpstr (gtk_entry_get_text (entry), ==, test->shown);
  g_assert_true ((form_window_get_complaint (field) != NULL) == test->complains);

  /* Typing was one step of undo; the control follows it back and forth */
  g_free (cdt_draft_undo (self.draft));
  form_window_assert_value (&self, test->path, NULL);
  g_assert_cmpstr (gtk_entry_get_text (entry), ==, "");
  g_free (cdt_draft_redo (self.draft));
  form_window_assert_value (&self, test->path, test->kept);
  g_assert_cmpstr (gtk_entry_get_text (entry), ==, test->shown);
  form_window_close (&self);
}

static void
test_keeps_cursor (void)
{
  FormWindow self;
  CdtField *field
      = form_window_open_field (&self, CDT_TYPE_LINE_FIELD, "title", cdt_draft_new ("memorandum"));
  GtkEntry *entry = form_window_find (GTK_WIDGET (field), GTK_TYPE_ENTRY);
  int position = 2;

  form_window_set (self.draft, "title", "abcd");
  gtk_editable_set_position (GTK_EDITABLE (entry), 2);
  gtk_editable_insert_text (GTK_EDITABLE (entry), "X", 1, &position);
  gtk_editable_set_position (GTK_EDITABLE (entry), position);
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (entry)), ==, 3);
  form_window_assert_value (&self, "title", "abXcd");
  form_window_close (&self);
}

static void
test_cleaned (void)
{
  FormWindow self;
  CdtField *field
      = form_window_open_field (&self, CDT_TYPE_LINE_FIELD, "title", cdt_draft_new ("memorandum"));
  GtkEntry *entry = form_window_find (GTK_WIDGET (field), GTK_TYPE_ENTRY);

  gtk_entry_set_text (entry, "a\001b");
  g_assert_cmpstr (gtk_entry_get_text (entry), ==, "ab");
  form_window_assert_value (&self, "title", "ab");
  form_window_close (&self);
}

static void
test_text (void)
{
  FormWindow self;
  CdtField *field
      = form_window_open_field (&self, CDT_TYPE_TEXT_FIELD, "goals/vision", cdt_draft_new ("memorandum"));
  GtkTextView *view = form_window_find (GTK_WIDGET (field), GTK_TYPE_TEXT_VIEW);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  int before = gtk_widget_get_allocated_height (GTK_WIDGET (view));
  g_autofree char *shown = NULL;

  gtk_text_buffer_insert_at_cursor (buffer, "Warm homes\n\nfor\nall\nof\nus", -1);
  form_window_assert_value (&self, "goals/vision", "Warm homes\n\nfor\nall\nof\nus");
  for (guint i = 0; i < 20; i++)
    {
      g_usleep (5000);
      form_window_settle ();
    }
  g_assert_cmpint (gtk_widget_get_allocated_height (GTK_WIDGET (view)), >, before);
  g_free (cdt_draft_undo (self.draft));
  g_object_get (buffer, "text", &shown, NULL);
  g_assert_cmpstr (shown, ==, "");
  form_window_close (&self);
}

static void
test_tab_leaves_text (void)
{
  FormWindow self;
  GtkWidget *list_box = gtk_list_box_new ();
  CdtDraft *draft = cdt_draft_new ("memorandum");
  const char *paths[] = { "goals/vision", "goals/beneficiaries" };
  CdtField *fields[2];

  for (guint i = 0; i < 2; i++)
    {
      fields[i] = g_object_new (CDT_TYPE_TEXT_FIELD, "path", paths[i], NULL);
      gtk_container_add (GTK_CONTAINER (list_box), GTK_WIDGET (fields[i]));
      cdt_field_bind (fields[i], draft, NULL);
    }
  form_window_open (&self, list_box, draft);
  for (guint i = 0; i < 2; i++)
    {
      cdt_field_focus (fields[0]);
      form_window_key (&self, GDK_KEY_Tab, i == 0 ? 0 : GDK_CONTROL_MASK);
      g_assert_true (gtk_widget_is_ancestor (form_window_get_focus (&self), GTK_WIDGET (fields[1])));
      form_window_key (&self, GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK);
      g_assert_true (gtk_widget_is_ancestor (form_window_get_focus (&self), GTK_WIDGET (fields[0])));
    }
  form_window_assert_value (&self, "goals/vision", NULL);
  form_window_close (&self);
}

static void
test_shown_when (void)
{
  FormWindow self;
  CdtField *field
      = form_window_open_field (&self, CDT_TYPE_CHOICE_FIELD, "governance/tie", cdt_draft_new ("memorandum"));

  g_object_set (field, "shown-when", "governance/decides = 'majority'", NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (field)));
  form_window_set (self.draft, "governance/decides", "majority");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (field)));
  form_window_set (self.draft, "title", "Unconcerned");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (field)));
  g_free (cdt_draft_undo (self.draft));
  g_free (cdt_draft_undo (self.draft));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (field)));
  form_window_close (&self);
}

static void
test_rebinds (void)
{
  FormWindow self;
  CdtDraft *first = cdt_draft_new ("memorandum");
  CdtDraft *second = cdt_draft_new ("memorandum");
  CdtField *field = form_window_open_field (&self, CDT_TYPE_LINE_FIELD, "title", second);
  GtkEntry *entry = form_window_find (GTK_WIDGET (field), GTK_TYPE_ENTRY);

  cdt_field_bind (field, first, NULL);
  cdt_field_bind (field, second, NULL);
  form_window_set (first, "title", "First");
  g_assert_cmpstr (gtk_entry_get_text (entry), ==, "");
  gtk_entry_set_text (entry, "Second");
  form_window_assert_value (&self, "title", "Second");
  g_assert_finalize_object (first);
  form_window_close (&self);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  hdy_init ();

  for (guint i = 0; i < G_N_ELEMENTS (entry_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/field/entry/", entry_cases[i].name, NULL);

      g_test_add_data_func (path, &entry_cases[i], test_entry);
    }
  g_test_add_func ("/field/keeps-cursor", test_keeps_cursor);
  g_test_add_func ("/field/cleaned", test_cleaned);
  g_test_add_func ("/field/text", test_text);
  g_test_add_func ("/field/tab-leaves-text", test_tab_leaves_text);
  g_test_add_func ("/field/shown-when", test_shown_when);
  g_test_add_func ("/field/rebinds", test_rebinds);
  return g_test_run ();
}
