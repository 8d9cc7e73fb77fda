/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-editor-private.h"

/* While there is a guest no step is marked as the one that is shown. */
static void
mark_step (CdtEditor *self, gboolean marked)
{
  gtk_list_box_set_selection_mode (self->steps_list, marked ? GTK_SELECTION_BROWSE : GTK_SELECTION_SINGLE);
  gtk_list_box_select_row (self->steps_list, marked ? GTK_LIST_BOX_ROW (self->rows[self->step]) : NULL);
  gtk_widget_set_visible (self->step_bar, marked);
}

void
cdt_editor_show_guest (CdtEditor *self, GtkWidget *page, CdtLayout *layout)
{
  g_return_if_fail (CDT_IS_EDITOR (self) && self->proof != NULL);
  g_return_if_fail (GTK_IS_WIDGET (page));
  g_return_if_fail (layout == NULL || CDT_IS_LAYOUT (layout));

  if (self->guest != page)
    {
      cdt_editor_leave_guest (self);
      self->guest = page;
      gtk_container_add (GTK_CONTAINER (self->stack), page);
      mark_step (self, FALSE);
      gtk_stack_set_visible_child (self->stack, page);
    }
  cdt_preview_set_layout (self->preview, layout != NULL ? layout : cdt_proof_get_layout (self->proof));
}

GtkWidget *
cdt_editor_get_guest (CdtEditor *self)
{
  g_return_val_if_fail (CDT_IS_EDITOR (self), NULL);

  return self->guest;
}

void
cdt_editor_leave_guest (CdtEditor *self)
{
  GtkWidget *guest;

  g_return_if_fail (CDT_IS_EDITOR (self));

  guest = g_steal_pointer (&self->guest);
  if (guest == NULL)
    return;
  cdt_preview_set_layout (self->preview, cdt_proof_get_layout (self->proof));
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (cdt_editor_get_step_page (self, self->step)));
  mark_step (self, TRUE);
  gtk_widget_destroy (guest);
}
