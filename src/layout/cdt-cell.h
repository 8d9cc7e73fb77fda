/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-measured.h"
#include "cdt-paragraph-cache.h"

G_BEGIN_DECLS

/**
 * CdtCell: the words of a cell set for its width: a paragraph or, where somebody typed a list or several
 * paragraphs, one below another, all on lines of one pitch, items with their marks beside them.
 */
typedef struct _CdtCell CdtCell;

/* `text`: NULL or empty is one line without words. `scale`: of the list's indents. (transfer full) */
CdtCell *cdt_cell_new (
    CdtParagraphCache *cache, CdtText *text, const CdtParagraphStyle *style, double width, double scale);
void cdt_cell_free (CdtCell *cell);
guint cdt_cell_get_n_lines (const CdtCell *cell);
double cdt_cell_get_pitch (const CdtCell *cell);
/* Of the words in these lines, from the cell's left */
void cdt_cell_get_extent (const CdtCell *cell, guint from, guint to, double *start, double *end);
/* Adds the lines in [from, to) to the last unit of `measured`; row, column and width of each piece are those
 * of `like`, and so are its role, colour and place, which is the cell's left and the top of the lines. */
void cdt_cell_add (const CdtCell *cell, CdtMeasured *measured, guint from, guint to, const CdtPiece *like);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtCell, cdt_cell_free)

G_END_DECLS
