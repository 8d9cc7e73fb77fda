/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-page-view.h"

G_BEGIN_DECLS

/** CdtPageOutline: the headings of the pages in a view, each with its page; that of what is in sight is
 * selected, and choosing one shows it. Headings are read again when typing pauses. */
#define CDT_TYPE_PAGE_OUTLINE (cdt_page_outline_get_type ())
G_DECLARE_FINAL_TYPE (CdtPageOutline, cdt_page_outline, CDT, PAGE_OUTLINE, GtkTreeView)

void cdt_page_outline_set_view (CdtPageOutline *outline, CdtPageView *view); /* once */

G_END_DECLS
