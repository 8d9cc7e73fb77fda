/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-bar-chart.h"

#include "cdt-bar-plan.h"
#include "cdt-figure-words.h"

#define RULE 0.6
#define PART_GAP 1.0 /* between parts of a bar */
#define LEAST 0.6    /* width of a part that is next to nothing */

typedef struct
{
  cairo_t *cr;
  const CdtBarPlan *plan;
  const CdtFigureInk *ink;
} Chart;

static void
draw_key (const Chart *chart, const CdtBarKey *key)
{
  double height, side = chart->plan->sample;
  cdt_figure_words_measure (key->words, NULL, &height);
  cdt_figure_ink_fill_shade (chart->cr, chart->ink, key->series, key->x, key->y, side, side);
  cdt_figure_ink_show (chart->ink, chart->cr, key->words, chart->ink->muted, key->x + 1.5 * side,
                       key->y + (side - height) / 2.0);
}

static void
draw_row (const Chart *chart, const CdtBarRow *row)
{
  const CdtBarPlan *plan = chart->plan;
  double height;
  cdt_figure_ink_fill (chart->cr, chart->ink->rule, 0.0, row->y - RULE / 2.0, plan->width, RULE);
  cdt_figure_words_measure (row->label, NULL, &height);
  cdt_figure_ink_show (chart->ink, chart->cr, row->label, chart->ink->ink, 0.0,
                       row->y + (row->height - height) / 2.0);
  if (row->note == NULL)
    return;
  cdt_figure_words_measure (row->note, NULL, &height);
  cdt_figure_ink_show (chart->ink, chart->cr, row->note, chart->ink->ink, row->end + 5.0 * plan->scale,
                       row->y + (row->height - height) / 2.0);
}

/* A very small part is still seen. */
static void
draw_part (const Chart *chart, const CdtBarPart *part)
{
  guint shade = chart->plan->shaded ? part->mark->bar.series : 0;
  double drawn = MAX (part->width - PART_GAP, LEAST), width, height;
  cdt_figure_ink_fill_shade (chart->cr, chart->ink, shade, part->x, part->y, drawn, part->height);
  if (part->note == NULL)
    return;
  CdtColour ground = cdt_figure_ink_get_shade (chart->ink, shade);
  cdt_figure_words_measure (part->note, &width, &height);
  double x = part->x + (drawn - width) / 2.0, y = part->y + (part->height - height) / 2.0;
  /* No stripes behind words. */
  cdt_figure_ink_fill (chart->cr, ground, x - chart->plan->scale, y, width + 2.0 * chart->plan->scale,
                       height);
  cdt_figure_ink_show (chart->ink, chart->cr, part->note, cdt_figure_ink_get_contrast (ground), x, y);
}

void
cdt_bar_chart_draw (cairo_t *cr,
                    PangoContext *context,
                    const CdtStyle *style,
                    const CdtFigure *figure,
                    const CdtFigureSlice *slice,
                    double width,
                    const CdtFigureInk *ink)
{
  g_return_if_fail (cr != NULL && PANGO_IS_CONTEXT (context) && figure != NULL && ink != NULL);
  g_autoptr (CdtBarPlan) plan = cdt_bar_plan_new (context, style, figure, slice->first, slice->n, width);
  Chart chart = { cr, plan, ink };
  for (guint i = 0; i < plan->keys->len; i++)
    draw_key (&chart, &g_array_index (plan->keys, CdtBarKey, i));
  for (guint i = 0; i < plan->rows->len; i++)
    draw_row (&chart, &g_array_index (plan->rows, CdtBarRow, i));
  cdt_figure_ink_fill (cr, ink->rule, 0.0, plan->height - plan->scale, width, RULE);
  for (guint i = 0; i < plan->parts->len; i++)
    draw_part (&chart, &g_array_index (plan->parts, CdtBarPart, i));
}
