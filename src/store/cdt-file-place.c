/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a draft is kept: what others do to that file, and who else has it open */

#include <glib/gi18n-lib.h>

#include "cdt-file-private.h"

static void
seen_cb (CdtFile *self, const char *hash)
{
  if (self->state != CDT_FILE_SAVING)
    cdt_file_set_changed_on_disk (self, g_strcmp0 (hash, self->hash) != 0);
}

static void
lock_changed_cb (CdtFile *self)
{
  g_object_notify (G_OBJECT (self), "open-elsewhere");
}

void
cdt_file_leave_place (CdtFile *self)
{
  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_data (self->watch, self);
  g_clear_object (&self->watch);
  if (self->lock != NULL)
    g_signal_handlers_disconnect_by_data (self->lock, self);
  g_clear_object (&self->lock);
}

void
cdt_file_set_path (CdtFile *self, const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);

  if (g_strcmp0 (absolute, self->path) == 0)
    return;
  cdt_file_leave_place (self);
  g_free (self->path);
  self->path = g_steal_pointer (&absolute);
  self->watch = cdt_file_watch_new (self->path);
  g_signal_connect_swapped (self->watch, "seen", G_CALLBACK (seen_cb), self);
  self->lock = cdt_lock_new (self->path);
  g_signal_connect_swapped (self->lock, "changed", G_CALLBACK (lock_changed_cb), self);
  g_object_notify (G_OBJECT (self), "path");
}

char *
cdt_file_dup_open_elsewhere (CdtFile *self)
{
  const CdtLockHolder *holder;

  g_return_val_if_fail (CDT_IS_FILE (self), NULL);

  holder = self->lock != NULL ? cdt_lock_get_holder (self->lock) : NULL;
  if (holder == NULL)
    return NULL;
  return g_strdup_printf (_ ("%s has this agreement open on %s."), holder->person, holder->host);
}
