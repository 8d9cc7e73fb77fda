/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-kind-card.h"

struct _CdtKindCard
{
  GtkButton parent_instance;
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *description;
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
  g_autofree char *icon = NULL;

  if (text == NULL)
    return;
  switch (id)
    {
    case PROP_KIND:
      icon = g_strdup_printf ("cdt-%s-symbolic", text);
      gtk_image_set_from_icon_name (self->icon, icon, GTK_ICON_SIZE_DND);
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

static void
cdt_kind_card_class_init (CdtKindCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  G_OBJECT_CLASS (klass)->set_property = cdt_kind_card_set_property;
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
