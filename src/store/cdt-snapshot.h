/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft-copying.h"
#include "cdt-file.h"
#include "cdt-recovery-copy.h"

G_BEGIN_DECLS

/**
 * CdtSnapshot: a draft at one serial, on its way to a disk, with all that a worker has to know. Made on the
 * main thread; immutable; reference counted. Private to src/store.
 */
typedef struct
{
  CdtDraftText *text; /* with its serial */
  const CdtFileComplete *complete;
  gpointer note; /* (nullable) what is to be in the file besides */
  char *draft_id;
  char *title;
  CdtDraft *migrated; /* (nullable) a copy of one that was of an older version: its original is to be kept */
  char *base_path;    /* (nullable) the file that the draft belongs to */
  char *base_hash;    /* (nullable) */
  CdtRecoveryCopy *copy;
} CdtSnapshot;

/* Nothing to be in the file besides. Takes text, which is the draft's. */
CdtSnapshot *cdt_snapshot_new (
    CdtDraft *draft, CdtDraftText *text, CdtRecoveryCopy *copy, const char *base_path, const char *base_hash);
CdtSnapshot *cdt_snapshot_ref (CdtSnapshot *snapshot);
void cdt_snapshot_unref (CdtSnapshot *snapshot);

/* Writes the recovery copy. Neither call here has a source object: a worker may let go of its task after the
 * callback, and must not be the one that ends an object of the main thread. */
gboolean cdt_snapshot_keep (CdtSnapshot *snapshot, GError **error);
void cdt_snapshot_keep_async (CdtSnapshot *snapshot, GAsyncReadyCallback callback, gpointer data);
gboolean cdt_snapshot_keep_finish (GAsyncResult *result, GError **error);

/* Keeps what the file holds as a generation of its backups, writes the file, and drops the recovery copy in
 * the same breath once that is done: should the program end right after, no copy is left that says less than
 * the file. The finish gives the new hash. */
void cdt_snapshot_save_async (
    CdtSnapshot *snapshot, const char *path, gboolean force, GAsyncReadyCallback callback, gpointer data);
/* left_twin: whether another name of the file keeps the old text */
char *cdt_snapshot_save_finish (GAsyncResult *result, gboolean *left_twin, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtSnapshot, cdt_snapshot_unref)

G_END_DECLS
