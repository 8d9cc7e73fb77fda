/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-cell.h"

#include "cdt-text-parts.h"

#define BULLET_X 9.0  /* from a bullet to the words beside it */
#define NUMBER_X 16.0 /* ... from a number that somebody typed */
#define DEEP_X 12.0   /* further in, of a list within a list */
#define UNBOUNDED 10000.0

/* A paragraph or item, from which line of the cell on */
typedef struct
{
  CdtParagraph *paragraph;
  CdtParagraph *mark; /* (nullable) */
  double mark_x;
  double x;
  guint first_line;
  guint n_lines;
} Part;

struct _CdtCell
{
  GArray *parts; /* (element-type Part) */
  guint n_lines;
};

static void
clear_part (gpointer data)
{
  Part *part = data;

  g_clear_pointer (&part->paragraph, cdt_paragraph_unref);
  g_clear_pointer (&part->mark, cdt_paragraph_unref);
}

static void
add_part (CdtCell *cell, Part part)
{
  part.first_line = cell->n_lines;
  part.n_lines = cdt_paragraph_get_n_lines (part.paragraph);
  cell->n_lines += part.n_lines;
  g_array_append_val (cell->parts, part);
}

static Part
set_item (CdtParagraphCache *cache,
          const CdtTextPart *item,
          const CdtParagraphStyle *style,
          double width,
          double scale)
{
  CdtParagraphStyle start = *style;
  g_autoptr (CdtText) mark = cdt_text_new (cdt_text_part_get_mark (item));
  Part part = { .mark_x = MIN (item->depth * DEEP_X * scale, width / 4.0) };

  start.align = PANGO_ALIGN_LEFT;
  part.mark = cdt_paragraph_cache_get (cache, mark, &start, UNBOUNDED);
  part.x = part.mark_x + (item->label != NULL ? NUMBER_X : BULLET_X) * scale;
  part.x = MIN (MAX (part.x, part.mark_x + cdt_paragraph_get_width (part.mark) + 3.0 * scale), width / 2.0);
  part.paragraph = cdt_paragraph_cache_get (cache, item->text, &start, width - part.x);
  return part;
}

static void
set_parts (CdtCell *cell,
           CdtParagraphCache *cache,
           CdtText *text,
           const CdtParagraphStyle *style,
           double width,
           double scale)
{
  g_autoptr (GPtrArray) parts = cdt_text_split_parts (text);

  for (guint i = 0; i < parts->len; i++)
    {
      const CdtTextPart *part = parts->pdata[i];

      if (part->item)
        add_part (cell, set_item (cache, part, style, width, scale));
      else if (!cdt_text_is_empty (part->text))
        add_part (cell, (Part){ .paragraph = cdt_paragraph_cache_get (cache, part->text, style, width) });
    }
}

CdtCell *
cdt_cell_new (
    CdtParagraphCache *cache, CdtText *text, const CdtParagraphStyle *style, double width, double scale)
{
  CdtCell *cell = g_new0 (CdtCell, 1);

  cell->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  g_array_set_clear_func (cell->parts, clear_part);
  if (text != NULL && cdt_text_has_parts (text))
    set_parts (cell, cache, text, style, width, scale);
  if (cell->parts->len > 0)
    return cell;
  g_autoptr (CdtText) words = text != NULL ? cdt_text_ref (text) : cdt_text_new ("");
  add_part (cell, (Part){ .paragraph = cdt_paragraph_cache_get (cache, words, style, width) });
  return cell;
}

void
cdt_cell_free (CdtCell *cell)
{
  g_array_unref (cell->parts);
  g_free (cell);
}

guint
cdt_cell_get_n_lines (const CdtCell *cell)
{
  return cell->n_lines;
}

double
cdt_cell_get_pitch (const CdtCell *cell)
{
  return cdt_paragraph_get_pitch (g_array_index (cell->parts, Part, 0).paragraph);
}

void
cdt_cell_get_extent (const CdtCell *cell, guint from, guint to, double *start, double *end)
{
  *start = G_MAXDOUBLE;
  *end = 0.0;
  for (guint i = 0; i < cell->parts->len; i++)
    {
      const Part *part = &g_array_index (cell->parts, Part, i);

      for (guint line = MAX (from, part->first_line); line < MIN (to, part->first_line + part->n_lines);
           line++)
        {
          guint own = line - part->first_line;

          *start = MIN (*start, part->x + cdt_paragraph_get_line_start (part->paragraph, own));
          *end = MAX (*end, part->x + cdt_paragraph_get_line_end (part->paragraph, own));
        }
    }
}

static void
add_piece (CdtMeasured *measured,
           CdtParagraph *paragraph,
           CdtRole role,
           guint from,
           guint to,
           double x,
           double y,
           const CdtPiece *like)
{
  CdtPiece *piece = cdt_measured_add_text (measured, role, cdt_paragraph_ref (paragraph), from, to - from,
                                           like->x + x, y, like->colour);
  piece->row = like->row;
  piece->column = like->column;
  piece->width = like->width - x;
}

void
cdt_cell_add (const CdtCell *cell, CdtMeasured *measured, guint from, guint to, const CdtPiece *like)
{
  double pitch = cdt_cell_get_pitch (cell);

  for (guint i = 0; i < cell->parts->len; i++)
    {
      const Part *part = &g_array_index (cell->parts, Part, i);
      guint first = MAX (from, part->first_line), end = MIN (to, part->first_line + part->n_lines);
      double y = like->y + (first - MIN (from, first)) * pitch;

      /* A cell that is past its last line still says where it is. */
      if (first >= end && cell->parts->len > 1)
        continue;
      if (part->mark != NULL && first == part->first_line)
        add_piece (measured, part->mark, CDT_ROLE_NUMBER, 0, 1, part->mark_x, y, like);
      add_piece (measured, part->paragraph, like->role, first - part->first_line,
                 MAX (first, end) - part->first_line, part->x, y, like);
    }
}
