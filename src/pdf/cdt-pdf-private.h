/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <qpdf/qpdf-c.h>

#include "cdt-pdf-file.h"
#include "cdt-pdf-finish.h"

G_BEGIN_DECLS

/* What the files of this folder share. A handle (qpdf_oh) lives as long as its qpdf_data; walks over many
 * objects let go of theirs. */

/* Opens bytes, which must outlive it. NULL, with a message that begins with `name`, when libqpdf cannot. */
qpdf_data cdt_pdf_open (GBytes *bytes, const char *name, GError **error);
/* Did anything fail since the last look? Sets the error to libqpdf's reason. */
gboolean cdt_pdf_check (qpdf_data qpdf, GError **error);
void cdt_pdf_set_unreadable (const char *name, GError **error);

/* What a stream holds, unpacked. NULL when it is packed in a way that no program of ours writes, damaged, or
 * larger than `limit`. */
GByteArray *cdt_pdf_unpack (const guint8 *data, gsize length, gsize limit);
GByteArray *cdt_pdf_pack (const GByteArray *data);
GBytes *cdt_pdf_dup_stream (qpdf_data qpdf, qpdf_oh stream, gsize limit);
/* The content streams of a page in order. (element-type qpdf_oh) */
GArray *cdt_pdf_list_contents (qpdf_data qpdf, qpdf_oh page);

/* Sets a key to what the text says in the language of PDF. */
void cdt_pdf_set (qpdf_data qpdf, qpdf_oh dictionary, const char *key, const char *value);

void cdt_pdf_attach (qpdf_data qpdf, GBytes *draft, const char *created);
/* Marks page furniture as artifacts in all pages; gives the hash of what is then drawn. */
char *cdt_pdf_mark_artifacts (qpdf_data qpdf, GError **error);
void cdt_pdf_finish_structure (qpdf_data qpdf, const GArray *tags);
/* Metadata as XML, (transfer full) */
char *cdt_pdf_make_metadata (qpdf_data qpdf, const CdtPdfOrder *order);

G_END_DECLS
