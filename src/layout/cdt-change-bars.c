/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-change-bars.h"
#include "cdt-palette.h"

#define BAR_WIDTH 2.25
#define BAR_GAP 11.0 /* from the text to the bar's left */
#define TOUCH 1.0    /* nearer than this, two bars are one */

typedef struct
{
  double top, bottom;
} Stretch;

static int
compare_stretches (gconstpointer a, gconstpointer b)
{
  const Stretch *one = a, *other = b;
  return (one->top > other->top) - (one->top < other->top);
}

static void
add_lines (const CdtPiece *piece, GArray *stretches)
{
  double pitch = cdt_paragraph_get_pitch (piece->paragraph);
  if (!cdt_text_has_changes (cdt_paragraph_get_text (piece->paragraph)))
    return;
  for (guint i = 0; i < piece->n_lines; i++)
    {
      Stretch stretch = { piece->y + i * pitch, piece->y + (i + 1) * pitch };
      if (cdt_paragraph_is_line_changed (piece->paragraph, piece->first_line + i))
        g_array_append_val (stretches, stretch);
    }
}

static void
add_figure (const CdtComposer *composer, const CdtPiece *piece, GArray *stretches)
{
  CdtRevision revision = cdt_document_get_block (composer->document, (guint)piece->block)->revision;
  Stretch stretch = { piece->y, piece->y + piece->height };
  if (revision != CDT_REVISION_NONE)
    g_array_append_val (stretches, stretch);
}

/* A head that comes again is told where it stands first. */
static GArray *
find_stretches (const CdtComposer *composer, const CdtPage *page)
{
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));
  for (guint i = 0; i < page->pieces->len; i++)
    {
      const CdtPiece *piece = &g_array_index (page->pieces, CdtPiece, i);
      if (piece->kind == CDT_PIECE_LINES && piece->role != CDT_ROLE_FURNITURE)
        add_lines (piece, stretches);
      else if (piece->kind == CDT_PIECE_FIGURE)
        add_figure (composer, piece, stretches);
    }
  g_array_sort (stretches, compare_stretches);
  return stretches;
}

static void
add_bar (const CdtMeasure *measure, CdtPage *page, const Stretch *stretch)
{
  CdtPiece bar = cdt_piece_make (CDT_PIECE_FILL, CDT_ROLE_FURNITURE, measure->left - BAR_GAP, stretch->top,
                                 BAR_WIDTH, stretch->bottom - stretch->top, CDT_COLOUR_BAR);
  g_array_append_val (page->pieces, bar);
}

void
cdt_change_bars_add (const CdtComposer *composer, CdtPage *page)
{
  g_autoptr (GArray) stretches = find_stretches (composer, page);
  const CdtMeasure *measure = cdt_composer_get_measure (composer, page->number);
  Stretch bar = { 0.0, 0.0 };
  for (guint i = 0; i < stretches->len; i++)
    {
      const Stretch *next = &g_array_index (stretches, Stretch, i);
      if (i > 0 && next->top > bar.bottom + TOUCH)
        add_bar (measure, page, &bar);
      if (i == 0 || next->top > bar.bottom + TOUCH)
        bar = *next;
      bar.bottom = MAX (bar.bottom, next->bottom);
    }
  if (stretches->len > 0)
    add_bar (measure, page, &bar);
}
