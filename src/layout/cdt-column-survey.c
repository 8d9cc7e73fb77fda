/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "cdt-column-survey.h"
#include "cdt-columns.h"
#include "cdt-sums.h"

#define WORD_SHARE 0.5    /* of the table: what the longest word can ask for at most */
#define LETTER_SHARE 0.62 /* of the size: letters are hardly wider, so that short words need no measuring */
#define LINE_STEP 6.0     /* by which lines grow while somebody types: columns do not move with each letter */

typedef struct
{
  const CdtMeasure *measure;
  const CdtBlock *table;
  CdtColumnNeeds *columns;
  guint n;
  GString *words; /* of one cell at a time */
  double letter;  /* no letter is wider */
  double pad;     /* of a cell, on both sides */
} Survey;

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
measure_lines (const Survey *survey, CdtColumnNeeds *column, const CdtText *text, gboolean bold)
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
measure_words (const Survey *survey, CdtColumnNeeds *column, const CdtText *text, gboolean bold)
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
measure_pence (const Survey *survey, CdtColumnNeeds *column, const CdtText *text, gboolean bold)
{
  g_autofree char *pence = cdt_sums_dup_pence (text);
  if (pence != NULL && *pence != '\0')
    column->pence = MAX (column->pence, measure_word (survey->measure, pence, bold));
}

static void
measure_row_lines (const Survey *survey, const CdtRow *row, gboolean head)
{
  for (guint i = 0; row != NULL && i < row->cells->len; i++)
    {
      const CdtText *text = g_ptr_array_index (row->cells, i);
      CdtColumnNeeds *column = &survey->columns[i];
      gboolean bold = head || row->total;
      double whole = cdt_text_get_n_letters (text) * survey->letter + survey->pad;
      if (whole > column->line && column->line < survey->measure->width)
        measure_lines (survey, column, text, bold);
      if (!head && cdt_columns_get_align (survey->table, i) == PANGO_ALIGN_RIGHT)
        measure_pence (survey, column, text, bold);
    }
}

static void
measure_row_words (const Survey *survey, const CdtRow *row, gboolean head)
{
  for (guint i = 0; row != NULL && i < row->cells->len; i++)
    {
      const CdtText *text = g_ptr_array_index (row->cells, i);
      CdtColumnNeeds *column = &survey->columns[i];
      if (cdt_text_get_longest_word (text) * survey->letter + survey->pad > column->need)
        measure_words (survey, column, text, head || row->total);
    }
}

/* By their letters, which needs no measuring. */
static void
estimate_row (const Survey *survey, const CdtRow *row, gboolean head)
{
  for (guint i = 0; row != NULL && i < row->cells->len; i++)
    {
      CdtColumnNeeds *column = &survey->columns[i];
      double whole
          = cdt_text_get_n_letters (g_ptr_array_index (row->cells, i)) * survey->letter + survey->pad;
      column->most = MAX (column->most, whole);
      if (!head)
        column->words = MAX (column->words, whole);
    }
}

static void
visit_rows (const Survey *survey, void (*visit) (const Survey *survey, const CdtRow *row, gboolean head))
{
  const CdtBlock *table = survey->table;
  visit (survey, table->head, TRUE);
  for (guint i = 0; table->rows != NULL && i < table->rows->len; i++)
    visit (survey, g_ptr_array_index (table->rows, i), FALSE);
}

/* Then all goes in by their shares. */
static gboolean
all_fit (const Survey *survey)
{
  for (guint i = 0; i < survey->n; i++)
    if (survey->columns[i].most > survey->columns[i].share)
      return FALSE;
  return TRUE;
}

/* Then no line breaks, and it does not matter how long words are. */
static gboolean
lines_fit (const Survey *survey)
{
  double sum = 0.0;
  for (guint i = 0; i < survey->n; i++)
    sum += survey->columns[i].line + survey->columns[i].pence;
  return sum <= survey->measure->width;
}

/* Columns that belong together, as those of partners do, are as wide as each other, whatever their lines. */
static gboolean
are_alike (const CdtBlock *table)
{
  return table->split_words != NULL;
}

static void
set_shares (const Survey *survey)
{
  double total = 0.0;
  for (guint i = 0; i < survey->n; i++)
    total += get_share (survey->table, i);
  for (guint i = 0; i < survey->n; i++)
    {
      double share = total > 0.0 ? get_share (survey->table, i) / total : 1.0 / survey->n;
      survey->columns[i].share = share * survey->measure->width;
      survey->columns[i].need
          = MIN (CDT_COLUMN_LEAST * survey->measure->scale, survey->measure->width / survey->n);
    }
}

static void
measure_rows (const Survey *survey)
{
  if (!are_alike (survey->table))
    visit_rows (survey, measure_row_lines);
  if (are_alike (survey->table) || !lines_fit (survey))
    visit_rows (survey, measure_row_words);
  for (guint i = 0; i < survey->n; i++)
    {
      CdtColumnNeeds *column = &survey->columns[i];
      column->need = MIN (column->need + column->pence, WORD_SHARE * survey->measure->width);
      column->line += column->pence;
    }
}

void
cdt_column_survey (const CdtMeasure *measure, const CdtBlock *table, CdtColumnNeeds *columns, guint n)
{
  g_autoptr (GString) words = g_string_new (NULL);
  Survey survey
      = { .measure = measure,
          .table = table,
          .columns = columns,
          .n = n,
          .words = words,
          .letter = cdt_look_size (measure->style, cdt_look_get (CDT_BLOCK_TABLE)->size) * LETTER_SHARE,
          .pad = 2.0 * CDT_COLUMNS_PAD * measure->scale };
  set_shares (&survey);
  visit_rows (&survey, estimate_row);
  if (!all_fit (&survey) || has_sums (table))
    measure_rows (&survey);
  for (guint i = 0; i < n; i++)
    columns[i].line = are_alike (table) ? columns[i].need : MAX (columns[i].line, columns[i].need);
}
