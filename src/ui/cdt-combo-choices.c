/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-combo-choices.h"

GtkWidget *
cdt_combo_choices_new (const char *none_label)
{
  GtkWidget *combo = gtk_combo_box_text_new ();
  g_autoptr (GList) cells = gtk_cell_layout_get_cells (GTK_CELL_LAYOUT (combo));

  g_object_set (cells->data, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_combo_box_text_append (GTK_COMBO_BOX_TEXT (combo), "", none_label);
  gtk_combo_box_set_active (GTK_COMBO_BOX (combo), 0);
  gtk_widget_set_visible (combo, TRUE);
  return combo;
}

void
cdt_combo_choices_show (GtkComboBoxText *combo, const char *value, const char *label)
{
  const char *id = value != NULL ? value : "";

  g_return_if_fail (GTK_IS_COMBO_BOX_TEXT (combo));

  if (g_strcmp0 (gtk_combo_box_get_active_id (GTK_COMBO_BOX (combo)), id) == 0)
    return;
  if (gtk_combo_box_set_active_id (GTK_COMBO_BOX (combo), id))
    return;
  gtk_combo_box_text_append (combo, id, label);
  gtk_combo_box_set_active_id (GTK_COMBO_BOX (combo), id);
}

void
cdt_combo_choices_clear (GtkComboBoxText *combo)
{
  g_return_if_fail (GTK_IS_COMBO_BOX_TEXT (combo));

  /* A combo without rows would lose the focus */
  gtk_combo_box_set_active (GTK_COMBO_BOX (combo), 0);
  while (gtk_tree_model_iter_n_children (gtk_combo_box_get_model (GTK_COMBO_BOX (combo)), NULL) > 1)
    gtk_combo_box_text_remove (combo, 1);
}
