/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-layout-private.h"
#include "cdt-places.h"

#define NEAR 6.0 /* points from a piece within which a click still means it */

/* A field that is looked for in a block */
typedef struct
{
  guint block;
  CdtPlaceSet places;
} Wanted;

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
  const Wanted *wanted = data;
  if (spot.block != wanted->block)
    return FALSE;
  const CdtUnit *unit = cdt_measured_get_unit (measured, spot.unit);
  for (guint i = 0; i < unit->n_parts; i++)
    if (may_show (&g_array_index (measured->parts, CdtPiece, unit->first_part + i), wanted->places))
      return TRUE;
  return FALSE;
}

/* A name stands on hundreds of pages, of which nobody sees more than two. */
static void
add_places (CdtLayout *layout, GArray *found, guint block, const char *path)
{
  const CdtFigure *figure = cdt_document_get_block (layout->document, block)->figure;
  Wanted wanted = { block, cdt_place_set_find (path) };
  guint first = cdt_flow_find_page (layout->pagination.starts, block);
  guint last = cdt_flow_find_page (layout->pagination.starts, block + 1);
  for (guint n = first; n <= last && n < layout->pages->len; n++)
    {
      g_autoptr (CdtPage) page = cdt_compose_units (&layout->composer, n, is_wanted, &wanted);
      for (guint i = 0; i < page->pieces->len; i++)
        {
          const CdtPiece *piece = &g_array_index (page->pieces, CdtPiece, i);
          if (piece->block != (int)block)
            continue;
          if (piece->kind == CDT_PIECE_FIGURE)
            cdt_places_add_marks (found, page, piece, figure, &layout->style, path);
          else
            cdt_places_add_piece (found, page, piece, path);
        }
    }
}

GArray *
cdt_layout_find_path (CdtLayout *layout, const char *path)
{
  g_return_val_if_fail (CDT_IS_LAYOUT (layout) && path != NULL, NULL);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (CdtPlace));
  if (layout->document == NULL || *path == '\0')
    return found;
  cdt_layout_take_back (layout);
  g_autoptr (GArray) blocks = cdt_places_find (layout->document, path);
  for (guint i = 0; i < blocks->len; i++)
    add_places (layout, found, g_array_index (blocks, guint, i), path);
  const char *mark = cdt_places_find_mark (layout->document, path);
  g_autoptr (GArray) marked = mark == NULL ? NULL : cdt_places_find (layout->document, mark);
  for (guint i = 0; marked != NULL && i < marked->len; i++)
    if (cdt_document_get_block (layout->document, g_array_index (marked, guint, i))->figure != NULL)
      add_places (layout, found, g_array_index (marked, guint, i), mark);
  return found;
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
