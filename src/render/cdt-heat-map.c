/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <pango/pangocairo.h>

#include "cdt-fonts.h"
#include "cdt-heat-map.h"
#include "cdt-look.h"
#include "cdt-palette.h"

#define LABELS_X 72.0 /* room for the labels of rows */
#define LABELS_Y 18.0 /* and of columns, below */
#define LABEL_SIZE 8.5
#define SCORE_SIZE 7.5
#define CELL_GAP 1.4
#define MARK_RADIUS 9.0
#define MARK_RADIUS_MIN 6.0
#define MARK_GAP 4.0
#define MARK_SIZE 8.0 /* of its label, at the full radius */

typedef struct
{
  cairo_t *cr;
  PangoContext *context;
  const CdtStyle *style;
  const CdtFigure *figure;
  guint n_x, n_y;
  double scale;
  double left; /* of the cells */
  double cell_width;
  double cell_height;
} Map;

/* How marks of one cell are packed. */
typedef struct
{
  double radius;
  double width; /* of a mark; more than 2 * radius where labels are long */
  guint per_row;
  guint rows;
} Packing;

static void
set_colour (cairo_t *cr, CdtColour colour)
{
  cairo_set_source_rgb (cr, colour.red, colour.green, colour.blue);
}

/* By the share of the worst score there is, so that grids of any size agree: on 5 by 5, low is up to
 * 4, medium up to 9, high up to 12. */
static CdtColour
get_ground (double share)
{
  if (share <= 0.16)
    return cdt_palette_make (0xc7e6d1);
  if (share <= 0.36)
    return cdt_palette_make (0xfdeeb3);
  if (share <= 0.48)
    return cdt_palette_make (0xfacfa1);
  return cdt_palette_make (0xeb998f);
}

static PangoLayout *
make_words (const Map *map, const char *words, double size, gboolean bold, double width)
{
  g_autoptr (PangoFontDescription) description = cdt_fonts_describe (map->style, size * map->scale, bold);
  PangoLayout *layout = pango_layout_new (map->context);
  pango_layout_set_font_description (layout, description);
  pango_layout_set_text (layout, words, -1);
  if (width > 0.0)
    {
      pango_layout_set_width (layout, (int)(width * PANGO_SCALE));
      pango_layout_set_height (layout, -2); /* two lines */
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  return layout;
}

static void
get_size (PangoLayout *layout, double *width, double *height)
{
  int across, down;
  pango_layout_get_size (layout, &across, &down);
  *width = across / (double)PANGO_SCALE;
  *height = down / (double)PANGO_SCALE;
}

/* Centred on y. */
static void
draw_row_label (const Map *map, const char *words, double y)
{
  double width, height;
  g_autoptr (PangoLayout) layout = make_words (map, words, LABEL_SIZE, FALSE, map->left - 6.0 * map->scale);
  get_size (layout, &width, &height);
  cairo_move_to (map->cr, 0.0, y - height / 2.0);
  pango_cairo_show_layout (map->cr, layout);
}

static void
draw_column_label (const Map *map, const char *words, double x, double y)
{
  double width, height;
  g_autoptr (PangoLayout) layout
      = make_words (map, words, LABEL_SIZE, FALSE, map->cell_width - 2.0 * map->scale);
  pango_layout_set_height (layout, -1);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  get_size (layout, &width, &height);
  cairo_move_to (map->cr, x + map->scale, y);
  pango_cairo_show_layout (map->cr, layout);
}

static void
draw_labels (const Map *map)
{
  set_colour (map->cr, CDT_COLOUR_MUTED);
  for (guint i = 0; i < map->n_y; i++)
    draw_row_label (map, map->figure->y_labels[i], (map->n_y - i - 0.5) * map->cell_height);
  for (guint i = 0; i < map->n_x; i++)
    draw_column_label (map, map->figure->x_labels[i], map->left + i * map->cell_width,
                       map->n_y * map->cell_height + 3.0 * map->scale);
}

static void
draw_cell (const Map *map, guint column, guint row)
{
  double x = map->left + column * map->cell_width, y = (map->n_y - row - 1) * map->cell_height;
  guint score = (column + 1) * (row + 1);
  set_colour (map->cr, get_ground ((double)score / (map->n_x * map->n_y)));
  cairo_rectangle (map->cr, x, y, map->cell_width - CELL_GAP * map->scale,
                   map->cell_height - CELL_GAP * map->scale);
  cairo_fill (map->cr);
  g_autofree char *words = g_strdup_printf ("%u", score);
  g_autoptr (PangoLayout) layout = make_words (map, words, SCORE_SIZE, FALSE, 0.0);
  set_colour (map->cr, cdt_palette_make (0x4a4f58));
  cairo_move_to (map->cr, x + 2.5 * map->scale, y + 1.5 * map->scale);
  pango_cairo_show_layout (map->cr, layout);
}

static GPtrArray *
collect_marks (const Map *map, guint column, guint row)
{
  GPtrArray *marks = g_ptr_array_new ();
  for (guint i = 0; i < map->figure->marks->len; i++)
    {
      CdtFigureMark *mark = g_ptr_array_index (map->figure->marks, i);
      if (lround (mark->x) == (long)column + 1 && lround (mark->y) == (long)row + 1)
        g_ptr_array_add (marks, mark);
    }
  return marks;
}

static double
measure_widest (const Map *map, const GPtrArray *marks)
{
  double widest = 0.0;
  for (guint i = 0; i < marks->len; i++)
    {
      double width, height;
      g_autoptr (PangoLayout) layout
          = make_words (map, ((CdtFigureMark *)marks->pdata[i])->label, MARK_SIZE, TRUE, 0.0);
      get_size (layout, &width, &height);
      widest = MAX (widest, width);
    }
  return widest;
}

static Packing
pack_at (const Map *map, double widest, double radius)
{
  double shrunk = radius / MARK_RADIUS, gap = MARK_GAP * map->scale * shrunk;
  Packing packing = { .radius = radius * map->scale };
  packing.width = MAX (2.0 * packing.radius, widest * shrunk + packing.radius * 0.7);
  packing.width = MIN (packing.width, map->cell_width - 2.0 * gap);
  packing.per_row = (guint)MAX (floor ((map->cell_width - gap) / (packing.width + gap)), 1.0);
  packing.rows = (guint)MAX (floor ((map->cell_height - gap) / (2.0 * packing.radius + gap * 0.5)), 1.0);
  return packing;
}

/* The largest marks of which all fit; at the least size, as many as do. */
static Packing
pack (const Map *map, const GPtrArray *marks)
{
  double widest = measure_widest (map, marks), radius = MARK_RADIUS;
  Packing packing = pack_at (map, widest, radius);
  while (packing.per_row * packing.rows < marks->len && radius > MARK_RADIUS_MIN)
    {
      radius -= 0.5;
      packing = pack_at (map, widest, radius);
    }
  packing.rows = MIN (packing.rows, (marks->len + packing.per_row - 1) / packing.per_row);
  return packing;
}

static void
draw_mark (const Map *map, const Packing *packing, const char *label, double x, double y)
{
  cairo_t *cr = map->cr;
  double radius = packing->radius, reach = packing->width / 2.0 - radius;
  cairo_new_path (cr);
  cairo_arc (cr, x + reach, y, radius, -(G_PI / 2.0), (G_PI / 2.0));
  cairo_arc (cr, x - reach, y, radius, (G_PI / 2.0), -(G_PI / 2.0));
  cairo_close_path (cr);
  set_colour (cr, CDT_COLOUR_INK);
  cairo_fill (cr);
  double width, height;
  double size = MARK_SIZE * radius / (MARK_RADIUS * map->scale);
  g_autoptr (PangoLayout) layout = make_words (map, label, size, TRUE, 0.0);
  get_size (layout, &width, &height);
  if (width > packing->width)
    {
      pango_layout_set_width (layout, (int)(packing->width * PANGO_SCALE));
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      get_size (layout, &width, &height);
    }
  set_colour (cr, CDT_COLOUR_WHITE);
  cairo_move_to (cr, x - width / 2.0, y - height / 2.0);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_marks (const Map *map, guint column, guint row)
{
  g_autoptr (GPtrArray) marks = collect_marks (map, column, row);
  if (marks->len == 0)
    return;
  Packing packing = pack (map, marks);
  guint room = packing.per_row * packing.rows;
  double gap = MARK_GAP * packing.radius / MARK_RADIUS;
  double middle_x = map->left + (column + 0.5) * map->cell_width - CELL_GAP * map->scale / 2.0;
  double middle_y = (map->n_y - row - 0.5) * map->cell_height - CELL_GAP * map->scale / 2.0;
  for (guint i = 0; i < MIN (marks->len, room); i++)
    {
      guint line = i / packing.per_row;
      guint in_line = MIN (packing.per_row, MIN (marks->len, room) - line * packing.per_row);
      double x = middle_x + (i % packing.per_row - (in_line - 1) / 2.0) * (packing.width + gap);
      double y = middle_y + (line - (packing.rows - 1) / 2.0) * (2.0 * packing.radius + gap * 0.5);
      g_autofree char *rest
          = i + 1 == room && marks->len > room ? g_strdup_printf ("+%u", marks->len - room + 1) : NULL;
      draw_mark (map, &packing, rest != NULL ? rest : ((CdtFigureMark *)marks->pdata[i])->label, x, y);
    }
}

void
cdt_heat_map_draw (cairo_t *cr,
                   PangoContext *context,
                   const CdtStyle *style,
                   const CdtFigure *figure,
                   double width,
                   double height)
{
  g_return_if_fail (cr != NULL && PANGO_IS_CONTEXT (context) && style != NULL && figure != NULL);
  Map map = { .cr = cr,
              .context = context,
              .style = style,
              .figure = figure,
              .n_x = figure->x_labels == NULL ? 0 : g_strv_length (figure->x_labels),
              .n_y = figure->y_labels == NULL ? 0 : g_strv_length (figure->y_labels),
              .scale = cdt_look_scale (style) };
  if (map.n_x == 0 || map.n_y == 0)
    return;
  map.left = LABELS_X * map.scale;
  map.cell_width = (width - map.left + CELL_GAP * map.scale) / map.n_x;
  map.cell_height = (height - LABELS_Y * map.scale) / map.n_y;
  draw_labels (&map);
  for (guint row = 0; row < map.n_y; row++)
    for (guint column = 0; column < map.n_x; column++)
      draw_cell (&map, column, row);
  for (guint row = 0; row < map.n_y; row++)
    for (guint column = 0; column < map.n_x; column++)
      draw_marks (&map, column, row);
}
