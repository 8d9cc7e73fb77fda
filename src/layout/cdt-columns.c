/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-columns.h"

#define LEAST 22.0        /* so that a narrow share still shows a digit or two */
#define WORD_SHARE 0.5    /* of the table: what the longest word can ask for at most */
#define LETTER_SHARE 0.62 /* of the size: letters are hardly wider, so that short words need no measuring */
#define READABLE 84.0     /* sentences in a column narrower than this are no pleasure */
#define COMFORT 4.0       /* more than its longest word, that a column not be cramped */

/** What the words of a column need, as far as is known. */
typedef struct
{
  double share; /* width by the column's share */
  double need;  /* width of its longest word with padding; at least LEAST */
  double words; /* at most so wide are its cells, heads apart */
} Column;

struct _CdtColumns
{
  const CdtMeasure *measure;
  const CdtBlock *table;
  guint n;
  Column *columns;
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
  return cdt_measure_find_width (measure, word, look->size, look->pitch, bold);
}

/* Only words that may not fit are measured. */
static void
add_need (const CdtMeasure *measure, Column *column, CdtText *text, gboolean head, gboolean bold)
{
  double pad = 2.0 * CDT_COLUMNS_PAD * measure->scale;
  double letter = cdt_look_size (measure->style, cdt_look_get (CDT_BLOCK_TABLE)->size) * LETTER_SHARE;
  double whole = cdt_text_get_n_letters (text) * letter + pad;
  double longest = cdt_text_get_longest_word (text) * letter + pad;
  if (!head)
    column->words = MAX (column->words, whole);
  if (longest <= MAX (column->need, column->share))
    return;
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
add_needs (CdtColumns *columns, const CdtRow *row, gboolean head)
{
  for (guint i = 0; row != NULL && i < row->cells->len; i++)
    add_need (columns->measure, &columns->columns[i], g_ptr_array_index (row->cells, i), head,
              head || row->total);
}

static void
survey (CdtColumns *columns)
{
  const CdtMeasure *measure = columns->measure;
  const CdtBlock *table = columns->table;
  double total = 0.0;
  for (guint i = 0; i < columns->n; i++)
    total += get_share (table, i);
  for (guint i = 0; i < columns->n; i++)
    {
      Column *column = &columns->columns[i];
      column->share = (total > 0.0 ? get_share (table, i) / total : 1.0 / columns->n) * measure->width;
      column->need = MIN (LEAST * measure->scale, measure->width / columns->n);
    }
  add_needs (columns, table->head, TRUE);
  for (guint i = 0; table->rows != NULL && i < table->rows->len; i++)
    add_needs (columns, g_ptr_array_index (table->rows, i), FALSE);
  for (guint i = 0; i < columns->n; i++)
    columns->columns[i].need = MIN (columns->columns[i].need, WORD_SHARE * measure->width);
}

static double
get_readable (const CdtColumns *columns, guint n)
{
  const Column *column = &columns->columns[n];
  double scale = columns->measure->scale;
  return MAX (MAX (column->need, LEAST * scale), MIN (column->words, READABLE * scale)) + COMFORT * scale;
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
  columns->columns = g_new0 (Column, columns->n);
  survey (columns);
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

/* Each column gets its need, less where all together need too much; what is left over goes by how far
 * the shares go beyond the needs. */
double *
cdt_columns_place (const CdtColumns *columns, CdtStrip strip)
{
  const CdtMeasure *measure = columns->measure;
  guint n = cdt_strip_get_n (strip);
  double shares = 0.0, needed = 0.0, beyond = 0.0;
  for (guint i = 0; i < n; i++)
    shares += columns->columns[cdt_strip_get_column (strip, i)].share;
  double scale = shares > 0.0 ? measure->width / shares : 1.0;
  g_autofree double *more = g_new (double, n);
  for (guint i = 0; i < n; i++)
    {
      const Column *column = &columns->columns[cdt_strip_get_column (strip, i)];
      more[i] = MAX (column->share * scale - column->need, 0.0);
      needed += column->need;
      beyond += more[i];
    }
  double fit = needed > measure->width ? measure->width / needed : 1.0;
  double spare = measure->width - needed * fit;
  double *xs = g_new (double, n + 1);
  xs[0] = measure->left;
  for (guint i = 0; i < n; i++)
    xs[i + 1] = xs[i] + columns->columns[cdt_strip_get_column (strip, i)].need * fit
                + (beyond > 0.0 ? more[i] / beyond : 1.0 / n) * spare;
  xs[n] = measure->left + measure->width;
  return xs;
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
