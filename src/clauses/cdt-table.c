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

/* Columns and the head; the rows are for a walk of their own. */
static void
add_frame (CdtEvaluation *evaluation, const CdtTemplate *template, gpointer data)
{
  CdtBlock *block = data;

  if (template->kind == CDT_TEMPLATE_COLUMN)
    cdt_block_add_column (block, template->width, template->align);
  else if (template->kind == CDT_TEMPLATE_HEAD)
    block->head = make_row (evaluation, template);
}

static void
add_row (CdtEvaluation *evaluation, const CdtTemplate *template, gpointer rows)
{
  if (template->kind == CDT_TEMPLATE_ROW)
    g_ptr_array_add (rows, make_row (evaluation, template));
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

/* What the head promises and no row keeps */
static gboolean
is_idle (const CdtBlock *block, guint column)
{
  gboolean idle = says_something (block->head, column);

  for (guint i = 0; idle && i < block->rows->len; i++)
    idle = !says_something (block->rows->pdata[i], column);
  return idle;
}

/* Takes the row, which a turn of a repeat may have too; gives the one that stands for it. */
static CdtRow *
drop_cells (CdtRow *source, const gboolean *idle)
{
  g_autoptr (CdtRow) row = source;
  CdtRow *rest = cdt_row_new ();

  rest->total = row->total;
  for (guint i = 0; i < row->cells->len; i++)
    if (!idle[i])
      cdt_row_add (rest, cdt_text_ref (row->cells->pdata[i]));
  return rest;
}

static guint
count_cells (const CdtBlock *block)
{
  guint n = MAX (block->columns->len, block->head != NULL ? block->head->cells->len : 0);

  for (guint i = 0; i < block->rows->len; i++)
    n = MAX (n, ((const CdtRow *)block->rows->pdata[i])->cells->len);
  return n;
}

/* The columns of a table that may be split belong together. */
static void
drop_idle_columns (CdtBlock *block)
{
  g_autofree gboolean *idle = g_new0 (gboolean, count_cells (block));
  gboolean any = FALSE;

  for (guint i = block->columns->len; block->split_words == NULL && i-- > 0;)
    if (is_idle (block, i))
      {
        idle[i] = any = TRUE;
        g_array_remove_index (block->columns, i);
      }
  if (!any)
    return;
  block->head = drop_cells (block->head, idle);
  for (guint i = 0; i < block->rows->len; i++)
    block->rows->pdata[i] = drop_cells (block->rows->pdata[i], idle);
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
  static const CdtTemplateKind frames[] = { CDT_TEMPLATE_COLUMN, CDT_TEMPLATE_HEAD, CDT_TEMPLATE_UNKNOWN };
  static const CdtTemplateKind lines[] = { CDT_TEMPLATE_ROW, CDT_TEMPLATE_UNKNOWN };
  static const CdtVisitor frame = { .visit = add_frame, .kinds = frames };
  static const CdtVisitor rows
      = { add_row, (GBoxedCopyFunc)cdt_row_ref, (GDestroyNotify)cdt_row_unref, lines };
  g_autoptr (CdtBlock) block = cdt_evaluation_new_block (evaluation, CDT_BLOCK_TABLE, template, NULL);

  block->split_words = make_split_words (evaluation, template);
  cdt_evaluation_visit_with (evaluation, template, &frame, block);
  cdt_evaluation_visit_with (evaluation, template, &rows, block->rows);
  if (!has_plain_row (block))
    return;
  drop_idle_totals (block);
  drop_idle_columns (block);
  g_ptr_array_add (blocks, g_steal_pointer (&block));
}
