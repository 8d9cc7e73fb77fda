/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-window-private.h"

#include <glib/gi18n-lib.h>

#include "cdt-export-choices.h"
#include "cdt-settings.h"

#define EXTENSION ".pdf"

static void
progress_cb (double fraction, gpointer data)
{
  cdt_notice_set_fraction (CDT_WINDOW (data)->notice, fraction);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CdtWindow) self = CDT_WINDOW (data);
  g_autoptr (GError) error = NULL;
  const char *path = cdt_export_get_path (result);
  g_autofree char *name = g_path_get_basename (path);
  gboolean exported = cdt_export_finish (result, &error);

  g_clear_object (&self->export);
  if (gtk_widget_in_destruction (GTK_WIDGET (self)) || self->notice == NULL)
    return;
  if (exported)
    {
      g_autofree char *text = g_strdup_printf (_ ("Exported “%s”."), name);

      cdt_notice_offer (self->notice, text, _ ("Show in Folder"), "win.show-file",
                        g_variant_new_string (path));
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    cdt_notice_say (self->notice, _ ("The export was cancelled. Nothing was written."));
  else
    cdt_notice_complain (self->notice, error->message);
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

/* One export at a time: one that is under way is cancelled. */
static void
begin (CdtWindow *self, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *text = g_strdup_printf (_ ("Exporting “%s”…"), name);

  if (self->export != NULL)
    g_cancellable_cancel (self->export);
  g_clear_object (&self->export);
  self->export = g_cancellable_new ();
  cdt_notice_begin (self->notice, text, self->export);
}

void
cdt_window_export_redline_to (CdtWindow *self,
                              const CdtExportSide *old,
                              const CdtExportSide *now,
                              const char *path)
{
  begin (self, path);
  cdt_export_redline_async (old, now, path, self->export, progress_cb, exported_cb, g_object_ref (self));
}

void
cdt_window_export_to (CdtWindow *self, const char *path, CdtExportContents contents)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (CdtDraft) draft = NULL;

  cdt_window_versions_keep_export (self, name);
  draft = cdt_file_dup_draft (self->file);
  begin (self, path);
  cdt_export_async (draft, path, contents, self->export, progress_cb, exported_cb, g_object_ref (self));
}
