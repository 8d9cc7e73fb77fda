/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-hand.h"
#include "cdt-layout.h"
#include "cdt-structure.h"

G_BEGIN_DECLS

typedef enum
{
  CDT_PAINT_SCREEN, /* a line at today in what is drawn over time */
  CDT_PAINT_PAPER,
} CdtPaintMode;

/* Paints page n at the context's origin, in points: the same on screen, on paper and in a PDF. */
void cdt_paint_page (cairo_t *cr, CdtLayout *layout, guint n, CdtPaintMode mode);
/* The same with structure tags, links and destinations, as a PDF has them. Pages go one after another from
 * the first to the last. The hand has some of it still to be given. */
void cdt_paint_tagged_page (CdtHand *hand, CdtLayout *layout, guint n, CdtStructure *structure);

G_END_DECLS
