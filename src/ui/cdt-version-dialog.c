/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-version-dialog.h"

struct _CdtVersionDialog
{
  GtkDialog parent_instance;
  GtkLabel *what;
  GtkWidget *label_title;
  GtkEntry *label;
  GtkToggleButton *goes_on;
  GtkEntry *next;
  GtkWidget *who_title;
  GtkEntry *who;
  GtkButton *accept;
};

enum
{
  SIGNAL_ACCEPTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtVersionDialog, cdt_version_dialog, GTK_TYPE_DIALOG)

static gboolean
is_missing (GtkEntry *entry)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_entry_get_text (entry)));

  return gtk_widget_get_visible (GTK_WIDGET (entry)) && gtk_widget_get_sensitive (GTK_WIDGET (entry))
         && *text == '\0';
}

static void
changed_cb (CdtVersionDialog *self)
{
  gtk_dialog_set_response_sensitive (GTK_DIALOG (self), GTK_RESPONSE_ACCEPT,
                                     !is_missing (self->label) && !is_missing (self->next)
                                         && !is_missing (self->who));
}

static void
cdt_version_dialog_response (GtkDialog *dialog, int response)
{
  CdtVersionDialog *self = CDT_VERSION_DIALOG (dialog);

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autofree char *label = g_strstrip (g_strdup (gtk_entry_get_text (self->label)));
      g_autofree char *who = g_strstrip (g_strdup (gtk_entry_get_text (self->who)));
      g_autofree char *next = g_strstrip (g_strdup (gtk_entry_get_text (self->next)));
      gboolean goes_on = gtk_widget_get_visible (GTK_WIDGET (self->goes_on))
                         && gtk_toggle_button_get_active (self->goes_on);

      g_signal_emit (self, signals[SIGNAL_ACCEPTED], 0, label, who, goes_on ? next : NULL);
    }
  gtk_widget_destroy (GTK_WIDGET (self));
}

static void
cdt_version_dialog_class_init (CdtVersionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  GTK_DIALOG_CLASS (klass)->response = cdt_version_dialog_response;
  signals[SIGNAL_ACCEPTED]
      = g_signal_new ("accepted", CDT_TYPE_VERSION_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-version-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtVersionDialog, what);
  gtk_widget_class_bind_template_child (widget_class, CdtVersionDialog, label_title);
  gtk_widget_class_bind_template_child (widget_class, CdtVersionDialog, label);
  gtk_widget_class_bind_template_child (widget_class, CdtVersionDialog, goes_on);
  gtk_widget_class_bind_template_child (widget_class, CdtVersionDialog, next);
  gtk_widget_class_bind_template_child (widget_class, CdtVersionDialog, who_title);
  gtk_widget_class_bind_template_child (widget_class, CdtVersionDialog, who);
  gtk_widget_class_bind_template_child (widget_class, CdtVersionDialog, accept);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
cdt_version_dialog_init (CdtVersionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* text: to begin with; NULL: it is not asked */
static void
ask_for (GtkEntry *entry, GtkWidget *title, const char *text)
{
  gtk_entry_set_text (entry, text != NULL ? text : "");
  gtk_widget_set_visible (title, text != NULL);
  gtk_widget_set_visible (GTK_WIDGET (entry), text != NULL);
}

CdtVersionDialog *
cdt_version_dialog_open (GtkWindow *parent, const CdtVersionQuestion *question)
{
  CdtVersionDialog *self;

  g_return_val_if_fail (question != NULL && question->title != NULL, NULL);

  self = g_object_new (CDT_TYPE_VERSION_DIALOG, "transient-for", parent, "use-header-bar", TRUE, "title",
                       question->title, NULL);
  gtk_label_set_text (self->what, question->what);
  gtk_button_set_label (self->accept, question->accept);
  ask_for (self->label, self->label_title, question->label);
  ask_for (self->next, GTK_WIDGET (self->goes_on), question->next);
  ask_for (self->who, self->who_title, question->who);
  gtk_toggle_button_set_active (self->goes_on, question->goes_on);
  gtk_dialog_set_default_response (GTK_DIALOG (self), GTK_RESPONSE_ACCEPT);
  changed_cb (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
