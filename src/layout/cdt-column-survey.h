/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-measure.h"

G_BEGIN_DECLS

#define CDT_COLUMN_LEAST                                                                                     \
  22.0 /* so that a narrow share still shows a digit or two; at the 11 pt text size                          \
        */

/** CdtColumnNeeds: what the words of a column need, as far as it matters: widths in points, with padding. */
typedef struct
{
  double share; /* by the column's share */
  double need;  /* of its longest word; at least CDT_COLUMN_LEAST */
  double most;  /* at most so wide are its cells */
  double words; /* ... heads apart */
  double line;  /* of its longest line: at least need, at most the table */
  double pence; /* of the pence of its sums; 0 where all are whole */
} CdtColumnNeeds;

/* Fills in `columns`, which are all 0, for each of the table's `n` columns. Nothing is measured where all
 * goes in by the shares for certain, and words only where lines have to break. */
void cdt_column_survey (const CdtMeasure *measure, const CdtBlock *table, CdtColumnNeeds *columns, guint n);

G_END_DECLS
