/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/**
 * CdtGivers: which partners give what an item of a draft says: the one that its field `partner` names; with
 * `by` "class" each partner of its `class`; with `by` "every" each partner there is. True for the draft as it
 * was when this was made; the draft must not change in between.
 */
typedef struct _CdtGivers CdtGivers;

CdtGivers *cdt_givers_new (CdtDraft *draft);
void cdt_givers_free (CdtGivers *givers);

/* The ids of the partners that give what holds `node`, or is it; NULL when no partner is named. The array is
 * not owned and lives as long as `givers`. */
const GPtrArray *cdt_givers_find (const CdtGivers *givers, const CdtNode *node);

/* How many times a sum in that item counts: once where one partner gives it or is still to be named, else
 * once for each that gives it, which may be never. */
guint cdt_givers_count (const CdtGivers *givers, const CdtNode *node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtGivers, cdt_givers_free)

G_END_DECLS
