/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-columns.h"

#include "cdt-column-survey.h"
#include "cdt-column-widths.h"
#include "cdt-sums.h"

#define READABLE 84.0 /* sentences in a column narrower than this are no pleasure */
#define COMFORT 4.0   /* more than its longest word, that a column not be cramped */

struct _CdtColumns
{
  const CdtMeasure *measure;
  const CdtBlock *table;
  guint n;
  CdtColumnNeeds *columns;
};

static guint
count_columns (const CdtBlock *table)
{
  guint n = table->columns == NULL ? 0 : table->columns->len;
  if (table->head != NULL)
    n = MAX (n, table->head->cells->len);
  for (guint i = 0; table->rows != NULL && i < table->rows->len; i++)
    n = MAX (n, ((CdtRow *)g_ptr_array_index (table->rows, i))->cells->len);
  return n;
}

static double
get_readable (const CdtColumns *columns, guint n)
{
  const CdtColumnNeeds *column = &columns->columns[n];
  double scale = columns->measure->scale;
  return MAX (MAX (column->need, CDT_COLUMN_LEAST * scale), MIN (column->words, READABLE * scale))
         + COMFORT * scale;
}

/* At most `most` columns beside the first in a strip, and no more than there is room for. */
static GArray *
split_at (const CdtColumns *columns, guint most)
{
  GArray *strips = g_array_new (FALSE, FALSE, sizeof (CdtStrip));
  double room = columns->measure->width - get_readable (columns, 0);
  for (CdtStrip strip = { 1, 1 }; strip.from < columns->n; strip.from = strip.to)
    {
      double taken = 0.0;
      do
        taken += get_readable (columns, strip.to++);
      while (strip.to < columns->n && strip.to - strip.from < most
             && taken + get_readable (columns, strip.to) <= room);
      g_array_append_val (strips, strip);
    }
  return strips;
}

CdtColumns *
cdt_columns_new (const CdtMeasure *measure, const CdtBlock *table)
{
  CdtColumns *columns = g_new0 (CdtColumns, 1);
  columns->measure = measure;
  columns->table = table;
  columns->n = count_columns (table);
  columns->columns = g_new0 (CdtColumnNeeds, columns->n);
  cdt_column_survey (measure, table, columns->columns, columns->n);
  return columns;
}

void
cdt_columns_free (CdtColumns *columns)
{
  g_free (columns->columns);
  g_free (columns);
}

guint
cdt_columns_get_n (const CdtColumns *columns)
{
  return columns->n;
}

double
cdt_columns_get_need (const CdtColumns *columns)
{
  double need = 0.0;
  for (guint i = 0; i < columns->n; i++)
    need += get_readable (columns, i);
  return need;
}

/* As few strips as will do, and then all of much the same width. */
GArray *
cdt_columns_split (const CdtColumns *columns)
{
  CdtStrip whole = { 1, MAX (columns->n, 1) };
  if (columns->table->split_words != NULL && columns->n > 2
      && cdt_columns_get_need (columns) > columns->measure->width)
    {
      g_autoptr (GArray) fewest = split_at (columns, columns->n);
      return split_at (columns, (columns->n - 1 + fewest->len - 1) / fewest->len);
    }
  GArray *strips = g_array_new (FALSE, FALSE, sizeof (CdtStrip));
  g_array_append_val (strips, whole);
  return strips;
}

double *
cdt_columns_place (const CdtColumns *columns, CdtStrip strip)
{
  const CdtMeasure *measure = columns->measure;
  guint n = cdt_strip_get_n (strip);
  g_autofree CdtColumnWants *wants = g_new (CdtColumnWants, n);
  for (guint i = 0; i < n; i++)
    {
      const CdtColumnNeeds *column = &columns->columns[cdt_strip_get_column (strip, i)];
      wants[i] = (CdtColumnWants){ column->share, column->need, column->line };
    }
  double *xs = g_new (double, n + 1);
  cdt_column_widths_find (wants, n, measure->width, READABLE * measure->scale, xs + 1);
  xs[0] = measure->left;
  for (guint i = 1; i < n; i++)
    xs[i] += xs[i - 1];
  xs[n] = measure->left + measure->width;
  return xs;
}

double
cdt_columns_get_pence (const CdtColumns *columns, guint column)
{
  return columns->columns[column].pence;
}

double
cdt_columns_find_inset (const CdtColumns *columns, guint column, const CdtText *cell)
{
  if (columns->columns[column].pence <= 0.0 || cell == NULL)
    return 0.0;
  g_autofree char *pence = cdt_sums_dup_pence (cell);
  return pence != NULL && *pence == '\0' ? columns->columns[column].pence : 0.0;
}

PangoAlignment
cdt_columns_get_align (const CdtBlock *table, guint column)
{
  if (table->columns == NULL || column >= table->columns->len)
    return PANGO_ALIGN_LEFT;
  switch (g_array_index (table->columns, CdtColumn, column).align)
    {
    case CDT_ALIGN_CENTRE:
      return PANGO_ALIGN_CENTER;
    case CDT_ALIGN_END:
      return PANGO_ALIGN_RIGHT;
    case CDT_ALIGN_START:
    default:
      return PANGO_ALIGN_LEFT;
    }
}

guint
cdt_strip_get_n (CdtStrip strip)
{
  return 1 + strip.to - strip.from;
}

guint
cdt_strip_get_column (CdtStrip strip, guint n)
{
  return n == 0 ? 0 : strip.from + n - 1;
}
