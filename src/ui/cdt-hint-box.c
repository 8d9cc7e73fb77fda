/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-hint-box.h"

#include <glib/gi18n-lib.h>

#include "cdt-label-text.h"
#include "cdt-source-button.h"

struct _CdtHintBox
{
  GtkBox parent_instance;
  GPtrArray *entries;
  guint shown;
  CdtDraft *draft; /* NULL: the box says nothing of it */
  GtkLabel *title;
  GtkLabel *text;
  GtkLabel *state;
  CdtSourceButton *source;
  GtkWidget *next;
};

G_DEFINE_FINAL_TYPE (CdtHintBox, cdt_hint_box, GTK_TYPE_BOX)

static void
show_state (CdtHintBox *self)
{
  const CdtGuidanceEntry *entry = cdt_hint_box_get_entry (self);
  gboolean has_state = entry->answered != NULL && self->draft != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->state), has_state);
  if (has_state)
    cdt_label_show_text (self->state, cdt_guidance_entry_is_answered (entry, self->draft)
                                          ? _ ("This draft answers it.")
                                          : _ ("This draft does not answer it yet."));
}

static void
draft_changed_cb (CdtHintBox *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_state (self);
}

static void
show_entry (CdtHintBox *self)
{
  const CdtGuidanceEntry *entry = cdt_hint_box_get_entry (self);

  gtk_label_set_text (self->title, entry->title != NULL ? entry->title : "");
  gtk_widget_set_visible (GTK_WIDGET (self->title), entry->title != NULL);
  gtk_label_set_text (self->text, entry->text);
  cdt_source_button_set_entry (self->source, entry);
  show_state (self);
}

/* What changed while the box was out of sight shows when it is seen. */
static void
cdt_hint_box_map (GtkWidget *widget)
{
  show_state (CDT_HINT_BOX (widget));
  GTK_WIDGET_CLASS (cdt_hint_box_parent_class)->map (widget);
}

static void
cdt_hint_box_dispose (GObject *object)
{
  g_clear_object (&CDT_HINT_BOX (object)->draft);
  G_OBJECT_CLASS (cdt_hint_box_parent_class)->dispose (object);
}

static void
cdt_hint_box_finalize (GObject *object)
{
  g_clear_pointer (&CDT_HINT_BOX (object)->entries, g_ptr_array_unref);
  G_OBJECT_CLASS (cdt_hint_box_parent_class)->finalize (object);
}

static void
cdt_hint_box_class_init (CdtHintBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cdt_hint_box_dispose;
  G_OBJECT_CLASS (klass)->finalize = cdt_hint_box_finalize;
  widget_class->map = cdt_hint_box_map;
  g_type_ensure (CDT_TYPE_SOURCE_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-hint-box.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtHintBox, title);
  gtk_widget_class_bind_template_child (widget_class, CdtHintBox, text);
  gtk_widget_class_bind_template_child (widget_class, CdtHintBox, state);
  gtk_widget_class_bind_template_child (widget_class, CdtHintBox, source);
  gtk_widget_class_bind_template_child (widget_class, CdtHintBox, next);
  gtk_widget_class_bind_template_callback (widget_class, cdt_hint_box_show_next);
}

static void
cdt_hint_box_init (CdtHintBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
cdt_hint_box_new (GPtrArray *entries)
{
  CdtHintBox *self;

  g_return_val_if_fail (entries != NULL && entries->len > 0, NULL);

  self = g_object_new (CDT_TYPE_HINT_BOX, NULL);
  self->entries = g_ptr_array_ref (entries);
  gtk_widget_set_visible (self->next, entries->len > 1);
  show_entry (self);
  return GTK_WIDGET (self);
}

const CdtGuidanceEntry *
cdt_hint_box_get_entry (CdtHintBox *self)
{
  g_return_val_if_fail (CDT_IS_HINT_BOX (self), NULL);

  return g_ptr_array_index (self->entries, self->shown);
}

void
cdt_hint_box_show_next (CdtHintBox *self)
{
  g_return_if_fail (CDT_IS_HINT_BOX (self));

  self->shown = (self->shown + 1) % self->entries->len;
  show_entry (self);
}

void
cdt_hint_box_set_draft (CdtHintBox *self, CdtDraft *draft)
{
  g_return_if_fail (CDT_IS_HINT_BOX (self));
  g_return_if_fail (CDT_IS_DRAFT (draft) && self->draft == NULL);

  self->draft = g_object_ref (draft);
  g_signal_connect_object (draft, "changed", G_CALLBACK (draft_changed_cb), self, G_CONNECT_SWAPPED);
  show_state (self);
}
