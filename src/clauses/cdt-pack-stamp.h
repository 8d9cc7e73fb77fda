/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-pack.h"
#include "cdt-wording.h"

G_BEGIN_DECLS

#define CDT_STAMP_SEEN "wording/seen"

/** CdtPackStamp: what a draft says of the pack that it is made with; immutable, for any thread. */
typedef struct
{
  char *id;
  char *version;
  char *fingerprint;
  char *title;
  GPtrArray *units; /* (element-type CdtUnitStamp) clauses and schedules, in the order of the pack */
} CdtPackStamp;

typedef struct
{
  char *id;
  char *hash;
} CdtUnitStamp;

CdtPackStamp *cdt_pack_stamp_new (const CdtPack *pack); /* hashes all that the pack says */
CdtPackStamp *cdt_pack_stamp_ref (CdtPackStamp *stamp);
void cdt_pack_stamp_unref (CdtPackStamp *stamp);
/* As one step that can be undone: the draft follows that pack. */
void cdt_pack_stamp_write (const CdtPackStamp *stamp, CdtDraft *draft);

/* Is the pack with this fingerprint that which the draft says it was made with? A draft that says nothing of
 * that counts as made with this one. */
gboolean cdt_pack_stamp_is_current (const char *fingerprint, CdtDraft *draft);
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

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtPackStamp, cdt_pack_stamp_unref)

G_END_DECLS
