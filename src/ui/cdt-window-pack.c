/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-window-private.h"

#include <glib/gi18n-lib.h>

#include "cdt-changes-dialog.h"
#include "cdt-moment.h"
#include "cdt-reply-mark.h"
#include "cdt-settings.h"
#include "cdt-wording-change.h"

static CdtProof *
get_proof (CdtWindow *self)
{
  return cdt_editor_get_proof (self->editor);
}

/* A new draft names the wording that it got, and not the one that was meant for it. */
static char *
dup_refusal (CdtWindow *self)
{
  const char *refusal = cdt_proof_get_refusal (get_proof (self));

  if (refusal == NULL && cdt_file_get_path (self->file) == NULL)
    return cdt_proof_dup_default_refusal ();
  return g_strdup (refusal);
}

static void
complete_cb (CdtDraft *copy, gpointer proof)
{
  g_autofree char *who = cdt_settings_dup_name (cdt_settings_get ());
  g_autofree char *now = cdt_moment_now ();

  cdt_wording_note_words (cdt_proof_get_assembler (proof), copy);
  cdt_reply_mark_sign (copy, who, now);
}

/* The draft asks for another pack: by the person's choice, or by undo. */
static void
change_proof (CdtWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtProof) proof = cdt_proof_new (cdt_file_get_draft (self->file), &error);
  guint step = cdt_editor_get_step (self->editor);

  if (proof == NULL)
    {
      cdt_notice_complain (self->notice, error->message);
      return;
    }
  cdt_editor_set_proof (self->editor, proof);
  cdt_window_elsewhere_look (self);
  cdt_editor_set_step (self->editor, step);
  cdt_window_pack_follow (self);
}

static gboolean
check_cb (gpointer data)
{
  CdtWindow *self = data;

  self->pack_check = 0;
  if (self->file == NULL)
    return G_SOURCE_REMOVE;
  if (!cdt_proof_is_by_pack (get_proof (self)))
    change_proof (self);
  cdt_window_bar_update (self);
  return G_SOURCE_REMOVE;
}

void
cdt_window_pack_follow (CdtWindow *self)
{
  self->pack_put_off = FALSE;
  g_signal_connect_object (get_proof (self), "ready", G_CALLBACK (cdt_window_bar_update), self,
                           G_CONNECT_SWAPPED);
  cdt_file_set_complete (self->file, complete_cb, g_object_ref (get_proof (self)), g_object_unref);
}

void
cdt_window_pack_changed (CdtWindow *self, const CdtChange *change)
{
  /* Not at once: what made the change may go with the old pages. */
  if (g_str_has_prefix (change->path, "wording") && self->pack_check == 0)
    self->pack_check = g_idle_add (check_cb, self);
}

char *
cdt_window_pack_dup_state (CdtWindow *self, gboolean *has_changes)
{
  CdtProof *proof = get_proof (self);
  g_autoptr (GPtrArray) changes = NULL;
  char *refusal;

  *has_changes = FALSE;
  if (self->pack_put_off || proof == NULL || !cdt_proof_is_ready (proof))
    return NULL;
  refusal = dup_refusal (self);
  if (refusal != NULL)
    return refusal;
  changes = cdt_wording_list_changes (cdt_proof_get_assembler (proof));
  *has_changes = changes->len > 0;
  if (cdt_proof_get_missing (proof) != NULL)
    return cdt_pack_shelf_say_missing (cdt_proof_get_missing (proof));
  if (changes->len == 0)
    return NULL;
  return g_strdup_printf (ngettext ("This agreement was made with other wording: %u clause "
                                    "would read differently.",
                                    "This agreement was made with other wording: %u clauses "
                                    "would read differently.",
                                    changes->len),
                          changes->len);
}

void
cdt_window_pack_see (CdtWindow *self)
{
  cdt_changes_dialog_open (GTK_WINDOW (self), get_proof (self));
}

void
cdt_window_pack_put_off (CdtWindow *self)
{
  self->pack_put_off = TRUE;
  cdt_window_bar_update (self);
}
