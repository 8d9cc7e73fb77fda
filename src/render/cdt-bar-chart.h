/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-figure-ink.h"
#include "cdt-figure-plan.h"

G_BEGIN_DECLS

/* Draws bars with their top left at (0, 0): one for each row, made of parts in shades that the keys above
 * name, with what each comes to. */
void cdt_bar_chart_draw (cairo_t *cr,
                         PangoContext *context,
                         const CdtStyle *style,
                         const CdtFigure *figure,
                         const CdtFigureSlice *slice,
                         double width,
                         const CdtFigureInk *ink);

G_END_DECLS
