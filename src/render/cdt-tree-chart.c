/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-tree-chart.h"

#include "cdt-tree-plan.h"

#define LINE 0.9
#define BORDER 0.8

typedef struct
{
  cairo_t *cr;
  const CdtTreePlan *plan;
  const CdtFigureInk *ink;
} Chart;

static const CdtTreeBox *
get_box (const Chart *chart, guint n)
{
  return &g_array_index (chart->plan->boxes, CdtTreeBox, n);
}

/* From the middle of the box above, down and along to the middle of this one. */
static void
draw_elbow (const Chart *chart, const CdtTreeBox *box, const CdtTreeBox *above)
{
  double from = above->x + above->width / 2.0, to = box->x + box->width / 2.0;
  double bottom = above->y + above->height, half = (bottom + box->y) / 2.0;
  cairo_move_to (chart->cr, from, bottom);
  cairo_line_to (chart->cr, from, half);
  cairo_line_to (chart->cr, to, half);
  cairo_line_to (chart->cr, to, box->y);
  cairo_stroke (chart->cr);
}

/* Down from the box above, or from the slice before, and in to this one. */
static void
draw_branch (const Chart *chart, const CdtTreeBox *box, const CdtTreeBox *above)
{
  double x = box->x - chart->plan->step / 2.0, y = box->y + box->height / 2.0;
  cairo_move_to (chart->cr, x, above == NULL ? 0.0 : above->y + above->height);
  cairo_line_to (chart->cr, x, y);
  cairo_line_to (chart->cr, box->x, y);
  cairo_stroke (chart->cr);
}

static void
draw_line (const Chart *chart, const CdtTreeBox *box)
{
  const CdtTreeBox *above = box->parent < 0 ? NULL : get_box (chart, (guint)box->parent);
  if (box->tier == 0)
    return;
  cdt_figure_ink_set (chart->cr, chart->ink->muted);
  cairo_set_line_width (chart->cr, LINE);
  if (chart->plan->tiered)
    draw_elbow (chart, box, above);
  else
    draw_branch (chart, box, above);
}

/* The uppermost tiers weigh more. */
static void
draw_box (const Chart *chart, const CdtTreeBox *box)
{
  double scale = chart->plan->scale, inset = BORDER / 2.0;
  gboolean top = box->row->heading;
  CdtColour ground = top ? chart->ink->accent : chart->ink->tint;
  CdtColour words = top ? cdt_figure_ink_get_contrast (ground) : chart->ink->ink;
  cdt_figure_ink_fill (chart->cr, ground, box->x, box->y, box->width, box->height);
  cdt_figure_ink_set (chart->cr, chart->ink->accent);
  cairo_set_line_width (chart->cr, BORDER);
  cairo_rectangle (chart->cr, box->x + inset, box->y + inset, box->width - BORDER, box->height - BORDER);
  cairo_stroke (chart->cr);
  cdt_figure_ink_show (chart->ink, chart->cr, box->label, words, box->x + 5.0 * scale, box->label_y);
  if (box->note != NULL)
    cdt_figure_ink_show (chart->ink, chart->cr, box->note, top ? words : chart->ink->muted, box->note_x,
                         box->note_y);
}

void
cdt_tree_chart_draw (cairo_t *cr,
                     PangoContext *context,
                     const CdtStyle *style,
                     const CdtFigure *figure,
                     const CdtFigureSlice *slice,
                     double width,
                     const CdtFigureInk *ink)
{
  g_return_if_fail (cr != NULL && PANGO_IS_CONTEXT (context) && figure != NULL && ink != NULL);
  g_autoptr (CdtTreePlan) plan = cdt_tree_plan_new (context, style, figure, slice->first, slice->n, width);
  Chart chart = { cr, plan, ink };
  for (guint i = 0; i < plan->boxes->len; i++)
    draw_line (&chart, get_box (&chart, i));
  for (guint i = 0; i < plan->boxes->len; i++)
    draw_box (&chart, get_box (&chart, i));
}
