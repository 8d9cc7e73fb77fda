/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "cdt-layout.h"

G_BEGIN_DECLS

/* For a program that only exports, first in its main(): cairo then need not pack what is packed anew after
 * it. The same PDFs come of it. What a program prints would go to the printer unpacked, so the window does
 * without. */
void cdt_pdf_prepare (void);

typedef void (*CdtPdfProgress) (guint page, guint n_pages, gpointer data);

/**
 * cdt_pdf_write: the whole PDF in memory, checked for completeness. Same layout, same bytes.
 * Bookmarks, links, page labels, title, author, subject, language, the draft's id and fingerprint go with
 * it, and `draft` (nullable) as an attached file. May run in a worker. The layout should be its
 * own: each page is let go of once it is painted.
 */
GBytes *cdt_pdf_write (CdtLayout *layout,
                       GBytes *draft,
                       CdtPdfProgress progress,
                       gpointer data,
                       GCancellable *cancellable,
                       GError **error);

/* Was this file made by Concordat from the draft with this id? */
gboolean cdt_pdf_is_from (GBytes *pdf, const char *draft_id);

G_END_DECLS
