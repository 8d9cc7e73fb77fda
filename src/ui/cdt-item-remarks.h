/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-draft.h"

G_BEGIN_DECLS

/** CdtItemRemarks: what is said of an item beside its name: a mark in the head of its row while a comment or
 * an open point waits, and the menu of a right click. */
#define CDT_TYPE_ITEM_REMARKS (cdt_item_remarks_get_type ())
G_DECLARE_FINAL_TYPE (CdtItemRemarks, cdt_item_remarks, CDT, ITEM_REMARKS, GObject)

/* row, which is to own it, and head are not kept alive by it. */
CdtItemRemarks *cdt_item_remarks_new (GtkWidget *row, GtkBox *head, CdtItem *item);
void cdt_item_remarks_name (CdtItemRemarks *remarks,
                            const char *name); /* of the item, for who does not see it */

G_END_DECLS
