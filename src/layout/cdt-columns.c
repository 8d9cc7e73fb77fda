/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-columns.h"

#define LEAST 22.0        /* so that a narrow share still shows a digit or two */
#define WORD_SHARE 0.4    /* of the table: what the longest word can ask for at most */
#define LETTER_SHARE 0.62 /* of the size: letters are hardly wider, so that short words need no measuring */
#define UNBOUNDED 10000.0

/** What the words of a column need, as far as is known. */
typedef struct
{
  double share; /* width by the column's share */
  double need;  /* width of its longest word with padding; at least LEAST */
} Column;

guint
cdt_columns_count (const CdtBlock *table)
{
  guint n = table->columns == NULL ? 0 : table->columns->len;
  if (table->head != NULL)
    n = MAX (n, table->head->cells->len);
  for (guint i = 0; table->rows != NULL && i < table->rows->len; i++)
    n = MAX (n, ((CdtRow *)g_ptr_array_index (table->rows, i))->cells->len);
  return n;
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

static double
get_share (const CdtBlock *table, guint column)
{
  if (table->columns == NULL || column >= table->columns->len)
    return 1.0;
  return MAX (g_array_index (table->columns, CdtColumn, column).width, 0.0);
}

static double
measure_word (const CdtMeasure *measure, const char *word, gboolean bold)
{
  const CdtLook *look = cdt_look_get (CDT_BLOCK_TABLE);
  g_autoptr (CdtParagraph) line
      = cdt_measure_set_words (measure, word, look->size, look->pitch, bold, UNBOUNDED);
  return cdt_paragraph_get_width (line);
}

/* Only words that may not fit are measured. */
static void
add_need (const CdtMeasure *measure, Column *column, CdtText *text, gboolean bold)
{
  double pad = 2.0 * CDT_COLUMNS_PAD * measure->scale;
  double letter = cdt_look_get (CDT_BLOCK_TABLE)->size * measure->scale * LETTER_SHARE;
  g_autofree char *plain = cdt_text_dup_plain (text);
  g_auto (GStrv) words = g_strsplit_set (plain, " \n-", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      double most = g_utf8_strlen (words[i], -1) * letter + pad;
      if (most > MAX (column->need, column->share) && most < 8.0 * measure->width)
        column->need = MAX (column->need, measure_word (measure, words[i], bold) + pad + 0.5);
    }
}

static void
add_needs (const CdtMeasure *measure, Column *columns, const CdtRow *row, gboolean bold)
{
  for (guint i = 0; row != NULL && i < row->cells->len; i++)
    add_need (measure, &columns[i], g_ptr_array_index (row->cells, i), bold || row->total);
}

static Column *
survey (const CdtMeasure *measure, const CdtBlock *table, guint n)
{
  Column *columns = g_new0 (Column, n);
  double total = 0.0;
  for (guint i = 0; i < n; i++)
    total += get_share (table, i);
  for (guint i = 0; i < n; i++)
    {
      columns[i].share = (total > 0.0 ? get_share (table, i) / total : 1.0 / n) * measure->width;
      columns[i].need = MIN (LEAST * measure->scale, measure->width / n);
    }
  add_needs (measure, columns, table->head, TRUE);
  for (guint i = 0; table->rows != NULL && i < table->rows->len; i++)
    add_needs (measure, columns, g_ptr_array_index (table->rows, i), FALSE);
  for (guint i = 0; i < n; i++)
    columns[i].need = MIN (columns[i].need, WORD_SHARE * measure->width);
  return columns;
}

/* Each column gets its need, less where all together need too much; what is left over goes by how far
 * the shares go beyond the needs. */
double *
cdt_columns_place (const CdtMeasure *measure, const CdtBlock *table, guint n)
{
  g_autofree Column *columns = survey (measure, table, n);
  double needed = 0.0, beyond = 0.0;
  for (guint i = 0; i < n; i++)
    {
      needed += columns[i].need;
      beyond += MAX (columns[i].share - columns[i].need, 0.0);
    }
  double fit = needed > measure->width ? measure->width / needed : 1.0;
  double spare = measure->width - needed * fit;
  double *xs = g_new (double, n + 1);
  xs[0] = measure->left;
  for (guint i = 0; i < n; i++)
    {
      double more = MAX (columns[i].share - columns[i].need, 0.0);
      xs[i + 1] = xs[i] + columns[i].need * fit + (beyond > 0.0 ? more / beyond : 1.0 / n) * spare;
    }
  xs[n] = measure->left + measure->width;
  return xs;
}
