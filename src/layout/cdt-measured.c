/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-measured.h"

#include "cdt-palette.h"
#include <string.h>

static void
clear_part (gpointer data)
{
  CdtPiece *part = data;
  g_clear_pointer (&part->paragraph, cdt_paragraph_unref);
}

/* A part for each cell, a fill and a rule for each row: growing, those of a large grid would be moved time
 * and again. */
static guint
guess_n_parts (const CdtBlock *block)
{
  guint n = 1;
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    n += ((const CdtRow *)g_ptr_array_index (block->rows, i))->cells->len + 2;
  return n;
}

CdtMeasured *
cdt_measured_new (CdtBlock *block)
{
  CdtMeasured *measured = g_new0 (CdtMeasured, 1);
  g_atomic_ref_count_init (&measured->refs);
  measured->block = cdt_block_ref (block);
  measured->units = g_array_new (FALSE, TRUE, sizeof (CdtUnit));
  measured->parts = g_array_sized_new (FALSE, TRUE, sizeof (CdtPiece), guess_n_parts (block));
  g_array_set_clear_func (measured->parts, clear_part);
  return measured;
}

CdtMeasured *
cdt_measured_ref (CdtMeasured *measured)
{
  g_atomic_ref_count_inc (&measured->refs);
  return measured;
}

void
cdt_measured_unref (CdtMeasured *measured)
{
  if (!g_atomic_ref_count_dec (&measured->refs))
    return;
  cdt_block_unref (measured->block);
  g_array_unref (measured->units);
  g_array_unref (measured->parts);
  g_clear_pointer (&measured->strips, g_ptr_array_unref);
  g_free (measured);
}

void
cdt_measured_empty (CdtMeasured *measured)
{
  g_array_set_size (measured->parts, 0);
  g_free (g_array_steal (measured->parts, NULL));
  g_free (g_array_steal (measured->units, NULL));
  g_clear_pointer (&measured->strips, g_ptr_array_unref);
}

CdtUnit *
cdt_measured_add_unit (CdtMeasured *measured, double height)
{
  CdtUnit unit = { .height = height, .first_part = measured->parts->len, .entry = -1, .head = -1 };
  g_array_append_val (measured->units, unit);
  return cdt_measured_get_unit (measured, measured->units->len - 1);
}

CdtUnit *
cdt_measured_get_unit (const CdtMeasured *measured, guint n)
{
  return &g_array_index (measured->units, CdtUnit, n);
}

void
cdt_measured_add_lines (
    CdtMeasured *measured, CdtRole role, CdtParagraph *paragraph, double x, CdtColour colour)
{
  guint n = cdt_paragraph_get_n_lines (paragraph);
  for (guint i = 0; i < n; i++)
    {
      CdtUnit *unit = cdt_measured_add_unit (measured, cdt_paragraph_get_pitch (paragraph));
      unit->cost = cdt_break_cost_of_line (i, n);
      cdt_measured_add_text (measured, role, cdt_paragraph_ref (paragraph), i, 1, x, 0.0, colour);
    }
  cdt_paragraph_unref (paragraph);
}

static CdtPiece *
add_part (CdtMeasured *measured, CdtPiece part)
{
  g_assert (measured->units->len > 0);
  g_array_append_val (measured->parts, part);
  cdt_measured_get_unit (measured, measured->units->len - 1)->n_parts++;
  return &g_array_index (measured->parts, CdtPiece, measured->parts->len - 1);
}

CdtPiece *
cdt_measured_add_text (CdtMeasured *measured,
                       CdtRole role,
                       CdtParagraph *paragraph,
                       guint first_line,
                       guint n_lines,
                       double x,
                       double y,
                       CdtColour colour)
{
  CdtPiece part = cdt_piece_make (CDT_PIECE_LINES, role, x, y, cdt_paragraph_get_width (paragraph),
                                  n_lines * cdt_paragraph_get_pitch (paragraph), colour);
  part.paragraph = paragraph;
  part.first_line = first_line;
  part.n_lines = n_lines;
  return add_part (measured, part);
}

void
cdt_measured_add_units_of (CdtMeasured *measured, const CdtMeasured *other, guint from, guint to, int row)
{
  for (guint i = from; i < to; i++)
    {
      const CdtUnit *unit = cdt_measured_get_unit (other, i);
      cdt_measured_add_unit (measured, unit->height);
      for (guint k = 0; k < unit->n_parts; k++)
        {
          CdtPiece part = g_array_index (other->parts, CdtPiece, unit->first_part + k);
          if (part.paragraph != NULL)
            cdt_paragraph_ref (part.paragraph);
          if (part.row >= 0)
            part.row = row;
          add_part (measured, part);
        }
    }
}

void
cdt_measured_hang (CdtMeasured *measured, CdtParagraph *number, double x, CdtColour colour)
{
  CdtPiece part = g_array_index (measured->parts, CdtPiece, 0);
  part.role = CDT_ROLE_NUMBER;
  part.x = x;
  part.y += cdt_paragraph_get_baseline (part.paragraph) - cdt_paragraph_get_baseline (number);
  part.width = cdt_paragraph_get_width (number);
  part.height = cdt_paragraph_get_pitch (number);
  part.paragraph = number;
  part.colour = colour;
  cdt_measured_insert_part (measured, 0, part);
}

void
cdt_measured_insert_part (CdtMeasured *measured, guint unit, CdtPiece part)
{
  g_array_insert_val (measured->parts, cdt_measured_get_unit (measured, unit)->first_part, part);
  cdt_measured_get_unit (measured, unit)->n_parts++;
  for (guint i = unit + 1; i < measured->units->len; i++)
    cdt_measured_get_unit (measured, i)->first_part++;
}

void
cdt_measured_add_figure (CdtMeasured *measured, const CdtFigureSlice *slice, double x, double y, double width)
{
  CdtPiece piece
      = cdt_piece_make (CDT_PIECE_FIGURE, CDT_ROLE_TEXT, x, y, width, slice->height, CDT_COLOUR_INK);
  piece.first_line = slice->first;
  piece.n_lines = slice->n;
  add_part (measured, piece);
}

void
cdt_measured_add_fill (
    CdtMeasured *measured, double x, double y, double width, double height, CdtColour colour)
{
  add_part (measured, cdt_piece_make (CDT_PIECE_FILL, CDT_ROLE_FURNITURE, x, y, width, height, colour));
}

static void
copy_pointers (GPtrArray *to, guint at, const GPtrArray *from, guint first, guint n)
{
  if (n > 0)
    memcpy (to->pdata + at, from->pdata + first, n * sizeof (gpointer));
}

GPtrArray *
cdt_measured_hand_over (GPtrArray *before, guint first, guint same, GPtrArray *fresh, GPtrArray *gone)
{
  guint n = first + fresh->len + before->len - same;
  GPtrArray *all = g_ptr_array_new_full (n, (GDestroyNotify)cdt_measured_unref);

  g_assert (first <= same && same <= before->len);
  for (guint i = first; i < same; i++)
    g_ptr_array_add (gone, g_ptr_array_index (before, i));
  g_ptr_array_set_size (all, (int)n);
  copy_pointers (all, 0, before, 0, first);
  copy_pointers (all, first, fresh, 0, fresh->len);
  copy_pointers (all, first + fresh->len, before, same, before->len - same);
  g_ptr_array_set_free_func (before, NULL);
  g_ptr_array_unref (fresh);
  return all;
}
