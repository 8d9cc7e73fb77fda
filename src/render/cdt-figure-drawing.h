/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-figure-ink.h"
#include "cdt-figure-plan.h"

G_BEGIN_DECLS

/* Draws a slice of a figure, whatever its kind, in the rectangle (0, 0, width, slice->height), points: the
 * same on screen, on paper and in a PDF. */
void cdt_figure_draw (cairo_t *cr,
                      PangoContext *context,
                      const CdtStyle *style,
                      const CdtFigure *figure,
                      const CdtFigureSlice *slice,
                      double width,
                      const CdtFigureInk *ink);
/* The words that it shows, in the order in which they are drawn. (transfer full) (element-type
 * CdtFigureShown)
 */
GArray *cdt_figure_list_words (PangoContext *context,
                               const CdtStyle *style,
                               const CdtFigure *figure,
                               const CdtFigureSlice *slice,
                               double width);

G_END_DECLS
