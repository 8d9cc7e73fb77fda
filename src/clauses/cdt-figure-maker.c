/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-figure-days.h"
#include "cdt-figure-part.h"

#include <string.h>

#define REPEATS_MAX 400 /* of a mark: more could not be told apart */

/* NULL for a part that is not there or has no words. */
static char *
make_part (CdtEvaluation *evaluation, const CdtTemplate *template, CdtTemplateKind kind)
{
  const CdtTemplate *part = cdt_template_find (template, kind);
  g_autofree char *words = part != NULL ? cdt_evaluation_make_plain (evaluation, part) : NULL;

  return words != NULL && *words != '\0' ? g_steal_pointer (&words) : NULL;
}

/* What it says of itself in the text alternative, within its one sentence; NULL when that is not said. */
static char *
make_words_of (CdtEvaluation *evaluation, const CdtTemplate *template)
{
  const CdtTemplate *part = cdt_template_find (template, CDT_TEMPLATE_WORDS);
  g_autoptr (CdtProse) prose = part != NULL ? cdt_prose_new (evaluation->words) : NULL;

  if (part == NULL)
    return NULL;
  cdt_prose_go_on (prose);
  cdt_evaluation_add_inline (evaluation, part, prose);
  if (cdt_prose_is_empty (prose))
    return NULL;
  g_autoptr (CdtText) text = cdt_prose_finish (prose);
  return cdt_text_dup_plain (text);
}

/* Label, note and what it says of itself */
static void
make_all_words (CdtEvaluation *evaluation, const CdtTemplate *template, CdtFigurePart *part)
{
  part->label = make_part (evaluation, template, CDT_TEMPLATE_LABEL);
  part->note = make_part (evaluation, template, CDT_TEMPLATE_NOTE);
  part->words = make_words_of (evaluation, template);
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

/* A whole number from 1; 0 for anything else. */
static guint
read_place (CdtEvaluation *evaluation, const CdtFieldPath *field)
{
  g_autofree char *path = NULL;
  g_autofree char *answer = cdt_evaluation_dup_answer (evaluation, field, &path);
  guint64 value;

  if (answer == NULL || !g_ascii_string_to_unsigned (answer, 10, 1, G_MAXUINT, &value, NULL))
    return 0;
  return (guint)value;
}

static CdtFigurePart *
make_cell_mark (CdtEvaluation *evaluation, const CdtTemplate *template)
{
  CdtFigurePart *part = cdt_figure_part_new_mark ();

  part->cell.x = read_place (evaluation, template->fields[CDT_MARK_X]);
  part->cell.y = read_place (evaluation, template->fields[CDT_MARK_Y]);
  part->path = g_strdup (evaluation->place->path);
  make_all_words (evaluation, template, part);
  return part;
}

static void
add_days (CdtEvaluation *evaluation,
          const CdtTemplate *template,
          const CdtDays *days,
          const char *path,
          GPtrArray *parts)
{
  CdtFigurePart *part = cdt_figure_part_new_mark ();
  CdtFigureForm form = template->fields[CDT_MARK_AT] != NULL
                           ? CDT_FIGURE_POINT
                           : (template->window ? CDT_FIGURE_WINDOW : CDT_FIGURE_SPAN);
  const CdtDays *outer = evaluation->days;

  part->days.form = form;
  part->days.first = days->first;
  part->days.last = days->last;
  part->path = g_strdup (path);
  evaluation->days = days;
  make_all_words (evaluation, template, part);
  evaluation->days = outer;
  if (form == CDT_FIGURE_SPAN)
    evaluation->spans_end = MAX (evaluation->spans_end, days->last);
  g_ptr_array_add (parts, part);
}

/* What comes again does so for as long as the spans before it in the pack last. */
static void
add_days_mark (CdtEvaluation *evaluation, const CdtTemplate *template, GPtrArray *parts)
{
  g_autofree char *path = NULL;
  CdtDays days;

  if (!cdt_figure_days_read (evaluation, template, &days, &path))
    return;
  if (template->fields[CDT_MARK_EVERY] == NULL)
    {
      add_days (evaluation, template, &days, path, parts);
      return;
    }
  for (guint n = 2; days.first < evaluation->spans_end && n < REPEATS_MAX; n++)
    {
      add_days (evaluation, template, &days, path, parts);
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

static CdtFigurePart *
make_value_mark (CdtEvaluation *evaluation, const CdtTemplate *template)
{
  CdtFigurePart *part = cdt_figure_part_new_mark ();

  part->value = measure (evaluation, cdt_template_find (template, CDT_TEMPLATE_NOTE), &part->path);
  if (part->value > 0)
    make_all_words (evaluation, template, part);
  return part;
}

static void
add_mark (CdtEvaluation *evaluation, const CdtTemplate *template, GPtrArray *parts)
{
  switch (evaluation->figure)
    {
    case CDT_FIGURE_HEAT_MAP:
      g_ptr_array_add (parts, make_cell_mark (evaluation, template));
      break;
    case CDT_FIGURE_PLAN:
    case CDT_FIGURE_TIMELINE:
      add_days_mark (evaluation, template, parts);
      break;
    default:
      g_ptr_array_add (parts, make_value_mark (evaluation, template));
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

static CdtFigurePart *
make_row (CdtEvaluation *evaluation, const CdtTemplate *template)
{
  CdtFigurePart *part = cdt_figure_part_new_row ();

  make_all_words (evaluation, template, part);
  part->path = dup_row_path (evaluation, template);
  part->row.id = g_strdup (cdt_evaluation_get_ids (evaluation).item);
  part->row.above = read_reference (evaluation, template, CDT_MARK_UNDER);
  part->row.in = read_reference (evaluation, template, CDT_MARK_IN);
  part->row.heading = template->heading;
  return part;
}

static void
add_part (CdtEvaluation *evaluation, const CdtTemplate *template, gpointer data)
{
  GPtrArray *parts = data;

  if (template->kind == CDT_TEMPLATE_ROW)
    {
      CdtFigurePart *row = make_row (evaluation, template);

      cdt_evaluation_visit (evaluation, template, add_part, row->parts);
      g_ptr_array_add (parts, row);
    }
  else if (template->kind == CDT_TEMPLATE_MARK)
    add_mark (evaluation, template, parts);
}

/* Has it a mark that comes again? How often turns on all spans before it. */
static gboolean
has_repeats (const CdtTemplate *template)
{
  if (template->fields != NULL && template->fields[CDT_MARK_EVERY] != NULL)
    return TRUE;
  for (guint i = 0; i < template->children->len; i++)
    if (has_repeats (template->children->pdata[i]))
      return TRUE;
  return FALSE;
}

static GPtrArray *
make_parts (CdtEvaluation *evaluation, const CdtTemplate *template)
{
  static const CdtTemplateKind kinds[] = { CDT_TEMPLATE_ROW, CDT_TEMPLATE_MARK, CDT_TEMPLATE_UNKNOWN };
  static const CdtVisitor anew = { .visit = add_part, .kinds = kinds };
  static const CdtVisitor kept
      = { add_part, (GBoxedCopyFunc)cdt_figure_part_ref, (GDestroyNotify)cdt_figure_part_unref, kinds };
  GPtrArray *parts = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_figure_part_unref);

  evaluation->figure = template->figure;
  evaluation->spans_end = 0;
  cdt_evaluation_visit_with (evaluation, template, has_repeats (template) ? &anew : &kept, parts);
  return parts;
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
  g_autoptr (GPtrArray) parts = make_parts (evaluation, template);

  figure->x_labels = make_ticks (evaluation, cdt_template_find (template, CDT_TEMPLATE_X_AXIS));
  figure->y_labels = make_ticks (evaluation, cdt_template_find (template, CDT_TEMPLATE_Y_AXIS));
  if (figure->kind == CDT_FIGURE_PLAN || figure->kind == CDT_FIGURE_TIMELINE)
    figure->x_labels = g_strdupv (evaluation->words->short_months);
  g_autofree char *said = cdt_figure_parts_place (parts, figure);
  if (figure->marks->len == 0 && (figure->kind != CDT_FIGURE_CHART || figure->rows->len == 0))
    return;
  figure->words = make_words (evaluation, template, said);
  CdtBlock *block = cdt_evaluation_new_block (evaluation, CDT_BLOCK_FIGURE, template, NULL);
  block->figure = g_steal_pointer (&figure);
  g_ptr_array_add (blocks, block);
}
