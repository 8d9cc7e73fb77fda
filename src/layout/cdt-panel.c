/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-panel.h"
#include "cdt-palette.h"

#define PAD_X 17.5
#define PAD_TOP 11.7
#define PAD_BOTTOM 10.3
#define HEADING_GAP 6.7
#define ROW_HEIGHT 24.1 /* room for a hand */
#define VALUE_X 97.0
#define VALUE_X_WIDE 150.0 /* when a label is long */
#define VALUE_GAP 9.0      /* between label and value */
#define INSET_END 22.5
#define LINE 0.75
#define LINE_BELOW 4.6 /* from the baseline to the line */

typedef struct
{
  const CdtMeasure *measure;
  CdtMeasured *measured;
  double value_x; /* from the panel's left */
} Panel;

static double
scaled (const Panel *panel, double length)
{
  return length * panel->measure->scale;
}

/* A slice of the panel's ground; slices on one page are painted as one. */
static void
add_slice (const Panel *panel, double height)
{
  const CdtMeasure *measure = panel->measure;
  guint n = panel->measured->units->len;
  cdt_measured_add_unit (panel->measured, height)->cost = n > 0 ? CDT_BREAK_SIGNATURE : CDT_BREAK_FREE;
  cdt_measured_add_fill (panel->measured, measure->left, 0.0, measure->width, height, CDT_COLOUR_TINT);
}

static void
add_heading (const Panel *panel)
{
  const CdtMeasure *measure = panel->measure;
  const CdtLook *look = cdt_look_get (CDT_BLOCK_SIGNATURE);
  add_slice (panel, scaled (panel, PAD_TOP));
  CdtText *text = panel->measured->block->text;
  if (text == NULL)
    return;
  g_autoptr (CdtParagraph) heading = cdt_measure_set (measure, text, look->size, look->pitch, look->bold,
                                                      measure->width - 2.0 * scaled (panel, PAD_X));
  for (guint i = 0; i < cdt_paragraph_get_n_lines (heading); i++)
    {
      add_slice (panel, cdt_paragraph_get_pitch (heading));
      cdt_measured_add_text (panel->measured, CDT_ROLE_TEXT, cdt_paragraph_ref (heading), i, 1,
                             measure->left + scaled (panel, PAD_X), 0.0,
                             cdt_look_colour (measure->style, look->tone));
    }
  add_slice (panel, scaled (panel, HEADING_GAP));
}

static CdtParagraph *
set_cell (const Panel *panel, const CdtRow *row, guint n, double size, double pitch, double width)
{
  if (n >= row->cells->len)
    return cdt_measure_set_words (panel->measure, "", size, pitch, FALSE, width);
  return cdt_measure_set (panel->measure, g_ptr_array_index (row->cells, n), size, pitch, FALSE, width);
}

static CdtParagraph *
set_label (const Panel *panel, const CdtRow *row)
{
  return set_cell (panel, row, 0, 10.0, 1.3, panel->value_x - scaled (panel, PAD_X + VALUE_GAP));
}

static void
add_cell (const Panel *panel, CdtParagraph *cell, int row, int column, double x, double y, CdtColour colour)
{
  CdtPiece *piece
      = cdt_measured_add_text (panel->measured, CDT_ROLE_CELL, cdt_paragraph_ref (cell), 0,
                               cdt_paragraph_get_n_lines (cell), panel->measure->left + x, y, colour);
  piece->row = row;
  piece->column = column;
}

static void
add_row (const Panel *panel, int index, const CdtRow *row)
{
  const CdtMeasure *measure = panel->measure;
  double width = measure->width - panel->value_x - scaled (panel, INSET_END);
  g_autoptr (CdtParagraph) label = set_label (panel, row);
  g_autoptr (CdtParagraph) value = set_cell (panel, row, 1, 11.0, 1.445, width);
  double pitch = cdt_paragraph_get_pitch (value);
  double more = (cdt_paragraph_get_n_lines (value) - 1) * pitch;
  more = MAX (more, (cdt_paragraph_get_n_lines (label) - 1) * cdt_paragraph_get_pitch (label));
  double height = scaled (panel, ROW_HEIGHT) + more;
  double baseline = height - more - scaled (panel, LINE_BELOW);
  add_slice (panel, height);
  add_cell (panel, label, index, 0, scaled (panel, PAD_X), baseline - cdt_paragraph_get_baseline (label),
            CDT_COLOUR_MUTED);
  add_cell (panel, value, index, 1, panel->value_x, baseline - cdt_paragraph_get_baseline (value),
            CDT_COLOUR_INK);
  cdt_measured_add_fill (panel->measured, measure->left + panel->value_x, height - LINE, width, LINE,
                         CDT_COLOUR_LINE);
}

static gboolean
has_long_label (const Panel *panel, const CdtBlock *block)
{
  gboolean found = FALSE;
  for (guint i = 0; block->rows != NULL && i < block->rows->len && !found; i++)
    {
      g_autoptr (CdtParagraph) label = set_label (panel, g_ptr_array_index (block->rows, i));
      found = cdt_paragraph_get_n_lines (label) > 1;
    }
  return found;
}

void
cdt_panel_measure (const CdtMeasure *measure, CdtMeasured *measured)
{
  const CdtBlock *block = measured->block;
  Panel panel = { measure, measured, VALUE_X * measure->scale };
  if (has_long_label (&panel, block))
    panel.value_x = VALUE_X_WIDE * measure->scale;
  add_heading (&panel);
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    add_row (&panel, (int)i, g_ptr_array_index (block->rows, i));
  add_slice (&panel, scaled (&panel, PAD_BOTTOM));
}
