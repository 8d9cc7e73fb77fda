/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-window-private.h"

#include <glib/gi18n-lib.h>

static gboolean
can_be_replied_to (CdtWindow *self)
{
  return self->file != NULL && !cdt_draft_is_read_only (cdt_file_get_draft (self->file));
}

static void
dropped_cb (
    CdtWindow *self, GdkDragContext *context, int x, int y, GtkSelectionData *data, guint info, guint time)
{
  g_auto (GStrv) uris = gtk_selection_data_get_uris (data);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; uris != NULL && uris[i] != NULL; i++)
    {
      char *path = g_filename_from_uri (uris[i], NULL, NULL);

      if (path != NULL)
        g_ptr_array_add (paths, path);
      else
        cdt_notice_complain (self->notice, _ ("Only files on this computer can be opened."));
    }
  if (paths->len > 0 && can_be_replied_to (self))
    cdt_window_merge_files (self, paths, TRUE);
  else
    for (guint i = 0; i < paths->len; i++)
      cdt_window_open (self, paths->pdata[i]);
}

void
cdt_window_drop_enable (CdtWindow *self)
{
  gtk_drag_dest_set (GTK_WIDGET (self), GTK_DEST_DEFAULT_ALL, NULL, 0, GDK_ACTION_COPY);
  gtk_drag_dest_add_uri_targets (GTK_WIDGET (self));
  g_signal_connect (self, "drag-data-received", G_CALLBACK (dropped_cb), NULL);
}
