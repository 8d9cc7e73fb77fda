/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-figure-view.h"

#include "cdt-figure-drawing.h"
#include "cdt-figure-plan.h"

#define RING_GAP 2.5
#define RING_EDGE 2      /* from the middle of its line to that of the widget */
#define UNBOUNDED 100000 /* the page of a form is as long as it needs to be */

struct _CdtFigureView
{
  GtkDrawingArea parent_instance;

  CdtFigure *figure; /* (nullable) */
  guint current;     /* the place in its areas that the keyboard is at */
};

enum
{
  SIGNAL_MARK_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtFigureView, cdt_figure_view, GTK_TYPE_DRAWING_AREA)

/* The type of the theme around it, at its size. */
static CdtStyle
make_style (CdtFigureView *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double)PANGO_SCALE;
  CdtStyle style = cdt_style_clear_a4 ();

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72.0;
  style.family = g_intern_string (pango_font_description_get_family (font));
  style.size = size;
  return style;
}

/* All of the figure in one piece. */
static CdtFigureSlice
make_slice (CdtFigureView *self, const CdtStyle *style, int width)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  g_autoptr (GArray) slices = cdt_figure_plan_slice (context, style, self->figure, MAX (width, 1), UNBOUNDED);

  return g_array_index (slices, CdtFigureSlice, 0);
}

/* What can be pressed, as it stands in the widget. */
static GArray *
list_areas (CdtFigureView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int width = gtk_widget_get_allocated_width (widget);
  CdtStyle style = make_style (self);
  CdtFigureSlice slice = make_slice (self, &style, width);
  GArray *areas = cdt_figure_plan_list_areas (gtk_widget_get_pango_context (widget), &style, self->figure,
                                              &slice, width);

  for (guint i = areas->len; i-- > 0;)
    if (g_array_index (areas, CdtFigureArea, i).path == NULL)
      g_array_remove_index (areas, i);
  return areas;
}

static CdtFigureInk
make_ink (CdtFigureView *self, const CdtStyle *style)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA text, ground = { 1, 1, 1, 1 };
  CdtFigureInk ink;

  gtk_style_context_get_color (context, gtk_style_context_get_state (context), &text);
  gtk_style_context_lookup_color (context, "theme_base_color", &ground);
  ink = cdt_figure_ink_on_ground (style, (CdtColour){ text.red, text.green, text.blue },
                                  (CdtColour){ ground.red, ground.green, ground.blue });
  ink.today = cdt_figure_ink_find_today ();
  return ink;
}

static void
add_rounded (cairo_t *cr, double x, double y, double width, double height)
{
  double radius = MIN (MIN (width, height) / 2, 10);

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

/* Dark in light: seen on each colour that a figure has, in a dark theme too. All of it is in sight. */
static void
draw_ring (GtkWidget *widget, cairo_t *cr, const CdtFigureArea *area)
{
  double left = MAX (area->x - RING_GAP, RING_EDGE), top = MAX (area->y - RING_GAP, RING_EDGE);
  double right = MIN (area->x + area->width + RING_GAP, gtk_widget_get_allocated_width (widget) - RING_EDGE);
  double bottom
      = MIN (area->y + area->height + RING_GAP, gtk_widget_get_allocated_height (widget) - RING_EDGE);

  add_rounded (cr, left, top, right - left, bottom - top);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_set_line_width (cr, 4);
  cairo_stroke_preserve (cr);
  cairo_set_source_rgb (cr, 0.08, 0.34, 0.66);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
}

static gboolean
cdt_figure_view_draw (GtkWidget *widget, cairo_t *cr)
{
  CdtFigureView *self = CDT_FIGURE_VIEW (widget);
  CdtStyle style = make_style (self);

  if (self->figure == NULL)
    return GDK_EVENT_PROPAGATE;
  CdtFigureSlice slice = make_slice (self, &style, gtk_widget_get_allocated_width (widget));
  CdtFigureInk ink = make_ink (self, &style);
  cdt_figure_draw (cr, gtk_widget_get_pango_context (widget), &style, self->figure, &slice,
                   gtk_widget_get_allocated_width (widget), &ink);
  if (gtk_widget_has_visible_focus (widget))
    {
      g_autoptr (GArray) areas = list_areas (self);

      if (self->current < areas->len)
        draw_ring (widget, cr, &g_array_index (areas, CdtFigureArea, self->current));
    }
  return GDK_EVENT_PROPAGATE;
}

static void
activate (CdtFigureView *self, const char *place)
{
  g_autofree char *path = g_strdup (place);

  if (path != NULL)
    g_signal_emit (self, signals[SIGNAL_MARK_ACTIVATED], 0, path);
}

static gboolean
cdt_figure_view_button_press_event (GtkWidget *widget, GdkEventButton *event)
{
  const char *path = cdt_figure_view_hit (CDT_FIGURE_VIEW (widget), event->x, event->y);

  if (event->button != GDK_BUTTON_PRIMARY || path == NULL)
    return GDK_EVENT_PROPAGATE;
  activate (CDT_FIGURE_VIEW (widget), path);
  return GDK_EVENT_STOP;
}

static gboolean
cdt_figure_view_motion_notify_event (GtkWidget *widget, GdkEventMotion *event)
{
  const char *path = cdt_figure_view_hit (CDT_FIGURE_VIEW (widget), event->x, event->y);
  g_autoptr (GdkCursor) cursor
      = path != NULL ? gdk_cursor_new_from_name (gtk_widget_get_display (widget), "pointer") : NULL;

  gdk_window_set_cursor (gtk_widget_get_window (widget), cursor);
  return GDK_EVENT_PROPAGATE;
}

/* Past the last mark and before the first the keys leave the figure. */
static gboolean
walk (CdtFigureView *self, int by)
{
  g_autoptr (GArray) areas = list_areas (self);
  guint n = areas->len;

  if (by < 0 ? self->current == 0 : self->current + 1 >= n)
    return GDK_EVENT_PROPAGATE;
  self->current += by;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return GDK_EVENT_STOP;
}

static gboolean
activate_current (CdtFigureView *self)
{
  g_autoptr (GArray) areas = list_areas (self);

  if (self->current >= areas->len)
    return GDK_EVENT_PROPAGATE;
  activate (self, g_array_index (areas, CdtFigureArea, self->current).path);
  return GDK_EVENT_STOP;
}

static gboolean
cdt_figure_view_key_press_event (GtkWidget *widget, GdkEventKey *event)
{
  CdtFigureView *self = CDT_FIGURE_VIEW (widget);

  if (self->figure == NULL)
    return GDK_EVENT_PROPAGATE;
  switch (event->keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_Up:
      return walk (self, -1);
    case GDK_KEY_Right:
    case GDK_KEY_Down:
      return walk (self, 1);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      return activate_current (self);
    default:
      return GTK_WIDGET_CLASS (cdt_figure_view_parent_class)->key_press_event (widget, event);
    }
}

static GtkSizeRequestMode
cdt_figure_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cdt_figure_view_get_preferred_height_for_width (GtkWidget *widget, int width, int *minimum, int *natural)
{
  CdtFigureView *self = CDT_FIGURE_VIEW (widget);
  CdtStyle style = make_style (self);

  *minimum = self->figure != NULL ? (int)(make_slice (self, &style, width).height + 1) : 0;
  *natural = *minimum;
}

static void
cdt_figure_view_finalize (GObject *object)
{
  g_clear_pointer (&CDT_FIGURE_VIEW (object)->figure, cdt_figure_free);
  G_OBJECT_CLASS (cdt_figure_view_parent_class)->finalize (object);
}

static void
cdt_figure_view_class_init (CdtFigureViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cdt_figure_view_finalize;
  widget_class->draw = cdt_figure_view_draw;
  widget_class->get_request_mode = cdt_figure_view_get_request_mode;
  widget_class->get_preferred_height_for_width = cdt_figure_view_get_preferred_height_for_width;
  widget_class->button_press_event = cdt_figure_view_button_press_event;
  widget_class->motion_notify_event = cdt_figure_view_motion_notify_event;
  widget_class->key_press_event = cdt_figure_view_key_press_event;
  gtk_widget_class_set_accessible_role (widget_class, ATK_ROLE_IMAGE);
  signals[SIGNAL_MARK_ACTIVATED]
      = g_signal_new ("mark-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cdt_figure_view_init (CdtFigureView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_set_can_focus (widget, TRUE);
  gtk_widget_add_events (widget, GDK_BUTTON_PRESS_MASK | GDK_POINTER_MOTION_MASK);
}

GtkWidget *
cdt_figure_view_new (void)
{
  return g_object_new (CDT_TYPE_FIGURE_VIEW, "visible", TRUE, NULL);
}

void
cdt_figure_view_set_figure (CdtFigureView *self, const CdtFigure *figure)
{
  g_return_if_fail (CDT_IS_FIGURE_VIEW (self));

  if (figure != NULL && self->figure != NULL && cdt_figure_equal (figure, self->figure))
    return;
  g_clear_pointer (&self->figure, cdt_figure_free);
  self->figure = figure != NULL ? cdt_figure_copy (figure) : NULL;
  self->current = 0;
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self)), figure != NULL ? figure->words : "");
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

const CdtFigure *
cdt_figure_view_get_figure (CdtFigureView *self)
{
  g_return_val_if_fail (CDT_IS_FIGURE_VIEW (self), NULL);
  return self->figure;
}

const char *
cdt_figure_view_hit (CdtFigureView *self, double x, double y)
{
  g_return_val_if_fail (CDT_IS_FIGURE_VIEW (self), NULL);

  if (self->figure == NULL)
    return NULL;
  g_autoptr (GArray) areas = list_areas (self);
  const CdtFigureArea *area = cdt_figure_plan_hit (areas, x, y);
  return area != NULL ? area->path : NULL;
}
