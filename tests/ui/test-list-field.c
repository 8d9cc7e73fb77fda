/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <handy.h>

#include "cdt-inline-field.h"
#include "cdt-item-row.h"
#include "cdt-list-field.h"
#include "form-window.h"

/** Lists: a window with the partners' form, or with that of the roles, and what was said of removals. */
typedef struct
{
  FormWindow window;
  CdtForm *form;
  CdtListField *list;
  GString *removed;
} Lists;

static void
removed_cb (CdtForm *form, const char *name, GString *removed)
{
  g_string_append_printf (removed, "%s;", name);
}

static char *
add_partner (CdtDraft *draft, const char *name)
{
  g_autofree char *id = cdt_draft_insert (draft, "partners", G_MAXUINT, NULL);
  g_autofree char *path = g_strdup_printf ("partners/partner[@id='%s']/name", id);

  cdt_draft_set_value (draft, path, name, NULL);
  return g_steal_pointer (&id);
}

static void
lists_open (Lists *self, const char *form_name, const char *path)
{
  CdtDraft *draft = cdt_draft_new ("memorandum");
  GtkWidget *form = cdt_form_new (form_name);

  g_free (add_partner (draft, "Eastvale"));
  g_free (add_partner (draft, "Northmoor"));
  g_free (add_partner (draft, "Warm Hearths"));
  self->form = CDT_FORM (form);
  self->removed = g_string_new (NULL);
  g_signal_connect (form, "item-removed", G_CALLBACK (removed_cb), self->removed);
  cdt_form_bind (self->form, draft, NULL);
  form_window_open (&self->window, form, draft);
  self->list = CDT_LIST_FIELD (cdt_form_find_field (self->form, path));
}

static void
lists_close (Lists *self)
{
  form_window_close (&self->window);
  g_string_free (self->removed, TRUE);
}

static char *
join_names (Lists *self)
{
  GListModel *items = G_LIST_MODEL (cdt_list_field_get_items (self->list));
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CdtItem) item = g_list_model_get_item (items, i);
      g_autofree char *name = cdt_item_dup_name (item);

      g_string_append_printf (names, "%s%s", i > 0 ? "|" : "", name);
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
assert_names (Lists *self, const char *expected)
{
  g_autofree char *names = join_names (self);

  g_assert_cmpstr (names, ==, expected);
}

static gboolean
has_focus (Lists *self, guint position)
{
  GtkWidget *focus = form_window_get_focus (&self->window);
  GtkWidget *row = GTK_WIDGET (cdt_list_field_get_row (self->list, position));

  return focus != NULL && row != NULL && gtk_widget_is_ancestor (focus, row);
}

static GtkWidget *
find_named (GtkWidget *root, const char *name)
{
  g_autoptr (GPtrArray) buttons = form_window_find_all (root, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (atk_object_get_name (gtk_widget_get_accessible (buttons->pdata[i])), name) == 0)
      return buttons->pdata[i];
  return NULL;
}

static void
press (Lists *self, const char *name)
{
  GtkWidget *button = find_named (GTK_WIDGET (self->form), name);

  g_assert_nonnull (button);
  gtk_button_clicked (GTK_BUTTON (button));
  form_window_settle ();
}

static void
type_text (Lists *self, const char *text)
{
  GtkWidget *focus = form_window_get_focus (&self->window);

  g_assert_true (GTK_IS_TEXT_VIEW (focus));
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)), text, -1);
}

static void
test_add (void)
{
  Lists self;

  lists_open (&self, "partners", "partners");
  press (&self, "Add a partner");
  assert_names (&self, "Eastvale|Northmoor|Warm Hearths|partner 4");
  /* Its form is open, at the first question */
  g_assert_true (has_focus (&self, 3));
  gtk_entry_set_text (GTK_ENTRY (form_window_get_focus (&self.window)), "Fourth");
  form_window_settle ();
  assert_names (&self, "Eastvale|Northmoor|Warm Hearths|Fourth");
  g_assert_nonnull (find_named (GTK_WIDGET (self.form), "Remove Fourth"));
  lists_close (&self);
}

static void
test_remove (void)
{
  Lists self;

  lists_open (&self, "partners", "partners");
  press (&self, "Remove Northmoor");
  assert_names (&self, "Eastvale|Warm Hearths");
  g_assert_cmpstr (self.removed->str, ==, "Northmoor;");
  g_assert_true (has_focus (&self, 1));
  g_free (cdt_draft_undo (self.window.draft));
  assert_names (&self, "Eastvale|Northmoor|Warm Hearths");

  press (&self, "Remove Warm Hearths");
  g_assert_true (has_focus (&self, 1));
  press (&self, "Remove Northmoor");
  press (&self, "Remove Eastvale");
  assert_names (&self, "");
  g_assert_true (form_window_get_focus (&self.window)
                 == find_named (GTK_WIDGET (self.form), "Add a partner"));
  lists_close (&self);
}

static void
test_duplicate (void)
{
  Lists self;

  lists_open (&self, "partners", "partners");
  press (&self, "Duplicate Eastvale");
  assert_names (&self, "Eastvale|Eastvale|Northmoor|Warm Hearths");
  g_assert_true (has_focus (&self, 1));
  lists_close (&self);
}

static void
test_reorder (void)
{
  Lists self;

  lists_open (&self, "partners", "partners");
  cdt_list_field_focus_row (self.list, 0);
  form_window_key (&self.window, GDK_KEY_Down, GDK_MOD1_MASK);
  assert_names (&self, "Northmoor|Eastvale|Warm Hearths");
  g_assert_true (has_focus (&self, 1));
  form_window_key (&self.window, GDK_KEY_Down, GDK_MOD1_MASK);
  form_window_key (&self.window, GDK_KEY_Down, GDK_MOD1_MASK);
  assert_names (&self, "Northmoor|Warm Hearths|Eastvale");
  g_assert_true (has_focus (&self, 2));
  form_window_key (&self.window, GDK_KEY_Up, GDK_MOD1_MASK);
  assert_names (&self, "Northmoor|Eastvale|Warm Hearths");
  g_free (cdt_draft_undo (self.window.draft));
  g_free (cdt_draft_undo (self.window.draft));
  g_free (cdt_draft_undo (self.window.draft));
  assert_names (&self, "Eastvale|Northmoor|Warm Hearths");
  lists_close (&self);
}

static void
test_open_survives_moves (void)
{
  Lists self;

  lists_open (&self, "partners", "partners");
  cdt_list_field_open_row (self.list, 0);
  cdt_list_field_move (self.list, 0, 2);
  g_assert_true (cdt_item_row_get_open (CDT_ITEM_ROW (cdt_list_field_get_row (self.list, 2))));
  g_assert_false (cdt_item_row_get_open (CDT_ITEM_ROW (cdt_list_field_get_row (self.list, 0))));
  lists_close (&self);
}

static void
assert_spoken (Lists *self, guint row, const char *expected)
{
  GtkWidget *widget = GTK_WIDGET (cdt_list_field_get_row (self->list, row));

  g_assert_cmpstr (atk_object_get_name (gtk_widget_get_accessible (widget)), ==, expected);
}

static void
test_summary_and_badge (void)
{
  Lists self;
  GtkListBoxRow *row;
  g_autoptr (GPtrArray) labels = NULL;

  lists_open (&self, "partners", "partners");
  form_window_set (self.window.draft, "partners/partner[1]/kind", "charity");
  form_window_set (self.window.draft, "partners/partner[1]/representative", "Chair");
  assert_spoken (&self, 0, "Eastvale, Charity · Chair");

  row = cdt_list_field_get_row (self.list, 0);
  labels = form_window_find_all (GTK_WIDGET (row), GTK_TYPE_LABEL);
  g_assert_cmpuint (labels->len, ==, 2);
  g_clear_pointer (&labels, g_ptr_array_unref);
  form_window_set (self.window.draft, "roles/lead",
                   cdt_item_get_id (cdt_item_row_get_item (CDT_ITEM_ROW (row))));
  labels = form_window_find_all (GTK_WIDGET (row), GTK_TYPE_LABEL);
  g_assert_cmpuint (labels->len, ==, 3);
  g_assert_cmpstr (gtk_label_get_text (labels->pdata[2]), ==, "Lead partner");
  lists_close (&self);
}

static void
test_paste_partners (void)
{
  Lists self;

  lists_open (&self, "partners", "partners");
  cdt_list_field_paste (self.list, "\xe2\x80\xa2 Fourth\tthe 4th\tClerk\r\n\r\n2. Fifth\n", G_MAXUINT);
  assert_names (&self, "Eastvale|Northmoor|Warm Hearths|the 4th|Fifth");
  form_window_assert_value (&self.window, "partners/partner[4]/name", "Fourth");
  form_window_assert_value (&self.window, "partners/partner[4]/representative", "Clerk");
  g_free (cdt_draft_undo (self.window.draft));
  assert_names (&self, "Eastvale|Northmoor|Warm Hearths");
  cdt_list_field_paste (self.list, "  \n", G_MAXUINT);
  assert_names (&self, "Eastvale|Northmoor|Warm Hearths");
  lists_close (&self);
}

static void
test_inline (void)
{
  Lists self;

  lists_open (&self, "roles", "roles/duties");
  press (&self, "Add a duty");
  g_assert_true (has_focus (&self, 0));
  form_window_key (&self.window, GDK_KEY_Return, 0);
  assert_names (&self, "duty 1");
  type_text (&self, "report monthly");
  form_window_key (&self.window, GDK_KEY_Return, 0);
  assert_names (&self, "report monthly|duty 2");
  g_assert_true (has_focus (&self, 1));
  type_text (&self, "tell the others");
  form_window_key (&self.window, GDK_KEY_Up, GDK_MOD1_MASK);
  assert_names (&self, "tell the others|report monthly");
  g_assert_true (has_focus (&self, 0));
  form_window_key (&self.window, GDK_KEY_Return, 0);
  assert_names (&self, "tell the others|duty 2|report monthly");
  form_window_key (&self.window, GDK_KEY_BackSpace, 0);
  assert_names (&self, "tell the others|report monthly");
  g_assert_true (has_focus (&self, 0));
  g_assert_cmpstr (self.removed->str, ==, "");
  press (&self, "Remove tell the others");
  g_assert_cmpstr (self.removed->str, ==, "tell the others;");
  lists_close (&self);
}

static void
test_inline_paste (void)
{
  Lists self;
  GtkClipboard *clipboard = gtk_clipboard_get (GDK_SELECTION_CLIPBOARD);

  lists_open (&self, "roles", "roles/duties");
  press (&self, "Add a duty");
  gtk_clipboard_set_text (clipboard, "- one\n- two\n- three\n", -1);
  g_signal_emit_by_name (form_window_get_focus (&self.window), "paste-clipboard");
  form_window_settle ();
  assert_names (&self, "one|two|three");
  g_assert_true (has_focus (&self, 2));
  gtk_clipboard_set_text (clipboard, " and more", -1);
  g_signal_emit_by_name (form_window_get_focus (&self.window), "paste-clipboard");
  form_window_settle ();
  assert_names (&self, "one|two|three and more");
  lists_close (&self);
}

static void
test_find (void)
{
  Lists self;
  CdtField *field;
  g_autofree char *id = NULL;

  lists_open (&self, "roles", "partners");
  id = cdt_draft_insert (self.window.draft, "partners/partner[2]/duties", 0, NULL);
  g_assert_null (cdt_form_find_field (self.form, "partners/partner[2]/name"));
  g_assert_false (cdt_item_row_get_open (CDT_ITEM_ROW (cdt_list_field_get_row (self.list, 1))));
  field = cdt_form_find_field (self.form, "partners/partner[2]/duties/duty[1]/text");
  g_assert_nonnull (field);
  g_assert_true (cdt_item_row_get_open (CDT_ITEM_ROW (cdt_list_field_get_row (self.list, 1))));
  cdt_field_focus (field);
  g_assert_true (gtk_widget_is_ancestor (form_window_get_focus (&self.window), GTK_WIDGET (field)));
  /* A removal in a list inside an item is told by the outer form too */
  type_text (&self, "visit");
  press (&self, "Remove visit");
  g_assert_cmpstr (self.removed->str, ==, "visit;");
  lists_close (&self);
}

/* Bands as the register prints them */
static void
test_scores (void)
{
  static const char *const scores[][3] = { { "4", "1", "4 Low" },
                                           { "5", "1", "5 Medium" },
                                           { "3", "3", "9 Medium" },
                                           { "5", "2", "10 High" },
                                           { "5", "5", "25 High" } };
  Lists self;
  CdtDraft *draft;
  g_autofree char *id = NULL;
  g_autoptr (GPtrArray) labels = NULL;

  lists_open (&self, "risks", "risks");
  draft = self.window.draft;
  id = cdt_draft_insert (draft, "risks", 0, NULL);
  labels = form_window_find_all (GTK_WIDGET (cdt_list_field_get_row (self.list, 0)), GTK_TYPE_LABEL);
  g_assert_cmpuint (labels->len, ==, 2);
  g_clear_pointer (&labels, g_ptr_array_unref);
  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    {
      form_window_set (draft, "risks/risk[1]/likelihood", scores[i][0]);
      form_window_set (draft, "risks/risk[1]/impact", scores[i][1]);
      labels = form_window_find_all (GTK_WIDGET (cdt_list_field_get_row (self.list, 0)), GTK_TYPE_LABEL);
      g_assert_cmpstr (gtk_label_get_text (labels->pdata[labels->len - 1]), ==, scores[i][2]);
      g_clear_pointer (&labels, g_ptr_array_unref);
    }
  lists_close (&self);
}

/* A risk is called in its row what the register and its map call it, wherever it has moved to. */
static void
test_marks (void)
{
  Lists self;

  lists_open (&self, "risks", "risks");
  cdt_list_field_paste (self.list, "Flood\nFire\n", G_MAXUINT);
  form_window_set (self.window.draft, "risks/risk[2]/owner", "p2");
  form_window_set (self.window.draft, "partners/partner[2]/short-name", "the Trust");
  assert_spoken (&self, 0, "R1 Flood");
  cdt_list_field_move (self.list, 1, 0);
  assert_spoken (&self, 0, "R1 Fire, The Trust");
  assert_spoken (&self, 1, "R2 Flood");
  lists_close (&self);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  hdy_init ();

  g_test_add_func ("/list-field/add", test_add);
  g_test_add_func ("/list-field/remove", test_remove);
  g_test_add_func ("/list-field/duplicate", test_duplicate);
  g_test_add_func ("/list-field/reorder", test_reorder);
  g_test_add_func ("/list-field/open-survives-moves", test_open_survives_moves);
  g_test_add_func ("/list-field/summary-and-badge", test_summary_and_badge);
  g_test_add_func ("/list-field/paste-partners", test_paste_partners);
  g_test_add_func ("/list-field/inline", test_inline);
  g_test_add_func ("/list-field/inline-paste", test_inline_paste);
  g_test_add_func ("/list-field/find", test_find);
  g_test_add_func ("/list-field/scores", test_scores);
  g_test_add_func ("/list-field/marks", test_marks);
  return g_test_run ();
}
