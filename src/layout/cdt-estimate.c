/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-estimate.h"

#include <string.h>

/* What a block takes beside its words, a cell of a table too, and a figure, in letters */
#define BLOCK 40.0
#define CELL 12.0
#define FIGURE 1500.0
/* Until there is something to go by: a page of plain paragraphs */
#define FIRST_LETTERS 3200.0
#define FIRST_HEIGHT 640.0

static double
count_letters (const CdtText *text)
{
  double n = 0.0;
  for (guint i = 0; text != NULL && i < cdt_text_get_n_runs (text); i++)
    n += strlen (cdt_text_get_run (text, i)->text);
  return n;
}

static double
weigh (const CdtBlock *block)
{
  double n = BLOCK + count_letters (block->text) + (block->figure != NULL ? FIGURE : 0.0);
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    {
      const GPtrArray *cells = ((const CdtRow *)g_ptr_array_index (block->rows, i))->cells;
      for (guint k = 0; k < cells->len; k++)
        n += CELL + count_letters (g_ptr_array_index (cells, k));
    }
  return n;
}

static void
begin (CdtEstimate *estimate, CdtDocument *document, double scale)
{
  *estimate = (CdtEstimate){ .document = document, .letters = FIRST_LETTERS };
  estimate->height = FIRST_HEIGHT * scale * scale;
  for (guint i = 0; i < cdt_document_get_n_blocks (document); i++)
    estimate->left += weigh (cdt_document_get_block (document, i));
}

/* The words of contents are those of other blocks. */
static void
add (CdtEstimate *estimate, const CdtMeasured *measured)
{
  double letters = weigh (measured->block);
  estimate->left -= letters;
  if (measured->block->kind == CDT_BLOCK_CONTENTS)
    return;
  estimate->letters += letters;
  for (guint i = 0; i < measured->units->len; i++)
    estimate->height += cdt_measured_get_unit (measured, i)->height;
}

double
cdt_estimate_rest (CdtEstimate *estimate, CdtDocument *document, const GPtrArray *measured, double scale)
{
  if (measured->len == cdt_document_get_n_blocks (document))
    return 0.0;
  if (estimate->document != document || estimate->n_added > measured->len)
    begin (estimate, document, scale);
  for (; estimate->n_added < measured->len; estimate->n_added++)
    add (estimate, g_ptr_array_index (measured, estimate->n_added));
  return MAX (estimate->left, 0.0) * estimate->height / estimate->letters;
}
