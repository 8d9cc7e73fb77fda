/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-window-private.h"

#include <glib/gi18n-lib.h>

#include "cdt-comparison.h"

/* What a button of the bar does */
typedef enum
{
  RESPONSE_NONE,
  RESPONSE_RELOAD,
  RESPONSE_KEEP,
  RESPONSE_KEEP_BOTH,
  RESPONSE_COMPARE,
  RESPONSE_MERGE,
  RESPONSE_SAVE,
  RESPONSE_SEE,
  RESPONSE_NOT_NOW,
  RESPONSE_KNOWN,
  RESPONSE_VERSION_KNOWN,
  RESPONSE_REVISION,
} Response;

enum
{
  N_BUTTONS = 5
};

typedef struct
{
  const char *label; /* NULL: no such button */
  Response response;
} Button;

static void
show_bar (CdtWindow *self, const char *text, const Button *buttons)
{
  GtkButton *widgets[N_BUTTONS]
      = { self->bar_first, self->bar_second, self->bar_third, self->bar_fourth, self->bar_fifth };

  gtk_label_set_text (self->bar_label, text);
  for (guint i = 0; i < N_BUTTONS; i++)
    {
      gtk_widget_set_visible (GTK_WIDGET (widgets[i]), buttons[i].label != NULL);
      gtk_button_set_use_underline (widgets[i], TRUE);
      gtk_button_set_label (widgets[i], buttons[i].label != NULL ? buttons[i].label : "");
      g_object_set_data (G_OBJECT (widgets[i]), "response", GINT_TO_POINTER (buttons[i].response));
    }
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
    {
      const Button buttons[N_BUTTONS] = { { has_changes ? _ ("_See What Changes") : NULL, RESPONSE_SEE },
                                          { _ ("_Not Now"), RESPONSE_NOT_NOW } };

      show_bar (self, state, buttons);
    }
  return state != NULL;
}

/* Whoever else wrote the file: theirs are in it, mine are here, and nothing is written until one is chosen.
 * Over a file of a newer major version nothing may be. */
static void
show_changed (CdtWindow *self)
{
  gboolean read_only = cdt_draft_is_read_only (cdt_file_get_draft (self->file));
  const Button buttons[N_BUTTONS] = { { _ ("_Take Theirs"), RESPONSE_RELOAD },
                                      { read_only ? NULL : _ ("_Keep Mine"), RESPONSE_KEEP },
                                      { _ ("Keep _Both…"), RESPONSE_KEEP_BOTH },
                                      { _ ("_Compare"), RESPONSE_COMPARE },
                                      { _ ("Bring T_ogether…"), RESPONSE_MERGE } };

  show_bar (self, _ ("This file was changed elsewhere since you opened it. Nothing of yours is lost."),
            buttons);
}

static void
show_recovered (CdtWindow *self)
{
  const Button buttons[N_BUTTONS] = { { _ ("_Save"), RESPONSE_SAVE },
                                      { _ ("_Discard Changes"), RESPONSE_RELOAD },
                                      { _ ("Keep _Both…"), RESPONSE_KEEP_BOTH },
                                      { _ ("_Compare"), RESPONSE_COMPARE } };
  g_autofree char *text
      = self->n_recovered == 0
            ? g_strdup (_ ("A draft was recovered: these changes are not in the file yet."))
            : g_strdup_printf (ngettext ("A draft was recovered: %u change not in your file.",
                                         "A draft was recovered: %u changes not in your file.",
                                         self->n_recovered),
                               self->n_recovered);

  show_bar (self, text, buttons);
}

static gboolean
show_open_elsewhere (CdtWindow *self)
{
  const Button buttons[N_BUTTONS] = { { NULL, RESPONSE_NONE }, { _ ("_Close"), RESPONSE_KNOWN } };
  g_autofree char *holder = cdt_file_dup_open_elsewhere (self->file);
  g_autofree char *text = NULL;

  if (holder == NULL)
    self->lock_put_off = FALSE;
  if (holder == NULL || self->lock_put_off)
    return FALSE;
  text = g_strdup_printf (_ ("%s You can go on; you will be told if the file changes."), holder);
  show_bar (self, text, buttons);
  return TRUE;
}

/* Said once for each opening; as long as the agreement is open where nothing of it can be changed */
static gboolean
show_version (CdtWindow *self)
{
  CdtDraft *draft = cdt_file_get_draft (self->file);
  gboolean read_only = cdt_draft_is_read_only (draft);
  const Button buttons[N_BUTTONS] = { { read_only ? _ ("_Save a Copy…") : NULL, RESPONSE_KEEP_BOTH },
                                      { read_only ? NULL : _ ("_Close"), RESPONSE_VERSION_KNOWN } };
  g_autofree char *text = self->version_put_off ? NULL : cdt_draft_say_version (draft);

  if (text != NULL)
    show_bar (self, text, buttons);
  return text != NULL;
}

/* For as long as it is signed */
static gboolean
show_signed (CdtWindow *self)
{
  const Button buttons[N_BUTTONS] = { { _ ("Start a New _Revision…"), RESPONSE_REVISION } };
  g_autofree char *text = cdt_window_stage_dup_state (self);

  if (text != NULL)
    show_bar (self, text, buttons);
  return text != NULL;
}

void
cdt_window_bar_update (CdtWindow *self)
{
  if (self->file == NULL || cdt_file_get_state (self->file) == CDT_FILE_SAVED)
    self->recovered = FALSE;
  if (self->file == NULL)
    {
      self->lock_put_off = FALSE;
      self->version_put_off = FALSE;
      hide_bar (self);
    }
  else if (cdt_file_get_changed_on_disk (self->file))
    show_changed (self);
  else if (self->recovered)
    show_recovered (self);
  else if (!show_version (self) && !show_signed (self) && !show_open_elsewhere (self)
           && !show_pack_state (self))
    hide_bar (self);
}

void
cdt_window_bar_recovered (CdtWindow *self)
{
  g_autoptr (GPtrArray) differences = cdt_window_compare_list_unsaved (self);

  self->recovered = TRUE;
  self->n_recovered = differences != NULL ? cdt_comparison_count (differences) : 0;
  cdt_window_bar_update (self);
}

static void
put_off (CdtWindow *self, Response response)
{
  if (response == RESPONSE_KNOWN)
    self->lock_put_off = TRUE;
  else if (response == RESPONSE_VERSION_KNOWN)
    self->version_put_off = TRUE;
  else
    {
      cdt_window_pack_put_off (self);
      return;
    }
  cdt_window_bar_update (self);
}

void
cdt_window_bar_respond (CdtWindow *self, int button)
{
  GtkButton *widgets[N_BUTTONS]
      = { self->bar_first, self->bar_second, self->bar_third, self->bar_fourth, self->bar_fifth };
  Response response;

  if (self->file == NULL || button < 1 || button > N_BUTTONS)
    return;
  response = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (widgets[button - 1]), "response"));
  switch (response)
    {
    case RESPONSE_RELOAD:
      cdt_window_file_reload (self);
      break;
    case RESPONSE_KEEP_BOTH:
      cdt_window_file_save_as (self, NULL);
      break;
    case RESPONSE_COMPARE:
      cdt_window_compare (self, NULL, NULL);
      break;
    case RESPONSE_MERGE:
      cdt_window_merge_disk (self);
      break;
    case RESPONSE_KEEP:
      cdt_window_file_save_over (self);
      break;
    case RESPONSE_SAVE:
      cdt_window_file_save (self, NULL);
      break;
    case RESPONSE_REVISION:
      g_action_group_activate_action (G_ACTION_GROUP (self), "new-revision", NULL);
      break;
    case RESPONSE_SEE:
      cdt_window_pack_see (self);
      break;
    default:
      put_off (self, response);
    }
}
