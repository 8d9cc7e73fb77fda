/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** CdtPrintPreview: the sheets of a print as they will come out of the printer, one at a time. Ends the
 * preview of the operation when it is closed. Its Print button activates win.print of its parent. */
#define CDT_TYPE_PRINT_PREVIEW (cdt_print_preview_get_type ())
G_DECLARE_FINAL_TYPE (CdtPrintPreview, cdt_print_preview, CDT, PRINT_PREVIEW, GtkWindow)

/* For GtkPrintOperation::preview, which has to return TRUE then; parent: (nullable) */
CdtPrintPreview *cdt_print_preview_new (GtkPrintOperation *print,
                                        GtkPrintOperationPreview *preview,
                                        GtkPrintContext *context,
                                        GtkWindow *parent);
int cdt_print_preview_get_n_sheets (CdtPrintPreview *self); /* 0 until it is ready */
void cdt_print_preview_turn (CdtPrintPreview *self, int by);

G_END_DECLS
