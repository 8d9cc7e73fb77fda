/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-document.h"

G_BEGIN_DECLS

/* Where the links and bookmarks of a PDF lead, and what stands for what has no words of its own */

/* Does the outline name this block? */
gboolean cdt_structure_is_bookmarked (const CdtBlock *block);
/* The name of the destination at a block or row (transfer full): ASCII without anything that needs escaping.
 */
char *cdt_structure_name_target (const char *id);
/* What a link to a block leads to, in words (transfer full): "5 Costs", "4.2" */
char *cdt_structure_describe_block (CdtDocument *document, guint block);
/* What a figure shows, in words (transfer full). All of it is said where it begins; where its rows go on, on
 * another page, only what it is. */
char *cdt_structure_describe_figure (const CdtFigure *figure, guint first_row);
/* Ids of the blocks and rows that anything points at (transfer full) (element-type utf8): the document's own
 * strings
 */
GHashTable *cdt_structure_list_targets (CdtDocument *document);

G_END_DECLS
