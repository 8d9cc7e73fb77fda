/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-page-number.h"

const char *
cdt_page_number_get_link (const CdtPiece *piece)
{
  const CdtRun *run;

  if (piece->role != CDT_ROLE_CELL || piece->paragraph == NULL
      || cdt_text_get_n_runs (cdt_paragraph_get_text (piece->paragraph)) != 1)
    return NULL;
  run = cdt_text_get_run (cdt_paragraph_get_text (piece->paragraph), 0);
  return run->flags & CDT_RUN_PAGE ? run->link : NULL;
}

void
cdt_page_number_set (const CdtMeasure *measure, CdtPiece *piece, guint page)
{
  const CdtLook *look = cdt_look_get (CDT_BLOCK_TABLE);
  g_autofree char *number = g_strdup_printf ("%u", page + 1);
  GPtrArray *runs = g_ptr_array_new ();
  CdtRun *run = cdt_run_copy (cdt_text_get_run (cdt_paragraph_get_text (piece->paragraph), 0));
  g_autoptr (CdtText) text = NULL;

  g_free (run->text);
  run->text = g_steal_pointer (&number);
  g_ptr_array_add (runs, run);
  text = cdt_text_new_take (runs);
  cdt_paragraph_unref (piece->paragraph);
  piece->paragraph = cdt_measure_set (measure, text, look->size, look->pitch, FALSE, piece->width);
  piece->x += piece->width - cdt_paragraph_get_width (piece->paragraph);
  piece->width = cdt_paragraph_get_width (piece->paragraph);
}
