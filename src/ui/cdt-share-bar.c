/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-share-bar.h"

struct _CdtShareBar
{
  GtkDrawingArea parent_instance;

  GArray *parts; /* gint64; NULL: none */
  gint64 whole;
};

#define GAP 1.0

/* Strong, middle and light, again and again: neighbours always differ, without relying on hue. */
static const double strengths[] = { 0.95, 0.6, 0.3 };

G_DEFINE_FINAL_TYPE (CdtShareBar, cdt_share_bar, GTK_TYPE_DRAWING_AREA)

static gint64
sum_parts (CdtShareBar *self)
{
  gint64 sum = 0;

  for (guint i = 0; self->parts != NULL && i < self->parts->len; i++)
    sum += g_array_index (self->parts, gint64, i);
  return sum;
}

static gboolean
cdt_share_bar_draw (GtkWidget *widget, cairo_t *cr)
{
  CdtShareBar *self = CDT_SHARE_BAR (widget);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  double width = gtk_widget_get_allocated_width (widget);
  double height = gtk_widget_get_allocated_height (widget);
  double per_unit = width / (double)MAX (self->whole, sum_parts (self));
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GdkRGBA colour;
  double x = 0;

  gtk_render_background (style, cr, 0, 0, width, height);
  gtk_style_context_get_color (style, gtk_style_context_get_state (style), &colour);
  for (guint i = 0; self->parts != NULL && i < self->parts->len; i++)
    {
      double length = (double)g_array_index (self->parts, gint64, i) * per_unit;

      colour.alpha = strengths[i % G_N_ELEMENTS (strengths)];
      gdk_cairo_set_source_rgba (cr, &colour);
      cairo_rectangle (cr, rtl ? width - x - length : x, 0, MAX (length - GAP, 0), height);
      cairo_fill (cr);
      x += length;
    }
  return GDK_EVENT_PROPAGATE;
}

static void
cdt_share_bar_finalize (GObject *object)
{
  g_clear_pointer (&CDT_SHARE_BAR (object)->parts, g_array_unref);
  G_OBJECT_CLASS (cdt_share_bar_parent_class)->finalize (object);
}

static void
cdt_share_bar_class_init (CdtShareBarClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cdt_share_bar_finalize;
  GTK_WIDGET_CLASS (klass)->draw = cdt_share_bar_draw;
}

static void
cdt_share_bar_init (CdtShareBar *self)
{
  self->whole = 1;
  gtk_widget_set_size_request (GTK_WIDGET (self), -1, 14);
  gtk_style_context_add_class (gtk_widget_get_style_context (GTK_WIDGET (self)), "cdt-share-bar");
}

void
cdt_share_bar_set_parts (CdtShareBar *self, GArray *parts, gint64 whole)
{
  g_return_if_fail (CDT_IS_SHARE_BAR (self));
  g_return_if_fail (parts != NULL);
  g_return_if_fail (whole > 0);

  g_clear_pointer (&self->parts, g_array_unref);
  self->parts = g_array_ref (parts);
  self->whole = whole;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
