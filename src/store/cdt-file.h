/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"
#include "cdt-recovery.h"

G_BEGIN_DECLS

typedef enum
{
  CDT_FILE_UNNAMED, /* never saved under a name; kept in the recovery store */
  CDT_FILE_SAVED,
  CDT_FILE_CHANGED, /* edits not in the file yet */
  CDT_FILE_SAVING,
  CDT_FILE_FAILED, /* the last save failed; see cdt_file_get_error() */
} CdtFileState;

#define CDT_TYPE_FILE_STATE (cdt_file_state_get_type ())
GType cdt_file_state_get_type (void);

/**
 * CdtFile: a draft together with where it is kept. Watches the draft and, from the first edit, keeps
 * a recovery copy at most 2 s behind; watches the file for changes by others; saves in a worker.
 *
 * Properties: "state", "path" (nullable), "saved-at" (gint64, Unix seconds, 0 never),
 * "changed-on-disk" (gboolean), "open-elsewhere" (char *, nullable). All read-only, notified on the main
 * loop.
 */
#define CDT_TYPE_FILE (cdt_file_get_type ())
G_DECLARE_FINAL_TYPE (CdtFile, cdt_file, CDT, FILE, GObject)

CdtFile *cdt_file_new (CdtDraft *draft); /* unnamed */
/* A PDF opens as an unnamed copy of the draft that it carries. */
CdtFile *cdt_file_open (const char *path, GError **error);
/* Goes on with a recovery copy: its edits are unsaved, and a save to the file they belong to still finds
 * out whether that was changed since. The copy stays until such a save or cdt_file_discard(). */
CdtFile *cdt_file_open_recovered (const CdtRecovered *recovered, GError **error);
CdtDraft *cdt_file_get_draft (CdtFile *file);
CdtDraft *cdt_file_dup_draft (CdtFile *file); /* a copy as it would be written: see cdt_file_set_complete() */
/** CdtFileComplete: what is to be in the file besides what the person said, the recovery copy too. */
typedef struct
{
  /* On the main thread, before each writing: a note of it, (nullable) nothing. With `known`, which is for the
   * recovery copy while somebody types, no more than is known without work. (transfer full) */
  gpointer (*note) (gpointer data, gboolean known);
  /* On any thread: into a copy of the draft */
  void (*write) (gconstpointer note, CdtDraft *copy);
  GDestroyNotify free_note;
} CdtFileComplete;

/* complete: (nullable) nothing; it must outlive the file. free: (nullable) for data, when the file or another
 * call lets go of it. */
void
cdt_file_set_complete (CdtFile *file, const CdtFileComplete *complete, gpointer data, GDestroyNotify free);
const char *cdt_file_get_path (CdtFile *file);
const char *cdt_file_get_source (CdtFile *file); /* (nullable) the PDF that it is a copy out of */
CdtFileState cdt_file_get_state (CdtFile *file);
gint64 cdt_file_get_saved_at (CdtFile *file);
gboolean cdt_file_get_changed_on_disk (CdtFile *file);
/* Whether the last save left a second name (a hard link) of the file with the old text */
gboolean cdt_file_get_left_twin (CdtFile *file);
/* A sentence that names the person who has the file open elsewhere; NULL when nobody is known to. It is
 * advice: nothing waits for it. */
char *cdt_file_dup_open_elsewhere (CdtFile *file);
const GError *cdt_file_get_error (CdtFile *file);

/* What the file said when it was last read or written here, to join what others save with; NULL: not known.
 * (transfer none) */
CdtDraft *cdt_file_get_base (CdtFile *file);
/* What others saved has been joined with the draft: a save may write over what has this hash. */
void cdt_file_take_disk (CdtFile *file, CdtDraft *on_disk, const char *hash);

/* Save to the file's own path (path NULL or the same), or to a new one, which it keeps. Without force a
 * file that changed on disk gives CDT_SAVE_ERROR_CHANGED, and a new path where a file is already
 * CDT_SAVE_ERROR_EXISTS; with force both are overwritten. Saves wait for each other. A
 * draft that is read-only is not saved to its own path; elsewhere, it is written as it came. */
void cdt_file_save_async (
    CdtFile *file, const char *path, gboolean force, GAsyncReadyCallback callback, gpointer data);
gboolean cdt_file_save_finish (CdtFile *file, GAsyncResult *result, GError **error);
/* Writes the recovery copy now: on closing and on signals */
void cdt_file_flush (CdtFile *file);
/* The person chose to throw unsaved edits away: (transfer full) what cdt_recovery_bring_back() takes, should
 * the person think better of it; NULL when there was nothing. */
char *cdt_file_discard (CdtFile *file);
/* Whether a recovery copy is the one of this file, or the one that it was opened from */
gboolean cdt_file_is_kept_as (CdtFile *file, const char *copy_id);

G_END_DECLS
