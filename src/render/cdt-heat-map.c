/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-heat-map.h"

#include "cdt-figure-words.h"
#include "cdt-heat-plan.h"
#include "cdt-level.h"
#include "cdt-palette.h"

#define LABEL_SIZE 8.5
#define SCORE_SIZE 7.5

typedef struct
{
  cairo_t *cr;
  PangoContext *context;
  const CdtStyle *style;
  const CdtFigure *figure;
  const CdtHeatPlan *plan;
  const CdtFigureInk *ink; /* of the labels outside the cells */
} Map;

/* Darker the worse, in grey too. High is in two grounds, the graver from more than half of the worst score
 * on. */
static CdtColour
get_ground (guint score, guint worst)
{
  switch (cdt_level_of_score (score, worst))
    {
    case CDT_LEVEL_LOW:
      return cdt_palette_make (0xddf1e3);
    case CDT_LEVEL_MEDIUM:
      return cdt_palette_make (0xf9dd8c);
    case CDT_LEVEL_HIGH:
    default:
      return cdt_palette_make (score * 2 > worst ? 0xe58a80 : 0xf2b878);
    }
}

static PangoLayout *
set_words (const Map *map, const char *words, const CdtFigureWordsStyle *how)
{
  return cdt_figure_words_get (map->context, map->style, words, how);
}

/* Centred on y. */
static void
draw_row_label (const Map *map, const char *words, double y)
{
  double height;
  CdtFigureWordsStyle how
      = { .size = LABEL_SIZE, .width = map->plan->left - 6.0 * map->plan->scale, .lines = 2 };
  g_autoptr (PangoLayout) layout = set_words (map, words, &how);
  cdt_figure_words_measure (layout, NULL, &height);
  cdt_figure_ink_show (map->ink, map->cr, layout, map->ink->muted, 0.0, y - height / 2.0);
}

static void
draw_column_label (const Map *map, const char *words, double x, double y)
{
  CdtFigureWordsStyle how = {
    .size = LABEL_SIZE, .centred = TRUE, .width = map->plan->cell_width - 2.0 * map->plan->scale, .lines = 1
  };
  g_autoptr (PangoLayout) layout = set_words (map, words, &how);
  cdt_figure_ink_show (map->ink, map->cr, layout, map->ink->muted, x + map->plan->scale, y);
}

static void
draw_cell (const Map *map, guint column, guint row)
{
  double x = map->plan->left + column * map->plan->cell_width,
         y = (map->plan->n_y - row - 1) * map->plan->cell_height;
  guint score = (column + 1) * (row + 1);
  cdt_figure_ink_set (map->cr, get_ground (score, map->plan->n_x * map->plan->n_y));
  cairo_rectangle (map->cr, x, y, map->plan->cell_width - map->plan->gap,
                   map->plan->cell_height - map->plan->gap);
  cairo_fill (map->cr);
  g_autofree char *words = g_strdup_printf ("%u", score);
  g_autoptr (PangoLayout) layout = set_words (map, words, &(CdtFigureWordsStyle){ .size = SCORE_SIZE });
  cdt_figure_ink_show (map->ink, map->cr, layout, cdt_palette_make (0x33373e), x + 2.5 * map->plan->scale,
                       y + 1.5 * map->plan->scale);
}

static void
draw_row (const Map *map, guint row)
{
  draw_row_label (map, map->figure->y_labels[row], (map->plan->n_y - row - 0.5) * map->plan->cell_height);
  for (guint i = 0; i < map->plan->n_x; i++)
    draw_cell (map, i, row);
}

static void
draw_column_labels (const Map *map)
{
  for (guint i = 0; i < map->plan->n_x; i++)
    draw_column_label (map, map->figure->x_labels[i], map->plan->left + i * map->plan->cell_width,
                       map->plan->n_y * map->plan->cell_height + 3.0 * map->plan->scale);
}

static void
draw_label (const Map *map, const CdtHeatMark *mark, const char *label)
{
  double width, height;
  CdtFigureWordsStyle how = { .size = mark->label_size, .bold = TRUE, .lines = 1 };
  g_autoptr (PangoLayout) layout = set_words (map, label, &how);
  cdt_figure_words_measure (layout, &width, &height);
  if (width > mark->width)
    {
      how.width = mark->width;
      g_object_unref (layout);
      layout = set_words (map, label, &how);
      cdt_figure_words_measure (layout, &width, &height);
    }
  cdt_figure_ink_show (map->ink, map->cr, layout, CDT_COLOUR_WHITE, mark->x - width / 2.0,
                       mark->y - height / 2.0);
}

static void
draw_mark (const Map *map, const CdtHeatMark *mark)
{
  cairo_t *cr = map->cr;
  double reach = mark->width / 2.0 - mark->radius;
  cairo_new_path (cr);
  cairo_arc (cr, mark->x + reach, mark->y, mark->radius, -(G_PI / 2.0), (G_PI / 2.0));
  cairo_arc (cr, mark->x - reach, mark->y, mark->radius, (G_PI / 2.0), -(G_PI / 2.0));
  cairo_close_path (cr);
  cdt_figure_ink_set (cr, CDT_COLOUR_INK);
  cairo_fill (cr);
  g_autofree char *rest = mark->rest > 0 ? g_strdup_printf ("+%u", mark->rest) : NULL;
  draw_label (map, mark, rest != NULL ? rest : mark->mark->label);
}

void
cdt_heat_map_draw (cairo_t *cr,
                   PangoContext *context,
                   const CdtStyle *style,
                   const CdtFigure *figure,
                   double width,
                   double height,
                   const CdtFigureInk *ink)
{
  g_return_if_fail (cr != NULL && PANGO_IS_CONTEXT (context) && style != NULL && figure != NULL);
  g_autoptr (CdtHeatPlan) plan = cdt_heat_plan_new (context, style, figure, width, height);
  if (plan->n_x == 0 || plan->n_y == 0)
    return;
  Map map = { .cr = cr, .context = context, .style = style, .figure = figure, .plan = plan, .ink = ink };
  /* From the top on, which is the order that its words are copied in. */
  for (guint row = plan->n_y; row > 0; row--)
    draw_row (&map, row - 1);
  draw_column_labels (&map);
  for (guint i = 0; i < plan->marks->len; i++)
    if (!g_array_index (plan->marks, CdtHeatMark, i).hidden)
      draw_mark (&map, &g_array_index (plan->marks, CdtHeatMark, i));
}
