/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk-a11y.h>
#include <gtk/gtk.h>

G_BEGIN_DECLS

/** CdtGridAccessible: a grid for assistive technology: a table whose cells say their row, their column and
 * their answer. Cells are made as they are asked for; the one under the cursor is the active descendant. */
#define CDT_TYPE_GRID_ACCESSIBLE (cdt_grid_accessible_get_type ())
G_DECLARE_FINAL_TYPE (CdtGridAccessible, cdt_grid_accessible, CDT, GRID_ACCESSIBLE, GtkContainerAccessible)

/* To be called by the grid when the cursor is on another cell or its answer is another. */
void cdt_grid_accessible_cursor_moved (GtkWidget *grid);

G_END_DECLS
