/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-table.h"
#include "cdt-columns.h"
#include "cdt-palette.h"

#define PAD_Y 2.4
#define HEAD_PAD_Y 2.8
#define RULE 0.75
#define WHOLE_SHARE 0.22 /* of a page: a table up to this tall never splits */

typedef struct
{
  const CdtMeasure *measure;
  CdtMeasured *measured;
  guint n_columns;
  double *xs; /* n_columns + 1 edges, from the page's left */
} Table;

/* A row being measured. */
typedef struct
{
  const CdtRow *row;
  int index;
  CdtRole role;
  GPtrArray *cells; /* (element-type CdtParagraph) */
  guint n_lines;
  double line; /* height of a line */
  double pad_y;
} Row;

static double
get_pad_x (const Table *table, guint column)
{
  return MIN (CDT_COLUMNS_PAD * table->measure->scale, (table->xs[column + 1] - table->xs[column]) * 0.15);
}

static CdtText *
get_cell (const CdtRow *row, guint column)
{
  return column < row->cells->len ? g_ptr_array_index (row->cells, column) : NULL;
}

/* In a row of totals the words run on over empty cells. */
static guint
find_cell_end (const Table *table, const CdtRow *row, guint column)
{
  guint end = column + 1;
  CdtText *cell = get_cell (row, column);
  if (!row->total || cell == NULL || cdt_text_is_empty (cell)
      || cdt_columns_get_align (table->measured->block, column) != PANGO_ALIGN_LEFT)
    return end;
  while (end < table->n_columns && (get_cell (row, end) == NULL || cdt_text_is_empty (get_cell (row, end))))
    end++;
  return end;
}

static double
get_cell_width (const Table *table, const CdtRow *row, guint column)
{
  return table->xs[find_cell_end (table, row, column)] - table->xs[column] - 2.0 * get_pad_x (table, column);
}

static CdtParagraph *
set_cell (const Table *table, const Row *row, guint column)
{
  const CdtLook *look = cdt_look_get (CDT_BLOCK_TABLE);
  CdtParagraphStyle how = { .size = look->size * table->measure->scale,
                            .pitch = look->pitch,
                            .bold = row->role == CDT_ROLE_HEAD_CELL || row->row->total,
                            .align = cdt_columns_get_align (table->measured->block, column) };
  double width = get_cell_width (table, row->row, column);
  g_autoptr (CdtText) none = cdt_text_new ("");
  CdtText *text = get_cell (row->row, column) != NULL ? get_cell (row->row, column) : none;
  return cdt_paragraph_cache_get (table->measure->cache, text, &how, width);
}

static void
set_cells (const Table *table, Row *row)
{
  row->cells = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_paragraph_unref);
  for (guint i = 0; i < table->n_columns; i++)
    {
      CdtParagraph *cell = set_cell (table, row, i);
      g_ptr_array_add (row->cells, cell);
      row->n_lines = MAX (row->n_lines, cdt_paragraph_get_n_lines (cell));
      row->line = cdt_paragraph_get_pitch (cell);
    }
}

static gboolean
has_fill (const Row *row, CdtColour *colour, const CdtStyle *style)
{
  *colour = row->role == CDT_ROLE_HEAD_CELL ? style->accent : CDT_COLOUR_TINT;
  return row->role == CDT_ROLE_HEAD_CELL || (row->index % 2 == 1 && !row->row->total);
}

static gboolean
is_first_total (const Table *table, const Row *row)
{
  return row->row->total
         && (row->index == 0
             || !((CdtRow *)g_ptr_array_index (table->measured->block->rows, row->index - 1))->total);
}

/* A unit of the row with lines [from, to) of its cells. */
static void
add_unit (const Table *table, const Row *row, guint from, guint to)
{
  const CdtMeasure *measure = table->measure;
  gboolean first = from == 0, last = to == row->n_lines;
  double top = first ? row->pad_y : 0.0;
  double height = top + (to - from) * row->line + (last ? row->pad_y : 0.0);
  cdt_measured_add_unit (table->measured, height);
  CdtColour colour;
  if (has_fill (row, &colour, measure->style))
    cdt_measured_add_fill (table->measured, measure->left, 0.0, measure->width, height, colour);
  if (first && is_first_total (table, row))
    cdt_measured_add_fill (table->measured, measure->left, -RULE, measure->width, RULE, CDT_COLOUR_LINE);
  for (guint i = 0; i < table->n_columns; i++)
    {
      CdtParagraph *cell = g_ptr_array_index (row->cells, i);
      guint n = MIN (to, cdt_paragraph_get_n_lines (cell));
      if (from >= n && !first)
        continue;
      CdtPiece *piece
          = cdt_measured_add_text (table->measured, row->role, cdt_paragraph_ref (cell), from, n - from,
                                   table->xs[i] + get_pad_x (table, i), top,
                                   row->role == CDT_ROLE_HEAD_CELL ? CDT_COLOUR_WHITE : CDT_COLOUR_INK);
      piece->row = row->index;
      piece->column = (int)i;
      piece->width = get_cell_width (table, row->row, i);
    }
  if (last && row->role != CDT_ROLE_HEAD_CELL)
    cdt_measured_add_fill (table->measured, measure->left, height - RULE, measure->width, RULE,
                           CDT_COLOUR_RULE);
}

static void
add_row (const Table *table, CdtRow *source, int index, CdtRole role)
{
  Row row = { .row = source, .index = index, .role = role };
  row.pad_y = (role == CDT_ROLE_HEAD_CELL ? HEAD_PAD_Y : PAD_Y) * table->measure->scale;
  set_cells (table, &row);
  double height = row.n_lines * row.line + 2.0 * row.pad_y;
  guint first = table->measured->units->len;
  if (height <= cdt_measure_get_page_body (table->measure) / 2.0)
    add_unit (table, &row, 0, row.n_lines);
  else
    for (guint i = 0; i < row.n_lines; i++)
      {
        add_unit (table, &row, i, i + 1);
        cdt_measured_get_unit (table->measured, first + i)->tied = i == 1 || (i > 0 && i == row.n_lines - 1);
      }
  if (source->total && index > 0)
    cdt_measured_get_unit (table->measured, first)->tied = TRUE;
  g_ptr_array_unref (row.cells);
}

/* The head stays with the first row and comes again on each page, unless it is monstrous itself. */
static void
add_head (const Table *table)
{
  CdtMeasured *measured = table->measured;
  add_row (table, measured->block->head, 0, CDT_ROLE_HEAD_CELL);
  if (measured->units->len > 1)
    return;
  measured->repeat = cdt_measured_get_unit (measured, 0)->height;
  measured->n_repeated = measured->parts->len;
}

static double
measure_height (const CdtMeasured *measured)
{
  double height = 0.0;
  for (guint i = 0; i < measured->units->len; i++)
    height += cdt_measured_get_unit (measured, i)->height;
  return height;
}

/* A short table stays whole; a longer one leaves no row alone on a page. */
static void
tie_rows (const Table *table, guint first)
{
  CdtMeasured *measured = table->measured;
  guint n = measured->units->len;
  double whole = WHOLE_SHARE * cdt_measure_get_page_body (table->measure);
  gboolean is_short = measure_height (measured) <= whole;
  for (guint i = 1; i < n; i++)
    if (is_short || (i == first && first > 0))
      cdt_measured_get_unit (measured, i)->tied = TRUE;
  /* Only where rows are units: a split row sees to its own lines. */
  if (n - first == measured->block->rows->len && n > first + 1)
    {
      cdt_measured_get_unit (measured, first + 1)->tied = TRUE;
      cdt_measured_get_unit (measured, n - 1)->tied = TRUE;
    }
}

void
cdt_table_measure (const CdtMeasure *measure, CdtMeasured *measured)
{
  const CdtBlock *block = measured->block;
  Table table = { measure, measured, cdt_columns_count (block), NULL };
  if (table.n_columns == 0)
    return;
  table.xs = cdt_columns_place (measure, block, table.n_columns);
  if (block->head != NULL)
    add_head (&table);
  guint first = measured->units->len;
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    add_row (&table, g_ptr_array_index (block->rows, i), (int)i, CDT_ROLE_CELL);
  if (measured->units->len > first)
    tie_rows (&table, first);
  g_free (table.xs);
}
