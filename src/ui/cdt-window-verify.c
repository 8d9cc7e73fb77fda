/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-window-private.h"

#include <glib/gi18n-lib.h>

#include "cdt-load.h"
#include "cdt-settings.h"
#include "cdt-verify.h"

/* What does not fit on a screen is not read either. */
#define MAX_LINES 20

static CdtDocument *
assemble_cb (CdtDraft *draft, gpointer data, GError **error)
{
  g_autoptr (CdtPack) pack = cdt_proof_read_pack (draft, error);
  g_autoptr (CdtAssembler) assembler = pack != NULL ? cdt_assembler_new (pack, draft) : NULL;

  return assembler != NULL ? cdt_assembler_run (assembler) : NULL;
}

static char *
join_lines (const CdtVerdict *verdict)
{
  GString *text = g_string_new (NULL);
  guint n = MIN (verdict->lines->len, MAX_LINES);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (char *)g_ptr_array_index (verdict->lines, i));
  if (n < verdict->lines->len)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, _ ("and %u more"), verdict->lines->len - n);
    }
  return g_string_free (text, FALSE);
}

static void
show_verdict (CdtWindow *self, const char *name, const CdtVerdict *verdict)
{
  g_autofree char *lines = join_lines (verdict);
  GtkWidget *dialog = gtk_message_dialog_new (
      GTK_WINDOW (self), GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT,
      verdict->sound ? GTK_MESSAGE_INFO : GTK_MESSAGE_WARNING, GTK_BUTTONS_CLOSE, "%s", verdict->summary);

  gtk_message_dialog_format_secondary_text (GTK_MESSAGE_DIALOG (dialog), "%s\n\n%s", name, lines);
  g_signal_connect (dialog, "response", G_CALLBACK (gtk_widget_destroy), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
chosen_cb (GtkNativeDialog *dialog, int response, CdtWindow *self)
{
  if (response == GTK_RESPONSE_ACCEPT && self->file != NULL)
    {
      g_autofree char *path = gtk_file_chooser_get_filename (GTK_FILE_CHOOSER (dialog));

      cdt_window_verify (self, path);
    }
  g_clear_object (&self->chooser);
}

void
cdt_window_verify_choose (CdtWindow *self)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      _ ("Verify a PDF"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Verify"), NULL);
  GtkFileFilter *pdfs = gtk_file_filter_new ();

  gtk_file_filter_set_name (pdfs, _ ("PDFs"));
  gtk_file_filter_add_mime_type (pdfs, "application/pdf");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), pdfs);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), self, 0);
  cdt_window_file_use_chooser (self, chooser);
}

void
cdt_window_verify (CdtWindow *self, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cdt_load_pdf (path, &error);
  g_autoptr (CdtVerdict) verdict = NULL;

  if (bytes != NULL)
    verdict = cdt_verify_pdf (bytes, name, cdt_file_get_draft (self->file), _ ("this draft"), assemble_cb,
                              NULL, &error);
  if (verdict != NULL)
    show_verdict (self, name, verdict);
  else
    cdt_notice_complain (self->notice, error->message);
}
