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

/* Is what piece n of the page belongs to, a paragraph, a cell, the body of a list item, all leaf: one stretch
 * of words without a link that begins and ends on this page? Half of all elements would be a Span alone in
 * another. */
gboolean cdt_structure_is_direct (CdtDocument *document, const CdtPage *page, guint n);

G_END_DECLS
