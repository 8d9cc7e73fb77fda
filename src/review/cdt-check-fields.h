/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"
#include "cdt-finding.h"

G_BEGIN_DECLS

/* What any field may have wrong with it, whatever it is about: an answer that does not fit its type, a
 * reference to an item that is gone, a word left over from a template. One walk, for findings that are no
 * less severe than `least`. Private to src/review. */
void cdt_check_fields (CdtDraft *draft, CdtSeverity least, GPtrArray *findings);

G_END_DECLS
