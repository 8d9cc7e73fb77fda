/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-grid-model.h"

G_BEGIN_DECLS

/**
 * CdtGrid: a table of answers on the screen, drawn by itself so that thousands of cells cost nothing. One
 * cell is the cursor; Shift extends a block from it.
 *
 * Arrows, Home, End, Page Up and Page Down move; Tab leaves. A letter chooses the answer that begins with
 * it, Space opens the choices, Delete clears. In a table of sums a digit, Enter or F2 opens an entry over the
 * cell. Ctrl+C, Ctrl+X and Ctrl+V copy, cut and paste blocks as spreadsheets do, one step of undo each.
 *
 * Titles of rows and columns stay in sight; the grid must stand in a viewport whose adjustments it is given.
 *
 * Signal "said" (const char *sentence, nullable): something to tell the person about what they did.
 */
#define CDT_TYPE_GRID (cdt_grid_get_type ())
G_DECLARE_FINAL_TYPE (CdtGrid, cdt_grid, CDT, GRID, GtkFixed)

GtkWidget *cdt_grid_new (GtkAdjustment *across, GtkAdjustment *down);
void cdt_grid_set_model (CdtGrid *self, CdtGridModel *model); /* nullable */
CdtGridModel *cdt_grid_get_model (CdtGrid *self);             /* (transfer none) (nullable) */
void cdt_grid_set_totals (CdtGrid *self, gboolean totals);    /* a row and a column of sums */
void cdt_grid_set_mark (CdtGrid *self, const char *value);    /* the choice drawn in a box */
void cdt_grid_refresh (CdtGrid *self);                        /* the model shows other things */

void cdt_grid_get_cursor (CdtGrid *self, guint *row, guint *column);
void cdt_grid_move_cursor (CdtGrid *self, guint row, guint column, gboolean extend); /* clamped; into sight */
void cdt_grid_edit (CdtGrid *self, const char *text); /* opens the entry; NULL: on what the cell holds */
void cdt_grid_stop_editing (CdtGrid *self);           /* what was typed is in the draft already */
GtkEntry *cdt_grid_get_entry (CdtGrid *self);         /* visible while a cell is edited */

/* Blocks. Pasted text is cells parted by tabs and lines; it fills the block when the block is larger. */
char *cdt_grid_dup_block (CdtGrid *self);
void cdt_grid_paste (CdtGrid *self, const char *text);
void cdt_grid_clear_block (CdtGrid *self);

G_END_DECLS
