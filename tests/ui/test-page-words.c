/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-page-extend.h"
#include "cdt-page-view.h"
#include "desk.h"

#define EXAMPLE "healthy-homes-memorandum.concordat"
#define BODY "The partners set up one body to steer the partnership"

static CdtPageView *
get_view (CdtWindow *window)
{
  return CDT_PAGE_VIEW (
      desk_find (GTK_WIDGET (cdt_editor_get_preview (cdt_window_get_editor (window))), CDT_TYPE_PAGE_VIEW));
}

static int
find_words (CdtPageView *view, const char *words)
{
  const char *all = cdt_page_words_get_text (cdt_page_view_get_words (view));
  const char *found = strstr (all, words);

  g_assert_nonnull (found);
  return (int)g_utf8_pointer_to_offset (all, found);
}

/* Middle of a character, on the widget; it is brought into sight. */
static void
get_point (CdtPageView *view, int offset, double *x, double *y)
{
  CdtPlace place;
  GdkRectangle where;

  g_assert_true (cdt_page_words_find (cdt_page_view_get_words (view), offset, &place));
  cdt_page_view_show_place (view, &place);
  desk_settle ();
  cdt_page_view_get_place_rectangle (view, &place, &where);
  *x = where.x + where.width / 2.0;
  *y = where.y + where.height / 2.0;
}

static void
point (CdtPageView *view, GdkEventType type, double x, double y, GdkModifierType state)
{
  GdkWindow *window = gtk_widget_get_window (GTK_WIDGET (view));
  GdkSeat *seat = gdk_display_get_default_seat (gdk_window_get_display (window));
  GdkEvent *event = gdk_event_new (type);
  int left, top;

  /* A drawing area's own window is at its own origin; events count from there. */
  gdk_window_get_root_origin (window, &left, &top);
  if (type == GDK_MOTION_NOTIFY)
    event->motion = (GdkEventMotion){
      .type = type, .x = x, .y = y, .x_root = left + x, .y_root = top + y, .state = state | GDK_BUTTON1_MASK
    };
  else
    event->button = (GdkEventButton){
      .type = type, .x = x, .y = y, .x_root = left + x, .y_root = top + y, .button = 1, .state = state
    };
  event->any.window = g_object_ref (window);
  gdk_event_set_device (event, gdk_seat_get_pointer (seat));
  gtk_main_do_event (event);
  gdk_event_free (event);
}

static void
check_selected (CdtPageView *view, const char *words)
{
  g_autofree char *selected = NULL;
  int start, end;

  g_assert_true (cdt_page_view_get_selection (view, &start, &end));
  selected = cdt_page_words_dup (cdt_page_view_get_words (view), start, end);
  g_assert_cmpstr (selected, ==, words);
}

static void
drag (CdtPageView *view, double x, double y, double to_x, double to_y)
{
  point (view, GDK_BUTTON_PRESS, x, y, 0);
  point (view, GDK_MOTION_NOTIFY, (x + to_x) / 2, (y + to_y) / 2, 0);
  point (view, GDK_MOTION_NOTIFY, to_x, to_y, 0);
  point (view, GDK_BUTTON_RELEASE, to_x, to_y, GDK_BUTTON1_MASK);
  desk_settle ();
}

/* Words between two characters, whichever comes first, are selected, over the end of a line too. */
static void
test_drag (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtPageView *view = get_view (window);
  const char *words
      = "partners set up one body to steer the partnership: the Partnership Board (the Board). It is not";
  int start = find_words (view, words);
  double x, y, to_x, to_y;

  desk_activate (window, "zoom-to", g_variant_new_double (1.0));
  get_point (view, start + (int)strlen (words) - 1, &to_x, &to_y);
  get_point (view, start, &x, &y);
  drag (view, x - 2, y, to_x + 2, to_y);
  check_selected (view, words);
  drag (view, to_x + 2, to_y, x - 2, y);
  check_selected (view, words);
  g_assert_true (GTK_WIDGET (view) == gtk_window_get_focus (GTK_WINDOW (window)));
  desk_close (window);
}

/* A double click takes a word, a triple click the paragraph. */
static void
test_clicks (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtPageView *view = get_view (window);
  g_autofree char *paragraph = NULL;
  double x, y;
  int start, end;

  get_point (view, find_words (view, "steer the partnership"), &x, &y);
  point (view, GDK_BUTTON_PRESS, x, y, 0);
  point (view, GDK_BUTTON_RELEASE, x, y, GDK_BUTTON1_MASK);
  g_assert_false (cdt_page_view_get_selection (view, &start, &end));
  point (view, GDK_BUTTON_PRESS, x, y, 0);
  point (view, GDK_BUTTON_RELEASE, x, y, GDK_BUTTON1_MASK);
  check_selected (view, "steer");
  point (view, GDK_BUTTON_PRESS, x, y, 0);
  point (view, GDK_BUTTON_RELEASE, x, y, GDK_BUTTON1_MASK);
  cdt_page_view_get_selection (view, &start, &end);
  paragraph = cdt_page_words_dup (cdt_page_view_get_words (view), start, end);
  g_assert_true (g_str_has_prefix (paragraph, BODY ": the Partnership Board"));
  g_assert_null (strchr (paragraph, '\n'));
  desk_close (window);
}

/* A key goes on and on, over ends of paragraphs, cells and pages, until it is there. */
static void
check_way (CdtPageView *view, guint key, gboolean far, int from, int to)
{
  int at = from;

  cdt_page_view_select (view, from < to ? from - 1 : from + 1, from);
  while (from < to ? at < to : at > to)
    {
      g_assert_true (cdt_page_extend_press (view, key, far));
      g_assert_cmpint (from < to ? cdt_page_view_get_cursor (view) : at, >,
                       from < to ? at : cdt_page_view_get_cursor (view));
      at = cdt_page_view_get_cursor (view);
    }
}

/* With Shift held, keys move the end of the selection. */
static void
test_keys (void)
{
  static const struct
  {
    guint key;
    gboolean far;
    const char *selected;
  } cases[] = {
    { GDK_KEY_Right, TRUE, "one body to" },
    { GDK_KEY_Right, FALSE, "one body to " },
    { GDK_KEY_Right, TRUE, "one body to steer" },
    { GDK_KEY_Left, TRUE, "one body to " },
    { GDK_KEY_Left, TRUE, "one body " },
    { GDK_KEY_Left, TRUE, "one " },
    { GDK_KEY_Left, TRUE, "The partners set up " /* from the other end */ },
  };
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtPageView *view = get_view (window);
  int start = find_words (view, BODY);
  int from = find_words (view, "one body to steer the partnership");

  cdt_page_view_select (view, from, from + 8);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      for (int more = i + 1 < G_N_ELEMENTS (cases) ? 1 : 5; more > 0; more--)
        g_assert_true (cdt_page_extend_press (view, cases[i].key, cases[i].far));
      check_selected (view, cases[i].selected);
    }
  g_assert_cmpint (cdt_page_view_get_cursor (view), ==, start);
  g_assert_false (cdt_page_extend_press (view, GDK_KEY_x, FALSE));
  desk_close (window);
}

/* A line is some words long, the way back is as far, and every way comes to its end. */
static void
test_key_ways (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtPageView *view = get_view (window);
  int from = find_words (view, "one body to steer the partnership");
  int start, end;

  cdt_page_view_select (view, from, from + 3);
  g_assert_true (cdt_page_extend_press (view, GDK_KEY_Down, FALSE));
  cdt_page_view_get_selection (view, &start, &end);
  g_assert_cmpint (start, ==, from);
  g_assert_cmpint (end - from, >, 30);
  g_assert_true (cdt_page_extend_press (view, GDK_KEY_Up, FALSE));
  cdt_page_view_get_selection (view, &start, &end);
  g_assert_cmpint (ABS (end - from - 3), <=, 2);
  end = cdt_page_words_get_page_start (cdt_page_view_get_words (view), 3);
  check_way (view, GDK_KEY_Right, TRUE, 1, end);
  check_way (view, GDK_KEY_Left, TRUE, end, 0);
  check_way (view, GDK_KEY_Down, FALSE, 1, end);
  check_way (view, GDK_KEY_Up, FALSE, end, 1);
  desk_close (window);
}

/* All of it: paragraphs are a line each, cells have tabs between them, and heads and feet do not come. */
static void
test_copy_all (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtPageView *view = get_view (window);
  GActionGroup *actions = gtk_widget_get_action_group (GTK_WIDGET (view), "page");
  GtkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (view), GDK_SELECTION_CLIPBOARD);
  g_autofree char *text = NULL;

  g_action_group_activate_action (actions, "select-all", NULL);
  cdt_page_view_copy (view, GDK_SELECTION_CLIPBOARD);
  text = gtk_clipboard_wait_for_text (clipboard);
  g_assert_nonnull (strstr (text, "\nTo help older residents live safely and warmly in their own homes\n"));
  g_assert_nonnull (strstr (text, "\n1\tEastvale District Council (Eastvale)\tLead partner\t"));
  g_assert_nonnull (strstr (text, "\n1.1 "));
  g_assert_null (strstr (text, "Page 2 of"));
  desk_close (window);
}

/* What is selected goes with an edit; a fingerprint that comes later leaves it alone. */
static void
test_edit (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtPageView *view = get_view (window);
  int start, end;

  cdt_page_view_select (view, 10, 20);
  cdt_layout_set_fingerprint (cdt_page_view_get_layout (view), "ABCD-EFGH-JKLM");
  desk_settle ();
  g_assert_true (cdt_page_view_get_selection (view, &start, &end));
  g_assert_true (cdt_draft_set_value (desk_get_draft (window), "goals/vision", "Warm homes.", NULL));
  desk_settle ();
  g_assert_false (cdt_page_view_get_selection (view, &start, &end));
  desk_close (window);
}

/* Every character of the first pages is where a click finds it. */
static void
test_hit (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtPageWords *words = cdt_page_view_get_words (get_view (window));
  int length = cdt_page_words_get_page_start (words, 4);
  guint n = 0;

  for (int offset = 0; offset < length; offset++)
    {
      CdtPlace place;

      g_assert_true (cdt_page_words_find (words, offset, &place));
      /* Spaces at lines' ends and what stands between paragraphs have no room of their own. */
      if (place.width < 0.5)
        continue;
      g_assert_cmpint (
          cdt_page_words_hit (words, place.page, place.x + place.width * 0.2, place.y + place.height / 2), ==,
          offset);
      n++;
    }
  g_assert_cmpuint (n, >, 2000);
  desk_close (window);
}

/* What a figure shows is selected and copied as other words are: its axis, its numbers and its marks, and
 * what stands side by side in it has a tab between. */
static void
test_figures (void)
{
  static const char *const shown[]
      = { "Almost certain", "Likely", "Set up the team", "Notice to leave at the end" };
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtPageView *view = get_view (window);

  desk_activate (window, "zoom-to", g_variant_new_double (1.0));
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      g_autofree char *line = g_strconcat ("\n", shown[i], NULL);
      int start = find_words (view, line) + 1;
      double x, y, to_x, to_y;

      get_point (view, start + (int)strlen (shown[i]) - 1, &to_x, &to_y);
      get_point (view, start, &x, &y);
      drag (view, x - 2, y, to_x + 3, to_y);
      check_selected (view, shown[i]);
    }
  desk_close (window);
}

static void
check_text_at (AtkText *text, int offset, AtkTextGranularity granularity, const char *prefix)
{
  int start, end;
  g_autofree char *words = atk_text_get_string_at_offset (text, offset, granularity, &start, &end);
  g_autofree char *same = atk_text_get_text (text, start, end);

  g_assert_cmpstr (words, ==, same);
  g_assert_cmpint (start, <=, offset);
  g_assert_cmpint (end, >, offset);
  if (!g_str_has_prefix (words, prefix))
    g_error ("“%s” does not begin with “%s”", words, prefix);
}

/* A screen reader goes by words, lines and sentences, and selects. */
static void
test_accessible (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtPageView *view = get_view (window);
  AtkText *text = ATK_TEXT (gtk_widget_get_accessible (GTK_WIDGET (view)));
  int offset = find_words (view, BODY) + 4;
  int start, end, x, y, width, height;
  g_autofree char *selected = NULL;

  check_text_at (text, offset, ATK_TEXT_GRANULARITY_CHAR, "p");
  check_text_at (text, offset, ATK_TEXT_GRANULARITY_WORD, "partners");
  check_text_at (text, offset, ATK_TEXT_GRANULARITY_SENTENCE, BODY);
  check_text_at (text, offset, ATK_TEXT_GRANULARITY_LINE, BODY);
  check_text_at (text, offset, ATK_TEXT_GRANULARITY_PARAGRAPH, BODY);
  g_assert_cmpint (atk_text_get_n_selections (text), ==, 0);
  g_assert_true (atk_text_add_selection (text, offset, offset + 8));
  selected = atk_text_get_selection (text, 0, &start, &end);
  g_assert_cmpstr (selected, ==, "partners");
  g_assert_cmpint (atk_text_get_caret_offset (text), ==, offset + 8);
  g_assert_true (atk_text_remove_selection (text, 0));
  g_assert_true (atk_text_set_caret_offset (text, offset));
  atk_text_get_character_extents (text, offset, &x, &y, &width, &height, ATK_XY_WINDOW);
  g_assert_cmpint (width, >, 0);
  g_assert_cmpint (atk_text_get_offset_at_point (text, x + 1, y + height / 2, ATK_XY_WINDOW), ==, offset);
  desk_close (window);
}

int
main (int argc, char **argv)
{
  desk_init (&argc, &argv);
  g_test_add_func ("/page-words/drag", test_drag);
  g_test_add_func ("/page-words/clicks", test_clicks);
  g_test_add_func ("/page-words/keys", test_keys);
  g_test_add_func ("/page-words/key-ways", test_key_ways);
  g_test_add_func ("/page-words/copy-all", test_copy_all);
  g_test_add_func ("/page-words/edit", test_edit);
  g_test_add_func ("/page-words/hit", test_hit);
  g_test_add_func ("/page-words/figures", test_figures);
  g_test_add_func ("/page-words/accessible", test_accessible);
  return g_test_run ();
}
