/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-measure.h"

G_BEGIN_DECLS

#define CDT_COLUMNS_PAD 5.0 /* between a cell's edge and its words, at the 11 pt text size */

/* How many columns a table has: as many as its widest row. */
guint cdt_columns_count (const CdtBlock *table);
PangoAlignment cdt_columns_get_align (const CdtBlock *table, guint column);
/* The n + 1 edges of its columns, from the page's left (transfer full): by their shares, but wide enough for
 * the longest word of each as far as there is room. */
double *cdt_columns_place (const CdtMeasure *measure, const CdtBlock *table, guint n);

G_END_DECLS
