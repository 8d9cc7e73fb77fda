/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-window-private.h"

#include <glib/gi18n-lib.h>

#include "cdt-changes-dialog.h"
#include "cdt-moment.h"
#include "cdt-reply-mark.h"
#include "cdt-settings.h"
#include "cdt-wording-change.h"
#include "cdt-wording-note.h"

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

/** Note: what belongs in a file besides the draft. */
typedef struct
{
  CdtWordingNote *wording;
  char *who;
  char *when;
} Note;

static gpointer
take_note_cb (gpointer proof, gboolean known)
{
  CdtAssembler *assembler = cdt_proof_get_assembler (proof);
  Note *note = g_new (Note, 1);

  note->wording = known ? cdt_wording_note_new_known (assembler) : cdt_wording_note_new (assembler);
  note->who = cdt_settings_dup_name (cdt_settings_get ());
  note->when = cdt_moment_now ();
  return note;
}

static void
write_note_cb (gconstpointer data, CdtDraft *copy)
{
  const Note *note = data;

  cdt_wording_note_write (note->wording, copy);
  cdt_reply_mark_sign (copy, note->who, note->when);
}

static void
free_note_cb (gpointer data)
{
  Note *note = data;

  cdt_wording_note_free (note->wording);
  g_free (note->who);
  g_free (note->when);
  g_free (note);
}

static const CdtFileComplete complete = { take_note_cb, write_note_cb, free_note_cb };

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
  cdt_file_set_complete (self->file, &complete, g_object_ref (get_proof (self)), g_object_unref);
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
