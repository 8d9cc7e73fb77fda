/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-timeline-plan.h"

#include "cdt-figure-words.h"
#include "cdt-look.h"

/* Lengths in points at the 11 pt text size. */
#define LABEL_SIZE 8.5
#define NOTE_SIZE 8.0
#define WORDS_MAX 110.0
#define WINDOW_WORDS 0.42 /* of the width */
#define WORDS_GAP 6.0     /* between the words of two days */
#define LEVELS 4          /* of words above each other */
#define BELOW LEVELS      /* the level of words that have room only below the line */
#define LEVEL_GAP 3.0
#define POLE 7.0
#define BAR 15.0
#define POINT 11.0
#define LANE_MIN 15.0
#define LANE_PADDING 3.0
#define WINDOW 10.0
#define LANE_GAP 9.0
#define SCALE_LINE 11.5 /* of the names of the units */
#define SCALE_GAP 5.0
#define MONTH_ROOM 19.0

typedef struct
{
  CdtTimelinePlan *plan;
  PangoContext *context;
  const CdtStyle *style;
  const CdtFigure *figure;
  GArray *levels; /* (element-type int) of each mark's words; -1: not placed */
} Planner;

static void
clear_mark (gpointer data)
{
  CdtTimelineMark *mark = data;
  g_clear_object (&mark->label);
  g_clear_object (&mark->note);
}

static CdtTimelineMark *
get_mark (const Planner *planner, guint n)
{
  return &g_array_index (planner->plan->marks, CdtTimelineMark, n);
}

static gboolean
is_point (const CdtTimelineMark *mark)
{
  return mark->mark->days.form == CDT_FIGURE_POINT;
}

static void
set_words (const Planner *planner, CdtTimelineMark *mark)
{
  double most = is_point (mark) ? WORDS_MAX * planner->plan->scale : WINDOW_WORDS * planner->plan->width;
  double width = 0.0, height = 0.0;
  CdtFigureWordsStyle of_label = { .size = LABEL_SIZE, .bold = TRUE };
  CdtFigureWordsStyle of_note = { .size = NOTE_SIZE, .width = most, .lines = 1 };
  if (*mark->mark->label != '\0')
    {
      mark->label = cdt_figure_words_get (planner->context, planner->style, mark->mark->label, &of_label);
      cdt_figure_words_measure (mark->label, &width, &height);
      if (width > most)
        {
          of_label.width = most;
          of_label.lines = 2;
          g_object_unref (mark->label);
          mark->label = cdt_figure_words_get (planner->context, planner->style, mark->mark->label, &of_label);
          cdt_figure_words_measure (mark->label, &width, &height);
        }
    }
  mark->words_width = width;
  mark->words_height = height;
  if (mark->mark->note == NULL)
    return;
  mark->note = cdt_figure_words_get (planner->context, planner->style, mark->mark->note, &of_note);
  cdt_figure_words_measure (mark->note, &width, &height);
  mark->words_width = MAX (mark->words_width, width);
  mark->words_height += height;
}

static void
add_marks (const Planner *planner)
{
  CdtTimelinePlan *plan = planner->plan;
  for (guint i = 0; i < planner->figure->marks->len; i++)
    {
      CdtTimelineMark mark = { .mark = cdt_figure_get_mark (planner->figure, i) };
      int level = -1;
      if (mark.mark->days.last < mark.mark->days.first)
        continue;
      double from = cdt_time_axis_place (plan->axis, mark.mark->days.first);
      double to = cdt_time_axis_place (plan->axis, mark.mark->days.last + 1);
      set_words (planner, &mark);
      mark.width = is_point (&mark) ? POINT * plan->scale : MAX (to - from, 2.0 * plan->scale);
      mark.x = is_point (&mark) ? (from + to - mark.width) / 2.0 : from;
      mark.x = CLAMP (mark.x, 0.0, plan->width - mark.width);
      mark.label_x = CLAMP (mark.x + (mark.width - mark.words_width) / 2.0, 0.0,
                            MAX (plan->width - mark.words_width, 0.0));
      g_array_append_val (plan->marks, mark);
      g_array_append_val (planner->levels, level);
    }
}

static double
get_middle (const CdtTimelineMark *mark)
{
  return mark->x + mark->width / 2.0;
}

static gboolean
is_over (const CdtTimelineMark *mark, double x, double gap)
{
  return x > mark->label_x - gap && x < mark->label_x + mark->words_width + gap;
}

/* Words stand in each other's way, or the pole of the higher ones goes through the lower ones. */
static gboolean
collide (const CdtTimelineMark *a, int a_level, const CdtTimelineMark *b, int b_level, double gap)
{
  if (a_level != b_level && (a_level == BELOW || b_level == BELOW))
    return FALSE;
  if (a_level == b_level)
    return a->label_x < b->label_x + b->words_width + gap && b->label_x < a->label_x + a->words_width + gap;
  return a_level > b_level ? is_over (b, get_middle (a), 1.0) : is_over (a, get_middle (b), 1.0);
}

static gboolean
has_room (const Planner *planner, guint n, int level)
{
  double gap = WORDS_GAP * planner->plan->scale;
  for (guint i = 0; i < planner->plan->marks->len; i++)
    {
      int other = g_array_index (planner->levels, int, i);
      if (i != n && other >= 0 && collide (get_mark (planner, n), level, get_mark (planner, i), other, gap))
        return FALSE;
    }
  return TRUE;
}

/* What the pack names first comes first; words that find no room above or below are left out. */
static void
choose_levels (const Planner *planner)
{
  for (guint i = 0; i < planner->plan->marks->len; i++)
    {
      const CdtTimelineMark *mark = get_mark (planner, i);
      int level = 0;
      if (!is_point (mark) || mark->words_width <= 0.0)
        continue;
      while (level <= BELOW && !has_room (planner, i, level))
        level++;
      if (level <= BELOW)
        g_array_index (planner->levels, int, i) = level;
    }
}

static void
drop_words (CdtTimelineMark *mark)
{
  g_clear_object (&mark->label);
  g_clear_object (&mark->note);
}

static int
get_level (const Planner *planner, guint n)
{
  return g_array_index (planner->levels, int, n);
}

/* Between its day and its words */
static void
place_point (const CdtTimelinePlan *plan, CdtTimelineMark *mark, int level, double pitch)
{
  double pole = POLE * plan->scale;
  mark->height = mark->width;
  mark->y = plan->top + (plan->bar - mark->height) / 2.0;
  mark->pole = plan->top;
  if (level < 0)
    drop_words (mark);
  else if (level == BELOW)
    mark->label_y = mark->pole = plan->top + plan->bar + pole;
  else
    {
      mark->pole = plan->top - pole - level * pitch;
      mark->label_y = mark->pole - mark->words_height;
    }
}

/* The lowest level is the one next to the line. */
static void
place_points (const Planner *planner)
{
  CdtTimelinePlan *plan = planner->plan;
  double tallest = 0.0;
  int highest = -1;
  for (guint i = 0; i < plan->marks->len; i++)
    if (get_level (planner, i) >= 0 && get_level (planner, i) < BELOW)
      {
        tallest = MAX (tallest, get_mark (planner, i)->words_height);
        highest = MAX (highest, get_level (planner, i));
      }
  double pitch = tallest + LEVEL_GAP * plan->scale;
  plan->bar = BAR * plan->scale;
  plan->top = (highest + 1) * pitch + (highest >= 0 ? POLE * plan->scale : 0.0);
  for (guint i = 0; i < plan->marks->len; i++)
    if (is_point (get_mark (planner, i)))
      place_point (plan, get_mark (planner, i), get_level (planner, i), pitch);
}

/* Words of a bar stand in it where they go into it. */
static void
place_span (const Planner *planner, CdtTimelineMark *mark)
{
  CdtTimelinePlan *plan = planner->plan;
  mark->y = plan->top;
  mark->height = plan->bar;
  g_clear_object (&mark->note);
  if (mark->label == NULL)
    return;
  double width, height;
  cdt_figure_words_measure (mark->label, &width, &height);
  if (width + POINT * 2.0 * plan->scale > mark->width)
    {
      drop_words (mark);
      return;
    }
  mark->label_x = mark->x + (mark->width - width) / 2.0;
  mark->label_y = mark->y + (mark->height - height) / 2.0;
}

/* A lane of its own for each window, with its words on the side that has room. Gives the lane's height. */
static double
place_window (const Planner *planner, CdtTimelineMark *mark, double y)
{
  const CdtTimelinePlan *plan = planner->plan;
  double lane = MAX (LANE_MIN * plan->scale, mark->words_height + 2.0 * LANE_PADDING * plan->scale);
  double gap = WORDS_GAP * plan->scale, right = plan->width - mark->x - mark->width;
  mark->height = WINDOW * plan->scale;
  mark->y = y + (lane - mark->height) / 2.0;
  mark->label_x = right > mark->words_width + gap ? mark->x + mark->width + gap
                                                  : MAX (mark->x - gap - mark->words_width, 0.0);
  mark->label_y = y + (lane - mark->words_height) / 2.0;
  return lane;
}

/* Of the line, and of the words of days below it */
static double
find_bottom (const Planner *planner)
{
  double bottom = planner->plan->top + planner->plan->bar;
  for (guint i = 0; i < planner->plan->marks->len; i++)
    if (get_level (planner, i) == BELOW)
      bottom = MAX (bottom, get_mark (planner, i)->label_y + get_mark (planner, i)->words_height);
  return bottom;
}

static void
place_rest (const Planner *planner)
{
  CdtTimelinePlan *plan = planner->plan;
  double y = find_bottom (planner) + LANE_GAP * plan->scale;
  for (guint i = 0; i < plan->marks->len; i++)
    {
      CdtTimelineMark *mark = get_mark (planner, i);
      if (mark->mark->days.form == CDT_FIGURE_SPAN)
        place_span (planner, mark);
      if (mark->mark->days.form == CDT_FIGURE_WINDOW)
        y += place_window (planner, mark, y);
    }
  plan->scale_y = y + SCALE_GAP * plan->scale;
  plan->height = plan->scale_y + (plan->axis->has_lower ? 2.0 : 1.0) * SCALE_LINE * plan->scale;
}

/* The note stands below the label, on its middle above the line and at its start below it. */
static void
place_notes (const Planner *planner)
{
  for (guint i = 0; i < planner->plan->marks->len; i++)
    {
      CdtTimelineMark *mark = get_mark (planner, i);
      double label_width = 0.0, label_height = 0.0, note_width = 0.0;
      double start = mark->label_x;
      if (mark->label != NULL)
        cdt_figure_words_measure (mark->label, &label_width, &label_height);
      if (mark->note != NULL)
        cdt_figure_words_measure (mark->note, &note_width, NULL);
      mark->note_x = start;
      mark->note_y = mark->label_y + label_height;
      if (!is_point (mark))
        continue;
      mark->label_x = start + (mark->words_width - label_width) / 2.0;
      mark->note_x = start + (mark->words_width - note_width) / 2.0;
    }
}

CdtTimelinePlan *
cdt_timeline_plan_new (PangoContext *context, const CdtStyle *style, const CdtFigure *figure, double width)
{
  g_return_val_if_fail (PANGO_IS_CONTEXT (context) && style != NULL && figure != NULL, NULL);
  CdtTimelinePlan *plan = g_new0 (CdtTimelinePlan, 1);
  guint32 first, last;
  plan->scale = cdt_look_scale (style);
  plan->width = width;
  plan->marks = g_array_new (FALSE, FALSE, sizeof (CdtTimelineMark));
  g_array_set_clear_func (plan->marks, clear_mark);
  if (!cdt_figure_find_days (figure, &first, &last))
    return plan;
  plan->axis = cdt_time_axis_new (first, last, width, MONTH_ROOM * plan->scale,
                                  (const char *const *)figure->x_labels);
  g_autoptr (GArray) levels = g_array_new (FALSE, FALSE, sizeof (int));
  Planner planner = { plan, context, style, figure, levels };
  add_marks (&planner);
  choose_levels (&planner);
  place_points (&planner);
  place_rest (&planner);
  place_notes (&planner);
  return plan;
}

void
cdt_timeline_plan_free (CdtTimelinePlan *plan)
{
  g_clear_pointer (&plan->axis, cdt_time_axis_free);
  g_array_unref (plan->marks);
  g_free (plan);
}
