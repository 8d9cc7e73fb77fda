/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "cdt-figure-drawing.h"
#include "cdt-fonts.h"
#include "cdt-heat-plan.h"
#include "cdt-painter.h"
#include "sample-document.h"
#include "sample-figures.h"

#define SCALE 2 /* pixels a point */
#define WIDTH 453.5
#define ROOM 500.0
#define MARGIN 20.0

static cairo_surface_t *
make_paper (double height, CdtColour ground)
{
  cairo_surface_t *paper = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)(WIDTH + 2 * MARGIN) * SCALE,
                                                       (int)ceil (height + 2 * MARGIN) * SCALE);
  cairo_t *cr = cairo_create (paper);
  cdt_figure_ink_set (cr, ground);
  cairo_paint (cr);
  cairo_destroy (cr);
  return paper;
}

static guint32
get_pixel (cairo_surface_t *paper, int x, int y)
{
  guint32 pixel;
  memcpy (&pixel, cairo_image_surface_get_data (paper) + y * cairo_image_surface_get_stride (paper) + x * 4,
          sizeof pixel);
  return pixel & 0xffffff;
}

/* How many pixels of the rectangle, in points, are not as the paper's corner is? */
static guint
count_ink (cairo_surface_t *paper, double x, double y, double width, double height)
{
  guint32 ground = get_pixel (paper, 0, 0);
  guint n = 0;
  int right = MIN ((int)((x + width) * SCALE), cairo_image_surface_get_width (paper));
  int bottom = MIN ((int)((y + height) * SCALE), cairo_image_surface_get_height (paper));
  for (int row = (int)(y * SCALE); row < bottom; row++)
    for (int column = (int)(x * SCALE); column < right; column++)
      n += get_pixel (paper, column, row) != ground;
  return n;
}

static cairo_surface_t *
draw_slice (const CdtFigure *figure,
            const CdtFigureSlice *slice,
            const CdtStyle *style,
            const CdtFigureInk *ink)
{
  cairo_surface_t *paper = make_paper (slice->height, ink->ground);
  cairo_t *cr = cairo_create (paper);
  cairo_scale (cr, SCALE, SCALE);
  cairo_translate (cr, MARGIN, MARGIN);
  cdt_figure_draw (cr, cdt_fonts_get_context (), style, figure, slice, WIDTH, ink);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (paper);
  return paper;
}

static void
keep_picture (cairo_surface_t *paper, const char *name, guint n)
{
  const char *folder = g_getenv ("CDT_KEEP_PICTURES");
  g_autofree char *file = folder == NULL ? NULL : g_strdup_printf ("%s/%s-%u.png", folder, name, n);
  if (file != NULL)
    cairo_surface_write_to_png (paper, file);
}

/* It draws something, and nothing outside of its rectangle. */
static void
check_figure (const char *name, const CdtFigure *figure, const CdtStyle *style, const CdtFigureInk *ink)
{
  g_autoptr (GArray) slices = cdt_figure_plan_slice (cdt_fonts_get_context (), style, figure, WIDTH, ROOM);
  g_test_message ("%s", name);
  for (guint i = 0; i < slices->len; i++)
    {
      const CdtFigureSlice *slice = &g_array_index (slices, CdtFigureSlice, i);
      cairo_surface_t *paper = draw_slice (figure, slice, style, ink);
      double height = slice->height, edge = MARGIN - 1.0;
      keep_picture (paper, name, i);
      g_assert_cmpuint (count_ink (paper, MARGIN, MARGIN, WIDTH, height), >, 20);
      g_assert_cmpuint (count_ink (paper, 0.0, 0.0, WIDTH + 2 * MARGIN, edge), ==, 0);
      g_assert_cmpuint (count_ink (paper, 0.0, 0.0, edge, height + 2 * MARGIN), ==, 0);
      g_assert_cmpuint (count_ink (paper, MARGIN + WIDTH + 1.0, 0.0, MARGIN, height + 2 * MARGIN), ==, 0);
      g_assert_cmpuint (count_ink (paper, 0.0, MARGIN + height + 1.0, WIDTH + 2 * MARGIN, MARGIN), ==, 0);
      cairo_surface_destroy (paper);
    }
}

static void
test_bounds (void)
{
  CdtStyle style = cdt_style_clear_a4 ();
  CdtFigureInk paper = cdt_figure_ink_on_paper (&style);
  CdtFigureInk dark
      = cdt_figure_ink_on_ground (&style, (CdtColour){ 0.95, 0.95, 0.95 }, (CdtColour){ 0.15, 0.15, 0.16 });
  guint n;
  const SampleFigure *samples = sample_figures (&n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CdtFigure) figure = samples[i].make ();
      g_autofree char *dark_name = g_strconcat (samples[i].name, "-dark", NULL);
      check_figure (samples[i].name, figure, &style, &paper);
      check_figure (dark_name, figure, &style, &dark);
      style.size *= 16.0 / 11.0;
      check_figure (samples[i].name, figure, &style, &paper);
      style.size *= 11.0 / 16.0;
    }
}

static double
get_grey (CdtColour colour)
{
  return 0.2126 * colour.red + 0.7152 * colour.green + 0.0722 * colour.blue;
}

/* In black and white too, no two shades that stand beside each other look alike; words on each can be read.
 */
static void
test_grey (void)
{
  CdtStyle style = cdt_style_clear_a4 ();
  CdtFigureInk inks[]
      = { cdt_figure_ink_on_paper (&style),
          cdt_figure_ink_on_ground (&style, (CdtColour){ 1, 1, 1 }, (CdtColour){ 0.15, 0.15, 0.16 }) };
  for (guint i = 0; i < G_N_ELEMENTS (inks); i++)
    for (guint j = 0; j < 4; j++)
      {
        CdtColour shade = cdt_figure_ink_get_shade (&inks[i], j);
        double grey = get_grey (shade), words = get_grey (cdt_figure_ink_get_contrast (shade));
        g_assert_cmpfloat (fabs (grey - get_grey (cdt_figure_ink_get_shade (&inks[i], j + 1))), >, 0.08);
        g_assert_cmpfloat (fabs (grey - get_grey (inks[i].ground)), >, 0.1);
        g_assert_cmpfloat (fabs (grey - words), >, 0.3);
      }
}

/* Near the lower right of a cell of a heat map, where neither its number nor a mark is */
static CdtColour
sample_cell (cairo_surface_t *paper, const CdtHeatPlan *plan, guint column, guint row)
{
  double x = MARGIN + plan->left + (column + 1) * plan->cell_width - plan->gap - 4.0;
  double y = MARGIN + (plan->n_y - row) * plan->cell_height - plan->gap - 4.0;
  guint32 pixel = get_pixel (paper, (int)(x * SCALE), (int)(y * SCALE));
  return (CdtColour){ (pixel >> 16) / 255.0, (pixel >> 8 & 0xff) / 255.0, (pixel & 0xff) / 255.0 };
}

/* The worse a risk is, the darker is its cell in black and white. */
static void
test_levels (void)
{
  static const guint cells[][2] = { { 0, 0 }, { 1, 2 }, { 1, 4 }, { 4, 4 } };
  CdtStyle style = cdt_style_clear_a4 ();
  CdtFigureInk ink = cdt_figure_ink_on_paper (&style);
  CdtBlock *block = sample_heat_map ();
  CdtFigureSlice slice = { .height = cdt_heat_plan_get_height (&style, block->figure) };
  g_autoptr (CdtHeatPlan) plan
      = cdt_heat_plan_new (cdt_fonts_get_context (), &style, block->figure, WIDTH, slice.height);
  cairo_surface_t *paper = draw_slice (block->figure, &slice, &style, &ink);
  double lighter = 1.0;
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      double grey = get_grey (sample_cell (paper, plan, cells[i][0], cells[i][1]));
      g_assert_cmpfloat (lighter - grey, >, 0.04);
      lighter = grey;
    }
  cairo_surface_destroy (paper);
  cdt_block_unref (block);
}

/* Pages that go on from a shade to its striped fellow differ by the stripes. */
static void
test_stripes (void)
{
  CdtStyle style = cdt_style_clear_a4 ();
  CdtFigureInk ink = cdt_figure_ink_on_paper (&style);
  cairo_surface_t *paper = make_paper (40.0, ink.ground);
  cairo_t *cr = cairo_create (paper);
  cairo_scale (cr, SCALE, SCALE);
  cdt_figure_ink_fill_shade (cr, &ink, 0, 20.0, 20.0, 30.0, 12.0);
  cdt_figure_ink_fill_shade (cr, &ink, 4, 80.0, 20.0, 30.0, 12.0);
  cairo_destroy (cr);
  cairo_surface_flush (paper);
  guint32 plain = get_pixel (paper, 70, 52);
  guint other[2] = { 0 };
  for (guint i = 0; i < 2; i++)
    for (int x = 0; x < 50; x++)
      other[i] += get_pixel (paper, 44 + (int)i * 120 + x, 52) != plain;
  g_assert_cmpuint (other[0], ==, 0);
  g_assert_cmpuint (other[1], >, 5);
  cairo_surface_destroy (paper);
}

static guint
count_red (CdtLayout *layout, void (*paint) (cairo_t *, CdtLayout *))
{
  const CdtPage *page = cdt_layout_get_page (layout, 0);
  cairo_surface_t *paper
      = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)page->width, (int)page->height);
  cairo_t *cr = cairo_create (paper);
  guint n = 0;
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  paint (cr, layout);
  cairo_destroy (cr);
  cairo_surface_flush (paper);
  for (int y = 0; y < (int)page->height; y++)
    for (int x = 0; x < (int)page->width; x++)
      {
        guint32 pixel = get_pixel (paper, x, y);
        n += (pixel >> 16) > 150 && ((pixel >> 8) & 0xff) + 60 < (pixel >> 16)
             && (pixel & 0xff) + 60 < (pixel >> 16);
      }
  cairo_surface_destroy (paper);
  return n;
}

static void
paint_for_screen (cairo_t *cr, CdtLayout *layout)
{
  cdt_paint_page (cr, layout, 0, CDT_PAINT_SCREEN);
}

static void
paint_for_paper (cairo_t *cr, CdtLayout *layout)
{
  cdt_paint_page (cr, layout, 0, CDT_PAINT_PAPER);
}

static void
paint_for_pdf (cairo_t *cr, CdtLayout *layout)
{
  g_autoptr (CdtStructure) structure = cdt_structure_new (cdt_layout_get_document (layout));
  g_autoptr (CdtHand) hand = cdt_hand_new (cr);
  cdt_paint_tagged_page (hand, layout, 0, structure);
  cdt_hand_give (hand);
}

/* Today's line is on the screen; what is kept, on paper or in a file, has none. */
static void
test_today (void)
{
  static const CdtFigureKind kinds[] = { CDT_FIGURE_PLAN, CDT_FIGURE_TIMELINE };
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);
      CdtBlock *block = sample_block (CDT_BLOCK_FIGURE, "plan", NULL);
      guint32 today = cdt_figure_ink_find_today ();
      block->figure = cdt_figure_new (kinds[i]);
      block->figure->words = g_strdup ("words");
      if (kinds[i] == CDT_FIGURE_PLAN)
        cdt_figure_add_row (block->figure, "Now", NULL, NULL, -1);
      cdt_figure_add_days (block->figure, "", NULL, CDT_FIGURE_SPAN, today - 200, today + 200);
      g_ptr_array_add (blocks, block);
      g_autoptr (CdtDocument) document = sample_document (blocks, NULL);
      CdtStyle style = cdt_style_clear_a4 ();
      g_autoptr (CdtLayout) layout = cdt_layout_new (&style);
      cdt_layout_set_document (layout, document);
      g_assert_cmpuint (count_red (layout, paint_for_screen), >, 5);
      g_assert_cmpuint (count_red (layout, paint_for_paper), ==, 0);
      g_assert_cmpuint (count_red (layout, paint_for_pdf), ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/figures/bounds", test_bounds);
  g_test_add_func ("/render/figures/grey", test_grey);
  g_test_add_func ("/render/figures/levels", test_levels);
  g_test_add_func ("/render/figures/stripes", test_stripes);
  g_test_add_func ("/render/figures/today", test_today);
  return g_test_run ();
}
