/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-period-field.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-count-spin.h"

struct _CdtPeriodField
{
  CdtField parent_instance;

  CdtCountSpin *spin;
  GtkComboBoxText *unit_combo;
};

enum
{
  PROP_0,
  PROP_UNIT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CdtPeriodField, cdt_period_field, CDT_TYPE_FIELD)

static void
store_period (CdtPeriodField *self)
{
  const char *count = gtk_entry_get_text (GTK_ENTRY (self->spin));
  const char *unit = gtk_combo_box_get_active_id (GTK_COMBO_BOX (self->unit_combo));
  g_autofree char *period = NULL;

  if (g_ascii_string_to_unsigned (count, 10, 0, G_MAXUINT, NULL, NULL))
    period = g_strdup_printf ("%s %s", count, unit);
  cdt_field_store (CDT_FIELD (self), period != NULL ? period : count);
}

static void
spin_edited_cb (CdtCountSpin *spin, CdtPeriodField *self)
{
  store_period (self);
}

/* Choosing a unit before there is a number is no answer yet. */
static void
unit_changed_cb (GtkComboBox *combo, CdtPeriodField *self)
{
  if (gtk_entry_get_text_length (GTK_ENTRY (self->spin)) > 0)
    store_period (self);
}

static void
cdt_period_field_load (CdtField *field, const char *value)
{
  CdtPeriodField *self = CDT_PERIOD_FIELD (field);
  const char *space = value != NULL ? strchr (value, ' ') : NULL;

  if (space != NULL && gtk_combo_box_set_active_id (GTK_COMBO_BOX (self->unit_combo), space + 1))
    {
      g_autofree char *count = g_strndup (value, (gsize)(space - value));

      cdt_count_spin_show_text (self->spin, count);
      return;
    }
  cdt_count_spin_show_text (self->spin, value);
}

static void
cdt_period_field_bound (CdtField *field)
{
  CdtPeriodField *self = CDT_PERIOD_FIELD (field);
  g_autofree char *unit_name = NULL;

  /* Translators: names the list of days, weeks and so on; %s is a question, such as "Length" */
  unit_name = g_strdup_printf (_ ("Unit of %s"), cdt_field_get_title (field));
  cdt_field_name_part (field, GTK_WIDGET (self->spin), NULL);
  cdt_field_name_part (field, GTK_WIDGET (self->unit_combo), unit_name);
}

static void
cdt_period_field_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CdtPeriodField *self = CDT_PERIOD_FIELD (object);

  switch (id)
    {
    case PROP_UNIT:
      gtk_combo_box_set_active_id (GTK_COMBO_BOX (self->unit_combo), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cdt_period_field_class_init (CdtPeriodFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CdtFieldClass *field_class = CDT_FIELD_CLASS (klass);

  object_class->set_property = cdt_period_field_set_property;
  field_class->load = cdt_period_field_load;
  field_class->bound = cdt_period_field_bound;

  properties[PROP_UNIT]
      = g_param_spec_string ("unit", "", "", NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CDT_TYPE_COUNT_SPIN);
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-period-field.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtPeriodField, spin);
  gtk_widget_class_bind_template_child (widget_class, CdtPeriodField, unit_combo);
  gtk_widget_class_bind_template_callback (widget_class, spin_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, unit_changed_cb);
}

static void
cdt_period_field_init (CdtPeriodField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cdt_field_watch (CDT_FIELD (self), GTK_WIDGET (self->spin));
  cdt_field_watch (CDT_FIELD (self), GTK_WIDGET (self->unit_combo));
}
