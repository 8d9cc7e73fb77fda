/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-page-cache.h"

#include <math.h>

#include "cdt-painter.h"
#include "desk.h"

#define EXAMPLE "healthy-homes-memorandum.concordat"
#define PAGE 5        /* of words */
#define FINENESS 8    /* of the page that others are compared with */
#define MOST_ASIDE 19 /* of 255 in the mean, where there is any ink */

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

/* Words of a small page stand where they stand on a large one: not each letter on the next whole pixel. */
static void
test_small (void)
{
  static const double scale = 0.67;
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtLayout *layout = cdt_proof_get_layout (cdt_editor_get_proof (cdt_window_get_editor (window)));
  CdtPageCache *cache = cdt_page_cache_new ();
  const CdtPage *page = cdt_layout_get_page (layout, PAGE);
  int width = (int)(page->width * scale);
  int height = (int)(page->height * scale);
  cairo_surface_t *surface = make_surface (width, height);
  cairo_surface_t *fine = make_surface (width * FINENESS, height * FINENESS);
  cairo_t *cr = cairo_create (surface);
  cairo_t *fine_cr = cairo_create (fine);

  cdt_page_cache_paint (cache, cr, layout, PAGE, scale, width, height);
  cairo_surface_flush (surface);
  cairo_scale (fine_cr, scale * FINENESS, scale * FINENESS);
  cdt_paint_page (fine_cr, layout, PAGE, CDT_PAINT_SCREEN);
  cairo_surface_flush (fine);
  g_assert_cmpfloat (measure_aside (surface, fine, width, height), <, MOST_ASIDE);
  cairo_destroy (cr);
  cairo_destroy (fine_cr);
  cairo_surface_destroy (surface);
  cairo_surface_destroy (fine);
  cdt_page_cache_free (cache);
  desk_close (window);
}

int
main (int argc, char **argv)
{
  desk_init (&argc, &argv);
  g_test_add_func ("/page-cache/small", test_small);
  return g_test_run ();
}
