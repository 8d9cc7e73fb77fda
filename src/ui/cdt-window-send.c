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

/** Sending: copies that are being written. */
typedef struct
{
  char *folder;
  GPtrArray *paths; /* (element-type filename) */
  GPtrArray *texts; /* (element-type GBytes) */
} Sending;

static void
free_sending (Sending *sending)
{
  g_free (sending->folder);
  g_ptr_array_unref (sending->paths);
  g_ptr_array_unref (sending->texts);
  g_free (sending);
}

static Sending *
make_sending (const GPtrArray *copies, const char *folder)
{
  Sending *sending = g_new0 (Sending, 1);

  sending->folder = g_strdup (folder);
  sending->paths = g_ptr_array_new_with_free_func (g_free);
  sending->texts = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  for (guint i = 0; i < copies->len; i++)
    {
      const CdtReplyCopy *copy = copies->pdata[i];

      g_ptr_array_add (sending->paths, g_build_filename (folder, copy->file_name, NULL));
      g_ptr_array_add (sending->texts, cdt_draft_to_bytes (copy->draft));
    }
  return sending;
}

/* What is there already is not written over: it may be a reply. */
static void
write_in_thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Sending *sending = data;
  GError *error = NULL;

  for (guint i = 0; error == NULL && i < sending->paths->len; i++)
    cdt_save (sending->paths->pdata[i], sending->texts->pdata[i], NULL, CDT_SAVE_NEW, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CdtWindow *self = CDT_WINDOW (source);
  const Sending *sending = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_filename_display_basename (sending->folder);
  g_autofree char *text
      = g_strdup_printf (ngettext ("%u copy is in “%s”. Send it to its partner.",
                                   "%u copies are in “%s”. Send each to its partner.", sending->paths->len),
                         sending->paths->len, folder);

  if (g_task_propagate_boolean (G_TASK (result), &error))
    cdt_notice_offer (self->notice, text, _ ("Show"), "win.show-file",
                      g_variant_new_string (sending->paths->pdata[0]));
  else
    cdt_notice_complain (self->notice, error->message);
}

static gboolean
mark_circulated (CdtWindow *self, const char *who, GError **error)
{
  g_autofree char *unkept = NULL;

  return cdt_stage_mark (cdt_file_get_draft (self->file), CDT_STAGE_CIRCULATED, who, &unkept, error);
}

void
cdt_window_send (CdtWindow *self, const char *folder, CdtReplyPackFlags flags, gboolean circulated)
{
  g_autofree char *who = cdt_settings_dup_name (cdt_settings_get ());
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = NULL;

  cdt_draft_end_typing (cdt_file_get_draft (self->file));
  if (!circulated || mark_circulated (self, who, &error))
    copies = cdt_reply_pack_make (cdt_file_get_draft (self->file), flags, who, &error);
  if (copies == NULL)
    {
      cdt_notice_complain (self->notice, error->message);
      return;
    }
  task = g_task_new (self, NULL, written_cb, NULL);
  g_task_set_task_data (task, make_sending (copies, folder), (GDestroyNotify)free_sending);
  g_task_run_in_thread (task, write_in_thread_cb);
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
  gtk_file_chooser_add_choice (chooser, HISTORY, _ ("With earlier versions, and all that is in them"), NULL,
                               NULL);
  gtk_file_chooser_set_choice (chooser, HISTORY, "false");
  if (cdt_stage_may_follow (cdt_file_get_draft (self->file), CDT_STAGE_CIRCULATED))
    {
      gtk_file_chooser_add_choice (chooser, CIRCULATED, _ ("Mark the agreement as circulated"), NULL, NULL);
      gtk_file_chooser_set_choice (chooser, CIRCULATED, "true");
    }
  g_signal_connect_object (native, "response", G_CALLBACK (folder_chosen_cb), self, 0);
  cdt_window_file_use_chooser (self, native);
}
