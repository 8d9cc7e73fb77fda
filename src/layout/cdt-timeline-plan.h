/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

#include "cdt-figure.h"
#include "cdt-style.h"
#include "cdt-time-axis.h"

G_BEGIN_DECLS

/** CdtTimelineMark: a day, a bar or a window at its place, points from the figure's top left. */
typedef struct
{
  const CdtFigureMark *mark;
  double x, y, width, height;
  PangoLayout *label; /* (nullable) a day without room for words has none */
  PangoLayout *note;  /* (nullable) below it */
  double label_x, label_y, note_x, note_y;
  double words_width, words_height;
  double pole; /* of a day: between it and its words; where that ends which is next to them */
} CdtTimelineMark;

/** CdtTimelinePlan: days with their names above or below a line of time, stretches of time on it and windows
 * below. */
typedef struct
{
  double scale;
  double width, height;
  double top;        /* of the line */
  double bar;        /* its height */
  double scale_y;    /* of the names of the units, at the bottom */
  CdtTimeAxis *axis; /* (nullable) without dates there is none */
  GArray *marks;     /* (element-type CdtTimelineMark) */
} CdtTimelinePlan;

/* The figure must outlive the plan. */
CdtTimelinePlan *
cdt_timeline_plan_new (PangoContext *context, const CdtStyle *style, const CdtFigure *figure, double width);
void cdt_timeline_plan_free (CdtTimelinePlan *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtTimelinePlan, cdt_timeline_plan_free)

G_END_DECLS
