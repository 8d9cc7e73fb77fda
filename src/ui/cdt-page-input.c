/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-page-input.h"

#include <math.h>

#include "cdt-page-extend.h"
#include "cdt-page-menu.h"
#include "cdt-page-selecting.h"

#define ZOOM_STEP 1.1
#define LINE_PIXELS 48.0

struct _CdtPageInput
{
  CdtPageView *view; /* not owned: the view owns this */
  CdtPageSelecting *selecting;
  CdtPageMenu *menu;
  GtkGesture *pinch;
  GtkEventController *motion;
  GtkEventController *keys;
  double pinch_start;
};

static void
set_cursor (CdtPageInput *input, const char *name)
{
  GdkWindow *window = gtk_widget_get_window (GTK_WIDGET (input->view));
  g_autoptr (GdkCursor) cursor = NULL;

  if (window == NULL)
    return;
  if (name != NULL)
    cursor = gdk_cursor_new_from_name (gdk_window_get_display (window), name);
  gdk_window_set_cursor (window, cursor);
}

static gboolean
activate_marked (CdtPageInput *input)
{
  CdtPlace place;
  GdkRectangle where;

  if (!cdt_page_view_find_marked (input->view, &place))
    return FALSE;
  cdt_page_view_get_place_rectangle (input->view, &place, &where);
  return cdt_page_view_activate_at (input->view, where.x + where.width / 2.0, where.y + where.height / 2.0);
}

static gboolean
scroll_by (CdtPageInput *input, double pixels)
{
  cdt_page_view_scroll_to (input->view, cdt_page_view_get_top (input->view) + pixels);
  return GDK_EVENT_STOP;
}

static gboolean
scroll_across (CdtPageInput *input, double pixels)
{
  GtkAdjustment *across = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (input->view));

  if (across != NULL)
    gtk_adjustment_set_value (across, gtk_adjustment_get_value (across) + pixels);
  return GDK_EVENT_STOP;
}

static gboolean
drop_selection (CdtPageInput *input)
{
  int start, end;

  if (!cdt_page_view_get_selection (input->view, &start, &end))
    return GDK_EVENT_PROPAGATE;
  cdt_page_view_select (input->view, 0, 0);
  return GDK_EVENT_STOP;
}

static void
moved_cb (GtkEventControllerMotion *motion, double x, double y, CdtPageInput *input)
{
  const char *path = NULL;
  const char *link = NULL;

  gboolean over = cdt_page_view_hit (input->view, x, y, &path, &link);

  if (cdt_page_selecting_is_under_way (input->selecting))
    set_cursor (input, "text");
  else
    set_cursor (input, path != NULL || link != NULL ? "pointer" : over ? "text" : NULL);
}

static void
pinch_began_cb (GtkGesture *pinch, GdkEventSequence *sequence, CdtPageInput *input)
{
  input->pinch_start = cdt_page_view_get_scale (input->view);
}

static void
pinch_scaled_cb (GtkGestureZoom *pinch, double scale, CdtPageInput *input)
{
  double x = 0;
  double y = 0;

  gtk_gesture_get_bounding_box_center (GTK_GESTURE (pinch), &x, &y);
  cdt_page_view_set_zoom (input->view, input->pinch_start * scale, x, y);
}

/* Ctrl and the wheel zoom, by as much as it is turned: a touchpad turns it in small parts. A plain wheel is
 * the scrolled window's. */
static gboolean
scroll_event_cb (GtkWidget *widget, GdkEvent *event, CdtPageInput *input)
{
  GdkModifierType state = 0;
  double x = 0;
  double y = 0;
  double dx = 0;
  double dy = 0;
  GdkScrollDirection direction;
  double scale = cdt_page_view_get_scale (input->view);

  if (!gdk_event_get_state (event, &state) || (state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;
  gdk_event_get_coords (event, &x, &y);
  if (gdk_event_get_scroll_direction (event, &direction))
    dy = direction == GDK_SCROLL_UP ? -1 : direction == GDK_SCROLL_DOWN ? 1 : 0;
  else
    gdk_event_get_scroll_deltas (event, &dx, &dy);
  if (dy != 0)
    cdt_page_view_set_zoom (input->view, scale * pow (ZOOM_STEP, -dy), x, y);
  return GDK_EVENT_STOP;
}

/* To the beginning or the end */
static gboolean
leap (CdtPageInput *input, guint key)
{
  if (key == GDK_KEY_Home || key == GDK_KEY_KP_Home)
    return scroll_by (input, -G_MAXINT);
  if (key == GDK_KEY_End || key == GDK_KEY_KP_End)
    return scroll_by (input, G_MAXINT);
  return GDK_EVENT_PROPAGATE;
}

static gboolean
key_pressed_cb (
    GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, CdtPageInput *input)
{
  double view = cdt_page_view_get_view_height (input->view);

  state &= gtk_accelerator_get_default_mod_mask ();
  if ((state & ~GDK_CONTROL_MASK) == GDK_SHIFT_MASK
      && cdt_page_extend_press (input->view, key, (state & GDK_CONTROL_MASK) != 0))
    return GDK_EVENT_STOP;
  if (state == GDK_CONTROL_MASK)
    return cdt_page_menu_press (input->menu, key) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
  if ((state & ~GDK_SHIFT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return scroll_by (input, -LINE_PIXELS);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return scroll_by (input, LINE_PIXELS);
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return scroll_by (input, -view * 0.9);
    case GDK_KEY_space:
      return scroll_by (input, (state & GDK_SHIFT_MASK) != 0 ? -view * 0.9 : view * 0.9);
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return scroll_by (input, view * 0.9);
    case GDK_KEY_Left:
      return scroll_across (input, -LINE_PIXELS);
    case GDK_KEY_Right:
      return scroll_across (input, LINE_PIXELS);
    case GDK_KEY_Escape:
      return drop_selection (input);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return activate_marked (input);
    default:
      return leap (input, key);
    }
}

CdtPageInput *
cdt_page_input_new (CdtPageView *view)
{
  CdtPageInput *input = g_new0 (CdtPageInput, 1);
  GtkWidget *widget = GTK_WIDGET (view);

  input->view = view;
  gtk_widget_add_events (widget, GDK_POINTER_MOTION_MASK | GDK_BUTTON_PRESS_MASK | GDK_BUTTON_RELEASE_MASK
                                     | GDK_SCROLL_MASK | GDK_SMOOTH_SCROLL_MASK | GDK_TOUCH_MASK
                                     | GDK_LEAVE_NOTIFY_MASK | GDK_KEY_PRESS_MASK);
  input->selecting = cdt_page_selecting_new (view);
  input->menu = cdt_page_menu_new (view);
  input->pinch = gtk_gesture_zoom_new (widget);
  g_signal_connect (input->pinch, "begin", G_CALLBACK (pinch_began_cb), input);
  g_signal_connect (input->pinch, "scale-changed", G_CALLBACK (pinch_scaled_cb), input);
  input->motion = gtk_event_controller_motion_new (widget);
  g_signal_connect (input->motion, "motion", G_CALLBACK (moved_cb), input);
  input->keys = gtk_event_controller_key_new (widget);
  g_signal_connect (input->keys, "key-pressed", G_CALLBACK (key_pressed_cb), input);
  g_signal_connect (widget, "scroll-event", G_CALLBACK (scroll_event_cb), input);
  return input;
}

void
cdt_page_input_free (CdtPageInput *input)
{
  g_signal_handlers_disconnect_by_data (input->view, input);
  cdt_page_selecting_free (input->selecting);
  cdt_page_menu_free (input->menu);
  g_clear_object (&input->pinch);
  g_clear_object (&input->motion);
  g_clear_object (&input->keys);
  g_free (input);
}
