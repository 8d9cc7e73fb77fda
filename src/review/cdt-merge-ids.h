/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-parts.h"

G_BEGIN_DECLS

/**
 * CdtMergeIds: people who each add an item to copies of one draft give theirs the same id. Here each such
 * item gets one of its own; an item that several added alike stays one.
 */
typedef struct _CdtMergeIds CdtMergeIds;

CdtMergeIds *cdt_merge_ids_new (const CdtParts *base); /* which lives longer */
void cdt_merge_ids_free (CdtMergeIds *ids);

/* The draft, with the items that it added under an id that a draft before it has for another, under other
 * ids; the draft itself where there are none, and where it is the first. (transfer full) */
CdtDraft *cdt_merge_ids_part (CdtMergeIds *ids, CdtDraft *draft);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtMergeIds, cdt_merge_ids_free)

G_END_DECLS
