/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CdtShareRow: one partner's share: its name, a slider and an entry.
 *
 * Signal "edited" (const char *percent): as the file holds it, or as typed when it is no percent.
 * Signal "left" (): the focus went, or the slider was let go.
 */
#define CDT_TYPE_SHARE_ROW (cdt_share_row_get_type ())
G_DECLARE_FINAL_TYPE (CdtShareRow, cdt_share_row, CDT, SHARE_ROW, GtkBox)

GtkWidget *cdt_share_row_new (const char *partner_id);
const char *cdt_share_row_get_partner_id (CdtShareRow *self);
void cdt_share_row_set_names (CdtShareRow *self,
                              const char *partner_name,
                              const char *question); /* for assistive technology: "Shares of cost" */
void cdt_share_row_show_percent (CdtShareRow *self, const char *percent); /* NULL: not answered */
void cdt_share_row_focus (CdtShareRow *self);
GtkWidget *cdt_share_row_get_name_label (CdtShareRow *self); /* to line the names up */

G_END_DECLS
