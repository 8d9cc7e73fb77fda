/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-layout.h"
#include "cdt-pdf-finish.h"
#include "cdt-sheet.h"

G_BEGIN_DECLS

/**
 * CdtStructure: the tags of a PDF, opened and closed as pieces of pages go by: a paragraph or table
 * that runs over a page stays open. Every word stands in a leaf, Span or Link, or in an element that is all
 * leaf, because cairo 1.16
 * drops words from the tree that stand beside a child element; whole numbers only, because it reads
 * fractions by the locale; all of it inside Document, without which links damage the file.
 */
typedef struct _CdtStructure CdtStructure;

/* Of a document whose pages are to be drawn from the first to the last */
CdtStructure *cdt_structure_new (CdtDocument *document);
void cdt_structure_free (CdtStructure *structure);
/* Before the first piece of a page; before that of the first page Document is opened. */
void cdt_structure_begin_page (CdtStructure *structure, CdtSheet *sheet);
/* Before piece n of a page is painted. Furniture that follows furniture goes into the same tag. */
void cdt_structure_begin_piece (CdtStructure *structure, CdtSheet *sheet, const CdtPage *page, guint n);
/* Before words: `link` is the id of the block that they point at, or NULL; `change` is what a redline says of
 * them, and then the words themselves are told too. */
void
cdt_structure_begin_words (CdtStructure *structure, CdtSheet *sheet, const char *link, CdtRunFlags change);
void cdt_structure_say (CdtStructure *structure, const char *text, gsize length);
void cdt_structure_end_piece (CdtStructure *structure, CdtSheet *sheet);
/* After the last piece of a page */
void cdt_structure_end_page (CdtStructure *structure, CdtSheet *sheet);
/* After the last page: closes all that is open. */
void cdt_structure_end (CdtStructure *structure, CdtSheet *sheet);
/* All elements that were opened, in that order, with what cairo could not be told of them. (transfer full)
 * (element-type CdtPdfTag) */
GArray *cdt_structure_dup_tags (CdtStructure *structure);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtStructure, cdt_structure_free)

G_END_DECLS
