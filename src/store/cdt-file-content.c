/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is written: the draft, with what belongs in the file besides */

#include "cdt-file-private.h"

CdtSnapshot *
cdt_file_take_snapshot (CdtFile *self)
{
  g_autoptr (CdtDraft) copy = NULL;
  CdtSnapshot *snapshot;

  if (self->complete == NULL)
    return cdt_snapshot_new (self->draft, self->copy, self->path, self->hash);
  copy = cdt_file_dup_draft (self);
  snapshot = cdt_snapshot_new (copy, self->copy, self->path, self->hash);
  snapshot->serial = cdt_draft_get_serial (self->draft);
  return snapshot;
}

CdtDraft *
cdt_file_dup_draft (CdtFile *self)
{
  CdtDraft *copy;

  g_return_val_if_fail (CDT_IS_FILE (self), NULL);

  copy = cdt_draft_copy (self->draft);
  if (self->complete != NULL && !cdt_draft_is_read_only (copy))
    self->complete (copy, self->complete_data);
  return copy;
}

void
cdt_file_set_complete (CdtFile *self, CdtFileComplete complete, gpointer data, GDestroyNotify free)
{
  g_return_if_fail (CDT_IS_FILE (self));

  if (self->complete_free != NULL)
    self->complete_free (self->complete_data);
  self->complete = complete;
  self->complete_data = data;
  self->complete_free = free;
}
