/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-money-field.h"

#include "cdt-entry-text.h"
#include "cdt-format.h"

struct _CdtMoneyField
{
  CdtField parent_instance;

  GtkEntry *entry;
};

G_DEFINE_FINAL_TYPE (CdtMoneyField, cdt_money_field, CDT_TYPE_FIELD)

static void
entry_changed_cb (GtkEntry *entry, CdtField *field)
{
  const char *text = gtk_entry_get_text (entry);
  g_autofree char *parsed = cdt_parse_money (text);

  cdt_field_store (field, parsed != NULL ? parsed : text);
}

static void
cdt_money_field_load (CdtField *field, const char *value)
{
  g_autofree char *shown = value != NULL ? cdt_format_money (value) : NULL;

  cdt_entry_show_text (CDT_MONEY_FIELD (field)->entry, shown);
}

static void
cdt_money_field_class_init (CdtMoneyFieldClass *klass)
{
  CDT_FIELD_CLASS (klass)->load = cdt_money_field_load;
}

static void
cdt_money_field_init (CdtMoneyField *self)
{
  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_width_chars (self->entry, 12);
  gtk_entry_set_max_width_chars (self->entry, 12);
  gtk_widget_set_visible (GTK_WIDGET (self->entry), TRUE);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (entry_changed_cb), self, 0);
  cdt_field_set_control (CDT_FIELD (self), GTK_WIDGET (self->entry), FALSE);
}
