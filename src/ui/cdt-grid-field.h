/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-field.h"
#include "cdt-grid.h"

G_BEGIN_DECLS

/**
 * CdtGridField: a table of answers; see #CdtGridModel for how they are kept.
 *
 * Properties: "cells" (the list in each item of `path` that holds its cells; without it `path` is the list of
 * the cells), "row-title" (fields, space-separated, that name a row better than its own name does), "totals"
 * (a row and a column of sums), "mark" (the choice drawn in a box), "empty-label" (shown while there is no
 * row or no column).
 */
#define CDT_TYPE_GRID_FIELD (cdt_grid_field_get_type ())
G_DECLARE_FINAL_TYPE (CdtGridField, cdt_grid_field, CDT, GRID_FIELD, CdtField)

CdtGrid *cdt_grid_field_get_grid (CdtGridField *self);
const char *cdt_grid_field_get_cells (CdtGridField *self); /* NULL: `path` is the list of the cells */

G_END_DECLS
