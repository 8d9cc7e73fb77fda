/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-guidance.h"

G_BEGIN_DECLS

/** CdtSourceButton: a small button that says where a piece of guidance comes from, one click away. */
#define CDT_TYPE_SOURCE_BUTTON (cdt_source_button_get_type ())
G_DECLARE_FINAL_TYPE (CdtSourceButton, cdt_source_button, CDT, SOURCE_BUTTON, GtkBin)

GtkWidget *cdt_source_button_new (void);
/* entry: lives as long as the program's guidance */
void cdt_source_button_set_entry (CdtSourceButton *button, const CdtGuidanceEntry *entry);

G_END_DECLS
