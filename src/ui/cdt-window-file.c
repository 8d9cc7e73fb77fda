/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-window-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-save.h"
#include "cdt-settings.h"

#define EXTENSION ".concordat"
#define PDF_TYPE "application/pdf"
#define NAME_LENGTH 80 /* characters */

/* A save under way; `then` is what the person wanted before saving was needed. */
typedef struct
{
  CdtWindow *window;
  CdtWindowContinue then;
} Save;

static CdtWindow *
find_window (CdtWindow *self, const char *path)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  g_autofree char *whole = g_canonicalize_filename (path, NULL);

  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    {
      CdtFile *file = CDT_IS_WINDOW (l->data) ? CDT_WINDOW (l->data)->file : NULL;

      if (file != NULL && g_strcmp0 (cdt_file_get_path (file), whole) == 0)
        return l->data;
    }
  return NULL;
}

static CdtWindow *
find_window_of (CdtWindow *self, CdtFile *file)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (CDT_IS_WINDOW (l->data) && CDT_WINDOW (l->data)->file == file)
      return l->data;
  return NULL;
}

static void
say_copy (CdtWindow *self, const char *source)
{
  g_autofree char *name = g_filename_display_basename (source);
  g_autofree char *text = g_strdup_printf (
      _ ("This is a copy of the draft in “%s”. Save it under a name to keep your changes."), name);

  cdt_notice_say (self->notice, text);
}

static void
remember_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  cdt_settings_set_folder (cdt_settings_get (), folder);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Save *save = data;
  g_autoptr (CdtWindow) self = save->window;
  CdtWindowContinue then = save->then;
  CdtFile *file = CDT_FILE (source);
  g_autoptr (GError) error = NULL;

  g_free (save);
  if (!cdt_file_save_finish (file, result, &error))
    {
      if (g_error_matches (error, CDT_SAVE_ERROR, CDT_SAVE_ERROR_CHANGED))
        cdt_window_bar_update (self);
      else
        cdt_notice_complain (self->notice, error->message);
      return;
    }
  cdt_agreement_remember (cdt_file_get_draft (file), cdt_file_get_path (file), NULL);
  if (cdt_file_get_left_twin (file))
    cdt_notice_say (self->notice,
                    _ ("Saved. The file has a second name on this disk, which keeps the old text."));
  if (then != NULL && self->file == file)
    then (self);
}

static void
save_to (CdtWindow *self, const char *path, gboolean force, CdtWindowContinue then)
{
  Save *save = g_new0 (Save, 1);

  save->window = g_object_ref (self);
  save->then = then;
  cdt_draft_end_typing (cdt_file_get_draft (self->file));
  cdt_file_save_async (self->file, path, force, saved_cb, save);
}

static void
chosen_to_open_cb (GtkNativeDialog *dialog, int response, CdtWindow *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autofree char *path = gtk_file_chooser_get_filename (GTK_FILE_CHOOSER (dialog));

      remember_folder (path);
      cdt_window_open (self, path);
    }
  g_clear_object (&self->chooser);
}

static void
chosen_to_save_cb (GtkNativeDialog *dialog, int response, CdtWindow *self)
{
  CdtWindowContinue then = (CdtWindowContinue)g_object_get_data (G_OBJECT (dialog), "then");

  if (response == GTK_RESPONSE_ACCEPT && self->file != NULL)
    {
      g_autofree char *path = gtk_file_chooser_get_filename (GTK_FILE_CHOOSER (dialog));
      g_autofree char *whole
          = g_str_has_suffix (path, EXTENSION) ? g_strdup (path) : g_strconcat (path, EXTENSION, NULL);

      remember_folder (whole);
      /* The chooser asked about the name it saw; a name that we completed may not take another's place. */
      save_to (self, whole, g_str_equal (path, whole), then);
    }
  g_clear_object (&self->chooser);
}

/* Throws the edits away, but not beyond recall */
static void
discard (CdtWindow *self)
{
  g_free (self->discarded);
  self->discarded = cdt_file_discard (self->file);
}

static void
offer_discarded (CdtWindow *self)
{
  if (self->discarded != NULL)
    cdt_notice_offer (self->notice, _ ("Your changes were discarded."), _ ("Undo"), "win.bring-back", NULL);
}

static void
leave_response_cb (GtkDialog *dialog, int response, CdtWindow *self)
{
  CdtWindowContinue then = (CdtWindowContinue)g_object_get_data (G_OBJECT (dialog), "then");

  gtk_widget_destroy (GTK_WIDGET (dialog));
  if (self->file == NULL)
    return;
  if (response == GTK_RESPONSE_YES)
    cdt_window_file_save (self, then);
  else if (response == GTK_RESPONSE_NO)
    {
      discard (self);
      then (self);
      if (then == cdt_window_file_drop)
        offer_discarded (self);
    }
}

static void
ask_to_leave (CdtWindow *self, CdtWindowContinue then)
{
  const char *path = cdt_file_get_path (self->file);
  g_autofree char *name = path != NULL ? g_path_get_basename (path) : cdt_window_file_dup_name (self, "");
  GtkWidget *dialog = gtk_message_dialog_new (
      GTK_WINDOW (self), GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT, GTK_MESSAGE_QUESTION,
      GTK_BUTTONS_NONE, _ ("Save the changes to “%s”?"), name);
  GtkWidget *discard;

  gtk_message_dialog_format_secondary_text (
      GTK_MESSAGE_DIALOG (dialog), "%s",
      _ ("If you discard them, they are kept for 30 days: “Bring Back Discarded "
         "Changes” in the menu restores what you discarded last."));
  gtk_dialog_add_button (GTK_DIALOG (dialog), _ ("_Cancel"), GTK_RESPONSE_CANCEL);
  discard = gtk_dialog_add_button (GTK_DIALOG (dialog), _ ("_Discard"), GTK_RESPONSE_NO);
  gtk_style_context_add_class (gtk_widget_get_style_context (discard), "destructive-action");
  gtk_dialog_add_button (GTK_DIALOG (dialog), _ ("_Save"), GTK_RESPONSE_YES);
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_YES);
  g_object_set_data (G_OBJECT (dialog), "then", (gpointer)then);
  g_signal_connect_object (dialog, "response", G_CALLBACK (leave_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
cdt_window_file_use_chooser (CdtWindow *self, GtkFileChooserNative *chooser)
{
  const char *path = self->file != NULL ? cdt_file_get_path (self->file) : NULL;
  g_autofree char *folder
      = path != NULL ? g_path_get_dirname (path) : cdt_settings_dup_folder (cdt_settings_get ());

  g_clear_object (&self->chooser);
  self->chooser = GTK_NATIVE_DIALOG (chooser);
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder);
  gtk_native_dialog_set_modal (self->chooser, TRUE);
  gtk_native_dialog_show (self->chooser);
}

GtkFileChooserNative *
cdt_window_file_make_chooser (CdtWindow *self, const char *title)
{
  GtkFileChooserNative *chooser
      = gtk_file_chooser_native_new (title, GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  GtkFileFilter *ours = gtk_file_filter_new ();
  GtkFileFilter *pdfs = gtk_file_filter_new ();
  GtkFileFilter *all = gtk_file_filter_new ();

  gtk_file_filter_set_name (ours, _ ("Agreements, and PDFs that carry one"));
  gtk_file_filter_add_pattern (ours, "*" EXTENSION);
  gtk_file_filter_add_mime_type (ours, PDF_TYPE);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), ours);
  gtk_file_filter_set_name (pdfs, _ ("PDFs"));
  gtk_file_filter_add_mime_type (pdfs, PDF_TYPE);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), pdfs);
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), all);
  return chooser;
}

void
cdt_window_file_choose (CdtWindow *self)
{
  GtkFileChooserNative *chooser = cdt_window_file_make_chooser (self, _ ("Open an Agreement"));

  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_to_open_cb), self, 0);
  cdt_window_file_use_chooser (self, chooser);
}

/* A copy out of a PDF is named after that PDF. */
static char *
dup_save_name (CdtWindow *self)
{
  const char *source = cdt_file_get_source (self->file);
  g_autofree char *name = source != NULL ? g_filename_display_basename (source) : NULL;
  char *dot = name != NULL ? strrchr (name, '.') : NULL;

  if (name == NULL)
    return cdt_window_file_dup_name (self, EXTENSION);
  if (dot != NULL && dot != name)
    *dot = '\0';
  return g_strconcat (name, EXTENSION, NULL);
}

char *
cdt_window_file_dup_name (CdtWindow *self, const char *extension)
{
  g_autofree char *title = cdt_draft_dup_value (cdt_file_get_draft (self->file), "title");
  g_autofree char *name = g_utf8_substring (
      title != NULL ? title : _ ("Untitled agreement"), 0,
      MIN (NAME_LENGTH, g_utf8_strlen (title != NULL ? title : _ ("Untitled agreement"), -1)));

  g_strdelimit (name, "/\\\n\t:*?\"<>|", '-');
  if (*name == '.')
    *name = '-';
  return g_strconcat (name, extension, NULL);
}

void
cdt_window_file_save (CdtWindow *self, CdtWindowContinue then)
{
  if (cdt_file_get_path (self->file) == NULL)
    cdt_window_file_save_as (self, then);
  else
    save_to (self, NULL, FALSE, then);
}

void
cdt_window_file_save_as (CdtWindow *self, CdtWindowContinue then)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_ ("Save the Agreement"), GTK_WINDOW (self),
                                                               GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  g_autofree char *name = dup_save_name (self);

  gtk_file_chooser_set_do_overwrite_confirmation (GTK_FILE_CHOOSER (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_object_set_data (G_OBJECT (chooser), "then", (gpointer)then);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_to_save_cb), self, 0);
  cdt_window_file_use_chooser (self, chooser);
}

void
cdt_window_file_save_over (CdtWindow *self)
{
  save_to (self, NULL, TRUE, NULL);
}

void
cdt_window_file_reload (CdtWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtFile) file = NULL;
  guint step = cdt_editor_get_step (self->editor);

  file = cdt_file_open (cdt_file_get_path (self->file), &error);
  if (file == NULL)
    {
      cdt_notice_complain (self->notice, error->message);
      return;
    }
  discard (self);
  cdt_window_file_drop (self);
  cdt_window_set_file (self, file);
  cdt_editor_set_step (self->editor, step);
  offer_discarded (self);
}

void
cdt_window_file_leave (CdtWindow *self, CdtWindowContinue then)
{
  const char *path = self->file != NULL ? cdt_file_get_path (self->file) : NULL;
  CdtFileState state = CDT_FILE_SAVED;

  if (self->file != NULL)
    {
      cdt_file_flush (self->file);
      state = cdt_file_get_state (self->file);
    }
  /* A draft without a name is safe in the recovery store, unless that is what failed. */
  if (state == CDT_FILE_FAILED || (path != NULL && state == CDT_FILE_CHANGED))
    {
      ask_to_leave (self, then);
      return;
    }
  if (path != NULL)
    cdt_agreement_remember (cdt_file_get_draft (self->file), path, NULL);
  then (self);
}

void
cdt_window_file_drop (CdtWindow *self)
{
  if (self->file == NULL)
    return;
  cdt_editor_set_proof (self->editor, NULL);
  g_signal_handlers_disconnect_by_data (self->file, self);
  g_signal_handlers_disconnect_by_data (cdt_file_get_draft (self->file), self);
  g_clear_object (&self->file);
  gtk_stack_set_visible_child_name (self->stack, "start");
  cdt_start_refresh (self->start);
  cdt_window_actions_update (self);
  cdt_window_title_update (self);
  cdt_window_bar_update (self);
}

void
cdt_window_file_show (CdtWindow *self, CdtFile *file)
{
  g_autoptr (CdtFile) owned = file;
  CdtWindow *window = self;

  if (self->file != NULL)
    window = cdt_window_new (gtk_window_get_application (GTK_WINDOW (self)));
  cdt_window_set_file (window, owned);
  gtk_window_present (GTK_WINDOW (window));
}

void
cdt_window_open (CdtWindow *self, const char *path)
{
  CdtWindow *window;
  CdtFile *file;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (CDT_IS_WINDOW (self));
  g_return_if_fail (path != NULL);

  window = find_window (self, path);
  if (window != NULL)
    {
      gtk_window_present (GTK_WINDOW (window));
      return;
    }
  /* Changes that the file does not have yet are offered however it is opened. */
  if (cdt_window_agreement_recover (self, path))
    return;
  file = cdt_file_open (path, &error);
  if (file == NULL)
    {
      cdt_notice_complain (self->notice, error->message);
      return;
    }
  cdt_window_file_show (self, file);
  window = find_window_of (self, file);
  if (window != NULL && cdt_file_get_source (file) != NULL)
    say_copy (window, cdt_file_get_source (file));
}
