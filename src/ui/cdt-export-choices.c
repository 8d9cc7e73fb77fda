/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-export-choices.h"

#include <glib/gi18n-lib.h>

#include "cdt-pdf-file.h"

struct _CdtExportChoices
{
  GtkBox parent_instance;
  GtkToggleButton *draft;
  GtkLabel *about;
  GtkToggleButton *working;
};

G_DEFINE_FINAL_TYPE (CdtExportChoices, cdt_export_choices, GTK_TYPE_BOX)

static void
cdt_export_choices_class_init (CdtExportChoicesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-export-choices.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtExportChoices, draft);
  gtk_widget_class_bind_template_child (widget_class, CdtExportChoices, about);
  gtk_widget_class_bind_template_child (widget_class, CdtExportChoices, working);
}

static void
cdt_export_choices_init (CdtExportChoices *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  if (!cdt_pdf_file_can_open ())
    gtk_label_set_text (self->about,
                        _ ("This Concordat was built without libqpdf: it cannot open the draft in "
                           "a PDF again. Another Concordat can."));
}

GtkWidget *
cdt_export_choices_new (void)
{
  return g_object_new (CDT_TYPE_EXPORT_CHOICES, NULL);
}

CdtExportContents
cdt_export_choices_get (CdtExportChoices *self)
{
  g_return_val_if_fail (CDT_IS_EXPORT_CHOICES (self), CDT_EXPORT_PAGES);

  if (!gtk_toggle_button_get_active (self->draft))
    return CDT_EXPORT_PAGES;
  return gtk_toggle_button_get_active (self->working) ? CDT_EXPORT_WHOLE_DRAFT : CDT_EXPORT_DRAFT;
}
