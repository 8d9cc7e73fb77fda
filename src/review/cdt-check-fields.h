/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"
#include "cdt-finding.h"

G_BEGIN_DECLS

/* What any field may have wrong with it, whatever it is about: an answer that does not fit its type, words
 * that a check looks for. One walk, for findings that are no less severe than `least`. Private to src/review.
 */
void cdt_check_fields (CdtDraft *draft, CdtSeverity least, GPtrArray *findings);
/* The same in one field or container right in the agreement; `uses` (element-type CdtWordUse) gets what can
 * only be judged beside all others. */
void
cdt_check_fields_in (CdtDraft *draft, CdtNode *part, CdtSeverity least, GPtrArray *findings, GArray *uses);
/* References to items that are gone, in the whole draft */
void cdt_check_fields_refer (CdtDraft *draft, GPtrArray *findings);

G_END_DECLS
