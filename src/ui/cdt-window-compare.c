/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The agreement beside others: what the file says, what another file says */

#include <glib/gi18n-lib.h>

#include "cdt-compare-page.h"
#include "cdt-comparison.h"
#include "cdt-load.h"
#include "cdt-moment.h"
#include "cdt-settings.h"
#include "cdt-versions.h"
#include "cdt-window-private.h"

#define PDF ".pdf"
#define FROM "cdt-from-side" /* on a chooser: what is compared */
#define TO "cdt-to-side"
#define WHICH "cdt-from" /* on a chooser: is the file to be the one that is compared from? */

GPtrArray *
cdt_window_compare_list_unsaved (CdtWindow *self)
{
  g_autoptr (CdtDraft) in_file = cdt_load_draft (cdt_file_get_path (self->file), NULL, NULL);

  return in_file != NULL ? cdt_comparison_list (in_file, cdt_file_get_draft (self->file)) : NULL;
}

static CdtComparePage *
get_page (CdtWindow *self)
{
  GtkWidget *guest = self->editor != NULL ? cdt_editor_get_guest (self->editor) : NULL;

  return guest != NULL && CDT_IS_COMPARE_PAGE (guest) ? CDT_COMPARE_PAGE (guest) : NULL;
}

static void
path_chosen_cb (CdtWindow *self, const char *path)
{
  cdt_preview_show_path (cdt_editor_get_preview (self->editor), path);
}

static void
go_cb (CdtWindow *self, const char *path)
{
  g_autofree char *kept = g_strdup (path); /* it goes with the page */

  cdt_editor_go_to_path (self->editor, kept);
}

static void
pages_changed_cb (CdtWindow *self, CdtComparePage *page)
{
  if (get_page (self) == page)
    cdt_editor_show_guest (self->editor, GTK_WIDGET (page), cdt_compare_page_get_layout (page));
}

static void
closed_cb (CdtWindow *self)
{
  cdt_editor_leave_guest (self->editor);
  cdt_editor_focus_first (self->editor);
}

static void
chosen_cb (GtkNativeDialog *dialog, int response, CdtWindow *self)
{
  CdtComparePage *page = get_page (self);

  if (response == GTK_RESPONSE_ACCEPT && page != NULL)
    {
      g_autofree char *path = gtk_file_chooser_get_filename (GTK_FILE_CHOOSER (dialog));
      g_autofree char *folder = g_path_get_dirname (path);
      g_autoptr (CdtCompareSide) side = cdt_compare_side_new_file (NULL, path);
      gboolean from = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (dialog), WHICH));

      cdt_settings_set_folder (cdt_settings_get (), folder);
      cdt_compare_page_compare (page, from ? side : NULL, from ? NULL : side);
    }
  g_clear_object (&self->chooser);
}

static void
file_wanted_cb (CdtWindow *self, gboolean from)
{
  GtkFileChooserNative *chooser = cdt_window_file_make_chooser (self, _ ("Compare with a File"));

  g_object_set_data (G_OBJECT (chooser), WHICH, GINT_TO_POINTER (from));
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), self, 0);
  cdt_window_file_use_chooser (self, chooser);
}

static void
chosen_to_export_cb (GtkNativeDialog *dialog, int response, CdtWindow *self)
{
  if (response == GTK_RESPONSE_ACCEPT && self->file != NULL)
    {
      g_autofree char *path = gtk_file_chooser_get_filename (GTK_FILE_CHOOSER (dialog));
      g_autofree char *whole = g_str_has_suffix (path, PDF) ? g_strdup (path) : g_strconcat (path, PDF, NULL);

      cdt_window_export_redline_to (self, g_object_get_data (G_OBJECT (dialog), FROM),
                                    g_object_get_data (G_OBJECT (dialog), TO), whole);
    }
  g_clear_object (&self->chooser);
}

static void
export_cb (CdtWindow *self, CdtCompareSide *from, CdtCompareSide *to)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      _ ("Export the Redline as PDF"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"), NULL);
  g_autofree char *title = cdt_window_file_dup_name (self, "");
  /* Translators: the name of a file: that of the agreement, and that it tells what changed */
  g_autofree char *name = g_strdup_printf (_ ("%s - changes.pdf"), title);

  gtk_file_chooser_set_do_overwrite_confirmation (GTK_FILE_CHOOSER (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_object_set_data_full (G_OBJECT (chooser), FROM, g_object_ref (from), g_object_unref);
  g_object_set_data_full (G_OBJECT (chooser), TO, g_object_ref (to), g_object_unref);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_to_export_cb), self, 0);
  cdt_window_file_use_chooser (self, chooser);
}

static CdtComparePage *
show_page (CdtWindow *self)
{
  CdtComparePage *page = get_page (self);

  if (page != NULL)
    return page;
  page = CDT_COMPARE_PAGE (cdt_compare_page_new ());
  g_signal_connect_object (page, "path-chosen", G_CALLBACK (path_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "go", G_CALLBACK (go_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "pages-changed", G_CALLBACK (pages_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "export", G_CALLBACK (export_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "file-wanted", G_CALLBACK (file_wanted_cb), self, G_CONNECT_SWAPPED);
  cdt_editor_show_guest (self->editor, GTK_WIDGET (page), NULL);
  return page;
}

static CdtCompareSide *
make_file_side (CdtWindow *self)
{
  const char *path = cdt_file_get_path (self->file);

  return path != NULL ? cdt_compare_side_new_file (_ ("The file on disk"), path) : NULL;
}

/* What is not saved yet is looked at first; else what came since the last version. */
static CdtCompareSide *
choose_first (CdtWindow *self, CdtCompareSide *saved, CdtCompareSide *newest)
{
  gboolean is_saved
      = cdt_file_get_state (self->file) == CDT_FILE_SAVED && !cdt_file_get_changed_on_disk (self->file);

  return newest != NULL && (is_saved || saved == NULL) ? newest : saved;
}

/* The newest first. (transfer full): the newest; NULL: there is none */
static CdtCompareSide *
add_versions (CdtWindow *self, CdtComparePage *page)
{
  CdtDraft *draft = cdt_file_get_draft (self->file);
  g_autoptr (GPtrArray) versions = cdt_versions_list (draft);
  CdtCompareSide *newest = NULL;

  for (guint i = 0; i < versions->len; i++)
    {
      const CdtKeptVersion *version = versions->pdata[i];
      g_autofree char *day = cdt_moment_say_day (version->when);
      /* Translators: a version of the agreement, and when it was kept */
      g_autofree char *name = g_strdup_printf (_ ("%s, %s"), version->label, day);
      g_autoptr (CdtCompareSide) side = cdt_compare_side_new_version (name, draft, version->id);

      cdt_compare_page_add_side (page, side);
      if (newest == NULL)
        newest = g_object_ref (side);
    }
  return newest;
}

void
cdt_window_compare (CdtWindow *self, CdtCompareSide *from, CdtCompareSide *to)
{
  g_autoptr (CdtCompareSide) now = cdt_compare_side_new (_ ("Now"), cdt_file_get_draft (self->file));
  g_autoptr (CdtCompareSide) saved = make_file_side (self);
  g_autoptr (CdtCompareSide) newest = NULL;
  CdtComparePage *page = show_page (self);

  cdt_compare_page_add_side (page, now);
  newest = add_versions (self, page);
  if (saved != NULL)
    cdt_compare_page_add_side (page, saved);
  cdt_compare_page_compare (page, from != NULL ? from : choose_first (self, saved, newest),
                            to != NULL ? to : now);
  cdt_compare_page_focus (page);
}
