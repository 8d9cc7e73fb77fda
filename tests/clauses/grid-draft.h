/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-assembler.h"

/* An agreement with grids in it, the tables that it prints and what stands in their rows. */

CdtDraft *grid_draft_new (guint n_partners); /* "Partner 1" and on */
void grid_draft_set (CdtDraft *draft, const char *path, const char *value);
/* `item` "contribution" gives its `field` "contribution 1" and on. */
void grid_draft_add_items (CdtDraft *draft, const char *list, const char *item, const char *field, guint n);
char *grid_draft_dup_nth_id (CdtDraft *draft, const char *list, guint n); /* from 0 */
/* A cell of a row: the id of its column, its value. */
void grid_draft_add_cell (CdtDraft *draft,
                          const char *list,
                          const char *reference,
                          const char *id,
                          const char *field,
                          const char *value);
void grid_draft_add_amount (CdtDraft *draft, guint contribution, guint year, const char *value);
/* Two years, three contributions of two partners, four sums */
void grid_draft_add_contributions (CdtDraft *draft);

CdtDocument *grid_draft_assemble (CdtDraft *draft);
const CdtBlock *grid_draft_find_table (const CdtDocument *document, const char *id);
char *grid_draft_dup_row (const CdtRow *row); /* its cells parted by "|" */
void grid_draft_assert_row (const CdtBlock *table, guint n, const char *want);
