/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-figure-view.h"

#include "cdt-heat-map.h"
#include "cdt-heat-plan.h"

#define HEIGHT 236
#define RING_GAP 2.5
#define LABEL_STRENGTH 0.8 /* of the text colour on what is behind */

struct _CdtFigureView
{
  GtkDrawingArea parent_instance;

  CdtFigure *figure; /* (nullable) */
  guint current;     /* the mark that the keyboard is at, as drawn */
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

static CdtHeatPlan *
make_plan (CdtFigureView *self)
{
  CdtStyle style = make_style (self);
  GtkWidget *widget = GTK_WIDGET (self);

  return cdt_heat_plan_new (gtk_widget_get_pango_context (widget), &style, self->figure,
                            gtk_widget_get_allocated_width (widget),
                            gtk_widget_get_allocated_height (widget));
}

static CdtColour
get_ink (CdtFigureView *self)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA text, ground = { 1, 1, 1, 1 };

  gtk_style_context_get_color (context, gtk_style_context_get_state (context), &text);
  gtk_style_context_lookup_color (context, "theme_base_color", &ground);
  return (CdtColour){ ground.red + (text.red - ground.red) * LABEL_STRENGTH,
                      ground.green + (text.green - ground.green) * LABEL_STRENGTH,
                      ground.blue + (text.blue - ground.blue) * LABEL_STRENGTH };
}

/* Marks stand on light cells in a dark theme too, so that the ring is dark. */
static void
draw_ring (cairo_t *cr, const CdtHeatMark *mark)
{
  double radius = mark->radius + RING_GAP;
  double reach = mark->width / 2 - mark->radius;

  cairo_new_path (cr);
  cairo_arc (cr, mark->x + reach, mark->y, radius, -G_PI / 2, G_PI / 2);
  cairo_arc (cr, mark->x - reach, mark->y, radius, G_PI / 2, -G_PI / 2);
  cairo_close_path (cr);
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
  cdt_heat_map_draw (cr, gtk_widget_get_pango_context (widget), &style, self->figure,
                     gtk_widget_get_allocated_width (widget), gtk_widget_get_allocated_height (widget),
                     get_ink (self));
  if (gtk_widget_has_visible_focus (widget))
    {
      g_autoptr (CdtHeatPlan) plan = make_plan (self);

      if (self->current < plan->marks->len)
        draw_ring (cr, &g_array_index (plan->marks, CdtHeatMark, self->current));
    }
  return GDK_EVENT_PROPAGATE;
}

static void
activate (CdtFigureView *self, const CdtFigureMark *mark)
{
  g_autofree char *path = mark != NULL ? g_strdup (mark->path) : NULL;

  if (path != NULL)
    g_signal_emit (self, signals[SIGNAL_MARK_ACTIVATED], 0, path);
}

static gboolean
cdt_figure_view_button_press_event (GtkWidget *widget, GdkEventButton *event)
{
  const CdtFigureMark *mark = cdt_figure_view_hit (CDT_FIGURE_VIEW (widget), event->x, event->y);

  if (event->button != GDK_BUTTON_PRIMARY || mark == NULL)
    return GDK_EVENT_PROPAGATE;
  activate (CDT_FIGURE_VIEW (widget), mark);
  return GDK_EVENT_STOP;
}

static gboolean
cdt_figure_view_motion_notify_event (GtkWidget *widget, GdkEventMotion *event)
{
  const CdtFigureMark *mark = cdt_figure_view_hit (CDT_FIGURE_VIEW (widget), event->x, event->y);
  g_autoptr (GdkCursor) cursor
      = mark != NULL ? gdk_cursor_new_from_name (gtk_widget_get_display (widget), "pointer") : NULL;

  gdk_window_set_cursor (gtk_widget_get_window (widget), cursor);
  return GDK_EVENT_PROPAGATE;
}

/* Past the last mark and before the first the keys leave the figure. */
static gboolean
walk (CdtFigureView *self, int by)
{
  guint n = self->figure->marks->len;

  if (by < 0 ? self->current == 0 : self->current + 1 >= n)
    return GDK_EVENT_PROPAGATE;
  self->current += by;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return GDK_EVENT_STOP;
}

static gboolean
activate_current (CdtFigureView *self)
{
  g_autoptr (CdtHeatPlan) plan = make_plan (self);

  if (self->current >= plan->marks->len)
    return GDK_EVENT_PROPAGATE;
  activate (self, g_array_index (plan->marks, CdtHeatMark, self->current).mark);
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
  gtk_widget_set_size_request (widget, -1, HEIGHT);
  gtk_widget_add_events (widget, GDK_BUTTON_PRESS_MASK | GDK_POINTER_MOTION_MASK);
}

GtkWidget *
cdt_figure_view_new (void)
{
  return g_object_new (CDT_TYPE_FIGURE_VIEW, "visible", TRUE, NULL);
}

void
cdt_figure_view_set_figure (CdtFigureView *self, CdtFigure *figure)
{
  g_return_if_fail (CDT_IS_FIGURE_VIEW (self));

  g_clear_pointer (&self->figure, cdt_figure_free);
  self->figure = figure;
  self->current = MIN (self->current, figure != NULL && figure->marks->len > 0 ? figure->marks->len - 1 : 0);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self)),
                       figure != NULL && figure->words != NULL ? figure->words : "");
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const CdtFigure *
cdt_figure_view_get_figure (CdtFigureView *self)
{
  g_return_val_if_fail (CDT_IS_FIGURE_VIEW (self), NULL);
  return self->figure;
}

const CdtFigureMark *
cdt_figure_view_hit (CdtFigureView *self, double x, double y)
{
  g_return_val_if_fail (CDT_IS_FIGURE_VIEW (self), NULL);

  if (self->figure == NULL)
    return NULL;
  g_autoptr (CdtHeatPlan) plan = make_plan (self);
  return cdt_heat_plan_hit (plan, x, y);
}
