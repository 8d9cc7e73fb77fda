/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "desk.h"
#include "wording-step.h"

/* What a person does to whole clauses: their order, form and number, and clauses of the person's own. */

#define EXAMPLE "healthy-homes-memorandum.concordat"

static GdkSeat *
get_seat (void)
{
  return gdk_display_get_default_seat (gdk_display_get_default ());
}

static gboolean
press (CdtWindow *window, GtkWidget *widget, guint key, GdkModifierType state)
{
  GdkEvent *event = gdk_event_new (GDK_KEY_PRESS);
  gboolean taken = FALSE;

  event->key.window = g_object_ref (gtk_widget_get_window (widget));
  event->key.keyval = key;
  event->key.state = state;
  gdk_event_set_device (event, gdk_seat_get_keyboard (get_seat ()));
  g_signal_emit_by_name (widget, "key-press-event", event, &taken);
  gdk_event_free (event);
  desk_settle ();
  return taken;
}

static int
get_place (CdtWordingPage *page, const char *id)
{
  return gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (wording_step_get_row (page, id)));
}

/* The words of the page in one line */
static gboolean
says_in_order (CdtWindow *window, const char *first, const char *second)
{
  g_autofree char *all = NULL;

  desk_settle ();
  all = desk_dup_words (window);
  const char *end = strstr (all, "Schedule 1");
  const char *a = g_strrstr_len (all, end - all, first);
  const char *b = g_strrstr_len (all, end - all, second);
  return a != NULL && b != NULL && a < b;
}

static void
test_keys (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtWordingPage *page = wording_step_open (window);
  CdtClauseRow *row = wording_step_get_row (page, "disputes");
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (row));
  g_autofree char *before = wording_step_list_order (window);
  int place = get_place (page, "disputes");

  cdt_clause_row_focus_head (row);
  g_assert_true (press (window, list, GDK_KEY_Up, GDK_MOD1_MASK));
  g_assert_cmpint (get_place (page, "disputes"), ==, place - 1);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), GTK_WIDGET (row)));
  g_assert_true (press (window, list, GDK_KEY_Down, GDK_MOD1_MASK));
  g_autofree char *after = wording_step_list_order (window);
  g_assert_cmpstr (after, ==, before);
  g_assert_false (press (window, list, GDK_KEY_Down, 0));
  desk_close (window);
}

/* Nothing stands before the first clause, and no clause goes among the schedules. */
static void
test_ends (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtWordingPage *page = wording_step_open (window);
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (wording_step_get_row (page, "parties")));
  g_autofree char *before = wording_step_list_order (window);

  cdt_clause_row_focus_head (wording_step_get_row (page, "parties"));
  g_assert_cmpint (get_place (page, "parties"), ==, 0);
  g_assert_true (press (window, list, GDK_KEY_Up, GDK_MOD1_MASK));
  for (guint i = 0;; i++)
    {
      CdtClauseRow *row = CDT_CLAUSE_ROW (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int)i + 1));

      if (cdt_clause_row_get_kind (row) != CDT_UNIT_SCHEDULE)
        continue;
      cdt_clause_row_focus_head (
          CDT_CLAUSE_ROW (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int)i)));
      break;
    }
  press (window, list, GDK_KEY_Down, GDK_MOD1_MASK);
  g_autofree char *after = wording_step_list_order (window);
  g_assert_cmpstr (after, ==, before);
  desk_close (window);
}

/* What the pointer does during a drag, as the display tells it */
static void
point (GdkDragContext *context, GdkEventType type, int x, int y)
{
  GdkEvent *event = gdk_event_new (type);

  event->any.window = g_object_ref (gdk_drag_context_get_source_window (context));
  gdk_event_set_screen (event, gdk_window_get_screen (event->any.window));
  gdk_event_set_device (event, gdk_seat_get_pointer (get_seat ()));
  if (type == GDK_MOTION_NOTIFY)
    {
      event->motion.x_root = x;
      event->motion.y_root = y;
    }
  else
    {
      event->button.button = 1;
      event->button.x_root = x;
      event->button.y_root = y;
    }
  gdk_event_put (event);
  gdk_event_free (event);
}

static gboolean
is_welcome (gpointer context)
{
  return gdk_drag_context_get_selected_action (context) == GDK_ACTION_MOVE;
}

static GdkDragContext *
take_up (GtkWidget *handle)
{
  GdkEvent *event = gdk_event_new (GDK_BUTTON_PRESS);

  event->button.window = g_object_ref (gtk_widget_get_window (handle));
  event->button.button = 1;
  gdk_event_set_device (event, gdk_seat_get_pointer (get_seat ()));
  GdkDragContext *context = gtk_drag_begin_with_coordinates (handle, gtk_drag_source_get_target_list (handle),
                                                             GDK_ACTION_MOVE, 1, event, 4, 4);
  gdk_event_free (event);
  g_assert_nonnull (context);
  return g_object_ref (context);
}

/* By its handle onto the upper or lower half of another row */
static void
drag (CdtWordingPage *page, const char *id, const char *onto, gboolean before)
{
  GtkWidget *target = GTK_WIDGET (wording_step_get_row (page, onto));
  GtkWidget *top = gtk_widget_get_toplevel (target);
  GtkWidget *row = GTK_WIDGET (wording_step_get_row (page, id));
  g_autoptr (GdkDragContext) context
      = take_up (GTK_WIDGET (gtk_widget_get_template_child (row, CDT_TYPE_CLAUSE_ROW, "handle")));
  int height = gtk_widget_get_allocated_height (target);
  int x;
  int y;

  gtk_widget_translate_coordinates (target, top, 40, before ? 4 : height - 4, &x, &y);
  gdk_window_get_root_coords (gtk_widget_get_window (top), x, y, &x, &y);
  point (context, GDK_MOTION_NOTIFY, x, y - 2);
  point (context, GDK_MOTION_NOTIFY, x, y);
  desk_wait (is_welcome, context);
  point (context, GDK_BUTTON_RELEASE, x, y);
  desk_settle ();
}

typedef struct
{
  CdtWordingPage *page;
  const char *id;
  int place;
} Place;

static gboolean
is_there (gpointer data)
{
  const Place *place = data;

  return get_place (place->page, place->id) == place->place;
}

static void
test_drag (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtWordingPage *page = wording_step_open (window);
  int plan = get_place (page, "work");

  g_assert_true (says_in_order (window, "Roles and responsibilities", "Plan of work"));
  drag (page, "roles", "work", FALSE);
  desk_wait (is_there, &(Place){ page, "roles", plan });
  g_assert_cmpint (get_place (page, "work"), ==, plan - 1);
  g_assert_true (says_in_order (window, "Plan of work", "Roles and responsibilities"));
  drag (page, "roles", "parties", TRUE);
  desk_wait (is_there, &(Place){ page, "roles", 0 });
  desk_activate (window, "undo", NULL);
  desk_settle ();
  g_assert_cmpint (get_place (page, "roles"), ==, plan);
  desk_close (window);
}

static GtkWidget *
open_picks (CdtWordingPage *page, const char *id, const char *button)
{
  GtkWidget *menu = wording_step_get_part (page, id, button);

  gtk_button_clicked (GTK_BUTTON (menu));
  desk_settle ();
  return GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (menu)));
}

/* Words in the search, then Enter */
static void
pick (GtkWidget *popover, const char *words)
{
  GtkWidget *search = desk_find (popover, GTK_TYPE_SEARCH_ENTRY);

  gtk_entry_set_text (GTK_ENTRY (search), words);
  g_signal_emit_by_name (search, "search-changed");
  g_signal_emit_by_name (search, "activate");
  desk_settle ();
}

static void
test_picks (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtWordingPage *page = wording_step_open (window);
  CdtWordsView *words = wording_step_open_words (page, "disputes");

  wording_step_type_at_end (words, "\nSee ");
  pick (open_picks (page, "disputes", "refer"), "ending");
  wording_step_type_at_end (words, " and ");
  pick (open_picks (page, "disputes", "insert_field"), "vision");
  g_autofree char *source = cdt_words_view_dup_source (words);
  if (!g_str_has_suffix (source, "\nSee {clause:ending} and {goals/vision}"))
    g_error ("%s", source);
  g_assert_true (wording_step_pages_say (window, "See clause "));
  desk_close (window);
}

static void
test_alternative (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtWordingPage *page = wording_step_open (window);
  CdtWordsView *words = wording_step_open_words (page, "disputes");
  GtkComboBox *forms = GTK_COMBO_BOX (wording_step_get_part (page, "disputes", "form_choice"));
  g_autofree char *standard = cdt_words_view_dup_source (words);

  g_assert_true (gtk_combo_box_set_active_id (forms, "talks"));
  wording_step_assert_spoken (page, "disputes", "Alternative: talk, then mediation");
  g_autofree char *other = cdt_words_view_dup_source (words);
  g_assert_cmpstr (other, !=, standard);
  g_autofree char *beside = cdt_words_view_dup_source (wording_step_get_standard (page, "disputes"));
  g_assert_cmpstr (beside, ==, standard);
  gtk_button_clicked (GTK_BUTTON (wording_step_get_part (page, "disputes", "restore")));
  wording_step_assert_spoken (page, "disputes", "Standard text");
  g_assert_cmpstr (gtk_combo_box_get_active_id (forms), ==, "");
  g_autofree char *again = cdt_words_view_dup_source (words);
  g_assert_cmpstr (again, ==, standard);
  desk_close (window);
}

/* What follows keeps its number when a clause is kept as "Not used". */
static void
test_not_used (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtWordingPage *page = wording_step_open (window);
  GtkWidget *on = desk_find (GTK_WIDGET (wording_step_get_row (page, "disputes")), GTK_TYPE_SWITCH);

  wording_step_open_words (page, "disputes");
  GtkWidget *keep = wording_step_get_part (page, "disputes", "keep_number");
  wording_step_assert_spoken (page, "term", "12 Term and review");
  g_assert_false (gtk_widget_get_visible (keep));
  gtk_switch_set_active (GTK_SWITCH (on), FALSE);
  wording_step_assert_spoken (page, "term", "11 Term and review");
  g_assert_true (gtk_widget_get_visible (keep));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (keep), TRUE);
  wording_step_assert_spoken (page, "term", "12 Term and review");
  wording_step_assert_spoken (page, "disputes", "Not used: keeps its number");
  g_assert_true (wording_step_pages_say (window, "Not used"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (keep), FALSE);
  wording_step_assert_spoken (page, "term", "11 Term and review");
  desk_close (window);
}

/* A clause or a schedule of the person's own, from the button to the page and away again */
static void
test_own (gconstpointer data)
{
  const char *button = data;
  gboolean schedule = strcmp (button, "add_schedule") == 0;
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtWordingPage *page = wording_step_open (window);
  GtkWidget *add
      = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (page), CDT_TYPE_WORDING_PAGE, button));

  gtk_button_clicked (GTK_BUTTON (add));
  CdtClauseRow *row = wording_step_get_row (page, "own1");
  g_assert_true (cdt_clause_row_get_open (row));
  GtkWidget *heading = desk_find (GTK_WIDGET (row), GTK_TYPE_ENTRY);
  gtk_entry_set_text (GTK_ENTRY (heading), "Community panel");
  wording_step_type_at_end (wording_step_open_words (page, "own1"),
                            "Residents advise.\n- On homes;\n- on heat.");
  wording_step_assert_spoken (
      page, "own1", schedule ? "Community panel, Your own schedule" : "18 Community panel, Your own clause");
  g_assert_cmpint (cdt_clause_row_get_kind (row), ==, schedule ? CDT_UNIT_SCHEDULE : CDT_UNIT_CLAUSE);
  g_assert_true (wording_step_pages_say (window, "Residents advise."));
  g_assert_true (wording_step_pages_say (window, "on heat."));
  g_assert_false (gtk_widget_get_visible (wording_step_get_part (page, "own1", "standard_column")));
  gtk_button_clicked (GTK_BUTTON (wording_step_get_part (page, "own1", "remove")));
  desk_settle ();
  g_assert_null (cdt_wording_page_get_row (page, "own1"));
  g_assert_false (wording_step_pages_say (window, "Residents advise."));
  desk_close (window);
}

int
main (int argc, char **argv)
{
  desk_init (&argc, &argv);
  g_test_add_func ("/wording-clauses/keys", test_keys);
  g_test_add_func ("/wording-clauses/ends", test_ends);
  g_test_add_func ("/wording-clauses/drag", test_drag);
  g_test_add_func ("/wording-clauses/picks", test_picks);
  g_test_add_func ("/wording-clauses/alternative", test_alternative);
  g_test_add_func ("/wording-clauses/not-used", test_not_used);
  g_test_add_data_func ("/wording-clauses/own-clause", "add_clause", test_own);
  g_test_add_data_func ("/wording-clauses/own-schedule", "add_schedule", test_own);
  return g_test_run ();
}
