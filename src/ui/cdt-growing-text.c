/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-growing-text.h"

struct _CdtGrowingText
{
  GtkBin parent_instance;

  GtkTextView *view;
  guint lines;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtGrowingText, cdt_growing_text, GTK_TYPE_BIN)

static void
buffer_changed_cb (GtkTextBuffer *buffer, CdtGrowingText *self)
{
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

static int
measure_lines (CdtGrowingText *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self->view));
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  int height;

  pango_layout_set_text (layout, "X", 1);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height * (int)self->lines + gtk_text_view_get_top_margin (self->view)
         + gtk_text_view_get_bottom_margin (self->view);
}

static void
cdt_growing_text_style_updated (GtkWidget *widget)
{
  CdtGrowingText *self = CDT_GROWING_TEXT (widget);

  GTK_WIDGET_CLASS (cdt_growing_text_parent_class)->style_updated (widget);
  if (self->lines > 0)
    gtk_widget_set_size_request (GTK_WIDGET (self->view), -1, measure_lines (self));
}

static void
cdt_growing_text_class_init (CdtGrowingTextClass *klass)
{
  GTK_WIDGET_CLASS (klass)->style_updated = cdt_growing_text_style_updated;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
cdt_growing_text_init (CdtGrowingText *self)
{
  GtkWidget *view = gtk_text_view_new ();

  self->view = GTK_TEXT_VIEW (view);
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_text_view_set_left_margin (self->view, 8);
  gtk_text_view_set_right_margin (self->view, 8);
  gtk_text_view_set_top_margin (self->view, 6);
  gtk_text_view_set_bottom_margin (self->view, 6);
  gtk_widget_set_visible (view, TRUE);
  gtk_container_add (GTK_CONTAINER (self), view);
  gtk_style_context_add_class (gtk_widget_get_style_context (GTK_WIDGET (self)), "cdt-text");
  g_signal_connect (view, "focus-in-event", G_CALLBACK (view_focus_in_cb), self);
  g_signal_connect (view, "focus-out-event", G_CALLBACK (view_focus_out_cb), self);
  g_signal_connect (view, "key-press-event", G_CALLBACK (view_key_press_cb), self);
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed", G_CALLBACK (buffer_changed_cb),
                           self, 0);
}

GtkWidget *
cdt_growing_text_new (guint lines)
{
  CdtGrowingText *self = g_object_new (CDT_TYPE_GROWING_TEXT, "visible", TRUE, NULL);

  self->lines = lines;
  return GTK_WIDGET (self);
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
