/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-grid-model.h"

G_BEGIN_DECLS

/* What the two halves of CdtGridModel share: cdt-grid-reader.c reads the draft, cdt-grid-model.c the rest. */

/* A row or a column: an item, or a value that every cell item has. */
typedef struct
{
  char *id; /* NULL: a value */
  char *title;
  const CdtShape *shape; /* of a column's values */
  guint times;           /* how often a row counts in sums: once for each partner that gives it */
} CdtGridLine;

typedef struct
{
  char *id; /* of the cell's item; NULL: there is none */
  char *value;
} CdtGridPlace;

struct _CdtGridModel
{
  GObject parent_instance;

  CdtDraft *draft;
  char *list_path;
  char *cells; /* NULL: the list holds the cells */
  char **title_fields;
  const CdtShape *row_shape;  /* of the list's items */
  const CdtShape *cell_shape; /* of the cells */
  const CdtShape *reference;  /* in a cell */

  gboolean lines_stale;
  gboolean cells_stale;
  gboolean storing; /* what changes is known here already */
  GArray *rows;     /* CdtGridLine */
  GArray *columns;  /* CdtGridLine */
  GArray *table;    /* CdtGridPlace, row by row */
};

void cdt_grid_line_clear (gpointer line);
CdtGridPlace *cdt_grid_model_get_cell (CdtGridModel *self, guint row, guint column);
/* Reads what is stale. */
void cdt_grid_model_ensure (CdtGridModel *self);

G_END_DECLS
