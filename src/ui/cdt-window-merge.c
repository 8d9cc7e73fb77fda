/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Replies from partners, and what somebody else saved, joined with the agreement */

#include <glib/gi18n-lib.h>

#include "cdt-merge-base.h"
#include "cdt-merge-page.h"
#include "cdt-replies.h"
#include "cdt-settings.h"
#include "cdt-window-private.h"

#define REPLIES "cdt-replies" /* on a page or a chooser */
#define PROOF "cdt-proof"     /* on a page: the pages of what comes of it */

/** Joining: replies that a thread joins. */
typedef struct
{
  CdtReplies *replies;
  CdtWindowWork *work;
} Joining;

static CdtDraft *
get_draft (CdtWindow *self)
{
  return cdt_file_get_draft (self->file);
}

static GPtrArray *
list_names (CdtWindow *self, const CdtReplies *replies)
{
  GPtrArray *names = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_merge_name_free);
  CdtMergeName *ours = cdt_merge_name_new (get_draft (self), _ ("This agreement"));

  if (ours->who == NULL)
    ours->who = g_strdup (_ ("you"));
  g_ptr_array_add (names, ours);
  for (guint i = 0; i < replies->drafts->len; i++)
    g_ptr_array_add (names, cdt_merge_name_new (replies->drafts->pdata[i], replies->names->pdata[i]));
  return names;
}

/* (transfer full) */
static char *
describe_joined (CdtWindow *self, const CdtReplies *replies, guint n)
{
  guint n_left = cdt_merge_base_count_left (get_draft (self), (CdtDraft *const *)replies->drafts->pdata,
                                            replies->drafts->len);
  g_autofree char *joined = g_strdup_printf (ngettext ("Joined %u change.", "Joined %u changes.", n), n);
  g_autofree char *left
      = g_strdup_printf (ngettext ("%u version that only a reply keeps stays in its file.",
                                   "%u versions that only replies keep stay in their files.", n_left),
                         n_left);

  return n_left > 0 ? g_strdup_printf ("%s %s", joined, left) : g_steal_pointer (&joined);
}

/* The agreement becomes what the merge made of it, in one step. */
static gboolean
take_merged (CdtWindow *self, CdtMergePage *page, const char *who, GError **error)
{
  CdtMerge *merge = cdt_merge_page_get_merge (page);
  const GPtrArray *names = cdt_merge_page_get_names (page);
  g_autoptr (CdtParts) now = NULL;
  g_autoptr (CdtParts) then = NULL;
  g_autoptr (GPtrArray) deltas = NULL;

  if (!cdt_merge_note_points (merge, (const CdtMergeName *const *)names->pdata, who, error))
    return FALSE;
  now = cdt_parts_new (get_draft (self));
  then = cdt_parts_new (cdt_merge_get_draft (merge));
  deltas = cdt_delta_list (now, then);
  return cdt_delta_apply (deltas, get_draft (self), _ ("Join Replies"), error);
}

static void
kept_cb (CdtWindow *self, const CdtWindowKept *kept, gpointer said)
{
  if (kept->is_kept)
    cdt_notice_offer (self->notice, said, _ ("Undo"), "win.undo", NULL);
  else
    cdt_notice_complain (self->notice, kept->error->message);
}

/* What the agreement is now is kept as a version. said: (transfer full) of what was joined */
static void
keep_joined (CdtWindow *self, const char *who, char *said)
{
  g_autoptr (CdtDraft) copy = cdt_draft_copy (get_draft (self));
  g_autofree char *label = cdt_versions_suggest_label (copy);

  cdt_window_versions_keep (self, copy, label, CDT_KEPT_JOINED, who, kept_cb, said, g_free);
}

static void start (CdtWindow *self, CdtReplies *replies);

static void
join_cb (CdtWindow *self, CdtMergePage *page)
{
  g_autoptr (CdtReplies) replies = g_object_steal_data (G_OBJECT (page), REPLIES);
  g_autofree char *who = cdt_settings_dup_name (cdt_settings_get ());
  guint n = cdt_merge_page_get_n_changes (page);
  g_autoptr (GError) error = NULL;

  /* Edited meanwhile: then the page speaks of what is no more. */
  if (cdt_draft_get_serial (get_draft (self)) != replies->serial)
    {
      start (self, g_steal_pointer (&replies));
      cdt_notice_say (self->notice, _ ("The agreement has changed meanwhile. Please look again."));
      return;
    }
  if (!take_merged (self, page, who, &error))
    {
      cdt_notice_complain (self->notice, error->message);
      g_object_set_data_full (G_OBJECT (page), REPLIES, g_steal_pointer (&replies),
                              (GDestroyNotify)cdt_replies_free);
      return;
    }
  if (replies->disk_hash != NULL)
    cdt_file_take_disk (self->file, replies->drafts->pdata[0], replies->disk_hash);
  keep_joined (self, who, describe_joined (self, replies, n));
  cdt_editor_leave_guest (self->editor);
  cdt_editor_focus_first (self->editor);
}

static void
path_chosen_cb (CdtWindow *self, const char *path)
{
  cdt_preview_show_path (cdt_editor_get_preview (self->editor), path);
}

static void
closed_cb (CdtWindow *self)
{
  cdt_editor_leave_guest (self->editor);
  cdt_editor_focus_first (self->editor);
}

static void
ready_cb (CdtWindow *self, CdtProof *proof)
{
  GtkWidget *guest = cdt_editor_get_guest (self->editor);

  if (guest != NULL && g_object_get_data (G_OBJECT (guest), PROOF) == proof)
    cdt_editor_show_guest (self->editor, guest, cdt_proof_get_layout (proof));
}

/* The pages are those of the agreement as it would be, with what has been decided so far. */
static void
show_beside (CdtWindow *self, GtkWidget *page, CdtMerge *merge)
{
  CdtProof *proof = cdt_proof_new (cdt_merge_get_draft (merge), NULL);
  gboolean ready = proof != NULL && cdt_proof_is_ready (proof);

  if (proof != NULL)
    {
      g_object_set_data_full (G_OBJECT (page), PROOF, proof, g_object_unref);
      g_signal_connect_object (proof, "ready", G_CALLBACK (ready_cb), self, G_CONNECT_SWAPPED);
    }
  cdt_editor_show_guest (self->editor, page, ready ? cdt_proof_get_layout (proof) : NULL);
}

/* Takes replies. */
static void
show_page (CdtWindow *self, CdtReplies *replies)
{
  CdtMerge *merge = g_steal_pointer (&replies->merge);
  GtkWidget *page = cdt_merge_page_new (merge, list_names (self, replies), replies->base_name);

  g_object_set_data_full (G_OBJECT (page), REPLIES, replies, (GDestroyNotify)cdt_replies_free);
  g_signal_connect_object (page, "join", G_CALLBACK (join_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "path-chosen", G_CALLBACK (path_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  show_beside (self, page, merge);
  cdt_merge_page_focus (CDT_MERGE_PAGE (page));
}

static void
base_chosen_cb (GtkNativeDialog *dialog, int response, CdtWindow *self)
{
  CdtReplies *replies = g_object_steal_data (G_OBJECT (dialog), REPLIES);

  replies->base_path = gtk_file_chooser_get_filename (GTK_FILE_CHOOSER (dialog));
  g_clear_object (&self->chooser);
  cdt_notice_hide (self->notice); /* what was asked for is answered */
  if (response == GTK_RESPONSE_ACCEPT && self->file != NULL)
    start (self, replies);
  else
    cdt_replies_free (replies);
}

/* Takes replies. */
static void
ask_for_base (CdtWindow *self, CdtReplies *replies)
{
  GtkFileChooserNative *chooser = cdt_window_file_make_chooser (self, _ ("Which Version Was Sent Out?"));

  g_object_set_data_full (G_OBJECT (chooser), REPLIES, replies, (GDestroyNotify)cdt_replies_free);
  g_signal_connect_object (chooser, "response", G_CALLBACK (base_chosen_cb), self, 0);
  cdt_notice_say (self->notice,
                  _ ("These files keep no version that all of them come from. Choose the file that "
                     "was sent out."));
  cdt_window_file_use_chooser (self, chooser);
}

static void
free_joining (gpointer data)
{
  Joining *joining = data;

  g_clear_pointer (&joining->replies, cdt_replies_free);
  g_free (joining);
}

static void
join_in_thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Joining *joining = data;
  GError *error = NULL;

  if (cdt_replies_join (joining->replies, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Takes replies. */
static void
take_joined (CdtWindow *self, CdtReplies *replies)
{
  g_autoptr (CdtReplies) owned = replies;

  for (guint i = 0; i < replies->others->len; i++)
    cdt_window_open (self, replies->others->pdata[i]);
  if (replies->drafts->len == 0)
    return;
  if (replies->merge == NULL)
    ask_for_base (self, g_steal_pointer (&owned));
  else if (cdt_draft_get_serial (get_draft (self)) != replies->serial)
    start (self, g_steal_pointer (&owned));
  else
    show_page (self, g_steal_pointer (&owned));
}

static void
joined_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CdtWindow *self = CDT_WINDOW (source);
  Joining *joining = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean joined = g_task_propagate_boolean (G_TASK (result), &error);

  if (!cdt_window_work_end (g_steal_pointer (&joining->work)))
    return;
  if (joined)
    take_joined (self, g_steal_pointer (&joining->replies));
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    cdt_notice_say (self->notice, _ ("Nothing was joined, and nothing is changed."));
  else
    cdt_notice_complain (self->notice, error->message);
}

/* Takes replies. They are joined with the agreement as it is now; nothing changes before the person says so.
 */
static void
start (CdtWindow *self, CdtReplies *replies)
{
  Joining *joining = g_new0 (Joining, 1);
  g_autoptr (GTask) task = NULL;

  cdt_draft_end_typing (get_draft (self));
  g_ptr_array_set_size (replies->others, 0);
  cdt_replies_set_ours (replies, get_draft (self));
  joining->replies = replies;
  joining->work = cdt_window_work_begin (self, _ ("Bringing replies together…"));
  task = g_task_new (self, cdt_window_work_get_cancellable (joining->work), joined_cb, NULL);
  g_task_set_source_tag (task, (gpointer)start);
  g_task_set_task_data (task, joining, free_joining);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, join_in_thread_cb);
}

void
cdt_window_merge_files (CdtWindow *self, const GPtrArray *paths, gboolean sorts)
{
  CdtReplies *replies = cdt_replies_new ();

  replies->sorts = sorts;
  replies->own_path = g_strdup (cdt_file_get_path (self->file));
  for (guint i = 0; i < paths->len; i++)
    g_ptr_array_add (replies->paths, g_strdup (paths->pdata[i]));
  start (self, replies);
}

static void
replies_chosen_cb (GtkNativeDialog *dialog, int response, CdtWindow *self)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  GSList *names = gtk_file_chooser_get_filenames (GTK_FILE_CHOOSER (dialog));

  for (GSList *l = names; l != NULL; l = l->next)
    g_ptr_array_add (paths, l->data);
  g_slist_free (names);
  g_clear_object (&self->chooser);
  if (response != GTK_RESPONSE_ACCEPT || self->file == NULL || paths->len == 0)
    return;
  {
    g_autofree char *folder = g_path_get_dirname (paths->pdata[0]);

    cdt_settings_set_folder (cdt_settings_get (), folder);
  }
  cdt_window_merge_files (self, paths, FALSE);
}

void
cdt_window_merge_choose (CdtWindow *self)
{
  GtkFileChooserNative *chooser = cdt_window_file_make_chooser (self, _ ("Bring Replies Together"));

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (replies_chosen_cb), self, 0);
  cdt_window_file_use_chooser (self, chooser);
}

void
cdt_window_merge_disk (CdtWindow *self)
{
  CdtReplies *replies = cdt_replies_new ();
  CdtDraft *base = cdt_file_get_base (self->file);

  replies->is_disk = TRUE;
  g_ptr_array_add (replies->paths, g_strdup (cdt_file_get_path (self->file)));
  if (base != NULL)
    {
      replies->base = cdt_draft_copy (base);
      replies->base_name = g_strdup (_ ("As you opened or saved it"));
    }
  start (self, replies);
}
