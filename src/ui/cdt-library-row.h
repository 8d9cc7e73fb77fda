/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-guidance.h"

G_BEGIN_DECLS

/** CdtLibraryRow: an entry of a library that can be ticked: its name, what goes with it, its source.
 *
 * Signal "chosen-changed" (). */
#define CDT_TYPE_LIBRARY_ROW (cdt_library_row_get_type ())
G_DECLARE_FINAL_TYPE (CdtLibraryRow, cdt_library_row, CDT, LIBRARY_ROW, GtkListBoxRow)

/* suggestion: (nullable) what else comes with it. is_listed: it is in the list already and cannot be ticked
 */
GtkWidget *cdt_library_row_new (const CdtGuidanceEntry *entry,
                                const char *name,
                                const char *suggestion,
                                gboolean is_listed);
const CdtGuidanceEntry *cdt_library_row_get_entry (CdtLibraryRow *row);
gboolean cdt_library_row_get_chosen (CdtLibraryRow *row);
void cdt_library_row_set_chosen (CdtLibraryRow *row, gboolean chosen);
gboolean cdt_library_row_matches (CdtLibraryRow *row, const char *words); /* does it hold all these words? */

G_END_DECLS
