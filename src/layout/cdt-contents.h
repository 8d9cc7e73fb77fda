/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-document.h"
#include "cdt-measure.h"

G_BEGIN_DECLS

/* The blocks that contents name: headings of clauses, parts and schedules, as indexes (element-type
 * guint) (transfer full). */
GArray *cdt_contents_list (CdtDocument *document);
/* Adds those of the blocks [from, to). */
void cdt_contents_list_between (CdtDocument *document, guint from, guint to, GArray *entries);

/* Measures a CONTENTS block with a line for each entry. Its height does not depend on page numbers,
 * which are put in when a page is composed. */
CdtMeasured *
cdt_contents_measure (const CdtMeasure *measure, CdtBlock *block, CdtDocument *document, GArray *entries);

/* Adds the leader and the number of the page (from 0) to the pieces of a page, for the entry whose
 * last line stands at y. */
void cdt_contents_add_number (
    const CdtMeasure *measure, GArray *pieces, int block, const CdtBlock *target, guint page, double y);

G_END_DECLS
