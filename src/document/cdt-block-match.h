/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-block.h"

G_BEGIN_DECLS

/**
 * CdtBlockMatch: two lists of blocks beside each other, one before and one after an edit. Blocks that are the
 * same object in both are found in one walk, also where the edit tells on hundreds of places: between those
 * stand a few that are new, most of them in place of one that is gone.
 */
typedef struct _CdtBlockMatch CdtBlockMatch;

/* Of so many blocks each, neither list kept */
CdtBlockMatch *cdt_block_match_new (const gpointer *before, guint n_before, const gpointer *now, guint n_now);
void cdt_block_match_free (CdtBlockMatch *match);
/* So many blocks at the beginning, and at the end, are the same objects. */
guint cdt_block_match_get_start (const CdtBlockMatch *match);
guint cdt_block_match_get_tail (const CdtBlockMatch *match);
/* The place before of the same object as block n is now; G_MAXUINT: it is new. */
guint cdt_block_match_find_same (const CdtBlockMatch *match, guint n);
/* The place of the same object or, of one that is new, of what stood there and is gone; G_MAXUINT: nothing
 * did. */
guint cdt_block_match_find_earlier (const CdtBlockMatch *match, guint n);
/* The place now of what was at `then` before, or of what is new and stands there; G_MAXUINT: it is gone. */
guint cdt_block_match_find_now (const CdtBlockMatch *match, guint then);
/* (element-type guint) places before of the blocks that are gone, in order */
const GArray *cdt_block_match_get_gone (const CdtBlockMatch *match);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtBlockMatch, cdt_block_match_free)

G_END_DECLS
