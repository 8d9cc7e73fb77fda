/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-library-dialog.h"

#include <glib/gi18n-lib.h>

#include "cdt-library-row.h"

struct _CdtLibraryDialog
{
  GtkDialog parent_instance;
  GtkSearchEntry *search;
  GtkListBox *list;
  GtkWidget *nothing;
};

G_DEFINE_FINAL_TYPE (CdtLibraryDialog, cdt_library_dialog, GTK_TYPE_DIALOG)

static guint
count_chosen (CdtLibraryDialog *self)
{
  g_autoptr (GPtrArray) chosen = cdt_library_dialog_dup_chosen (self);

  return chosen->len;
}

static void
chosen_changed_cb (CdtLibraryDialog *self)
{
  guint n = count_chosen (self);
  GtkWidget *add = gtk_dialog_get_widget_for_response (GTK_DIALOG (self), GTK_RESPONSE_ACCEPT);
  g_autofree char *label = n > 0 ? g_strdup_printf (_ ("Add %u"), n) : g_strdup (_ ("Add"));

  gtk_button_set_label (GTK_BUTTON (add), label);
  gtk_dialog_set_response_sensitive (GTK_DIALOG (self), GTK_RESPONSE_ACCEPT, n > 0);
}

static gboolean
filter_cb (GtkListBoxRow *row, gpointer data)
{
  CdtLibraryDialog *self = data;

  return cdt_library_row_matches (CDT_LIBRARY_ROW (row), gtk_entry_get_text (GTK_ENTRY (self->search)));
}

static void
count_mapped_cb (GtkWidget *row, gpointer data)
{
  *(guint *)data += gtk_widget_get_child_visible (row);
}

static void
search_changed_cb (CdtLibraryDialog *self)
{
  guint n_shown = 0;

  gtk_list_box_invalidate_filter (self->list);
  gtk_container_foreach (GTK_CONTAINER (self->list), count_mapped_cb, &n_shown);
  gtk_widget_set_visible (self->nothing, n_shown == 0);
}

/* Enter in the list ticks; the button adds. */
static void
row_activated_cb (CdtLibraryDialog *self, GtkListBoxRow *row)
{
  cdt_library_row_set_chosen (CDT_LIBRARY_ROW (row), !cdt_library_row_get_chosen (CDT_LIBRARY_ROW (row)));
}

static void
cdt_library_dialog_class_init (CdtLibraryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-library-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtLibraryDialog, search);
  gtk_widget_class_bind_template_child (widget_class, CdtLibraryDialog, list);
  gtk_widget_class_bind_template_child (widget_class, CdtLibraryDialog, nothing);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
cdt_library_dialog_init (CdtLibraryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, filter_cb, self, NULL);
}

GtkWidget *
cdt_library_dialog_new (GtkWindow *parent, const CdtLibrary *library, CdtDraft *draft, const char *list_path)
{
  const GPtrArray *entries;
  CdtLibraryDialog *self;

  g_return_val_if_fail (library != NULL && CDT_IS_DRAFT (draft), NULL);

  self = g_object_new (CDT_TYPE_LIBRARY_DIALOG, "use-header-bar", TRUE, "transient-for", parent, "title",
                       cdt_library_get_title (library), NULL);
  entries = cdt_library_get_entries (library);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self->list)), cdt_library_get_title (library));
  for (guint i = 0; i < entries->len; i++)
    {
      const CdtGuidanceEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *suggestion = cdt_library_dup_suggestion (library, entry);
      GtkWidget *row = cdt_library_row_new (entry, cdt_library_get_name (library, entry), suggestion,
                                            cdt_library_is_listed (library, entry, draft, list_path));

      g_signal_connect_object (row, "chosen-changed", G_CALLBACK (chosen_changed_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_list_box_insert (self->list, row, -1);
    }
  chosen_changed_cb (self);
  return GTK_WIDGET (self);
}

GPtrArray *
cdt_library_dialog_dup_chosen (CdtLibraryDialog *self)
{
  GPtrArray *chosen = g_ptr_array_new ();
  GtkListBoxRow *row;

  g_return_val_if_fail (CDT_IS_LIBRARY_DIALOG (self), chosen);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (cdt_library_row_get_chosen (CDT_LIBRARY_ROW (row)))
      g_ptr_array_add (chosen, (gpointer)cdt_library_row_get_entry (CDT_LIBRARY_ROW (row)));
  return chosen;
}

void
cdt_library_dialog_choose (CdtLibraryDialog *self, const char *id, gboolean chosen)
{
  GtkListBoxRow *row;

  g_return_if_fail (CDT_IS_LIBRARY_DIALOG (self));

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_strcmp0 (cdt_library_row_get_entry (CDT_LIBRARY_ROW (row))->id, id) == 0)
      cdt_library_row_set_chosen (CDT_LIBRARY_ROW (row), chosen);
}

void
cdt_library_dialog_search (CdtLibraryDialog *self, const char *words)
{
  g_return_if_fail (CDT_IS_LIBRARY_DIALOG (self));

  gtk_entry_set_text (GTK_ENTRY (self->search), words);
  search_changed_cb (self);
}
