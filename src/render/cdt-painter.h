/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "cdt-layout.h"

G_BEGIN_DECLS

typedef enum
{
  CDT_PAINT_SCREEN, /* no tags; a line at today in what is drawn over time */
  CDT_PAINT_PAPER,  /* no tags */
  CDT_PAINT_PDF,    /* structure tags, links and destinations */
} CdtPaintMode;

/* Paints page n at the context's origin, in points: the same on screen, on paper and in a PDF. */
void cdt_paint_page (cairo_t *cr, CdtLayout *layout, guint n, CdtPaintMode mode);

G_END_DECLS
