/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "cdt-node.h"

G_BEGIN_DECLS

typedef struct _CdtDraft CdtDraft;

/** CdtItem: a view of one repeated element of a draft: a partner, a risk. Holds the draft and the
 * item's path, nothing else; after the item is removed its values are NULL. */
#define CDT_TYPE_ITEM (cdt_item_get_type ())
G_DECLARE_FINAL_TYPE (CdtItem, cdt_item, CDT, ITEM, GObject)

CdtDraft *cdt_item_get_draft (CdtItem *item); /* (transfer none) */
const char *cdt_item_get_id (CdtItem *item);
const char *cdt_item_get_path (CdtItem *item);
char *cdt_item_dup_value (CdtItem *item, const char *relative_path);
gboolean cdt_item_set_value (CdtItem *item, const char *relative_path, const char *value, GError **error);
char *cdt_item_dup_name (CdtItem *item); /* see cdt_draft_dup_item_name() */

G_END_DECLS
