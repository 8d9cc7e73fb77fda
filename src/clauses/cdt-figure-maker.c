/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-figure-days.h"
#include "cdt-figure-rows.h"

#include <string.h>

#define REPEATS_MAX 400 /* of a mark: more could not be told apart */

/* One walk of a figure's template. */
typedef struct
{
  CdtFigure *figure;
  CdtFigureRows *rows;
  guint n_marks; /* of the row so far, left out or not */
  guint32 end;   /* the last day of all spans so far */
} Maker;

/* NULL for a part that is not there or has no words. */
static char *
make_part (CdtEvaluation *evaluation, const CdtTemplate *template, CdtTemplateKind kind)
{
  const CdtTemplate *part = cdt_template_find (template, kind);
  g_autofree char *words
      = part != NULL ? cdt_evaluation_keep_words (evaluation, part, cdt_evaluation_make_plain) : NULL;

  return words != NULL && *words != '\0' ? g_steal_pointer (&words) : NULL;
}

static char *
make_label (CdtEvaluation *evaluation, const CdtTemplate *template)
{
  char *label = make_part (evaluation, template, CDT_TEMPLATE_LABEL);

  return label != NULL ? label : g_strdup ("");
}

/* Within a sentence; NULL when there is nothing to say. */
static char *
make_going_on (CdtEvaluation *evaluation, const CdtTemplate *part)
{
  g_autoptr (CdtProse) prose = cdt_prose_new (evaluation->words);

  cdt_prose_go_on (prose);
  cdt_evaluation_add_inline (evaluation, part, prose);
  if (cdt_prose_is_empty (prose))
    return NULL;
  g_autoptr (CdtText) text = cdt_prose_finish (prose);
  return cdt_text_dup_plain (text);
}

/* What it says of itself in the text alternative, within its one sentence; NULL when that is not said. */
static char *
make_words_of (CdtEvaluation *evaluation, const CdtTemplate *template)
{
  const CdtTemplate *part = cdt_template_find (template, CDT_TEMPLATE_WORDS);

  return part != NULL ? cdt_evaluation_keep_words (evaluation, part, make_going_on) : NULL;
}

/* What a mark says of itself in the text alternative: its words for that; outside rows, else its label. */
static void
say_mark (CdtEvaluation *evaluation, const CdtTemplate *template, Maker *maker, const char *label)
{
  g_autofree char *words = make_words_of (evaluation, template);
  const char *said = words != NULL ? words : (cdt_figure_rows_is_open (maker->rows) ? "" : label);

  if (*said != '\0')
    cdt_figure_rows_say (maker->rows, said);
}

static void
add_tick (CdtEvaluation *evaluation, const CdtTemplate *template, gpointer data)
{
  GStrvBuilder *ticks = data;
  g_autofree char *tick = NULL;

  if (template->kind != CDT_TEMPLATE_TICK)
    return;
  tick = cdt_evaluation_make_plain (evaluation, template);
  g_strv_builder_add (ticks, tick);
}

static char **
make_ticks (CdtEvaluation *evaluation, const CdtTemplate *axis)
{
  g_autoptr (GStrvBuilder) ticks = g_strv_builder_new ();

  if (axis == NULL)
    return NULL;
  cdt_evaluation_visit (evaluation, axis, add_tick, ticks);
  return g_strv_builder_end (ticks);
}

/* A whole number from 1 to the number of ticks; 0 for anything else. */
static guint
read_place (CdtEvaluation *evaluation, const CdtFieldPath *field, char **ticks)
{
  g_autofree char *path = NULL;
  g_autofree char *answer = cdt_evaluation_dup_answer (evaluation, field, &path);
  guint64 value;

  if (answer == NULL || ticks == NULL
      || !g_ascii_string_to_unsigned (answer, 10, 1, g_strv_length (ticks), &value, NULL))
    return 0;
  return (guint)value;
}

static void
add_cell_mark (CdtEvaluation *evaluation, const CdtTemplate *template, Maker *maker)
{
  guint x = read_place (evaluation, template->fields[CDT_MARK_X], maker->figure->x_labels);
  guint y = read_place (evaluation, template->fields[CDT_MARK_Y], maker->figure->y_labels);

  if (x == 0 || y == 0)
    return;
  g_autofree char *label = make_label (evaluation, template);
  say_mark (evaluation, template, maker, label);
  cdt_figure_rows_place (maker->rows,
                         cdt_figure_add_mark (maker->figure, label, evaluation->place->path, x, y));
}

static void
add_days (CdtEvaluation *evaluation,
          const CdtTemplate *template,
          Maker *maker,
          const CdtDays *days,
          const char *path)
{
  CdtFigureForm form = template->fields[CDT_MARK_AT] != NULL
                           ? CDT_FIGURE_POINT
                           : (template->window ? CDT_FIGURE_WINDOW : CDT_FIGURE_SPAN);
  const CdtDays *outer = evaluation->days;

  evaluation->days = days;
  g_autofree char *label = make_label (evaluation, template);
  CdtFigureMark *mark = cdt_figure_add_days (maker->figure, label, path, form, days->first, days->last);
  mark->note = make_part (evaluation, template, CDT_TEMPLATE_NOTE);
  cdt_figure_rows_place (maker->rows, mark);
  say_mark (evaluation, template, maker, label);
  evaluation->days = outer;
  if (form == CDT_FIGURE_SPAN)
    maker->end = MAX (maker->end, days->last);
}

/* What comes again does so for as long as the spans before it in the pack last. */
static void
add_days_mark (CdtEvaluation *evaluation, const CdtTemplate *template, Maker *maker)
{
  g_autofree char *path = NULL;
  CdtDays days;

  if (!cdt_figure_days_read (evaluation, template, &days, &path))
    return;
  if (template->fields[CDT_MARK_EVERY] == NULL)
    {
      add_days (evaluation, template, maker, &days, path);
      return;
    }
  for (guint n = 2; days.first < maker->end && n < REPEATS_MAX; n++)
    {
      add_days (evaluation, template, maker, &days, path);
      if (!cdt_figure_days_repeat (evaluation, template, n, &days))
        break;
    }
}

/* What the first value in the note comes to. Negative without one. */
static double
measure (CdtEvaluation *evaluation, const CdtTemplate *note, char **path)
{
  for (guint i = 0; note != NULL && i < note->children->len; i++)
    {
      const CdtTemplate *child = note->children->pdata[i];

      if (child->kind == CDT_TEMPLATE_SUM)
        return (double)cdt_evaluation_get_sum (evaluation, child, path);
      if (child->kind == CDT_TEMPLATE_PORTION)
        return (double)cdt_evaluation_get_portion (evaluation, child, path);
      if (child->kind == CDT_TEMPLATE_VALUE && child->field != NULL)
        {
          g_autofree char *answer = cdt_evaluation_dup_answer (evaluation, child->field, path);

          return answer != NULL ? g_ascii_strtod (answer, NULL) : -1;
        }
    }
  return -1;
}

/* Parts of wholes with one name look alike in all of them. */
static guint
find_series (const Maker *maker, const char *label)
{
  guint next = 0;

  if (maker->figure->kind != CDT_FIGURE_SHARES)
    return maker->n_marks - 1;
  for (guint i = 0; i < maker->figure->marks->len; i++)
    {
      const CdtFigureMark *mark = cdt_figure_get_mark (maker->figure, i);

      if (strcmp (mark->label, label) == 0)
        return mark->bar.series;
      next = MAX (next, mark->bar.series + 1);
    }
  return next;
}

static void
add_value_mark (CdtEvaluation *evaluation, const CdtTemplate *template, Maker *maker)
{
  g_autofree char *path = NULL;
  double value = measure (evaluation, cdt_template_find (template, CDT_TEMPLATE_NOTE), &path);

  if (value <= 0 || !cdt_figure_rows_is_open (maker->rows))
    return;
  g_autofree char *label = make_label (evaluation, template);
  CdtFigureMark *mark = cdt_figure_add_value (maker->figure, label, path, find_series (maker, label), value);
  mark->note = make_part (evaluation, template, CDT_TEMPLATE_NOTE);
  cdt_figure_rows_place (maker->rows, mark);
  say_mark (evaluation, template, maker, label);
}

static void
add_mark (CdtEvaluation *evaluation, const CdtTemplate *template, Maker *maker)
{
  maker->n_marks++;
  switch (maker->figure->kind)
    {
    case CDT_FIGURE_HEAT_MAP:
      add_cell_mark (evaluation, template, maker);
      break;
    case CDT_FIGURE_PLAN:
    case CDT_FIGURE_TIMELINE:
      add_days_mark (evaluation, template, maker);
      break;
    default:
      add_value_mark (evaluation, template, maker);
      break;
    }
}

/* The path that a row stands for: of its field, else of the current item. */
static char *
dup_row_path (CdtEvaluation *evaluation, const CdtTemplate *template)
{
  char *path = NULL;

  if (template->field == NULL)
    return *evaluation->place->path != '\0' ? g_strdup (evaluation->place->path) : NULL;
  g_free (cdt_evaluation_dup_answer (evaluation, template->field, &path));
  return path;
}

static void add_part (CdtEvaluation *evaluation, const CdtTemplate *template, gpointer data);

/* The answer to a field of a row, "" when there is none; NULL without the field. */
static char *
read_reference (CdtEvaluation *evaluation, const CdtTemplate *template, CdtMarkField field)
{
  g_autofree char *path = NULL;
  char *answer = NULL;

  if (template->fields[field] == NULL)
    return NULL;
  answer = cdt_evaluation_dup_answer (evaluation, template->fields[field], &path);
  return answer != NULL ? answer : g_strdup ("");
}

static void
begin_row (CdtEvaluation *evaluation, const CdtTemplate *template, Maker *maker)
{
  g_autofree char *label = make_label (evaluation, template);
  g_autofree char *note = make_part (evaluation, template, CDT_TEMPLATE_NOTE);
  g_autofree char *words = make_words_of (evaluation, template);
  g_autofree char *path = dup_row_path (evaluation, template);
  g_autofree char *above = read_reference (evaluation, template, CDT_MARK_UNDER);
  const char *id = g_hash_table_lookup (evaluation->variables, "item");

  cdt_figure_add_row (maker->figure, label, note, path, -1)->heading = template->heading;
  cdt_figure_rows_begin (maker->rows, id != NULL ? id : "", above);
  cdt_figure_rows_say (maker->rows, words != NULL ? words : label);
}

static void
add_row (CdtEvaluation *evaluation, const CdtTemplate *template, Maker *maker)
{
  g_autofree char *in = read_reference (evaluation, template, CDT_MARK_IN);

  if (in == NULL || !cdt_figure_rows_go_on (maker->rows, in))
    begin_row (evaluation, template, maker);
  maker->n_marks = 0;
  cdt_evaluation_visit (evaluation, template, add_part, maker);
  cdt_figure_rows_end (maker->rows);
}

static void
add_part (CdtEvaluation *evaluation, const CdtTemplate *template, gpointer data)
{
  if (template->kind == CDT_TEMPLATE_ROW)
    add_row (evaluation, template, data);
  else if (template->kind == CDT_TEMPLATE_MARK)
    add_mark (evaluation, template, data);
}

static char *
make_words (CdtEvaluation *evaluation, const CdtTemplate *template, const char *said)
{
  g_autofree char *beginning = make_part (evaluation, template, CDT_TEMPLATE_WORDS);

  return g_strdup_printf ("%s%s%s.", beginning != NULL ? beginning : "", beginning != NULL ? " " : "", said);
}

void
cdt_evaluation_add_figure (CdtEvaluation *evaluation, const CdtTemplate *template, GPtrArray *blocks)
{
  g_autoptr (CdtFigure) figure = cdt_figure_new (template->figure);
  g_autoptr (CdtFigureRows) rows = cdt_figure_rows_new (figure);
  Maker maker = { .figure = figure, .rows = rows };

  figure->x_labels = make_ticks (evaluation, cdt_template_find (template, CDT_TEMPLATE_X_AXIS));
  figure->y_labels = make_ticks (evaluation, cdt_template_find (template, CDT_TEMPLATE_Y_AXIS));
  if (figure->kind == CDT_FIGURE_PLAN || figure->kind == CDT_FIGURE_TIMELINE)
    figure->x_labels = g_strdupv (evaluation->words->short_months);
  cdt_evaluation_visit (evaluation, template, add_part, &maker);
  if (figure->marks->len == 0 && (figure->kind != CDT_FIGURE_CHART || figure->rows->len == 0))
    return;
  g_autofree char *said = cdt_figure_rows_finish (rows);
  figure->words = make_words (evaluation, template, said);
  CdtBlock *block = cdt_evaluation_new_block (evaluation, CDT_BLOCK_FIGURE, template, NULL);
  block->figure = g_steal_pointer (&figure);
  g_ptr_array_add (blocks, block);
}
