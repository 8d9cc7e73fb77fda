/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-page-view-private.h"

#include <math.h>

#include "cdt-page-paint.h"
#include "cdt-page-view-accessible.h"

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  SIGNAL_PLACE_ACTIVATED,
  SIGNAL_MOVED,
  SIGNAL_PAGES_CHANGED,
  SIGNAL_PAGES_GREW,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (CdtPageView,
                               cdt_page_view,
                               GTK_TYPE_DRAWING_AREA,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

double
cdt_page_view_get_across (CdtPageView *self)
{
  return self->adjustments[0] != NULL ? gtk_adjustment_get_value (self->adjustments[0]) : 0;
}

static void
configure_adjustment (GtkAdjustment *adjustment, double whole, double view)
{
  double value;

  if (adjustment == NULL)
    return;
  whole = MAX (whole, view);
  value = CLAMP (gtk_adjustment_get_value (adjustment), 0, whole - view);
  gtk_adjustment_configure (adjustment, value, 0, whole, 40, view * 0.9, view);
}

void
cdt_page_view_configure_adjustments (CdtPageView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  configure_adjustment (self->adjustments[0], cdt_page_column_get_width (&self->column),
                        gtk_widget_get_allocated_width (widget));
  configure_adjustment (self->adjustments[1], cdt_page_column_get_height (&self->column),
                        gtk_widget_get_allocated_height (widget));
}

void
cdt_page_view_keep_anchor (CdtPageView *self)
{
  cdt_page_anchor_take (&self->anchor, self->layout, &self->column, self->path, cdt_page_view_get_top (self),
                        cdt_page_view_get_view_height (self));
}

void
cdt_page_view_tell_moved (CdtPageView *self)
{
  guint page = cdt_page_view_get_page (self);
  gboolean other = page != self->shown_page;

  self->shown_page = page;
  g_signal_emit (self, signals[SIGNAL_MOVED], 0);
  if (other)
    cdt_page_view_accessible_page_changed (GTK_WIDGET (self));
}

static void
settle (CdtPageView *self)
{
  double top;

  self->n_known = self->layout != NULL ? cdt_layout_get_n_pages (self->layout) : 0;
  cdt_page_view_measure_column (self);
  cdt_page_view_configure_adjustments (self);
  if (cdt_page_anchor_find (&self->anchor, self->layout, &self->column, &top))
    cdt_page_view_scroll_to (self, top);
  if (self->places_wait)
    cdt_page_view_places_show (self);
  cdt_page_view_keep_anchor (self);
  cdt_page_view_tell_moved (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* A document that is still to come is not whole. */
static void
look_whether_whole (CdtPageView *self)
{
  self->whole = cdt_layout_get_document (self->layout) != NULL && cdt_layout_is_whole (self->layout);
}

static void
pages_changed_cb (CdtPageView *self)
{
  gboolean had_words = self->has_marked;
  gboolean was_whole = self->whole;

  look_whether_whole (self);
  cdt_page_anchor_follow (&self->anchor, self->layout);
  cdt_page_view_words_update (self);
  settle (self);
  if (!was_whole)
    cdt_page_view_places_go_on (self);
  else if (!had_words)
    cdt_page_view_places_show (self);
  cdt_page_view_places_note (self);
  cdt_page_view_accessible_text_changed (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_PAGES_CHANGED], 0);
}

/* What is in sight stays where it is: pages come below it, or in place of blank ones. */
static void
pages_grew_cb (CdtPageView *self)
{
  double bottom = cdt_page_view_get_top (self) + cdt_page_view_get_view_height (self);
  gboolean shows_blank = cdt_page_column_get_page_at (&self->column, bottom) >= self->n_known;

  self->n_known = cdt_layout_get_n_pages (self->layout);
  cdt_page_view_measure_column (self);
  cdt_page_view_configure_adjustments (self);
  cdt_page_view_places_go_on (self);
  cdt_page_view_words_go_on (self);
  cdt_page_view_tell_moved (self);
  if (shows_blank)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_PAGES_GREW], 0);
}

static void
scrolled_cb (CdtPageView *self)
{
  cdt_page_view_keep_anchor (self);
  if (cdt_page_view_get_page (self) != self->shown_page)
    cdt_page_view_tell_moved (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_adjustment (CdtPageView *self, guint which, GtkAdjustment *adjustment)
{
  if (self->adjustments[which] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[which], scrolled_cb, self);
  g_set_object (&self->adjustments[which], adjustment);
  if (adjustment == NULL)
    return;
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  cdt_page_view_configure_adjustments (self);
}

static gboolean
cdt_page_view_draw (GtkWidget *widget, cairo_t *cr)
{
  CdtPageView *self = CDT_PAGE_VIEW (widget);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  int width = gtk_widget_get_allocated_width (widget);
  int height = gtk_widget_get_allocated_height (widget);
  CdtPageMarks marks = { .path = self->path, .words = self->words, .find = self->find };

  cdt_page_view_get_selection (self, &marks.selected_start, &marks.selected_end);
  gtk_render_background (style, cr, 0, 0, width, height);
  if (self->layout != NULL)
    {
      cairo_save (cr);
      cairo_translate (cr, -floor (cdt_page_view_get_across (self)), -floor (cdt_page_view_get_top (self)));
      cdt_page_paint (cr, self->cache, self->layout, &self->column, &marks, cdt_page_view_get_top (self),
                      height);
      cairo_restore (cr);
    }
  if (gtk_widget_has_visible_focus (widget))
    gtk_render_focus (style, cr, 2, 2, width - 4, height - 4);
  return GDK_EVENT_STOP;
}

static void
cdt_page_view_size_allocate (GtkWidget *widget, GtkAllocation *allocation)
{
  GTK_WIDGET_CLASS (cdt_page_view_parent_class)->size_allocate (widget, allocation);
  settle (CDT_PAGE_VIEW (widget));
}

static void
cdt_page_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CdtPageView *self = CDT_PAGE_VIEW (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[id - PROP_HADJUSTMENT]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[id - PROP_HSCROLL_POLICY]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cdt_page_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CdtPageView *self = CDT_PAGE_VIEW (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      set_adjustment (self, id - PROP_HADJUSTMENT, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      self->policies[id - PROP_HSCROLL_POLICY] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cdt_page_view_dispose (GObject *object)
{
  CdtPageView *self = CDT_PAGE_VIEW (object);

  g_clear_pointer (&self->input, cdt_page_input_free);
  cdt_page_view_words_end (self);
  cdt_page_view_set_layout (self, NULL);
  set_adjustment (self, 0, NULL);
  set_adjustment (self, 1, NULL);
  G_OBJECT_CLASS (cdt_page_view_parent_class)->dispose (object);
}

static void
cdt_page_view_finalize (GObject *object)
{
  CdtPageView *self = CDT_PAGE_VIEW (object);

  g_clear_pointer (&self->cache, cdt_page_cache_free);
  g_clear_pointer (&self->turned, g_array_unref);
  g_free (self->path);
  G_OBJECT_CLASS (cdt_page_view_parent_class)->finalize (object);
}

static void
cdt_page_view_class_init (CdtPageViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cdt_page_view_dispose;
  object_class->finalize = cdt_page_view_finalize;
  object_class->get_property = cdt_page_view_get_property;
  object_class->set_property = cdt_page_view_set_property;
  widget_class->draw = cdt_page_view_draw;
  widget_class->size_allocate = cdt_page_view_size_allocate;
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  signals[SIGNAL_PLACE_ACTIVATED] = g_signal_new ("place-activated", CDT_TYPE_PAGE_VIEW, G_SIGNAL_RUN_LAST, 0,
                                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_MOVED]
      = g_signal_new ("moved", CDT_TYPE_PAGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_PAGES_CHANGED] = g_signal_new ("pages-changed", CDT_TYPE_PAGE_VIEW, G_SIGNAL_RUN_LAST, 0,
                                                NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_PAGES_GREW] = g_signal_new ("pages-grew", CDT_TYPE_PAGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                             NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "pageview");
  gtk_widget_class_set_accessible_type (widget_class, CDT_TYPE_PAGE_VIEW_ACCESSIBLE);
}

static void
cdt_page_view_init (CdtPageView *self)
{
  self->turned = g_array_new (FALSE, FALSE, sizeof (guint));
  self->column.page_width = 595;
  self->column.page_height = 842;
  self->column.scale = 1;
  self->wanted_block = G_MAXUINT;
  gtk_widget_set_can_focus (GTK_WIDGET (self), TRUE);
  self->cache = cdt_page_cache_new ();
  cdt_page_view_words_begin (self);
  self->input = cdt_page_input_new (self);
}

void
cdt_page_view_set_layout (CdtPageView *self, CdtLayout *layout)
{
  g_return_if_fail (CDT_IS_PAGE_VIEW (self));
  g_return_if_fail (layout == NULL || CDT_IS_LAYOUT (layout));

  if (self->layout == layout)
    return;
  if (self->layout != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->layout, pages_changed_cb, self);
      g_signal_handlers_disconnect_by_func (self->layout, pages_grew_cb, self);
    }
  g_set_object (&self->layout, layout);
  self->anchor.set = FALSE;
  self->has_marked = FALSE;
  g_clear_pointer (&self->path, g_free);
  if (self->find == NULL)
    return;
  cdt_page_view_words_update (self);
  if (layout == NULL)
    {
      g_signal_emit (self, signals[SIGNAL_PAGES_CHANGED], 0);
      return;
    }
  g_signal_connect_object (layout, "changed", G_CALLBACK (pages_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (layout, "grew", G_CALLBACK (pages_grew_cb), self, G_CONNECT_SWAPPED);
  look_whether_whole (self);
  settle (self);
  g_signal_emit (self, signals[SIGNAL_PAGES_CHANGED], 0);
}

CdtLayout *
cdt_page_view_get_layout (CdtPageView *self)
{
  g_return_val_if_fail (CDT_IS_PAGE_VIEW (self), NULL);

  return self->layout;
}

const CdtPageColumn *
cdt_page_view_get_column (CdtPageView *self)
{
  g_return_val_if_fail (CDT_IS_PAGE_VIEW (self), NULL);

  return &self->column;
}

void
cdt_page_view_scroll_to (CdtPageView *self, double y)
{
  g_return_if_fail (CDT_IS_PAGE_VIEW (self));

  if (self->adjustments[1] != NULL)
    gtk_adjustment_set_value (self->adjustments[1], floor (y));
}

double
cdt_page_view_get_top (CdtPageView *self)
{
  g_return_val_if_fail (CDT_IS_PAGE_VIEW (self), 0);

  return self->adjustments[1] != NULL ? gtk_adjustment_get_value (self->adjustments[1]) : 0;
}

guint
cdt_page_view_get_n_painted (CdtPageView *self)
{
  g_return_val_if_fail (CDT_IS_PAGE_VIEW (self), 0);

  return cdt_page_cache_get_n_painted (self->cache);
}

int
cdt_page_view_get_view_height (CdtPageView *self)
{
  g_return_val_if_fail (CDT_IS_PAGE_VIEW (self), 0);

  return gtk_widget_get_allocated_height (GTK_WIDGET (self));
}

void
cdt_page_view_tell_activated (CdtPageView *self, const char *path)
{
  g_signal_emit (self, signals[SIGNAL_PLACE_ACTIVATED], 0, path);
}
