/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-field.h"

G_BEGIN_DECLS

/**
 * CdtListField: the items of a list, to add, write, duplicate, reorder and remove.
 *
 * Properties: "form" (of an item: ui/forms/NAME.ui), "summary" (fields, space-separated, whose
 * answers make an item's second line), "add-label", "inline" (each item is one text, written in its
 * row), "avatar", "badge" and "badge-when" (words on an item's row while an XPath on it holds),
 * "score" (two fields whose product is shown as a risk score), "fixed" (items can only be opened),
 * "empty-label" (shown while there is no item), "paste-fields" (a pasted line's cells go to these; offers
 * "Paste a List").
 *
 * Signal "item-removed" (const char *name): the person deleted an item, here or in an inner list.
 */
#define CDT_TYPE_LIST_FIELD (cdt_list_field_get_type ())
G_DECLARE_FINAL_TYPE (CdtListField, cdt_list_field, CDT, LIST_FIELD, CdtField)

CdtItemList *cdt_list_field_get_items (CdtListField *self);                 /* NULL before binding */
const char *const *cdt_list_field_get_paste_fields (CdtListField *self);    /* default: what names an item */
GtkListBoxRow *cdt_list_field_get_row (CdtListField *self, guint position); /* NULL past the end */
void cdt_list_field_focus_row (CdtListField *self, guint position); /* past the end: the button that adds */
void cdt_list_field_open_row (CdtListField *self, guint position);  /* its first field in focus */

/* Edits */
void cdt_list_field_add (CdtListField *self, guint position); /* a new item, its first field in focus */
void cdt_list_field_duplicate (CdtListField *self, CdtItem *item);
void cdt_list_field_remove (CdtListField *self, CdtItem *item, gboolean focus_before);
void cdt_list_field_move (CdtListField *self, guint from, guint to); /* does nothing past the ends */
gboolean cdt_list_field_move_by_key (CdtListField *self, GtkListBoxRow *row, guint key); /* up or down */
void cdt_list_field_paste (CdtListField *self, const char *text, guint position);
void cdt_list_field_paste_clipboard (CdtListField *self); /* at the end */

G_END_DECLS
