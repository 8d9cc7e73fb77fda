/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The room that a grid asks for, and what it does with the room that it gets. */

#include "cdt-format.h"
#include "cdt-grid-private.h"

#define TITLE_CHARS 30
#define MOST_TITLE_CHARS 60 /* where there is room */
#define CHOICE_CHARS 11
#define VALUE_CHARS 15
#define SUM_CHARS 10

static gboolean
holds_choices (CdtGrid *self)
{
  return cdt_grid_get_n_columns (self) > 0
         && cdt_shape_get_field_type (cdt_grid_model_get_shape (self->model, 0)) == CDT_FIELD_CHOICE;
}

/* Wide enough for the sum of all sums */
static int
measure_sum (CdtGrid *self)
{
  g_autofree char *value = cdt_money_from_pence (cdt_grid_model_sum_all (self->model));
  g_autofree char *shown = cdt_format_money (value);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), shown);
  g_autoptr (PangoAttrList) bold = pango_attr_list_new ();
  int width;

  pango_attr_list_insert (bold, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, bold);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width + 2 * CDT_GRID_PAD + 2;
}

static void
measure (CdtGrid *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int letter = PANGO_PIXELS (pango_font_metrics_get_approximate_char_width (metrics));
  int line
      = PANGO_PIXELS (pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics));

  self->least_title_width = letter * TITLE_CHARS;
  self->least_column_width = letter * (holds_choices (self) ? CHOICE_CHARS : VALUE_CHARS);
  if (self->totals && self->model != NULL)
    self->least_column_width = MAX (letter * SUM_CHARS, measure_sum (self));
  self->head_height = 2 * line + 10;
  self->row_height = line + 16;
  pango_font_metrics_unref (metrics);
}

static int
count_lines (CdtGrid *self)
{
  return (int)cdt_grid_get_n_rows (self) + (self->totals ? 1 : 0);
}

static int
count_columns (CdtGrid *self)
{
  return (int)cdt_grid_get_n_columns (self) + (self->totals ? 1 : 0);
}

void
cdt_grid_place_entry (CdtGrid *self)
{
  GdkRectangle area = cdt_grid_get_cell_area (self, self->row, self->column);

  gtk_fixed_move (GTK_FIXED (self), GTK_WIDGET (self->entry), area.x, area.y);
  gtk_widget_set_size_request (GTK_WIDGET (self->entry), area.width, area.height);
}

void
cdt_grid_get_preferred_width (GtkWidget *widget, int *least, int *natural)
{
  CdtGrid *self = CDT_GRID (widget);

  measure (self);
  *least = *natural = self->least_title_width + count_columns (self) * self->least_column_width + 1;
}

void
cdt_grid_get_preferred_height (GtkWidget *widget, int *least, int *natural)
{
  CdtGrid *self = CDT_GRID (widget);

  measure (self);
  *least = *natural = self->head_height + count_lines (self) * self->row_height + 1;
}

/* What room there is over goes to the titles of rows first, then to all columns alike. */
void
cdt_grid_share_room (CdtGrid *self, int width)
{
  int n_columns = count_columns (self);
  int over;

  measure (self);
  over = MAX (width - self->least_title_width - n_columns * self->least_column_width - 1, 0);
  self->title_width
      = MIN (self->least_title_width + over, self->least_title_width * MOST_TITLE_CHARS / TITLE_CHARS);
  over -= self->title_width - self->least_title_width;
  self->column_width = self->least_column_width;
  if (n_columns > 0)
    self->column_width += MIN (over / n_columns, self->least_column_width / 2);
  if (self->editing)
    cdt_grid_place_entry (self);
}

/* A larger sum needs wider columns. */
gboolean
cdt_grid_needs_room (CdtGrid *self)
{
  return self->totals && self->model != NULL && measure_sum (self) > self->column_width;
}
