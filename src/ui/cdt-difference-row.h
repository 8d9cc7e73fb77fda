/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-comparison.h"

G_BEGIN_DECLS

/**
 * CdtDifferenceRow: one difference between two drafts, in plain words: of a text, the words that went are
 * struck through and those that came are underlined.
 *
 * Signal "go": the person wants to see the question.
 */
#define CDT_TYPE_DIFFERENCE_ROW (cdt_difference_row_get_type ())
G_DECLARE_FINAL_TYPE (CdtDifferenceRow, cdt_difference_row, CDT, DIFFERENCE_ROW, GtkListBoxRow)

GtkWidget *cdt_difference_row_new (const CdtComparisonLine *line);
const char *cdt_difference_row_get_path (CdtDifferenceRow *row);
/* May one go to the question? It may be one of an item that is there no more. */
void cdt_difference_row_offer_going (CdtDifferenceRow *row, gboolean offered);

G_END_DECLS
