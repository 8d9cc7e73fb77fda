/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-reference-field.h"

#include <glib/gi18n-lib.h>

#include "cdt-combo-choices.h"

struct _CdtReferenceField
{
  CdtField parent_instance;

  GtkComboBoxText *combo;
  gboolean filling; /* rows come and go; the answer does not change */
};

G_DEFINE_FINAL_TYPE (CdtReferenceField, cdt_reference_field, CDT_TYPE_FIELD)

/* The lists that it chooses from; none before the field is bound */
static const char *const *
get_targets (CdtField *field)
{
  static const char *const none[] = { NULL };
  const CdtShape *shape = cdt_field_get_shape (field);

  return shape != NULL && cdt_shape_get_targets (shape) != NULL ? cdt_shape_get_targets (shape) : none;
}

static void
add_items (CdtReferenceField *self, const char *list)
{
  CdtItemList *items = cdt_draft_get_list (cdt_field_get_draft (CDT_FIELD (self)), list);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (items)); i++)
    {
      g_autoptr (CdtItem) item = g_list_model_get_item (G_LIST_MODEL (items), i);
      g_autofree char *name = cdt_item_dup_name (item);

      gtk_combo_box_text_append (self->combo, cdt_item_get_id (item), name);
    }
}

static void
fill (CdtReferenceField *self)
{
  self->filling = TRUE;
  cdt_combo_choices_clear (self->combo);
  for (const char *const *list = get_targets (CDT_FIELD (self)); *list != NULL; list++)
    add_items (self, *list);
  self->filling = FALSE;
}

static void
combo_changed_cb (GtkComboBox *combo, CdtReferenceField *self)
{
  if (!self->filling)
    cdt_field_choose (CDT_FIELD (self), gtk_combo_box_get_active_id (combo));
}

static void
cdt_reference_field_load (CdtField *field, const char *value)
{
  CdtReferenceField *self = CDT_REFERENCE_FIELD (field);

  self->filling = TRUE;
  cdt_combo_choices_show (self->combo, value, _ ("No longer in the list"));
  self->filling = FALSE;
}

static void
cdt_reference_field_bound (CdtField *field)
{
  fill (CDT_REFERENCE_FIELD (field));
}

static gboolean
cdt_reference_field_changed (CdtField *field, const CdtChange *change)
{
  gboolean touched = FALSE;

  for (const char *const *list = get_targets (field); *list != NULL; list++)
    touched = touched || cdt_change_touches (change, *list);
  return touched;
}

static void
cdt_reference_field_refresh (CdtField *field)
{
  g_autofree char *value = cdt_draft_dup_value (cdt_field_get_draft (field), cdt_field_get_full_path (field));
  fill (CDT_REFERENCE_FIELD (field));
  cdt_reference_field_load (field, value);
}

static void
cdt_reference_field_class_init (CdtReferenceFieldClass *klass)
{
  CdtFieldClass *field_class = CDT_FIELD_CLASS (klass);

  field_class->load = cdt_reference_field_load;
  field_class->bound = cdt_reference_field_bound;
  field_class->changed = cdt_reference_field_changed;
  field_class->refresh = cdt_reference_field_refresh;
}

static void
cdt_reference_field_init (CdtReferenceField *self)
{
  self->combo = GTK_COMBO_BOX_TEXT (cdt_combo_choices_new (_ ("Not chosen")));
  g_signal_connect_object (self->combo, "changed", G_CALLBACK (combo_changed_cb), self, 0);
  cdt_field_set_control (CDT_FIELD (self), GTK_WIDGET (self->combo), FALSE);
}
