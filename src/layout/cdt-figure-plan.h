/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

#include "cdt-figure.h"
#include "cdt-style.h"

G_BEGIN_DECLS

/* What all figures have in common, whatever they draw: how tall they are, where they may be parted, and
 * what is at a point of them. */

/** CdtFigureSlice: the rows of a figure that stand together. A figure without rows is one slice of none. */
typedef struct
{
  guint first, n;
  double height; /* points */
} CdtFigureSlice;

/** CdtFigureArea: where a row or a mark is, points from the slice's top left. */
typedef struct
{
  double x, y, width, height;
  const char *label; /* both live as long as the figure */
  const char *path;  /* (nullable) */
} CdtFigureArea;

/* The figure at this width, parted between rows so that no slice is taller than `room`, with the rows
 * spread evenly over the slices. Each slice shows the figure's scale or head again. A figure that cannot be
 * parted is one slice, and as tall as the room at most: it is drawn smaller. Never empty. (transfer full)
 * (element-type CdtFigureSlice) */
GArray *cdt_figure_plan_slice (
    PangoContext *context, const CdtStyle *style, const CdtFigure *figure, double width, double room);
/* The areas of a slice, later ones upon earlier ones. (transfer full) (element-type CdtFigureArea) */
GArray *cdt_figure_plan_list_areas (PangoContext *context,
                                    const CdtStyle *style,
                                    const CdtFigure *figure,
                                    const CdtFigureSlice *slice,
                                    double width);
/* The uppermost of them at a point, or near it; NULL: none. */
const CdtFigureArea *cdt_figure_plan_hit (const GArray *areas, double x, double y);

G_END_DECLS
