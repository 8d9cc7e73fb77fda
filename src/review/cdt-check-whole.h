/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-document.h"
#include "cdt-draft.h"
#include "cdt-finding.h"

G_BEGIN_DECLS

/* Add what only the whole document or draft shows; the document is that of the draft. Private to src/review.
 */

void cdt_check_terms (CdtDraft *draft, const CdtDocument *document, GPtrArray *findings);
void cdt_check_references (CdtDraft *draft, const CdtDocument *document, GPtrArray *findings);
void cdt_check_names (CdtDraft *draft, GPtrArray *findings);  /* of partners, written otherwise */
void cdt_check_duties (CdtDraft *draft, GPtrArray *findings); /* of two partners in other words */

G_END_DECLS
