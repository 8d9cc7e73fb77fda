/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-grid.h"

G_BEGIN_DECLS

#define CDT_GRID_PAD 8 /* between the edge of a cell and its words */

/* What the parts of CdtGrid share: cdt-grid.c is the widget, cdt-grid-room.c sizes it, cdt-grid-paint.c
 * draws, cdt-grid-keys.c takes keys and presses, cdt-grid-cells.c copies and pastes. */
struct _CdtGrid
{
  GtkFixed parent_instance;

  CdtGridModel *model; /* NULL: nothing to show */
  GtkAdjustment *across;
  GtkAdjustment *down;
  GtkEntry *entry; /* over a cell while it is edited */
  gboolean editing;
  gboolean loading;
  char *before; /* what the cell held when editing began */

  gboolean totals;
  char *mark;
  guint row, column;               /* the cursor */
  guint anchor_row, anchor_column; /* where the block began */

  guint shown_rows, shown_columns; /* that it asked room for */
  int least_title_width, least_column_width;
  int title_width, column_width, head_height, row_height;
};

/* A rectangle of cells, ends included */
typedef struct
{
  guint row, column, last_row, last_column;
} CdtGridBlock;

CdtGridBlock cdt_grid_get_block (CdtGrid *self);
guint cdt_grid_get_n_rows (CdtGrid *self); /* 0 without a model */
guint cdt_grid_get_n_columns (CdtGrid *self);
GdkRectangle cdt_grid_get_cell_area (CdtGrid *self, guint row, guint column);
gboolean cdt_grid_find_cell (CdtGrid *self, double x, double y, guint *row, guint *column);
void cdt_grid_store (CdtGrid *self, guint row, guint column, const char *value);
void cdt_grid_say (CdtGrid *self, const char *sentence);
/* The cell's answer in words, "" without one; letters: as short as it is drawn. */
char *cdt_grid_dup_shown (CdtGrid *self, guint row, guint column, gboolean letters);
/* What a person typed or pasted as the file holds it; FALSE when it is none of the choices. */
gboolean cdt_grid_parse (CdtGrid *self, guint column, const char *text, char **value);

void cdt_grid_get_preferred_width (GtkWidget *widget, int *least, int *natural);
void cdt_grid_get_preferred_height (GtkWidget *widget, int *least, int *natural);
void cdt_grid_share_room (CdtGrid *self, int width);
gboolean cdt_grid_needs_room (CdtGrid *self);
void cdt_grid_place_entry (CdtGrid *self);
gboolean cdt_grid_draw (GtkWidget *widget, cairo_t *cr);
gboolean cdt_grid_key_press (GtkWidget *widget, GdkEventKey *event);
gboolean cdt_grid_button_press (GtkWidget *widget, GdkEventButton *event);
gboolean cdt_grid_motion (GtkWidget *widget, GdkEventMotion *event);
gboolean cdt_grid_popup_menu (GtkWidget *widget);
gboolean cdt_grid_entry_key_press (GtkWidget *entry, GdkEventKey *event, CdtGrid *self);

G_END_DECLS
