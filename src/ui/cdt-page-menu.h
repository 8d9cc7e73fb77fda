/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-page-view.h"

G_BEGIN_DECLS

/** CdtPageMenu: what can be done with words of a page view: copy them, select all, go to the question that
 * made them. Opens at the right button and at the Menu key; copying and selecting have their usual keys.
 * Owned by the view's input; freed before the view goes. */
typedef struct _CdtPageMenu CdtPageMenu;

CdtPageMenu *cdt_page_menu_new (CdtPageView *view);
void cdt_page_menu_free (CdtPageMenu *menu);
gboolean cdt_page_menu_press (CdtPageMenu *menu, guint key); /* with Ctrl; FALSE: it means nothing here */

G_END_DECLS
