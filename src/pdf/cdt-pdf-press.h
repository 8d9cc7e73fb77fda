/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CdtPdfPress: packs what goes into a PDF, and makes pages ready for it, on threads of its own while pages
 * are still being painted. Each job stands for itself, so that the result does not depend on who was first.
 */
typedef struct _CdtPdfPress CdtPdfPress;

CdtPdfPress *cdt_pdf_press_new (void);
void cdt_pdf_press_free (CdtPdfPress *press);
/* Bytes to be packed; gives the job's number. */
guint cdt_pdf_press_add (CdtPdfPress *press, GBytes *bytes);
/* The content of a page, packed or plain as cairo wrote it: its furniture becomes artifacts. */
guint cdt_pdf_press_add_page (CdtPdfPress *press, GBytes *content, gboolean is_packed);
/* Until all is done; what is added later is done at once. FALSE: a page could not be unpacked. */
gboolean cdt_pdf_press_wait (CdtPdfPress *press);
/* After that: what came of a job, which forgets it. (transfer full) */
GBytes *cdt_pdf_press_take (CdtPdfPress *press, guint job);
/* After that: of a page's content, cdt_pdf_sum() before it was packed */
guint32 cdt_pdf_press_get_sum (CdtPdfPress *press, guint job);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtPdfPress, cdt_pdf_press_free)

G_END_DECLS
