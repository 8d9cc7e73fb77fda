/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "cdt-timeline.h"

#include "cdt-figure-words.h"
#include "cdt-timeline-plan.h"

#define TICK_SIZE 7.5
#define RULE 0.6
#define TODAY 1.2

typedef struct
{
  cairo_t *cr;
  PangoContext *context;
  const CdtStyle *style;
  const CdtTimelinePlan *plan;
  const CdtFigureInk *ink;
} Chart;

static void
draw_tick_name (const Chart *chart, const CdtTick *tick, const char *words, gboolean year, double y)
{
  if (*words == '\0')
    return;
  CdtFigureWordsStyle how = { .size = TICK_SIZE, .bold = year };
  g_autoptr (PangoLayout) layout = cdt_figure_words_get (chart->context, chart->style, words, &how);
  cdt_figure_ink_show (chart->ink, chart->cr, layout, year ? chart->ink->ink : chart->ink->muted,
                       tick->x + 2.0 * chart->plan->scale, y);
}

/* The line between two years is no longer than the scale: above it are words. */
static void
draw_tick (const Chart *chart, const CdtTick *tick, gboolean striped)
{
  const CdtTimelinePlan *plan = chart->plan;
  double middle = plan->axis->has_lower ? (plan->scale_y + plan->height) / 2.0 : plan->scale_y;
  if (striped)
    cdt_figure_ink_fill (chart->cr, chart->ink->tint, tick->x, plan->top, tick->width, middle - plan->top);
  if (tick->upper[0] != '\0' && tick->x > 0.0)
    cdt_figure_ink_fill (chart->cr, chart->ink->rule, tick->x, plan->scale_y, RULE,
                         plan->height - plan->scale_y);
  draw_tick_name (chart, tick, tick->lower, FALSE, plan->scale_y);
  draw_tick_name (chart, tick, tick->upper, TRUE, middle);
}

static void
draw_words (const Chart *chart, const CdtTimelineMark *mark, CdtColour colour)
{
  if (mark->label != NULL)
    cdt_figure_ink_show (chart->ink, chart->cr, mark->label, colour, mark->label_x, mark->label_y);
  if (mark->note != NULL)
    cdt_figure_ink_show (chart->ink, chart->cr, mark->note, chart->ink->muted, mark->note_x, mark->note_y);
}

static void
draw_span (const Chart *chart, const CdtTimelineMark *mark)
{
  cdt_figure_ink_fill (chart->cr, chart->ink->accent, mark->x, mark->y, mark->width, mark->height);
  draw_words (chart, mark, cdt_figure_ink_get_contrast (chart->ink->accent));
}

static void
draw_window (const Chart *chart, const CdtTimelineMark *mark)
{
  cdt_figure_ink_fill (chart->cr, chart->ink->ground, mark->x, mark->y, mark->width, mark->height);
  cdt_figure_ink_hatch (chart->cr, chart->ink->ink, mark->x, mark->y, mark->width, mark->height);
  draw_words (chart, mark, chart->ink->ink);
}

static void
draw_point (const Chart *chart, const CdtTimelineMark *mark)
{
  cairo_t *cr = chart->cr;
  double half = mark->width / 2.0, x = mark->x + half, y = mark->y + half;
  cdt_figure_ink_fill (cr, chart->ink->muted, x - RULE / 2.0, MIN (mark->pole, y), RULE,
                       fabs (y - mark->pole));
  cairo_move_to (cr, x, y - half);
  cairo_line_to (cr, x + half, y);
  cairo_line_to (cr, x, y + half);
  cairo_line_to (cr, x - half, y);
  cairo_close_path (cr);
  cdt_figure_ink_set (cr, chart->ink->ink);
  cairo_fill_preserve (cr);
  cdt_figure_ink_set (cr, chart->ink->ground);
  cairo_set_line_width (cr, chart->plan->scale);
  cairo_stroke (cr);
  draw_words (chart, mark, chart->ink->ink);
}

static void
draw_form (const Chart *chart, CdtFigureForm form, void (*draw) (const Chart *, const CdtTimelineMark *))
{
  for (guint i = 0; i < chart->plan->marks->len; i++)
    {
      const CdtTimelineMark *mark = &g_array_index (chart->plan->marks, CdtTimelineMark, i);
      if (mark->mark->days.form == form)
        draw (chart, mark);
    }
}

static void
draw_today (const Chart *chart)
{
  const CdtTimelinePlan *plan = chart->plan;
  if (chart->ink->today == 0 || !cdt_time_axis_holds (plan->axis, chart->ink->today))
    return;
  double x = cdt_time_axis_place (plan->axis, chart->ink->today);
  cdt_figure_ink_fill (chart->cr, CDT_FIGURE_INK_TODAY, x - TODAY / 2.0, plan->top, TODAY,
                       plan->scale_y - plan->top);
}

void
cdt_timeline_draw (cairo_t *cr,
                   PangoContext *context,
                   const CdtStyle *style,
                   const CdtFigure *figure,
                   double width,
                   const CdtFigureInk *ink)
{
  g_return_if_fail (cr != NULL && PANGO_IS_CONTEXT (context) && figure != NULL && ink != NULL);
  g_autoptr (CdtTimelinePlan) plan = cdt_timeline_plan_new (context, style, figure, width);
  Chart chart = { cr, context, style, plan, ink };
  if (plan->axis == NULL)
    return;
  for (guint i = 0; i < plan->axis->ticks->len; i++)
    draw_tick (&chart, &g_array_index (plan->axis->ticks, CdtTick, i), i % 2 == 1);
  cdt_figure_ink_fill (cr, ink->rule, 0.0, plan->top + plan->bar / 2.0, width, RULE);
  draw_form (&chart, CDT_FIGURE_SPAN, draw_span);
  draw_form (&chart, CDT_FIGURE_WINDOW, draw_window);
  draw_form (&chart, CDT_FIGURE_POINT, draw_point);
  draw_today (&chart);
}
