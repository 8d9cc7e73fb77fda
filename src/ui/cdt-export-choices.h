/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-export.h"

G_BEGIN_DECLS

/** CdtExportChoices: what goes into a PDF besides its pages; stands in the dialogue that asks for its name.
 */
#define CDT_TYPE_EXPORT_CHOICES (cdt_export_choices_get_type ())
G_DECLARE_FINAL_TYPE (CdtExportChoices, cdt_export_choices, CDT, EXPORT_CHOICES, GtkBox)

/* draft: what is to be exported */
GtkWidget *cdt_export_choices_new (CdtDraft *draft);
CdtExportContents cdt_export_choices_get (CdtExportChoices *choices);

G_END_DECLS
