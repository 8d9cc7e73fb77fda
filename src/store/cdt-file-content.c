/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is written: the draft, with what belongs in the file besides */

#include "cdt-file-private.h"

static gpointer
take_note (CdtFile *self, gboolean known)
{
  if (self->complete == NULL || cdt_draft_is_read_only (self->draft))
    return NULL;
  return self->complete->note (self->complete_data, known);
}

static CdtSnapshot *
make_snapshot (CdtFile *self, CdtDraftText *text, gboolean known)
{
  CdtSnapshot *snapshot = cdt_snapshot_new (self->draft, text, self->copy, self->path, self->hash);

  snapshot->complete = self->complete;
  snapshot->note = take_note (self, known);
  return snapshot;
}

CdtSnapshot *
cdt_file_take_snapshot (CdtFile *self)
{
  CdtSnapshot *snapshot = make_snapshot (self, cdt_draft_text_new (self->draft), FALSE);

  if (cdt_draft_get_version_kind (self->draft) == CDT_VERSION_OLDER)
    snapshot->migrated = cdt_draft_copy (self->draft);
  return snapshot;
}

CdtSnapshot *
cdt_file_finish_snapshot (CdtFile *self, CdtDraftCopying *copying)
{
  return make_snapshot (self, cdt_draft_copying_finish (copying), TRUE);
}

CdtDraft *
cdt_file_dup_draft (CdtFile *self)
{
  CdtDraft *copy;
  gpointer note;

  g_return_val_if_fail (CDT_IS_FILE (self), NULL);

  copy = cdt_draft_copy (self->draft);
  note = take_note (self, FALSE);
  if (note == NULL)
    return copy;
  self->complete->write (note, copy);
  self->complete->free_note (note);
  return copy;
}

void
cdt_file_set_complete (CdtFile *self, const CdtFileComplete *complete, gpointer data, GDestroyNotify free)
{
  g_return_if_fail (CDT_IS_FILE (self));

  if (self->complete_free != NULL)
    self->complete_free (self->complete_data);
  self->complete = complete;
  self->complete_data = data;
  self->complete_free = free;
}
