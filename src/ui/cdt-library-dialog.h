/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-library.h"

G_BEGIN_DECLS

/** CdtLibraryDialog: entries of a library to search and tick. GTK_RESPONSE_ACCEPT: the ticked ones are
 * wanted. What the list holds already cannot be ticked. */
#define CDT_TYPE_LIBRARY_DIALOG (cdt_library_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CdtLibraryDialog, cdt_library_dialog, CDT, LIBRARY_DIALOG, GtkDialog)

GtkWidget *cdt_library_dialog_new (GtkWindow *parent,
                                   const CdtLibrary *library,
                                   CdtDraft *draft,
                                   const char *list_path); /* parent: (nullable) */
GPtrArray *cdt_library_dialog_dup_chosen (
    CdtLibraryDialog *dialog); /* (transfer container) (element-type CdtGuidanceEntry) */

/* For tests: tick an entry, search */
void cdt_library_dialog_choose (CdtLibraryDialog *dialog, const char *id, gboolean chosen);
void cdt_library_dialog_search (CdtLibraryDialog *dialog, const char *words);

G_END_DECLS
