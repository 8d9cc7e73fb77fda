/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include "cdt-figure.h"
#include "cdt-style.h"

G_BEGIN_DECLS

/* Draws the figure in the rectangle (0, 0, width, height), points. Numbers as well as colours. `ink` is for
 * the labels beside the cells, which stand on whatever ground there is. */
void cdt_heat_map_draw (cairo_t *cr,
                        PangoContext *context,
                        const CdtStyle *style,
                        const CdtFigure *figure,
                        double width,
                        double height,
                        CdtColour ink);

G_END_DECLS
