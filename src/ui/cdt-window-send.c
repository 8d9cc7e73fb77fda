/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A copy for each partner, in a folder that the person chooses */

#include <glib/gi18n-lib.h>

#include "cdt-reply-pack.h"
#include "cdt-save.h"
#include "cdt-settings.h"
#include "cdt-stage.h"
#include "cdt-window-private.h"

#define HISTORY "history"
#define COMMENTS "comments"
#define CIRCULATED "circulated"

/** Sending: copies that are made and written. */
typedef struct
{
  CdtDraft *copy; /* of the agreement */
  CdtReplyPackFlags flags;
  char *who;
  char *folder;
  CdtNewVersion *version; /* (nullable) what is sent, for the agreement */
  GPtrArray *paths;       /* (element-type filename): what is written */
  CdtWindowWork *work;
} Sending;

static void
free_sending (gpointer data)
{
  Sending *sending = data;

  g_object_unref (sending->copy);
  g_free (sending->who);
  g_free (sending->folder);
  cdt_new_version_free (sending->version);
  g_ptr_array_unref (sending->paths);
  g_free (sending);
}

/* What is there already is not written over: it may be a reply. */
static gboolean
write_copies (Sending *sending, const GPtrArray *copies, GError **error)
{
  for (guint i = 0; i < copies->len; i++)
    {
      const CdtReplyCopy *copy = copies->pdata[i];
      g_autofree char *path = g_build_filename (sending->folder, copy->file_name, NULL);
      g_autoptr (GBytes) bytes = cdt_draft_to_bytes (copy->draft);

      if (!cdt_save (path, bytes, NULL, CDT_SAVE_NEW, error))
        return FALSE;
      g_ptr_array_add (sending->paths, g_steal_pointer (&path));
    }
  return TRUE;
}

/* Cancelled before the first is written, or not at all: nobody has to look which there are. */
static void
send_in_thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Sending *sending = data;
  GError *error = NULL;
  g_autoptr (GPtrArray) copies
      = cdt_reply_pack_make (sending->copy, sending->flags, sending->who, &sending->version, &error);

  if (copies != NULL && !g_cancellable_set_error_if_cancelled (cancellable, &error)
      && write_copies (sending, copies, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
say_sent (CdtWindow *self, const Sending *sending)
{
  g_autofree char *folder = g_filename_display_basename (sending->folder);
  g_autofree char *text
      = g_strdup_printf (ngettext ("%u copy is in “%s”. Send it to its partner.",
                                   "%u copies are in “%s”. Send each to its partner.", sending->paths->len),
                         sending->paths->len, folder);

  cdt_notice_offer (self->notice, text, _ ("Show"), "win.show-file",
                    g_variant_new_string (sending->paths->pdata[0]));
}

/* Where any is written, what was sent is kept: without it what comes back could not be joined. */
static void
sent_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CdtWindow *self = CDT_WINDOW (source);
  Sending *sending = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean sent = g_task_propagate_boolean (G_TASK (result), &error);
  g_autofree char *id = NULL;

  if (!cdt_window_work_end (g_steal_pointer (&sending->work)))
    return;
  if (sending->paths->len > 0)
    id = cdt_versions_add (cdt_file_get_draft (self->file), sending->version, sent ? &error : NULL);
  if (error == NULL)
    say_sent (self, sending);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    cdt_notice_say (self->notice, _ ("No copy was made."));
  else
    cdt_notice_complain (self->notice, error->message);
}

void
cdt_window_send (CdtWindow *self, const char *folder, CdtReplyPackFlags flags, gboolean circulated)
{
  CdtDraft *draft = cdt_file_get_draft (self->file);
  g_autofree char *who = cdt_settings_dup_name (cdt_settings_get ());
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = NULL;
  Sending *sending;

  cdt_draft_end_typing (draft);
  if (circulated && !cdt_stage_change (draft, CDT_STAGE_CIRCULATED, who, &error))
    {
      cdt_notice_complain (self->notice, error->message);
      return;
    }
  cdt_draft_give_out_ids (draft);
  sending = g_new0 (Sending, 1);
  sending->copy = cdt_draft_copy (draft);
  sending->flags = flags;
  sending->who = g_steal_pointer (&who);
  sending->folder = g_strdup (folder);
  sending->paths = g_ptr_array_new_with_free_func (g_free);
  sending->work = cdt_window_work_begin (self, _ ("Making copies…"));
  task = g_task_new (self, cdt_window_work_get_cancellable (sending->work), sent_cb, NULL);
  g_task_set_source_tag (task, (gpointer)cdt_window_send);
  g_task_set_task_data (task, sending, free_sending);
  /* What is written stays written, cancelled or not. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, send_in_thread_cb);
}

static gboolean
is_chosen (GtkFileChooser *chooser, const char *choice)
{
  return g_strcmp0 (gtk_file_chooser_get_choice (chooser, choice), "true") == 0;
}

static void
folder_chosen_cb (GtkNativeDialog *dialog, int response, CdtWindow *self)
{
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (dialog);
  g_autofree char *folder = gtk_file_chooser_get_filename (chooser);
  CdtReplyPackFlags flags = (is_chosen (chooser, HISTORY) ? CDT_REPLY_PACK_HISTORY : 0)
                            | (is_chosen (chooser, COMMENTS) ? CDT_REPLY_PACK_COMMENTS : 0);
  gboolean circulated = is_chosen (chooser, CIRCULATED);

  g_clear_object (&self->chooser);
  if (response != GTK_RESPONSE_ACCEPT || self->file == NULL || folder == NULL)
    return;
  cdt_settings_set_folder (cdt_settings_get (), folder);
  cdt_window_send (self, folder, flags, circulated);
}

void
cdt_window_send_choose (CdtWindow *self)
{
  GtkFileChooserNative *native
      = gtk_file_chooser_native_new (_ ("Folder for the Partners’ Copies"), GTK_WINDOW (self),
                                     GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _ ("_Make Copies"), NULL);
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (native);

  gtk_file_chooser_add_choice (chooser, COMMENTS, _ ("With comments and open points"), NULL, NULL);
  gtk_file_chooser_set_choice (chooser, COMMENTS, "false");
  gtk_file_chooser_add_choice (chooser, HISTORY, _ ("With earlier versions"), NULL, NULL);
  gtk_file_chooser_set_choice (chooser, HISTORY, "false");
  if (cdt_stage_may_follow (cdt_file_get_draft (self->file), CDT_STAGE_CIRCULATED))
    {
      gtk_file_chooser_add_choice (chooser, CIRCULATED, _ ("Mark the agreement as circulated"), NULL, NULL);
      gtk_file_chooser_set_choice (chooser, CIRCULATED, "true");
    }
  g_signal_connect_object (native, "response", G_CALLBACK (folder_chosen_cb), self, 0);
  cdt_window_file_use_chooser (self, native);
}
