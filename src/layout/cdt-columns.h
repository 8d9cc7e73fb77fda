/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-measure.h"

G_BEGIN_DECLS

#define CDT_COLUMNS_PAD 5.0 /* between a cell's edge and its words, at the 11 pt text size */

/** CdtStrip: columns of a table that stand side by side: the first of the table, then [from, to). */
typedef struct
{
  guint from, to;
} CdtStrip;

/** CdtColumns: what the columns of a table need by the words in them. */
typedef struct _CdtColumns CdtColumns;

CdtColumns *cdt_columns_new (const CdtMeasure *measure, const CdtBlock *table); /* measure must outlive it */
void cdt_columns_free (CdtColumns *columns);
guint cdt_columns_get_n (const CdtColumns *columns); /* as many as the widest row has */
/* The least width at which all of it reads well, in points. */
double cdt_columns_get_need (const CdtColumns *columns);
/* The strips that it is set in, one above the other: a single one unless the table may be split and is
 * too wide (element-type CdtStrip) (transfer full). */
GArray *cdt_columns_split (const CdtColumns *columns);
/* The edges of a strip's columns, from the page's left, one more than there are columns (transfer full): see
 * cdt-column-widths.h. */
double *cdt_columns_place (const CdtColumns *columns, CdtStrip strip);
/* The width of the pence in a column of sums, of which others are whole; 0 in all other columns. */
double cdt_columns_get_pence (const CdtColumns *columns, guint column);
/* How far from the column's end a cell's words end, so that sums stand under each other by their points.
 * `cell`: (nullable) */
double cdt_columns_find_inset (const CdtColumns *columns, guint column, const CdtText *cell);
PangoAlignment cdt_columns_get_align (const CdtBlock *table, guint column);

guint cdt_strip_get_n (CdtStrip strip);               /* columns in it */
guint cdt_strip_get_column (CdtStrip strip, guint n); /* the table's number of its nth column */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtColumns, cdt_columns_free)

G_END_DECLS
