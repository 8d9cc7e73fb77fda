/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"
#include "cdt-finding.h"

G_BEGIN_DECLS

/** CdtFindingOrder: where the items of a draft stand, good until one comes, goes or moves. Private to
 * src/review. */
typedef struct _CdtFindingOrder CdtFindingOrder;

CdtFindingOrder *cdt_finding_order_new (CdtDraft *draft);
void cdt_finding_order_free (CdtFindingOrder *order);
/* The most severe first, then in the order of the document. (element-type CdtFinding) */
void cdt_finding_order_sort (CdtFindingOrder *order, GPtrArray *findings);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtFindingOrder, cdt_finding_order_free)

G_END_DECLS
