/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-choice-field.h"

#include <glib/gi18n-lib.h>

#include "cdt-combo-choices.h"
#include "cdt-segments.h"

struct _CdtChoiceField
{
  CdtField parent_instance;

  gboolean is_segmented;
  GtkComboBoxText *combo; /* one of the two, made when the choices are known */
  CdtSegments *segments;
};

enum
{
  PROP_0,
  PROP_SEGMENTED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CdtChoiceField, cdt_choice_field, CDT_TYPE_FIELD)

static void
combo_changed_cb (GtkComboBox *combo, CdtField *field)
{
  cdt_field_choose (field, gtk_combo_box_get_active_id (combo));
}

static void
segments_edited_cb (CdtSegments *segments, CdtField *field)
{
  cdt_field_choose (field, cdt_segments_get_value (segments));
}

static void
make_segments (CdtChoiceField *self, const CdtChoice *choices, guint n_choices)
{
  GtkWidget *segments = cdt_segments_new (choices, n_choices);

  self->segments = CDT_SEGMENTS (segments);
  g_signal_connect_object (segments, "edited", G_CALLBACK (segments_edited_cb), self, 0);
  cdt_field_set_control (CDT_FIELD (self), segments, FALSE);
  cdt_field_watch (CDT_FIELD (self), segments);
}

static void
make_combo (CdtChoiceField *self, const CdtChoice *choices, guint n_choices)
{
  GtkWidget *combo = cdt_combo_choices_new (_ ("Not answered"));

  self->combo = GTK_COMBO_BOX_TEXT (combo);
  for (guint i = 0; i < n_choices; i++)
    gtk_combo_box_text_append (self->combo, choices[i].value, choices[i].label);
  g_signal_connect_object (combo, "changed", G_CALLBACK (combo_changed_cb), self, 0);
  cdt_field_set_control (CDT_FIELD (self), combo, FALSE);
}

static void
cdt_choice_field_bound (CdtField *field)
{
  CdtChoiceField *self = CDT_CHOICE_FIELD (field);
  guint n_choices = 0;
  const CdtChoice *choices;

  if (cdt_field_get_control (field) == NULL && cdt_field_get_shape (field) != NULL)
    {
      choices = cdt_shape_get_choices (cdt_field_get_shape (field), &n_choices);
      if (self->is_segmented)
        make_segments (self, choices, n_choices);
      else
        make_combo (self, choices, n_choices);
    }
  if (cdt_field_get_control (field) != NULL)
    cdt_field_name_part (field, cdt_field_get_control (field), NULL);
}

static void
cdt_choice_field_load (CdtField *field, const char *value)
{
  CdtChoiceField *self = CDT_CHOICE_FIELD (field);

  if (self->segments != NULL)
    cdt_segments_show_value (self->segments, value);
  else if (self->combo != NULL)
    cdt_combo_choices_show (self->combo, value, value);
}

static void
cdt_choice_field_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SEGMENTED:
      CDT_CHOICE_FIELD (object)->is_segmented = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cdt_choice_field_class_init (CdtChoiceFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  CdtFieldClass *field_class = CDT_FIELD_CLASS (klass);

  object_class->set_property = cdt_choice_field_set_property;
  field_class->bound = cdt_choice_field_bound;
  field_class->load = cdt_choice_field_load;

  properties[PROP_SEGMENTED]
      = g_param_spec_boolean ("segmented", "", "", FALSE, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cdt_choice_field_init (CdtChoiceField *self)
{
}
