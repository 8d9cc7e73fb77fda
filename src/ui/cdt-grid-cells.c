/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the cells of a grid are and what is in them; copying, pasting and clearing blocks of them. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-format.h"
#include "cdt-grid-private.h"

static const char *
get_choice_label (const CdtShape *shape, const char *value)
{
  guint n_choices;
  const CdtChoice *choices = cdt_shape_get_choices (shape, &n_choices);

  for (guint i = 0; i < n_choices; i++)
    if (g_str_equal (choices[i].value, value))
      return choices[i].label;
  return value;
}

static char *
dup_letter (const char *word)
{
  char letter[7] = "";

  if (*word != '\0')
    g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (word)), letter);
  return g_strdup (letter);
}

/* By its whole name or by its letter, in capitals or not. */
static const char *
find_choice (const CdtShape *shape, const char *text)
{
  g_autofree char *wanted = g_utf8_casefold (text, -1);
  gboolean letter = g_utf8_strlen (text, -1) == 1;
  guint n_choices;
  const CdtChoice *choices = cdt_shape_get_choices (shape, &n_choices);

  for (guint i = 0; i < n_choices; i++)
    {
      g_autofree char *first = dup_letter (choices[i].label);
      g_autofree char *name = g_utf8_casefold (letter ? first : choices[i].label, -1);

      if (g_str_equal (name, wanted) || g_str_equal (choices[i].value, text))
        return choices[i].value;
    }
  return NULL;
}

/* What stands on a line between tabs; a spreadsheet puts a line with breaks in quotes, which no cell has. */
static GPtrArray *
split_block (const char *text)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  g_auto (GStrv) parts = g_strsplit (text, "\n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_strchomp (g_strdelimit (parts[i], "\r", '\n'));
      if (*parts[i] != '\0' || parts[i + 1] != NULL)
        g_ptr_array_add (lines, g_strsplit (parts[i], "\t", -1));
    }
  return lines;
}

static const char *
get_pasted (GPtrArray *lines, guint row, guint column)
{
  char **cells = lines->pdata[row % lines->len];
  guint n_cells = g_strv_length (cells);

  return n_cells > 0 ? g_strstrip (cells[column % n_cells]) : "";
}

static guint
count_widest (GPtrArray *lines)
{
  guint widest = 1;

  for (guint i = 0; i < lines->len; i++)
    widest = MAX (widest, g_strv_length (lines->pdata[i]));
  return widest;
}

/* The cells that the text goes to: the block when it is the larger, as far as there are cells. */
static CdtGridBlock
find_goal (CdtGrid *self, GPtrArray *lines)
{
  CdtGridBlock block = cdt_grid_get_block (self);
  guint last_row = block.row + MAX (lines->len, block.last_row - block.row + 1) - 1;
  guint last_column = block.column + MAX (count_widest (lines), block.last_column - block.column + 1) - 1;

  block.last_row = MIN (last_row, cdt_grid_get_n_rows (self) - 1);
  block.last_column = MIN (last_column, cdt_grid_get_n_columns (self) - 1);
  return block;
}

static void
say_unfit (CdtGrid *self, guint n_unfit)
{
  g_autofree char *sentence = NULL;

  if (n_unfit > 0)
    sentence = g_strdup_printf (
        ngettext ("%u cell was left out: it holds none of the answers that fit here.",
                  "%u cells were left out: they hold none of the answers that fit here.", n_unfit),
        n_unfit);
  cdt_grid_say (self, sentence);
}

guint
cdt_grid_get_n_rows (CdtGrid *self)
{
  return self->model != NULL ? cdt_grid_model_get_n_rows (self->model) : 0;
}

guint
cdt_grid_get_n_columns (CdtGrid *self)
{
  return self->model != NULL ? cdt_grid_model_get_n_columns (self->model) : 0;
}

CdtGridBlock
cdt_grid_get_block (CdtGrid *self)
{
  return (CdtGridBlock){ MIN (self->row, self->anchor_row), MIN (self->column, self->anchor_column),
                         MAX (self->row, self->anchor_row), MAX (self->column, self->anchor_column) };
}

GdkRectangle
cdt_grid_get_cell_area (CdtGrid *self, guint row, guint column)
{
  return (GdkRectangle){ self->title_width + (int)column * self->column_width,
                         self->head_height + (int)row * self->row_height, self->column_width,
                         self->row_height };
}

gboolean
cdt_grid_find_cell (CdtGrid *self, double x, double y, guint *row, guint *column)
{
  double left = self->title_width;
  double top = self->head_height;

  if (x < left + gtk_adjustment_get_value (self->across) || y < top + gtk_adjustment_get_value (self->down))
    return FALSE;
  *column = (guint)((x - left) / self->column_width);
  *row = (guint)((y - top) / self->row_height);
  return *row < cdt_grid_get_n_rows (self) && *column < cdt_grid_get_n_columns (self);
}

void
cdt_grid_store (CdtGrid *self, guint row, guint column, const char *value)
{
  GdkRectangle area = cdt_grid_get_cell_area (self, row, column);
  g_autoptr (GError) error = NULL;

  if (!cdt_grid_model_set_value (self->model, row, column, value, &error))
    cdt_grid_say (self, error->message);
  gtk_widget_queue_draw_area (GTK_WIDGET (self), area.x, area.y, area.width, area.height);
}

char *
cdt_grid_dup_shown (CdtGrid *self, guint row, guint column, gboolean letters)
{
  const char *value = cdt_grid_model_get_value (self->model, row, column);
  const CdtShape *shape = cdt_grid_model_get_shape (self->model, column);

  if (value == NULL)
    return g_strdup ("");
  switch (cdt_shape_get_field_type (shape))
    {
    case CDT_FIELD_CHOICE:
      return letters ? dup_letter (get_choice_label (shape, value))
                     : g_strdup (get_choice_label (shape, value));
    case CDT_FIELD_MONEY:
      return cdt_format_money (value);
    case CDT_FIELD_PERCENT:
      return cdt_format_percent (value);
    default:
      return g_strdup (value);
    }
}

gboolean
cdt_grid_parse (CdtGrid *self, guint column, const char *text, char **value)
{
  const CdtShape *shape = cdt_grid_model_get_shape (self->model, column);

  if (*text == '\0')
    *value = NULL;
  else if (cdt_shape_get_field_type (shape) == CDT_FIELD_CHOICE)
    *value = g_strdup (find_choice (shape, text));
  else if (cdt_shape_get_field_type (shape) == CDT_FIELD_MONEY)
    *value = cdt_parse_money (text);
  else if (cdt_shape_get_field_type (shape) == CDT_FIELD_PERCENT)
    *value = cdt_parse_percent (text);
  else
    *value = g_strdup (text);
  return *value != NULL || *text == '\0';
}

char *
cdt_grid_dup_block (CdtGrid *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  CdtGridBlock block;

  g_return_val_if_fail (CDT_IS_GRID (self), NULL);

  block = cdt_grid_get_block (self);
  for (guint row = block.row; row <= block.last_row && row < cdt_grid_get_n_rows (self); row++)
    for (guint column = block.column; column <= block.last_column; column++)
      {
        g_autofree char *shown = cdt_grid_dup_shown (self, row, column, TRUE);

        g_string_append (text, shown);
        g_string_append_c (text, column < block.last_column ? '\t' : '\n');
      }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
cdt_grid_paste (CdtGrid *self, const char *text)
{
  g_autoptr (GPtrArray) lines = NULL;
  CdtGridBlock goal;
  guint n_unfit = 0;

  g_return_if_fail (CDT_IS_GRID (self));
  g_return_if_fail (text != NULL);

  lines = split_block (text);
  if (lines->len == 0 || cdt_grid_get_n_rows (self) == 0)
    return;
  goal = find_goal (self, lines);
  /* Translators: a step of undo: "Undo pasted cells" */
  cdt_grid_model_begin (self->model, _ ("pasted cells"));
  for (guint row = goal.row; row <= goal.last_row; row++)
    for (guint column = goal.column; column <= goal.last_column; column++)
      {
        g_autofree char *value = NULL;

        if (cdt_grid_parse (self, column, get_pasted (lines, row - goal.row, column - goal.column), &value))
          cdt_grid_store (self, row, column, value);
        else
          n_unfit++;
      }
  cdt_grid_model_end (self->model);
  self->anchor_row = goal.row;
  self->anchor_column = goal.column;
  self->row = goal.last_row;
  self->column = goal.last_column;
  say_unfit (self, n_unfit);
}

void
cdt_grid_clear_block (CdtGrid *self)
{
  CdtGridBlock block;

  g_return_if_fail (CDT_IS_GRID (self));

  block = cdt_grid_get_block (self);
  if (cdt_grid_get_n_rows (self) == 0 || cdt_grid_get_n_columns (self) == 0)
    return;
  /* Translators: a step of undo: "Undo cleared cells" */
  cdt_grid_model_begin (self->model, _ ("cleared cells"));
  for (guint row = block.row; row <= block.last_row; row++)
    for (guint column = block.column; column <= block.last_column; column++)
      cdt_grid_store (self, row, column, NULL);
  cdt_grid_model_end (self->model);
}
