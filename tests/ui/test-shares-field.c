/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <handy.h>

#include "cdt-share-row.h"
#include "cdt-share-set.h"
#include "cdt-shares-field.h"
#include "form-window.h"

#include "cdt-format.h"

#define SHARES "costs/shares"

static char *ids[40];

static CdtDraft *
make_draft (guint n_partners)
{
  CdtDraft *draft = cdt_draft_new ("memorandum");

  for (guint i = 0; i < n_partners; i++)
    {
      g_autofree char *path = NULL;
      g_autofree char *name = g_strdup_printf ("Partner %u", i + 1);

      g_free (ids[i]);
      ids[i] = cdt_draft_insert (draft, "partners", i, NULL);
      path = g_strdup_printf ("partners/partner[@id='%s']/name", ids[i]);
      cdt_draft_set_value (draft, path, name, NULL);
    }
  return draft;
}

static CdtShareRow *
find_row (CdtField *field, guint position)
{
  g_autoptr (GPtrArray) rows = form_window_find_all (GTK_WIDGET (field), CDT_TYPE_SHARE_ROW);

  return position < rows->len ? rows->pdata[position] : NULL;
}

static GtkEntry *
find_entry (CdtField *field, guint position)
{
  return form_window_find (GTK_WIDGET (find_row (field, position)), GTK_TYPE_ENTRY);
}

static void
assert_share (FormWindow *self, guint partner, const char *percent)
{
  g_autofree char *kept = cdt_share_set_dup_percent (self->draft, SHARES, ids[partner]);

  g_assert_cmpstr (kept, ==, percent);
}

static const char *
get_sum (CdtField *field)
{
  g_autoptr (GPtrArray) labels = NULL;

  form_window_settle ();
  labels = form_window_find_all (GTK_WIDGET (field), GTK_TYPE_LABEL);
  for (guint i = 0; i < labels->len; i++)
    if (gtk_style_context_has_class (gtk_widget_get_style_context (labels->pdata[i]), "cdt-sum"))
      return gtk_label_get_text (labels->pdata[i]);
  return NULL;
}

static void
test_typed (void)
{
  FormWindow self;
  CdtField *field = form_window_open_field (&self, CDT_TYPE_SHARES_FIELD, SHARES, make_draft (3));

  g_assert_cmpstr (get_sum (field), ==, "100% to share out");
  gtk_entry_set_text (find_entry (field, 0), "50");
  assert_share (&self, 0, "50");
  g_assert_cmpstr (get_sum (field), ==, "50% left");
  gtk_entry_set_text (find_entry (field, 1), "30,5");
  gtk_entry_set_text (find_entry (field, 1), "30.5 %");
  assert_share (&self, 1, "30.5");
  gtk_entry_set_text (find_entry (field, 2), "19.5");
  g_assert_cmpstr (get_sum (field), ==, "Adds up to 100%");
  gtk_entry_set_text (find_entry (field, 2), "29.5");
  g_assert_cmpstr (get_sum (field), ==, "10% too much");
  form_window_leave (GTK_WIDGET (find_entry (field, 2)));
  g_assert_cmpstr (gtk_entry_get_text (find_entry (field, 2)), ==, "29.5%");
  form_window_close (&self);
}

static void
test_slider (void)
{
  FormWindow self;
  CdtField *field = form_window_open_field (&self, CDT_TYPE_SHARES_FIELD, SHARES, make_draft (2));
  GtkRange *slider = form_window_find (GTK_WIDGET (find_row (field, 0)), GTK_TYPE_SCALE);

  gtk_range_set_value (slider, 40);
  gtk_range_set_value (slider, 41);
  gtk_range_set_value (slider, 42);
  assert_share (&self, 0, "42");
  g_assert_cmpstr (gtk_entry_get_text (find_entry (field, 0)), ==, "42%");
  gtk_entry_set_text (find_entry (field, 0), "12.25");
  g_assert_cmpfloat (gtk_range_get_value (slider), >, 11.9);
  assert_share (&self, 0, "12.25");
  form_window_close (&self);
}

/* The parts add up to 100 exactly, whatever the number of partners. */
static void
test_equal (void)
{
  for (guint n = 1; n <= 40; n++)
    {
      g_autoptr (CdtDraft) draft = make_draft (n);
      gint64 sum = 0;

      g_assert_true (cdt_share_set_divide_equally (draft, SHARES, NULL));
      for (guint i = 0; i < n; i++)
        {
          g_autofree char *percent = cdt_share_set_dup_percent (draft, SHARES, ids[i]);
          gint64 units;

          g_assert_true (cdt_percent_to_units (percent, &units));
          sum += units;
        }
      g_assert_cmpint (sum, ==, CDT_WHOLE_UNITS);
      g_free (cdt_draft_undo (draft));
      g_assert_false (cdt_draft_has_value (draft, SHARES "/share[1]/percent"));
    }
}

static void
test_equal_button (void)
{
  FormWindow self;
  CdtField *field = form_window_open_field (&self, CDT_TYPE_SHARES_FIELD, SHARES, make_draft (3));
  g_autoptr (GPtrArray) buttons = form_window_find_all (GTK_WIDGET (field), GTK_TYPE_BUTTON);

  gtk_button_clicked (buttons->pdata[0]);
  assert_share (&self, 0, "33.34");
  assert_share (&self, 2, "33.33");
  g_assert_cmpstr (gtk_entry_get_text (find_entry (field, 1)), ==, "33.33%");
  g_assert_cmpstr (get_sum (field), ==, "Adds up to 100%");
  form_window_close (&self);
}

static void
test_partners_come_and_go (void)
{
  FormWindow self;
  CdtField *field = form_window_open_field (&self, CDT_TYPE_SHARES_FIELD, SHARES, make_draft (2));
  AtkObject *accessible;

  gtk_entry_set_text (find_entry (field, 0), "60");
  gtk_entry_set_text (find_entry (field, 1), "40");
  form_window_set (self.draft, "partners/partner[1]/name", "Eastvale");
  accessible = gtk_widget_get_accessible (GTK_WIDGET (find_entry (field, 0)));
  g_assert_cmpstr (atk_object_get_name (accessible), ==, "Shares of cost: Eastvale");

  g_free (cdt_draft_insert (self.draft, "partners", 0, NULL));
  g_assert_nonnull (find_row (field, 2));
  g_assert_cmpstr (gtk_entry_get_text (find_entry (field, 0)), ==, "");
  g_assert_cmpstr (gtk_entry_get_text (find_entry (field, 1)), ==, "60%");

  /* The share of a partner that has gone stays to be seen, and goes when it is emptied */
  cdt_draft_remove (self.draft, "partners/partner[2]", NULL);
  g_assert_cmpstr (get_sum (field), ==, "Adds up to 100%");
  g_assert_cmpstr (gtk_entry_get_text (find_entry (field, 2)), ==, "60%");
  gtk_entry_set_text (find_entry (field, 2), "");
  form_window_leave (GTK_WIDGET (find_entry (field, 2)));
  g_assert_null (find_row (field, 2));
  g_assert_cmpstr (get_sum (field), ==, "60% left");
  form_window_close (&self);
}

static void
test_odd (void)
{
  FormWindow self;
  CdtField *field = form_window_open_field (&self, CDT_TYPE_SHARES_FIELD, SHARES, make_draft (2));
  g_autoptr (GPtrArray) labels = NULL;

  gtk_entry_set_text (find_entry (field, 0), "half");
  assert_share (&self, 0, "half");
  form_window_leave (GTK_WIDGET (find_entry (field, 0)));
  g_assert_cmpstr (gtk_entry_get_text (find_entry (field, 0)), ==, "half");
  labels = form_window_find_all (GTK_WIDGET (field), GTK_TYPE_LABEL);
  g_assert_true (gtk_style_context_has_class (gtk_widget_get_style_context (labels->pdata[labels->len - 1]),
                                              "cdt-complaint"));
  form_window_close (&self);
}

static void
test_find (void)
{
  FormWindow self;
  CdtField *field = form_window_open_field (&self, CDT_TYPE_SHARES_FIELD, SHARES, make_draft (2));
  g_autofree char *path = NULL;

  g_assert_true (cdt_share_set_store (self.draft, SHARES, ids[0], "10", NULL));
  g_assert_true (cdt_share_set_store (self.draft, SHARES, ids[1], "20", NULL));
  path = cdt_draft_dup_canonical_path (self.draft, SHARES "/share[2]/percent");
  g_assert_true (cdt_field_find (field, path) == field);
  cdt_field_focus (field);
  g_assert_true (form_window_get_focus (&self) == GTK_WIDGET (find_entry (field, 1)));
  g_assert_null (cdt_field_find (field, "costs/budget"));
  form_window_close (&self);
}

static void
test_no_partners (void)
{
  FormWindow self;
  CdtField *field = form_window_open_field (&self, CDT_TYPE_SHARES_FIELD, SHARES, make_draft (0));

  g_assert_null (find_row (field, 0));
  g_assert_null (get_sum (field));
  g_assert_true (cdt_share_set_divide_equally (self.draft, SHARES, NULL));
  form_window_close (&self);
}

int
main (int argc, char **argv)
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  hdy_init ();

  g_test_add_func ("/shares-field/typed", test_typed);
  g_test_add_func ("/shares-field/slider", test_slider);
  g_test_add_func ("/shares-field/equal", test_equal);
  g_test_add_func ("/shares-field/equal-button", test_equal_button);
  g_test_add_func ("/shares-field/partners-come-and-go", test_partners_come_and_go);
  g_test_add_func ("/shares-field/odd", test_odd);
  g_test_add_func ("/shares-field/find", test_find);
  g_test_add_func ("/shares-field/no-partners", test_no_partners);
  result = g_test_run ();
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_free (ids[i]);
  return result;
}
