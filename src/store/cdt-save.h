/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define CDT_SAVE_ERROR (cdt_save_error_quark ())
GQuark cdt_save_error_quark (void);

typedef enum
{
  CDT_SAVE_ERROR_CHANGED, /* the file is no longer what we read: nothing was written */
  CDT_SAVE_ERROR_EXISTS,  /* asked to make a new file and there is one */
  CDT_SAVE_ERROR_NO_SPACE,
  CDT_SAVE_ERROR_DENIED,
  CDT_SAVE_ERROR_FAILED,
} CdtSaveError;

typedef enum
{
  CDT_SAVE_NONE = 0,
  CDT_SAVE_NEW = 1 << 0,     /* fail with EXISTS when the file is there */
  CDT_SAVE_BACKUP = 1 << 1,  /* keep the replaced file as "NAME~" */
  CDT_SAVE_PRIVATE = 1 << 2, /* a new file is readable by its owner only */
  CDT_SAVE_BESIDE = 1 << 3,  /* where the folder lets no file be replaced, leave the text beside it */
} CdtSaveFlags;

/**
 * cdt_save:
 * @path: a local file name; links are followed and stay links
 * @base_hash: (nullable): SHA-256 in hex of the content last read or written; another content on disk
 *   gives CHANGED
 *
 * The one routine by which Concordat writes any file. Writes beside the target, syncs, reads back,
 * exchanges, syncs the folder: afterwards the file is wholly the old or wholly the new one, whatever
 * happens to the machine. Owner, mode and links are respected. Blocks: call it from a worker for a
 * window. The message says what could not be done, why, and what to do.
 *
 * Returns: FALSE with the error set.
 */
gboolean
cdt_save (const char *path, GBytes *bytes, const char *base_hash, CdtSaveFlags flags, GError **error);

/* Whether a draft that is about to be written can be opened again: asked before each, so that no file or copy
 * that can be read is replaced by one that cannot. path: named in the message. */
gboolean cdt_save_check_draft (GBytes *bytes, const char *path, GError **error);

char *cdt_hash_bytes (GBytes *bytes); /* SHA-256, hex */

G_END_DECLS
