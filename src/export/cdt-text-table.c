/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-text-table.h"

#include <string.h>

#include "cdt-text-lines.h"

#define GAP 2
#define VALUE_INDENT 2

static char *
dup_cell (const CdtRow *row, guint n)
{
  return n < row->cells->len ? cdt_text_dup_plain (row->cells->pdata[n]) : g_strdup ("");
}

/* FALSE when a cell has several lines. */
static gboolean
measure_row (const CdtRow *row, guint *widths, guint n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *cell = dup_cell (row, i);

      if (strchr (cell, '\n') != NULL)
        return FALSE;
      widths[i] = MAX (widths[i], cdt_text_lines_measure (cell, strlen (cell)));
    }
  return TRUE;
}

/* The widths of the columns, or NULL when the table is too wide for lines. */
static guint *
measure_columns (const CdtBlock *block)
{
  guint n_columns = block->columns->len;
  g_autofree guint *widths = g_new0 (guint, n_columns);
  guint total = 0;

  if (block->head != NULL && !measure_row (block->head, widths, n_columns))
    return NULL;
  for (guint i = 0; i < block->rows->len; i++)
    if (!measure_row (block->rows->pdata[i], widths, n_columns))
      return NULL;
  for (guint i = 0; i < n_columns; i++)
    total += widths[i] + (i > 0 ? GAP : 0);
  return total <= CDT_TEXT_COLUMNS ? g_steal_pointer (&widths) : NULL;
}

static void
end_line (GString *out)
{
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  g_string_append_c (out, '\n');
}

static void
add_line (GString *out, const CdtBlock *block, const CdtRow *row, const guint *widths)
{
  for (guint i = 0; i < block->columns->len; i++)
    {
      g_autofree char *cell = dup_cell (row, i);

      if (i > 0)
        cdt_text_lines_pad (out, "", GAP, FALSE);
      cdt_text_lines_pad (out, cell, widths[i],
                          g_array_index (block->columns, CdtColumn, i).align == CDT_ALIGN_END);
    }
  end_line (out);
}

static void
add_ruler (GString *out, const CdtBlock *block, const guint *widths)
{
  for (guint i = 0; i < block->columns->len; i++)
    {
      if (i > 0)
        cdt_text_lines_pad (out, "", GAP, FALSE);
      for (guint j = 0; j < widths[i]; j++)
        g_string_append_c (out, '-');
    }
  end_line (out);
}

static void
add_columns (GString *out, const CdtBlock *block, const guint *widths)
{
  gboolean totals = FALSE;

  if (block->head != NULL)
    {
      add_line (out, block, block->head, widths);
      add_ruler (out, block, widths);
    }
  for (guint i = 0; i < block->rows->len; i++)
    {
      const CdtRow *row = block->rows->pdata[i];

      if (row->total && !totals)
        add_ruler (out, block, widths);
      totals = row->total;
      add_line (out, block, row, widths);
    }
}

/* One row; cells that say nothing are left out. The first with words leads the others, which stand
 * further in; a cell without a head has no label. */
static void
add_record (GString *out, const CdtBlock *block, const CdtRow *row)
{
  gboolean leads = TRUE;

  for (guint i = 0; i < block->columns->len; i++)
    {
      g_autofree char *cell = dup_cell (row, i);
      g_autofree char *head = block->head != NULL ? dup_cell (block->head, i) : g_strdup ("");
      g_strdelimit (head, "\n", ' ');
      g_autofree char *label = g_strdup_printf ("%s%s%s", leads ? "" : "  ", head, *head != '\0' ? ":" : "");

      if (*cell == '\0')
        continue;
      cdt_text_lines_add (out, label, leads ? (*head != '\0' ? VALUE_INDENT : 0) : 2 * VALUE_INDENT, cell);
      leads = FALSE;
    }
}

void
cdt_text_table_add (GString *out, const CdtBlock *block)
{
  g_autofree guint *widths = measure_columns (block);

  if (widths != NULL)
    {
      add_columns (out, block, widths);
      return;
    }
  for (guint i = 0; i < block->rows->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, '\n');
      add_record (out, block, block->rows->pdata[i]);
    }
}
