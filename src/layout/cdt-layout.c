/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-compose.h"
#include "cdt-fonts.h"
#include "cdt-layout-private.h"
#include "cdt-measurements.h"
#include "cdt-pagination.h"
#include "cdt-places.h"

#define NEAR 6.0 /* points from a piece within which a click still means it */

struct _CdtLayout
{
  GObject parent_instance;
  CdtStyle style;
  CdtStyle turned_style;
  CdtParagraphCache *cache;
  CdtDocument *document;
  char *fingerprint;    /* (nullable) */
  CdtComposer composer; /* points at what is below */
  CdtMeasurements *measurements;
  CdtPagination pagination; /* of those */
  GPtrArray *pages;         /* (element-type CdtPage) (nullable): made when asked for */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtLayout, cdt_layout, G_TYPE_OBJECT)

static void
free_page (gpointer page)
{
  if (page != NULL)
    cdt_page_free (page);
}

static gboolean
has_cover (CdtDocument *document)
{
  if (cdt_document_get_n_blocks (document) == 0)
    return FALSE;
  CdtBlockKind kind = cdt_document_get_block (document, 0)->kind;
  return kind == CDT_BLOCK_KICKER || kind == CDT_BLOCK_TITLE;
}

static void
paginate (CdtLayout *layout)
{
  gboolean cover = has_cover (layout->document);
  CdtPagination before = layout->pagination;
  layout->pagination = cdt_pagination_make (cdt_measurements_get_blocks (layout->measurements),
                                            &layout->style, cover, before.measured == NULL ? NULL : &before);
  cdt_pagination_clear (&before);
  layout->composer.document = layout->document;
  layout->composer.measured = layout->pagination.measured;
  layout->composer.starts = layout->pagination.starts;
  layout->composer.entries = cdt_measurements_get_entries (layout->measurements);
  layout->composer.fingerprint = layout->fingerprint;
  layout->composer.cover = cover;
  g_ptr_array_set_size (layout->pages, 0);
  g_ptr_array_set_size (layout->pages, (int)layout->pagination.starts->len);
}

static void
set_pages (CdtLayout *layout)
{
  cdt_measurements_set_document (layout->measurements, layout->document);
  paginate (layout);
  cdt_paragraph_cache_sweep (layout->cache);
  g_signal_emit (layout, signals[CHANGED], 0);
}

static void
begin_style (CdtLayout *layout, const CdtStyle *style)
{
  layout->style = *style;
  if (style->logo != NULL)
    g_object_ref (style->logo);
  layout->cache = cdt_paragraph_cache_new (cdt_fonts_get_context (), &layout->style);
  layout->turned_style = cdt_style_turn (style);
  layout->composer.measures[0] = cdt_measure_make (layout->cache, &layout->style);
  layout->composer.measures[1] = cdt_measure_make (layout->cache, &layout->turned_style);
  layout->measurements = cdt_measurements_new (layout->composer.measures);
}

static void
end_style (CdtLayout *layout)
{
  g_ptr_array_set_size (layout->pages, 0);
  cdt_pagination_clear (&layout->pagination);
  g_clear_pointer (&layout->measurements, cdt_measurements_free);
  g_clear_pointer (&layout->cache, cdt_paragraph_cache_free);
  g_clear_object (&layout->style.logo);
}

static void
cdt_layout_finalize (GObject *object)
{
  CdtLayout *layout = CDT_LAYOUT (object);
  g_clear_pointer (&layout->document, cdt_document_unref);
  g_free (layout->fingerprint);
  end_style (layout);
  g_clear_pointer (&layout->pages, g_ptr_array_unref);
  G_OBJECT_CLASS (cdt_layout_parent_class)->finalize (object);
}

static void
cdt_layout_class_init (CdtLayoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cdt_layout_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
cdt_layout_init (CdtLayout *layout)
{
  layout->pages = g_ptr_array_new_with_free_func (free_page);
}

CdtLayout *
cdt_layout_new (const CdtStyle *style)
{
  g_return_val_if_fail (style != NULL, NULL);
  CdtLayout *layout = g_object_new (CDT_TYPE_LAYOUT, NULL);
  begin_style (layout, style);
  return layout;
}

void
cdt_layout_set_document (CdtLayout *layout, CdtDocument *document)
{
  g_return_if_fail (CDT_IS_LAYOUT (layout) && document != NULL);
  if (document == layout->document)
    return;
  cdt_document_ref (document);
  g_clear_pointer (&layout->document, cdt_document_unref);
  layout->document = document;
  set_pages (layout);
}

/* Pages begin where they did; only their feet are set anew, each when it is asked for. */
void
cdt_layout_set_fingerprint (CdtLayout *layout, const char *fingerprint)
{
  g_return_if_fail (CDT_IS_LAYOUT (layout));
  if (g_strcmp0 (fingerprint, layout->fingerprint) == 0)
    return;
  g_free (layout->fingerprint);
  layout->fingerprint = g_strdup (fingerprint);
  layout->composer.fingerprint = layout->fingerprint;
  guint n_pages = layout->pages->len;
  g_ptr_array_set_size (layout->pages, 0);
  g_ptr_array_set_size (layout->pages, (int)n_pages);
  g_signal_emit (layout, signals[CHANGED], 0);
}

const char *
cdt_layout_get_fingerprint (CdtLayout *layout)
{
  g_return_val_if_fail (CDT_IS_LAYOUT (layout), NULL);
  return layout->fingerprint;
}

CdtDocument *
cdt_layout_get_document (CdtLayout *layout)
{
  g_return_val_if_fail (CDT_IS_LAYOUT (layout), NULL);
  return layout->document;
}

const CdtStyle *
cdt_layout_get_style (CdtLayout *layout)
{
  g_return_val_if_fail (CDT_IS_LAYOUT (layout), NULL);
  return &layout->style;
}

void
cdt_layout_set_style (CdtLayout *layout, const CdtStyle *style)
{
  g_return_if_fail (CDT_IS_LAYOUT (layout) && style != NULL);
  if (cdt_style_equals (style, &layout->style))
    return;
  CdtStyle next = *style;
  end_style (layout);
  begin_style (layout, &next);
  if (layout->document != NULL)
    set_pages (layout);
}

guint
cdt_layout_get_n_pages (CdtLayout *layout)
{
  g_return_val_if_fail (CDT_IS_LAYOUT (layout), 0);
  return layout->pages->len;
}

CdtPage *
cdt_layout_get_page (CdtLayout *layout, guint n)
{
  g_return_val_if_fail (CDT_IS_LAYOUT (layout) && n < layout->pages->len, NULL);
  if (g_ptr_array_index (layout->pages, n) == NULL)
    g_ptr_array_index (layout->pages, n) = cdt_compose_page (&layout->composer, n);
  return g_ptr_array_index (layout->pages, n);
}

gboolean
cdt_layout_is_turned (CdtLayout *layout, guint n)
{
  g_return_val_if_fail (CDT_IS_LAYOUT (layout) && n < layout->pages->len, FALSE);
  return cdt_flow_is_turned (layout->pagination.measured,
                             g_array_index (layout->pagination.starts, CdtSpot, n));
}

guint
cdt_layout_find_block (CdtLayout *layout, const char *block_id)
{
  g_return_val_if_fail (CDT_IS_LAYOUT (layout) && block_id != NULL, G_MAXUINT);
  int block = layout->document == NULL ? -1 : cdt_document_find_block (layout->document, block_id);
  return block < 0 ? G_MAXUINT : cdt_flow_find_page (layout->pagination.starts, (guint)block);
}

guint
cdt_layout_get_block_page (CdtLayout *layout, guint block)
{
  g_return_val_if_fail (CDT_IS_LAYOUT (layout) && layout->document != NULL, 0);
  return cdt_flow_find_page (layout->pagination.starts, block);
}

static gboolean
unit_may_show (const CdtMeasured *measured, guint n, const char *path)
{
  const CdtUnit *unit = cdt_measured_get_unit (measured, n);
  for (guint i = 0; i < unit->n_parts; i++)
    {
      const CdtPiece *part = &g_array_index (measured->parts, CdtPiece, unit->first_part + i);
      if (part->kind == CDT_PIECE_FIGURE)
        return TRUE;
      if (part->paragraph != NULL
          && cdt_place_set_may_hold (cdt_text_get_places (cdt_paragraph_get_text (part->paragraph)), path))
        return TRUE;
    }
  return FALSE;
}

/* A long table stands on many pages, which need not be composed to see that the field is not on them. */
static gboolean
page_may_show (CdtLayout *layout, guint page, guint block, const char *path)
{
  const GArray *starts = layout->pagination.starts;
  const CdtMeasured *measured = g_ptr_array_index (layout->pagination.measured, block);
  CdtSpot start = g_array_index (starts, CdtSpot, page), end = { block + 1, 0 };
  if (page + 1 < starts->len)
    end = g_array_index (starts, CdtSpot, page + 1);
  guint from = start.block == block ? start.unit : 0;
  guint to = end.block == block ? end.unit : measured->units->len;
  for (guint i = from; start.block <= block && i < to; i++)
    if (unit_may_show (measured, i, path))
      return TRUE;
  return FALSE;
}

static void
add_places (CdtLayout *layout, GArray *found, guint block, const char *path)
{
  const CdtFigure *figure = cdt_document_get_block (layout->document, block)->figure;
  guint first = cdt_flow_find_page (layout->pagination.starts, block);
  guint last = cdt_flow_find_page (layout->pagination.starts, block + 1);
  for (guint n = first; n <= last; n++)
    {
      if (!page_may_show (layout, n, block, path))
        continue;
      const CdtPage *page = cdt_layout_get_page (layout, n);
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

guint
cdt_layout_get_n_set (CdtLayout *layout)
{
  return cdt_paragraph_cache_get_n_set (layout->cache);
}

guint
cdt_layout_get_n_parted (CdtLayout *layout)
{
  return layout->pagination.n_parted;
}
