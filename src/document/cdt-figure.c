/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-figure.h"

static void
free_row (gpointer data)
{
  CdtFigureRow *row = data;

  g_free (row->label);
  g_free (row->note);
  g_free (row->path);
  g_free (row);
}

static void
free_mark (gpointer data)
{
  CdtFigureMark *mark = data;

  g_free (mark->label);
  g_free (mark->note);
  g_free (mark->path);
  g_free (mark);
}

static gpointer
copy_row (gconstpointer source, gpointer data)
{
  CdtFigureRow *copy = g_memdup2 (source, sizeof (CdtFigureRow));

  copy->label = g_strdup (copy->label);
  copy->note = g_strdup (copy->note);
  copy->path = g_strdup (copy->path);
  return copy;
}

static gpointer
copy_mark (gconstpointer source, gpointer data)
{
  CdtFigureMark *copy = g_memdup2 (source, sizeof (CdtFigureMark));

  copy->label = g_strdup (copy->label);
  copy->note = g_strdup (copy->note);
  copy->path = g_strdup (copy->path);
  return copy;
}

static guint
mix (guint hash, const char *string)
{
  return (hash ^ (string != NULL ? g_str_hash (string) : 1)) * 16777619u;
}

static guint
mix_labels (guint hash, char **labels)
{
  for (; labels != NULL && *labels != NULL; labels++)
    hash = mix (hash, *labels);
  return mix (hash, NULL);
}

static guint
mix_row (guint hash, const CdtFigureRow *row)
{
  return mix (mix (mix (hash, row->label), row->note), row->path) * 31 + (guint)row->parent * 2
         + (row->heading ? 1 : 0);
}

static guint
mix_mark (guint hash, CdtFigureKind kind, const CdtFigureMark *mark)
{
  hash = mix (mix (mix (hash, mark->label), mark->note), mark->path) * 31 + (guint)mark->row;
  switch (kind)
    {
    case CDT_FIGURE_HEAT_MAP:
      return hash * 31 + g_double_hash (&mark->cell.x) + 7 * g_double_hash (&mark->cell.y);
    case CDT_FIGURE_BARS:
    case CDT_FIGURE_SHARES:
      return hash * 31 + mark->bar.series + 7 * g_double_hash (&mark->bar.value);
    default:
      return hash * 31 + mark->days.form + 7 * mark->days.first + 131 * mark->days.last;
    }
}

static gboolean
labels_equal (char **a, char **b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return g_strv_equal ((const char *const *)a, (const char *const *)b);
}

static gboolean
rows_equal (const CdtFigureRow *a, const CdtFigureRow *b)
{
  return g_strcmp0 (a->label, b->label) == 0 && g_strcmp0 (a->note, b->note) == 0
         && g_strcmp0 (a->path, b->path) == 0 && a->parent == b->parent && a->heading == b->heading;
}

static gboolean
marks_equal (CdtFigureKind kind, const CdtFigureMark *a, const CdtFigureMark *b)
{
  if (g_strcmp0 (a->label, b->label) != 0 || g_strcmp0 (a->note, b->note) != 0
      || g_strcmp0 (a->path, b->path) != 0 || a->row != b->row)
    return FALSE;
  switch (kind)
    {
    case CDT_FIGURE_HEAT_MAP:
      return a->cell.x == b->cell.x && a->cell.y == b->cell.y;
    case CDT_FIGURE_BARS:
    case CDT_FIGURE_SHARES:
      return a->bar.series == b->bar.series && a->bar.value == b->bar.value;
    default:
      return a->days.form == b->days.form && a->days.first == b->days.first && a->days.last == b->days.last;
    }
}

static CdtFigureMark *
add_mark (CdtFigure *figure, const char *label, const char *path)
{
  CdtFigureMark *mark = g_new0 (CdtFigureMark, 1);

  mark->label = g_strdup (label);
  mark->path = g_strdup (path);
  mark->row = (int)figure->rows->len - 1;
  g_ptr_array_add (figure->marks, mark);
  return mark;
}

CdtFigure *
cdt_figure_new (CdtFigureKind kind)
{
  CdtFigure *figure = g_new0 (CdtFigure, 1);

  figure->kind = kind;
  figure->rows = g_ptr_array_new_with_free_func (free_row);
  figure->marks = g_ptr_array_new_with_free_func (free_mark);
  return figure;
}

CdtFigure *
cdt_figure_copy (const CdtFigure *figure)
{
  g_return_val_if_fail (figure != NULL, NULL);

  CdtFigure *copy = g_new0 (CdtFigure, 1);
  copy->kind = figure->kind;
  copy->x_labels = g_strdupv (figure->x_labels);
  copy->y_labels = g_strdupv (figure->y_labels);
  copy->words = g_strdup (figure->words);
  copy->rows = g_ptr_array_copy (figure->rows, copy_row, NULL);
  copy->marks = g_ptr_array_copy (figure->marks, copy_mark, NULL);
  g_ptr_array_set_free_func (copy->rows, free_row);
  g_ptr_array_set_free_func (copy->marks, free_mark);
  return copy;
}

void
cdt_figure_free (CdtFigure *figure)
{
  g_return_if_fail (figure != NULL);

  g_strfreev (figure->x_labels);
  g_strfreev (figure->y_labels);
  g_ptr_array_unref (figure->rows);
  g_ptr_array_unref (figure->marks);
  g_free (figure->words);
  g_free (figure);
}

CdtFigureRow *
cdt_figure_add_row (CdtFigure *figure, const char *label, const char *note, const char *path, int parent)
{
  g_return_val_if_fail (figure != NULL && label != NULL, NULL);

  CdtFigureRow *row = g_new0 (CdtFigureRow, 1);
  row->label = g_strdup (label);
  row->note = g_strdup (note);
  row->path = g_strdup (path);
  row->parent = parent;
  g_ptr_array_add (figure->rows, row);
  return row;
}

CdtFigureMark *
cdt_figure_add_mark (CdtFigure *figure, const char *label, const char *path, double x, double y)
{
  g_return_val_if_fail (figure != NULL && label != NULL, NULL);
  g_return_val_if_fail (figure->kind == CDT_FIGURE_HEAT_MAP, NULL);

  CdtFigureMark *mark = add_mark (figure, label, path);
  mark->cell.x = x;
  mark->cell.y = y;
  return mark;
}

CdtFigureMark *
cdt_figure_add_days (
    CdtFigure *figure, const char *label, const char *path, CdtFigureForm form, guint32 first, guint32 last)
{
  g_return_val_if_fail (figure != NULL && label != NULL, NULL);
  g_return_val_if_fail (figure->kind == CDT_FIGURE_PLAN || figure->kind == CDT_FIGURE_TIMELINE, NULL);

  CdtFigureMark *mark = add_mark (figure, label, path);
  mark->days.form = form;
  mark->days.first = first;
  mark->days.last = last;
  return mark;
}

CdtFigureMark *
cdt_figure_add_value (CdtFigure *figure, const char *label, const char *path, guint series, double value)
{
  g_return_val_if_fail (figure != NULL && label != NULL, NULL);
  g_return_val_if_fail (figure->kind == CDT_FIGURE_BARS || figure->kind == CDT_FIGURE_SHARES, NULL);
  g_return_val_if_fail (figure->rows->len > 0, NULL);

  CdtFigureMark *mark = add_mark (figure, label, path);
  mark->bar.series = series;
  mark->bar.value = value;
  return mark;
}

const CdtFigureRow *
cdt_figure_get_row (const CdtFigure *figure, guint n)
{
  g_return_val_if_fail (figure != NULL && n < figure->rows->len, NULL);
  return figure->rows->pdata[n];
}

const CdtFigureMark *
cdt_figure_get_mark (const CdtFigure *figure, guint n)
{
  g_return_val_if_fail (figure != NULL && n < figure->marks->len, NULL);
  return figure->marks->pdata[n];
}

gboolean
cdt_figure_find_days (const CdtFigure *figure, guint32 *first, guint32 *last)
{
  g_return_val_if_fail (figure != NULL && first != NULL && last != NULL, FALSE);
  *first = G_MAXUINT32;
  *last = 0;
  for (guint i = 0; i < figure->marks->len; i++)
    {
      const CdtFigureMark *mark = cdt_figure_get_mark (figure, i);
      if (mark->days.last < mark->days.first)
        continue;
      *first = MIN (*first, mark->days.first);
      *last = MAX (*last, mark->days.last);
    }
  return *last > 0;
}

guint
cdt_figure_hash (const CdtFigure *figure)
{
  g_return_val_if_fail (figure != NULL, 0);

  guint hash = mix (2166136261u ^ figure->kind, figure->words);
  hash = mix_labels (hash, figure->x_labels);
  hash = mix_labels (hash, figure->y_labels);
  for (guint i = 0; i < figure->rows->len; i++)
    hash = mix_row (hash, figure->rows->pdata[i]);
  for (guint i = 0; i < figure->marks->len; i++)
    hash = mix_mark (hash, figure->kind, figure->marks->pdata[i]);
  return hash;
}

CdtPlaceSet
cdt_figure_get_places (const CdtFigure *figure)
{
  g_return_val_if_fail (figure != NULL, 0);

  CdtPlaceSet places = 0;
  for (guint i = 0; i < figure->rows->len; i++)
    places |= cdt_place_set_of (cdt_figure_get_row (figure, i)->path);
  for (guint i = 0; i < figure->marks->len; i++)
    places |= cdt_place_set_of (cdt_figure_get_mark (figure, i)->path);
  return places;
}

gboolean
cdt_figure_equal (const CdtFigure *a, const CdtFigure *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a->kind != b->kind || a->rows->len != b->rows->len || a->marks->len != b->marks->len
      || g_strcmp0 (a->words, b->words) != 0 || !labels_equal (a->x_labels, b->x_labels)
      || !labels_equal (a->y_labels, b->y_labels))
    return FALSE;
  for (guint i = 0; i < a->rows->len; i++)
    if (!rows_equal (a->rows->pdata[i], b->rows->pdata[i]))
      return FALSE;
  for (guint i = 0; i < a->marks->len; i++)
    if (!marks_equal (a->kind, a->marks->pdata[i], b->marks->pdata[i]))
      return FALSE;
  return TRUE;
}
