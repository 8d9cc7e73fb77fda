/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-share-chart.h"

#include "cdt-share-plan.h"

#define PART_GAP 1.0

typedef struct
{
  cairo_t *cr;
  const CdtSharePlan *plan;
  const CdtFigureInk *ink;
} Chart;

/* Words tell parts apart here, so that no stripes are needed behind them. */
static void
draw_stacked (const Chart *chart, const CdtSharePart *part)
{
  CdtColour ground = cdt_figure_ink_get_shade (chart->ink, part->mark->bar.series);
  CdtColour words = cdt_figure_ink_get_contrast (ground);
  cdt_figure_ink_fill (chart->cr, ground, part->x, part->y, part->width - PART_GAP, part->height);
  cdt_figure_ink_show (chart->ink, chart->cr, part->label, words, part->label_x, part->label_y);
  cdt_figure_ink_show (chart->ink, chart->cr, part->note, words, part->note_x, part->note_y);
}

static void
draw_line (const Chart *chart, const CdtSharePart *part)
{
  cdt_figure_ink_fill (chart->cr, chart->ink->rule, part->x, part->y, part->track, part->height);
  cdt_figure_ink_fill (chart->cr, chart->ink->accent, part->x, part->y, part->width, part->height);
  cdt_figure_ink_show (chart->ink, chart->cr, part->label, chart->ink->ink, part->label_x, part->label_y);
  cdt_figure_ink_show (chart->ink, chart->cr, part->note, chart->ink->ink, part->note_x, part->note_y);
}

void
cdt_share_chart_draw (cairo_t *cr,
                      PangoContext *context,
                      const CdtStyle *style,
                      const CdtFigure *figure,
                      const CdtFigureSlice *slice,
                      double width,
                      const CdtFigureInk *ink)
{
  g_return_if_fail (cr != NULL && PANGO_IS_CONTEXT (context) && figure != NULL && ink != NULL);
  g_autoptr (CdtSharePlan) plan = cdt_share_plan_new (context, style, figure, slice->first, slice->n, width);
  Chart chart = { cr, plan, ink };
  for (guint i = 0; i < plan->rows->len; i++)
    {
      const CdtShareRow *row = &g_array_index (plan->rows, CdtShareRow, i);
      if (row->label != NULL)
        cdt_figure_ink_show (ink, cr, row->label, ink->ink, 0.0, row->y);
    }
  for (guint i = 0; i < plan->parts->len; i++)
    (plan->stacked ? draw_stacked : draw_line) (&chart, &g_array_index (plan->parts, CdtSharePart, i));
}
