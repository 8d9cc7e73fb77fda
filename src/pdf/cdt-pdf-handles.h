/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <qpdf/qpdf-c.h>

#include "cdt-pdf-file.h"

G_BEGIN_DECLS

/* libqpdf at arm's length. A handle (qpdf_oh) lives as long as its qpdf_data. */

/* Opens bytes, which must outlive it. NULL, with a message that begins with `name`, when libqpdf cannot. */
qpdf_data cdt_pdf_open (GBytes *bytes, const char *name, GError **error);
/* What a stream holds, unpacked. NULL when it is packed in a way that no program of ours writes, damaged, or
 * larger than `limit`. */
GBytes *cdt_pdf_dup_stream (qpdf_data qpdf, qpdf_oh stream, gsize limit);
/* The content streams of a page in order. (element-type qpdf_oh) */
GArray *cdt_pdf_list_contents (qpdf_data qpdf, qpdf_oh page);

G_END_DECLS
