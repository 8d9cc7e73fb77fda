/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-house.h"

#define MM (72.0 / 25.4)

static const CdtHouse houses[] = {
  { .name = "clear",
    .family = "Carlito, Calibri, Liberation Sans, Noto Sans, sans-serif",
    .accent = 0x0c4a5c,
    .cover_band = 22.7,
    .fills_heads = TRUE,
    .tints_rows = TRUE },
  { .name = "formal",
    .family = "Gentium Plus, Liberation Serif, Times New Roman, Noto Serif, serif",
    .accent = 0x1d2b4f,
    .cover_band = 5.0 },
};

static const CdtPaper papers[] = {
  { "a4", 210.0 * MM, 297.0 * MM },
  { "letter", 612.0, 792.0 },
};

static const CdtPrint prints[] = {
  { "usual", 11.0, 25.0 * MM },
  { "large", 16.0, 20.0 * MM },
};

/* The tables above begin each row with its name. */
static gconstpointer
find_row (gconstpointer rows, gsize size, guint n, const char *name)
{
  for (guint i = 0; i < n; i++)
    {
      const char *const *row = (gconstpointer)((const char *)rows + i * size);
      if (g_strcmp0 (*row, name) == 0)
        return row;
    }
  return rows;
}

const CdtHouse *
cdt_house_find (const char *name)
{
  return find_row (houses, sizeof houses[0], G_N_ELEMENTS (houses), name);
}

const CdtPaper *
cdt_paper_find (const char *name)
{
  return find_row (papers, sizeof papers[0], G_N_ELEMENTS (papers), name);
}

const CdtPrint *
cdt_print_find (const char *name)
{
  return find_row (prints, sizeof prints[0], G_N_ELEMENTS (prints), name);
}
