/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-field.h"
#include "cdt-guidance.h"

G_BEGIN_DECLS

/**
 * CdtGateRow: one question that is put before a partnership is entered: its answer at hand; evidence, and
 * who will see to it, unfolded. It can be unfolded once the question is answered.
 *
 * Signal "edited" (const char *value): the person answered; NULL: took the answer back.
 */
#define CDT_TYPE_GATE_ROW (cdt_gate_row_get_type ())
G_DECLARE_FINAL_TYPE (CdtGateRow, cdt_gate_row, CDT, GATE_ROW, GtkListBoxRow)

GtkWidget *cdt_gate_row_new (const CdtGuidanceEntry *question);
const CdtGuidanceEntry *cdt_gate_row_get_question (CdtGateRow *row);
/* answer_path: of the item in the draft; NULL: not answered */
void cdt_gate_row_show_answer (CdtGateRow *row, CdtDraft *draft, const char *answer_path);
/* The field for a path inside its answer, unfolded; NULL when it asks no such thing */
CdtField *cdt_gate_row_find_field (CdtGateRow *row, const char *path);
gboolean cdt_gate_row_get_open (CdtGateRow *row);
void cdt_gate_row_set_open (CdtGateRow *row, gboolean open);
void cdt_gate_row_focus (CdtGateRow *row);

G_END_DECLS
