/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-pdf-file.h"
#include "cdt-pdf-finish.h"
#include "cdt-pdf-source.h"
#include "cdt-pdf-writer.h"

G_BEGIN_DECLS

/* What the files of this folder share that needs no libqpdf */

#define CDT_PDF_MAX_PAGE ((gsize)64 * 1024 * 1024)
#define CDT_PDF_HASH_LENGTH 32 /* digits */

/* An element of the structure, as cairo begins it */
#define CDT_PDF_ELEMENT "<< /Type /StructElem\n"

/* Deflate, and back. Unpacking gives NULL for what is damaged or larger than `limit`. (transfer full) */
GString *cdt_pdf_pack (const char *data, gsize length);
GString *cdt_pdf_unpack (const char *data, gsize length, gsize limit);

/* What a page draws, as a number: CRC-32, `sum` is that of what came before it and 0 at first. A page that is
 * another by accident has another; who alters one on purpose can write any hash, and only a signature tells.
 */
guint32 cdt_pdf_sum (guint32 sum, const char *data, gsize length);
/* The pages one after the other: their hash is that of their sums. */
void cdt_pdf_add_sum (GChecksum *pages, guint32 sum);

/* Marks page furniture as artifacts in what a page draws. FALSE: there is none. */
gboolean cdt_pdf_mark_artifacts (GString *content);

/* Whether all fonts that pages name are there, when the source is closed */
gboolean cdt_pdf_source_has_fonts (const CdtPdfSource *source);

/* Parts of cdt_pdf_source_close() */
gboolean cdt_pdf_source_put (CdtPdfSource *source, guint number, const CdtPdfObject *object, GError **error);
gboolean cdt_pdf_source_read_table (CdtPdfSource *source, GError **error);
gboolean cdt_pdf_source_unpack (CdtPdfSource *source, GError **error);

/* The draft that a PDF carries */
typedef struct
{
  GBytes *bytes; /* NULL: none */
  guint job;     /* of the press, that packs it */
} CdtPdfDraft;

/* What a PDF says of itself and carries, once for the whole document. What is written goes from the source.
 */
void cdt_pdf_put_document (CdtPdfSource *source,
                           const CdtPdfOrder *order,
                           const CdtPdfDraft *draft,
                           CdtPdfWriter *writer);
/* The document's information: as cairo has it, and more; `hash` is what was drawn on its pages. */
void cdt_pdf_put_info (
    CdtPdfSpan info, guint number, const CdtPdfOrder *order, const char *hash, CdtPdfWriter *writer);
/* Metadata as XML, (transfer full) */
char *cdt_pdf_make_metadata (CdtPdfSpan info, const CdtPdfOrder *order);

G_END_DECLS
