/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-assembler.h"
#include "cdt-clause-info.h"

G_BEGIN_DECLS

/* What a person does to a clause, by its id in the list of clauses: each is one step that can be undone, and
 * leaves nothing behind in the draft that says nothing. */
void cdt_clause_edit_set_state (CdtDraft *draft, const char *id, CdtClauseState state);
/* Puts the clause into the document or takes it out, by the person's word only where the pack says otherwise
 */
void cdt_clause_edit_set_printed (CdtAssembler *assembler, const char *id, gboolean printed);
void cdt_clause_edit_set_alternative (CdtDraft *draft, const char *id, const char *alternative); /* or NULL */
/* Typing joins into one step. NULL or blank: the wording of the pack again */
void cdt_clause_edit_set_text (CdtDraft *draft, const char *id, const char *text);
/* The wording of the pack again, in its standard form */
void cdt_clause_edit_restore (CdtDraft *draft, const char *id);
/* The new clause's id. It comes last of its sort. */
char *cdt_clause_edit_add_own (CdtDraft *draft, CdtUnitKind kind);
void cdt_clause_edit_remove_own (CdtDraft *draft, const char *id);
/* Puts a clause at this place in the list of clauses; clauses stay among clauses and schedules among
 * schedules. FALSE when that leaves it where it is. */
gboolean cdt_clause_edit_move (CdtAssembler *assembler, const char *id, guint place);

G_END_DECLS
