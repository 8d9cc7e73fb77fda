/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-changes-dialog.h"

#include <glib/gi18n-lib.h>

#include "cdt-change-row.h"

struct _CdtChangesDialog
{
  GtkDialog parent_instance;
  CdtProof *proof;
  GPtrArray *changes; /* (element-type CdtWordingChange) */
  GtkLabel *intro;
  GtkWidget *all_box;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (CdtChangesDialog, cdt_changes_dialog, GTK_TYPE_DIALOG)

static CdtChangeRow *
get_nth_row (CdtChangesDialog *self, int n)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, n);

  return row != NULL ? CDT_CHANGE_ROW (row) : NULL;
}

static CdtChangeRow *
find_row (CdtChangesDialog *self, const char *clause)
{
  CdtChangeRow *row;

  for (int i = 0; (row = get_nth_row (self, i)) != NULL; i++)
    if (g_str_equal (cdt_change_row_get_change (row)->id, clause))
      return row;
  return NULL;
}

static void
choose_all (CdtChangesDialog *self, gboolean keep)
{
  CdtChangeRow *row;

  for (int i = 0; (row = get_nth_row (self, i)) != NULL; i++)
    cdt_change_row_choose (row, keep);
}

static void
use_all_cb (CdtChangesDialog *self)
{
  choose_all (self, FALSE);
}

static void
keep_all_cb (CdtChangesDialog *self)
{
  choose_all (self, TRUE);
}

static void
cdt_changes_dialog_response (GtkDialog *dialog, int response)
{
  CdtChangesDialog *self = CDT_CHANGES_DIALOG (dialog);

  if (response == GTK_RESPONSE_ACCEPT)
    cdt_wording_choose (cdt_proof_get_assembler (self->proof), self->changes);
  gtk_widget_destroy (GTK_WIDGET (dialog));
}

static void
cdt_changes_dialog_dispose (GObject *object)
{
  CdtChangesDialog *self = CDT_CHANGES_DIALOG (object);

  G_OBJECT_CLASS (cdt_changes_dialog_parent_class)->dispose (object);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_object (&self->proof);
}

static void
cdt_changes_dialog_class_init (CdtChangesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cdt_changes_dialog_dispose;
  GTK_DIALOG_CLASS (klass)->response = cdt_changes_dialog_response;
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-changes-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtChangesDialog, intro);
  gtk_widget_class_bind_template_child (widget_class, CdtChangesDialog, all_box);
  gtk_widget_class_bind_template_child (widget_class, CdtChangesDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, use_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_all_cb);
}

static void
cdt_changes_dialog_init (CdtChangesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

CdtChangesDialog *
cdt_changes_dialog_open (GtkWindow *parent, CdtProof *proof)
{
  CdtChangesDialog *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent) && CDT_IS_PROOF (proof), NULL);

  self = g_object_new (CDT_TYPE_CHANGES_DIALOG, "use-header-bar", TRUE, "transient-for", parent, "title",
                       _ ("Changed Wording"), NULL);
  self->proof = g_object_ref (proof);
  self->changes = cdt_wording_list_changes (cdt_proof_get_assembler (proof));
  for (guint i = 0; i < self->changes->len; i++)
    gtk_list_box_insert (
        self->list,
        cdt_change_row_new (cdt_proof_get_assembler (proof), g_ptr_array_index (self->changes, i)), -1);
  if (self->changes->len == 0)
    gtk_label_set_text (self->intro,
                        _ ("No clause of this agreement reads differently. Apply makes it follow the new "
                           "wording from now on."));
  gtk_widget_set_visible (self->all_box, self->changes->len > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->changes->len > 0);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

guint
cdt_changes_dialog_get_n_changes (CdtChangesDialog *self)
{
  g_return_val_if_fail (CDT_IS_CHANGES_DIALOG (self), 0);

  return self->changes->len;
}

void
cdt_changes_dialog_choose (CdtChangesDialog *self, const char *clause, gboolean keep)
{
  CdtChangeRow *row;

  g_return_if_fail (CDT_IS_CHANGES_DIALOG (self) && clause != NULL);

  row = find_row (self, clause);
  if (row != NULL)
    cdt_change_row_choose (row, keep);
}

char *
cdt_changes_dialog_dup_shown (CdtChangesDialog *self, const char *clause, gboolean old)
{
  CdtChangeRow *row;

  g_return_val_if_fail (CDT_IS_CHANGES_DIALOG (self) && clause != NULL, NULL);

  row = find_row (self, clause);
  return row != NULL ? cdt_change_row_dup_shown (row, old) : NULL;
}
