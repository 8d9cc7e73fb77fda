/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-wording-change.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

/** CdtChangeRow: a clause that reads differently: its old and new words, and the choice between them. */
#define CDT_TYPE_CHANGE_ROW (cdt_change_row_get_type ())
G_DECLARE_FINAL_TYPE (CdtChangeRow, cdt_change_row, CDT, CHANGE_ROW, GtkListBoxRow)

GtkWidget *cdt_change_row_new (CdtAssembler *assembler,
                               CdtWordingChange *change); /* not owned; it outlives this */
const CdtWordingChange *cdt_change_row_get_change (CdtChangeRow *row);
void cdt_change_row_choose (CdtChangeRow *row, gboolean keep); /* where there is a choice */
/* The old or the new words as own words; NULL when there are none. */
char *cdt_change_row_dup_shown (CdtChangeRow *row, gboolean old);

G_END_DECLS
