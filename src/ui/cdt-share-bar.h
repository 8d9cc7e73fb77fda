/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** CdtShareBar: shares side by side in one bar. A picture of what the rows below it say in words. */
#define CDT_TYPE_SHARE_BAR (cdt_share_bar_get_type ())
G_DECLARE_FINAL_TYPE (CdtShareBar, cdt_share_bar, CDT, SHARE_BAR, GtkDrawingArea)

/* `parts` are gint64, `whole` what the bar's length stands for; more than the whole fills the bar. */
void cdt_share_bar_set_parts (CdtShareBar *self, GArray *parts, gint64 whole);

G_END_DECLS
