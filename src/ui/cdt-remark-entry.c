/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-remark-entry.h"

#include <glib/gi18n-lib.h>

#include "cdt-settings.h"

struct _CdtRemarkEntry
{
  GtkBox parent_instance;
  GtkTextView *text;
  GtkEntry *name;
  GtkButton *button;
};

enum
{
  SIGNAL_GIVEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtRemarkEntry, cdt_remark_entry, GTK_TYPE_BOX)

static char *
dup_text (CdtRemarkEntry *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

static void
changed_cb (CdtRemarkEntry *self)
{
  g_autofree char *text = dup_text (self);

  gtk_widget_set_sensitive (GTK_WIDGET (self->button), *text != '\0');
}

static void
clicked_cb (CdtRemarkEntry *self)
{
  cdt_remark_entry_give (self);
}

/* Return begins a new line, with Ctrl it gives what is written. */
static gboolean
key_press_cb (CdtRemarkEntry *self, GdkEvent *event)
{
  guint key = 0;
  GdkModifierType state = 0;

  gdk_event_get_keyval (event, &key);
  gdk_event_get_state (event, &state);
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || (state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;
  cdt_remark_entry_give (self);
  return GDK_EVENT_STOP;
}

static void
cdt_remark_entry_class_init (CdtRemarkEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[SIGNAL_GIVEN] = g_signal_new ("given", CDT_TYPE_REMARK_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-remark-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtRemarkEntry, text);
  gtk_widget_class_bind_template_child (widget_class, CdtRemarkEntry, name);
  gtk_widget_class_bind_template_child (widget_class, CdtRemarkEntry, button);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_press_cb);
}

static void
cdt_remark_entry_init (CdtRemarkEntry *self)
{
  g_autofree char *name = cdt_settings_dup_name (cdt_settings_get ());

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_entry_set_text (self->name, name);
  g_signal_connect_object (gtk_text_view_get_buffer (self->text), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  changed_cb (self);
}

GtkWidget *
cdt_remark_entry_new (const char *what, const char *verb)
{
  CdtRemarkEntry *self;

  g_return_val_if_fail (what != NULL && verb != NULL, NULL);

  self = g_object_new (CDT_TYPE_REMARK_ENTRY, NULL);
  gtk_button_set_label (self->button, verb);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self->text)), what);
  return GTK_WIDGET (self);
}

void
cdt_remark_entry_focus (CdtRemarkEntry *self)
{
  g_return_if_fail (CDT_IS_REMARK_ENTRY (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

void
cdt_remark_entry_clear (CdtRemarkEntry *self)
{
  cdt_remark_entry_set_text (self, "");
}

void
cdt_remark_entry_set_text (CdtRemarkEntry *self, const char *text)
{
  g_return_if_fail (CDT_IS_REMARK_ENTRY (self) && text != NULL);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text, -1);
}

void
cdt_remark_entry_give (CdtRemarkEntry *self)
{
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (CDT_IS_REMARK_ENTRY (self));

  text = dup_text (self);
  name = g_strstrip (g_strdup (gtk_entry_get_text (self->name)));
  if (*text == '\0')
    return;
  cdt_settings_set_name (cdt_settings_get (), name);
  g_signal_emit (self, signals[SIGNAL_GIVEN], 0, text, name);
}
