/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-pack.h"
#include "cdt-wording.h"

G_BEGIN_DECLS

/* Is the pack that which the draft says it was made with? A draft that says nothing of that counts as made
 * with this one. */
gboolean cdt_pack_stamp_is_current (const CdtPack *pack, CdtDraft *draft);
/* Did this unit say the same when the draft was made? Unknown counts as not. */
gboolean cdt_pack_stamp_has_seen (const CdtPack *pack, CdtDraft *draft, const CdtUnit *unit);

G_END_DECLS
