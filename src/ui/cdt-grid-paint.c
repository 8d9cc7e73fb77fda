/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How a grid looks. Only what is in sight is drawn. */

#include <glib/gi18n-lib.h>

#include "cdt-format.h"
#include "cdt-grid-private.h"

#define BOX_PAD 6

typedef struct
{
  CdtGrid *grid;
  cairo_t *cr;
  PangoLayout *layout;
  GdkRGBA base, text, line, chosen, chosen_text;
  GdkRectangle clip;
  int across, down; /* how far it is scrolled */
} Paint;

static GdkRGBA
find_colour (GtkWidget *widget, const char *name)
{
  GdkRGBA colour = { 0.5, 0.5, 0.5, 1 };

  gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &colour);
  return colour;
}

static void
fill (Paint *paint, GdkRectangle area, GdkRGBA colour, double alpha)
{
  colour.alpha *= alpha;
  gdk_cairo_set_source_rgba (paint->cr, &colour);
  gdk_cairo_rectangle (paint->cr, &area);
  cairo_fill (paint->cr);
}

static void
set_weight (Paint *paint, gboolean bold)
{
  PangoAttrList *attributes = bold ? pango_attr_list_new () : NULL;

  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (paint->layout, attributes);
  g_clear_pointer (&attributes, pango_attr_list_unref);
}

/* Words inside an area, never over its edge. */
static void
draw_words (Paint *paint, const char *words, GdkRectangle area, PangoAlignment align, const GdkRGBA *colour)
{
  int height;

  pango_layout_set_text (paint->layout, words, -1);
  pango_layout_set_width (paint->layout, MAX (area.width - 2 * CDT_GRID_PAD, 1) * PANGO_SCALE);
  pango_layout_set_alignment (paint->layout, align);
  pango_layout_get_pixel_size (paint->layout, NULL, &height);
  gdk_cairo_set_source_rgba (paint->cr, colour);
  cairo_move_to (paint->cr, area.x + CDT_GRID_PAD, area.y + (area.height - height) / 2);
  pango_cairo_show_layout (paint->cr, paint->layout);
}

static void
draw_line (Paint *paint, double x, double y, double width, double height)
{
  gdk_cairo_set_source_rgba (paint->cr, &paint->line);
  cairo_rectangle (paint->cr, x, y, width, height);
  cairo_fill (paint->cr);
}

static void
draw_box (Paint *paint, GdkRectangle area)
{
  int side = area.height - 2 * BOX_PAD;
  GdkRectangle box = { area.x + (area.width - side - BOX_PAD) / 2, area.y + BOX_PAD, side + BOX_PAD, side };

  fill (paint, box, paint->chosen, 1);
}

static void
draw_cell (Paint *paint, guint row, guint column)
{
  CdtGrid *grid = paint->grid;
  GdkRectangle area = cdt_grid_get_cell_area (grid, row, column);
  const char *value = cdt_grid_model_get_value (grid->model, row, column);
  gboolean choice
      = cdt_shape_get_field_type (cdt_grid_model_get_shape (grid->model, column)) == CDT_FIELD_CHOICE;
  gboolean marked = value != NULL && g_strcmp0 (value, grid->mark) == 0;
  g_autofree char *shown = NULL;

  if (value == NULL)
    return;
  if (marked)
    draw_box (paint, area);
  shown = cdt_grid_dup_shown (grid, row, column, TRUE);
  set_weight (paint, marked);
  draw_words (paint, shown, area, choice ? PANGO_ALIGN_CENTER : PANGO_ALIGN_RIGHT,
              marked ? &paint->chosen_text : &paint->text);
}

static gboolean
is_in_sight (Paint *paint, GdkRectangle area)
{
  return gdk_rectangle_intersect (&area, &paint->clip, NULL);
}

static void
draw_total (Paint *paint, gint64 pence, GdkRectangle area)
{
  g_autofree char *value = cdt_money_from_pence (pence);
  g_autofree char *shown = cdt_format_money (value);

  set_weight (paint, TRUE);
  draw_words (paint, shown, area, PANGO_ALIGN_RIGHT, &paint->text);
}

/* A sum out of sight is not even added up. */
static void
draw_totals (Paint *paint)
{
  CdtGrid *grid = paint->grid;
  guint n_rows = cdt_grid_get_n_rows (grid);
  guint n_columns = cdt_grid_get_n_columns (grid);

  for (guint row = 0; row < n_rows; row++)
    if (is_in_sight (paint, cdt_grid_get_cell_area (grid, row, n_columns)))
      draw_total (paint, cdt_grid_model_sum_row (grid->model, row),
                  cdt_grid_get_cell_area (grid, row, n_columns));
  for (guint column = 0; column < n_columns; column++)
    if (is_in_sight (paint, cdt_grid_get_cell_area (grid, n_rows, column)))
      draw_total (paint, cdt_grid_model_sum_column (grid->model, column),
                  cdt_grid_get_cell_area (grid, n_rows, column));
  if (is_in_sight (paint, cdt_grid_get_cell_area (grid, n_rows, n_columns)))
    draw_total (paint, cdt_grid_model_sum_all (grid->model),
                cdt_grid_get_cell_area (grid, n_rows, n_columns));
}

static void
draw_block (Paint *paint)
{
  CdtGridBlock block = cdt_grid_get_block (paint->grid);
  GdkRectangle first = cdt_grid_get_cell_area (paint->grid, block.row, block.column);
  GdkRectangle last = cdt_grid_get_cell_area (paint->grid, block.last_row, block.last_column);
  GdkRectangle cursor = cdt_grid_get_cell_area (paint->grid, paint->grid->row, paint->grid->column);
  GdkRectangle all;

  if (!gtk_widget_is_focus (GTK_WIDGET (paint->grid)))
    return;
  gdk_rectangle_union (&first, &last, &all);
  fill (paint, all, paint->chosen, 0.15);
  gdk_cairo_set_source_rgba (paint->cr, &paint->chosen);
  cairo_set_line_width (paint->cr, 2);
  cairo_rectangle (paint->cr, cursor.x + 1, cursor.y + 1, cursor.width - 2, cursor.height - 2);
  cairo_stroke (paint->cr);
}

static void
draw_cells (Paint *paint)
{
  CdtGrid *grid = paint->grid;

  for (guint row = 0; row < cdt_grid_get_n_rows (grid); row++)
    {
      GdkRectangle first = cdt_grid_get_cell_area (grid, row, 0);
      GdkRectangle whole = { paint->across, first.y, paint->clip.width, first.height };

      if (!is_in_sight (paint, whole))
        continue;
      draw_line (paint, paint->across, first.y + first.height - 1,
                 gtk_widget_get_allocated_width (GTK_WIDGET (grid)), 1);
      for (guint column = 0; column < cdt_grid_get_n_columns (grid); column++)
        if (is_in_sight (paint, cdt_grid_get_cell_area (grid, row, column)))
          draw_cell (paint, row, column);
    }
}

/* A title stands over what scrolls below it. */
static void
draw_title (Paint *paint, const char *words, GdkRectangle area, PangoAlignment align)
{
  fill (paint, area, paint->base, 1);
  fill (paint, area, paint->text, 0.06);
  pango_layout_set_height (paint->layout, align == PANGO_ALIGN_LEFT ? -1 : -2);
  set_weight (paint, align != PANGO_ALIGN_LEFT);
  draw_words (paint, words, area, align, &paint->text);
  pango_layout_set_height (paint->layout, -1);
  draw_line (paint, area.x, area.y + area.height - 1, area.width, 1);
}

static void
draw_titles (Paint *paint)
{
  CdtGrid *grid = paint->grid;
  guint n_rows = cdt_grid_get_n_rows (grid);
  guint n_columns = cdt_grid_get_n_columns (grid);
  GdkRectangle corner = { paint->across, paint->down, grid->title_width, grid->head_height };

  for (guint row = 0; row < n_rows + (grid->totals ? 1 : 0); row++)
    {
      GdkRectangle cell = cdt_grid_get_cell_area (grid, row, 0);
      GdkRectangle area = { paint->across, cell.y, grid->title_width, cell.height };

      if (is_in_sight (paint, area))
        draw_title (paint, row < n_rows ? cdt_grid_model_get_row_title (grid->model, row) : _ ("Total"), area,
                    PANGO_ALIGN_LEFT);
    }
  for (guint column = 0; column < n_columns + (grid->totals ? 1 : 0); column++)
    {
      GdkRectangle cell = cdt_grid_get_cell_area (grid, 0, column);
      GdkRectangle area = { cell.x, paint->down, cell.width, grid->head_height };

      if (is_in_sight (paint, area))
        draw_title (paint,
                    column < n_columns ? cdt_grid_model_get_column_title (grid->model, column) : _ ("Total"),
                    area, PANGO_ALIGN_CENTER);
    }
  draw_title (paint, "", corner, PANGO_ALIGN_LEFT);
}

static void
begin (Paint *paint, CdtGrid *grid, cairo_t *cr)
{
  GtkWidget *widget = GTK_WIDGET (grid);

  *paint = (Paint){ .grid = grid, .cr = cr };
  paint->base = find_colour (widget, "theme_base_color");
  paint->text = find_colour (widget, "theme_text_color");
  paint->line = find_colour (widget, "borders");
  paint->chosen = find_colour (widget, "theme_selected_bg_color");
  paint->chosen_text = find_colour (widget, "theme_selected_fg_color");
  paint->layout = gtk_widget_create_pango_layout (widget, NULL);
  pango_layout_set_ellipsize (paint->layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_wrap (paint->layout, PANGO_WRAP_WORD_CHAR);
  paint->across = (int)gtk_adjustment_get_value (grid->across);
  paint->down = (int)gtk_adjustment_get_value (grid->down);
  if (!gdk_cairo_get_clip_rectangle (cr, &paint->clip))
    paint->clip = (GdkRectangle){ 0 };
}

gboolean
cdt_grid_draw (GtkWidget *widget, cairo_t *cr)
{
  CdtGrid *grid = CDT_GRID (widget);
  Paint paint;

  begin (&paint, grid, cr);
  fill (&paint, paint.clip, paint.base, 1);
  if (cdt_grid_get_n_rows (grid) > 0 && cdt_grid_get_n_columns (grid) > 0)
    {
      draw_cells (&paint);
      if (grid->totals)
        draw_totals (&paint);
      draw_block (&paint);
      draw_titles (&paint);
    }
  g_object_unref (paint.layout);
  gtk_container_propagate_draw (GTK_CONTAINER (widget), GTK_WIDGET (grid->entry), cr);
  return GDK_EVENT_PROPAGATE;
}
