/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-document.h"
#include "cdt-page.h"

G_BEGIN_DECLS

/* How deep a block stands in lists, and how deep one of this kind does by itself; 0: in none */
guint cdt_structure_get_list_level (const CdtBlock *block);
guint cdt_structure_get_kind_level (CdtBlockKind kind);
const char *cdt_structure_get_list_attributes (const CdtBlock *block); /* of the list that it is an item of */
const char *
cdt_structure_get_numbering (const CdtPiece *mark); /* attributes of a list that begins with this mark */

/* The type of a block's element. *is_headed, FALSE at first: what stands below a heading of the second level;
 * where there is none, no heading is of the third. */
const char *cdt_structure_get_tag (CdtBlockKind kind, gboolean *is_headed);

/* Is what piece n of the page belongs to, a paragraph, a cell, the body of a list item, all leaf: one stretch
 * of words without a link that begins and ends on this page? Half of all elements would be a Span alone in
 * another. */
gboolean cdt_structure_is_direct (CdtDocument *document, const CdtPage *page, guint n);
/* Do other words stand beside or below those of piece n of the page, in the same paragraph or cell? Where a
 * cell may go on on the next page, they do. */
gboolean cdt_structure_goes_on (CdtDocument *document, const CdtPage *page, guint n);

G_END_DECLS
