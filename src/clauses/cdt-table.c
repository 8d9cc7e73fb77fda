/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-evaluation.h"

static CdtRow *
make_row (CdtEvaluation *evaluation, const CdtTemplate *template)
{
  CdtRow *row = cdt_row_new ();

  row->total = template->total;
  for (guint i = 0; i < template->children->len; i++)
    {
      const CdtTemplate *cell = template->children->pdata[i];

      if (cell->kind == CDT_TEMPLATE_CELL)
        cdt_row_add (row, cdt_evaluation_make_cell (evaluation, cell));
    }
  return row;
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

void
cdt_evaluation_add_table (CdtEvaluation *evaluation, const CdtTemplate *template, GPtrArray *blocks)
{
  g_autoptr (CdtBlock) block = cdt_evaluation_new_block (evaluation, CDT_BLOCK_TABLE, template, NULL);

  cdt_evaluation_visit (evaluation, template, add_part, block);
  if (has_plain_row (block))
    g_ptr_array_add (blocks, g_steal_pointer (&block));
}
