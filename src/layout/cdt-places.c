/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-fonts.h"
#include "cdt-heat-plan.h"
#include "cdt-places.h"

struct _CdtPlaces
{
  GHashTable *blocks; /* path or the path of an item around it -> GArray of guint, rising */
  GHashTable *marks;  /* set of paths of items with a mark; not owned */
};

static void
add_block (CdtPlaces *places, const char *path, gsize length, guint block)
{
  g_autofree char *key = g_strndup (path, length);
  GArray *blocks = g_hash_table_lookup (places->blocks, key);
  if (blocks == NULL)
    {
      blocks = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (places->blocks, g_steal_pointer (&key), blocks);
    }
  if (blocks->len == 0 || g_array_index (blocks, guint, blocks->len - 1) != block)
    g_array_append_val (blocks, block);
}

/* The path itself and each of its beginnings that ends before a '/'. */
static void
add_path (CdtPlaces *places, const char *path, guint block)
{
  for (const char *slash = strchr (path + 1, '/'); *path != '\0' && slash != NULL;
       slash = strchr (slash + 1, '/'))
    add_block (places, path, (gsize)(slash - path), block);
  add_block (places, path, strlen (path), block);
}

static void
add_text (CdtPlaces *places, const CdtText *text, guint block)
{
  guint n = text == NULL ? 0 : cdt_text_get_n_runs (text);
  for (guint i = 0; i < n; i++)
    {
      const CdtRun *run = cdt_text_get_run (text, i);
      if (run->path != NULL && *run->path != '\0')
        add_path (places, run->path, block);
    }
}

static void
add_row (CdtPlaces *places, const CdtRow *row, guint block)
{
  for (guint i = 0; row != NULL && i < row->cells->len; i++)
    add_text (places, g_ptr_array_index (row->cells, i), block);
}

static void
add_figure (CdtPlaces *places, const CdtFigure *figure, guint block)
{
  for (guint i = 0; figure != NULL && i < figure->marks->len; i++)
    {
      const CdtFigureMark *mark = g_ptr_array_index (figure->marks, i);
      if (mark->path != NULL && *mark->path != '\0')
        {
          add_path (places, mark->path, block);
          g_hash_table_add (places->marks, mark->path);
        }
    }
}

CdtPlaces *
cdt_places_new (CdtDocument *document)
{
  CdtPlaces *places = g_new0 (CdtPlaces, 1);
  places->blocks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);
  places->marks = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < cdt_document_get_n_blocks (document); i++)
    {
      const CdtBlock *block = cdt_document_get_block (document, i);
      add_text (places, block->text, i);
      add_row (places, block->head, i);
      add_figure (places, block->figure, i);
      for (guint j = 0; block->rows != NULL && j < block->rows->len; j++)
        add_row (places, g_ptr_array_index (block->rows, j), i);
    }
  return places;
}

void
cdt_places_free (CdtPlaces *places)
{
  g_hash_table_unref (places->blocks);
  g_hash_table_unref (places->marks);
  g_free (places);
}

GArray *
cdt_places_find (CdtPlaces *places, const char *path)
{
  return g_hash_table_lookup (places->blocks, path);
}

const char *
cdt_places_find_mark (CdtPlaces *places, const char *path)
{
  gpointer mark = NULL;
  g_autofree char *outer = g_strdup (path);
  for (char *slash = strrchr (outer, '/'); slash != NULL && mark == NULL; slash = strrchr (outer, '/'))
    {
      *slash = '\0';
      mark = g_hash_table_lookup (places->marks, outer);
    }
  return mark;
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

static CdtHeatPlan *
plan_figure (const CdtPiece *piece, const CdtFigure *figure, const CdtStyle *style)
{
  return cdt_heat_plan_new (cdt_fonts_get_context (), style, figure, piece->width, piece->height);
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
  g_autoptr (CdtHeatPlan) plan = plan_figure (piece, figure, style);
  for (guint i = 0; i < plan->marks->len; i++)
    {
      const CdtHeatMark *mark = &g_array_index (plan->marks, CdtHeatMark, i);
      if (!cdt_places_is_inside (mark->mark->path, path))
        continue;
      CdtPlace place = { page->number, piece->x + mark->x - mark->width / 2.0,
                         piece->y + mark->y - mark->radius, mark->width, 2.0 * mark->radius };
      g_array_append_val (found, place);
    }
}

const char *
cdt_places_hit_mark (
    const CdtPiece *piece, const CdtFigure *figure, const CdtStyle *style, double x, double y)
{
  g_autoptr (CdtHeatPlan) plan = plan_figure (piece, figure, style);
  const CdtFigureMark *mark = cdt_heat_plan_hit (plan, x - piece->x, y - piece->y);
  return mark == NULL ? NULL : mark->path;
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
  double left = 0.0, end = cdt_paragraph_get_line_end (piece->paragraph, n);
  cdt_paragraph_get_line (piece->paragraph, n, &left);
  double inside = CLAMP (x - piece->x, left, MAX (left, end - 0.01));
  int run = cdt_paragraph_hit (piece->paragraph, inside, (n + 0.5) * pitch);
  return run < 0 ? NULL : cdt_text_get_run (text, (guint)run);
}
