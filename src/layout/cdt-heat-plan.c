/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "cdt-figure-words.h"
#include "cdt-heat-plan.h"
#include "cdt-look.h"

#define LABELS_X 72.0 /* room for the labels of rows */
#define LABELS_Y 18.0 /* and of columns, below */
#define CELL_GAP 1.4
#define MARK_RADIUS 9.0
#define MARK_RADIUS_MIN 6.0
#define MARK_GAP 4.0
#define SCORE_ROOM 13.0 /* of a cell's number, in its corner */
#define ROW 31.1        /* height of a row of cells */

/* How marks of one cell are packed. */
typedef struct
{
  double radius;
  double width; /* of a mark; more than 2 * radius where labels are long */
  double shift; /* to the right of the cell's middle */
  guint per_row;
  guint rows;
} Packing;

typedef struct
{
  CdtHeatPlan *plan;
  PangoContext *context;
  const CdtStyle *style;
} Planner;

static double
measure_label (const Planner *planner, const char *label)
{
  CdtFigureWordsStyle how = { .size = CDT_HEAT_MARK_SIZE, .bold = TRUE };
  g_autoptr (PangoLayout) layout = cdt_figure_words_get (planner->context, planner->style, label, &how);
  double width;
  cdt_figure_words_measure (layout, &width, NULL);
  return width;
}

static double
measure_widest (const Planner *planner, const GPtrArray *marks)
{
  double widest = 0.0;
  for (guint i = 0; i < marks->len; i++)
    widest = MAX (widest, measure_label (planner, ((CdtFigureMark *)marks->pdata[i])->label));
  return widest;
}

static Packing
pack_at (const CdtHeatPlan *plan, double room, double widest, double radius)
{
  double shrunk = radius / MARK_RADIUS, gap = MARK_GAP * plan->scale * shrunk;
  Packing packing = { .radius = radius * plan->scale };
  packing.width = MAX (2.0 * packing.radius, widest * shrunk + packing.radius * 0.7);
  packing.width = MIN (packing.width, room - 2.0 * gap);
  packing.per_row = (guint)MAX (floor ((room - gap) / (packing.width + gap)), 1.0);
  packing.rows = (guint)MAX (floor ((plan->cell_height - gap) / (2.0 * packing.radius + gap * 0.5)), 1.0);
  return packing;
}

/* The largest marks of which all fit; at the least size, as many as do. */
static Packing
pack_into (const CdtHeatPlan *plan, double room, double widest, guint n)
{
  double radius = MARK_RADIUS;
  Packing packing = pack_at (plan, room, widest, radius);
  while (packing.per_row * packing.rows < n && radius > MARK_RADIUS_MIN)
    {
      radius -= 0.5;
      packing = pack_at (plan, room, widest, radius);
    }
  packing.rows = MIN (packing.rows, (n + packing.per_row - 1) / packing.per_row);
  return packing;
}

static double
get_line_width (const Packing *packing, guint n)
{
  return MIN (packing->per_row, n) * (packing->width + MARK_GAP * packing->radius / MARK_RADIUS);
}

/* In the middle of the cell, or of what its number leaves where they would stand on that */
static Packing
pack (const Planner *planner, const GPtrArray *marks)
{
  const CdtHeatPlan *plan = planner->plan;
  double widest = measure_widest (planner, marks), room = SCORE_ROOM * plan->scale;
  Packing packing = pack_into (plan, plan->cell_width, widest, marks->len);
  if (get_line_width (&packing, marks->len) <= plan->cell_width - 2.0 * room)
    return packing;
  packing = pack_into (plan, plan->cell_width - room, widest, marks->len);
  packing.shift = room / 2.0;
  return packing;
}

/* The marks of one cell, with its middle at (x, y). */
static void
place_marks (const Planner *planner, const GPtrArray *marks, double x, double y)
{
  Packing packing = pack (planner, marks);
  guint room = packing.per_row * packing.rows, shown = MIN (marks->len, room);
  double gap = MARK_GAP * packing.radius / MARK_RADIUS;
  for (guint i = 0; i < marks->len; i++)
    {
      guint at = MIN (i, room - 1), line = at / packing.per_row;
      guint in_line = MIN (packing.per_row, shown - line * packing.per_row);
      CdtHeatMark mark = { .mark = marks->pdata[i], .radius = packing.radius, .width = packing.width };
      mark.hidden = i > at;
      mark.rest = i + 1 == room && marks->len > room ? marks->len - room + 1 : 0;
      mark.x = x + packing.shift + (at % packing.per_row - (in_line - 1) / 2.0) * (packing.width + gap);
      mark.y = y + (line - (packing.rows - 1) / 2.0) * (2.0 * packing.radius + gap * 0.5);
      mark.label_size = CDT_HEAT_MARK_SIZE * packing.radius / (MARK_RADIUS * planner->plan->scale);
      g_array_append_val (planner->plan->marks, mark);
    }
}

static GPtrArray *
collect_marks (const CdtFigure *figure, guint column, guint row)
{
  GPtrArray *marks = g_ptr_array_new ();
  for (guint i = 0; i < figure->marks->len; i++)
    {
      CdtFigureMark *mark = g_ptr_array_index (figure->marks, i);
      if (lround (mark->cell.x) == (long)column + 1 && lround (mark->cell.y) == (long)row + 1)
        g_ptr_array_add (marks, mark);
    }
  return marks;
}

static void
place_all (const Planner *planner, const CdtFigure *figure)
{
  const CdtHeatPlan *plan = planner->plan;
  double half_gap = plan->gap / 2.0;
  for (guint row = 0; row < plan->n_y; row++)
    for (guint column = 0; column < plan->n_x; column++)
      {
        g_autoptr (GPtrArray) marks = collect_marks (figure, column, row);
        if (marks->len > 0)
          place_marks (planner, marks, plan->left + (column + 0.5) * plan->cell_width - half_gap,
                       (plan->n_y - row - 0.5) * plan->cell_height - half_gap);
      }
}

double
cdt_heat_plan_get_height (const CdtStyle *style, const CdtFigure *figure)
{
  guint rows = figure->y_labels == NULL ? 0 : g_strv_length (figure->y_labels);
  return (ROW * MAX (rows, 1) + LABELS_Y) * cdt_look_scale (style);
}

CdtHeatPlan *
cdt_heat_plan_new (
    PangoContext *context, const CdtStyle *style, const CdtFigure *figure, double width, double height)
{
  CdtHeatPlan *plan = g_new0 (CdtHeatPlan, 1);
  plan->n_x = figure->x_labels == NULL ? 0 : g_strv_length (figure->x_labels);
  plan->n_y = figure->y_labels == NULL ? 0 : g_strv_length (figure->y_labels);
  plan->scale = cdt_look_scale (style);
  plan->gap = CELL_GAP * plan->scale;
  plan->left = LABELS_X * plan->scale;
  plan->marks = g_array_new (FALSE, FALSE, sizeof (CdtHeatMark));
  if (plan->n_x == 0 || plan->n_y == 0)
    return plan;
  plan->cell_width = (width - plan->left + plan->gap) / plan->n_x;
  plan->cell_height = (height - LABELS_Y * plan->scale) / plan->n_y;
  Planner planner = { plan, context, style };
  place_all (&planner, figure);
  return plan;
}

void
cdt_heat_plan_free (CdtHeatPlan *plan)
{
  g_array_unref (plan->marks);
  g_free (plan);
}
