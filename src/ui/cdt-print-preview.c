/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-print-preview.h"

#include <glib/gi18n-lib.h>

#define MARGIN 18.0
#define POINTS_AN_INCH 72.0

struct _CdtPrintPreview
{
  GtkWindow parent_instance;
  GtkPrintOperation *print;
  GtkPrintOperationPreview *preview; /* the same object; NULL when ended */
  GtkPrintContext *context;
  GtkEventController *keys;
  int n_sheets;
  int sheet;
  GtkHeaderBar *header;
  GtkDrawingArea *area;
  GtkWidget *back;
  GtkWidget *forward;
};

G_DEFINE_FINAL_TYPE (CdtPrintPreview, cdt_print_preview, GTK_TYPE_WINDOW)

static void
show_sheet (CdtPrintPreview *self)
{
  g_autofree char *words = g_strdup_printf (_ ("Sheet %d of %d"), self->sheet + 1, MAX (1, self->n_sheets));

  gtk_header_bar_set_subtitle (self->header, words);
  gtk_widget_set_sensitive (self->back, self->sheet > 0);
  gtk_widget_set_sensitive (self->forward, self->sheet + 1 < self->n_sheets);
  gtk_widget_queue_draw (GTK_WIDGET (self->area));
}

/* Of the sheet to be drawn: the context's is that of the one drawn last, which may lie the other way. */
static GtkPageSetup *
make_setup (CdtPrintPreview *self)
{
  GtkPageSetup *setup = gtk_page_setup_copy (gtk_print_context_get_page_setup (self->context));

  if (self->n_sheets > 0 && self->preview != NULL)
    g_signal_emit_by_name (self->print, "request-page-setup", self->context, self->sheet, setup);
  return setup;
}

static gboolean
draw_cb (CdtPrintPreview *self, cairo_t *cr)
{
  g_autoptr (GtkPageSetup) setup = make_setup (self);
  double paper_width = gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS);
  double paper_height = gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS);
  double width = gtk_widget_get_allocated_width (GTK_WIDGET (self->area));
  double height = gtk_widget_get_allocated_height (GTK_WIDGET (self->area));
  double scale = MIN ((width - 2 * MARGIN) / paper_width, (height - 2 * MARGIN) / paper_height);

  gtk_render_background (gtk_widget_get_style_context (GTK_WIDGET (self->area)), cr, 0, 0, width, height);
  if (self->n_sheets == 0 || self->preview == NULL || scale <= 0)
    return GDK_EVENT_STOP;
  cairo_save (cr);
  cairo_translate (cr, (width - paper_width * scale) / 2, (height - paper_height * scale) / 2);
  cairo_rectangle (cr, 0, 0, paper_width * scale, paper_height * scale);
  cairo_clip (cr);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  /* Scales the context to the units of the print as well */
  gtk_print_context_set_cairo_context (self->context, cr, POINTS_AN_INCH * scale, POINTS_AN_INCH * scale);
  gtk_print_operation_preview_render_page (self->preview, self->sheet);
  cairo_restore (cr);
  return GDK_EVENT_STOP;
}

static void
ready_cb (CdtPrintPreview *self)
{
  g_object_get (self->print, "n-pages", &self->n_sheets, NULL);
  show_sheet (self);
}

static gboolean
key_pressed_cb (
    GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, CdtPrintPreview *self)
{
  switch (key)
    {
    case GDK_KEY_Page_Down:
    case GDK_KEY_Right:
      cdt_print_preview_turn (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Up:
    case GDK_KEY_Left:
      cdt_print_preview_turn (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      gtk_window_close (GTK_WINDOW (self));
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
back_cb (CdtPrintPreview *self)
{
  cdt_print_preview_turn (self, -1);
}

static void
forward_cb (CdtPrintPreview *self)
{
  cdt_print_preview_turn (self, 1);
}

static void
print_cb (CdtPrintPreview *self)
{
  g_autoptr (GtkWindow) parent = NULL;

  g_set_object (&parent, gtk_window_get_transient_for (GTK_WINDOW (self)));
  gtk_widget_destroy (GTK_WIDGET (self));
  if (G_IS_ACTION_GROUP (parent))
    g_action_group_activate_action (G_ACTION_GROUP (parent), "print", NULL);
}

static void
cdt_print_preview_dispose (GObject *object)
{
  CdtPrintPreview *self = CDT_PRINT_PREVIEW (object);
  GtkPrintOperationPreview *preview = g_steal_pointer (&self->preview);

  g_clear_object (&self->keys);
  if (preview != NULL)
    gtk_print_operation_preview_end_preview (preview);
  g_clear_object (&self->context);
  g_clear_object (&self->print);
  G_OBJECT_CLASS (cdt_print_preview_parent_class)->dispose (object);
}

static void
cdt_print_preview_class_init (CdtPrintPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cdt_print_preview_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-print-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtPrintPreview, header);
  gtk_widget_class_bind_template_child (widget_class, CdtPrintPreview, area);
  gtk_widget_class_bind_template_child (widget_class, CdtPrintPreview, back);
  gtk_widget_class_bind_template_child (widget_class, CdtPrintPreview, forward);
  gtk_widget_class_bind_template_callback (widget_class, draw_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, forward_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
}

static void
cdt_print_preview_init (CdtPrintPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->keys = gtk_event_controller_key_new (GTK_WIDGET (self));
  g_signal_connect (self->keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
}

CdtPrintPreview *
cdt_print_preview_new (GtkPrintOperation *print,
                       GtkPrintOperationPreview *preview,
                       GtkPrintContext *context,
                       GtkWindow *parent)
{
  CdtPrintPreview *self;
  cairo_surface_t *surface;
  cairo_t *cr;

  g_return_val_if_fail (GTK_IS_PRINT_OPERATION (print), NULL);

  self = g_object_new (CDT_TYPE_PRINT_PREVIEW, "transient-for", parent, NULL);
  self->print = g_object_ref (print);
  self->preview = preview;
  self->context = g_object_ref (context);
  g_signal_connect_object (preview, "ready", G_CALLBACK (ready_cb), self, G_CONNECT_SWAPPED);
  /* The print asks for sizes before there is anything to draw on. */
  surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cr = cairo_create (surface);
  gtk_print_context_set_cairo_context (context, cr, POINTS_AN_INCH, POINTS_AN_INCH);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

int
cdt_print_preview_get_n_sheets (CdtPrintPreview *self)
{
  g_return_val_if_fail (CDT_IS_PRINT_PREVIEW (self), 0);

  return self->n_sheets;
}

void
cdt_print_preview_turn (CdtPrintPreview *self, int by)
{
  g_return_if_fail (CDT_IS_PRINT_PREVIEW (self));

  self->sheet = CLAMP (self->sheet + by, 0, MAX (0, self->n_sheets - 1));
  show_sheet (self);
}
