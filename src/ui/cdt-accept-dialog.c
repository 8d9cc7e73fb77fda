/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-accept-dialog.h"

#include "cdt-acceptance.h"

struct _CdtAcceptDialog
{
  GtkDialog parent_instance;
  CdtDraft *draft;
  CdtFinding *finding;
  GtkLabel *what;
  GtkEntry *note;
  GtkEntry *who;
};

G_DEFINE_FINAL_TYPE (CdtAcceptDialog, cdt_accept_dialog, GTK_TYPE_DIALOG)

static gboolean
is_blank (GtkEntry *entry)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_entry_get_text (entry)));

  return *text == '\0';
}

static void
changed_cb (CdtAcceptDialog *self)
{
  gtk_dialog_set_response_sensitive (GTK_DIALOG (self), GTK_RESPONSE_ACCEPT,
                                     !is_blank (self->note) && !is_blank (self->who));
}

static void
cdt_accept_dialog_response (GtkDialog *dialog, int response)
{
  CdtAcceptDialog *self = CDT_ACCEPT_DIALOG (dialog);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  if (response == GTK_RESPONSE_ACCEPT)
    cdt_acceptance_add (self->draft, self->finding, gtk_entry_get_text (self->note),
                        gtk_entry_get_text (self->who), today);
  gtk_widget_destroy (GTK_WIDGET (self));
}

static void
cdt_accept_dialog_finalize (GObject *object)
{
  CdtAcceptDialog *self = CDT_ACCEPT_DIALOG (object);

  g_clear_object (&self->draft);
  g_clear_pointer (&self->finding, cdt_finding_free);
  G_OBJECT_CLASS (cdt_accept_dialog_parent_class)->finalize (object);
}

static void
cdt_accept_dialog_class_init (CdtAcceptDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cdt_accept_dialog_finalize;
  GTK_DIALOG_CLASS (klass)->response = cdt_accept_dialog_response;
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-accept-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtAcceptDialog, what);
  gtk_widget_class_bind_template_child (widget_class, CdtAcceptDialog, note);
  gtk_widget_class_bind_template_child (widget_class, CdtAcceptDialog, who);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
cdt_accept_dialog_init (CdtAcceptDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

CdtAcceptDialog *
cdt_accept_dialog_open (GtkWindow *parent, CdtDraft *draft, const CdtFinding *finding)
{
  g_return_val_if_fail (CDT_IS_DRAFT (draft) && finding != NULL, NULL);

  CdtAcceptDialog *self
      = g_object_new (CDT_TYPE_ACCEPT_DIALOG, "transient-for", parent, "use-header-bar", TRUE, NULL);
  g_autofree char *name = cdt_acceptance_dup_last_name (draft);
  self->draft = g_object_ref (draft);
  self->finding = cdt_finding_copy (finding);
  gtk_label_set_text (self->what, finding->what);
  gtk_entry_set_text (self->who, name != NULL ? name : "");
  gtk_dialog_set_default_response (GTK_DIALOG (self), GTK_RESPONSE_ACCEPT);
  changed_cb (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
