/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CdtGrowingText: a text view in a frame like an entry's, as high as its text. Tab and Ctrl+Tab leave
 * it; lists go on by themselves. Property "lines": its least height.
 *
 * Signal "changed": the text did.
 */
#define CDT_TYPE_GROWING_TEXT (cdt_growing_text_get_type ())
G_DECLARE_FINAL_TYPE (CdtGrowingText, cdt_growing_text, CDT, GROWING_TEXT, GtkBin)

GtkWidget *cdt_growing_text_new (guint lines);
GtkTextView *cdt_growing_text_get_view (CdtGrowingText *self);
char *cdt_growing_text_dup_text (CdtGrowingText *self);
/* Leaves a view that shows the text already, and the cursor where it was. NULL: nothing. */
void cdt_growing_text_show_text (CdtGrowingText *self, const char *text);

G_END_DECLS
