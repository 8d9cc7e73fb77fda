/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <atk/atk.h>

#include "cdt-grid.h"

G_BEGIN_DECLS

/** CdtGridCell: one cell of a grid for assistive technology, named "Set up the team, Eastvale: Accountable".
 */
#define CDT_TYPE_GRID_CELL (cdt_grid_cell_get_type ())
G_DECLARE_FINAL_TYPE (CdtGridCell, cdt_grid_cell, CDT, GRID_CELL, AtkObject)

AtkObject *cdt_grid_cell_new (CdtGrid *grid, AtkObject *parent, guint row, guint column);

G_END_DECLS
