/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-hints.h"

#include "cdt-guidance.h"
#include "cdt-hint-box.h"
#include "cdt-hint-row.h"
#include "cdt-steps.h"

/* The hint comes and goes with its question. */
static void
add_under_field (GtkListBox *card, CdtField *field)
{
  const char *path = cdt_field_get_full_path (field);
  g_autoptr (GPtrArray) facts = NULL;
  GtkWidget *row;

  if (path == NULL)
    return;
  facts = cdt_guidance_list_for_path (cdt_guidance_get (), CDT_GUIDANCE_FACT, path);
  if (facts->len == 0)
    return;
  row = cdt_hint_row_new (facts);
  gtk_list_box_insert (card, row, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (field)) + 1);
  g_object_bind_property (field, "visible", row, "visible", G_BINDING_SYNC_CREATE);
}

static void
add_under_fields_cb (GtkWidget *widget, gpointer data)
{
  if (CDT_IS_FIELD (widget))
    add_under_field (GTK_LIST_BOX (gtk_widget_get_parent (widget)), CDT_FIELD (widget));
  else if (GTK_IS_CONTAINER (widget) && !CDT_IS_HINT_BOX (widget))
    {
      g_autoptr (GList) children = gtk_container_get_children (GTK_CONTAINER (widget));

      for (GList *child = children; child != NULL; child = child->next)
        add_under_fields_cb (child->data, data);
    }
}

/* What ends partnerships belongs to the step that asks the first of the questions that answer it. */
static GPtrArray *
list_for_step (const char *step)
{
  const CdtGuidance *guidance = cdt_guidance_get ();
  GPtrArray *entries = cdt_guidance_list_for_step (guidance, CDT_GUIDANCE_TIP, step);
  const GPtrArray *killers = cdt_guidance_list (guidance, CDT_GUIDANCE_KILLER);

  for (guint i = 0; i < killers->len; i++)
    {
      CdtGuidanceEntry *killer = g_ptr_array_index (killers, i);
      guint asking = cdt_steps_find_for_path (killer->fields[0]);

      if (asking != G_MAXUINT && g_str_equal (cdt_steps_get (asking)->id, step))
        g_ptr_array_add (entries, killer);
    }
  return entries;
}

void
cdt_hints_add (CdtForm *form, CdtDraft *draft, const char *step)
{
  g_autoptr (GPtrArray) tips = NULL;
  GtkWidget *box;
  GtkWidget *hints;

  g_return_if_fail (CDT_IS_FORM (form) && CDT_IS_DRAFT (draft));
  g_return_if_fail (step != NULL);

  add_under_fields_cb (GTK_WIDGET (form), NULL);
  tips = list_for_step (step);
  box = gtk_bin_get_child (GTK_BIN (form));
  if (tips->len == 0 || !GTK_IS_BOX (box))
    return;
  hints = cdt_hint_box_new (tips);
  cdt_hint_box_set_draft (CDT_HINT_BOX (hints), draft);
  gtk_widget_set_margin_top (hints, 12);
  gtk_box_pack_end (GTK_BOX (box), hints, FALSE, FALSE, 0);
}
