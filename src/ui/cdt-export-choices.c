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
  GtkToggleButton *remarks;
  GtkToggleButton *print_remarks;
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
  gtk_widget_class_bind_template_child (widget_class, CdtExportChoices, remarks);
  gtk_widget_class_bind_template_child (widget_class, CdtExportChoices, print_remarks);
}

static void
cdt_export_choices_init (CdtExportChoices *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  if (!cdt_pdf_file_can_open ())
    gtk_label_set_text (self->about, _ ("This Concordat has no libqpdf: it cannot open the draft in "
                                        "a PDF again. Another Concordat can."));
}

GtkWidget *
cdt_export_choices_new (CdtDraft *draft)
{
  CdtExportChoices *self;
  gboolean any;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  self = g_object_new (CDT_TYPE_EXPORT_CHOICES, NULL);
  any = cdt_draft_find_node (draft, "review/comments") != NULL
        || cdt_draft_find_node (draft, "review/points") != NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->remarks), any);
  gtk_widget_set_visible (GTK_WIDGET (self->print_remarks), any);
  return GTK_WIDGET (self);
}

CdtExportContents
cdt_export_choices_get (CdtExportChoices *self)
{
  CdtExportContents contents = CDT_EXPORT_PAGES;

  g_return_val_if_fail (CDT_IS_EXPORT_CHOICES (self), CDT_EXPORT_PAGES);

  if (gtk_toggle_button_get_active (self->draft))
    {
      contents |= CDT_EXPORT_DRAFT;
      contents |= gtk_toggle_button_get_active (self->working) ? CDT_EXPORT_NOTES : 0;
      contents |= gtk_toggle_button_get_active (self->remarks) ? CDT_EXPORT_REMARKS : 0;
    }
  return contents | (gtk_toggle_button_get_active (self->print_remarks) ? CDT_EXPORT_PRINT_REMARKS : 0);
}
