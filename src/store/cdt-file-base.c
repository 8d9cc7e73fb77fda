/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the file said when this window last read or wrote it: what both come from when somebody else writes it
 */

#include "cdt-file-private.h"

void
cdt_file_keep_base (CdtFile *self)
{
  g_clear_object (&self->base);
  self->base = cdt_draft_copy (self->draft);
}

CdtDraft *
cdt_file_get_base (CdtFile *self)
{
  g_return_val_if_fail (CDT_IS_FILE (self), NULL);

  return self->base;
}

void
cdt_file_take_disk (CdtFile *self, CdtDraft *on_disk, const char *hash)
{
  g_return_if_fail (CDT_IS_FILE (self) && CDT_IS_DRAFT (on_disk) && hash != NULL);

  g_set_object (&self->base, on_disk);
  g_free (self->hash);
  self->hash = g_strdup (hash);
  cdt_file_set_changed_on_disk (self, FALSE);
  /* It may have been written again meanwhile. */
  if (self->watch != NULL)
    cdt_file_watch_look (self->watch);
}
