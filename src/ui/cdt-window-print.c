/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-window-private.h"

#include <glib/gi18n-lib.h>

#include "cdt-print.h"
#include "cdt-settings.h"

static void
done_cb (GtkPrintOperation *print, GtkPrintOperationResult result, CdtWindow *self)
{
  cdt_window_print_tell (self, print, result);
}

static void
setup_done_cb (GtkPageSetup *setup, gpointer data)
{
  g_autoptr (CdtWindow) self = CDT_WINDOW (data);

  if (setup != NULL)
    cdt_settings_set_page_setup (cdt_settings_get (), setup);
}

void
cdt_window_print (CdtWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkPrintOperation) print = cdt_print_new (cdt_file_get_draft (self->file), &error);
  GtkPrintOperationResult result = GTK_PRINT_OPERATION_RESULT_ERROR;

  if (print != NULL)
    {
      g_signal_connect_object (print, "done", G_CALLBACK (done_cb), self, 0);
      result = gtk_print_operation_run (print, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self),
                                        &error);
    }
  /* Whatever comes later comes by "done". */
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR && error != NULL)
    cdt_notice_complain (self->notice, error->message);
}

void
cdt_window_page_setup (CdtWindow *self)
{
  g_autoptr (GtkPageSetup) setup = cdt_settings_dup_page_setup (cdt_settings_get ());
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();

  gtk_print_run_page_setup_dialog_async (GTK_WINDOW (self), setup, settings, setup_done_cb,
                                         g_object_ref (self));
}

void
cdt_window_print_tell (CdtWindow *self, GtkPrintOperation *print, GtkPrintOperationResult result)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (print, &error);
      cdt_notice_complain (self->notice, error->message);
    }
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    {
      GtkPageSetup *setup = gtk_print_operation_get_default_page_setup (print);

      if (setup != NULL)
        cdt_settings_set_page_setup (cdt_settings_get (), setup);
      cdt_notice_say (self->notice, _ ("Sent to the printer."));
    }
}
