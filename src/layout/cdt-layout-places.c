/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-layout-private.h"
#include "cdt-places.h"

#define NEAR 6.0 /* points from a piece within which a click still means it */

static gboolean
may_show (const CdtPiece *part, CdtPlaceSet places)
{
  return part->kind == CDT_PIECE_FIGURE
         || (part->paragraph != NULL
             && cdt_place_set_may_have (cdt_text_get_places (cdt_paragraph_get_text (part->paragraph)),
                                        places));
}

static gboolean
is_wanted (const CdtMeasured *measured, CdtSpot spot, gconstpointer data)
{
  const CdtPlaceSet *places = data;
  const CdtUnit *unit = cdt_measured_get_unit (measured, spot.unit);
  for (guint i = 0; i < unit->n_parts; i++)
    if (may_show (&g_array_index (measured->parts, CdtPiece, unit->first_part + i), *places))
      return TRUE;
  return FALSE;
}

static const CdtFigure *
get_figure (CdtLayout *layout, const CdtPiece *piece)
{
  gboolean is_figure = piece->kind == CDT_PIECE_FIGURE && piece->block >= 0;
  return is_figure ? cdt_document_get_block (layout->document, (guint)piece->block)->figure : NULL;
}

static CdtPage *
compose_wanted (CdtLayout *layout, guint n, const char *path)
{
  CdtPlaceSet places = cdt_place_set_find (path);
  return cdt_compose_units (&layout->composer, n, is_wanted, &places);
}

static GArray *
list_places (CdtLayout *layout, const CdtPage *page, const char *path)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (CdtPlace));
  for (guint i = 0; i < page->pieces->len; i++)
    {
      const CdtPiece *piece = &g_array_index (page->pieces, CdtPiece, i);
      const CdtFigure *figure = get_figure (layout, piece);
      if (figure != NULL)
        cdt_places_add_marks (found, page, piece, figure, &layout->style, path);
      else if (piece->block >= 0)
        cdt_places_add_piece (found, page, piece, path);
    }
  return found;
}

/* The mark of the item that the field is of */
static void
add_item_marks (CdtLayout *layout, GArray *found, const CdtPage *page, const char *path)
{
  const char *mark = NULL;
  for (guint i = 0; i < page->pieces->len; i++)
    {
      const CdtPiece *piece = &g_array_index (page->pieces, CdtPiece, i);
      const CdtFigure *figure = get_figure (layout, piece);
      if (figure == NULL)
        continue;
      if (mark == NULL && (mark = cdt_places_find_mark (layout->document, path)) == NULL)
        return;
      cdt_places_add_marks (found, page, piece, figure, &layout->style, mark);
    }
}

GArray *
cdt_layout_find_path (CdtLayout *layout, const char *path, guint n)
{
  g_return_val_if_fail (CDT_IS_LAYOUT (layout) && path != NULL && n < layout->pages->len, NULL);
  if (*path == '\0')
    return g_array_new (FALSE, FALSE, sizeof (CdtPlace));
  cdt_layout_take_back (layout);
  g_autoptr (CdtPage) page = compose_wanted (layout, n, path);
  GArray *found = list_places (layout, page, path);
  add_item_marks (layout, found, page, path);
  return found;
}

/* The first words or marks of the path in a block, from the row on that has it */
static gboolean
find_in_block (CdtLayout *layout, const char *path, guint block, int row, CdtPlace *place)
{
  guint first = cdt_composer_find_page_of (&layout->composer, block, row);
  guint last = cdt_composer_find_page_of (&layout->composer, block + 1, -1);
  for (guint n = first; n <= last && n < layout->pages->len; n++)
    {
      g_autoptr (CdtPage) page = compose_wanted (layout, n, path);
      g_autoptr (GArray) found = list_places (layout, page, path);
      if (found->len == 0)
        continue;
      *place = g_array_index (found, CdtPlace, 0);
      return TRUE;
    }
  return FALSE;
}

static gboolean
find_first (CdtLayout *layout, const char *path, CdtPlace *place)
{
  int row;
  for (guint from = 0; from < layout->pagination.measured->len; from++)
    {
      from = cdt_places_find_next (layout->document, path, from, &row);
      if (from >= layout->pagination.measured->len)
        return FALSE;
      if (find_in_block (layout, path, from, row, place))
        return TRUE;
    }
  return FALSE;
}

gboolean
cdt_layout_find_first (CdtLayout *layout, const char *path, CdtPlace *place)
{
  g_return_val_if_fail (CDT_IS_LAYOUT (layout) && path != NULL && place != NULL, FALSE);
  if (layout->document == NULL || *path == '\0')
    return FALSE;
  cdt_layout_take_back (layout);
  if (find_first (layout, path, place))
    return TRUE;
  const char *mark = cdt_places_find_mark (layout->document, path);
  return mark != NULL && find_first (layout, mark, place);
}

static double
measure_distance (const CdtPiece *piece, double x, double y)
{
  double across = MAX (MAX (piece->x - x, x - piece->x - piece->width), 0.0);
  double down = MAX (MAX (piece->y - y, y - piece->y - piece->height), 0.0);
  return across + 2.0 * down; /* beside on the same line is nearer than above or below */
}

static const CdtPiece *
find_nearest (const CdtPage *page, double x, double y)
{
  const CdtPiece *nearest = NULL;
  double least = NEAR;
  for (guint i = 0; i < page->pieces->len; i++)
    {
      const CdtPiece *piece = &g_array_index (page->pieces, CdtPiece, i);
      double distance = piece->block < 0 ? G_MAXDOUBLE : measure_distance (piece, x, y);
      if (distance < least)
        {
          nearest = piece;
          least = distance;
        }
    }
  return nearest;
}

static const char *
find_mark (CdtLayout *layout, const CdtPiece *piece, double x, double y)
{
  if (piece == NULL || piece->kind != CDT_PIECE_FIGURE)
    return NULL;
  const CdtFigure *figure = cdt_document_get_block (layout->document, (guint)piece->block)->figure;
  return cdt_places_hit_mark (piece, figure, &layout->style, x, y);
}

gboolean
cdt_layout_hit (
    CdtLayout *layout, guint n, double x, double y, const char **path, const char **clause, const char **link)
{
  g_return_val_if_fail (CDT_IS_LAYOUT (layout), FALSE);
  const CdtPiece *piece
      = n < layout->pages->len ? find_nearest (cdt_layout_get_page (layout, n), x, y) : NULL;
  const CdtRun *run = piece == NULL ? NULL : cdt_places_hit_piece (piece, x, y);
  if (path != NULL)
    *path = run != NULL ? run->path : find_mark (layout, piece, x, y);
  if (link != NULL)
    *link = run == NULL ? NULL : run->link;
  if (clause != NULL)
    *clause = piece == NULL ? NULL : cdt_document_get_block (layout->document, (guint)piece->block)->clause;
  return piece != NULL;
}
