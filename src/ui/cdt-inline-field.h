/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-field.h"

G_BEGIN_DECLS

/**
 * CdtInlineField: an item that is one text, written in its row: a duty, a principle.
 *
 * Signals, each a wish of the person: "add-next" (Enter), "delete" (CdtItem *, gboolean backwards; TRUE for
 * Backspace in an empty row, after which the row before takes the focus), "paste-lines" (const char
 * *text of several lines).
 */
#define CDT_TYPE_INLINE_FIELD (cdt_inline_field_get_type ())
G_DECLARE_FINAL_TYPE (CdtInlineField, cdt_inline_field, CDT, INLINE_FIELD, CdtField)

GtkWidget *cdt_inline_field_new (CdtItem *item);
void cdt_inline_field_focus_end (CdtInlineField *self); /* the cursor after the text */

G_END_DECLS
