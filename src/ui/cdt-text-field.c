/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-text-field.h"

#include "cdt-growing-text.h"

struct _CdtTextField
{
  CdtField parent_instance;

  CdtGrowingText *text;
};

#define LEAST_LINES 3

G_DEFINE_FINAL_TYPE (CdtTextField, cdt_text_field, CDT_TYPE_FIELD)

static void
text_changed_cb (CdtGrowingText *text, CdtField *field)
{
  g_autofree char *value = cdt_growing_text_dup_text (text);

  cdt_field_store (field, value);
}

static void
cdt_text_field_load (CdtField *field, const char *value)
{
  cdt_growing_text_show_text (CDT_TEXT_FIELD (field)->text, value);
}

static void
cdt_text_field_bound (CdtField *field)
{
  CdtTextField *self = CDT_TEXT_FIELD (field);

  cdt_field_name_part (field, GTK_WIDGET (cdt_growing_text_get_view (self->text)), NULL);
}

static void
cdt_text_field_class_init (CdtTextFieldClass *klass)
{
  CDT_FIELD_CLASS (klass)->load = cdt_text_field_load;
  CDT_FIELD_CLASS (klass)->bound = cdt_text_field_bound;
}

static void
cdt_text_field_init (CdtTextField *self)
{
  self->text = CDT_GROWING_TEXT (cdt_growing_text_new (LEAST_LINES));
  g_signal_connect_object (self->text, "changed", G_CALLBACK (text_changed_cb), self, 0);
  cdt_field_set_control (CDT_FIELD (self), GTK_WIDGET (self->text), TRUE);
  cdt_field_watch (CDT_FIELD (self), GTK_WIDGET (self->text));
}
