/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-evaluation.h"

static void
add_cell (CdtEvaluation *evaluation, const CdtTemplate *template, gpointer data)
{
  CdtRow *row = data;
  CdtRunFlags outer = evaluation->flags;

  if (template->kind != CDT_TEMPLATE_CELL)
    return;
  if (template->mark)
    evaluation->flags |= CDT_RUN_MARK | CDT_RUN_BOLD;
  cdt_row_add (row, cdt_evaluation_make_cell (evaluation, template));
  evaluation->flags = outer;
}

static CdtRow *
make_row (CdtEvaluation *evaluation, const CdtTemplate *template)
{
  CdtRow *row = cdt_row_new ();

  row->total = template->total;
  cdt_evaluation_visit (evaluation, template, add_cell, row);
  return row;
}

/* "(partners {first} to {last} of {all})" of the language's pattern and what the columns are */
static char *
make_split_words (CdtEvaluation *evaluation, const CdtTemplate *template)
{
  if (template->text == NULL)
    return NULL;
  GString *words = g_string_new (evaluation->words->split);
  g_string_replace (words, "{columns}", template->text, 1);
  return g_string_free (words, FALSE);
}

static void
add_part (CdtEvaluation *evaluation, const CdtTemplate *template, gpointer data)
{
  CdtBlock *block = data;

  switch (template->kind)
    {
    case CDT_TEMPLATE_COLUMN:
      cdt_block_add_column (block, template->width, template->align);
      break;
    case CDT_TEMPLATE_HEAD:
      block->head = make_row (evaluation, template);
      break;
    case CDT_TEMPLATE_ROW:
      g_ptr_array_add (block->rows, make_row (evaluation, template));
      break;
    default:
      break;
    }
}

static gboolean
has_plain_row (const CdtBlock *block)
{
  for (guint i = 0; i < block->rows->len; i++)
    if (!((const CdtRow *)block->rows->pdata[i])->total)
      return TRUE;
  return FALSE;
}

static gboolean
says_something (const CdtRow *row, guint column)
{
  return row != NULL && column < row->cells->len && !cdt_text_is_empty (row->cells->pdata[column]);
}

static void
drop_cell (CdtRow *row, guint column)
{
  if (row != NULL && column < row->cells->len)
    g_ptr_array_remove_index (row->cells, column);
}

/* What the head promises and no row keeps. The columns of a table that may be split belong together. */
static void
drop_idle_columns (CdtBlock *block)
{
  for (guint i = block->columns->len; block->split_words == NULL && i-- > 0;)
    {
      gboolean idle = says_something (block->head, i);

      for (guint j = 0; idle && j < block->rows->len; j++)
        idle = !says_something (block->rows->pdata[j], i);
      if (!idle)
        continue;
      g_array_remove_index (block->columns, i);
      drop_cell (block->head, i);
      for (guint j = 0; j < block->rows->len; j++)
        drop_cell (block->rows->pdata[j], i);
    }
}

/* The sum of a single row is that row once more. */
static void
drop_idle_totals (CdtBlock *block)
{
  guint n_plain = 0;

  for (guint i = 0; i < block->rows->len; i++)
    n_plain += !((const CdtRow *)block->rows->pdata[i])->total;
  for (guint i = block->rows->len; n_plain == 1 && i-- > 0;)
    if (((const CdtRow *)block->rows->pdata[i])->total)
      g_ptr_array_remove_index (block->rows, i);
}

void
cdt_evaluation_add_table (CdtEvaluation *evaluation, const CdtTemplate *template, GPtrArray *blocks)
{
  g_autoptr (CdtBlock) block = cdt_evaluation_new_block (evaluation, CDT_BLOCK_TABLE, template, NULL);

  block->split_words = make_split_words (evaluation, template);
  cdt_evaluation_visit (evaluation, template, add_part, block);
  if (!has_plain_row (block))
    return;
  drop_idle_totals (block);
  drop_idle_columns (block);
  g_ptr_array_add (blocks, g_steal_pointer (&block));
}
