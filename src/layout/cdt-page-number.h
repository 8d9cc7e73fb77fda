/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-measure.h"

G_BEGIN_DECLS

/* Numbers of pages in the cells of a table: put in when the page with the table is composed, when it is known
 * where the others begin. A row's height does not depend on them. */

/* What a piece names the page of: (nullable), not owned; NULL for a piece that names none */
const char *cdt_page_number_get_link (const CdtPiece *piece);
/* Its words are the number of that page, which counts from 0, at the end of the cell. */
void cdt_page_number_set (const CdtMeasure *measure, CdtPiece *piece, guint page);

G_END_DECLS
