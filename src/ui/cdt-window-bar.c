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
  RESPONSE_SEE,
  RESPONSE_NOT_NOW,
};

/* first: (nullable) */
static void
show_bar (
    CdtWindow *self, const char *text, const char *first, int first_id, const char *second, int second_id)
{
  gtk_label_set_text (self->bar_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->bar_first), first != NULL);
  gtk_button_set_label (self->bar_first, first != NULL ? first : "");
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

static gboolean
show_pack_state (CdtWindow *self)
{
  gboolean has_changes = FALSE;
  g_autofree char *state = cdt_window_pack_dup_state (self, &has_changes);

  if (state != NULL)
    show_bar (self, state, has_changes ? _ ("See What Changes") : NULL, RESPONSE_SEE, _ ("Not Now"),
              RESPONSE_NOT_NOW);
  return state != NULL;
}

void
cdt_window_bar_update (CdtWindow *self)
{
  if (self->file == NULL || cdt_file_get_state (self->file) == CDT_FILE_SAVED)
    self->recovered = FALSE;
  if (self->file != NULL && cdt_file_get_changed_on_disk (self->file))
    show_bar (self, _ ("This file was changed by another program."), _ ("Reload"), RESPONSE_RELOAD,
              _ ("Keep Mine"), RESPONSE_KEEP);
  else if (self->recovered)
    show_bar (self, _ ("A draft was recovered: these changes are not in the file yet."), _ ("Save"),
              RESPONSE_SAVE, _ ("Discard Changes"), RESPONSE_RELOAD);
  else if (self->file == NULL || !show_pack_state (self))
    hide_bar (self);
}

void
cdt_window_bar_recovered (CdtWindow *self)
{
  self->recovered = TRUE;
  cdt_window_bar_update (self);
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
    case RESPONSE_SEE:
      cdt_window_pack_see (self);
      break;
    default:
      cdt_window_pack_put_off (self);
    }
}
