/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

#include "cdt-figure.h"
#include "cdt-style.h"

G_BEGIN_DECLS

/** CdtTreeBox: a body at its place, points from the figure's top left. */
typedef struct
{
  const CdtFigureRow *row;
  double x, y, width, height;
  PangoLayout *label;
  PangoLayout *note; /* (nullable) */
  double label_y, note_x, note_y;
  guint tier; /* from 0 at the top */
  int parent; /* among the boxes of the plan; -1: at the top, or in the slice before */
} CdtTreeBox;

/**
 * CdtTreePlan: who stands below whom. Tier under tier where the lowest boxes go beside each other, else one
 * box on a line, further in the lower it stands.
 */
typedef struct
{
  double scale;
  double width, height;
  gboolean tiered;
  double step;   /* of a line for each box: how much further in the next tier begins */
  GArray *boxes; /* (element-type CdtTreeBox) */
} CdtTreePlan;

/* Of `n` boxes from `first` on; a tiered plan has all. Boxes come after the one that they are below. The
 * figure must outlive the plan. */
CdtTreePlan *cdt_tree_plan_new (PangoContext *context,
                                const CdtStyle *style,
                                const CdtFigure *figure,
                                guint first,
                                guint n,
                                double width);
void cdt_tree_plan_free (CdtTreePlan *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtTreePlan, cdt_tree_plan_free)

G_END_DECLS
