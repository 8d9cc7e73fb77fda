/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-page-view.h"

G_BEGIN_DECLS

/** CdtPageSide: ways through the pages of a view, beside it: small pictures of them, or their headings. */
#define CDT_TYPE_PAGE_SIDE (cdt_page_side_get_type ())
G_DECLARE_FINAL_TYPE (CdtPageSide, cdt_page_side, CDT, PAGE_SIDE, GtkBin)

void cdt_page_side_set_view (CdtPageSide *side, CdtPageView *view); /* once */

G_END_DECLS
