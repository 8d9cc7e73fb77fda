/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-clause-editor.h"

G_BEGIN_DECLS

/** CdtClauseRow: a clause in the list of clauses: on or off, its number and heading; opens to what it says.
 */
#define CDT_TYPE_CLAUSE_ROW (cdt_clause_row_get_type ())
G_DECLARE_FINAL_TYPE (CdtClauseRow, cdt_clause_row, CDT, CLAUSE_ROW, GtkListBoxRow)

GtkWidget *cdt_clause_row_new (CdtProof *proof, const CdtClauseInfo *info);
void cdt_clause_row_update (CdtClauseRow *row, const CdtClauseInfo *info);
const char *cdt_clause_row_get_id (CdtClauseRow *row);
CdtUnitKind cdt_clause_row_get_kind (CdtClauseRow *row);
gboolean cdt_clause_row_get_open (CdtClauseRow *row);
void cdt_clause_row_set_open (CdtClauseRow *row, gboolean open);
CdtClauseEditor *cdt_clause_row_get_editor (CdtClauseRow *row); /* NULL until it was open */
void cdt_clause_row_focus_head (CdtClauseRow *row);

G_END_DECLS
