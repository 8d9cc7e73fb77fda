/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-evaluation.h"

static void
add_line (CdtEvaluation *evaluation, const CdtTemplate *template, gpointer data)
{
  CdtBlock *block = data;

  if (template->kind != CDT_TEMPLATE_LINE)
    return;
  CdtRow *row = cdt_row_new ();
  cdt_row_add (row, cdt_text_new (template->text));
  cdt_row_add (row, cdt_evaluation_make_cell (evaluation, template));
  g_ptr_array_add (block->rows, row);
}

void
cdt_evaluation_add_signature (CdtEvaluation *evaluation, const CdtTemplate *template, GPtrArray *blocks)
{
  const CdtTemplate *heading = cdt_template_find (template, CDT_TEMPLATE_HEADING);
  CdtBlock *block = cdt_evaluation_new_block (evaluation, CDT_BLOCK_SIGNATURE, template,
                                              cdt_evaluation_make_cell (evaluation, heading));

  cdt_evaluation_visit (evaluation, template, add_line, block);
  g_ptr_array_add (blocks, block);
}
