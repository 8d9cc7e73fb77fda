/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-form.h"
#include "cdt-item-look.h"

G_BEGIN_DECLS

/**
 * CdtItemRow: one item of a list: its name, a summary, and its form, built when first opened.
 *
 * Property "open". Signals "duplicate" (CdtItem *), "delete" (CdtItem *, gboolean backwards): the
 * person asked for it. "item-removed"
 * (const char *name): from a list inside the item's form.
 */
#define CDT_TYPE_ITEM_ROW (cdt_item_row_get_type ())
G_DECLARE_FINAL_TYPE (CdtItemRow, cdt_item_row, CDT, ITEM_ROW, GtkListBoxRow)

GtkWidget *cdt_item_row_new (CdtItem *item, const CdtItemLook *look);
CdtItem *cdt_item_row_get_item (CdtItemRow *self);
gboolean cdt_item_row_get_open (CdtItemRow *self);
void cdt_item_row_set_open (CdtItemRow *self, gboolean open);
CdtForm *cdt_item_row_get_form (CdtItemRow *self); /* made when need be; the row owns it */
/* Its place in the list, from 0: where the look has a mark, the row shows it. */
void cdt_item_row_set_place (CdtItemRow *self, guint place);
void cdt_item_row_update (CdtItemRow *self); /* name, summary and badge */
gboolean cdt_item_row_depends_on (CdtItemRow *self, const CdtChange *change);
void cdt_item_row_set_stale (CdtItemRow *self); /* is to be updated, soon */
gboolean cdt_item_row_is_stale (CdtItemRow *self);
void cdt_item_row_focus_head (CdtItemRow *self);
void cdt_item_row_focus_first (CdtItemRow *self); /* the first field of its form */

G_END_DECLS
