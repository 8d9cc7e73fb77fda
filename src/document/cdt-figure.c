/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-figure.h"

static void
free_mark (gpointer data)
{
  CdtFigureMark *mark = data;

  g_free (mark->label);
  g_free (mark->path);
  g_free (mark);
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

static gboolean
labels_equal (char **a, char **b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return g_strv_equal ((const char *const *)a, (const char *const *)b);
}

static gboolean
marks_equal (const CdtFigureMark *a, const CdtFigureMark *b)
{
  return g_strcmp0 (a->label, b->label) == 0 && g_strcmp0 (a->path, b->path) == 0 && a->x == b->x
         && a->y == b->y;
}

CdtFigure *
cdt_figure_new (CdtFigureKind kind)
{
  CdtFigure *figure = g_new0 (CdtFigure, 1);

  figure->kind = kind;
  figure->marks = g_ptr_array_new_with_free_func (free_mark);
  return figure;
}

CdtFigure *
cdt_figure_copy (const CdtFigure *figure)
{
  g_return_val_if_fail (figure != NULL, NULL);

  CdtFigure *copy = cdt_figure_new (figure->kind);
  copy->x_labels = g_strdupv (figure->x_labels);
  copy->y_labels = g_strdupv (figure->y_labels);
  copy->words = g_strdup (figure->words);
  for (guint i = 0; i < figure->marks->len; i++)
    {
      const CdtFigureMark *mark = figure->marks->pdata[i];

      cdt_figure_add_mark (copy, mark->label, mark->path, mark->x, mark->y);
    }
  return copy;
}

void
cdt_figure_free (CdtFigure *figure)
{
  g_return_if_fail (figure != NULL);

  g_strfreev (figure->x_labels);
  g_strfreev (figure->y_labels);
  g_ptr_array_unref (figure->marks);
  g_free (figure->words);
  g_free (figure);
}

void
cdt_figure_add_mark (CdtFigure *figure, const char *label, const char *path, double x, double y)
{
  g_return_if_fail (figure != NULL && label != NULL);

  CdtFigureMark *mark = g_new0 (CdtFigureMark, 1);
  mark->label = g_strdup (label);
  mark->path = g_strdup (path);
  mark->x = x;
  mark->y = y;
  g_ptr_array_add (figure->marks, mark);
}

guint
cdt_figure_hash (const CdtFigure *figure)
{
  g_return_val_if_fail (figure != NULL, 0);

  guint hash = mix (2166136261u ^ figure->kind, figure->words);
  hash = mix_labels (hash, figure->x_labels);
  hash = mix_labels (hash, figure->y_labels);
  for (guint i = 0; i < figure->marks->len; i++)
    {
      const CdtFigureMark *mark = figure->marks->pdata[i];

      hash = mix (mix (hash, mark->label), mark->path);
      hash = hash * 31 + g_double_hash (&mark->x) + 7 * g_double_hash (&mark->y);
    }
  return hash;
}

gboolean
cdt_figure_equal (const CdtFigure *a, const CdtFigure *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a->kind != b->kind || a->marks->len != b->marks->len || g_strcmp0 (a->words, b->words) != 0
      || !labels_equal (a->x_labels, b->x_labels) || !labels_equal (a->y_labels, b->y_labels))
    return FALSE;
  for (guint i = 0; i < a->marks->len; i++)
    if (!marks_equal (a->marks->pdata[i], b->marks->pdata[i]))
      return FALSE;
  return TRUE;
}
