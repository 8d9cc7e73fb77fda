/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** CdtVersionRow: the draft as it stands, or a version that is kept: what it is called, what is to be known
 * of it, and what can be done with it. */
#define CDT_TYPE_VERSION_ROW (cdt_version_row_get_type ())
G_DECLARE_FINAL_TYPE (CdtVersionRow, cdt_version_row, CDT, VERSION_ROW, GtkListBoxRow)

/* id: (nullable) of the version */
GtkWidget *cdt_version_row_new (const char *id, const char *title, const char *detail);
const char *cdt_version_row_get_id (CdtVersionRow *row);
void cdt_version_row_set_detail (CdtVersionRow *row, const char *detail);
/* target: (nullable) of the action */
void
cdt_version_row_set_button (CdtVersionRow *row, const char *label, const char *action, const char *target);
void cdt_version_row_set_menu (CdtVersionRow *row, GMenuModel *menu);

G_END_DECLS
