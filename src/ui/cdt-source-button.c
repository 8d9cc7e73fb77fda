/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-source-button.h"

#include <glib/gi18n-lib.h>

struct _CdtSourceButton
{
  GtkBin parent_instance;
  GtkMenuButton *button;
  GtkLabel *reference;
  GtkLabel *about;
};

G_DEFINE_FINAL_TYPE (CdtSourceButton, cdt_source_button, GTK_TYPE_BIN)

static void
cdt_source_button_class_init (CdtSourceButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-source-button.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtSourceButton, button);
  gtk_widget_class_bind_template_child (widget_class, CdtSourceButton, reference);
  gtk_widget_class_bind_template_child (widget_class, CdtSourceButton, about);
}

static void
cdt_source_button_init (CdtSourceButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
cdt_source_button_new (void)
{
  return g_object_new (CDT_TYPE_SOURCE_BUTTON, NULL);
}

void
cdt_source_button_set_entry (CdtSourceButton *self, const CdtGuidanceEntry *entry)
{
  g_autofree char *reference = NULL;

  g_return_if_fail (CDT_IS_SOURCE_BUTTON (self));
  g_return_if_fail (entry != NULL);

  reference = cdt_guidance_entry_dup_reference (entry);
  gtk_label_set_text (self->reference, reference);
  gtk_label_set_text (self->about, entry->source->text);
  atk_object_set_description (gtk_widget_get_accessible (GTK_WIDGET (self->button)), reference);
}
