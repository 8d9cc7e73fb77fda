/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-hint-row.h"

#include "cdt-hint-box.h"

struct _CdtHintRow
{
  GtkListBoxRow parent_instance;
};

G_DEFINE_FINAL_TYPE (CdtHintRow, cdt_hint_row, GTK_TYPE_LIST_BOX_ROW)

/* Tab goes from control to control; the row itself takes no focus. */
static gboolean
cdt_hint_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *content = gtk_bin_get_child (GTK_BIN (widget));

  return content != NULL && gtk_widget_child_focus (content, direction);
}

static void
cdt_hint_row_class_init (CdtHintRowClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = cdt_hint_row_focus;
}

static void
cdt_hint_row_init (CdtHintRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
  gtk_style_context_add_class (gtk_widget_get_style_context (GTK_WIDGET (self)), "cdt-hint-row");
}

GtkWidget *
cdt_hint_row_new (GPtrArray *entries)
{
  GtkWidget *row = g_object_new (CDT_TYPE_HINT_ROW, NULL);

  gtk_container_add (GTK_CONTAINER (row), cdt_hint_box_new (entries));
  return row;
}
