/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-kind-card.h"

struct _CdtKindCard
{
  GtkButton parent_instance;
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *description;
  char *icon_name;
  guint icon_source;
};

enum
{
  PROP_0,
  PROP_KIND,
  PROP_TITLE,
  PROP_DESCRIPTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CdtKindCard, cdt_kind_card, GTK_TYPE_BUTTON)

static void
cdt_kind_card_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CdtKindCard *self = CDT_KIND_CARD (object);
  AtkObject *accessible = gtk_widget_get_accessible (GTK_WIDGET (self));
  const char *text = g_value_get_string (value);

  if (text == NULL)
    return;
  switch (id)
    {
    case PROP_KIND:
      g_free (self->icon_name);
      self->icon_name = g_strdup_printf ("cdt-%s-symbolic", text);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", text);
      break;
    case PROP_TITLE:
      gtk_label_set_text (self->title, text);
      atk_object_set_name (accessible, text);
      break;
    case PROP_DESCRIPTION:
      gtk_label_set_text (self->description, text);
      atk_object_set_description (accessible, text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static gboolean
show_icon_cb (gpointer data)
{
  CdtKindCard *self = data;

  self->icon_source = 0;
  gtk_image_set_from_icon_name (self->icon, self->icon_name, GTK_ICON_SIZE_DND);
  return G_SOURCE_REMOVE;
}

/* The program's first window is on the screen before what draws SVG icons is loaded; their room is kept. */
static gboolean
cdt_kind_card_draw (GtkWidget *widget, cairo_t *cr)
{
  CdtKindCard *self = CDT_KIND_CARD (widget);

  if (self->icon_source == 0 && gtk_image_get_storage_type (self->icon) == GTK_IMAGE_EMPTY)
    self->icon_source = g_idle_add (show_icon_cb, self);
  return GTK_WIDGET_CLASS (cdt_kind_card_parent_class)->draw (widget, cr);
}

/* No height makes it another width. To be asked for one, as the row of cards asks, GTK would set its words
 * four times. */
static void
cdt_kind_card_get_preferred_width_for_height (GtkWidget *widget, int height, int *minimum, int *natural)
{
  GTK_WIDGET_GET_CLASS (widget)->get_preferred_width (widget, minimum, natural);
}

static void
cdt_kind_card_finalize (GObject *object)
{
  CdtKindCard *self = CDT_KIND_CARD (object);

  g_clear_handle_id (&self->icon_source, g_source_remove);
  g_free (self->icon_name);
  G_OBJECT_CLASS (cdt_kind_card_parent_class)->finalize (object);
}

static void
cdt_kind_card_class_init (CdtKindCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  G_OBJECT_CLASS (klass)->set_property = cdt_kind_card_set_property;
  G_OBJECT_CLASS (klass)->finalize = cdt_kind_card_finalize;
  widget_class->get_preferred_width_for_height = cdt_kind_card_get_preferred_width_for_height;
  widget_class->draw = cdt_kind_card_draw;
  properties[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL, flags);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-kind-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtKindCard, icon);
  gtk_widget_class_bind_template_child (widget_class, CdtKindCard, title);
  gtk_widget_class_bind_template_child (widget_class, CdtKindCard, description);
}

static void
cdt_kind_card_init (CdtKindCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
