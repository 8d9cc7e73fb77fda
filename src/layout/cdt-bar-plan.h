/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

#include "cdt-figure.h"
#include "cdt-style.h"

G_BEGIN_DECLS

/** CdtBarRow: one bar: its name at the left, what it comes to after its end. */
typedef struct
{
  double y, height;
  PangoLayout *label;
  PangoLayout *note; /* (nullable) */
  double end;        /* of the bar */
} CdtBarRow;

/** CdtBarPart: a part of a bar, points from the figure's top left. */
typedef struct
{
  const CdtFigureMark *mark;
  double x, y, width, height;
  PangoLayout *note; /* (nullable) where it fits in */
} CdtBarPart;

/** CdtBarKey: what a shade means. */
typedef struct
{
  guint series;
  double x, y; /* of the sample */
  PangoLayout *words;
} CdtBarKey;

/** CdtBarPlan: where everything of a figure of bars stands, worked out once for who draws it and who asks
 * what is at a point. As tall as its rows need. */
typedef struct
{
  double scale;
  double width, height;
  double left;     /* of the bars */
  double head;     /* height of the keys, above the rows */
  double track;    /* length of the longest bar */
  double sample;   /* side of a key's sample */
  gboolean shaded; /* FALSE: too many series to tell apart by shade; there are no keys */
  GArray *keys;    /* (element-type CdtBarKey) */
  GArray *rows;    /* (element-type CdtBarRow) */
  GArray *parts;   /* (element-type CdtBarPart) */
} CdtBarPlan;

/* Of `n` rows from `first` on, on the scale of all of them. The figure must outlive the plan. */
CdtBarPlan *cdt_bar_plan_new (PangoContext *context,
                              const CdtStyle *style,
                              const CdtFigure *figure,
                              guint first,
                              guint n,
                              double width);
void cdt_bar_plan_free (CdtBarPlan *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtBarPlan, cdt_bar_plan_free)

G_END_DECLS
