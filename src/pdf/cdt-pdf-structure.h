/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-pdf-source.h"

G_BEGIN_DECLS

/**
 * CdtPdfStructure: what becomes of the structure that cairo wrote.
 *
 * cairo writes the elements in the order in which they were opened, so that the nth element is the nth tag: a
 * first pass goes through them once and settles what becomes of each. It stays, it goes because it is
 * furniture, or it is the rest of a row or cell that a page cut in two and what it holds goes to the first
 * part. After that each object that this touches can be written by itself.
 */
typedef struct _CdtPdfStructure CdtPdfStructure;

/* Both must outlive it. NULL when the elements are not those that were opened, or not in that order. */
CdtPdfStructure *cdt_pdf_structure_new (const CdtPdfSource *source, const GArray *tags, GError **error);
void cdt_pdf_structure_free (CdtPdfStructure *structure);
/* The element is not written. */
gboolean cdt_pdf_structure_is_gone (const CdtPdfStructure *structure, guint number);
/* An element, the place of a link that is described, a list of the elements of a page or of them all */
gboolean cdt_pdf_structure_has (const CdtPdfStructure *structure, guint number);
/* Writes such an object as it should be. */
gboolean cdt_pdf_structure_put (const CdtPdfStructure *structure, guint number, GString *out, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtPdfStructure, cdt_pdf_structure_free)

G_END_DECLS
