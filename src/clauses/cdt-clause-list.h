/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-assembler.h"
#include "cdt-clause-info.h"

G_BEGIN_DECLS

/* What a person chooses from: each of these first brings the assembler up to date with its draft. */

/* The clauses and schedules for this kind of document, and those of the person's own, in order.
 * (element-type CdtClauseInfo) */
GPtrArray *cdt_clause_list_get (CdtAssembler *assembler);
/* The forms that a clause of the pack can take, the standard one first. (element-type CdtClauseForm) */
GPtrArray *cdt_clause_list_get_forms (CdtAssembler *assembler, const char *id);
/* The wording of the pack for this clause as own words to begin from, fields and references in braces; the
 * form that is chosen, or the standard one when `alternative` is NULL. NULL when it is no clause of the pack.
 */
char *cdt_clause_list_dup_source (CdtAssembler *assembler, const char *id, const char *alternative);
/* What stands between braces as a person reads it: "Eastvale", "6 Resolving disagreements", "table", "¶"
 * where a line is referred to; NULL when it names nothing. */
char *cdt_clause_list_dup_shown (CdtAssembler *assembler, const char *braces);
/* The heading of a clause, or of the clause that a block is in; NULL when there is none. */
char *cdt_clause_list_dup_heading (CdtAssembler *assembler, const char *id);
/* Words that lead nowhere, in the order of the document. (element-type CdtSlip) */
GPtrArray *cdt_clause_list_get_slips (CdtAssembler *assembler);

G_END_DECLS
