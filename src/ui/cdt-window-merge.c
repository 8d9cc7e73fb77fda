/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Replies from partners, and what somebody else saved, joined with the agreement */

#include <glib/gi18n-lib.h>

#include "cdt-load.h"
#include "cdt-merge-base.h"
#include "cdt-merge-page.h"
#include "cdt-settings.h"
#include "cdt-versions.h"
#include "cdt-window-private.h"

#define REPLIES "cdt-replies" /* on a page or a chooser */

/** Replies: what is to be joined; they stay as they are. */
typedef struct
{
  GPtrArray *drafts; /* (element-type CdtDraft) */
  GPtrArray *names;  /* (element-type utf8): of their files */
  CdtDraft *base;    /* (nullable) not known yet */
  char *base_name;
  char *disk_hash; /* (nullable) of our own file, when what it says now is the one reply */
  guint64 serial;  /* of our draft when the page was made */
} Replies;

static Replies *
new_replies (void)
{
  Replies *replies = g_new0 (Replies, 1);

  replies->drafts = g_ptr_array_new_with_free_func (g_object_unref);
  replies->names = g_ptr_array_new_with_free_func (g_free);
  return replies;
}

static void
free_replies (Replies *replies)
{
  g_ptr_array_unref (replies->drafts);
  g_ptr_array_unref (replies->names);
  g_clear_object (&replies->base);
  g_free (replies->base_name);
  g_free (replies->disk_hash);
  g_free (replies);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Replies, free_replies)

static GPtrArray *
list_names (CdtWindow *self, const Replies *replies)
{
  GPtrArray *names = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_merge_name_free);
  CdtMergeName *ours = cdt_merge_name_new (cdt_file_get_draft (self->file), _ ("This agreement"));

  if (ours->who == NULL)
    ours->who = g_strdup (_ ("you"));
  g_ptr_array_add (names, ours);
  for (guint i = 0; i < replies->drafts->len; i++)
    g_ptr_array_add (names, cdt_merge_name_new (replies->drafts->pdata[i], replies->names->pdata[i]));
  return names;
}

static void
say_joined (CdtWindow *self, const Replies *replies, guint n)
{
  guint n_left = cdt_merge_base_count_left (cdt_file_get_draft (self->file),
                                            (CdtDraft *const *)replies->drafts->pdata, replies->drafts->len);
  g_autofree char *joined = g_strdup_printf (ngettext ("Joined %u change.", "Joined %u changes.", n), n);
  g_autofree char *left
      = g_strdup_printf (ngettext ("%u version that only a reply keeps stays in its file.",
                                   "%u versions that only replies keep stay in their files.", n_left),
                         n_left);
  g_autofree char *text = n_left > 0 ? g_strdup_printf ("%s %s", joined, left) : g_strdup (joined);

  cdt_notice_offer (self->notice, text, _ ("Undo"), "win.undo", NULL);
}

/* The agreement becomes what the merge made of it, in one step; what it is then is kept as a version. */
static gboolean
take_merged (CdtWindow *self, CdtMergePage *page, GError **error)
{
  CdtDraft *draft = cdt_file_get_draft (self->file);
  CdtMerge *merge = cdt_merge_page_get_merge (page);
  const GPtrArray *names = cdt_merge_page_get_names (page);
  g_autoptr (CdtParts) now = NULL;
  g_autoptr (CdtParts) then = NULL;
  g_autoptr (GPtrArray) deltas = NULL;
  g_autofree char *who = cdt_settings_dup_name (cdt_settings_get ());
  g_autofree char *label = NULL;
  g_autofree char *version = NULL;

  if (!cdt_merge_note_points (merge, (const CdtMergeName *const *)names->pdata, who, error))
    return FALSE;
  now = cdt_parts_new (draft);
  then = cdt_parts_new (cdt_merge_get_draft (merge));
  deltas = cdt_delta_list (now, then);
  if (!cdt_delta_apply (deltas, draft, _ ("Join Replies"), error))
    return FALSE;
  label = cdt_versions_suggest_label (draft);
  version = cdt_versions_keep (draft, label, CDT_KEPT_JOINED, who, error);
  return TRUE;
}

static void show_page (CdtWindow *self, Replies *replies);

static void
join_cb (CdtWindow *self, CdtMergePage *page)
{
  g_autoptr (Replies) replies = g_object_steal_data (G_OBJECT (page), REPLIES);
  guint n = cdt_merge_page_get_n_changes (page);
  g_autoptr (GError) error = NULL;

  /* Edited meanwhile: then the page speaks of what is no more. */
  if (cdt_draft_get_serial (cdt_file_get_draft (self->file)) != replies->serial)
    {
      show_page (self, g_steal_pointer (&replies));
      cdt_notice_say (self->notice, _ ("The agreement has changed meanwhile. Please look again."));
      return;
    }
  if (!take_merged (self, page, &error))
    {
      cdt_notice_complain (self->notice, error->message);
      g_object_set_data_full (G_OBJECT (page), REPLIES, g_steal_pointer (&replies),
                              (GDestroyNotify)free_replies);
      return;
    }
  if (replies->disk_hash != NULL)
    cdt_file_take_disk (self->file, replies->drafts->pdata[0], replies->disk_hash);
  say_joined (self, replies, n);
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

/* Takes replies. */
static void
show_page (CdtWindow *self, Replies *replies)
{
  CdtDraft *draft = cdt_file_get_draft (self->file);
  CdtMerge *merge
      = cdt_merge_new (replies->base, draft, (CdtDraft *const *)replies->drafts->pdata, replies->drafts->len);
  GtkWidget *page = cdt_merge_page_new (merge, list_names (self, replies), replies->base_name);

  replies->serial = cdt_draft_get_serial (draft);
  g_object_set_data_full (G_OBJECT (page), REPLIES, replies, (GDestroyNotify)free_replies);
  g_signal_connect_object (page, "join", G_CALLBACK (join_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "path-chosen", G_CALLBACK (path_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  cdt_editor_show_guest (self->editor, page, NULL);
  cdt_merge_page_focus (CDT_MERGE_PAGE (page));
}

static gboolean
is_of_agreement (CdtWindow *self, CdtDraft *draft)
{
  return g_str_equal (cdt_draft_get_id (draft), cdt_draft_get_id (cdt_file_get_draft (self->file)));
}

static void
complain_of_another (CdtWindow *self, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *text
      = g_strdup_printf (_ ("“%s” is of another agreement, so it cannot be joined with this one."), name);

  cdt_notice_complain (self->notice, text);
}

static void
base_chosen_cb (GtkNativeDialog *dialog, int response, CdtWindow *self)
{
  g_autoptr (Replies) replies = g_object_steal_data (G_OBJECT (dialog), REPLIES);
  g_autofree char *path = gtk_file_chooser_get_filename (GTK_FILE_CHOOSER (dialog));
  g_autoptr (GError) error = NULL;
  gboolean from_pdf = FALSE;

  if (response == GTK_RESPONSE_ACCEPT && self->file != NULL)
    {
      replies->base = cdt_load_draft_or_pdf (path, &from_pdf, NULL, &error);
      if (replies->base == NULL)
        cdt_notice_complain (self->notice, error->message);
      else if (!is_of_agreement (self, replies->base))
        complain_of_another (self, path);
      else
        {
          replies->base_name = g_filename_display_basename (path);
          show_page (self, g_steal_pointer (&replies));
        }
    }
  g_clear_object (&self->chooser);
}

/* Takes replies. */
static void
ask_for_base (CdtWindow *self, Replies *replies)
{
  GtkFileChooserNative *chooser = cdt_window_file_make_chooser (self, _ ("Which Version Was Sent Out?"));

  g_object_set_data_full (G_OBJECT (chooser), REPLIES, replies, (GDestroyNotify)free_replies);
  g_signal_connect_object (chooser, "response", G_CALLBACK (base_chosen_cb), self, 0);
  cdt_notice_say (self->notice,
                  _ ("These files keep no version that all of them come from. Choose the file that "
                     "was sent out."));
  cdt_window_file_use_chooser (self, chooser);
}

/* Takes replies. */
static void
begin (CdtWindow *self, Replies *replies)
{
  g_autoptr (CdtMergeBase) base
      = replies->base == NULL ? cdt_merge_base_find (
            cdt_file_get_draft (self->file), (CdtDraft *const *)replies->drafts->pdata, replies->drafts->len)
                              : NULL;

  cdt_draft_end_typing (cdt_file_get_draft (self->file));
  if (base != NULL)
    {
      replies->base = g_object_ref (base->draft);
      replies->base_name = g_strdup (base->label);
    }
  if (replies->base != NULL)
    show_page (self, replies);
  else
    ask_for_base (self, replies);
}

static gboolean
add_reply (CdtWindow *self, Replies *replies, const char *path)
{
  gboolean from_pdf = FALSE;
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtDraft) draft = cdt_load_draft_or_pdf (path, &from_pdf, NULL, &error);

  if (draft == NULL)
    cdt_notice_complain (self->notice, error->message);
  else if (!is_of_agreement (self, draft))
    complain_of_another (self, path);
  else
    {
      g_ptr_array_add (replies->drafts, g_steal_pointer (&draft));
      g_ptr_array_add (replies->names, g_filename_display_basename (path));
      return TRUE;
    }
  return FALSE;
}

void
cdt_window_merge_files (CdtWindow *self, const GPtrArray *paths)
{
  g_autoptr (Replies) replies = new_replies ();

  for (guint i = 0; i < paths->len; i++)
    if (!add_reply (self, replies, paths->pdata[i]))
      return;
  if (replies->drafts->len > 0)
    begin (self, g_steal_pointer (&replies));
}

gboolean
cdt_window_merge_takes (CdtWindow *self, const char *path)
{
  const char *own = self->file != NULL ? cdt_file_get_path (self->file) : NULL;
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  gboolean from_pdf = FALSE;
  g_autoptr (CdtDraft) draft = NULL;

  if (self->file == NULL || cdt_draft_is_read_only (cdt_file_get_draft (self->file))
      || g_strcmp0 (own, whole) == 0)
    return FALSE;
  draft = cdt_load_draft_or_pdf (path, &from_pdf, NULL, NULL);
  return draft != NULL && !from_pdf && is_of_agreement (self, draft);
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
  cdt_window_merge_files (self, paths);
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
  g_autoptr (Replies) replies = new_replies ();
  g_autoptr (GError) error = NULL;
  CdtDraft *base = cdt_file_get_base (self->file);
  CdtDraft *draft = cdt_load_draft (cdt_file_get_path (self->file), &replies->disk_hash, &error);

  if (draft == NULL)
    {
      cdt_notice_complain (self->notice, error->message);
      return;
    }
  g_ptr_array_add (replies->drafts, draft);
  g_ptr_array_add (replies->names, g_strdup (_ ("The file on disk")));
  if (!is_of_agreement (self, draft))
    {
      complain_of_another (self, cdt_file_get_path (self->file));
      return;
    }
  if (base != NULL)
    {
      replies->base = g_object_ref (base);
      replies->base_name = g_strdup (_ ("As you opened or saved it"));
    }
  begin (self, g_steal_pointer (&replies));
}
