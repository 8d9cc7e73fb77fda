/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-measure.h"

G_BEGIN_DECLS

/* Measures a TABLE block into its units: the head with the first row, then a row each. A row splits
 * into lines only when it is taller than half a page. `before`: (nullable) the table as it was before an
 * edit: rows that are the same in both are not set again. */
void cdt_table_measure (const CdtMeasure *measure, CdtMeasured *measured, const CdtMeasured *before);

G_END_DECLS
