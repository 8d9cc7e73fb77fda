/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-gantt-plan.h"
#include "cdt-figure-words.h"
#include "cdt-look.h"

/* Lengths in points at the 11 pt text size. */
#define LABEL_SIZE 9.5
#define NOTE_SIZE 8.5
#define MARK_SIZE 8.0
#define LINES 3 /* of a label; more of it stands in the table beside the plan */
#define ROW_MIN 21.0
#define ROW_PADDING 4.5
#define HEAD_LINE 12.5
#define COLUMN_GAP 10.0
#define BAR 9.0
#define HEADING_BAR 4.0
#define DIAMOND 12.0
#define BAR_MIN 2.5
#define MONTH_ROOM 18.5
#define LABEL_SHARE_MIN 0.12 /* of the width */
#define LABEL_SHARE_MAX 0.33
#define NOTE_SHARE_MAX 0.15

typedef struct
{
  CdtGanttPlan *plan;
  PangoContext *context;
  const CdtStyle *style;
  const CdtFigure *figure;
  guint first, n;
} Planner;

static void
clear_row (gpointer data)
{
  CdtGanttRow *row = data;
  g_clear_object (&row->label);
  g_clear_object (&row->note);
}

static void
clear_mark (gpointer data)
{
  g_clear_object (&((CdtGanttMark *)data)->label);
}

static PangoLayout *
set_words (const Planner *planner, const char *words, double size, gboolean bold, double width)
{
  CdtFigureWordsStyle how = { .size = size, .bold = bold, .width = width, .lines = LINES };
  return cdt_figure_words_get (planner->context, planner->style, words, &how);
}

/* The widest of all rows, not just of those here: pieces of a plan line up. */
static double
measure_widest (const Planner *planner, gboolean notes)
{
  double widest = 0.0;
  for (guint i = 0; i < planner->figure->rows->len; i++)
    {
      const CdtFigureRow *row = cdt_figure_get_row (planner->figure, i);
      const char *words = notes ? row->note : row->label;
      if (words == NULL)
        continue;
      double width = cdt_figure_words_find_width (planner->context, planner->style, words,
                                                  notes ? NOTE_SIZE : LABEL_SIZE, row->heading && !notes);
      widest = MAX (widest, width);
    }
  return widest;
}

static void
place_columns (const Planner *planner)
{
  CdtGanttPlan *plan = planner->plan;
  double gap = COLUMN_GAP * plan->scale;
  double label = measure_widest (planner, FALSE), note = measure_widest (planner, TRUE);
  label = CLAMP (label, LABEL_SHARE_MIN * plan->width, LABEL_SHARE_MAX * plan->width);
  note = MIN (note, NOTE_SHARE_MAX * plan->width);
  plan->note_x = label + gap;
  plan->left = plan->note_x + (note > 0.0 ? note + gap : 0.0);
}

static void
make_axis (const Planner *planner)
{
  CdtGanttPlan *plan = planner->plan;
  guint32 first, last;
  if (!cdt_figure_find_days (planner->figure, &first, &last))
    return;
  plan->axis = cdt_time_axis_new (first, last, plan->width - plan->left, MONTH_ROOM * plan->scale,
                                  (const char *const *)planner->figure->x_labels);
  plan->line = HEAD_LINE * plan->scale;
  plan->head = plan->axis->has_lower ? 2.0 * plan->line : plan->line;
}

static void
add_row (const Planner *planner, const CdtFigureRow *row, double y)
{
  CdtGanttPlan *plan = planner->plan;
  CdtGanttRow placed = { .y = y, .heading = row->heading };
  double label, note = 0.0;
  double gap = COLUMN_GAP * plan->scale;
  placed.label = set_words (planner, row->label, LABEL_SIZE, row->heading, plan->note_x - gap);
  cdt_figure_words_measure (placed.label, NULL, &label);
  if (row->note != NULL)
    {
      placed.note = set_words (planner, row->note, NOTE_SIZE, FALSE, plan->left - plan->note_x - gap);
      cdt_figure_words_measure (placed.note, NULL, &note);
    }
  placed.height = MAX (ROW_MIN * plan->scale, MAX (label, note) + 2.0 * ROW_PADDING * plan->scale);
  g_array_append_val (plan->rows, placed);
}

static void
add_rows (const Planner *planner)
{
  CdtGanttPlan *plan = planner->plan;
  double y = plan->head;
  for (guint i = planner->first; i < planner->first + planner->n; i++)
    {
      add_row (planner, cdt_figure_get_row (planner->figure, i), y);
      y += g_array_index (plan->rows, CdtGanttRow, plan->rows->len - 1).height;
    }
  plan->height = y + plan->scale; /* and the rule below the last row */
}

/* Rows with one note, the partner in the lead, look alike: the first note has the first shade. */
static guint *
find_shades (const CdtFigure *figure)
{
  guint *shades = g_new0 (guint, figure->rows->len + 1);
  guint n = 0;
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < figure->rows->len; i++)
    {
      const CdtFigureRow *row = cdt_figure_get_row (figure, i);
      const char *note = row->note == NULL ? "" : row->note;
      if (row->heading)
        continue;
      if (!g_hash_table_contains (known, note))
        g_hash_table_insert (known, (gpointer)note, GUINT_TO_POINTER (n++));
      shades[i] = GPOINTER_TO_UINT (g_hash_table_lookup (known, note));
    }
  return shades;
}

/* Is there nothing of the same row so far, and no end of the figure, between these? */
static gboolean
is_free (const CdtGanttPlan *plan, const CdtFigureMark *mark, double from, double to)
{
  for (guint i = 0; i < plan->marks->len; i++)
    {
      const CdtGanttMark *other = &g_array_index (plan->marks, CdtGanttMark, i);
      if (other->mark->row == mark->row && from < other->x + other->width && other->x < to)
        return FALSE;
    }
  return from >= plan->left && to <= plan->width;
}

/* Beside the mark where that is free, at its right rather than at its left; else over what is there. */
static void
place_label (const Planner *planner, CdtGanttMark *placed)
{
  const CdtGanttPlan *plan = planner->plan;
  double width, height, gap = 3.0 * plan->scale;
  if (*placed->mark->label == '\0')
    return;
  placed->label = set_words (planner, placed->mark->label, MARK_SIZE, TRUE, 0.0);
  cdt_figure_words_measure (placed->label, &width, &height);
  double right = placed->x + placed->width + gap, left = placed->x - gap - width;
  gboolean at_right = is_free (plan, placed->mark, right, right + width)
                      || (right + width <= plan->width && !is_free (plan, placed->mark, left, left + width));
  placed->label_x = at_right ? right : MAX (left, 0.0);
  placed->label_y = placed->y + (placed->height - height) / 2.0;
}

static void
add_mark (const Planner *planner, const CdtFigureMark *mark, guint shade)
{
  CdtGanttPlan *plan = planner->plan;
  const CdtGanttRow *row = &g_array_index (plan->rows, CdtGanttRow, (guint)mark->row - planner->first);
  gboolean point = mark->days.form == CDT_FIGURE_POINT;
  CdtGanttMark placed = { .mark = mark, .shade = shade, .heading = row->heading };
  double from = plan->left + cdt_time_axis_place (plan->axis, mark->days.first);
  double to = plan->left + cdt_time_axis_place (plan->axis, mark->days.last + 1);
  placed.height = (point ? DIAMOND : row->heading ? HEADING_BAR : BAR) * plan->scale;
  placed.width = point ? placed.height : MAX (to - from, BAR_MIN * plan->scale);
  placed.x = point ? (from + to - placed.width) / 2.0 : from;
  placed.x = CLAMP (placed.x, plan->left, plan->width - placed.width);
  placed.y = row->y + (row->height - placed.height) / 2.0;
  place_label (planner, &placed);
  g_array_append_val (plan->marks, placed);
}

/* Bars below milestones. What ends before it begins is no time and has no place. */
static void
add_marks (const Planner *planner)
{
  g_autofree guint *shades = find_shades (planner->figure);
  for (guint points = 0; points < 2; points++)
    for (guint i = 0; i < planner->figure->marks->len; i++)
      {
        const CdtFigureMark *mark = cdt_figure_get_mark (planner->figure, i);
        guint row = (guint)mark->row;
        if (mark->row < 0 || row < planner->first || row >= planner->first + planner->n)
          continue;
        if ((mark->days.form == CDT_FIGURE_POINT) == (points > 0) && mark->days.last >= mark->days.first)
          add_mark (planner, mark, shades[row]);
      }
}

CdtGanttPlan *
cdt_gantt_plan_new (
    PangoContext *context, const CdtStyle *style, const CdtFigure *figure, guint first, guint n, double width)
{
  g_return_val_if_fail (figure != NULL && first + n <= figure->rows->len, NULL);
  CdtGanttPlan *plan = g_new0 (CdtGanttPlan, 1);
  plan->scale = cdt_look_scale (style);
  plan->width = width;
  plan->rows = g_array_new (FALSE, FALSE, sizeof (CdtGanttRow));
  plan->marks = g_array_new (FALSE, FALSE, sizeof (CdtGanttMark));
  g_array_set_clear_func (plan->rows, clear_row);
  g_array_set_clear_func (plan->marks, clear_mark);
  Planner planner = { plan, context, style, figure, first, n };
  place_columns (&planner);
  make_axis (&planner);
  add_rows (&planner);
  if (plan->axis != NULL)
    add_marks (&planner);
  return plan;
}

void
cdt_gantt_plan_free (CdtGanttPlan *plan)
{
  g_clear_pointer (&plan->axis, cdt_time_axis_free);
  g_array_unref (plan->rows);
  g_array_unref (plan->marks);
  g_free (plan);
}
