/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-number-field.h"

#include "cdt-count-spin.h"

struct _CdtNumberField
{
  CdtField parent_instance;

  CdtCountSpin *spin;
};

G_DEFINE_FINAL_TYPE (CdtNumberField, cdt_number_field, CDT_TYPE_FIELD)

static void
spin_edited_cb (CdtCountSpin *spin, CdtField *field)
{
  cdt_field_store (field, gtk_entry_get_text (GTK_ENTRY (spin)));
}

static void
cdt_number_field_load (CdtField *field, const char *value)
{
  cdt_count_spin_show_text (CDT_NUMBER_FIELD (field)->spin, value);
}

static void
cdt_number_field_class_init (CdtNumberFieldClass *klass)
{
  CDT_FIELD_CLASS (klass)->load = cdt_number_field_load;
}

static void
cdt_number_field_init (CdtNumberField *self)
{
  self->spin = CDT_COUNT_SPIN (cdt_count_spin_new ());
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->spin), "–");
  g_signal_connect_object (self->spin, "edited", G_CALLBACK (spin_edited_cb), self, 0);
  cdt_field_set_control (CDT_FIELD (self), GTK_WIDGET (self->spin), FALSE);
}
