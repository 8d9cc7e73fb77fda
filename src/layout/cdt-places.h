/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-layout.h"

G_BEGIN_DECLS

/* The first block from `from` on with words or marks from this field, or from anything inside this item;
 * G_MAXUINT: there is none. `row`: (nullable) of the table that the block is, where it has them in
 * one; else -1. */
guint cdt_places_find_next (CdtDocument *document, const char *path, guint from, int *row);

/* The item with a mark in a figure that this field is inside of; NULL when it is none. Lives as long as the
 * document. */
const char *cdt_places_find_mark (CdtDocument *document, const char *path);

/* Is `path` the same as `outer` or inside it? NULL is inside nothing. */
gboolean cdt_places_is_inside (const char *path, const char *outer);
/* Adds the rectangles of this piece's words from the path to `found` (element-type CdtPlace). */
void cdt_places_add_piece (GArray *found, const CdtPage *page, const CdtPiece *piece, const char *path);
/* The same of the rows and marks of a figure. */
void cdt_places_add_marks (GArray *found,
                           const CdtPage *page,
                           const CdtPiece *piece,
                           const CdtFigure *figure,
                           const CdtStyle *style,
                           const char *path);
/* The path of what a figure shows at a point of the page; NULL when there is none. */
const char *cdt_places_hit_mark (
    const CdtPiece *piece, const CdtFigure *figure, const CdtStyle *style, double x, double y);
/* The run of a piece of lines that is nearest to a point of the page; NULL when it has none. */
const CdtRun *cdt_places_hit_piece (const CdtPiece *piece, double x, double y);

G_END_DECLS
