/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** CdtLockHolder: who has a draft open, as the lock file beside it says. */
typedef struct
{
  char *person;
  char *host;
} CdtLockHolder;

void cdt_lock_holder_free (CdtLockHolder *holder);

/* The lock file of a draft: ".NAME.lock" in its real folder. (transfer full) (nullable) */
char *cdt_lock_file_path (const char *path);

/* Writes our name into the lock file of a draft, or says who else has the draft open: (transfer full)
 * NULL when nobody has. A lock is advice: one that cannot be read, or written, holds nobody up. One is
 * stale when its run of the program has ended, or when it was not renewed for a day. Blocks. */
CdtLockHolder *cdt_lock_file_take (const char *path);

/* Removes the lock file if it is ours. */
void cdt_lock_file_release (const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtLockHolder, cdt_lock_holder_free)

G_END_DECLS
