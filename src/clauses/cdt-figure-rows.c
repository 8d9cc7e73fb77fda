/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-figure-rows.h"

#define NONE (-1)

typedef struct
{
  char *above; /* (nullable) */
  GString *words;
  gboolean marked;
  guint n_said; /* how often it was asked to say something: first its own words, then those of marks */
  int parent;
  int first_child, last_child, next; /* below the same row */
} Row;

struct _CdtFigureRows
{
  CdtFigure *figure;
  GPtrArray *rows;   /* (element-type Row) as the figure's */
  GHashTable *items; /* id -> place among them + 1 */
  GString *words;    /* of marks outside rows */
  int open;
};

static void
free_row (gpointer data)
{
  Row *row = data;

  g_free (row->above);
  g_string_free (row->words, TRUE);
  g_free (row);
}

static Row *
get_row (const CdtFigureRows *rows, int n)
{
  return rows->rows->pdata[n];
}

static int
find_item (const CdtFigureRows *rows, const char *id)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (rows->items, id)) - 1;
}

/* Does going up from this row never end? */
static gboolean
goes_round (const CdtFigureRows *rows, int n)
{
  guint steps = 0;

  for (int at = n; at != NONE; at = get_row (rows, at)->parent)
    if (steps++ > rows->rows->len)
      return TRUE;
  return FALSE;
}

static void
find_parents (CdtFigureRows *rows)
{
  gboolean chart = rows->figure->kind == CDT_FIGURE_CHART;
  int trunk = NONE;

  for (int i = 0; i < (int)rows->rows->len; i++)
    {
      Row *row = get_row (rows, i);
      int named = row->above != NULL && *row->above != '\0' ? find_item (rows, row->above) : NONE;

      row->parent = named != NONE ? named : trunk;
      if (chart && row->above == NULL)
        trunk = i;
    }
  for (int i = 0; i < (int)rows->rows->len; i++)
    if (goes_round (rows, i))
      get_row (rows, i)->parent = trunk;
}

static void
link_rows (CdtFigureRows *rows, Row *root)
{
  *root = (Row){ .first_child = NONE, .last_child = NONE };
  for (int i = 0; i < (int)rows->rows->len; i++)
    {
      Row *row = get_row (rows, i);

      row->first_child = row->last_child = row->next = NONE;
    }
  for (int i = 0; i < (int)rows->rows->len; i++)
    {
      Row *row = get_row (rows, i);
      Row *parent = row->parent == NONE ? root : get_row (rows, row->parent);

      if (parent->first_child == NONE)
        parent->first_child = i;
      else
        get_row (rows, parent->last_child)->next = i;
      parent->last_child = i;
    }
}

/* The rows in the order of a walk down the tree. (transfer full) (element-type int) */
static GArray *
order_rows (CdtFigureRows *rows)
{
  GArray *order = g_array_new (FALSE, FALSE, sizeof (int));
  Row root;

  link_rows (rows, &root);
  for (int at = root.first_child; at != NONE;)
    {
      int next = get_row (rows, at)->first_child;

      g_array_append_val (order, at);
      while (next == NONE && at != NONE)
        {
          next = get_row (rows, at)->next;
          at = get_row (rows, at)->parent;
        }
      at = next;
    }
  return order;
}

/* Where each row of before stands among those that stay; NONE where it goes. */
static int *
place_rows (CdtFigureRows *rows, const GArray *order)
{
  gboolean all = rows->figure->kind == CDT_FIGURE_CHART;
  int *places = g_new0 (int, rows->rows->len + 1);
  int n = 0;

  for (guint i = 0; i < order->len; i++)
    {
      int at = g_array_index (order, int, i);

      places[at] = all || get_row (rows, at)->marked ? n++ : NONE;
    }
  return places;
}

static void
append_words (GString *all, const GString *words)
{
  if (words->len > 0)
    g_string_append_printf (all, "%s%s", all->len > 0 ? "; " : "", words->str);
}

/* Those that go stand last, and go. */
static void
move_rows (CdtFigureRows *rows, const GArray *order, const int *places, GString *words)
{
  CdtFigure *figure = rows->figure;
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  g_autoptr (GPtrArray) dropped = g_ptr_array_new ();

  for (guint i = 0; i < order->len; i++)
    {
      int at = g_array_index (order, int, i);
      const Row *row = get_row (rows, at);
      CdtFigureRow *shown = figure->rows->pdata[at];
      gboolean below = figure->kind == CDT_FIGURE_CHART && row->parent != NONE;

      shown->parent = below ? places[row->parent] : NONE;
      g_ptr_array_add (places[at] != NONE ? kept : dropped, shown);
      if (places[at] != NONE)
        append_words (words, row->words);
    }
  guint n_kept = kept->len;
  g_ptr_array_extend (kept, dropped, NULL, NULL);
  for (guint i = 0; i < kept->len; i++)
    figure->rows->pdata[i] = kept->pdata[i];
  g_ptr_array_set_size (figure->rows, (int)n_kept);
}

static void
move_marks (const CdtFigure *figure, const int *places)
{
  for (guint i = 0; i < figure->marks->len; i++)
    {
      CdtFigureMark *mark = figure->marks->pdata[i];

      if (mark->row != NONE)
        mark->row = places[mark->row];
    }
}

CdtFigureRows *
cdt_figure_rows_new (CdtFigure *figure)
{
  CdtFigureRows *rows = g_new0 (CdtFigureRows, 1);

  rows->figure = figure;
  rows->rows = g_ptr_array_new_with_free_func (free_row);
  rows->items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  rows->words = g_string_new (NULL);
  rows->open = NONE;
  return rows;
}

void
cdt_figure_rows_free (CdtFigureRows *rows)
{
  g_ptr_array_unref (rows->rows);
  g_hash_table_unref (rows->items);
  g_string_free (rows->words, TRUE);
  g_free (rows);
}

void
cdt_figure_rows_begin (CdtFigureRows *rows, const char *id, const char *above)
{
  Row *row = g_new0 (Row, 1);

  row->above = g_strdup (above);
  row->words = g_string_new (NULL);
  rows->open = (int)rows->rows->len;
  g_ptr_array_add (rows->rows, row);
  if (*id != '\0')
    g_hash_table_insert (rows->items, g_strdup (id), GINT_TO_POINTER (rows->open + 1));
}

gboolean
cdt_figure_rows_go_on (CdtFigureRows *rows, const char *id)
{
  rows->open = find_item (rows, id);
  return rows->open != NONE;
}

void
cdt_figure_rows_end (CdtFigureRows *rows)
{
  rows->open = NONE;
}

gboolean
cdt_figure_rows_is_open (const CdtFigureRows *rows)
{
  return rows->open != NONE;
}

void
cdt_figure_rows_place (CdtFigureRows *rows, CdtFigureMark *mark)
{
  mark->row = rows->open;
  if (rows->open != NONE)
    get_row (rows, rows->open)->marked = TRUE;
}

void
cdt_figure_rows_say (CdtFigureRows *rows, const char *words)
{
  Row *row = rows->open != NONE ? get_row (rows, rows->open) : NULL;
  GString *all = row != NULL ? row->words : rows->words;

  if (all->len > 0)
    g_string_append (all, row == NULL ? "; " : row->n_said == 1 ? ": " : ", ");
  if (row != NULL)
    row->n_said++;
  g_string_append (all, words);
}

char *
cdt_figure_rows_finish (CdtFigureRows *rows)
{
  g_autoptr (GString) words = g_string_new (rows->words->str);

  find_parents (rows);
  g_autoptr (GArray) order = order_rows (rows);
  g_autofree int *places = place_rows (rows, order);
  move_rows (rows, order, places, words);
  move_marks (rows->figure, places);
  return g_strdup (words->str);
}
