/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "cdt-layout.h"
#include "cdt-pdf-finish.h"

G_BEGIN_DECLS

/**
 * CdtStructure: the tags of a PDF, opened and closed as pieces of pages go by: a paragraph or table
 * that runs over a page stays open. Every word stands in a leaf, Span or Link, or in an element that is all
 * leaf, because cairo 1.16
 * drops words from the tree that stand beside a child element; whole numbers only, because it reads
 * fractions by the locale; all of it inside Document, without which links damage the file.
 */
typedef struct _CdtStructure CdtStructure;

/* The structure of the surface that cr draws on; made and Document opened when there is none yet. It
 * lives as long as the surface. */
CdtStructure *cdt_structure_get (cairo_t *cr, CdtLayout *layout);
/* Before piece n of a page is painted. Furniture that follows furniture goes into the same tag. */
void cdt_structure_begin_piece (CdtStructure *structure, cairo_t *cr, const CdtPage *page, guint n);
/* Before words: `link` is the id of the block that they point at, or NULL. */
void cdt_structure_begin_words (CdtStructure *structure, cairo_t *cr, const char *link);
void cdt_structure_end_piece (CdtStructure *structure, cairo_t *cr);
/* After the last piece of a page */
void cdt_structure_end_page (CdtStructure *structure, cairo_t *cr);
/* After the last page: closes all that is open. */
void cdt_structure_end (CdtStructure *structure, cairo_t *cr);
/* All elements that were opened on a surface, in that order, with what cairo could not be told of them.
 * (transfer full) (element-type CdtPdfTag) */
GArray *cdt_structure_dup_tags (cairo_surface_t *surface);

G_END_DECLS
