/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-window-private.h"

#include <glib/gi18n-lib.h>

/* In this order from either end; as many as there is room for in CdtWindow */
static const struct
{
  const char *name;
  GtkPackType end;
} buttons[] = {
  { "home_button", GTK_PACK_START }, { "undo_button", GTK_PACK_START }, { "redo_button", GTK_PACK_START },
  { "export_button", GTK_PACK_END }, { "print_button", GTK_PACK_END },  { "compare_button", GTK_PACK_END },
  { "pages_button", GTK_PACK_END },
};

enum
{
  UNDO_BUTTON = 1,
  REDO_BUTTON = 2,
};

void
cdt_window_header_add_editing (CdtWindow *self)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (CDT_RESOURCES "/ui/editing-buttons.ui");

  G_STATIC_ASSERT (G_N_ELEMENTS (buttons) == G_N_ELEMENTS (self->editing_buttons));
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      self->editing_buttons[i] = GTK_WIDGET (gtk_builder_get_object (builder, buttons[i].name));
      gtk_container_add_with_properties (GTK_CONTAINER (self->header), self->editing_buttons[i], "pack-type",
                                         buttons[i].end, NULL);
      /* The menu is there already, and comes after these for who goes from one to the next. */
      if (buttons[i].end == GTK_PACK_START)
        gtk_container_child_set (GTK_CONTAINER (self->header), self->editing_buttons[i], "position", (int)i,
                                 NULL);
    }
}

/* "Undo change to quorum" */
static void
name_button (GtkWidget *button, const char *verb, const char *what)
{
  g_autofree char *words = what != NULL ? g_strdup_printf ("%s %s", verb, what) : g_strdup (verb);

  gtk_widget_set_tooltip_text (button, words);
}

void
cdt_window_header_update (CdtWindow *self)
{
  CdtDraft *draft = self->file != NULL ? cdt_file_get_draft (self->file) : NULL;

  if (self->editing_buttons[0] == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (self->editing_buttons); i++)
    gtk_widget_set_visible (self->editing_buttons[i], draft != NULL);
  name_button (self->editing_buttons[UNDO_BUTTON], _ ("Undo"),
               draft != NULL ? cdt_draft_get_undo_name (draft) : NULL);
  name_button (self->editing_buttons[REDO_BUTTON], _ ("Redo"),
               draft != NULL ? cdt_draft_get_redo_name (draft) : NULL);
}
