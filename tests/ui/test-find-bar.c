/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-find-bar.h"
#include "desk.h"

#define EXAMPLE "healthy-homes-memorandum.concordat"

static GtkWidget *
find_in_preview (CdtWindow *window, GType type)
{
  return desk_find (GTK_WIDGET (cdt_editor_get_preview (cdt_window_get_editor (window))), type);
}

static CdtPageView *
get_view (CdtWindow *window)
{
  return CDT_PAGE_VIEW (find_in_preview (window, CDT_TYPE_PAGE_VIEW));
}

static gboolean
is_done (gpointer find)
{
  return cdt_page_find_is_done (find);
}

/* Opens the bar as Ctrl+F does, and types. */
static CdtPageFind *
look_for (CdtWindow *window, const char *words)
{
  CdtPageFind *find = cdt_page_view_get_find (get_view (window));

  desk_activate (window, "search", NULL);
  g_assert_true (GTK_IS_SEARCH_ENTRY (gtk_window_get_focus (GTK_WINDOW (window))));
  gtk_entry_set_text (GTK_ENTRY (gtk_window_get_focus (GTK_WINDOW (window))), words);
  desk_wait (is_done, find);
  desk_settle ();
  return find;
}

static void
check_count (CdtWindow *window, const char *words)
{
  GtkWidget *bar = find_in_preview (window, CDT_TYPE_FIND_BAR);

  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (desk_find (bar, GTK_TYPE_LABEL))), ==, words);
}

static void
check_in_sight (CdtWindow *window)
{
  CdtPageView *view = get_view (window);
  const CdtMatch *chosen = cdt_page_find_get_chosen (cdt_page_view_get_find (view), NULL);
  CdtPlace place;
  GdkRectangle where;

  g_assert_nonnull (chosen);
  g_assert_true (cdt_page_words_find (cdt_page_view_get_words (view), chosen->start, &place));
  cdt_page_view_get_place_rectangle (view, &place, &where);
  g_assert_cmpint (where.y, >=, 0);
  g_assert_cmpint (where.y + where.height, <=, cdt_page_view_get_view_height (view));
}

/* From one to the next, round from the last to the first, and back; each is brought into sight. */
static void
test_steps (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtPageFind *find = look_for (window, "warm hearths");
  guint n = cdt_page_find_get_matches (find)->len;
  g_autofree char *first = g_strdup_printf ("1 of %u", n);
  g_autofree char *last = g_strdup_printf ("%u of %u", n, n);

  g_assert_cmpuint (n, >, 3);
  check_count (window, first);
  for (guint i = 0; i < n; i++)
    {
      check_in_sight (window);
      g_signal_emit_by_name (gtk_window_get_focus (GTK_WINDOW (window)), "activate");
      desk_settle ();
    }
  check_count (window, first);
  desk_activate (window, "find", g_variant_new_int32 (-1));
  check_count (window, last);
  check_in_sight (window);
  desk_close (window);
}

/* It begins with the page in sight, and more letters do not move on. */
static void
test_from_here (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtPageView *view = get_view (window);
  CdtPageFind *find;
  int page_start, first;

  cdt_page_view_scroll_to (view, cdt_page_column_get_top (cdt_page_view_get_column (view), 5));
  page_start = cdt_page_words_get_page_start (cdt_page_view_get_words (view), 5);
  find = look_for (window, "part");
  first = cdt_page_find_get_chosen (find, NULL)->start;
  g_assert_cmpint (first, >=, page_start);
  find = look_for (window, "partn");
  g_assert_cmpint (cdt_page_find_get_chosen (find, NULL)->start, >=, first);
  g_assert_cmpint (cdt_page_find_get_chosen (find, NULL)->start, <, first + 600);
  desk_close (window);
}

static void
test_nothing (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtPageFind *find = look_for (window, "zeppelin");
  GtkWidget *entry = gtk_window_get_focus (GTK_WINDOW (window));

  g_assert_cmpuint (cdt_page_find_get_matches (find)->len, ==, 0);
  check_count (window, "Not found");
  g_assert_true (gtk_style_context_has_class (gtk_widget_get_style_context (entry), GTK_STYLE_CLASS_ERROR));
  look_for (window, "");
  check_count (window, "");
  g_assert_false (gtk_style_context_has_class (gtk_widget_get_style_context (entry), GTK_STYLE_CLASS_ERROR));
  desk_close (window);
}

/* Words over the end of a line, of any number and with letters of Welsh. */
static void
test_letters (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);

  g_assert_true (cdt_draft_set_value (desk_get_draft (window), "goals/vision",
                                      "Cartrefi cynnes i b\305\265er a th\305\267 pob un of\357\254\201ce",
                                      NULL));
  desk_settle ();
  g_assert_cmpuint (cdt_page_find_get_matches (look_for (window, "B\305\264ER A TH\305\266"))->len, ==, 1);
  g_assert_cmpuint (cdt_page_find_get_matches (look_for (window, "bwer"))->len, ==, 1);
  g_assert_cmpuint (cdt_page_find_get_matches (look_for (window, "office"))->len, >=, 1);
  g_assert_cmpuint (cdt_page_find_get_matches (
                        look_for (window, "the Partnership Board (the Board). It is not a legal body"))
                        ->len,
                    ==, 1);
  desk_close (window);
}

/* An edit is looked through again; what is chosen stays chosen and in sight. */
static void
test_edit (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtPageFind *find = look_for (window, "disagreement");
  guint before = cdt_page_find_get_matches (find)->len;
  guint was, is;

  cdt_page_find_step (find, 1);
  desk_settle ();
  cdt_page_find_get_chosen (find, &was);
  g_assert_true (cdt_draft_set_value (desk_get_draft (window), "goals/vision",
                                      "Homes without disagreement, and warm ones too.", NULL));
  desk_settle ();
  desk_wait (is_done, find);
  g_assert_cmpuint (cdt_page_find_get_matches (find)->len, ==, before + 1);
  g_assert_nonnull (cdt_page_find_get_chosen (find, &is));
  g_assert_cmpuint (is, >=, was);
  g_assert_cmpuint (is, <=, was + 1);
  check_in_sight (window);
  desk_close (window);
}

/* What is selected is looked for; closing takes the marks away, selects the chosen words and gives the focus
 * to the pages. */
static void
test_open_close (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtPageView *view = get_view (window);
  CdtPageFind *find = look_for (window, "Eastvale");
  const CdtMatch match = *cdt_page_find_get_chosen (find, NULL);
  int start, end;

  g_signal_emit_by_name (gtk_window_get_focus (GTK_WINDOW (window)), "stop-search");
  desk_settle ();
  g_assert_cmpuint (cdt_page_find_get_matches (find)->len, ==, 0);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == GTK_WIDGET (view));
  g_assert_true (cdt_page_view_get_selection (view, &start, &end));
  g_assert_cmpint (start, ==, match.start);
  g_assert_cmpint (end, ==, match.end);
  cdt_page_view_select (view, match.start, match.start + 4);
  desk_activate (window, "search", NULL);
  g_assert_cmpstr (cdt_page_find_get_query (find), ==, "East");
  g_assert_cmpuint (cdt_page_find_get_matches (find)->len, >, 3);
  desk_close (window);
}

int
main (int argc, char **argv)
{
  desk_init (&argc, &argv);
  g_test_add_func ("/find-bar/steps", test_steps);
  g_test_add_func ("/find-bar/from-here", test_from_here);
  g_test_add_func ("/find-bar/nothing", test_nothing);
  g_test_add_func ("/find-bar/letters", test_letters);
  g_test_add_func ("/find-bar/edit", test_edit);
  g_test_add_func ("/find-bar/open-close", test_open_close);
  return g_test_run ();
}
