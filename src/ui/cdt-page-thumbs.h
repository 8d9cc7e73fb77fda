/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-page-view.h"

G_BEGIN_DECLS

/** CdtPageThumbs: the pages of a view as small pictures in a list; the page in sight is selected, and
 * choosing one shows it. Pictures are made when their rows come into sight, one at a time while nothing else
 * is to be done, and made again when typing pauses. */
#define CDT_TYPE_PAGE_THUMBS (cdt_page_thumbs_get_type ())
G_DECLARE_FINAL_TYPE (CdtPageThumbs, cdt_page_thumbs, CDT, PAGE_THUMBS, GtkTreeView)

void cdt_page_thumbs_set_view (CdtPageThumbs *thumbs, CdtPageView *view); /* once */
/* Is there a picture of this page as it is now? */
gboolean cdt_page_thumbs_has_picture (CdtPageThumbs *thumbs, guint page);

G_END_DECLS
