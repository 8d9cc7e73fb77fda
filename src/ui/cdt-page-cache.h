/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "cdt-layout.h"

G_BEGIN_DECLS

/** CdtPageCache: pictures of the few pages in sight, so that scrolling paints nothing and an edit only the
 * pages that come out otherwise. A picture is known by what stands on its page, its scale and that of the
 * screen. Pages too large to be kept are painted each time. */
typedef struct _CdtPageCache CdtPageCache;

CdtPageCache *cdt_page_cache_new (void);
void cdt_page_cache_free (CdtPageCache *cache);
/* Paints page n, white sheet and all, at the origin of cr; width and height in pixels of the widget. */
void cdt_page_cache_paint (
    CdtPageCache *cache, cairo_t *cr, CdtLayout *layout, guint n, double scale, double width, double height);
guint cdt_page_cache_get_n_painted (const CdtPageCache *cache); /* pages painted so far; for tests */

G_END_DECLS
