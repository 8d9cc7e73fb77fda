/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-window-private.h"

#include <glib/gi18n-lib.h>

#include "cdt-export-choices.h"
#include "cdt-settings.h"

#define EXTENSION ".pdf"

/** Exported: a PDF of the agreement that is written, or was; what it says is kept as a version. */
typedef struct
{
  CdtWindow *window;
  CdtDraft *copy; /* (nullable) what is in it, where that is kept */
  char *path;
} Exported;

static void
free_exported (gpointer data)
{
  Exported *exported = data;

  g_object_unref (exported->window);
  g_clear_object (&exported->copy);
  g_free (exported->path);
  g_free (exported);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Exported, free_exported)

static void
progress_cb (double fraction, gpointer data)
{
  cdt_notice_set_fraction (((const Exported *)data)->window->notice, fraction);
}

/* Is the agreement that was exported the one in the window? */
static gboolean
is_open (CdtWindow *self, CdtDraft *copy)
{
  return self->file != NULL
         && g_str_equal (cdt_draft_get_id (copy), cdt_draft_get_id (cdt_file_get_draft (self->file)));
}

static void
say_exported (CdtWindow *self, const char *path, const char *more)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *text = g_strdup_printf (_ ("Exported “%s”."), name);
  g_autofree char *both = more != NULL ? g_strdup_printf ("%s %s", text, more) : NULL;

  cdt_notice_offer (self->notice, both != NULL ? both : text, _ ("Show in Folder"), "win.show-file",
                    g_variant_new_string (path));
}

/* A file that had all there was has it still, without being asked for: the version is no edit of the
 * person's. One that lacks edits, or that others changed, waits for the person. */
static void
kept_cb (CdtWindow *self, const CdtWindowKept *kept, gpointer data)
{
  const Exported *exported = data;

  if (!kept->is_kept)
    say_exported (self, exported->path, kept->error->message);
  else if (!kept->is_new)
    say_exported (self, exported->path, NULL);
  else if (kept->was_saved)
    {
      say_exported (self, exported->path, _ ("A version of it is kept in the file."));
      cdt_window_file_save (self, NULL);
    }
  else
    say_exported (self, exported->path, _ ("A version of it is kept, and is in the file when you save."));
}

/* Takes exported. */
static void
keep_exported (CdtWindow *self, Exported *exported)
{
  g_autofree char *name = g_filename_display_basename (exported->path);
  g_autofree char *draft_label = cdt_versions_suggest_label (exported->copy);
  /* Translators: a version such as Draft 3, and the name of a PDF */
  g_autofree char *label = g_strdup_printf (_ ("%s, exported as %s"), draft_label, name);
  g_autofree char *who = cdt_window_versions_dup_name (self);

  cdt_window_versions_keep (self, exported->copy, label, CDT_KEPT_EXPORT, who, kept_cb, exported,
                            free_exported);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Exported) exported = data;
  CdtWindow *self = exported->window;
  g_autoptr (GError) error = NULL;
  gboolean done = cdt_export_finish (result, &error);

  g_clear_object (&self->export);
  if (gtk_widget_in_destruction (GTK_WIDGET (self)) || self->notice == NULL)
    return;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    cdt_notice_say (self->notice, _ ("The export was cancelled. Nothing was written."));
  else if (!done)
    cdt_notice_complain (self->notice, error->message);
  else if (exported->copy != NULL && is_open (self, exported->copy))
    keep_exported (self, g_steal_pointer (&exported));
  else
    say_exported (self, exported->path, NULL);
}

static void
chosen_cb (GtkNativeDialog *dialog, int response, CdtWindow *self)
{
  GtkWidget *choices = gtk_file_chooser_get_extra_widget (GTK_FILE_CHOOSER (dialog));

  if (response == GTK_RESPONSE_ACCEPT && self->file != NULL)
    {
      g_autofree char *path = gtk_file_chooser_get_filename (GTK_FILE_CHOOSER (dialog));
      g_autofree char *folder = g_path_get_dirname (path);
      g_autofree char *whole
          = g_str_has_suffix (path, EXTENSION) ? g_strdup (path) : g_strconcat (path, EXTENSION, NULL);

      cdt_settings_set_folder (cdt_settings_get (), folder);
      cdt_window_export_to (self, whole, cdt_export_choices_get (CDT_EXPORT_CHOICES (choices)));
    }
  g_clear_object (&self->chooser);
}

void
cdt_window_export_choose (CdtWindow *self)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      _ ("Export as PDF"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"), NULL);
  g_autofree char *name = cdt_window_file_dup_name (self, EXTENSION);
  g_autoptr (CdtDraft) draft = cdt_file_dup_draft (self->file);

  gtk_file_chooser_set_do_overwrite_confirmation (GTK_FILE_CHOOSER (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  gtk_file_chooser_set_extra_widget (GTK_FILE_CHOOSER (chooser), cdt_export_choices_new (draft));
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), self, 0);
  cdt_window_file_use_chooser (self, chooser);
}

/* One export at a time: one that is under way is cancelled. copy: (nullable) to be kept. (transfer full) */
static Exported *
begin (CdtWindow *self, const char *path, CdtDraft *copy)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *text = g_strdup_printf (_ ("Exporting “%s”…"), name);
  Exported *exported = g_new0 (Exported, 1);

  if (self->export != NULL)
    g_cancellable_cancel (self->export);
  g_clear_object (&self->export);
  self->export = g_cancellable_new ();
  cdt_notice_begin (self->notice, text, self->export);
  exported->window = g_object_ref (self);
  exported->copy = copy != NULL ? g_object_ref (copy) : NULL;
  exported->path = g_strdup (path);
  return exported;
}

void
cdt_window_export_redline_to (CdtWindow *self, CdtCompareSide *from, CdtCompareSide *to, const char *path)
{
  Exported *exported = begin (self, path, NULL);

  cdt_export_redline_async (from, to, path, self->export, progress_cb, exported_cb, exported);
}

void
cdt_window_export_to (CdtWindow *self, const char *path, CdtExportContents contents)
{
  g_autoptr (CdtDraft) draft = NULL;
  gboolean keeps
      = (contents & CDT_EXPORT_AGENDA) == 0 && !cdt_draft_is_read_only (cdt_file_get_draft (self->file));
  Exported *exported;

  cdt_draft_end_typing (cdt_file_get_draft (self->file));
  draft = cdt_file_dup_draft (self->file);
  exported = begin (self, path, keeps ? draft : NULL);
  cdt_export_async (draft, path, contents, self->export, progress_cb, exported_cb, exported);
}
