/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <handy.h>

#include "cdt-choice-field.h"
#include "cdt-clause-field.h"
#include "cdt-date-field.h"
#include "cdt-number-field.h"
#include "cdt-period-field.h"
#include "cdt-reference-field.h"
#include "cdt-shown-value.h"
#include "cdt-switch-field.h"
#include "form-window.h"

static void
test_combo (void)
{
  FormWindow self;
  CdtDraft *draft = cdt_draft_new ("memorandum");
  CdtField *field;
  GtkComboBox *combo;
  g_autofree char *shown = NULL;

  form_window_set (draft, "governance/meets", "weekly");
  field = form_window_open_field (&self, CDT_TYPE_CHOICE_FIELD, "governance/meets", draft);
  combo = form_window_find (GTK_WIDGET (field), GTK_TYPE_COMBO_BOX);
  /* A value that is not among the choices is shown as it is, and complained of */
  shown = gtk_combo_box_text_get_active_text (GTK_COMBO_BOX_TEXT (combo));
  g_assert_cmpstr (shown, ==, "weekly");
  g_assert_nonnull (form_window_get_complaint (field));

  gtk_combo_box_set_active_id (combo, "quarterly");
  form_window_assert_value (&self, "governance/meets", "quarterly");
  g_assert_null (form_window_get_complaint (field));
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
  CdtDraft *draft = cdt_draft_new ("memorandum");
  GtkWidget *list_box = gtk_list_box_new ();
  CdtField *field
      = g_object_new (CDT_TYPE_CHOICE_FIELD, "path", "governance/decides", "segmented", TRUE, NULL);

  gtk_container_add (GTK_CONTAINER (list_box), GTK_WIDGET (field));
  form_window_set (draft, "governance/decides", "coin");
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
  CdtField *field = form_window_open_field (&self, CDT_TYPE_SWITCH_FIELD, "governance/remote",
                                            cdt_draft_new ("memorandum"));
  GtkSwitch *toggle = form_window_find (GTK_WIDGET (field), GTK_TYPE_SWITCH);

  g_assert_false (gtk_switch_get_active (toggle));
  form_window_assert_value (&self, "governance/remote", NULL);
  gtk_switch_set_active (toggle, TRUE);
  form_window_assert_value (&self, "governance/remote", "yes");
  gtk_switch_set_active (toggle, FALSE);
  form_window_assert_value (&self, "governance/remote", "no");
  form_window_set (self.draft, "governance/remote", "yes");
  g_assert_true (gtk_switch_get_active (toggle));
  form_window_close (&self);
}

static void
test_number_steps (void)
{
  FormWindow self;
  CdtField *field = form_window_open_field (&self, CDT_TYPE_NUMBER_FIELD, "governance/quorum",
                                            cdt_draft_new ("memorandum"));
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
  CdtDraft *draft = cdt_draft_new ("memorandum");
  CdtField *field;
  GtkEntry *entry;
  GtkComboBox *unit;

  form_window_set (draft, "leaving/notice", "10 working-days");
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
  form_window_set (draft, "leaving/notice", "a fortnight");
  g_assert_cmpstr (gtk_entry_get_text (entry), ==, "a fortnight");
  g_assert_nonnull (form_window_get_complaint (field));
  form_window_close (&self);
}

static void
test_calendar (void)
{
  FormWindow self;
  CdtField *field
      = form_window_open_field (&self, CDT_TYPE_DATE_FIELD, "term/start", cdt_draft_new ("memorandum"));
  GtkMenuButton *button = form_window_find (GTK_WIDGET (field), GTK_TYPE_MENU_BUTTON);
  GtkCalendar *calendar;

  form_window_set (self.draft, "term/start", "2027-04-01");
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
  CdtDraft *draft = cdt_draft_new ("memorandum");
  g_autofree char *id = cdt_draft_insert (draft, "partners", 0, NULL);
  g_autofree char *other_id = cdt_draft_insert (draft, "partners", 1, NULL);
  CdtField *field;
  GtkComboBox *combo;
  g_autofree char *shown = NULL;
  g_autofree char *gone = NULL;

  form_window_set (draft, "partners/partner[1]/name", "Eastvale");
  field = form_window_open_field (&self, CDT_TYPE_REFERENCE_FIELD, "roles/lead", draft);
  combo = form_window_find (GTK_WIDGET (field), GTK_TYPE_COMBO_BOX);
  g_assert_cmpint (gtk_tree_model_iter_n_children (gtk_combo_box_get_model (combo), NULL), ==, 3);
  gtk_combo_box_set_active_id (combo, id);
  form_window_assert_value (&self, "roles/lead", id);

  form_window_set (draft, "partners/partner[1]/short-name", "The Council");
  shown = gtk_combo_box_text_get_active_text (GTK_COMBO_BOX_TEXT (combo));
  g_assert_cmpstr (shown, ==, "The Council");
  form_window_assert_value (&self, "roles/lead", id);

  cdt_draft_remove (draft, "partners/partner[2]", NULL);
  g_assert_cmpint (gtk_tree_model_iter_n_children (gtk_combo_box_get_model (combo), NULL), ==, 2);
  form_window_set (draft, "roles/lead", other_id);
  gone = gtk_combo_box_text_get_active_text (GTK_COMBO_BOX_TEXT (combo));
  g_assert_cmpstr (gone, ==, "No longer in the list");
  gtk_combo_box_set_active_id (combo, "");
  form_window_assert_value (&self, "roles/lead", NULL);
  form_window_close (&self);
}

/* A clause by its heading; one that the pack no longer has stays as it is. */
static void
test_clause (void)
{
  FormWindow self;
  CdtDraft *draft = cdt_draft_new ("memorandum");
  CdtField *field;
  GtkComboBox *combo;

  g_free (cdt_draft_insert (draft, "risks", 0, NULL));
  form_window_set (draft, "risks/risk[1]/answered-by", "contributions");
  field = form_window_open_field (&self, CDT_TYPE_CLAUSE_FIELD, "risks/risk[1]/answered-by", draft);
  combo = form_window_find (GTK_WIDGET (field), GTK_TYPE_COMBO_BOX_TEXT);
  g_assert_cmpstr (gtk_combo_box_get_active_id (combo), ==, "contributions");
  g_assert_true (gtk_combo_box_set_active_id (combo, "governance"));
  form_window_assert_value (&self, "risks/risk[1]/answered-by", "governance");
  form_window_set (draft, "risks/risk[1]/answered-by", "long-gone");
  g_assert_cmpstr (gtk_combo_box_get_active_id (combo), ==, "long-gone");
  gtk_combo_box_set_active (combo, 0);
  form_window_assert_value (&self, "risks/risk[1]/answered-by", NULL);
  form_window_close (&self);
}

static char *
dup_active (GtkComboBox *combo, const char *id)
{
  g_assert_true (gtk_combo_box_set_active_id (combo, id));
  return gtk_combo_box_text_get_active_text (GTK_COMBO_BOX_TEXT (combo));
}

/* The person's own clauses are offered as soon as they are there; each is shown by its heading. */
static void
test_own_clause (void)
{
  FormWindow self;
  CdtDraft *draft = cdt_draft_new ("memorandum");
  const char *path = "risks/risk[1]/answered-by";
  CdtField *field;
  GtkComboBox *combo;
  g_autofree char *own = NULL;
  g_autofree char *active = NULL;
  g_autofree char *standard = NULL;
  g_autofree char *shown = NULL;

  g_free (cdt_draft_insert (draft, "risks", 0, NULL));
  field = form_window_open_field (&self, CDT_TYPE_CLAUSE_FIELD, path, draft);
  combo = form_window_find (GTK_WIDGET (field), GTK_TYPE_COMBO_BOX_TEXT);
  standard = dup_active (combo, "default");
  g_assert_cmpstr (standard, ==, "Default and removal");
  own = cdt_draft_insert (draft, "wording/own-clauses", 0, NULL);
  form_window_set (draft, "wording/own-clauses/own-clause[1]/heading", "Village green");
  form_window_assert_value (&self, path, "default");
  active = dup_active (combo, own);
  g_assert_cmpstr (active, ==, "Village green");
  form_window_assert_value (&self, path, own);
  shown = cdt_shown_value_dup (draft, path);
  g_assert_cmpstr (shown, ==, "Village green");
  form_window_close (&self);
}

/* An item that is named by a clause has its heading for a name. */
static void
test_named_by_clause (void)
{
  g_autoptr (CdtDraft) draft = cdt_draft_new ("memorandum");
  g_autoptr (CdtItem) item = NULL;
  g_autofree char *id = cdt_draft_insert (draft, "ending/continues", 0, NULL);
  g_autofree char *unnamed = NULL;
  g_autofree char *named = NULL;

  item = cdt_draft_dup_item_by_id (draft, id);
  unnamed = cdt_shown_value_dup_name (item);
  g_assert_cmpstr (unnamed, ==, "clause 1");
  form_window_set (draft, "ending/continues/survivor[1]/clause", "intellectual-property");
  named = cdt_shown_value_dup_name (item);
  g_assert_cmpstr (named, ==, "Intellectual property");
}

/* Where a reference may name an item of either of two lists, it offers both, and follows both. */
static void
test_two_lists (void)
{
  FormWindow self;
  CdtDraft *draft = cdt_draft_new ("memorandum");
  CdtField *field;
  GtkComboBox *combo;
  g_autofree char *shown = NULL;

  g_free (cdt_draft_insert (draft, "partners", 0, NULL));
  g_free (cdt_draft_insert (draft, "leaving/exceptions", 0, NULL));
  form_window_set (draft, "partners/partner[1]/name", "Eastvale");
  field = form_window_open_field (&self, CDT_TYPE_REFERENCE_FIELD, "leaving/exceptions/exception[1]/for",
                                  draft);
  combo = form_window_find (GTK_WIDGET (field), GTK_TYPE_COMBO_BOX);
  g_assert_cmpint (gtk_tree_model_iter_n_children (gtk_combo_box_get_model (combo), NULL), ==, 2);
  g_free (cdt_draft_insert (draft, "classes", 0, NULL));
  form_window_set (draft, "classes/class[1]/name", "Associates");
  g_assert_cmpint (gtk_tree_model_iter_n_children (gtk_combo_box_get_model (combo), NULL), ==, 3);
  gtk_combo_box_set_active_id (combo, "k1");
  form_window_assert_value (&self, "leaving/exceptions/exception[1]/for", "k1");
  shown = gtk_combo_box_text_get_active_text (GTK_COMBO_BOX_TEXT (combo));
  g_assert_cmpstr (shown, ==, "Associates");
  form_window_close (&self);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  hdy_init ();

  g_test_add_func ("/choice-field/combo", test_combo);
  g_test_add_func ("/choice-field/segments", test_segments);
  g_test_add_func ("/choice-field/switch", test_switch);
  g_test_add_func ("/choice-field/number-steps", test_number_steps);
  g_test_add_func ("/choice-field/period-unit", test_period_unit);
  g_test_add_func ("/choice-field/calendar", test_calendar);
  g_test_add_func ("/choice-field/reference", test_reference);
  g_test_add_func ("/clause-field/both-ways", test_clause);
  g_test_add_func ("/clause-field/own-clause", test_own_clause);
  g_test_add_func ("/clause-field/named-by-clause", test_named_by_clause);
  g_test_add_func ("/choice-field/two-lists", test_two_lists);
  return g_test_run ();
}
