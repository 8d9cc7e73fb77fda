/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-page-selecting.h"

/* At the view's edge, for each pixel that the pointer is past it */
#define PIXELS_PER_FRAME 0.3

struct _CdtPageSelecting
{
  CdtPageView *view; /* not owned: its input owns this */
  GtkGesture *press;
  GtkGesture *drag;
  CdtWordsUnit unit;
  int first_start, first_end; /* what the selection began with; -1: nothing */
  gboolean under_way;
  double x, y; /* where the pointer is */
  guint tick;
};

/* From what the selection began with to the pointer, in whole units */
static void
extend (CdtPageSelecting *selecting)
{
  int offset = cdt_page_view_find_offset (selecting->view, selecting->x, selecting->y);
  int start = offset;
  int end = offset;

  if (offset < 0 || selecting->first_start < 0)
    return;
  if (selecting->unit != CDT_WORDS_CHARACTER)
    cdt_page_words_get_bounds (cdt_page_view_get_words (selecting->view), offset, selecting->unit, &start,
                               &end);
  if (start < selecting->first_start)
    cdt_page_view_select (selecting->view, selecting->first_end, start);
  else
    cdt_page_view_select (selecting->view, selecting->first_start, MAX (end, selecting->first_end));
}

static double
get_distance_past (CdtPageSelecting *selecting)
{
  int height = cdt_page_view_get_view_height (selecting->view);

  return selecting->y < 0 ? selecting->y : MAX (0, selecting->y - height);
}

static gboolean
scroll_on_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  CdtPageSelecting *selecting = data;
  double past = get_distance_past (selecting);

  if (past == 0 || !selecting->under_way)
    {
      selecting->tick = 0;
      return G_SOURCE_REMOVE;
    }
  cdt_page_view_scroll_to (selecting->view, cdt_page_view_get_top (selecting->view)
                                                + CLAMP (past * PIXELS_PER_FRAME, -60, 60));
  extend (selecting);
  return G_SOURCE_CONTINUE;
}

static void
begin_at (CdtPageSelecting *selecting, double x, double y, int n_press)
{
  int offset = cdt_page_view_find_offset (selecting->view, x, y);

  selecting->unit = n_press == 2 ? CDT_WORDS_WORD : n_press > 2 ? CDT_WORDS_PARAGRAPH : CDT_WORDS_CHARACTER;
  selecting->first_start = selecting->first_end = offset;
  if (offset >= 0 && n_press > 1)
    cdt_page_words_get_bounds (cdt_page_view_get_words (selecting->view), offset, selecting->unit,
                               &selecting->first_start, &selecting->first_end);
}

static gboolean
has_shift (GtkGesture *gesture)
{
  const GdkEvent *event
      = gtk_gesture_get_last_event (gesture, gtk_gesture_get_last_updated_sequence (gesture));
  GdkModifierType state = 0;

  return event != NULL && gdk_event_get_state (event, &state) && (state & GDK_SHIFT_MASK) != 0;
}

static void
pressed_cb (GtkGestureMultiPress *press, int n_press, double x, double y, CdtPageSelecting *selecting)
{
  int start, end;

  gtk_widget_grab_focus (GTK_WIDGET (selecting->view));
  selecting->x = x;
  selecting->y = y;
  selecting->under_way = n_press > 1;
  if (n_press == 1 && has_shift (GTK_GESTURE (press))
      && cdt_page_view_get_selection (selecting->view, &start, &end))
    {
      int cursor = cdt_page_view_get_cursor (selecting->view);

      selecting->unit = CDT_WORDS_CHARACTER;
      selecting->first_start = selecting->first_end = cursor == start ? end : start;
      selecting->under_way = TRUE;
    }
  else if (n_press > 1)
    begin_at (selecting, x, y, n_press);
  if (selecting->under_way)
    extend (selecting);
}

static void
drag_update_cb (GtkGestureDrag *drag, double by_x, double by_y, CdtPageSelecting *selecting)
{
  GtkWidget *widget = GTK_WIDGET (selecting->view);
  double x = 0;
  double y = 0;

  gtk_gesture_drag_get_start_point (drag, &x, &y);
  selecting->x = x + by_x;
  selecting->y = y + by_y;
  if (!selecting->under_way
      && !gtk_drag_check_threshold (widget, (int)x, (int)y, (int)selecting->x, (int)selecting->y))
    return;
  /* Where the words are is asked only now: a click alone does not need to know. */
  if (!selecting->under_way)
    begin_at (selecting, x, y, 1);
  selecting->under_way = TRUE;
  extend (selecting);
  if (selecting->tick == 0 && get_distance_past (selecting) != 0)
    selecting->tick = gtk_widget_add_tick_callback (widget, scroll_on_cb, selecting, NULL);
}

static void
drag_end_cb (GtkGestureDrag *drag, double by_x, double by_y, CdtPageSelecting *selecting)
{
  gboolean selected = selecting->under_way;

  selecting->under_way = FALSE;
  if (selected)
    {
      cdt_page_view_copy (selecting->view, GDK_SELECTION_PRIMARY);
      return;
    }
  cdt_page_view_select (selecting->view, 0, 0);
  cdt_page_view_activate_at (selecting->view, selecting->x, selecting->y);
}

CdtPageSelecting *
cdt_page_selecting_new (CdtPageView *view)
{
  CdtPageSelecting *selecting = g_new0 (CdtPageSelecting, 1);
  GtkWidget *widget = GTK_WIDGET (view);

  selecting->view = view;
  /* Made before the drag, so that it hears of a press first. */
  selecting->press = gtk_gesture_multi_press_new (widget);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (selecting->press), GDK_BUTTON_PRIMARY);
  g_signal_connect (selecting->press, "pressed", G_CALLBACK (pressed_cb), selecting);
  selecting->drag = gtk_gesture_drag_new (widget);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (selecting->drag), GDK_BUTTON_PRIMARY);
  g_signal_connect (selecting->drag, "drag-update", G_CALLBACK (drag_update_cb), selecting);
  g_signal_connect (selecting->drag, "drag-end", G_CALLBACK (drag_end_cb), selecting);
  return selecting;
}

void
cdt_page_selecting_free (CdtPageSelecting *selecting)
{
  if (selecting->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (selecting->view), selecting->tick);
  g_clear_object (&selecting->press);
  g_clear_object (&selecting->drag);
  g_free (selecting);
}

gboolean
cdt_page_selecting_is_under_way (CdtPageSelecting *selecting)
{
  return selecting->under_way;
}
