/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-grid-field.h"
#include "form-window.h"

#define LETTERS "activities"
#define SUMS "contributions"

CdtDraft *grid_window_make_draft (guint n_partners, guint n_activities);
void grid_window_add_years (CdtDraft *draft); /* three years and two contributions */
/* A grid in focus, over `draft`, which is taken. `cells` NULL: the list holds the cells. */
CdtGrid *grid_window_open (FormWindow *self, const char *path, const char *cells, CdtDraft *draft);
void grid_window_assert_cell (CdtGrid *grid, guint row, guint column, const char *value);
