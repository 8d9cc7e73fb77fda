/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-bar-plan.h"

#include "cdt-figure-words.h"
#include "cdt-look.h"

/* Lengths in points at the 11 pt text size. */
#define LABEL_SIZE 9.5
#define NOTE_SIZE 9.0
#define PART_SIZE 7.5
#define KEY_SIZE 8.5
#define LINES 3 /* of a label */
#define ROW_MIN 23.0
#define ROW_PADDING 4.0
#define BAR 15.0
#define GAP 8.0
#define KEY_GAP 14.0
#define KEY_PITCH 15.0
#define SAMPLE 8.0
#define PART_PADDING 2.5
#define LABEL_SHARE_MIN 0.1 /* of the width */
#define LABEL_SHARE_MAX 0.3
#define NOTE_SHARE_MAX 0.2
#define SHADES_MAX 8

typedef struct
{
  CdtBarPlan *plan;
  PangoContext *context;
  const CdtStyle *style;
  const CdtFigure *figure;
  guint first, n;
  double note_width;
  double *totals; /* of all rows */
  double most;    /* of them */
} Planner;

static void
clear_row (gpointer data)
{
  CdtBarRow *row = data;
  g_clear_object (&row->label);
  g_clear_object (&row->note);
}

static void
clear_part (gpointer data)
{
  g_clear_object (&((CdtBarPart *)data)->note);
}

static void
clear_key (gpointer data)
{
  g_clear_object (&((CdtBarKey *)data)->words);
}

static PangoLayout *
set_words (const Planner *planner, const char *words, double size, gboolean bold, double width, int lines)
{
  CdtFigureWordsStyle how = { .size = size, .bold = bold, .width = width, .lines = lines };
  return cdt_figure_words_get (planner->context, planner->style, words, &how);
}

static double
measure_words (const Planner *planner, const char *words, double size, gboolean bold)
{
  double width;
  g_autoptr (PangoLayout) layout = set_words (planner, words, size, bold, 0.0, 1);
  cdt_figure_words_measure (layout, &width, NULL);
  return width;
}

/* Of all rows, so that pieces of a figure line up. */
static void
place_columns (Planner *planner)
{
  CdtBarPlan *plan = planner->plan;
  double label = 0.0, note = 0.0, gap = GAP * plan->scale;
  for (guint i = 0; i < planner->figure->rows->len; i++)
    {
      const CdtFigureRow *row = cdt_figure_get_row (planner->figure, i);
      label = MAX (label, measure_words (planner, row->label, LABEL_SIZE, FALSE));
      if (row->note != NULL)
        note = MAX (note, measure_words (planner, row->note, NOTE_SIZE, TRUE));
    }
  plan->left = CLAMP (label, LABEL_SHARE_MIN * plan->width, LABEL_SHARE_MAX * plan->width) + gap;
  planner->note_width = MIN (note, NOTE_SHARE_MAX * plan->width);
  plan->track = plan->width - plan->left - (note > 0.0 ? planner->note_width + gap : 0.0);
}

static void
add_totals (Planner *planner)
{
  planner->totals = g_new0 (double, planner->figure->rows->len);
  for (guint i = 0; i < planner->figure->marks->len; i++)
    {
      const CdtFigureMark *mark = cdt_figure_get_mark (planner->figure, i);
      planner->totals[mark->row] += mark->bar.value;
      planner->most = MAX (planner->most, planner->totals[mark->row]);
    }
}

/* From left to right above the bars, in as many lines as it takes. */
static void
add_keys (const Planner *planner)
{
  CdtBarPlan *plan = planner->plan;
  guint n = planner->figure->x_labels == NULL ? 0 : g_strv_length (planner->figure->x_labels);
  double x = plan->left, y = 0.0, pitch = KEY_PITCH * plan->scale;
  plan->sample = SAMPLE * plan->scale;
  plan->shaded = n <= SHADES_MAX;
  for (guint i = 0; n > 1 && plan->shaded && i < n; i++)
    {
      double room = plan->width - plan->left - 2.0 * plan->sample, width;
      CdtBarKey key = { .series = i };
      key.words = set_words (planner, planner->figure->x_labels[i], KEY_SIZE, FALSE, room, 1);
      cdt_figure_words_measure (key.words, &width, NULL);
      if (x > plan->left && x + 1.5 * plan->sample + width > plan->width)
        {
          x = plan->left;
          y += pitch;
        }
      key.x = x;
      key.y = y + (pitch - plan->sample) / 2.0 - plan->scale;
      x += 1.5 * plan->sample + width + KEY_GAP * plan->scale;
      g_array_append_val (plan->keys, key);
    }
  plan->head = plan->keys->len > 0 ? y + pitch + 3.0 * plan->scale : 0.0;
}

static double
scale_value (const Planner *planner, double value)
{
  return planner->most > 0.0 ? value / planner->most * planner->plan->track : 0.0;
}

static void
add_row (const Planner *planner, guint n, double y)
{
  CdtBarPlan *plan = planner->plan;
  const CdtFigureRow *row = cdt_figure_get_row (planner->figure, n);
  CdtBarRow placed = { .y = y };
  double height;
  placed.label = set_words (planner, row->label, LABEL_SIZE, FALSE, plan->left - GAP * plan->scale, LINES);
  cdt_figure_words_measure (placed.label, NULL, &height);
  placed.height = MAX (ROW_MIN * plan->scale, height + 2.0 * ROW_PADDING * plan->scale);
  placed.end = plan->left + scale_value (planner, planner->totals[n]);
  if (row->note != NULL && planner->note_width > 0.0)
    placed.note = set_words (planner, row->note, NOTE_SIZE, TRUE, planner->note_width + plan->scale, 1);
  g_array_append_val (plan->rows, placed);
}

static void
add_rows (const Planner *planner)
{
  double y = planner->plan->head;
  for (guint i = planner->first; i < planner->first + planner->n; i++)
    {
      add_row (planner, i, y);
      y += g_array_index (planner->plan->rows, CdtBarRow, i - planner->first).height;
    }
  planner->plan->height = y + planner->plan->scale;
}

/* What stands at the end of the row is not said in its only part too. */
static PangoLayout *
set_part_note (const Planner *planner, const CdtBarPart *part)
{
  const CdtFigureRow *row = cdt_figure_get_row (planner->figure, (guint)part->mark->row);
  double width, padding = PART_PADDING * planner->plan->scale;
  if (part->mark->note == NULL || g_strcmp0 (part->mark->note, row->note) == 0)
    return NULL;
  g_autoptr (PangoLayout) words = set_words (planner, part->mark->note, PART_SIZE, FALSE, 0.0, 1);
  cdt_figure_words_measure (words, &width, NULL);
  return width + 2.0 * padding <= part->width ? g_steal_pointer (&words) : NULL;
}

/* Marks come row by row, in the order that they stand in. */
static void
add_parts (const Planner *planner)
{
  CdtBarPlan *plan = planner->plan;
  int row = -1;
  double x = 0.0;
  for (guint i = 0; i < planner->figure->marks->len; i++)
    {
      const CdtFigureMark *mark = cdt_figure_get_mark (planner->figure, i);
      if (mark->row < (int)planner->first || mark->row >= (int)(planner->first + planner->n))
        continue;
      const CdtBarRow *placed = &g_array_index (plan->rows, CdtBarRow, mark->row - (int)planner->first);
      if (mark->row != row)
        x = plan->left;
      row = mark->row;
      CdtBarPart part = { .mark = mark, .x = x, .height = BAR * plan->scale };
      part.width = scale_value (planner, mark->bar.value);
      part.y = placed->y + (placed->height - part.height) / 2.0;
      part.note = set_part_note (planner, &part);
      x += part.width;
      g_array_append_val (plan->parts, part);
    }
}

CdtBarPlan *
cdt_bar_plan_new (
    PangoContext *context, const CdtStyle *style, const CdtFigure *figure, guint first, guint n, double width)
{
  g_return_val_if_fail (figure != NULL && first + n <= figure->rows->len, NULL);
  CdtBarPlan *plan = g_new0 (CdtBarPlan, 1);
  plan->scale = cdt_look_scale (style);
  plan->width = width;
  plan->keys = g_array_new (FALSE, FALSE, sizeof (CdtBarKey));
  plan->rows = g_array_new (FALSE, FALSE, sizeof (CdtBarRow));
  plan->parts = g_array_new (FALSE, FALSE, sizeof (CdtBarPart));
  g_array_set_clear_func (plan->keys, clear_key);
  g_array_set_clear_func (plan->rows, clear_row);
  g_array_set_clear_func (plan->parts, clear_part);
  Planner planner
      = { .plan = plan, .context = context, .style = style, .figure = figure, .first = first, .n = n };
  add_totals (&planner);
  place_columns (&planner);
  add_keys (&planner);
  add_rows (&planner);
  add_parts (&planner);
  g_free (planner.totals);
  return plan;
}

void
cdt_bar_plan_free (CdtBarPlan *plan)
{
  g_array_unref (plan->keys);
  g_array_unref (plan->rows);
  g_array_unref (plan->parts);
  g_free (plan);
}
