/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-assembler.h"
#include "cdt-finding.h"

G_BEGIN_DECLS

/* Adds what a careful colleague would raise about the words themselves: braces that name nothing, references
 * to a clause that is not in the document. (element-type CdtFinding) */
void cdt_review_wording (CdtAssembler *assembler, GPtrArray *findings);

/* Of these, what the clauses themselves tell; CdtWholeLook finds the rest. Private to src/review. */
void cdt_review_wording_add_slips (CdtAssembler *assembler, GPtrArray *findings);

G_END_DECLS
