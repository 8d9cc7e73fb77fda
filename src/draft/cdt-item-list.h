/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "cdt-item.h"

G_BEGIN_DECLS

/** CdtItemList: the items of one list as a #GListModel of #CdtItem, kept in step with the draft.
 * The same item is the same object for as long as someone holds it. */
#define CDT_TYPE_ITEM_LIST (cdt_item_list_get_type ())
G_DECLARE_FINAL_TYPE (CdtItemList, cdt_item_list, CDT, ITEM_LIST, GObject)

CdtDraft *cdt_item_list_get_draft (CdtItemList *list);
const char *cdt_item_list_get_path (CdtItemList *list);

G_END_DECLS
