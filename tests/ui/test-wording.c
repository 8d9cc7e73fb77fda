/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-clause-list.h"
#include "cdt-steps.h"
#include "cdt-wording-page.h"
#include "desk.h"

/* The step of the wording, as a person works in it. */

#define EXAMPLE "healthy-homes-memorandum.concordat"

static CdtWordingPage *
open_page (CdtWindow *window)
{
  CdtEditor *editor = cdt_window_get_editor (window);

  cdt_editor_set_step (editor, cdt_steps_find ("wording"));
  desk_settle ();
  GtkWidget *page = desk_find (GTK_WIDGET (cdt_editor_get_step_page (editor, cdt_steps_find ("wording"))),
                               CDT_TYPE_WORDING_PAGE);
  g_assert_nonnull (page);
  return CDT_WORDING_PAGE (page);
}

static CdtClauseRow *
get_row (CdtWordingPage *page, const char *id)
{
  CdtClauseRow *row = cdt_wording_page_get_row (page, id);

  g_assert_nonnull (row);
  return row;
}

static CdtWordsView *
open_words (CdtWordingPage *page, const char *id)
{
  CdtClauseRow *row = get_row (page, id);

  cdt_clause_row_set_open (row, TRUE);
  desk_settle ();
  return cdt_clause_editor_get_words (cdt_clause_row_get_editor (row));
}

/* What assistive technology says of the row: number, heading, state and mark */
static void
assert_spoken (CdtWordingPage *page, const char *id, const char *expected)
{
  desk_settle ();
  const char *spoken = atk_object_get_name (gtk_widget_get_accessible (GTK_WIDGET (get_row (page, id))));

  if (strstr (spoken, expected) == NULL)
    g_error ("“%s” does not say “%s”", spoken, expected);
}

static gboolean
pages_say (CdtWindow *window, const char *words)
{
  g_autofree char *all = NULL;

  desk_settle ();
  all = desk_dup_words (window);
  return strstr (all, words) != NULL;
}

static void
type_at_end (CdtWordsView *words, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (cdt_words_view_get_view (words));
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_place_cursor (buffer, &end);
  g_assert_true (gtk_text_buffer_insert_interactive_at_cursor (buffer, text, -1, TRUE));
  desk_settle ();
}

static void
test_switch (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtWordingPage *page = open_page (window);
  GtkWidget *on = desk_find (GTK_WIDGET (get_row (page, "disputes")), GTK_TYPE_SWITCH);

  assert_spoken (page, "disputes", "Resolving disagreements, Standard text");
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (on)));
  gtk_switch_set_active (GTK_SWITCH (on), FALSE);
  assert_spoken (page, "disputes", "Off: you left it out");
  g_assert_false (pages_say (window, "Resolving disagreements"));
  desk_activate (window, "undo", NULL);
  assert_spoken (page, "disputes", "Standard text");
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (on)));
  g_assert_true (pages_say (window, "Resolving disagreements"));
  desk_close (window);
}

static void
test_own_words (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtWordingPage *page = open_page (window);
  CdtWordsView *words = open_words (page, "disputes");
  g_autofree char *standard = cdt_words_view_dup_source (words);

  g_assert_nonnull (strstr (standard, "{table:dispute-table}"));
  type_at_end (words, "\nThey meet at ");
  cdt_words_view_insert_braces (words, "{governance/body}");
  assert_spoken (page, "disputes", "Your own words, Own words");
  g_autofree char *typed = cdt_words_view_dup_source (words);
  g_assert_true (g_str_has_suffix (typed, "\nThey meet at {governance/body}"));
  g_assert_true (pages_say (window, "They meet at"));
  desk_activate (window, "undo", NULL);
  desk_activate (window, "undo", NULL);
  g_autofree char *undone = cdt_words_view_dup_source (words);
  g_assert_cmpstr (undone, ==, standard);
  assert_spoken (page, "disputes", "Standard text");
  desk_close (window);
}

/* What stands between braces goes as one, and nothing can be typed into it. */
static void
test_pieces (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtWordingPage *page = open_page (window);
  CdtWordsView *words = open_words (page, "disputes");
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (cdt_words_view_get_view (words));
  GtkTextIter at;

  cdt_words_view_show_source (words, "A{partners/partner[1]/short-name}{clause:disputes}B");
  gtk_text_buffer_get_iter_at_offset (buffer, &at, 4);
  gtk_text_buffer_insert (buffer, &at, "x", -1);
  g_autofree char *inserted = cdt_words_view_dup_source (words);
  g_assert_cmpstr (inserted, ==, "A{partners/partner[1]/short-name}x{clause:disputes}B");
  gtk_text_buffer_get_iter_at_offset (buffer, &at, 3);
  GtkTextIter end = at;
  gtk_text_iter_forward_char (&end);
  gtk_text_buffer_delete (buffer, &at, &end);
  g_autofree char *deleted = cdt_words_view_dup_source (words);
  g_assert_cmpstr (deleted, ==, "Ax{clause:disputes}B");
  desk_close (window);
}

static void
test_own_clause (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtWordingPage *page = open_page (window);
  GtkWidget *add
      = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (page), CDT_TYPE_WORDING_PAGE, "add_clause"));

  gtk_button_clicked (GTK_BUTTON (add));
  CdtClauseRow *row = get_row (page, "own1");
  g_assert_true (cdt_clause_row_get_open (row));
  GtkWidget *heading = desk_find (GTK_WIDGET (row), GTK_TYPE_ENTRY);
  gtk_entry_set_text (GTK_ENTRY (heading), "Community panel");
  type_at_end (open_words (page, "own1"), "A panel of residents advises the Board.");
  assert_spoken (page, "own1", "Community panel, Your own clause, Own clause");
  g_assert_true (pages_say (window, "A panel of residents advises the Board."));
  desk_close (window);
}

static gboolean
press (CdtWindow *window, GtkWidget *widget, guint key, GdkModifierType state)
{
  GdkEvent *event = gdk_event_new (GDK_KEY_PRESS);
  gboolean taken = FALSE;

  event->key.window = g_object_ref (gtk_widget_get_window (widget));
  event->key.keyval = key;
  event->key.state = state;
  gdk_event_set_device (event,
                        gdk_seat_get_keyboard (gdk_display_get_default_seat (gdk_display_get_default ())));
  g_signal_emit_by_name (widget, "key-press-event", event, &taken);
  gdk_event_free (event);
  desk_settle ();
  return taken;
}

static char *
list_order (CdtWindow *window)
{
  CdtAssembler *assembler = cdt_proof_get_assembler (cdt_editor_get_proof (cdt_window_get_editor (window)));
  g_autoptr (GPtrArray) list = cdt_clause_list_get (assembler);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (ids, "%s ", ((CdtClauseInfo *)list->pdata[i])->id);
  return g_string_free (ids, FALSE);
}

static void
test_reorder (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtWordingPage *page = open_page (window);
  CdtClauseRow *row = get_row (page, "disputes");
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (row));
  g_autofree char *before = list_order (window);
  int place = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  cdt_clause_row_focus_head (row);
  g_assert_true (press (window, list, GDK_KEY_Up, GDK_MOD1_MASK));
  g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (get_row (page, "disputes"))), ==, place - 1);
  g_assert_true (press (window, list, GDK_KEY_Down, GDK_MOD1_MASK));
  g_autofree char *after = list_order (window);
  g_assert_cmpstr (after, ==, before);
  desk_close (window);
}

/* Differences are told by more than colour. */
static void
test_differences (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtWordingPage *page = open_page (window);
  CdtWordsView *words = open_words (page, "disputes");
  GtkWidget *editor = GTK_WIDGET (cdt_clause_row_get_editor (get_row (page, "disputes")));
  GtkWidget *toggle
      = GTK_WIDGET (gtk_widget_get_template_child (editor, CDT_TYPE_CLAUSE_EDITOR, "differences"));
  GtkTextView *view
      = GTK_TEXT_VIEW (gtk_widget_get_template_child (editor, CDT_TYPE_CLAUSE_EDITOR, "differences_view"));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextTag *inserted = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "inserted");
  GtkTextIter at;

  g_assert_false (gtk_widget_get_sensitive (toggle));
  type_at_end (words, " Entirely new.");
  g_assert_true (gtk_widget_get_sensitive (toggle));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
  gtk_text_buffer_get_start_iter (buffer, &at);
  g_assert_true (gtk_text_iter_forward_to_tag_toggle (&at, inserted));
  GtkTextIter end = at;
  gtk_text_iter_forward_to_tag_toggle (&end, inserted);
  g_autofree char *marked = gtk_text_buffer_get_text (buffer, &at, &end, FALSE);
  g_assert_nonnull (strstr (marked, "Entirely new."));
  desk_close (window);
}

int
main (int argc, char **argv)
{
  desk_init (&argc, &argv);
  g_test_add_func ("/wording/switch", test_switch);
  g_test_add_func ("/wording/own-words", test_own_words);
  g_test_add_func ("/wording/pieces", test_pieces);
  g_test_add_func ("/wording/own-clause", test_own_clause);
  g_test_add_func ("/wording/reorder", test_reorder);
  g_test_add_func ("/wording/differences", test_differences);
  return g_test_run ();
}
