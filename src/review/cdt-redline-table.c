/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-redline-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-pairing.h"
#include "cdt-redline-plan.h"
#include "cdt-redline-words.h"
#include "cdt-text-marks.h"
#include "cdt-text-merge.h"

typedef struct
{
  CdtPhraseBook *book;
  CdtTokenKeys *keys;
  const CdtBlock *a, *b;
  GArray *columns; /* (element-type CdtStep) */
  CdtRunFlags kept;
  gboolean changed;
} Tables;

static guint
count_columns (const CdtBlock *block)
{
  guint n = block->columns != NULL ? block->columns->len : 0;

  for (guint i = 0; n == 0 && i < block->rows->len; i++)
    n = MAX (n, ((const CdtRow *)block->rows->pdata[i])->cells->len);
  return n;
}

static CdtText *
get_cell (const CdtRow *row, guint n)
{
  return n < row->cells->len ? row->cells->pdata[n] : NULL;
}

/* A column is that of the item its head is from, or the one with the same head. */
static GArray *
list_columns (const CdtBlock *block)
{
  GArray *items = cdt_pairing_items_new ();

  for (guint i = 0; i < count_columns (block); i++)
    {
      CdtText *head = block->head != NULL ? get_cell (block->head, i) : NULL;
      CdtPairingItem item
          = { head != NULL ? cdt_redline_find_source (head, NULL) : NULL, cdt_redline_hash_text (0, head) };

      g_array_append_val (items, item);
    }
  return items;
}

static double
compare_columns_cb (guint a, guint b, gpointer data)
{
  const Tables *tables = data;

  return count_columns (tables->a) == count_columns (tables->b) && a == b ? 1.0 : 0.0;
}

/* Columns do not move: one that does has gone and come. FALSE: few are the same. */
static gboolean
pair_columns (Tables *tables)
{
  g_autoptr (GArray) a = list_columns (tables->a);
  g_autoptr (GArray) b = list_columns (tables->b);
  guint n_same = 0;

  cdt_redline_keep_single_ids (a, b);
  tables->columns = cdt_pairing_find (a, b, compare_columns_cb, tables);
  for (guint i = 0; i < tables->columns->len; i++)
    {
      CdtStep *step = &g_array_index (tables->columns, CdtStep, i);

      n_same += step->kind == CDT_STEP_BOTH ? 1 : 0;
      if (step->kind == CDT_STEP_AWAY)
        step->kind = CDT_STEP_GONE;
      else if (step->kind == CDT_STEP_HERE)
        step->kind = CDT_STEP_NEW;
    }
  return 2 * n_same >= MIN (a->len, b->len);
}

static GArray *
list_rows (const CdtBlock *block)
{
  GArray *items = cdt_pairing_items_new ();

  for (guint i = 0; i < block->rows->len; i++)
    {
      const CdtRow *row = block->rows->pdata[i];
      CdtPairingItem item = { NULL, cdt_redline_hash_row (row->total, row) };

      if (!row->total && block->kind == CDT_BLOCK_TABLE)
        item.id = cdt_redline_find_source (NULL, row);
      g_array_append_val (items, item);
    }
  return items;
}

/* A row of sums or of a signature is known by what stands first in it. */
static const CdtText *
find_label (const CdtRow *row)
{
  for (guint i = 0; i < row->cells->len; i++)
    if (!cdt_text_is_empty (row->cells->pdata[i]))
      return row->cells->pdata[i];
  return NULL;
}

static double
compare_rows_cb (guint a, guint b, gpointer data)
{
  const Tables *tables = data;
  const CdtRow *one = tables->a->rows->pdata[a], *other = tables->b->rows->pdata[b];

  if (one->total != other->total)
    return 0.0;
  if (one->total || tables->a->kind == CDT_BLOCK_SIGNATURE)
    return cdt_redline_hash_text (0, find_label (one)) == cdt_redline_hash_text (0, find_label (other)) ? 1.0
                                                                                                        : 0.0;
  g_autoptr (GArray) a_words = cdt_redline_list_words (NULL, one);
  g_autoptr (GArray) b_words = cdt_redline_list_words (NULL, other);
  return cdt_redline_compare_words (a_words, b_words);
}

/* "R1", "3": it follows from the place of the row. */
static gboolean
is_number (const CdtText *cell)
{
  const char *at;

  if (cdt_text_get_n_runs (cell) != 1 || cdt_text_get_run (cell, 0)->path != NULL)
    return FALSE;
  at = cdt_text_get_run (cell, 0)->text;
  while (g_ascii_isupper (*at))
    at++;
  if (!g_ascii_isdigit (*at))
    return FALSE;
  return at[strspn (at, "0123456789")] == '\0';
}

static CdtText *
mark_cell (const CdtText *cell, CdtRunFlags flags)
{
  return cell != NULL ? cdt_text_mark (cell, flags) : cdt_text_new ("");
}

/* The same object as cell b when both read the same. */
static CdtText *
merge_cells (const Tables *tables, const CdtRow *a, const CdtRow *b, const CdtStep *column)
{
  CdtText *before = column->a != G_MAXUINT ? get_cell (a, column->a) : NULL;
  CdtText *now = column->b != G_MAXUINT ? get_cell (b, column->b) : NULL;

  if (now == NULL)
    return mark_cell (before, CDT_RUN_DELETED);
  if (before == NULL)
    return cdt_text_is_empty (now) ? cdt_text_ref (now) : cdt_text_mark (now, CDT_RUN_INSERTED);
  if (column->b == 0 && is_number (before) && is_number (now))
    return mark_cell (now, tables->kept);
  return cdt_text_merge (tables->keys, before, now, tables->kept);
}

/* The same object as row b when both read the same. */
static CdtRow *
merge_rows (Tables *tables, const CdtRow *a, CdtRow *b)
{
  CdtRow *merged = cdt_row_new ();
  gboolean same = tables->kept == 0 && tables->columns->len == b->cells->len;

  merged->total = b->total;
  for (guint i = 0; i < tables->columns->len; i++)
    {
      cdt_row_add (merged, merge_cells (tables, a, b, &g_array_index (tables->columns, CdtStep, i)));
      same = same && merged->cells->pdata[i] == b->cells->pdata[i];
    }
  if (!same)
    {
      tables->changed = TRUE;
      return merged;
    }
  cdt_row_unref (merged);
  return cdt_row_ref (b);
}

/* A row that is in one of the tables, in the columns of both */
static CdtRow *
spread_row (const Tables *tables, const CdtRow *row, gboolean old, CdtRevision revision, CdtRunFlags flags)
{
  CdtRow *spread = cdt_row_new ();

  spread->total = row->total;
  spread->revision = revision;
  for (guint i = 0; i < tables->columns->len; i++)
    {
      const CdtStep *column = &g_array_index (tables->columns, CdtStep, i);
      guint n = old ? column->a : column->b;

      cdt_row_add (spread, mark_cell (n != G_MAXUINT ? get_cell (row, n) : NULL, flags));
    }
  return spread;
}

/* Says so in its first words. */
static void
note_move (const Tables *tables, CdtRow *row, const char *word, guint place)
{
  g_autofree char *n = g_strdup_printf ("%u", place + 1);
  g_autofree char *note = cdt_phrase_book_fill (tables->book, word, "n", n, NULL);

  for (guint i = 0; i < row->cells->len; i++)
    if (!cdt_text_is_empty (row->cells->pdata[i]) && !is_number (row->cells->pdata[i]))
      {
        g_autoptr (CdtText) cell = row->cells->pdata[i];

        row->cells->pdata[i] = cdt_text_add_note (cell, note);
        return;
      }
}

static CdtRow *
make_row (Tables *tables, const CdtStep *step)
{
  const CdtRow *a = step->a != G_MAXUINT ? tables->a->rows->pdata[step->a] : NULL;
  CdtRow *b = step->b != G_MAXUINT ? tables->b->rows->pdata[step->b] : NULL;
  CdtRow *row;

  if (step->kind == CDT_STEP_BOTH)
    return merge_rows (tables, a, b);
  tables->changed = TRUE;
  switch (step->kind)
    {
    case CDT_STEP_GONE:
      return spread_row (tables, a, TRUE, CDT_REVISION_DELETED, CDT_RUN_DELETED);
    case CDT_STEP_NEW:
      return spread_row (tables, b, FALSE, CDT_REVISION_INSERTED, CDT_RUN_INSERTED);
    case CDT_STEP_AWAY:
      row = spread_row (tables, a, TRUE, CDT_REVISION_MOVED_AWAY, CDT_RUN_DELETED | CDT_RUN_MOVED);
      note_move (tables, row, "moved-to-row", step->b);
      return row;
    default:
      {
        Tables moved = *tables;

        moved.kept = CDT_RUN_INSERTED | CDT_RUN_MOVED;
        row = merge_rows (&moved, a, b);
        row->revision = CDT_REVISION_MOVED_HERE;
        note_move (tables, row, "moved-from-row", step->a);
        return row;
      }
    }
}

static void
set_columns (const Tables *tables, CdtBlock *merged)
{
  static const CdtRevision revisions[] = { [CDT_STEP_GONE] = CDT_REVISION_DELETED,
                                           [CDT_STEP_NEW] = CDT_REVISION_INSERTED,
                                           [CDT_STEP_BOTH] = CDT_REVISION_NONE };

  if (merged->columns == NULL)
    return;
  g_array_set_size (merged->columns, 0);
  for (guint i = 0; i < tables->columns->len; i++)
    {
      const CdtStep *step = &g_array_index (tables->columns, CdtStep, i);
      CdtColumn column = step->b != G_MAXUINT ? g_array_index (tables->b->columns, CdtColumn, step->b)
                                              : g_array_index (tables->a->columns, CdtColumn, step->a);

      column.revision = revisions[step->kind];
      g_array_append_val (merged->columns, column);
    }
}

static void
set_head (Tables *tables, CdtBlock *merged)
{
  if (merged->head == NULL)
    return;
  g_clear_pointer (&merged->head, cdt_row_unref);
  merged->head = tables->a->head != NULL
                     ? merge_rows (tables, tables->a->head, tables->b->head)
                     : spread_row (tables, tables->b->head, FALSE, CDT_REVISION_NONE, CDT_RUN_INSERTED);
}

static CdtBlock *
merge (Tables *tables)
{
  g_autoptr (GArray) a = list_rows (tables->a);
  g_autoptr (GArray) b = list_rows (tables->b);
  g_autoptr (GArray) steps = NULL;
  CdtBlock *merged = cdt_block_copy (tables->b);

  cdt_redline_keep_single_ids (a, b);
  steps = cdt_pairing_find (a, b, compare_rows_cb, tables);
  tables->changed
      = tables->kept != 0 || tables->a->columns == NULL || tables->columns->len != tables->b->columns->len;
  set_columns (tables, merged);
  set_head (tables, merged);
  g_ptr_array_set_size (merged->rows, 0);
  for (guint i = 0; i < steps->len; i++)
    g_ptr_array_add (merged->rows, make_row (tables, &g_array_index (steps, CdtStep, i)));
  if (merged->text != NULL && tables->a->text != NULL)
    {
      g_autoptr (CdtText) text = merged->text;

      merged->text = cdt_text_merge (tables->keys, tables->a->text, text, tables->kept);
      tables->changed = tables->changed || merged->text != text;
    }
  return merged;
}

CdtBlock *
cdt_redline_merge_tables (
    CdtPhraseBook *book, CdtTokenKeys *keys, const CdtBlock *a, CdtBlock *b, CdtRunFlags kept)
{
  Tables tables = { .book = book, .keys = keys, .a = a, .b = b, .kept = kept };
  g_autoptr (CdtBlock) merged = NULL;

  if (pair_columns (&tables))
    merged = merge (&tables);
  g_array_unref (tables.columns);
  if (merged != NULL && !tables.changed && kept == 0)
    return cdt_block_ref (b);
  return g_steal_pointer (&merged);
}

CdtRow *
cdt_redline_mark_row (const CdtRow *row, CdtRevision revision, CdtRunFlags flags)
{
  CdtRow *marked = cdt_row_new ();

  marked->total = row->total;
  marked->revision = revision;
  for (guint i = 0; i < row->cells->len; i++)
    cdt_row_add (marked, cdt_text_mark (row->cells->pdata[i], flags));
  return marked;
}
