/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-share-plan.h"

#include "cdt-figure-words.h"
#include "cdt-look.h"

/* Lengths in points at the 11 pt text size. */
#define ROW_SIZE 9.5
#define LABEL_SIZE 8.5
#define BAR 32.0
#define LINE_BAR 9.0
#define LINE_MIN 15.0
#define LINES 2 /* of a part's name */
#define ROW_GAP 9.0
#define LABEL_GAP 3.0
#define PADDING 4.0
#define COLUMN_GAP 18.0
#define COLUMN_AT_MOST 12    /* lines of a single column */
#define LABEL_SHARE_MAX 0.42 /* of a column */

typedef struct
{
  CdtSharePlan *plan;
  PangoContext *context;
  const CdtStyle *style;
  const CdtFigure *figure;
} Planner;

/* The parts of one row, and what they come to. */
typedef struct
{
  guint first, n;
  double total;
} Parts;

static void
clear_row (gpointer data)
{
  g_clear_object (&((CdtShareRow *)data)->label);
}

static void
clear_part (gpointer data)
{
  CdtSharePart *part = data;
  g_clear_object (&part->label);
  g_clear_object (&part->note);
}

static PangoLayout *
set_words (const Planner *planner, const char *words, double size, gboolean bold, double width)
{
  CdtFigureWordsStyle how = { .size = size, .bold = bold, .width = width, .lines = LINES };
  return cdt_figure_words_get (planner->context, planner->style, words == NULL ? "" : words, &how);
}

/* Marks come row by row. */
static Parts
find_parts (const CdtFigure *figure, guint row)
{
  Parts parts = { 0, 0, 0.0 };
  for (guint i = 0; i < figure->marks->len; i++)
    {
      const CdtFigureMark *mark = cdt_figure_get_mark (figure, i);
      if (mark->row != (int)row)
        continue;
      if (parts.n++ == 0)
        parts.first = i;
      parts.total += mark->bar.value;
    }
  return parts;
}

static double
measure_width (const Planner *planner, const char *words, gboolean bold)
{
  double width;
  g_autoptr (PangoLayout) layout = set_words (planner, words, LABEL_SIZE, bold, 0.0);
  cdt_figure_words_measure (layout, &width, NULL);
  return width;
}

/* Do the words of every part go into it? */
static gboolean
fits_in (const Planner *planner)
{
  const CdtFigure *figure = planner->figure;
  for (guint i = 0; i < figure->rows->len; i++)
    {
      Parts parts = find_parts (figure, i);
      for (guint j = 0; j < parts.n; j++)
        {
          const CdtFigureMark *mark = cdt_figure_get_mark (figure, parts.first + j);
          double room = mark->bar.value / parts.total * planner->plan->width;
          double words
              = MAX (measure_width (planner, mark->label, TRUE), measure_width (planner, mark->note, FALSE));
          if (words + 2.0 * PADDING * planner->plan->scale > room)
            return FALSE;
        }
    }
  return TRUE;
}

/* One bar from edge to edge, each part with its name and below that its share. Gives its height. */
static double
add_bar (const Planner *planner, const Parts *parts, double y)
{
  CdtSharePlan *plan = planner->plan;
  double x = 0.0, padding = PADDING * plan->scale;
  for (guint i = 0; i < parts->n; i++)
    {
      const CdtFigureMark *mark = cdt_figure_get_mark (planner->figure, parts->first + i);
      CdtSharePart part = { .mark = mark, .x = x, .y = y, .height = BAR * plan->scale };
      double label, note;
      part.width = mark->bar.value / parts->total * plan->width;
      part.label = set_words (planner, mark->label, LABEL_SIZE, TRUE, 0.0);
      part.note = set_words (planner, mark->note, LABEL_SIZE, FALSE, 0.0);
      cdt_figure_words_measure (part.label, NULL, &label);
      cdt_figure_words_measure (part.note, NULL, &note);
      part.label_x = part.note_x = x + padding;
      part.label_y = y + (part.height - label - note) / 2.0;
      part.note_y = part.label_y + label;
      x += part.width;
      g_array_append_val (plan->parts, part);
    }
  return BAR * plan->scale;
}

/* One column of lines: name, bar, share. */
typedef struct
{
  double x, width;
  double label, note; /* widths */
} Column;

static double
add_line (const Planner *planner, const Parts *parts, guint n, const Column *column, double y)
{
  CdtSharePlan *plan = planner->plan;
  const CdtFigureMark *mark = cdt_figure_get_mark (planner->figure, parts->first + n);
  double gap = PADDING * plan->scale, label, note;
  CdtSharePart part = { .mark = mark, .height = LINE_BAR * plan->scale };
  part.label = set_words (planner, mark->label, LABEL_SIZE, FALSE, column->label);
  part.note = set_words (planner, mark->note, LABEL_SIZE, TRUE, 0.0);
  cdt_figure_words_measure (part.label, NULL, &label);
  cdt_figure_words_measure (part.note, NULL, &note);
  double height = MAX (LINE_MIN * plan->scale, label + 2.0 * plan->scale);
  part.x = column->x + column->label + gap;
  part.track = column->width - column->label - column->note - 2.0 * gap;
  part.width = mark->bar.value / parts->total * part.track;
  part.y = y + (height - part.height) / 2.0;
  part.label_x = column->x;
  part.label_y = y + (height - label) / 2.0;
  part.note_x = part.x + part.track + gap;
  part.note_y = y + (height - note) / 2.0;
  g_array_append_val (plan->parts, part);
  return height;
}

/* A line for each part; long lists in two columns. Gives the height of the longer one. */
static double
add_lines (const Planner *planner, const Parts *parts, double y)
{
  CdtSharePlan *plan = planner->plan;
  guint n_columns = parts->n > COLUMN_AT_MOST ? 2 : 1;
  guint per_column = (parts->n + n_columns - 1) / n_columns;
  double gap = COLUMN_GAP * plan->scale, longest = 0.0;
  Column column = { .width = (plan->width - (n_columns - 1) * gap) / n_columns };
  /* Of all rows, so that their bars line up. */
  for (guint i = 0; i < planner->figure->marks->len; i++)
    {
      const CdtFigureMark *mark = cdt_figure_get_mark (planner->figure, i);
      column.label = MAX (column.label, measure_width (planner, mark->label, FALSE) + 1.0);
      column.note = MAX (column.note, measure_width (planner, mark->note, TRUE));
    }
  column.label = MIN (column.label, LABEL_SHARE_MAX * column.width);
  for (guint i = 0; i < n_columns; i++)
    {
      double height = 0.0;
      column.x = i * (column.width + gap);
      for (guint j = i * per_column; j < MIN ((i + 1) * per_column, parts->n); j++)
        height += add_line (planner, parts, j, &column, y + height);
      longest = MAX (longest, height);
    }
  return longest;
}

static double
add_row (const Planner *planner, guint n, double y)
{
  CdtSharePlan *plan = planner->plan;
  const CdtFigureRow *row = cdt_figure_get_row (planner->figure, n);
  Parts parts = find_parts (planner->figure, n);
  double gap = plan->rows->len > 0 ? ROW_GAP * plan->scale : 0.0;
  CdtShareRow placed = { .y = y + gap };
  y += gap;
  if (*row->label != '\0')
    {
      double height;
      placed.label = set_words (planner, row->label, ROW_SIZE, TRUE, plan->width);
      cdt_figure_words_measure (placed.label, NULL, &height);
      placed.height = height + LABEL_GAP * plan->scale;
    }
  placed.height += plan->stacked ? add_bar (planner, &parts, y + placed.height)
                                 : add_lines (planner, &parts, y + placed.height);
  g_array_append_val (plan->rows, placed);
  return gap + placed.height;
}

CdtSharePlan *
cdt_share_plan_new (
    PangoContext *context, const CdtStyle *style, const CdtFigure *figure, guint first, guint n, double width)
{
  g_return_val_if_fail (figure != NULL && first + n <= figure->rows->len, NULL);
  CdtSharePlan *plan = g_new0 (CdtSharePlan, 1);
  plan->scale = cdt_look_scale (style);
  plan->width = width;
  plan->rows = g_array_new (FALSE, FALSE, sizeof (CdtShareRow));
  plan->parts = g_array_new (FALSE, FALSE, sizeof (CdtSharePart));
  g_array_set_clear_func (plan->rows, clear_row);
  g_array_set_clear_func (plan->parts, clear_part);
  Planner planner = { plan, context, style, figure };
  plan->stacked = fits_in (&planner);
  for (guint i = first; i < first + n; i++)
    plan->height += add_row (&planner, i, plan->height);
  return plan;
}

void
cdt_share_plan_free (CdtSharePlan *plan)
{
  g_array_unref (plan->rows);
  g_array_unref (plan->parts);
  g_free (plan);
}
