/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "cdt-column-widths.h"
#include "cdt-columns.h"
#include "cdt-sums.h"

#define LEAST 22.0        /* so that a narrow share still shows a digit or two */
#define WORD_SHARE 0.5    /* of the table: what the longest word can ask for at most */
#define LETTER_SHARE 0.62 /* of the size: letters are hardly wider, so that short words need no measuring */
#define READABLE 84.0     /* sentences in a column narrower than this are no pleasure */
#define COMFORT 4.0       /* more than its longest word, that a column not be cramped */
#define LINE_STEP 6.0     /* by which lines grow while somebody types: columns do not move with each letter */

/** What the words of a column need, as far as is known. */
typedef struct
{
  double share; /* width by the column's share */
  double need;  /* width of its longest word with padding; at least LEAST */
  double most;  /* at most so wide are its cells */
  double words; /* ... heads apart */
  double line;  /* width of its longest line with padding; at most that of the table */
  double pence; /* width of the pence of its sums; 0 where all are whole */
} Column;

/* How the words are looked at. */
typedef struct
{
  const CdtMeasure *measure;
  GString *words; /* of one cell at a time */
  double letter;  /* no letter is wider */
  double pad;     /* of a cell, on both sides */
} Survey;

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

static gboolean
has_sums (const CdtBlock *table)
{
  for (guint i = 0; table->columns != NULL && i < table->columns->len; i++)
    if (cdt_columns_get_align (table, i) == PANGO_ALIGN_RIGHT)
      return TRUE;
  return FALSE;
}

/* The words of a cell, cut at each of `ends`: the next ends where `at` is set to. */
static char *
cut_next (char **at, const char *ends)
{
  char *begin = *at, *end = begin + strcspn (begin, ends);
  *at = *end == '\0' ? NULL : end + 1;
  *end = '\0';
  return begin;
}

static char *
join_words (GString *into, const CdtText *text)
{
  g_string_truncate (into, 0);
  for (guint i = 0; i < cdt_text_get_n_runs (text); i++)
    g_string_append (into, cdt_text_get_run (text, i)->text);
  return into->str;
}

/* Only what may be longer than what was before is measured, and no line where one fills the table. */
static void
measure_lines (const Survey *survey, Column *column, const CdtText *text, gboolean bold)
{
  const CdtMeasure *measure = survey->measure;
  double step = LINE_STEP * measure->scale;
  for (char *at = join_words (survey->words, text); at != NULL && column->line < measure->width;)
    {
      const char *line = cut_next (&at, "\n");
      double most = g_utf8_strlen (line, -1) * survey->letter + survey->pad;
      if (most <= column->line)
        continue;
      double width = most > 4.0 * measure->width ? most : measure_word (measure, line, bold) + survey->pad;
      column->line = MAX (column->line, MIN (ceil (width / step) * step, measure->width));
    }
}

static void
measure_words (const Survey *survey, Column *column, const CdtText *text, gboolean bold)
{
  for (char *at = join_words (survey->words, text); at != NULL;)
    {
      const char *word = cut_next (&at, " \n-");
      double most = g_utf8_strlen (word, -1) * survey->letter + survey->pad;
      if (most > column->need && most < 8.0 * survey->measure->width)
        column->need = MAX (column->need, measure_word (survey->measure, word, bold) + survey->pad + 0.5);
    }
}

static void
measure_pence (const Survey *survey, Column *column, const CdtText *text, gboolean bold)
{
  g_autofree char *pence = cdt_sums_dup_pence (text);
  if (pence != NULL && *pence != '\0')
    column->pence = MAX (column->pence, measure_word (survey->measure, pence, bold));
}

static void
measure_row_lines (CdtColumns *columns, const Survey *survey, const CdtRow *row, gboolean head)
{
  for (guint i = 0; row != NULL && i < row->cells->len; i++)
    {
      const CdtText *text = g_ptr_array_index (row->cells, i);
      Column *column = &columns->columns[i];
      gboolean bold = head || row->total;
      double whole = cdt_text_get_n_letters (text) * survey->letter + survey->pad;
      if (whole > column->line && column->line < survey->measure->width)
        measure_lines (survey, column, text, bold);
      if (!head && cdt_columns_get_align (columns->table, i) == PANGO_ALIGN_RIGHT)
        measure_pence (survey, column, text, bold);
    }
}

static void
measure_row_words (CdtColumns *columns, const Survey *survey, const CdtRow *row, gboolean head)
{
  for (guint i = 0; row != NULL && i < row->cells->len; i++)
    {
      const CdtText *text = g_ptr_array_index (row->cells, i);
      Column *column = &columns->columns[i];
      if (cdt_text_get_longest_word (text) * survey->letter + survey->pad > column->need)
        measure_words (survey, column, text, head || row->total);
    }
}

/* By their letters, which needs no measuring. */
static void
estimate_row (CdtColumns *columns, const Survey *survey, const CdtRow *row, gboolean head)
{
  for (guint i = 0; row != NULL && i < row->cells->len; i++)
    {
      Column *column = &columns->columns[i];
      double whole
          = cdt_text_get_n_letters (g_ptr_array_index (row->cells, i)) * survey->letter + survey->pad;
      column->most = MAX (column->most, whole);
      if (!head)
        column->words = MAX (column->words, whole);
    }
}

static void
visit_rows (CdtColumns *columns,
            const Survey *survey,
            void (*visit) (CdtColumns *columns, const Survey *survey, const CdtRow *row, gboolean head))
{
  const CdtBlock *table = columns->table;
  visit (columns, survey, table->head, TRUE);
  for (guint i = 0; table->rows != NULL && i < table->rows->len; i++)
    visit (columns, survey, g_ptr_array_index (table->rows, i), FALSE);
}

/* Then all goes in by their shares. */
static gboolean
all_fit (const CdtColumns *columns)
{
  for (guint i = 0; i < columns->n; i++)
    if (columns->columns[i].most > columns->columns[i].share)
      return FALSE;
  return TRUE;
}

/* Then no line breaks, and it does not matter how long words are. */
static gboolean
lines_fit (const CdtColumns *columns)
{
  double sum = 0.0;
  for (guint i = 0; i < columns->n; i++)
    sum += columns->columns[i].line + columns->columns[i].pence;
  return sum <= columns->measure->width;
}

/* Columns that belong together, as those of partners do, are as wide as each other, whatever their lines. */
static gboolean
are_alike (const CdtBlock *table)
{
  return table->split_words != NULL;
}

static void
survey (CdtColumns *columns)
{
  const CdtMeasure *measure = columns->measure;
  g_autoptr (GString) words = g_string_new (NULL);
  Survey survey
      = { .measure = measure,
          .words = words,
          .letter = cdt_look_size (measure->style, cdt_look_get (CDT_BLOCK_TABLE)->size) * LETTER_SHARE,
          .pad = 2.0 * CDT_COLUMNS_PAD * measure->scale };
  double total = 0.0;
  for (guint i = 0; i < columns->n; i++)
    total += get_share (columns->table, i);
  for (guint i = 0; i < columns->n; i++)
    {
      Column *column = &columns->columns[i];
      column->share
          = (total > 0.0 ? get_share (columns->table, i) / total : 1.0 / columns->n) * measure->width;
      column->need = MIN (LEAST * measure->scale, measure->width / columns->n);
    }
  visit_rows (columns, &survey, estimate_row);
  if (all_fit (columns) && !has_sums (columns->table))
    return;
  if (!are_alike (columns->table))
    visit_rows (columns, &survey, measure_row_lines);
  if (are_alike (columns->table) || !lines_fit (columns))
    visit_rows (columns, &survey, measure_row_words);
  for (guint i = 0; i < columns->n; i++)
    {
      Column *column = &columns->columns[i];
      column->need = MIN (column->need + column->pence, WORD_SHARE * measure->width);
      column->line += column->pence;
    }
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

double *
cdt_columns_place (const CdtColumns *columns, CdtStrip strip)
{
  const CdtMeasure *measure = columns->measure;
  guint n = cdt_strip_get_n (strip);
  g_autofree CdtColumnWants *wants = g_new (CdtColumnWants, n);
  for (guint i = 0; i < n; i++)
    {
      const Column *column = &columns->columns[cdt_strip_get_column (strip, i)];
      double whole = are_alike (columns->table) ? column->need : MAX (column->line, column->need);
      wants[i] = (CdtColumnWants){ column->share, column->need, whole };
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
