/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-window-private.h"

#include <glib/gi18n-lib.h>

/* What a button of the bar does */
enum
{
  RESPONSE_RELOAD = 1,
  RESPONSE_KEEP,
  RESPONSE_SAVE,
};

static void
show_bar (
    CdtWindow *self, const char *text, const char *first, int first_id, const char *second, int second_id)
{
  gtk_label_set_text (self->bar_label, text);
  gtk_button_set_label (self->bar_first, first);
  gtk_button_set_label (self->bar_second, second);
  g_object_set_data (G_OBJECT (self->bar), "first", GINT_TO_POINTER (first_id));
  g_object_set_data (G_OBJECT (self->bar), "second", GINT_TO_POINTER (second_id));
  gtk_widget_show (GTK_WIDGET (self->bar));
  gtk_info_bar_set_revealed (self->bar, TRUE);
}

static void
hide_bar (CdtWindow *self)
{
  gtk_info_bar_set_revealed (self->bar, FALSE);
  gtk_widget_hide (GTK_WIDGET (self->bar));
}

void
cdt_window_bar_update (CdtWindow *self)
{
  if (self->file != NULL && cdt_file_get_changed_on_disk (self->file))
    {
      show_bar (self, _ ("This file was changed by another program."), _ ("Reload"), RESPONSE_RELOAD,
                _ ("Keep Mine"), RESPONSE_KEEP);
      return;
    }
  if (self->file == NULL || cdt_file_get_state (self->file) == CDT_FILE_SAVED)
    hide_bar (self);
}

void
cdt_window_bar_recovered (CdtWindow *self)
{
  if (cdt_file_get_changed_on_disk (self->file))
    return;
  show_bar (self, _ ("A draft was recovered: these changes are not in the file yet."), _ ("Save"),
            RESPONSE_SAVE, _ ("Discard Changes"), RESPONSE_RELOAD);
}

void
cdt_window_bar_respond (CdtWindow *self, int button)
{
  int response = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (self->bar), button == 1 ? "first" : "second"));

  if (self->file == NULL)
    return;
  switch (response)
    {
    case RESPONSE_RELOAD:
      cdt_window_file_reload (self);
      break;
    case RESPONSE_KEEP:
      cdt_window_file_save_over (self);
      break;
    case RESPONSE_SAVE:
      cdt_window_file_save (self, NULL);
      break;
    default:
      hide_bar (self);
    }
}
