/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-gantt-chart.h"

#include "cdt-figure-words.h"
#include "cdt-gantt-plan.h"

#define TICK_SIZE 7.5
#define RULE 0.6
#define TODAY 1.2

typedef struct
{
  cairo_t *cr;
  PangoContext *context;
  const CdtStyle *style;
  const CdtGanttPlan *plan;
  const CdtFigureInk *ink;
} Chart;

static void
draw_tick_name (const Chart *chart, const char *words, gboolean bold, double x, double y)
{
  if (*words == '\0')
    return;
  CdtFigureWordsStyle how = { .size = TICK_SIZE, .bold = bold };
  g_autoptr (PangoLayout) layout = cdt_figure_words_get (chart->context, chart->style, words, &how);
  cdt_figure_ink_show (chart->ink, chart->cr, layout, bold ? chart->ink->ink : chart->ink->muted, x, y);
}

/* Stripes show how far a bar reaches where no line would be dark enough to. */
static void
draw_axis (const Chart *chart)
{
  const CdtGanttPlan *plan = chart->plan;
  double half = plan->head - plan->line;
  for (guint i = 0; i < plan->axis->ticks->len; i++)
    {
      const CdtTick *tick = &g_array_index (plan->axis->ticks, CdtTick, i);
      double x = plan->left + tick->x;
      if (i % 2 == 1)
        cdt_figure_ink_fill (chart->cr, chart->ink->tint, x, half, tick->width, plan->height - half);
      if (tick->upper[0] != '\0' && i > 0)
        cdt_figure_ink_fill (chart->cr, chart->ink->rule, x - RULE / 2.0, 0.0, RULE, plan->height);
      draw_tick_name (chart, tick->upper, TRUE, x + 2.0 * plan->scale, 0.0);
      draw_tick_name (chart, tick->lower, FALSE, x + 2.0 * plan->scale, half);
    }
}

static void
draw_row (const Chart *chart, const CdtGanttRow *row)
{
  double height;
  cdt_figure_ink_fill (chart->cr, chart->ink->rule, 0.0, row->y - RULE / 2.0, chart->plan->width, RULE);
  cdt_figure_words_measure (row->label, NULL, &height);
  cdt_figure_ink_show (chart->ink, chart->cr, row->label, chart->ink->ink, 0.0,
                       row->y + (row->height - height) / 2.0);
  if (row->note == NULL)
    return;
  cdt_figure_words_measure (row->note, NULL, &height);
  cdt_figure_ink_show (chart->ink, chart->cr, row->note, chart->ink->muted, chart->plan->note_x,
                       row->y + (row->height - height) / 2.0);
}

static void
draw_diamond (const Chart *chart, const CdtGanttMark *mark)
{
  cairo_t *cr = chart->cr;
  double half = mark->width / 2.0, x = mark->x + half, y = mark->y + half;
  cairo_move_to (cr, x, y - half);
  cairo_line_to (cr, x + half, y);
  cairo_line_to (cr, x, y + half);
  cairo_line_to (cr, x - half, y);
  cairo_close_path (cr);
  cdt_figure_ink_set (cr, chart->ink->ink);
  cairo_fill_preserve (cr);
  /* Stands out from a dark bar. */
  cdt_figure_ink_set (cr, chart->ink->ground);
  cairo_set_line_width (cr, 0.8 * chart->plan->scale);
  cairo_stroke (cr);
}

/* A thin bar that reaches down at its ends, over the rows that it heads. */
static void
draw_heading (const Chart *chart, const CdtGanttMark *mark)
{
  cairo_t *cr = chart->cr;
  double end = mark->x + mark->width, foot = MIN (mark->height, mark->width / 2.0);
  cairo_move_to (cr, mark->x, mark->y);
  cairo_line_to (cr, end, mark->y);
  cairo_line_to (cr, end, mark->y + mark->height + foot);
  cairo_line_to (cr, end - foot, mark->y + mark->height);
  cairo_line_to (cr, mark->x + foot, mark->y + mark->height);
  cairo_line_to (cr, mark->x, mark->y + mark->height + foot);
  cairo_close_path (cr);
  cdt_figure_ink_set (cr, chart->ink->ink);
  cairo_fill (cr);
}

/* On the ground, so that it reads where it stands over a bar. */
static void
draw_label (const Chart *chart, const CdtGanttMark *mark)
{
  double width, height, scale = chart->plan->scale;
  cdt_figure_words_measure (mark->label, &width, &height);
  cdt_figure_ink_fill (chart->cr, chart->ink->ground, mark->label_x - scale, mark->label_y,
                       width + 2.0 * scale, height);
  cdt_figure_ink_show (chart->ink, chart->cr, mark->label, chart->ink->ink, mark->label_x, mark->label_y);
}

static void
draw_mark (const Chart *chart, const CdtGanttMark *mark)
{
  switch (mark->mark->days.form)
    {
    case CDT_FIGURE_POINT:
      draw_diamond (chart, mark);
      break;
    case CDT_FIGURE_WINDOW:
      cdt_figure_ink_hatch (chart->cr, chart->ink->ink, mark->x, mark->y, mark->width, mark->height);
      break;
    case CDT_FIGURE_SPAN:
    default:
      if (mark->heading)
        draw_heading (chart, mark);
      else
        cdt_figure_ink_fill_shade (chart->cr, chart->ink, mark->shade, mark->x, mark->y, mark->width,
                                   mark->height);
      break;
    }
  if (mark->label != NULL)
    draw_label (chart, mark);
}

static void
draw_today (const Chart *chart)
{
  const CdtGanttPlan *plan = chart->plan;
  if (chart->ink->today == 0 || !cdt_time_axis_holds (plan->axis, chart->ink->today))
    return;
  double x = plan->left + cdt_time_axis_place (plan->axis, chart->ink->today);
  cdt_figure_ink_fill (chart->cr, CDT_FIGURE_INK_TODAY, x - TODAY / 2.0, plan->head, TODAY,
                       plan->height - plan->head);
}

void
cdt_gantt_chart_draw (cairo_t *cr,
                      PangoContext *context,
                      const CdtStyle *style,
                      const CdtFigure *figure,
                      const CdtFigureSlice *slice,
                      double width,
                      const CdtFigureInk *ink)
{
  g_return_if_fail (cr != NULL && PANGO_IS_CONTEXT (context) && figure != NULL && ink != NULL);
  g_autoptr (CdtGanttPlan) plan = cdt_gantt_plan_new (context, style, figure, slice->first, slice->n, width);
  Chart chart = { cr, context, style, plan, ink };
  if (plan->axis != NULL)
    draw_axis (&chart);
  for (guint i = 0; i < plan->rows->len; i++)
    draw_row (&chart, &g_array_index (plan->rows, CdtGanttRow, i));
  cdt_figure_ink_fill (cr, ink->rule, 0.0, plan->height - plan->scale, width, RULE);
  for (guint i = 0; i < plan->marks->len; i++)
    draw_mark (&chart, &g_array_index (plan->marks, CdtGanttMark, i));
  if (plan->axis != NULL)
    draw_today (&chart);
}
