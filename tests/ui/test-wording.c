/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "desk.h"
#include "wording-step.h"

/* The step of the wording, as a person works in it. */

#define EXAMPLE "healthy-homes-memorandum.concordat"

static void
test_switch (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtWordingPage *page = wording_step_open (window);
  GtkWidget *on = desk_find (GTK_WIDGET (wording_step_get_row (page, "disputes")), GTK_TYPE_SWITCH);

  wording_step_assert_spoken (page, "disputes", "Resolving disagreements, Standard text");
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (on)));
  gtk_switch_set_active (GTK_SWITCH (on), FALSE);
  wording_step_assert_spoken (page, "disputes", "Off: you left it out");
  g_assert_false (wording_step_pages_say (window, "Resolving disagreements"));
  desk_activate (window, "undo", NULL);
  wording_step_assert_spoken (page, "disputes", "Standard text");
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (on)));
  g_assert_true (wording_step_pages_say (window, "Resolving disagreements"));
  desk_close (window);
}

static void
test_own_words (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtWordingPage *page = wording_step_open (window);
  CdtWordsView *words = wording_step_open_words (page, "disputes");
  g_autofree char *standard = cdt_words_view_dup_source (words);

  g_assert_nonnull (strstr (standard, "{table:dispute-table}"));
  wording_step_type_at_end (words, "\nThey meet at ");
  cdt_words_view_insert_braces (words, "{governance/body}");
  wording_step_assert_spoken (page, "disputes", "Your own words, Own words");
  g_autofree char *typed = cdt_words_view_dup_source (words);
  g_assert_true (g_str_has_suffix (typed, "\nThey meet at {governance/body}"));
  g_assert_true (wording_step_pages_say (window, "They meet at"));
  desk_activate (window, "undo", NULL);
  desk_activate (window, "undo", NULL);
  g_autofree char *undone = cdt_words_view_dup_source (words);
  g_assert_cmpstr (undone, ==, standard);
  wording_step_assert_spoken (page, "disputes", "Standard text");
  desk_close (window);
}

/* What stands between braces goes as one, and nothing can be typed into it. */
static void
test_pieces (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtWordingPage *page = wording_step_open (window);
  CdtWordsView *words = wording_step_open_words (page, "disputes");
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (cdt_words_view_get_view (words));
  GtkTextIter at;

  cdt_words_view_show_source (words, "A{partners/partner[1]/short-name}{clause:disputes}B");
  gtk_text_buffer_get_iter_at_offset (buffer, &at, 4);
  gtk_text_buffer_place_cursor (buffer, &at);
  gtk_text_buffer_insert_at_cursor (buffer, "x", -1);
  gtk_text_buffer_insert_at_cursor (buffer, "y", -1);
  g_autofree char *inserted = cdt_words_view_dup_source (words);
  g_assert_cmpstr (inserted, ==, "A{partners/partner[1]/short-name}xy{clause:disputes}B");
  gtk_text_buffer_get_iter_at_offset (buffer, &at, 3);
  GtkTextIter end = at;
  gtk_text_iter_forward_char (&end);
  gtk_text_buffer_delete (buffer, &at, &end);
  g_autofree char *deleted = cdt_words_view_dup_source (words);
  g_assert_cmpstr (deleted, ==, "Axy{clause:disputes}B");
  desk_close (window);
}

static char *
dup_marked (CdtWordsView *words, const char *tag_name)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (cdt_words_view_get_view (words));
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), tag_name);
  GString *marked = g_string_new (NULL);
  GtkTextIter at;

  gtk_text_buffer_get_start_iter (buffer, &at);
  while (gtk_text_iter_has_tag (&at, tag) || gtk_text_iter_forward_to_tag_toggle (&at, tag))
    {
      GtkTextIter end = at;

      gtk_text_iter_forward_to_tag_toggle (&end, tag);
      g_autofree char *words_marked = gtk_text_buffer_get_text (buffer, &at, &end, FALSE);
      g_string_append_printf (marked, "[%s]", words_marked);
      at = end;
    }
  return g_string_free (marked, FALSE);
}

/* The standard text stands beside the person's, and each shows what only it has, by more than colour. */
static void
test_differences (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtWordingPage *page = wording_step_open (window);
  CdtWordsView *words = wording_step_open_words (page, "disputes");
  CdtWordsView *standard = wording_step_get_standard (page, "disputes");
  GtkWidget *restore = wording_step_get_part (page, "disputes", "restore");
  g_autofree char *before = cdt_words_view_dup_source (words);
  g_autofree char *beside = cdt_words_view_dup_source (standard);

  g_assert_cmpstr (beside, ==, before);
  g_assert_false (gtk_text_view_get_editable (cdt_words_view_get_view (standard)));
  g_assert_false (gtk_widget_get_sensitive (restore));
  cdt_words_view_show_source (words, "First {partners} agree.\nThen {clause:ending} applies.");
  wording_step_type_at_end (words, " Entirely new.");
  g_autofree char *inserted = dup_marked (words, "inserted");
  g_autofree char *deleted = dup_marked (standard, "deleted");
  g_assert_nonnull (strstr (inserted, "Entirely new.]"));
  g_assert_null (strstr (deleted, "Entirely"));
  g_assert_cmpuint (strlen (deleted), >, 100);
  g_assert_true (gtk_widget_get_visible (wording_step_get_part (page, "disputes", "legend")));
  gtk_button_clicked (GTK_BUTTON (restore));
  desk_settle ();
  g_autofree char *again = cdt_words_view_dup_source (words);
  g_autofree char *unmarked = dup_marked (words, "inserted");
  g_assert_cmpstr (again, ==, before);
  g_assert_cmpstr (unmarked, ==, "");
  g_assert_false (gtk_widget_get_visible (wording_step_get_part (page, "disputes", "legend")));
  desk_close (window);
}

/* Lines stay lines: what is in view is as high as all of them. */
static void
test_lines (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtWordingPage *page = wording_step_open (window);
  CdtWordsView *words = wording_step_open_words (page, "disputes");
  GtkTextView *view = cdt_words_view_get_view (words);
  GtkTextIter end;
  GdkRectangle last;
  int y;

  wording_step_type_at_end (words, "\nOne.\n- two;\n- three.");
  g_assert_true (wording_step_pages_say (window, "One."));
  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (view), &end);
  gtk_text_view_get_iter_location (view, &end, &last);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, 0, last.y + last.height, NULL, &y);
  g_assert_cmpint (y, <=, gtk_widget_get_allocated_height (GTK_WIDGET (view)));
  gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (view), &end);
  gtk_text_view_get_iter_location (view, &end, &last);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, 0, last.y, NULL, &y);
  g_assert_cmpint (y, >=, 0);
  desk_close (window);
}

int
main (int argc, char **argv)
{
  desk_init (&argc, &argv);
  g_test_add_func ("/wording/switch", test_switch);
  g_test_add_func ("/wording/own-words", test_own_words);
  g_test_add_func ("/wording/pieces", test_pieces);
  g_test_add_func ("/wording/differences", test_differences);
  g_test_add_func ("/wording/lines", test_lines);
  return g_test_run ();
}
