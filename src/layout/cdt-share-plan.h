/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

#include "cdt-figure.h"
#include "cdt-style.h"

G_BEGIN_DECLS

/** CdtShareRow: one whole, named above its parts. */
typedef struct
{
  double y, height;
  PangoLayout *label; /* (nullable) */
} CdtShareRow;

/** CdtSharePart: a part of a whole, points from the figure's top left. */
typedef struct
{
  const CdtFigureMark *mark;
  double x, y, width, height; /* of its bar */
  double track;               /* of a part with a line of its own: what the whole would be; else 0 */
  PangoLayout *label, *note;
  double label_x, label_y, note_x, note_y;
} CdtSharePart;

/**
 * CdtSharePlan: where everything of shares stands. Where all words go into the parts, each whole is one bar;
 * else every part has a line of its own, in columns where there are many.
 */
typedef struct
{
  double scale;
  double width, height;
  gboolean stacked;
  GArray *rows;  /* (element-type CdtShareRow) */
  GArray *parts; /* (element-type CdtSharePart) */
} CdtSharePlan;

/* Of `n` rows from `first` on. The figure must outlive the plan. */
CdtSharePlan *cdt_share_plan_new (PangoContext *context,
                                  const CdtStyle *style,
                                  const CdtFigure *figure,
                                  guint first,
                                  guint n,
                                  double width);
void cdt_share_plan_free (CdtSharePlan *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtSharePlan, cdt_share_plan_free)

G_END_DECLS
