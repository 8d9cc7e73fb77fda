/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-document.h"
#include "cdt-measure.h"

G_BEGIN_DECLS

/* The blocks that contents name: headings of clauses, parts and schedules, as indexes (element-type
 * guint) (transfer full). */
GArray *cdt_contents_list (CdtDocument *document);
/* The same, looking only where the documents differ: the blocks before `start` and the last `tail` are those
 * of a document of `n_before` blocks with these entries before. */
GArray *cdt_contents_list_again (
    CdtDocument *document, guint start, guint tail, const GArray *before, guint n_before);

/* The same as blocks (element-type CdtBlock) (transfer full); two such lists that are the same have the same
 * contents. */
GPtrArray *cdt_contents_list_blocks (CdtDocument *document, const GArray *entries);
gboolean cdt_contents_are_same (const GPtrArray *a, const GPtrArray *b);

/* Measures a CONTENTS block with a line for each entry. Its height does not depend on page numbers,
 * which are put in when a page is composed. */
CdtMeasured *
cdt_contents_measure (const CdtMeasure *measure, CdtBlock *block, CdtDocument *document, GArray *entries);

/* Adds the leader and the number of the page (from 0; G_MAXUINT: not known yet) to the pieces of a
 * page, for the entry whose last line stands at y. */
void cdt_contents_add_number (
    const CdtMeasure *measure, GArray *pieces, int block, const CdtBlock *target, guint page, double y);

G_END_DECLS
