/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-bar-plan.h"
#include "cdt-figure-plan.h"
#include "cdt-gantt-plan.h"
#include "cdt-heat-plan.h"
#include "cdt-share-plan.h"
#include "cdt-timeline-plan.h"
#include "cdt-tree-plan.h"

#define NEAR 2.0 /* points from an area within which a click still means it */

static void
add_area (GArray *areas, const char *label, const char *path, double x, double y, double width, double height)
{
  CdtFigureArea area = { x, y, width, height, label, path };
  g_array_append_val (areas, area);
}

static void
list_heat_areas (PangoContext *context,
                 const CdtStyle *style,
                 const CdtFigure *figure,
                 const CdtFigureSlice *slice,
                 double width,
                 GArray *areas)
{
  g_autoptr (CdtHeatPlan) plan = cdt_heat_plan_new (context, style, figure, width, slice->height);
  for (guint i = 0; i < plan->marks->len; i++)
    {
      const CdtHeatMark *mark = &g_array_index (plan->marks, CdtHeatMark, i);
      add_area (areas, mark->mark->label, mark->mark->path, mark->x - mark->width / 2.0,
                mark->y - mark->radius, mark->width, 2.0 * mark->radius);
    }
}

static void
list_gantt_areas (PangoContext *context,
                  const CdtStyle *style,
                  const CdtFigure *figure,
                  const CdtFigureSlice *slice,
                  double width,
                  GArray *areas)
{
  g_autoptr (CdtGanttPlan) plan = cdt_gantt_plan_new (context, style, figure, slice->first, slice->n, width);
  for (guint i = 0; i < plan->rows->len; i++)
    {
      const CdtGanttRow *placed = &g_array_index (plan->rows, CdtGanttRow, i);
      const CdtFigureRow *row = cdt_figure_get_row (figure, slice->first + i);
      add_area (areas, row->label, row->path, 0.0, placed->y, width, placed->height);
    }
  for (guint i = 0; i < plan->marks->len; i++)
    {
      const CdtGanttMark *placed = &g_array_index (plan->marks, CdtGanttMark, i);
      add_area (areas, placed->mark->label, placed->mark->path, placed->x, placed->y, placed->width,
                placed->height);
    }
}

static void
list_bar_areas (PangoContext *context,
                const CdtStyle *style,
                const CdtFigure *figure,
                const CdtFigureSlice *slice,
                double width,
                GArray *areas)
{
  g_autoptr (CdtBarPlan) plan = cdt_bar_plan_new (context, style, figure, slice->first, slice->n, width);
  for (guint i = 0; i < plan->rows->len; i++)
    {
      const CdtBarRow *placed = &g_array_index (plan->rows, CdtBarRow, i);
      const CdtFigureRow *row = cdt_figure_get_row (figure, slice->first + i);
      add_area (areas, row->label, row->path, 0.0, placed->y, width, placed->height);
    }
  for (guint i = 0; i < plan->parts->len; i++)
    {
      const CdtBarPart *part = &g_array_index (plan->parts, CdtBarPart, i);
      add_area (areas, part->mark->label, part->mark->path, part->x, part->y, part->width, part->height);
    }
}

static void
list_share_areas (PangoContext *context,
                  const CdtStyle *style,
                  const CdtFigure *figure,
                  const CdtFigureSlice *slice,
                  double width,
                  GArray *areas)
{
  g_autoptr (CdtSharePlan) plan = cdt_share_plan_new (context, style, figure, slice->first, slice->n, width);
  for (guint i = 0; i < plan->rows->len; i++)
    {
      const CdtShareRow *placed = &g_array_index (plan->rows, CdtShareRow, i);
      const CdtFigureRow *row = cdt_figure_get_row (figure, slice->first + i);
      add_area (areas, row->label, row->path, 0.0, placed->y, width, placed->height);
    }
  for (guint i = 0; i < plan->parts->len; i++)
    {
      const CdtSharePart *part = &g_array_index (plan->parts, CdtSharePart, i);
      double start = MIN (part->x, part->label_x), across = part->track > 0.0 ? part->track : part->width;
      add_area (areas, part->mark->label, part->mark->path, start, part->y, part->x + across - start,
                part->height);
    }
}

static void
list_tree_areas (PangoContext *context,
                 const CdtStyle *style,
                 const CdtFigure *figure,
                 const CdtFigureSlice *slice,
                 double width,
                 GArray *areas)
{
  g_autoptr (CdtTreePlan) plan = cdt_tree_plan_new (context, style, figure, slice->first, slice->n, width);
  for (guint i = 0; i < plan->boxes->len; i++)
    {
      const CdtTreeBox *box = &g_array_index (plan->boxes, CdtTreeBox, i);
      add_area (areas, box->row->label, box->row->path, box->x, box->y, box->width, box->height);
    }
}

static void
list_timeline_areas (PangoContext *context,
                     const CdtStyle *style,
                     const CdtFigure *figure,
                     const CdtFigureSlice *slice,
                     double width,
                     GArray *areas)
{
  g_autoptr (CdtTimelinePlan) plan = cdt_timeline_plan_new (context, style, figure, width);
  for (guint i = 0; i < plan->marks->len; i++)
    {
      const CdtTimelineMark *mark = &g_array_index (plan->marks, CdtTimelineMark, i);
      add_area (areas, mark->mark->label, mark->mark->path, mark->x, mark->y, mark->width, mark->height);
    }
}

typedef void (*ListAreas) (PangoContext *context,
                           const CdtStyle *style,
                           const CdtFigure *figure,
                           const CdtFigureSlice *slice,
                           double width,
                           GArray *areas);

static const ListAreas listers[] = {
  [CDT_FIGURE_HEAT_MAP] = list_heat_areas, [CDT_FIGURE_PLAN] = list_gantt_areas,
  [CDT_FIGURE_BARS] = list_bar_areas,      [CDT_FIGURE_SHARES] = list_share_areas,
  [CDT_FIGURE_CHART] = list_tree_areas,    [CDT_FIGURE_TIMELINE] = list_timeline_areas,
};

GArray *
cdt_figure_plan_list_areas (PangoContext *context,
                            const CdtStyle *style,
                            const CdtFigure *figure,
                            const CdtFigureSlice *slice,
                            double width)
{
  g_return_val_if_fail (PANGO_IS_CONTEXT (context) && style != NULL && figure != NULL, NULL);
  GArray *areas = g_array_new (FALSE, FALSE, sizeof (CdtFigureArea));
  listers[figure->kind](context, style, figure, slice, width, areas);
  return areas;
}

static gboolean
is_at (const CdtFigureArea *area, double x, double y, double near)
{
  return x >= area->x - near && x <= area->x + area->width + near && y >= area->y - near
         && y <= area->y + area->height + near;
}

const CdtFigureArea *
cdt_figure_plan_hit (const GArray *areas, double x, double y)
{
  g_return_val_if_fail (areas != NULL, NULL);
  for (guint i = areas->len; i-- > 0;)
    if (is_at (&g_array_index (areas, CdtFigureArea, i), x, y, NEAR))
      return &g_array_index (areas, CdtFigureArea, i);
  return NULL;
}
