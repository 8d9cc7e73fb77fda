/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-switch-field.h"

struct _CdtSwitchField
{
  CdtField parent_instance;

  GtkSwitch *toggle;
};

G_DEFINE_FINAL_TYPE (CdtSwitchField, cdt_switch_field, CDT_TYPE_FIELD)

static void
toggle_active_cb (GtkSwitch *toggle, GParamSpec *pspec, CdtField *field)
{
  cdt_field_choose (field, gtk_switch_get_active (toggle) ? "yes" : "no");
}

static void
cdt_switch_field_load (CdtField *field, const char *value)
{
  gtk_switch_set_active (CDT_SWITCH_FIELD (field)->toggle, g_strcmp0 (value, "yes") == 0);
}

static void
cdt_switch_field_class_init (CdtSwitchFieldClass *klass)
{
  CDT_FIELD_CLASS (klass)->load = cdt_switch_field_load;
}

static void
cdt_switch_field_init (CdtSwitchField *self)
{
  self->toggle = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_visible (GTK_WIDGET (self->toggle), TRUE);
  g_signal_connect_object (self->toggle, "notify::active", G_CALLBACK (toggle_active_cb), self, 0);
  cdt_field_set_control (CDT_FIELD (self), GTK_WIDGET (self->toggle), FALSE);
}
