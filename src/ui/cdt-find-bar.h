/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-page-view.h"

G_BEGIN_DECLS

/** CdtFindBar: looks for words in a page view: all of them are marked there, one is the chosen one, and the
 * bar says which of how many. Enter and Shift+Enter go from one to the next and back, Escape closes. */
#define CDT_TYPE_FIND_BAR (cdt_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (CdtFindBar, cdt_find_bar, CDT, FIND_BAR, GtkBin)

void cdt_find_bar_set_view (CdtFindBar *bar, CdtPageView *view); /* once */
/* Shows it with the focus in its entry, and what is selected in the pages to be looked for */
void cdt_find_bar_open (CdtFindBar *bar);
gboolean cdt_find_bar_is_open (CdtFindBar *bar);

G_END_DECLS
