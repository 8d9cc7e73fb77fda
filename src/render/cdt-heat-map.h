/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-figure-ink.h"
#include "cdt-figure.h"

G_BEGIN_DECLS

/* Draws the figure in the rectangle (0, 0, width, height), points. Numbers as well as colours. The
 * ink is for the labels beside the cells: these are light on every ground. */
void cdt_heat_map_draw (cairo_t *cr,
                        PangoContext *context,
                        const CdtStyle *style,
                        const CdtFigure *figure,
                        double width,
                        double height,
                        const CdtFigureInk *ink);

G_END_DECLS
