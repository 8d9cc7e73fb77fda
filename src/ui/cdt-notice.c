/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-notice.h"

#include <glib/gi18n-lib.h>

#define SHOWN_SECONDS 8
#define PULSE_MS 120

struct _CdtNotice
{
  GtkBin parent_instance;
  GCancellable *cancellable; /* (nullable) of the work in progress */
  guint timeout;
  guint pulse; /* timer, while nobody has said how far the work is */
  GtkRevealer *revealer;
  GtkLabel *label;
  GtkProgressBar *progress;
  GtkButton *action;
  GtkButton *cancel;
};

G_DEFINE_FINAL_TYPE (CdtNotice, cdt_notice, GTK_TYPE_BIN)

static gboolean
timeout_cb (gpointer data)
{
  CdtNotice *self = CDT_NOTICE (data);

  self->timeout = 0;
  cdt_notice_hide (self);
  return G_SOURCE_REMOVE;
}

static gboolean
pulse_cb (gpointer data)
{
  gtk_progress_bar_pulse (CDT_NOTICE (data)->progress);
  return G_SOURCE_CONTINUE;
}

static void
reveal (CdtNotice *self, const char *text, guint seconds)
{
  AtkObject *accessible = gtk_widget_get_accessible (GTK_WIDGET (self->label));

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_handle_id (&self->pulse, g_source_remove);
  g_clear_object (&self->cancellable);
  gtk_label_set_text (self->label, text);
  gtk_widget_hide (GTK_WIDGET (self->progress));
  gtk_widget_hide (GTK_WIDGET (self->action));
  gtk_widget_hide (GTK_WIDGET (self->cancel));
  gtk_widget_show (GTK_WIDGET (self));
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  /* Screen readers speak an object of this role when it is shown. */
  atk_object_set_role (accessible, ATK_ROLE_NOTIFICATION);
  g_signal_emit_by_name (accessible, "visible-data-changed");
  if (seconds > 0)
    self->timeout = g_timeout_add_seconds (seconds, timeout_cb, self);
}

static void
cancel_cb (CdtNotice *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static void
hidden_cb (CdtNotice *self)
{
  if (!gtk_revealer_get_child_revealed (self->revealer) && !gtk_revealer_get_reveal_child (self->revealer))
    gtk_widget_hide (GTK_WIDGET (self));
}

static void
cdt_notice_dispose (GObject *object)
{
  CdtNotice *self = CDT_NOTICE (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_handle_id (&self->pulse, g_source_remove);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (cdt_notice_parent_class)->dispose (object);
}

static void
cdt_notice_class_init (CdtNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cdt_notice_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-notice.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtNotice, revealer);
  gtk_widget_class_bind_template_child (widget_class, CdtNotice, label);
  gtk_widget_class_bind_template_child (widget_class, CdtNotice, progress);
  gtk_widget_class_bind_template_child (widget_class, CdtNotice, action);
  gtk_widget_class_bind_template_child (widget_class, CdtNotice, cancel);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, hidden_cb);
  gtk_widget_class_bind_template_callback (widget_class, cdt_notice_hide);
}

static void
cdt_notice_init (CdtNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
cdt_notice_say (CdtNotice *self, const char *text)
{
  g_return_if_fail (CDT_IS_NOTICE (self));
  g_return_if_fail (text != NULL);

  reveal (self, text, SHOWN_SECONDS);
}

void
cdt_notice_complain (CdtNotice *self, const char *text)
{
  g_return_if_fail (CDT_IS_NOTICE (self));
  g_return_if_fail (text != NULL);

  reveal (self, text, 0);
}

void
cdt_notice_offer (CdtNotice *self, const char *text, const char *label, const char *action, GVariant *target)
{
  g_return_if_fail (CDT_IS_NOTICE (self));
  g_return_if_fail (text != NULL && label != NULL && action != NULL);

  reveal (self, text, SHOWN_SECONDS);
  gtk_button_set_label (self->action, label);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->action), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->action), action);
  gtk_widget_show (GTK_WIDGET (self->action));
}

void
cdt_notice_begin (CdtNotice *self, const char *text, GCancellable *cancellable)
{
  g_return_if_fail (CDT_IS_NOTICE (self));
  g_return_if_fail (text != NULL && G_IS_CANCELLABLE (cancellable));

  reveal (self, text, 0);
  g_set_object (&self->cancellable, cancellable);
  gtk_progress_bar_set_fraction (self->progress, 0);
  self->pulse = g_timeout_add (PULSE_MS, pulse_cb, self);
  gtk_widget_show (GTK_WIDGET (self->progress));
  gtk_widget_show (GTK_WIDGET (self->cancel));
}

void
cdt_notice_set_fraction (CdtNotice *self, double fraction)
{
  g_return_if_fail (CDT_IS_NOTICE (self));

  g_clear_handle_id (&self->pulse, g_source_remove);
  gtk_progress_bar_set_fraction (self->progress, CLAMP (fraction, 0, 1));
}

void
cdt_notice_hide (CdtNotice *self)
{
  g_return_if_fail (CDT_IS_NOTICE (self));

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_handle_id (&self->pulse, g_source_remove);
  g_clear_object (&self->cancellable);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

const char *
cdt_notice_get_text (CdtNotice *self)
{
  g_return_val_if_fail (CDT_IS_NOTICE (self), NULL);

  return gtk_revealer_get_reveal_child (self->revealer) ? gtk_label_get_text (self->label) : NULL;
}
