/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "cdt-lock-file.h"

G_BEGIN_DECLS

/**
 * CdtLock: our name in the lock file beside a draft for as long as this lives, taken and renewed in a
 * worker; and who else's name is there. Private to src/store.
 *
 * Signal: "changed": another person has the draft open, or no longer has.
 */
#define CDT_TYPE_LOCK (cdt_lock_get_type ())
G_DECLARE_FINAL_TYPE (CdtLock, cdt_lock, CDT, LOCK, GObject)

CdtLock *cdt_lock_new (const char *path);
const CdtLockHolder *cdt_lock_get_holder (CdtLock *lock); /* (nullable) somebody else */

G_END_DECLS
