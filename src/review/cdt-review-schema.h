/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"
#include "cdt-finding.h"

G_BEGIN_DECLS

/* Adds where the draft departs from the grammar of its format and no finding says so yet; the draft of a
 * newer version may hold what our grammar does not know, and is let be. For a file that another program
 * may have written: too slow for each keystroke. */
void cdt_review_add_schema_problems (CdtDraft *draft, GPtrArray *findings);

G_END_DECLS
