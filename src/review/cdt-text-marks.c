/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-text-marks.h"

CdtText *
cdt_text_mark (const CdtText *text, CdtRunFlags flags)
{
  GPtrArray *runs = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_run_free);

  for (guint i = 0; i < cdt_text_get_n_runs (text); i++)
    {
      CdtRun *run = cdt_run_copy (cdt_text_get_run (text, i));

      run->flags |= flags;
      g_ptr_array_add (runs, run);
    }
  return cdt_text_new_take (runs);
}

CdtText *
cdt_text_add_note (const CdtText *text, const char *note)
{
  GPtrArray *runs = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_run_free);
  g_autofree char *words = g_strdup_printf (" [%s]", note);

  for (guint i = 0; i < cdt_text_get_n_runs (text); i++)
    g_ptr_array_add (runs, cdt_run_copy (cdt_text_get_run (text, i)));
  g_ptr_array_add (runs, cdt_run_new (words, CDT_RUN_OWN | CDT_RUN_ITALIC, NULL));
  return cdt_text_new_take (runs);
}
