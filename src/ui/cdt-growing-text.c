/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-growing-text.h"

#include "cdt-list-typing.h"

struct _CdtGrowingText
{
  GtkBin parent_instance;

  GtkTextView *view;
  guint lines;
};

enum
{
  PROP_0,
  PROP_LINES,
  N_PROPS
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

#define BORDER 1
#define SIDE_MARGIN 8
#define TOP_MARGIN 6
#define LEAST_WIDTH 120
#define NATURAL_WIDTH 320

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtGrowingText, cdt_growing_text, GTK_TYPE_BIN)

static void
buffer_changed_cb (GtkTextBuffer *buffer, CdtGrowingText *self)
{
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
view_focus_in_cb (GtkWidget *view, GdkEvent *event, GtkWidget *self)
{
  gtk_style_context_add_class (gtk_widget_get_style_context (self), "focused");
  return GDK_EVENT_PROPAGATE;
}

static gboolean
view_focus_out_cb (GtkWidget *view, GdkEvent *event, GtkWidget *self)
{
  gtk_style_context_remove_class (gtk_widget_get_style_context (self), "focused");
  return GDK_EVENT_PROPAGATE;
}

/* GtkTextView keeps Ctrl+Tab for moving out, which a form has Tab for; both should do it. */
static gboolean
view_key_press_cb (GtkWidget *view, GdkEventKey *event, GtkWidget *self)
{
  gboolean back = event->keyval == GDK_KEY_ISO_Left_Tab || (event->state & GDK_SHIFT_MASK) != 0;

  if (event->keyval != GDK_KEY_Tab && event->keyval != GDK_KEY_ISO_Left_Tab)
    return GDK_EVENT_PROPAGATE;
  g_signal_emit_by_name (view, "move-focus", back ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

/* GtkTextView asks for the size that its text has now, whatever the width: it would never narrow again
 * and be too high at first. So the text is measured here, paragraph by paragraph as the view lays it out. */
static int
measure_text (CdtGrowingText *self, int width)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->view), NULL);
  g_autofree char *text = cdt_growing_text_dup_text (self);
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n", -1);
  int space = gtk_text_view_get_pixels_below_lines (self->view);
  int height = 0;
  int line_height;

  pango_layout_set_width (layout, MAX (width, 1) * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, "X", 1);
  pango_layout_get_pixel_size (layout, NULL, &line_height);
  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      int paragraph_height;

      pango_layout_set_text (layout, paragraphs[i], -1);
      pango_layout_get_pixel_size (layout, NULL, &paragraph_height);
      height += paragraph_height + space;
    }
  return MAX (height, line_height * (int)self->lines);
}

static GtkSizeRequestMode
cdt_growing_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cdt_growing_text_get_preferred_width (GtkWidget *widget, int *minimum, int *natural)
{
  *minimum = LEAST_WIDTH;
  *natural = NATURAL_WIDTH;
}

static void
cdt_growing_text_get_preferred_height_for_width (GtkWidget *widget, int width, int *minimum, int *natural)
{
  CdtGrowingText *self = CDT_GROWING_TEXT (widget);

  /* A widget that is never asked for its size does not tell its parents when that changes */
  gtk_widget_get_preferred_size (GTK_WIDGET (self->view), NULL, NULL);
  *minimum = measure_text (self, width - 2 * (BORDER + SIDE_MARGIN)) + 2 * (BORDER + TOP_MARGIN);
  *natural = *minimum;
}

static void
cdt_growing_text_get_preferred_height (GtkWidget *widget, int *minimum, int *natural)
{
  cdt_growing_text_get_preferred_height_for_width (widget, NATURAL_WIDTH, minimum, natural);
}

static void
cdt_growing_text_size_allocate (GtkWidget *widget, GtkAllocation *allocation)
{
  CdtGrowingText *self = CDT_GROWING_TEXT (widget);
  GtkAllocation inner = { allocation->x + BORDER, allocation->y + BORDER,
                          MAX (allocation->width - 2 * BORDER, 1), MAX (allocation->height - 2 * BORDER, 1) };

  gtk_widget_set_allocation (widget, allocation);
  gtk_widget_get_preferred_size (GTK_WIDGET (self->view), NULL, NULL);
  gtk_widget_size_allocate (GTK_WIDGET (self->view), &inner);
}

static gboolean
cdt_growing_text_draw (GtkWidget *widget, cairo_t *cr)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  double width = gtk_widget_get_allocated_width (widget);
  double height = gtk_widget_get_allocated_height (widget);

  gtk_render_background (style, cr, 0, 0, width, height);
  gtk_render_frame (style, cr, 0, 0, width, height);
  return GTK_WIDGET_CLASS (cdt_growing_text_parent_class)->draw (widget, cr);
}

static void
cdt_growing_text_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_LINES:
      CDT_GROWING_TEXT (object)->lines = g_value_get_uint (value);
      gtk_widget_queue_resize (GTK_WIDGET (object));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cdt_growing_text_class_init (CdtGrowingTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->set_property = cdt_growing_text_set_property;
  widget_class->get_request_mode = cdt_growing_text_get_request_mode;
  widget_class->get_preferred_width = cdt_growing_text_get_preferred_width;
  widget_class->get_preferred_height = cdt_growing_text_get_preferred_height;
  widget_class->get_preferred_height_for_width = cdt_growing_text_get_preferred_height_for_width;
  widget_class->size_allocate = cdt_growing_text_size_allocate;
  widget_class->draw = cdt_growing_text_draw;

  properties[PROP_LINES]
      = g_param_spec_uint ("lines", "", "", 1, 100, 1, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
cdt_growing_text_init (CdtGrowingText *self)
{
  GtkWidget *view = gtk_text_view_new ();

  self->lines = 1;
  self->view = GTK_TEXT_VIEW (view);
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_text_view_set_left_margin (self->view, SIDE_MARGIN);
  gtk_text_view_set_right_margin (self->view, SIDE_MARGIN);
  gtk_text_view_set_top_margin (self->view, TOP_MARGIN);
  gtk_text_view_set_bottom_margin (self->view, TOP_MARGIN);
  gtk_widget_set_visible (view, TRUE);
  gtk_container_add (GTK_CONTAINER (self), view);
  gtk_style_context_add_class (gtk_widget_get_style_context (GTK_WIDGET (self)), "cdt-text");
  g_signal_connect (view, "focus-in-event", G_CALLBACK (view_focus_in_cb), self);
  g_signal_connect (view, "focus-out-event", G_CALLBACK (view_focus_out_cb), self);
  g_signal_connect (view, "key-press-event", G_CALLBACK (view_key_press_cb), self);
  cdt_list_typing_add_to (gtk_text_view_get_buffer (self->view));
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed", G_CALLBACK (buffer_changed_cb),
                           self, 0);
}

GtkWidget *
cdt_growing_text_new (guint lines)
{
  return g_object_new (CDT_TYPE_GROWING_TEXT, "visible", TRUE, "lines", lines, NULL);
}

GtkTextView *
cdt_growing_text_get_view (CdtGrowingText *self)
{
  g_return_val_if_fail (CDT_IS_GROWING_TEXT (self), NULL);
  return self->view;
}

char *
cdt_growing_text_dup_text (CdtGrowingText *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start;
  GtkTextIter end;

  g_return_val_if_fail (CDT_IS_GROWING_TEXT (self), NULL);

  buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

void
cdt_growing_text_show_text (CdtGrowingText *self, const char *text)
{
  GtkTextBuffer *buffer;
  GtkTextIter cursor;
  g_autofree char *shown = NULL;
  int offset;

  g_return_if_fail (CDT_IS_GROWING_TEXT (self));

  shown = cdt_growing_text_dup_text (self);
  if (g_str_equal (shown, text != NULL ? text : ""))
    return;
  buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  offset = gtk_text_iter_get_offset (&cursor);
  gtk_text_buffer_set_text (buffer, text != NULL ? text : "", -1);
  gtk_text_buffer_get_iter_at_offset (buffer, &cursor, offset);
  gtk_text_buffer_place_cursor (buffer, &cursor);
}
