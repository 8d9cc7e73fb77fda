/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-page.h"

static void
clear_piece (gpointer data)
{
  CdtPiece *piece = data;
  g_clear_pointer (&piece->paragraph, cdt_paragraph_unref);
}

CdtPiece
cdt_piece_make (
    CdtPieceKind kind, CdtRole role, double x, double y, double width, double height, CdtColour colour)
{
  return (CdtPiece){ .kind = kind,
                     .role = role,
                     .block = -1,
                     .row = -1,
                     .column = -1,
                     .x = x,
                     .y = y,
                     .width = width,
                     .height = height,
                     .colour = colour };
}

CdtPage *
cdt_page_new (guint number, double width, double height)
{
  CdtPage *page = g_new0 (CdtPage, 1);
  page->number = number;
  page->width = width;
  page->height = height;
  page->pieces = g_array_new (FALSE, TRUE, sizeof (CdtPiece));
  g_array_set_clear_func (page->pieces, clear_piece);
  return page;
}

void
cdt_page_free (CdtPage *page)
{
  g_return_if_fail (page != NULL);
  g_array_unref (page->pieces);
  g_free (page);
}
