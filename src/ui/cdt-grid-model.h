/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/**
 * CdtGridModel: a table of answers kept as items of lists. The schema says how: a *cell* is an item with a
 * reference and one or more values.
 *
 * With `cells`, each item of the list is a row, and holds a list of that name: a cell for each column, which
 * is an item of the list that the reference points into (activities by partners). Without, the list itself
 * holds the cells: the rows are the items that the reference points into, the columns its values (a figure
 * for each partner).
 *
 * A cell without a value is not in the draft. What is read is cached: tell of every change of the draft.
 */
#define CDT_TYPE_GRID_MODEL (cdt_grid_model_get_type ())
G_DECLARE_FINAL_TYPE (CdtGridModel, cdt_grid_model, CDT, GRID_MODEL, GObject)

/* `cells` NULL: the list holds the cells. `title_fields` (nullable): of a row, when its name is not enough.
 */
CdtGridModel *cdt_grid_model_new (CdtDraft *draft,
                                  const char *list_path,
                                  const char *cells,
                                  const char *const *title_fields);
gboolean cdt_grid_model_note (CdtGridModel *self, const CdtChange *change); /* FALSE: nothing here is other */

guint cdt_grid_model_get_n_rows (CdtGridModel *self);
guint cdt_grid_model_get_n_columns (CdtGridModel *self);
const char *cdt_grid_model_get_row_title (CdtGridModel *self, guint row);
const char *cdt_grid_model_get_column_title (CdtGridModel *self, guint column);
const CdtShape *cdt_grid_model_get_shape (CdtGridModel *self, guint column);        /* of the cells' values */
const char *cdt_grid_model_get_value (CdtGridModel *self, guint row, guint column); /* NULL: none */
/* Exact, in pence; cells that hold no money count nothing. */
gint64 cdt_grid_model_sum_row (CdtGridModel *self, guint row);
gint64 cdt_grid_model_sum_column (CdtGridModel *self, guint column);
gint64 cdt_grid_model_sum_all (CdtGridModel *self);

/* Makes the cell when there is none yet; with NULL or "" it goes. */
gboolean
cdt_grid_model_set_value (CdtGridModel *self, guint row, guint column, const char *value, GError **error);
/* What is set between them is one step of undo. */
void cdt_grid_model_begin (CdtGridModel *self, const char *name);
void cdt_grid_model_end (CdtGridModel *self);
/* What is set later is another step of undo than what was typed so far. */
void cdt_grid_model_end_typing (CdtGridModel *self);
/* The cell that a canonical path leads into; a path to the row's cells gives its first. */
gboolean cdt_grid_model_find (CdtGridModel *self, const char *path, guint *row, guint *column);

G_END_DECLS
