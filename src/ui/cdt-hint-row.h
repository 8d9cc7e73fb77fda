/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** CdtHintRow: a hint box in a card of questions, under the question that it bears on. */
#define CDT_TYPE_HINT_ROW (cdt_hint_row_get_type ())
G_DECLARE_FINAL_TYPE (CdtHintRow, cdt_hint_row, CDT, HINT_ROW, GtkListBoxRow)

GtkWidget *cdt_hint_row_new (GPtrArray *entries); /* see cdt_hint_box_new() */

G_END_DECLS
