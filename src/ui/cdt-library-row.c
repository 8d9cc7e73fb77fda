/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-library-row.h"

#include <glib/gi18n-lib.h>

struct _CdtLibraryRow
{
  GtkListBoxRow parent_instance;
  const CdtGuidanceEntry *entry;
  char *words; /* folded, to be searched */
  GtkToggleButton *check;
  GtkLabel *name;
  GtkLabel *advice;
  GtkLabel *suggestion;
  GtkLabel *reference;
};

enum
{
  SIGNAL_CHOSEN_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtLibraryRow, cdt_library_row, GTK_TYPE_LIST_BOX_ROW)

static void
check_toggled_cb (CdtLibraryRow *self)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN_CHANGED], 0);
}

static void
cdt_library_row_finalize (GObject *object)
{
  g_free (CDT_LIBRARY_ROW (object)->words);
  G_OBJECT_CLASS (cdt_library_row_parent_class)->finalize (object);
}

static void
cdt_library_row_class_init (CdtLibraryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cdt_library_row_finalize;
  signals[SIGNAL_CHOSEN_CHANGED] = g_signal_new ("chosen-changed", G_TYPE_FROM_CLASS (klass),
                                                 G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-library-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtLibraryRow, check);
  gtk_widget_class_bind_template_child (widget_class, CdtLibraryRow, name);
  gtk_widget_class_bind_template_child (widget_class, CdtLibraryRow, advice);
  gtk_widget_class_bind_template_child (widget_class, CdtLibraryRow, suggestion);
  gtk_widget_class_bind_template_child (widget_class, CdtLibraryRow, reference);
  gtk_widget_class_bind_template_callback (widget_class, check_toggled_cb);
}

static void
cdt_library_row_init (CdtLibraryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
cdt_library_row_new (const CdtGuidanceEntry *entry,
                     const char *name,
                     const char *suggestion,
                     gboolean is_listed)
{
  CdtLibraryRow *self;
  g_autofree char *reference = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (entry != NULL && name != NULL, NULL);

  self = g_object_new (CDT_TYPE_LIBRARY_ROW, NULL);
  self->entry = entry;
  reference = cdt_guidance_entry_dup_reference (entry);
  words = g_strjoin (" ", name, entry->advice, reference, NULL);
  self->words = g_utf8_casefold (words, -1);
  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->advice, entry->advice);
  gtk_label_set_text (self->suggestion, suggestion != NULL ? suggestion : "");
  gtk_widget_set_visible (GTK_WIDGET (self->suggestion), suggestion != NULL);
  gtk_label_set_text (self->reference, is_listed ? _ ("In the list already") : reference);
  gtk_widget_set_sensitive (GTK_WIDGET (self), !is_listed);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self->check)), name);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self)), name);
  return GTK_WIDGET (self);
}

const CdtGuidanceEntry *
cdt_library_row_get_entry (CdtLibraryRow *self)
{
  g_return_val_if_fail (CDT_IS_LIBRARY_ROW (self), NULL);

  return self->entry;
}

gboolean
cdt_library_row_get_chosen (CdtLibraryRow *self)
{
  g_return_val_if_fail (CDT_IS_LIBRARY_ROW (self), FALSE);

  return gtk_toggle_button_get_active (self->check);
}

void
cdt_library_row_set_chosen (CdtLibraryRow *self, gboolean chosen)
{
  g_return_if_fail (CDT_IS_LIBRARY_ROW (self));

  if (gtk_widget_get_sensitive (GTK_WIDGET (self)))
    gtk_toggle_button_set_active (self->check, chosen);
}

gboolean
cdt_library_row_matches (CdtLibraryRow *self, const char *words)
{
  g_autofree char *folded = NULL;
  g_auto (GStrv) wanted = NULL;

  g_return_val_if_fail (CDT_IS_LIBRARY_ROW (self), FALSE);
  g_return_val_if_fail (words != NULL, FALSE);

  folded = g_utf8_casefold (words, -1);
  wanted = g_strsplit (folded, " ", -1);
  for (char **word = wanted; *word != NULL; word++)
    if (strstr (self->words, *word) == NULL)
      return FALSE;
  return TRUE;
}
