/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-table.h"
#include "cdt-cell.h"
#include "cdt-columns.h"
#include "cdt-palette.h"
#include "cdt-set-strip.h"

#define PAD_Y 2.4
#define HEAD_PAD_Y 2.8
#define MARK_PAD_Y 5.0 /* of the rows of a table with marks */
#define MARK_REACH 1.8 /* of a mark above and below its line */
#define MARK_WIDTH 22.0
#define MARK_PAD_X 6.0
#define SPLIT_SIZE 9.5 /* of the words above a strip */
#define SPLIT_PITCH 2.2
#define STRIP_GAP 12.0 /* between strips */
#define RULE 0.75
#define WHOLE_SHARE 0.22 /* of a page: a table up to this tall never splits */
#define STRIP_SHARE 0.8  /* and so a strip of one that is set in several */
#define LONELY_LINES 3.5 /* a row of more lines than this may stand alone on a page */

typedef struct
{
  const CdtMeasure *measure;
  CdtMeasured *measured;
  const CdtMeasured *before; /* (nullable) the same table as it was */
  const CdtColumns *columns; /* all there are */
  CdtStrip strip;            /* those being set now */
  double *xs;                /* the edges of its columns, from the page's left */
  gboolean has_marks;        /* anywhere in its rows */
  int head;                  /* the unit of the strip's head, -1 without */
} Table;

/* A row being measured. */
typedef struct
{
  const CdtRow *row;
  int index;
  CdtRole role;
  GPtrArray *cells; /* (element-type CdtCell) */
  guint n_lines;
  double line; /* height of a line */
  double pad_y;
} Row;

static double
get_pad_x (const Table *table, guint n)
{
  return MIN (CDT_COLUMNS_PAD * table->measure->scale, (table->xs[n + 1] - table->xs[n]) * 0.15);
}

/* The nth cell of the strip */
static CdtText *
get_cell (const Table *table, const CdtRow *row, guint n)
{
  guint column = cdt_strip_get_column (table->strip, n);
  return column < row->cells->len ? g_ptr_array_index (row->cells, column) : NULL;
}

static PangoAlignment
get_align (const Table *table, guint n)
{
  return cdt_columns_get_align (table->measured->block, cdt_strip_get_column (table->strip, n));
}

static gboolean
is_marked (const CdtText *cell)
{
  return cell != NULL && cdt_text_get_n_runs (cell) > 0
         && (cdt_text_get_run (cell, 0)->flags & CDT_RUN_MARK) != 0;
}

static gboolean
has_marks (const CdtBlock *block)
{
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    {
      const CdtRow *row = g_ptr_array_index (block->rows, i);
      for (guint k = 0; k < row->cells->len; k++)
        if (is_marked (g_ptr_array_index (row->cells, k)))
          return TRUE;
    }
  return FALSE;
}

/* In a row of totals the words run on over empty cells. */
static guint
find_cell_end (const Table *table, const CdtRow *row, guint n)
{
  guint end = n + 1, all = cdt_strip_get_n (table->strip);
  CdtText *cell = get_cell (table, row, n);
  if (!row->total || cell == NULL || cdt_text_is_empty (cell) || get_align (table, n) != PANGO_ALIGN_LEFT)
    return end;
  while (end < all && (get_cell (table, row, end) == NULL || cdt_text_is_empty (get_cell (table, row, end))))
    end++;
  return end;
}

static double
get_cell_width (const Table *table, const CdtRow *row, guint n)
{
  guint column = cdt_strip_get_column (table->strip, n);
  return table->xs[find_cell_end (table, row, n)] - table->xs[n] - 2.0 * get_pad_x (table, n)
         - cdt_columns_find_inset (table->columns, column, get_cell (table, row, n));
}

static CdtCell *
set_cell (const Table *table, const Row *row, guint n)
{
  const CdtLook *look = cdt_look_get (CDT_BLOCK_TABLE);
  CdtParagraphStyle how = { .size = cdt_look_size (table->measure->style, look->size),
                            .pitch = look->pitch,
                            .bold = row->role == CDT_ROLE_HEAD_CELL || row->row->total,
                            .align = get_align (table, n) };
  double width = get_cell_width (table, row->row, n);
  CdtText *cell = get_cell (table, row->row, n);
  return cdt_cell_new (table->measure->cache, cell, &how, width, table->measure->scale);
}

static void
set_cells (const Table *table, Row *row)
{
  row->cells = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_cell_free);
  for (guint i = 0; i < cdt_strip_get_n (table->strip); i++)
    {
      CdtCell *cell = set_cell (table, row, i);
      g_ptr_array_add (row->cells, cell);
      row->n_lines = MAX (row->n_lines, cdt_cell_get_n_lines (cell));
      row->line = cdt_cell_get_pitch (cell);
    }
}

static gboolean
has_fill (const Row *row, CdtColour *colour, const CdtStyle *style)
{
  gboolean head = row->role == CDT_ROLE_HEAD_CELL;
  *colour = head ? style->accent : CDT_COLOUR_TINT;
  return head ? style->house->fills_heads
              : style->house->tints_rows && row->index % 2 == 1 && !row->row->total;
}

/* In the colour of the ground: on the accent colour white */
static CdtColour
get_ink (const Row *row, gboolean marked, const CdtStyle *style)
{
  if (marked)
    return CDT_COLOUR_WHITE;
  if (row->role != CDT_ROLE_HEAD_CELL)
    return CDT_COLOUR_INK;
  return style->house->fills_heads ? CDT_COLOUR_WHITE : style->accent;
}

static gboolean
is_first_total (const Table *table, const Row *row)
{
  return row->row->total
         && (row->index == 0
             || !((CdtRow *)g_ptr_array_index (table->measured->block->rows, row->index - 1))->total);
}

/* A box of the accent colour around the words of a cell that is picked out. */
static void
add_mark (const Table *table, const CdtCell *cell, guint from, guint to, double x, double y)
{
  double scale = table->measure->scale, start, end;
  cdt_cell_get_extent (cell, from, to, &start, &end);
  double width = MAX (end - start + 2.0 * MARK_PAD_X * scale, MARK_WIDTH * scale);
  double height = (to - from) * cdt_cell_get_pitch (cell) + 2.0 * MARK_REACH * scale;
  cdt_measured_add_fill (table->measured, x + (start + end - width) / 2.0, y - MARK_REACH * scale, width,
                         height, table->measure->style->accent);
}

/* The nth cell's lines from `from` on; `to` is where they end for this unit. */
static void
add_cell (const Table *table, const Row *row, guint n, guint from, guint to, double top)
{
  const CdtCell *cell = g_ptr_array_index (row->cells, n);
  double x = table->xs[n] + get_pad_x (table, n);
  gboolean marked = row->role == CDT_ROLE_CELL && is_marked (get_cell (table, row->row, n)) && to > from;
  if (marked)
    add_mark (table, cell, from, to, x, top);
  CdtPiece like = { .role = row->role,
                    .row = row->index,
                    .column = (int)cdt_strip_get_column (table->strip, n),
                    .x = x,
                    .y = top,
                    .width = get_cell_width (table, row->row, n),
                    .colour = get_ink (row, marked, table->measure->style) };
  cdt_cell_add (cell, table->measured, from, to, &like);
}

/* Below each row; of a head without a fill above it too, in the accent colour. */
static void
add_rules (const Table *table, const Row *row, gboolean first, gboolean last, double height)
{
  const CdtMeasure *measure = table->measure;
  gboolean head = row->role == CDT_ROLE_HEAD_CELL;
  if (head && measure->style->house->fills_heads)
    return;
  CdtColour colour = head ? measure->style->accent : CDT_COLOUR_RULE;
  if (head && first)
    cdt_measured_add_fill (table->measured, measure->left, 0.0, measure->width, RULE, colour);
  if (last)
    cdt_measured_add_fill (table->measured, measure->left, height - RULE, measure->width, RULE, colour);
}

/* A unit of the row with lines [from, to) of its cells. */
static void
add_unit (const Table *table, const Row *row, guint from, guint to)
{
  const CdtMeasure *measure = table->measure;
  gboolean first = from == 0, last = to == row->n_lines;
  double top = first ? row->pad_y : 0.0;
  double height = top + (to - from) * row->line + (last ? row->pad_y : 0.0);
  cdt_measured_add_unit (table->measured, height)->head = table->head;
  CdtColour colour;
  if (has_fill (row, &colour, measure->style))
    cdt_measured_add_fill (table->measured, measure->left, 0.0, measure->width, height, colour);
  if (first && is_first_total (table, row))
    cdt_measured_add_fill (table->measured, measure->left, -RULE, measure->width, RULE, CDT_COLOUR_LINE);
  for (guint i = 0; i < row->cells->len; i++)
    {
      guint n = MIN (to, cdt_cell_get_n_lines (g_ptr_array_index (row->cells, i)));
      if (from < n || first)
        add_cell (table, row, i, from, n, top);
    }
  add_rules (table, row, first, last, height);
}

/* Of a row parted into lines that many units from the first. */
static void
set_costs (const Table *table, guint first, guint n)
{
  for (guint i = 1; i < n; i++)
    cdt_measured_get_unit (table->measured, first + i)->cost = CDT_BREAK_ROW + cdt_break_cost_of_line (i, n);
}

static void
add_row (const Table *table, CdtRow *source, int index, CdtRole role)
{
  Row row = { .row = source, .index = index, .role = role };
  row.pad_y = (role == CDT_ROLE_HEAD_CELL ? HEAD_PAD_Y
               : table->has_marks         ? MARK_PAD_Y
                                          : PAD_Y)
              * table->measure->scale;
  set_cells (table, &row);
  double height = row.n_lines * row.line + 2.0 * row.pad_y;
  guint first = table->measured->units->len;
  if (height <= cdt_measure_get_page_body (table->measure) / 2.0)
    add_unit (table, &row, 0, row.n_lines);
  else
    for (guint i = 0; i < row.n_lines; i++)
      add_unit (table, &row, i, i + 1);
  set_costs (table, first, table->measured->units->len - first);
  if (source->total && index > 0)
    cdt_measured_get_unit (table->measured, first)->cost = CDT_BREAK_LONE;
  g_ptr_array_unref (row.cells);
}

/* The head stays with the first row and comes again on each page, unless it is monstrous itself. */
static void
add_head (Table *table)
{
  CdtMeasured *measured = table->measured;
  guint first = measured->units->len;
  add_row (table, measured->block->head, 0, CDT_ROLE_HEAD_CELL);
  if (measured->units->len == first + 1)
    table->head = (int)first;
}

/* What part of the table a strip shows. */
static void
add_split_words (const Table *table)
{
  const CdtMeasure *measure = table->measure;
  if (table->measured->units->len > 0)
    cdt_measured_get_unit (table->measured, table->measured->units->len - 1)->height
        += STRIP_GAP * measure->scale;
  g_autoptr (GString) words = g_string_new (table->measured->block->split_words);
  g_autofree char *first = g_strdup_printf ("%u", table->strip.from);
  g_autofree char *last = g_strdup_printf ("%u", table->strip.to - 1);
  g_autofree char *all = g_strdup_printf ("%u", cdt_columns_get_n (table->columns) - 1);
  g_string_replace (words, "{first}", first, 0);
  g_string_replace (words, "{last}", last, 0);
  g_string_replace (words, "{all}", all, 0);
  CdtParagraph *paragraph
      = cdt_measure_set_words (measure, words->str, SPLIT_SIZE, SPLIT_PITCH, FALSE, measure->width);
  guint above = table->measured->units->len;
  cdt_measured_add_lines (table->measured, CDT_ROLE_TEXT, paragraph, measure->left, CDT_COLOUR_MUTED);
  for (guint i = above + 1; i < table->measured->units->len; i++)
    cdt_measured_get_unit (table->measured, i)->cost = CDT_BREAK_LEAD;
}

static double
measure_height (const CdtMeasured *measured, guint from)
{
  double height = 0.0;
  for (guint i = from; i < measured->units->len; i++)
    height += cdt_measured_get_unit (measured, i)->height;
  return height;
}

/* The page above this unit's, or its own, would hold the one row `lone`. */
static void
tie_row (const Table *table, guint unit, guint lone)
{
  const CdtLook *look = cdt_look_get (CDT_BLOCK_TABLE);
  double line = cdt_look_size (table->measure->style, look->size) * look->pitch;
  if (cdt_measured_get_unit (table->measured, lone)->height <= LONELY_LINES * line)
    cdt_measured_get_unit (table->measured, unit)->cost += CDT_BREAK_LONE;
}

/* A short table stays whole; a longer one leaves no row alone on a page. Its units begin at `top`, those of
 * its rows at `first`. */
static void
tie_rows (const Table *table, guint top, guint first)
{
  CdtMeasured *measured = table->measured;
  guint n = measured->units->len;
  gboolean is_strip = cdt_strip_get_n (table->strip) < cdt_columns_get_n (table->columns);
  double whole = (is_strip ? STRIP_SHARE : WHOLE_SHARE) * cdt_measure_get_page_body (table->measure);
  gboolean is_short = measure_height (measured, top) <= whole;
  for (guint i = top + 1; i < n; i++)
    if (is_short || i <= first)
      cdt_measured_get_unit (measured, i)->cost = is_short ? CDT_BREAK_WHOLE : CDT_BREAK_LEAD;
  /* Only where rows are units: a split row sees to its own lines. */
  if (n - first == measured->block->rows->len && n > first + 1)
    {
      tie_row (table, first + 1, first);
      tie_row (table, n - 1, n - 1);
    }
}

/* Those that are as they were are not set again. */
static void
add_rows (const Table *table, const CdtSetStrip *kept, CdtSetStrip *set)
{
  const GPtrArray *rows = table->measured->block->rows;
  for (guint i = 0; i < rows->len; i++)
    {
      guint first = table->measured->units->len;
      g_array_append_val (set->first_units, first);
      if (kept == NULL || !cdt_set_strip_keep_row (kept, table->before, table->measured, i))
        {
          add_row (table, g_ptr_array_index (rows, i), (int)i, CDT_ROLE_CELL);
          continue;
        }
      for (guint k = first; k < table->measured->units->len; k++)
        cdt_measured_get_unit (table->measured, k)->head = table->head;
      set_costs (table, first, table->measured->units->len - first);
    }
  guint end = table->measured->units->len;
  g_array_append_val (set->first_units, end);
}

static void
add_strip (Table *table, guint n, gboolean is_last)
{
  const CdtBlock *block = table->measured->block;
  CdtSetStrip *set
      = cdt_set_strip_new (table->measure, table->columns, table->strip, table->xs, table->has_marks);
  set->is_last = is_last;
  guint top = table->measured->units->len;
  table->head = -1;
  if (table->strip.from > 1 || table->strip.to < cdt_columns_get_n (table->columns))
    add_split_words (table);
  if (block->head != NULL)
    add_head (table);
  guint first = table->measured->units->len;
  add_rows (table, cdt_set_strip_find (table->before, block, n, set), set);
  if (table->measured->units->len > first)
    tie_rows (table, top, first);
  g_ptr_array_add (table->measured->strips, set);
}

void
cdt_table_measure (const CdtMeasure *measure, CdtMeasured *measured, const CdtMeasured *before)
{
  g_autoptr (CdtColumns) columns = cdt_columns_new (measure, measured->block);
  Table table = { .measure = measure, .measured = measured, .before = before, .columns = columns };
  if (cdt_columns_get_n (columns) == 0)
    return;
  table.has_marks = has_marks (measured->block);
  measured->strips = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_set_strip_free);
  g_autoptr (GArray) strips = cdt_columns_split (columns);
  for (guint i = 0; i < strips->len; i++)
    {
      table.strip = g_array_index (strips, CdtStrip, i);
      table.xs = cdt_columns_place (columns, table.strip);
      add_strip (&table, i, i + 1 == strips->len);
      g_free (table.xs);
    }
}
