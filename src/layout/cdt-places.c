/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-figure-plan.h"
#include "cdt-fonts.h"
#include "cdt-places.h"

/* A field that is looked for */
typedef struct
{
  const char *path;
  CdtPlaceSet set;
} Wanted;

static gboolean
text_shows (const CdtText *text, const Wanted *wanted)
{
  gboolean may = text != NULL && cdt_place_set_may_have (cdt_text_get_places (text), wanted->set);
  guint n = may ? cdt_text_get_n_runs (text) : 0;
  for (guint i = 0; i < n; i++)
    if (cdt_places_is_inside (cdt_text_get_run (text, i)->path, wanted->path))
      return TRUE;
  return FALSE;
}

static gboolean
row_shows (const CdtRow *row, const Wanted *wanted)
{
  if (row == NULL || !cdt_place_set_may_have (cdt_row_get_places (row), wanted->set))
    return FALSE;
  for (guint i = 0; i < row->cells->len; i++)
    if (text_shows (g_ptr_array_index (row->cells, i), wanted))
      return TRUE;
  return FALSE;
}

/* Rows of a figure first, then its marks. */
static const char *
get_figure_path (const CdtFigure *figure, guint n)
{
  return n < figure->rows->len ? cdt_figure_get_row (figure, n)->path
                               : cdt_figure_get_mark (figure, n - figure->rows->len)->path;
}

static guint
count_figure_paths (const CdtFigure *figure)
{
  return figure == NULL ? 0 : figure->rows->len + figure->marks->len;
}

static gboolean
figure_shows (const CdtFigure *figure, const char *path)
{
  for (guint i = 0; i < count_figure_paths (figure); i++)
    if (cdt_places_is_inside (get_figure_path (figure, i), path))
      return TRUE;
  return FALSE;
}

static gboolean
block_shows (const CdtBlock *block, const Wanted *wanted, int *row)
{
  *row = -1;
  if (text_shows (block->text, wanted) || row_shows (block->head, wanted)
      || figure_shows (block->figure, wanted->path))
    return TRUE;
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    if (row_shows (g_ptr_array_index (block->rows, i), wanted))
      {
        *row = (int)i;
        return TRUE;
      }
  return FALSE;
}

guint
cdt_places_find_next (CdtDocument *document, const char *path, guint from, int *row)
{
  const CdtPlaceSet *places = cdt_document_get_places (document);
  Wanted wanted = { path, cdt_place_set_find (path) };
  int unused;
  row = row != NULL ? row : &unused;
  for (guint i = from; i < cdt_document_get_n_blocks (document); i++)
    if (cdt_place_set_may_have (places[i], wanted.set)
        && block_shows (cdt_document_get_block (document, i), &wanted, row))
      return i;
  return G_MAXUINT;
}

/* Of marks inside each other the nearest, which has the longest path, is meant. */
const char *
cdt_places_find_mark (CdtDocument *document, const char *path)
{
  const char *nearest = NULL;
  const GArray *figures = cdt_document_get_figures (document);
  for (guint i = 0; i < figures->len; i++)
    {
      guint block = g_array_index (figures, guint, i);
      const CdtFigure *figure = cdt_document_get_block (document, block)->figure;
      for (guint j = 0; j < count_figure_paths (figure); j++)
        {
          const char *mark = get_figure_path (figure, j);
          if (mark != NULL && *mark != '\0' && strcmp (mark, path) != 0 && cdt_places_is_inside (path, mark)
              && (nearest == NULL || strlen (mark) > strlen (nearest)))
            nearest = mark;
        }
    }
  return nearest;
}

gboolean
cdt_places_is_inside (const char *path, const char *outer)
{
  if (path == NULL)
    return FALSE;
  gsize length = strlen (outer);
  return strncmp (path, outer, length) == 0 && (path[length] == '\0' || path[length] == '/');
}

static void
add_extents (GArray *found, const CdtPage *page, const CdtPiece *piece, guint run, guint line)
{
  double pitch = cdt_paragraph_get_pitch (piece->paragraph);
  g_autoptr (GArray) pairs = cdt_paragraph_get_run_extents (piece->paragraph, run, line);
  for (guint i = 0; i + 1 < pairs->len; i += 2)
    {
      double from = g_array_index (pairs, double, i), to = g_array_index (pairs, double, i + 1);
      CdtPlace place = { page->number, piece->x + from, piece->y + (line - piece->first_line) * pitch,
                         to - from, pitch };
      g_array_append_val (found, place);
    }
}

void
cdt_places_add_piece (GArray *found, const CdtPage *page, const CdtPiece *piece, const char *path)
{
  if (piece->kind != CDT_PIECE_LINES)
    return;
  const CdtText *text = cdt_paragraph_get_text (piece->paragraph);
  guint n_runs = cdt_text_get_n_runs (text);
  for (guint line = piece->first_line; line < piece->first_line + piece->n_lines; line++)
    for (guint run = 0; run < n_runs; run++)
      if (cdt_places_is_inside (cdt_text_get_run (text, run)->path, path))
        add_extents (found, page, piece, run, line);
}

static GArray *
list_areas (const CdtPiece *piece, const CdtFigure *figure, const CdtStyle *style)
{
  CdtFigureSlice slice = { piece->first_line, piece->n_lines, piece->height };
  return cdt_figure_plan_list_areas (cdt_fonts_get_context (), style, figure, &slice, piece->width);
}

/* The boxes of a chart may stand side by side, all of them in one slice. */
static gboolean
is_in_slice (const CdtFigure *figure, const CdtPiece *piece, int row)
{
  return row < 0 || figure->kind == CDT_FIGURE_CHART
         || ((guint)row >= piece->first_line && (guint)row < piece->first_line + piece->n_lines);
}

/* To find out where it shows it words must be set. */
static gboolean
slice_shows (const CdtFigure *figure, const CdtPiece *piece, const char *path)
{
  for (guint i = 0; i < figure->rows->len; i++)
    if (is_in_slice (figure, piece, (int)i)
        && cdt_places_is_inside (cdt_figure_get_row (figure, i)->path, path))
      return TRUE;
  for (guint i = 0; i < figure->marks->len; i++)
    {
      const CdtFigureMark *mark = cdt_figure_get_mark (figure, i);
      if (is_in_slice (figure, piece, mark->row) && cdt_places_is_inside (mark->path, path))
        return TRUE;
    }
  return FALSE;
}

/* A field of an item shows at the item's mark too: its likelihood moved it there. */
void
cdt_places_add_marks (GArray *found,
                      const CdtPage *page,
                      const CdtPiece *piece,
                      const CdtFigure *figure,
                      const CdtStyle *style,
                      const char *path)
{
  if (!slice_shows (figure, piece, path))
    return;
  g_autoptr (GArray) areas = list_areas (piece, figure, style);
  for (guint i = 0; i < areas->len; i++)
    {
      const CdtFigureArea *area = &g_array_index (areas, CdtFigureArea, i);
      if (!cdt_places_is_inside (area->path, path))
        continue;
      CdtPlace place = { page->number, piece->x + area->x, piece->y + area->y, area->width, area->height };
      g_array_append_val (found, place);
    }
}

const char *
cdt_places_hit_mark (
    const CdtPiece *piece, const CdtFigure *figure, const CdtStyle *style, double x, double y)
{
  g_autoptr (GArray) areas = list_areas (piece, figure, style);
  const CdtFigureArea *area = cdt_figure_plan_hit (areas, x - piece->x, y - piece->y);
  return area == NULL ? NULL : area->path;
}

const CdtRun *
cdt_places_hit_piece (const CdtPiece *piece, double x, double y)
{
  if (piece->kind != CDT_PIECE_LINES || piece->n_lines == 0)
    return NULL;
  const CdtText *text = cdt_paragraph_get_text (piece->paragraph);
  if (cdt_text_get_n_runs (text) == 0)
    return NULL;
  double pitch = cdt_paragraph_get_pitch (piece->paragraph);
  double line = CLAMP ((y - piece->y) / pitch, 0.0, piece->n_lines - 0.5);
  guint n = piece->first_line + (guint)line;
  double left = cdt_paragraph_get_line_start (piece->paragraph, n);
  double end = cdt_paragraph_get_line_end (piece->paragraph, n);
  double inside = CLAMP (x - piece->x, left, MAX (left, end - 0.01));
  int run = cdt_paragraph_hit (piece->paragraph, inside, (n + 0.5) * pitch);
  return run < 0 ? NULL : cdt_text_get_run (text, (guint)run);
}
