/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-figure-plan.h"

#include "cdt-gantt-plan.h"
#include "cdt-heat-plan.h"
#include "cdt-look.h"

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

/* How tall each row of a figure is, with `head` above the first of them in every slice and `foot` below. */
typedef struct
{
  double head, foot;
  GArray *rows; /* (element-type double) */
} Heights;

static Heights
measure_gantt (PangoContext *context, const CdtStyle *style, const CdtFigure *figure, double width)
{
  g_autoptr (CdtGanttPlan) plan = cdt_gantt_plan_new (context, style, figure, 0, figure->rows->len, width);
  Heights heights = { .head = plan->head, .rows = g_array_new (FALSE, FALSE, sizeof (double)) };
  double end = plan->head;
  for (guint i = 0; i < plan->rows->len; i++)
    {
      const CdtGanttRow *row = &g_array_index (plan->rows, CdtGanttRow, i);
      g_array_append_val (heights.rows, row->height);
      end = row->y + row->height;
    }
  heights.foot = plan->height - end;
  return heights;
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

GArray *
cdt_figure_plan_slice (
    PangoContext *context, const CdtStyle *style, const CdtFigure *figure, double width, double room)
{
  g_return_val_if_fail (PANGO_IS_CONTEXT (context) && style != NULL && figure != NULL, NULL);
  if (figure->kind == CDT_FIGURE_HEAT_MAP)
    return make_single (MIN (cdt_heat_plan_get_height (style, figure), room));
  Heights heights = measure_gantt (context, style, figure, width);
  GArray *slices = slice_rows (&heights, room);
  g_array_unref (heights.rows);
  return slices;
}

GArray *
cdt_figure_plan_list_areas (PangoContext *context,
                            const CdtStyle *style,
                            const CdtFigure *figure,
                            const CdtFigureSlice *slice,
                            double width)
{
  g_return_val_if_fail (PANGO_IS_CONTEXT (context) && style != NULL && figure != NULL, NULL);
  GArray *areas = g_array_new (FALSE, FALSE, sizeof (CdtFigureArea));
  if (figure->kind == CDT_FIGURE_HEAT_MAP)
    list_heat_areas (context, style, figure, slice, width, areas);
  else
    list_gantt_areas (context, style, figure, slice, width, areas);
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
