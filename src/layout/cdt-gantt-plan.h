/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

#include "cdt-figure.h"
#include "cdt-style.h"
#include "cdt-time-axis.h"

G_BEGIN_DECLS

/** CdtGanttRow: a line of the plan: its words at the left. */
typedef struct
{
  double y, height;
  PangoLayout *label;
  PangoLayout *note; /* (nullable) */
  gboolean heading;
} CdtGanttRow;

/** CdtGanttMark: a bar or a milestone at its place, points from the figure's top left. */
typedef struct
{
  const CdtFigureMark *mark;
  double x, y, width, height; /* of a milestone, the square that its diamond fills */
  guint shade;                /* of a bar; rows with the same note share one */
  gboolean heading;           /* is in a row that is */
  PangoLayout *label;         /* (nullable) beside it */
  double label_x, label_y;
} CdtGanttMark;

/** CdtGanttPlan: where everything of a project plan stands, worked out once for who draws it and who asks
 * what is at a point. As tall as its rows need. */
typedef struct
{
  double scale;
  double width, height;
  double note_x;     /* of the notes */
  double left;       /* of the scale of time */
  double head;       /* height of the names of the units, above the rows */
  double line;       /* of one line of them */
  CdtTimeAxis *axis; /* (nullable) without dates there is none */
  GArray *rows;      /* (element-type CdtGanttRow) */
  GArray *marks;     /* (element-type CdtGanttMark) */
} CdtGanttPlan;

/* Of `n` rows from `first` on; the scale of time is that of all of them. The figure must outlive the plan. */
CdtGanttPlan *cdt_gantt_plan_new (PangoContext *context,
                                  const CdtStyle *style,
                                  const CdtFigure *figure,
                                  guint first,
                                  guint n,
                                  double width);
void cdt_gantt_plan_free (CdtGanttPlan *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtGanttPlan, cdt_gantt_plan_free)

G_END_DECLS
