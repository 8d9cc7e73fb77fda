/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-compare-side.h"

G_BEGIN_DECLS

typedef enum
{
  CDT_EXPORT_PAGES = 0,              /* the PDF carries no draft */
  CDT_EXPORT_DRAFT = 1 << 0,         /* it carries the draft without working information */
  CDT_EXPORT_NOTES = 1 << 1,         /* ... and with it */
  CDT_EXPORT_REMARKS = 1 << 2,       /* ... and with comments and open points */
  CDT_EXPORT_PRINT_REMARKS = 1 << 3, /* the pages list comments and open points after the last one */
  CDT_EXPORT_AGENDA = 1 << 4, /* the pages are the agenda of its open points; nothing else goes with it */
} CdtExportContents;

/* Called on the main loop, 0 to 1; never after the callback of the export */
typedef void (*CdtExportProgress) (double fraction, gpointer data);

/**
 * cdt_export_async: sets a draft, as it is now, as a PDF and saves it, all in a worker: the window stays
 * free. An older file of that name is replaced. data is for both callbacks.
 */
void cdt_export_async (CdtDraft *draft,
                       const char *path,
                       CdtExportContents contents,
                       GCancellable *cancellable,
                       CdtExportProgress progress,
                       GAsyncReadyCallback callback,
                       gpointer data);

/* The same for the redline from one draft to another, which the worker reads; no draft goes with it. */
void cdt_export_redline_async (CdtCompareSide *from,
                               CdtCompareSide *to,
                               const char *path,
                               GCancellable *cancellable,
                               CdtExportProgress progress,
                               GAsyncReadyCallback callback,
                               gpointer data);

/* Of both */
gboolean cdt_export_finish (GAsyncResult *result, GError **error);
const char *cdt_export_get_path (GAsyncResult *result);

G_END_DECLS
