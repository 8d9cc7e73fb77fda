/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-window-private.h"

#include "cdt-recent.h"

/* The list asks of each file whether it is still there, which may take its time: a thread does it. */
static void
read_in_thread_cb (GTask *task, gpointer source, gpointer own_path, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) all = cdt_recent_list ();
  CdtOtherGoals *others = cdt_other_goals_new ();

  for (guint i = 0; i < all->len; i++)
    {
      const CdtRecentDraft *recent = all->pdata[i];

      if (recent->goals != NULL && g_strcmp0 (recent->path, own_path) != 0)
        cdt_other_goals_add (others, recent->title, (const char *const *)recent->goals);
    }
  g_task_return_pointer (task, others, (GDestroyNotify)cdt_other_goals_unref);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer file)
{
  CdtWindow *self = CDT_WINDOW (source);
  g_autoptr (CdtFile) asked_for = file;
  g_autoptr (CdtOtherGoals) others = g_task_propagate_pointer (G_TASK (result), NULL);

  if (self->file == asked_for)
    cdt_editor_set_others (self->editor, others);
}

void
cdt_window_elsewhere_look (CdtWindow *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, read_cb, g_object_ref (self->file));
  const char *path = cdt_file_get_path (self->file);

  if (path != NULL)
    g_task_set_task_data (task, g_canonicalize_filename (path, NULL), g_free);
  g_task_run_in_thread (task, read_in_thread_cb);
}
