/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-line-field.h"

#include "cdt-entry-text.h"

struct _CdtLineField
{
  CdtField parent_instance;

  GtkEntry *entry;
};

enum
{
  PROP_0,
  PROP_WIDTH,
  PROP_PLACEHOLDER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CdtLineField, cdt_line_field, CDT_TYPE_FIELD)

static void
entry_changed_cb (GtkEntry *entry, CdtField *field)
{
  cdt_field_store (field, gtk_entry_get_text (entry));
}

static void
cdt_line_field_load (CdtField *field, const char *value)
{
  cdt_entry_show_text (CDT_LINE_FIELD (field)->entry, value);
}

static void
cdt_line_field_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CdtLineField *self = CDT_LINE_FIELD (object);

  switch (id)
    {
    case PROP_WIDTH:
      gtk_entry_set_width_chars (self->entry, g_value_get_int (value));
      break;
    case PROP_PLACEHOLDER:
      gtk_entry_set_placeholder_text (self->entry, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cdt_line_field_class_init (CdtLineFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = cdt_line_field_set_property;
  CDT_FIELD_CLASS (klass)->load = cdt_line_field_load;

  properties[PROP_WIDTH] = g_param_spec_int ("width", "", "", -1, 200, -1, flags);
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", "", "", NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cdt_line_field_init (CdtLineField *self)
{
  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_width_chars (self->entry, 26);
  gtk_widget_set_visible (GTK_WIDGET (self->entry), TRUE);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (entry_changed_cb), self, 0);
  cdt_field_set_control (CDT_FIELD (self), GTK_WIDGET (self->entry), FALSE);
}
