/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Work that takes long in a long agreement, and none of the window's time */

#include "cdt-window-private.h"

#define MOMENT_MS 200 /* what is done by then is not told of */

struct _CdtWindowWork
{
  CdtWindow *window;
  CdtFile *file; /* the agreement that it is about */
  GCancellable *cancellable;
  char *text;
  guint timer;
  gboolean told;
};

static gboolean
tell_cb (gpointer data)
{
  CdtWindowWork *work = data;

  work->timer = 0;
  work->told = TRUE;
  cdt_notice_begin (work->window->notice, work->text, work->cancellable);
  return G_SOURCE_REMOVE;
}

static gboolean
is_shown (const CdtWindowWork *work)
{
  return !gtk_widget_in_destruction (GTK_WIDGET (work->window)) && work->window->notice != NULL
         && work->window->file == work->file;
}

CdtWindowWork *
cdt_window_work_begin (CdtWindow *self, const char *text)
{
  CdtWindowWork *work = g_new0 (CdtWindowWork, 1);

  work->window = g_object_ref (self);
  work->file = g_object_ref (self->file);
  work->cancellable = g_cancellable_new ();
  work->text = g_strdup (text);
  work->timer = g_timeout_add (MOMENT_MS, tell_cb, work);
  return work;
}

GCancellable *
cdt_window_work_get_cancellable (CdtWindowWork *work)
{
  return work->cancellable;
}

gboolean
cdt_window_work_end (CdtWindowWork *work)
{
  gboolean shown = is_shown (work);

  g_clear_handle_id (&work->timer, g_source_remove);
  /* Another notice may have taken its place. */
  if (work->told && shown && g_strcmp0 (cdt_notice_get_text (work->window->notice), work->text) == 0)
    cdt_notice_hide (work->window->notice);
  g_object_unref (work->cancellable);
  g_object_unref (work->file);
  g_object_unref (work->window);
  g_free (work->text);
  g_free (work);
  return shown;
}
