/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-preview.h"

#include <glib/gi18n-lib.h>

#include "cdt-find-bar.h"
#include "cdt-label-text.h"
#include "cdt-page-side.h"
#include "cdt-page-view.h"

#define ZOOM_STEP 1.25

struct _CdtPreview
{
  GtkBin parent_instance;
  CdtPageView *view;
  CdtFindBar *find_bar;
  GtkWidget *side;
  GtkLabel *page_label;
  GtkLabel *zoom_label;
};

enum
{
  PROP_0,
  PROP_ZOOM,
  PROP_SIDE_SHOWN,
  N_PROPS
};

enum
{
  SIGNAL_PLACE_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtPreview, cdt_preview, GTK_TYPE_BIN)

static void
set_zoom (CdtPreview *self, double zoom)
{
  cdt_page_view_set_zoom (self->view, zoom, gtk_widget_get_allocated_width (GTK_WIDGET (self->view)) / 2.0,
                          cdt_page_view_get_view_height (self->view) / 2.0);
}

static void
show_side (CdtPreview *self, gboolean shown)
{
  if (gtk_widget_get_visible (self->side) == shown)
    return;
  if (!shown && gtk_container_get_focus_child (GTK_CONTAINER (self->side)) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
  gtk_widget_set_visible (self->side, shown);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIDE_SHOWN]);
}

static void
place_activated_cb (CdtPreview *self, const char *path)
{
  g_signal_emit (self, signals[SIGNAL_PLACE_ACTIVATED], 0, path);
}

static char *
say_page (CdtPageView *view)
{
  CdtLayout *layout = cdt_page_view_get_layout (view);
  guint n_pages = MAX (1, cdt_page_view_get_column (view)->n_pages);
  guint page = cdt_page_view_get_page (view) + 1;

  if (layout != NULL && cdt_layout_get_document (layout) == NULL)
    return g_strdup ("…");
  if (cdt_page_view_is_whole (view))
    return g_strdup_printf (_ ("%u of %u"), page, n_pages);
  /* Translators: which page it is of so many, as long as that is a guess */
  return g_strdup_printf (_ ("%u of about %u"), page, n_pages);
}

static void
moved_cb (CdtPreview *self)
{
  g_autofree char *page = say_page (self->view);
  g_autofree char *zoom
      = g_strdup_printf (_ ("%d%%"), (int)(cdt_page_view_get_scale (self->view) * 100 + 0.5));

  cdt_label_show_text (self->page_label, page);
  cdt_label_show_text (self->zoom_label, zoom);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

static void
cdt_preview_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_ZOOM:
      g_value_set_double (value, cdt_page_view_get_zoom (CDT_PREVIEW (object)->view));
      break;
    case PROP_SIDE_SHOWN:
      g_value_set_boolean (value, gtk_widget_get_visible (CDT_PREVIEW (object)->side));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cdt_preview_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_ZOOM:
      set_zoom (CDT_PREVIEW (object), g_value_get_double (value));
      break;
    case PROP_SIDE_SHOWN:
      show_side (CDT_PREVIEW (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cdt_preview_class_init (CdtPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cdt_preview_get_property;
  object_class->set_property = cdt_preview_set_property;
  properties[PROP_ZOOM]
      = g_param_spec_double ("zoom", NULL, NULL, CDT_ZOOM_FIT_PAGE, 4, 0,
                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_SIDE_SHOWN] = g_param_spec_boolean (
      "side-shown", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_PLACE_ACTIVATED] = g_signal_new ("place-activated", CDT_TYPE_PREVIEW, G_SIGNAL_RUN_LAST, 0,
                                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  g_type_ensure (CDT_TYPE_FIND_BAR);
  g_type_ensure (CDT_TYPE_PAGE_SIDE);
  g_type_ensure (CDT_TYPE_PAGE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtPreview, view);
  gtk_widget_class_bind_template_child (widget_class, CdtPreview, find_bar);
  gtk_widget_class_bind_template_child (widget_class, CdtPreview, side);
  gtk_widget_class_bind_template_child (widget_class, CdtPreview, page_label);
  gtk_widget_class_bind_template_child (widget_class, CdtPreview, zoom_label);
  gtk_widget_class_bind_template_callback (widget_class, place_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, cdt_preview_zoom_in);
  gtk_widget_class_bind_template_callback (widget_class, cdt_preview_zoom_out);
  gtk_widget_class_bind_template_callback (widget_class, cdt_preview_find);
}

static void
cdt_preview_init (CdtPreview *self)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GPropertyAction) zoom = NULL;
  g_autoptr (GPropertyAction) side = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  cdt_find_bar_set_view (self->find_bar, self->view);
  cdt_page_side_set_view (CDT_PAGE_SIDE (self->side), self->view);
  zoom = g_property_action_new ("zoom", self, "zoom");
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (zoom));
  side = g_property_action_new ("side", self, "side-shown");
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (side));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "preview", G_ACTION_GROUP (actions));
}

GtkWidget *
cdt_preview_new (void)
{
  return g_object_new (CDT_TYPE_PREVIEW, NULL);
}

void
cdt_preview_set_layout (CdtPreview *self, CdtLayout *layout)
{
  g_return_if_fail (CDT_IS_PREVIEW (self));

  cdt_page_view_set_layout (self->view, layout);
}

void
cdt_preview_show_path (CdtPreview *self, const char *path)
{
  g_return_if_fail (CDT_IS_PREVIEW (self));

  cdt_page_view_show_path (self->view, path);
}

void
cdt_preview_show_page (CdtPreview *self, guint page)
{
  g_return_if_fail (CDT_IS_PREVIEW (self));

  cdt_page_view_show_page (self->view, page);
}

void
cdt_preview_show_block (CdtPreview *self, guint block)
{
  g_return_if_fail (CDT_IS_PREVIEW (self));

  cdt_page_view_show_block (self->view, block);
}

void
cdt_preview_zoom_in (CdtPreview *self)
{
  g_return_if_fail (CDT_IS_PREVIEW (self));

  set_zoom (self, cdt_page_view_get_scale (self->view) * ZOOM_STEP);
}

void
cdt_preview_zoom_out (CdtPreview *self)
{
  g_return_if_fail (CDT_IS_PREVIEW (self));

  set_zoom (self, cdt_page_view_get_scale (self->view) / ZOOM_STEP);
}

void
cdt_preview_zoom_to (CdtPreview *self, double zoom)
{
  g_return_if_fail (CDT_IS_PREVIEW (self));

  set_zoom (self, zoom);
}

void
cdt_preview_find (CdtPreview *self)
{
  g_return_if_fail (CDT_IS_PREVIEW (self));

  cdt_find_bar_open (self->find_bar);
}

void
cdt_preview_find_step (CdtPreview *self, int by)
{
  g_return_if_fail (CDT_IS_PREVIEW (self));

  if (cdt_find_bar_is_open (self->find_bar))
    cdt_page_find_step (cdt_page_view_get_find (self->view), by);
  else
    cdt_find_bar_open (self->find_bar);
}
