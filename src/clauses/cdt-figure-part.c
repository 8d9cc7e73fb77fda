/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-figure-part.h"

#include <string.h>

#include "cdt-figure-rows.h"

/* A figure that parts are put into */
typedef struct
{
  CdtFigure *figure;
  CdtFigureRows *rows;
  guint n_across, n_up; /* labels of the axes */
  guint n_marks;        /* of the row so far, left out or not */
} Placing;

CdtFigurePart *
cdt_figure_part_new_mark (void)
{
  CdtFigurePart *part = g_new0 (CdtFigurePart, 1);

  g_ref_count_init (&part->refs);
  return part;
}

CdtFigurePart *
cdt_figure_part_new_row (void)
{
  CdtFigurePart *part = cdt_figure_part_new_mark ();

  part->parts = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_figure_part_unref);
  return part;
}

CdtFigurePart *
cdt_figure_part_ref (CdtFigurePart *part)
{
  g_ref_count_inc (&part->refs);
  return part;
}

void
cdt_figure_part_unref (CdtFigurePart *part)
{
  if (!g_ref_count_dec (&part->refs))
    return;
  if (part->parts != NULL)
    {
      g_free (part->row.id);
      g_free (part->row.above);
      g_free (part->row.in);
      g_ptr_array_unref (part->parts);
    }
  g_free (part->label);
  g_free (part->note);
  g_free (part->words);
  g_free (part->path);
  g_free (part);
}

static const char *
get_label (const CdtFigurePart *part)
{
  return part->label != NULL ? part->label : "";
}

/* Parts of wholes with one name look alike in all of them. */
static guint
find_series (const Placing *placing, const char *label)
{
  guint next = 0;

  if (placing->figure->kind != CDT_FIGURE_SHARES)
    return placing->n_marks - 1;
  for (guint i = 0; i < placing->figure->marks->len; i++)
    {
      const CdtFigureMark *mark = cdt_figure_get_mark (placing->figure, i);

      if (strcmp (mark->label, label) == 0)
        return mark->bar.series;
      next = MAX (next, mark->bar.series + 1);
    }
  return next;
}

/* NULL when it is not shown. */
static CdtFigureMark *
add_mark (Placing *placing, const CdtFigurePart *part)
{
  CdtFigure *figure = placing->figure;
  const char *label = get_label (part);

  switch (figure->kind)
    {
    case CDT_FIGURE_HEAT_MAP:
      if (part->cell.x == 0 || part->cell.y == 0 || part->cell.x > placing->n_across
          || part->cell.y > placing->n_up)
        return NULL;
      return cdt_figure_add_mark (figure, label, part->path, part->cell.x, part->cell.y);
    case CDT_FIGURE_PLAN:
    case CDT_FIGURE_TIMELINE:
      return cdt_figure_add_days (figure, label, part->path, part->days.form, part->days.first,
                                  part->days.last);
    default:
      if (part->value <= 0 || !cdt_figure_rows_is_open (placing->rows))
        return NULL;
      return cdt_figure_add_value (figure, label, part->path, find_series (placing, label), part->value);
    }
}

/* What a mark says of itself: its words for that; outside rows, else its label. */
static void
place_mark (Placing *placing, const CdtFigurePart *part)
{
  CdtFigureMark *mark;

  placing->n_marks++;
  mark = add_mark (placing, part);
  if (mark == NULL)
    return;
  mark->note = g_strdup (part->note);
  cdt_figure_rows_place (placing->rows, mark);
  const char *own = cdt_figure_rows_is_open (placing->rows) ? "" : get_label (part);
  const char *said = part->words != NULL ? part->words : own;
  if (*said != '\0')
    cdt_figure_rows_say (placing->rows, said);
}

static void
begin_row (Placing *placing, const CdtFigurePart *part)
{
  const char *label = get_label (part);

  cdt_figure_add_row (placing->figure, label, part->note, part->path, -1)->heading = part->row.heading;
  cdt_figure_rows_begin (placing->rows, part->row.id, part->row.above);
  cdt_figure_rows_say (placing->rows, part->words != NULL ? part->words : label);
}

static void
place_part (Placing *placing, const CdtFigurePart *part)
{
  if (part->parts == NULL)
    {
      place_mark (placing, part);
      return;
    }
  if (part->row.in == NULL || !cdt_figure_rows_go_on (placing->rows, part->row.in))
    begin_row (placing, part);
  placing->n_marks = 0;
  for (guint i = 0; i < part->parts->len; i++)
    place_part (placing, part->parts->pdata[i]);
  cdt_figure_rows_end (placing->rows);
}

static guint
count_labels (char **labels)
{
  return labels != NULL ? g_strv_length (labels) : 0;
}

char *
cdt_figure_parts_place (const GPtrArray *parts, CdtFigure *figure)
{
  g_autoptr (CdtFigureRows) rows = cdt_figure_rows_new (figure);
  Placing placing = { .figure = figure,
                      .rows = rows,
                      .n_across = count_labels (figure->x_labels),
                      .n_up = count_labels (figure->y_labels) };

  for (guint i = 0; i < parts->len; i++)
    place_part (&placing, parts->pdata[i]);
  return cdt_figure_rows_finish (rows);
}
