/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-pack.h"
#include "cdt-wording.h"

G_BEGIN_DECLS

#define CDT_STAMP_SEEN "wording/seen"

/* Is the pack that which the draft says it was made with? A draft that says nothing of that counts as made
 * with this one. */
gboolean cdt_pack_stamp_is_current (const CdtPack *pack, CdtDraft *draft);
gboolean cdt_pack_stamp_is_there (CdtDraft *draft);
/* What the draft keeps of the units it was made with: id of the unit -> its item, both of the draft's tree.
 * (element-type utf8 CdtNode) */
GHashTable *cdt_pack_stamp_index (CdtDraft *draft);
/* Did this unit say the same when the draft was made? Unknown (NULL) counts as not. */
gboolean cdt_pack_stamp_has_seen (const CdtPack *pack, const CdtNode *item, const CdtUnit *unit);
/* An answer of an item of the index; NULL when there is none. */
char *cdt_pack_stamp_dup (const CdtNode *item, const char *field);
/* Answers a question of the stamp, or one of the item with this id; NULL: takes the answer out. */
void cdt_pack_stamp_set (CdtDraft *draft, const char *path, const char *value);
void cdt_pack_stamp_set_in (CdtDraft *draft, const char *id, const char *field, const char *value);

G_END_DECLS
