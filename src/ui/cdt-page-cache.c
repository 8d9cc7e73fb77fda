/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-page-cache.h"

#include <math.h>

#include "cdt-painter.h"

#define N_PICTURES 6
/* Of the screen; larger pages are seen a part at a time. */
#define MOST_PIXELS 6e6
/* Cairo sets letters to whole pixels. Where those are coarse, words would run into each other: pages of fewer
 * pixels a point than this are painted with more of them beside each other. */
#define SMALL 1.1
#define FINENESS 4

typedef struct
{
  cairo_surface_t *surface; /* NULL: the rest is empty too */
  GArray *pieces;           /* (element-type CdtPiece) what stands on it, with their words */
  GPtrArray *figures;       /* (element-type CdtBlock) of those of them that are figures */
  CdtLayout *layout;        /* only compared */
  double scale, width, height, density;
  guint used; /* when, counted in paintings */
} Picture;

struct _CdtPageCache
{
  Picture pictures[N_PICTURES];
  cairo_surface_t *fine; /* (nullable) to paint small pages on */
  guint clock;
  guint n_painted;
};

static void
clear_piece (gpointer data)
{
  g_clear_pointer (&((CdtPiece *)data)->paragraph, cdt_paragraph_unref);
}

static void
clear_picture (Picture *picture)
{
  g_clear_pointer (&picture->surface, cairo_surface_destroy);
  g_clear_pointer (&picture->pieces, g_array_unref);
  g_clear_pointer (&picture->figures, g_ptr_array_unref);
  *picture = (Picture){ 0 };
}

/* Equal words are one object as long as somebody holds them, which a picture does. */
static gboolean
looks_same (const CdtPiece *a, const CdtPiece *b)
{
  return a->kind == b->kind && a->paragraph == b->paragraph && a->x == b->x && a->y == b->y
         && a->width == b->width && a->height == b->height && a->first_line == b->first_line
         && a->n_lines == b->n_lines && a->colour.red == b->colour.red && a->colour.green == b->colour.green
         && a->colour.blue == b->colour.blue;
}

static gboolean
is_of_page (const Picture *picture, CdtDocument *document, const CdtPage *page)
{
  guint figure = 0;

  if (picture->pieces->len != page->pieces->len)
    return FALSE;
  for (guint i = 0; i < page->pieces->len; i++)
    {
      const CdtPiece *piece = &g_array_index (page->pieces, CdtPiece, i);

      if (!looks_same (piece, &g_array_index (picture->pieces, CdtPiece, i)))
        return FALSE;
      if (piece->kind == CDT_PIECE_FIGURE
          && g_ptr_array_index (picture->figures, figure++)
                 != cdt_document_get_block (document, (guint)piece->block))
        return FALSE;
    }
  return TRUE;
}

static Picture *
find_picture (CdtPageCache *cache, CdtLayout *layout, const CdtPage *page, const Picture *wanted)
{
  for (guint i = 0; i < N_PICTURES; i++)
    {
      Picture *picture = &cache->pictures[i];

      if (picture->surface == NULL || picture->layout != layout || picture->scale != wanted->scale
          || picture->width != wanted->width || picture->height != wanted->height
          || picture->density != wanted->density)
        continue;
      if (is_of_page (picture, cdt_layout_get_document (layout), page))
        return picture;
    }
  return NULL;
}

static Picture *
take_oldest (CdtPageCache *cache)
{
  Picture *oldest = &cache->pictures[0];

  for (guint i = 1; i < N_PICTURES; i++)
    if (cache->pictures[i].used < oldest->used)
      oldest = &cache->pictures[i];
  return oldest;
}

/* On white that is there already */
static void
paint_page (CdtPageCache *cache, cairo_t *cr, CdtLayout *layout, guint n, const Picture *how)
{
  cache->n_painted++;
  cairo_save (cr);
  cairo_scale (cr, how->scale, how->scale);
  cdt_paint_page (cr, layout, n, CDT_PAINT_SCREEN);
  cairo_restore (cr);
}

static void
keep_content (Picture *picture, CdtLayout *layout, const CdtPage *page)
{
  picture->pieces = g_array_sized_new (FALSE, FALSE, sizeof (CdtPiece), page->pieces->len);
  g_array_set_clear_func (picture->pieces, clear_piece);
  picture->figures = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);
  for (guint i = 0; i < page->pieces->len; i++)
    {
      CdtPiece piece = g_array_index (page->pieces, CdtPiece, i);

      if (piece.paragraph != NULL)
        cdt_paragraph_ref (piece.paragraph);
      if (piece.kind == CDT_PIECE_FIGURE)
        g_ptr_array_add (picture->figures, cdt_block_ref (cdt_document_get_block (
                                               cdt_layout_get_document (layout), (guint)piece.block)));
      g_array_append_val (picture->pieces, piece);
    }
}

/* What a key changes is painted again and again: for a picture of the same size no memory is asked for. */
static cairo_surface_t *
take_surface (Picture *picture, const Picture *wanted)
{
  int width = (int)ceil (wanted->width * wanted->density);
  int height = (int)ceil (wanted->height * wanted->density);
  cairo_surface_t *surface = picture->surface;

  if (surface != NULL && picture->density == wanted->density
      && cairo_image_surface_get_width (surface) == width
      && cairo_image_surface_get_height (surface) == height)
    return cairo_surface_reference (surface);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_surface_set_device_scale (surface, wanted->density, wanted->density);
  return surface;
}

/* Four pixels beside each other become one. */
static void
narrow (cairo_surface_t *fine, cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  const guchar *from = cairo_image_surface_get_data (fine);
  guchar *to = cairo_image_surface_get_data (surface);

  cairo_surface_flush (fine);
  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++)
    {
      const guint32 *four
          = (const guint32 *)(gconstpointer)(from + y * cairo_image_surface_get_stride (fine));
      guint32 *one = (guint32 *)(gpointer)(to + y * cairo_image_surface_get_stride (surface));

      for (int x = 0; x < width; x++)
        {
          guint32 rb = 0x00020002;
          guint32 g = 0x00000200;

          for (int i = 0; i < FINENESS; i++)
            {
              guint32 pixel = four[x * FINENESS + i];

              rb += pixel & 0x00ff00ff;
              g += pixel & 0x0000ff00;
            }
          one[x] = (rb >> 2 & 0x00ff00ff) | (g >> 2 & 0x0000ff00);
        }
    }
  cairo_surface_mark_dirty (surface);
}

static cairo_surface_t *
take_fine_surface (CdtPageCache *cache, cairo_surface_t *surface, double density)
{
  int width = cairo_image_surface_get_width (surface) * FINENESS;
  int height = cairo_image_surface_get_height (surface);

  if (cache->fine == NULL || cairo_image_surface_get_width (cache->fine) != width
      || cairo_image_surface_get_height (cache->fine) != height)
    {
      g_clear_pointer (&cache->fine, cairo_surface_destroy);
      cache->fine = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
    }
  cairo_surface_set_device_scale (cache->fine, density * FINENESS, density);
  return cache->fine;
}

static Picture *
make_picture (CdtPageCache *cache, CdtLayout *layout, guint n, const Picture *wanted)
{
  Picture *picture = take_oldest (cache);
  cairo_surface_t *surface = take_surface (picture, wanted);
  gboolean small = wanted->scale * wanted->density < SMALL;
  cairo_t *cr = cairo_create (small ? take_fine_surface (cache, surface, wanted->density) : surface);

  clear_picture (picture);
  *picture = *wanted;
  picture->layout = layout;
  picture->surface = surface;
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  paint_page (cache, cr, layout, n, wanted);
  cairo_destroy (cr);
  if (small)
    narrow (cache->fine, surface);
  keep_content (picture, layout, cdt_layout_get_page (layout, n));
  return picture;
}

CdtPageCache *
cdt_page_cache_new (void)
{
  return g_new0 (CdtPageCache, 1);
}

void
cdt_page_cache_free (CdtPageCache *cache)
{
  g_return_if_fail (cache != NULL);

  for (guint i = 0; i < N_PICTURES; i++)
    clear_picture (&cache->pictures[i]);
  g_clear_pointer (&cache->fine, cairo_surface_destroy);
  g_free (cache);
}

void
cdt_page_cache_paint (
    CdtPageCache *cache, cairo_t *cr, CdtLayout *layout, guint n, double scale, double width, double height)
{
  Picture wanted = { .scale = scale, .width = width, .height = height };
  Picture *picture;
  double density;

  g_return_if_fail (cache != NULL);

  cairo_surface_get_device_scale (cairo_get_target (cr), &wanted.density, &density);
  if (width * height * wanted.density * wanted.density > MOST_PIXELS)
    {
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_rectangle (cr, 0, 0, width, height);
      cairo_fill (cr);
      paint_page (cache, cr, layout, n, &wanted);
      return;
    }
  picture = find_picture (cache, layout, cdt_layout_get_page (layout, n), &wanted);
  if (picture == NULL)
    picture = make_picture (cache, layout, n, &wanted);
  picture->used = ++cache->clock;
  cairo_set_source_surface (cr, picture->surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
}

guint
cdt_page_cache_get_n_painted (const CdtPageCache *cache)
{
  g_return_val_if_fail (cache != NULL, 0);

  return cache->n_painted;
}
