/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-finding.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

/** CdtFindingRow: one thing to look at, why, and a button that goes to its question.
 * Signal "go" when the button is pressed, "offered" when that for what else may be done is, and "mend" when
 * that which puts it right is. */
#define CDT_TYPE_FINDING_ROW (cdt_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (CdtFindingRow, cdt_finding_row, CDT, FINDING_ROW, GtkListBoxRow)

/* why, icon_name: (nullable); path: the field to go to; NULL: no button */
GtkWidget *cdt_finding_row_new (
    const char *icon_name, const char *style, const char *what, const char *why, const char *path);
/* Says where the button goes: "Go to Partners" */
void cdt_finding_row_say_where (CdtFindingRow *row, const char *label);
const char *cdt_finding_row_get_path (CdtFindingRow *row); /* (nullable) */
/* Shows a second button, with this label, for something to do about the finding, which is copied. */
void cdt_finding_row_offer (CdtFindingRow *row, const CdtFinding *finding, const char *label);
/* Shows a third one, for what puts it right at once. After cdt_finding_row_offer() */
void cdt_finding_row_offer_mending (CdtFindingRow *row, const char *label);
const CdtFinding *cdt_finding_row_get_finding (CdtFindingRow *row); /* (nullable); not owned */

G_END_DECLS
