/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-clause-info.h"
#include "cdt-proof.h"
#include "cdt-words-view.h"

G_BEGIN_DECLS

/** CdtClauseEditor: what a person may make of one clause: its form, its words, its number. */
#define CDT_TYPE_CLAUSE_EDITOR (cdt_clause_editor_get_type ())
G_DECLARE_FINAL_TYPE (CdtClauseEditor, cdt_clause_editor, CDT, CLAUSE_EDITOR, GtkBin)

GtkWidget *cdt_clause_editor_new (CdtProof *proof, const CdtClauseInfo *info);
void cdt_clause_editor_update (CdtClauseEditor *editor, const CdtClauseInfo *info);
CdtWordsView *cdt_clause_editor_get_words (CdtClauseEditor *editor);
/* To the first thing to fill in: the heading of a new clause, else the words */
void cdt_clause_editor_focus (CdtClauseEditor *editor);

G_END_DECLS
