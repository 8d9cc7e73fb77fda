/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-figure-plan.h"

#include "cdt-bar-plan.h"
#include "cdt-gantt-plan.h"
#include "cdt-heat-plan.h"
#include "cdt-share-plan.h"
#include "cdt-timeline-plan.h"
#include "cdt-tree-plan.h"

/* How tall each row of a figure is, with `head` above the first of them in every slice and `foot` below. */
typedef struct
{
  double head, foot;
  GArray *rows; /* (element-type double) */
} Heights;

/* `top` is where the row begins that is known to begin after all those known so far. */
static void
end_row (Heights *heights, double *end, double top)
{
  double height = top - *end;
  g_array_append_val (heights->rows, height);
  *end = top;
}

static void
measure_gantt (
    PangoContext *context, const CdtStyle *style, const CdtFigure *figure, double width, Heights *heights)
{
  g_autoptr (CdtGanttPlan) plan = cdt_gantt_plan_new (context, style, figure, 0, figure->rows->len, width);
  double end = heights->head = plan->head;
  for (guint i = 0; i < plan->rows->len; i++)
    {
      const CdtGanttRow *row = &g_array_index (plan->rows, CdtGanttRow, i);
      end_row (heights, &end, row->y + row->height);
    }
  heights->foot = plan->height - end;
}

static void
measure_bars (
    PangoContext *context, const CdtStyle *style, const CdtFigure *figure, double width, Heights *heights)
{
  g_autoptr (CdtBarPlan) plan = cdt_bar_plan_new (context, style, figure, 0, figure->rows->len, width);
  double end = heights->head = plan->head;
  for (guint i = 0; i < plan->rows->len; i++)
    {
      const CdtBarRow *row = &g_array_index (plan->rows, CdtBarRow, i);
      end_row (heights, &end, row->y + row->height);
    }
  heights->foot = plan->height - end;
}

static void
measure_shares (
    PangoContext *context, const CdtStyle *style, const CdtFigure *figure, double width, Heights *heights)
{
  g_autoptr (CdtSharePlan) plan = cdt_share_plan_new (context, style, figure, 0, figure->rows->len, width);
  double end = 0.0;
  for (guint i = 0; i < plan->rows->len; i++)
    {
      const CdtShareRow *row = &g_array_index (plan->rows, CdtShareRow, i);
      end_row (heights, &end, row->y + row->height);
    }
}

/* Tiers are one row. */
static void
measure_tree (
    PangoContext *context, const CdtStyle *style, const CdtFigure *figure, double width, Heights *heights)
{
  g_autoptr (CdtTreePlan) plan = cdt_tree_plan_new (context, style, figure, 0, figure->rows->len, width);
  double end = 0.0;
  for (guint i = 1; !plan->tiered && i < plan->boxes->len; i++)
    end_row (heights, &end, g_array_index (plan->boxes, CdtTreeBox, i).y);
  end_row (heights, &end, plan->height);
}

static void
add_slices (GArray *slices, const Heights *heights, double room)
{
  CdtFigureSlice slice = { .height = heights->head + heights->foot };
  for (guint i = 0; i < heights->rows->len; i++)
    {
      double row = g_array_index (heights->rows, double, i);
      if (slice.n > 0 && slice.height + row > room)
        {
          g_array_append_val (slices, slice);
          slice = (CdtFigureSlice){ .first = i, .height = heights->head + heights->foot };
        }
      slice.height += row;
      slice.n++;
    }
  g_array_append_val (slices, slice);
}

/* As few slices as it takes, then no taller than it takes so many. */
static GArray *
slice_rows (const Heights *heights, double room)
{
  GArray *slices = g_array_new (FALSE, FALSE, sizeof (CdtFigureSlice));
  add_slices (slices, heights, room);
  guint n = slices->len;
  if (n == 1)
    return slices;
  double total = 0.0, least, most = room;
  for (guint i = 0; i < heights->rows->len; i++)
    total += g_array_index (heights->rows, double, i);
  least = total / n + heights->head + heights->foot;
  for (guint i = 0; i < 8; i++)
    {
      double middle = (least + most) / 2.0;
      g_array_set_size (slices, 0);
      add_slices (slices, heights, middle);
      *(slices->len > n ? &least : &most) = middle;
    }
  g_array_set_size (slices, 0);
  add_slices (slices, heights, most);
  return slices;
}

static GArray *
make_single (double height)
{
  GArray *slices = g_array_new (FALSE, FALSE, sizeof (CdtFigureSlice));
  CdtFigureSlice slice = { .height = height };
  g_array_append_val (slices, slice);
  return slices;
}

static double
measure_timeline (PangoContext *context, const CdtStyle *style, const CdtFigure *figure, double width)
{
  g_autoptr (CdtTimelinePlan) plan = cdt_timeline_plan_new (context, style, figure, width);
  return plan->height;
}

typedef void (*MeasureRows) (
    PangoContext *context, const CdtStyle *style, const CdtFigure *figure, double width, Heights *heights);

/* Those that are parted between rows. */
static const MeasureRows measurers[] = {
  [CDT_FIGURE_PLAN] = measure_gantt,
  [CDT_FIGURE_BARS] = measure_bars,
  [CDT_FIGURE_SHARES] = measure_shares,
  [CDT_FIGURE_CHART] = measure_tree,
};

GArray *
cdt_figure_plan_slice (
    PangoContext *context, const CdtStyle *style, const CdtFigure *figure, double width, double room)
{
  g_return_val_if_fail (PANGO_IS_CONTEXT (context) && style != NULL && figure != NULL, NULL);
  if (figure->kind == CDT_FIGURE_HEAT_MAP)
    return make_single (MIN (cdt_heat_plan_get_height (style, figure), room));
  if (figure->kind == CDT_FIGURE_TIMELINE)
    return make_single (measure_timeline (context, style, figure, width));
  Heights heights = { .rows = g_array_new (FALSE, FALSE, sizeof (double)) };
  measurers[figure->kind](context, style, figure, width, &heights);
  GArray *slices = slice_rows (&heights, room);
  /* Tiers are drawn all at once. */
  if (slices->len == 1)
    g_array_index (slices, CdtFigureSlice, 0).n = figure->rows->len;
  g_array_unref (heights.rows);
  return slices;
}
