/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <handy.h>

#include "cdt-choice-field.h"
#include "cdt-date-field.h"
#include "cdt-line-field.h"
#include "cdt-money-field.h"
#include "cdt-number-field.h"
#include "cdt-period-field.h"
#include "cdt-reference-field.h"
#include "cdt-switch-field.h"
#include "cdt-text-field.h"
#include "form-window.h"

static CdtDraft *
make_draft (void)
{
  return cdt_draft_new ("memorandum");
}

static void
set (CdtDraft *draft, const char *path, const char *value)
{
  g_autoptr (GError) error = NULL;

  cdt_draft_set_value (draft, path, value, &error);
  g_assert_no_error (error);
}

static const char *
get_complaint (CdtField *field)
{
  g_autoptr (GPtrArray) labels = form_window_find_all (GTK_WIDGET (field), GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (gtk_style_context_has_class (gtk_widget_get_style_context (labels->pdata[i]), "cdt-complaint"))
      return gtk_label_get_text (labels->pdata[i]);
  return NULL;
}

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
  CdtField *field = form_window_open_field (&self, test->type (), test->path, make_draft ());
  GtkEntry *entry = form_window_find (GTK_WIDGET (field), GTK_TYPE_ENTRY);

  gtk_widget_grab_focus (GTK_WIDGET (entry));
  for (const char *p = test->typed; *p != '\0'; p = g_utf8_next_char (p))
    {
      int position = gtk_editable_get_position (GTK_EDITABLE (entry));

      gtk_editable_insert_text (GTK_EDITABLE (entry), p, (int)(g_utf8_next_char (p) - p), &position);
      gtk_editable_set_position (GTK_EDITABLE (entry), position);
    }
  form_window_assert_value (&self, test->path, test->kept);
  g_assert_cmpstr (get_complaint (field), ==, NULL);
  g_assert_cmpstr (gtk_entry_get_text (entry), ==, test->typed);

  form_window_leave (GTK_WIDGET (entry));
  g_assert_cmpstr (gtk_entry_get_text (entry), ==, test->shown);
  g_assert_true ((get_complaint (field) != NULL) == test->complains);

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
  CdtField *field = form_window_open_field (&self, CDT_TYPE_LINE_FIELD, "title", make_draft ());
  GtkEntry *entry = form_window_find (GTK_WIDGET (field), GTK_TYPE_ENTRY);
  int position = 2;

  set (self.draft, "title", "abcd");
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
  CdtField *field = form_window_open_field (&self, CDT_TYPE_LINE_FIELD, "title", make_draft ());
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
  CdtField *field = form_window_open_field (&self, CDT_TYPE_TEXT_FIELD, "goals/vision", make_draft ());
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
  CdtDraft *draft = make_draft ();
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
test_combo (void)
{
  FormWindow self;
  CdtDraft *draft = make_draft ();
  CdtField *field;
  GtkComboBox *combo;

  set (draft, "governance/meets", "weekly");
  field = form_window_open_field (&self, CDT_TYPE_CHOICE_FIELD, "governance/meets", draft);
  combo = form_window_find (GTK_WIDGET (field), GTK_TYPE_COMBO_BOX);
  /* A value that is not among the choices is shown as it is, and complained of */
  g_assert_cmpstr (gtk_combo_box_text_get_active_text (GTK_COMBO_BOX_TEXT (combo)), ==, "weekly");
  g_assert_nonnull (get_complaint (field));

  gtk_combo_box_set_active_id (combo, "quarterly");
  form_window_assert_value (&self, "governance/meets", "quarterly");
  g_assert_null (get_complaint (field));
  gtk_combo_box_set_active_id (combo, "");
  form_window_assert_value (&self, "governance/meets", NULL);
  g_free (cdt_draft_undo (draft));
  g_assert_cmpstr (gtk_combo_box_get_active_id (combo), ==, "quarterly");
  form_window_close (&self);
}

static GtkToggleButton *
find_segment (CdtField *field, const char *label)
{
  g_autoptr (GPtrArray) buttons = form_window_find_all (GTK_WIDGET (field), GTK_TYPE_TOGGLE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_button_get_label (buttons->pdata[i]), label) == 0)
      return buttons->pdata[i];
  return NULL;
}

static void
test_segments (void)
{
  FormWindow self;
  CdtDraft *draft = make_draft ();
  GtkWidget *list_box = gtk_list_box_new ();
  CdtField *field
      = g_object_new (CDT_TYPE_CHOICE_FIELD, "path", "governance/decides", "segmented", TRUE, NULL);

  gtk_container_add (GTK_CONTAINER (list_box), GTK_WIDGET (field));
  set (draft, "governance/decides", "coin");
  cdt_field_bind (field, draft, NULL);
  form_window_open (&self, list_box, draft);
  g_assert_true (gtk_toggle_button_get_active (find_segment (field, "coin")));

  gtk_button_clicked (GTK_BUTTON (find_segment (field, "Majority")));
  form_window_assert_value (&self, "governance/decides", "majority");
  g_assert_null (find_segment (field, "coin"));
  gtk_button_clicked (GTK_BUTTON (find_segment (field, "Two thirds")));
  form_window_assert_value (&self, "governance/decides", "two-thirds");
  g_assert_false (gtk_toggle_button_get_active (find_segment (field, "Majority")));
  gtk_button_clicked (GTK_BUTTON (find_segment (field, "Two thirds")));
  form_window_assert_value (&self, "governance/decides", NULL);
  g_free (cdt_draft_undo (draft));
  g_assert_true (gtk_toggle_button_get_active (find_segment (field, "Two thirds")));
  form_window_close (&self);
}

static void
test_switch (void)
{
  FormWindow self;
  CdtField *field = form_window_open_field (&self, CDT_TYPE_SWITCH_FIELD, "governance/remote", make_draft ());
  GtkSwitch *toggle = form_window_find (GTK_WIDGET (field), GTK_TYPE_SWITCH);

  g_assert_false (gtk_switch_get_active (toggle));
  form_window_assert_value (&self, "governance/remote", NULL);
  gtk_switch_set_active (toggle, TRUE);
  form_window_assert_value (&self, "governance/remote", "yes");
  gtk_switch_set_active (toggle, FALSE);
  form_window_assert_value (&self, "governance/remote", "no");
  set (self.draft, "governance/remote", "yes");
  g_assert_true (gtk_switch_get_active (toggle));
  form_window_close (&self);
}

static void
test_number_steps (void)
{
  FormWindow self;
  CdtField *field = form_window_open_field (&self, CDT_TYPE_NUMBER_FIELD, "governance/quorum", make_draft ());
  GtkSpinButton *spin = form_window_find (GTK_WIDGET (field), GTK_TYPE_SPIN_BUTTON);

  gtk_spin_button_spin (spin, GTK_SPIN_STEP_FORWARD, 1);
  form_window_assert_value (&self, "governance/quorum", "1");
  gtk_entry_set_text (GTK_ENTRY (spin), "7");
  gtk_spin_button_update (spin);
  gtk_spin_button_spin (spin, GTK_SPIN_STEP_FORWARD, 1);
  form_window_assert_value (&self, "governance/quorum", "8");
  gtk_entry_set_text (GTK_ENTRY (spin), "");
  gtk_spin_button_update (spin);
  form_window_leave (GTK_WIDGET (spin));
  form_window_assert_value (&self, "governance/quorum", NULL);
  g_assert_cmpstr (gtk_entry_get_text (GTK_ENTRY (spin)), ==, "");
  gtk_spin_button_spin (spin, GTK_SPIN_STEP_FORWARD, 1);
  form_window_assert_value (&self, "governance/quorum", "1");
  form_window_close (&self);
}

static void
test_period_unit (void)
{
  FormWindow self;
  CdtDraft *draft = make_draft ();
  CdtField *field;
  GtkEntry *entry;
  GtkComboBox *unit;

  set (draft, "leaving/notice", "10 working-days");
  field = form_window_open_field (&self, CDT_TYPE_PERIOD_FIELD, "leaving/notice", draft);
  entry = form_window_find (GTK_WIDGET (field), GTK_TYPE_ENTRY);
  unit = form_window_find (GTK_WIDGET (field), GTK_TYPE_COMBO_BOX);
  g_assert_cmpstr (gtk_entry_get_text (entry), ==, "10");
  g_assert_cmpstr (gtk_combo_box_get_active_id (unit), ==, "working-days");
  gtk_combo_box_set_active_id (unit, "weeks");
  form_window_assert_value (&self, "leaving/notice", "10 weeks");
  gtk_entry_set_text (entry, "");
  form_window_assert_value (&self, "leaving/notice", NULL);
  gtk_combo_box_set_active_id (unit, "years");
  form_window_assert_value (&self, "leaving/notice", NULL);
  set (draft, "leaving/notice", "a fortnight");
  g_assert_cmpstr (gtk_entry_get_text (entry), ==, "a fortnight");
  g_assert_nonnull (get_complaint (field));
  form_window_close (&self);
}

static void
test_calendar (void)
{
  FormWindow self;
  CdtField *field = form_window_open_field (&self, CDT_TYPE_DATE_FIELD, "term/start", make_draft ());
  GtkMenuButton *button = form_window_find (GTK_WIDGET (field), GTK_TYPE_MENU_BUTTON);
  GtkCalendar *calendar;

  set (self.draft, "term/start", "2027-04-01");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  calendar = form_window_find (GTK_WIDGET (gtk_menu_button_get_popover (button)), GTK_TYPE_CALENDAR);
  gtk_calendar_select_day (calendar, 9);
  g_signal_emit_by_name (calendar, "day-selected-double-click");
  form_window_settle ();
  form_window_assert_value (&self, "term/start", "2027-04-09");
  g_assert_cmpstr (gtk_entry_get_text (form_window_find (GTK_WIDGET (field), GTK_TYPE_ENTRY)), ==,
                   "9 April 2027");
  form_window_close (&self);
}

static void
test_reference (void)
{
  FormWindow self;
  CdtDraft *draft = make_draft ();
  g_autofree char *id = cdt_draft_insert (draft, "partners", 0, NULL);
  g_autofree char *other_id = cdt_draft_insert (draft, "partners", 1, NULL);
  CdtField *field;
  GtkComboBox *combo;
  g_autofree char *shown = NULL;
  g_autofree char *gone = NULL;

  set (draft, "partners/partner[1]/name", "Eastvale");
  field = form_window_open_field (&self, CDT_TYPE_REFERENCE_FIELD, "roles/lead", draft);
  combo = form_window_find (GTK_WIDGET (field), GTK_TYPE_COMBO_BOX);
  g_assert_cmpint (gtk_tree_model_iter_n_children (gtk_combo_box_get_model (combo), NULL), ==, 3);
  gtk_combo_box_set_active_id (combo, id);
  form_window_assert_value (&self, "roles/lead", id);

  set (draft, "partners/partner[1]/short-name", "The Council");
  shown = gtk_combo_box_text_get_active_text (GTK_COMBO_BOX_TEXT (combo));
  g_assert_cmpstr (shown, ==, "The Council");
  form_window_assert_value (&self, "roles/lead", id);

  cdt_draft_remove (draft, "partners/partner[2]", NULL);
  g_assert_cmpint (gtk_tree_model_iter_n_children (gtk_combo_box_get_model (combo), NULL), ==, 2);
  set (draft, "roles/lead", other_id);
  gone = gtk_combo_box_text_get_active_text (GTK_COMBO_BOX_TEXT (combo));
  g_assert_cmpstr (gone, ==, "No longer in the list");
  gtk_combo_box_set_active_id (combo, "");
  form_window_assert_value (&self, "roles/lead", NULL);
  form_window_close (&self);
}

static void
test_shown_when (void)
{
  FormWindow self;
  CdtField *field = form_window_open_field (&self, CDT_TYPE_CHOICE_FIELD, "governance/tie", make_draft ());

  g_object_set (field, "shown-when", "governance/decides = 'majority'", NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (field)));
  set (self.draft, "governance/decides", "majority");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (field)));
  set (self.draft, "title", "Unconcerned");
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
  CdtDraft *first = make_draft ();
  CdtDraft *second = make_draft ();
  CdtField *field = form_window_open_field (&self, CDT_TYPE_LINE_FIELD, "title", second);
  GtkEntry *entry = form_window_find (GTK_WIDGET (field), GTK_TYPE_ENTRY);

  cdt_field_bind (field, first, NULL);
  cdt_field_bind (field, second, NULL);
  set (first, "title", "First");
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
  g_test_add_func ("/field/combo", test_combo);
  g_test_add_func ("/field/segments", test_segments);
  g_test_add_func ("/field/switch", test_switch);
  g_test_add_func ("/field/number-steps", test_number_steps);
  g_test_add_func ("/field/period-unit", test_period_unit);
  g_test_add_func ("/field/calendar", test_calendar);
  g_test_add_func ("/field/reference", test_reference);
  g_test_add_func ("/field/shown-when", test_shown_when);
  g_test_add_func ("/field/rebinds", test_rebinds);
  return g_test_run ();
}
