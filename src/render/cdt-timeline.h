/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-figure-ink.h"
#include "cdt-figure-plan.h"

G_BEGIN_DECLS

/* Draws a line of time with its top left at (0, 0): days named above it, windows below. */
void cdt_timeline_draw (cairo_t *cr,
                        PangoContext *context,
                        const CdtStyle *style,
                        const CdtFigure *figure,
                        double width,
                        const CdtFigureInk *ink);

G_END_DECLS
