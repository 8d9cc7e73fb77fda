/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "cdt-layout.h"

static const char *const kind_names[] = {
  [CDT_PIECE_LINES] = "lines", [CDT_PIECE_FILL] = "fill", [CDT_PIECE_FIGURE] = "figure",
  [CDT_PIECE_LOGO] = "logo",   [CDT_PIECE_DOTS] = "dots",
};

static const char *const role_names[] = {
  [CDT_ROLE_FURNITURE] = "furniture", [CDT_ROLE_NUMBER] = "number", [CDT_ROLE_TEXT] = "text",
  [CDT_ROLE_HEAD_CELL] = "head-cell", [CDT_ROLE_CELL] = "cell",
};

/* One decimal, with a point in every locale and no minus before zero. */
static void
append_length (GString *dump, double length)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  double tenths = round (length * 10.0) / 10.0;
  g_string_append_c (dump, ' ');
  g_string_append (dump, g_ascii_formatd (digits, sizeof digits, "%.1f", tenths == 0.0 ? 0.0 : tenths));
}

static void
append_words (GString *dump, const CdtPiece *piece)
{
  for (guint i = 0; i < piece->n_lines; i++)
    {
      g_autofree char *words = cdt_paragraph_dup_line (piece->paragraph, piece->first_line + i);
      g_string_append_printf (dump, "%s%s", i == 0 ? "" : " / ", g_strstrip (words));
    }
}

static void
append_piece (GString *dump, guint page, const CdtPiece *piece)
{
  g_string_append_printf (dump, "%u %s %s %d", page + 1, kind_names[piece->kind], role_names[piece->role],
                          piece->block);
  if (piece->row >= 0)
    g_string_append_printf (dump, "[%d,%d]", piece->row, piece->column);
  append_length (dump, piece->x);
  append_length (dump, piece->y);
  append_length (dump, piece->width);
  append_length (dump, piece->height);
  if (piece->kind == CDT_PIECE_LINES)
    {
      g_string_append (dump, " | ");
      append_words (dump, piece);
    }
  g_string_append_c (dump, '\n');
}

char *
cdt_layout_dump (CdtLayout *layout)
{
  g_return_val_if_fail (CDT_IS_LAYOUT (layout), NULL);
  GString *dump = g_string_new (NULL);
  for (guint n = 0; n < cdt_layout_get_n_pages (layout); n++)
    {
      const CdtPage *page = cdt_layout_get_page (layout, n);
      for (guint i = 0; i < page->pieces->len; i++)
        append_piece (dump, n, &g_array_index (page->pieces, CdtPiece, i));
    }
  return g_string_free (dump, FALSE);
}
