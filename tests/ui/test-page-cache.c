/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-page-cache.h"

#include <math.h>

#include "cdt-painter.h"
#include "desk.h"

#define EXAMPLE "healthy-homes-memorandum.concordat"
#define PAGE 5     /* of words */
#define FINENESS 8 /* of the page that others are compared with */
#define SCALE 0.67 /* of the small page */

static cairo_surface_t *
make_surface (int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_destroy (cr);
  return surface;
}

/* The mean of the green of a square of pixels */
static double
get_light (cairo_surface_t *surface, int x, int y, int side)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  double sum = 0;

  for (int row = y * side; row < (y + 1) * side; row++)
    for (int column = x * side; column < (x + 1) * side; column++)
      sum += data[row * stride + column * 4 + 1];
  return sum / (side * side);
}

static double
measure_aside (cairo_surface_t *surface, cairo_surface_t *fine, int width, int height)
{
  double sum = 0;
  guint n = 0;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        double is = get_light (surface, x, y, 1);
        double should_be = get_light (fine, x, y, FINENESS);

        if (is > 250 && should_be > 250)
          continue;
        sum += fabs (is - should_be);
        n++;
      }
  g_assert_cmpuint (n, >, 1000);
  return sum / n;
}

static cairo_surface_t *
paint (CdtLayout *layout, int width, int height, double scale)
{
  cairo_surface_t *surface = make_surface (width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  cdt_paint_page (cr, layout, PAGE, CDT_PAINT_SCREEN);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static cairo_surface_t *
paint_by_cache (CdtLayout *layout, int width, int height)
{
  CdtPageCache *cache = cdt_page_cache_new ();
  cairo_surface_t *surface = make_surface (width, height);
  cairo_t *cr = cairo_create (surface);

  cdt_page_cache_paint (cache, cr, layout, PAGE, SCALE, width, height);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  cdt_page_cache_free (cache);
  return surface;
}

/* Words of a small page stand where they stand on a large one, and not each letter on the next whole pixel,
 * as cairo has them. */
static void
test_small (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtLayout *layout = cdt_proof_get_layout (cdt_editor_get_proof (cdt_window_get_editor (window)));
  const CdtPage *page = cdt_layout_get_page (layout, PAGE);
  int width = (int)(page->width * SCALE);
  int height = (int)(page->height * SCALE);
  cairo_surface_t *large = paint (layout, width * FINENESS, height * FINENESS, SCALE * FINENESS);
  cairo_surface_t *coarse = paint (layout, width, height, SCALE);
  cairo_surface_t *kept = paint_by_cache (layout, width, height);

  g_assert_cmpfloat (measure_aside (kept, large, width, height), <,
                     measure_aside (coarse, large, width, height) * 0.8);
  cairo_surface_destroy (large);
  cairo_surface_destroy (coarse);
  cairo_surface_destroy (kept);
  desk_close (window);
}

int
main (int argc, char **argv)
{
  desk_init (&argc, &argv);
  g_test_add_func ("/page-cache/small", test_small);
  return g_test_run ();
}
