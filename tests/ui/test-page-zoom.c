/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-page-view.h"
#include "desk.h"

#define EXAMPLE "healthy-homes-memorandum.concordat"

static CdtPageView *
get_view (CdtWindow *window)
{
  return CDT_PAGE_VIEW (
      desk_find (GTK_WIDGET (cdt_editor_get_preview (cdt_window_get_editor (window))), CDT_TYPE_PAGE_VIEW));
}

static void
test_zoom (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtPageView *view = get_view (window);
  double fit = cdt_page_view_get_scale (view);
  double place;

  cdt_page_view_scroll_to (view, 900);
  place = (cdt_page_view_get_top (view) + cdt_page_view_get_view_height (view) / 2.0) / fit;
  desk_activate (window, "zoom-in", NULL);
  g_assert_cmpfloat (cdt_page_view_get_scale (view), >, fit * 1.2);
  g_assert_cmpfloat_with_epsilon ((cdt_page_view_get_top (view) + cdt_page_view_get_view_height (view) / 2.0)
                                      / cdt_page_view_get_scale (view),
                                  place, 20);
  desk_activate (window, "zoom-out", NULL);
  g_assert_cmpfloat_with_epsilon (cdt_page_view_get_scale (view), fit, 0.01);
  desk_activate (window, "zoom-to", g_variant_new_double (CDT_ZOOM_FIT_WIDTH));
  g_assert_cmpfloat (cdt_page_view_get_zoom (view), ==, CDT_ZOOM_FIT_WIDTH);
  g_assert_cmpfloat_with_epsilon (cdt_page_view_get_scale (view), fit, 0.001);
  desk_close (window);
}

/* What is under the pointer stays under it, across as well as down. */
static void
test_zoom_point (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtPageView *view = get_view (window);
  const CdtPageColumn *column = cdt_page_view_get_column (view);
  GtkAdjustment *across = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (view));
  double before[2], after[2];
  guint page;

  desk_activate (window, "zoom-to", g_variant_new_double (1.5));
  cdt_page_view_scroll_to (view, 2000);
  gtk_adjustment_set_value (across, 120);
  g_assert_true (cdt_page_column_hit (column, gtk_adjustment_get_value (across) + 70,
                                      cdt_page_view_get_top (view) + 90, &page, &before[0], &before[1]));
  cdt_page_view_set_zoom (view, 2.5, 70, 90);
  g_assert_true (cdt_page_column_hit (column, gtk_adjustment_get_value (across) + 70,
                                      cdt_page_view_get_top (view) + 90, &page, &after[0], &after[1]));
  g_assert_cmpfloat_with_epsilon (after[0], before[0], 0.6);
  g_assert_cmpfloat_with_epsilon (after[1], before[1], 0.6);
  desk_close (window);
}

static void
send (CdtPageView *view, GdkEvent *event)
{
  GdkWindow *window = gtk_widget_get_window (GTK_WIDGET (view));
  GdkSeat *seat = gdk_display_get_default_seat (gdk_window_get_display (window));

  event->any.window = g_object_ref (window);
  gdk_event_set_device (event, gdk_seat_get_pointer (seat));
  gtk_main_do_event (event);
  gdk_event_free (event);
}

static void
pinch (CdtPageView *view, GdkTouchpadGesturePhase phase, double scale)
{
  GdkEvent *event = gdk_event_new (GDK_TOUCHPAD_PINCH);

  event->touchpad_pinch.phase = (gint8)phase;
  event->touchpad_pinch.n_fingers = 2;
  event->touchpad_pinch.x = 70;
  event->touchpad_pinch.y = 90;
  event->touchpad_pinch.scale = scale;
  send (view, event);
}

/* Two fingers that go apart on a touchpad: what is between them stays there. */
static void
test_pinch (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtPageView *view = get_view (window);
  const CdtPageColumn *column = cdt_page_view_get_column (view);
  GtkAdjustment *across = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (view));
  double before[2], after[2];
  guint page;

  g_assert_cmpint (gtk_widget_get_events (GTK_WIDGET (view)) & GDK_TOUCHPAD_GESTURE_MASK, !=, 0);
  desk_activate (window, "zoom-to", g_variant_new_double (1.0));
  cdt_page_view_scroll_to (view, 2000);
  gtk_adjustment_set_value (across, 120);
  g_assert_true (cdt_page_column_hit (column, gtk_adjustment_get_value (across) + 70,
                                      cdt_page_view_get_top (view) + 90, &page, &before[0], &before[1]));
  pinch (view, GDK_TOUCHPAD_GESTURE_PHASE_BEGIN, 1);
  pinch (view, GDK_TOUCHPAD_GESTURE_PHASE_UPDATE, 1.5);
  pinch (view, GDK_TOUCHPAD_GESTURE_PHASE_UPDATE, 2);
  pinch (view, GDK_TOUCHPAD_GESTURE_PHASE_END, 2);
  g_assert_cmpfloat_with_epsilon (cdt_page_view_get_scale (view), 2, 0.001);
  g_assert_true (cdt_page_column_hit (column, gtk_adjustment_get_value (across) + 70,
                                      cdt_page_view_get_top (view) + 90, &page, &after[0], &after[1]));
  g_assert_cmpfloat_with_epsilon (after[0], before[0], 1.5);
  g_assert_cmpfloat_with_epsilon (after[1], before[1], 1.5);
  desk_close (window);
}

static void
turn_wheel (CdtPageView *view, double by)
{
  GdkEvent *event = gdk_event_new (GDK_SCROLL);

  event->scroll.direction = GDK_SCROLL_SMOOTH;
  event->scroll.delta_y = by;
  event->scroll.state = GDK_CONTROL_MASK;
  send (view, event);
}

/* A wheel is turned a step at once, a touchpad in tenths of one. */
static void
test_wheel (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtPageView *view = get_view (window);
  double step;

  desk_activate (window, "zoom-to", g_variant_new_double (1.0));
  turn_wheel (view, -1);
  step = cdt_page_view_get_scale (view);
  g_assert_cmpfloat (step, >, 1.05);
  for (int i = 0; i < 10; i++)
    turn_wheel (view, 0.1);
  g_assert_cmpfloat_with_epsilon (cdt_page_view_get_scale (view), 1, 0.001);
  desk_close (window);
}

static void
test_fit_page (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtPageView *view = get_view (window);
  double height;

  gtk_window_resize (GTK_WINDOW (window), 1640, 500);
  desk_settle ();
  cdt_page_view_scroll_to (view, cdt_page_column_get_top (cdt_page_view_get_column (view), 4) + 60);
  desk_activate (window, "zoom-to", g_variant_new_double (CDT_ZOOM_FIT_PAGE));
  cdt_page_column_get_size (cdt_page_view_get_column (view), 4, NULL, &height);
  g_assert_cmpfloat (height, <=, cdt_page_view_get_view_height (view));
  g_assert_cmpuint (cdt_page_view_get_page (view), ==, 4);
  g_assert_cmpfloat (cdt_page_view_get_top (view), <=,
                     cdt_page_column_get_top (cdt_page_view_get_column (view), 4));
  desk_close (window);
}

int
main (int argc, char **argv)
{
  desk_init (&argc, &argv);
  g_test_add_func ("/page-zoom/steps", test_zoom);
  g_test_add_func ("/page-zoom/point", test_zoom_point);
  g_test_add_func ("/page-zoom/pinch", test_pinch);
  g_test_add_func ("/page-zoom/wheel", test_wheel);
  g_test_add_func ("/page-zoom/fit-page", test_fit_page);
  return g_test_run ();
}
