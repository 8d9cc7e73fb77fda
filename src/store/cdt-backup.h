/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/* Former contents of a draft's file, five of them, whatever the file is called and wherever it has been
 * moved to: user data dir/concordat/backups/<draft id>.<number>.concordat, for their owner only. They
 * follow one another by number; no clock has a say. */

/* Keeps what the file holds now, unless the newest generation is just that. Nothing there to keep is no
 * error. */
gboolean cdt_backup_keep (const char *draft_id, const char *path, GError **error);

/* Keeps what a draft was read from if that was of an older version of the format, beside the generations and
 * for good: <draft id>.version-1.0-<hash>.concordat. Any other draft has nothing to keep, which is no error.
 */
gboolean cdt_backup_keep_original (CdtDraft *draft, GError **error);

GPtrArray *cdt_backup_list (const char *draft_id); /* (element-type filename) paths, newest first */

G_END_DECLS
