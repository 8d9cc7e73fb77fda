/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-figure-ink.h"
#include "cdt-figure-plan.h"

G_BEGIN_DECLS

/* Draws boxes with their top left at (0, 0), each joined by lines to the one that it stands below. */
void cdt_tree_chart_draw (cairo_t *cr,
                          PangoContext *context,
                          const CdtStyle *style,
                          const CdtFigure *figure,
                          const CdtFigureSlice *slice,
                          double width,
                          const CdtFigureInk *ink);

G_END_DECLS
