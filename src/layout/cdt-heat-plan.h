/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

#include "cdt-figure.h"
#include "cdt-style.h"

G_BEGIN_DECLS

#define CDT_HEAT_MARK_SIZE 8.0 /* of a mark's label, at the full radius and the 11 pt text size */

/** CdtHeatMark: a mark at its place: a circle, or longer where its label is. */
typedef struct
{
  const CdtFigureMark *mark;
  guint rest;      /* more than 0: there was no room for the last so many of the cell, and they share "+3" */
  gboolean hidden; /* shares the place of the one before it, which stands for it */
  double x, y;     /* of its middle, points from the figure's top left */
  double radius;   /* half its height */
  double width;
  double label_size; /* points */
} CdtHeatMark;

/**
 * CdtHeatPlan: where everything of a heat map stands in a rectangle. Worked out once, for who draws it
 * and who asks what is at a point.
 */
typedef struct
{
  guint n_x, n_y;
  double scale;      /* of the sizes above to this style's text size */
  double left;       /* of the cells */
  double cell_width; /* with the gap after it */
  double cell_height;
  double gap;    /* between cells */
  GArray *marks; /* (element-type CdtHeatMark) row by row from the bottom */
} CdtHeatPlan;

/* That a heat map should have; one drawn lower has lower cells. */
double cdt_heat_plan_get_height (const CdtStyle *style, const CdtFigure *figure);
/* The figure must outlive the plan. */
CdtHeatPlan *cdt_heat_plan_new (
    PangoContext *context, const CdtStyle *style, const CdtFigure *figure, double width, double height);
void cdt_heat_plan_free (CdtHeatPlan *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtHeatPlan, cdt_heat_plan_free)

G_END_DECLS
