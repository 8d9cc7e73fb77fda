/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-recovery.h"

G_BEGIN_DECLS

/**
 * CdtRecoveryCopy: the recovery copy of one open draft, written from any thread. Writes and drops name
 * the serial of the draft that they are about, and come to the same whatever order they run in: an older
 * text never replaces a newer one, and a drop never takes a text newer than what was saved. Private to
 * src/store; reference counted.
 */
typedef struct _CdtRecoveryCopy CdtRecoveryCopy;

/* adopted: (nullable): the copy of an earlier session that this one goes on with */
CdtRecoveryCopy *cdt_recovery_copy_new (const char *draft_id, const char *adopted);
CdtRecoveryCopy *cdt_recovery_copy_ref (CdtRecoveryCopy *copy);
void cdt_recovery_copy_unref (CdtRecoveryCopy *copy);
gboolean cdt_recovery_copy_write (CdtRecoveryCopy *copy,
                                  guint64 serial,
                                  const char *title,
                                  GBytes *bytes,
                                  const char *base_path,
                                  const char *base_hash,
                                  GError **error);
gboolean cdt_recovery_copy_drop (CdtRecoveryCopy *copy, guint64 serial, GError **error);
/* Puts it among the discarded: its id, to bring it back by; NULL when there is none. */
char *cdt_recovery_copy_discard (CdtRecoveryCopy *copy, guint64 serial, GError **error);
/* Whether the copy of this id is the one written here, or the one it goes on from */
gboolean cdt_recovery_copy_is (CdtRecoveryCopy *copy, const char *copy_id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtRecoveryCopy, cdt_recovery_copy_unref)

G_END_DECLS
