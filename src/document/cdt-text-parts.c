/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-text-parts.h"

#include "cdt-block.h"

#define PARTING (CDT_RUN_LABEL | CDT_RUN_PARAGRAPH)

static void
free_part (gpointer data)
{
  CdtTextPart *part = data;

  g_free (part->label);
  g_clear_pointer (&part->text, cdt_text_unref);
  g_free (part);
}

/* A label as it was typed, of a run that has white space around it; NULL when it is the program's bullet. */
static char *
dup_label (const CdtRun *run)
{
  g_autofree char *label = g_strstrip (g_strdup (run->text));

  if (g_str_equal (label, cdt_list_mark (FALSE)) || g_str_equal (label, cdt_list_mark (TRUE)))
    return NULL;
  return g_steal_pointer (&label);
}

static CdtTextPart *
new_part (const CdtRun *run)
{
  CdtTextPart *part = g_new0 (CdtTextPart, 1);

  if (run == NULL || (run->flags & CDT_RUN_LABEL) == 0)
    return part;
  part->item = TRUE;
  part->depth = (run->flags & CDT_RUN_DEEP) != 0;
  part->label = dup_label (run);
  return part;
}

gboolean
cdt_text_has_parts (const CdtText *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (guint i = 0; i < cdt_text_get_n_runs (text); i++)
    if (cdt_text_get_run (text, i)->flags & PARTING)
      return TRUE;
  return FALSE;
}

GPtrArray *
cdt_text_split_parts (const CdtText *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  GPtrArray *parts = g_ptr_array_new_with_free_func (free_part);
  CdtTextPart *part = new_part (NULL);
  GPtrArray *runs = g_ptr_array_new ();
  for (guint i = 0; i < cdt_text_get_n_runs (text); i++)
    {
      const CdtRun *run = cdt_text_get_run (text, i);

      if ((run->flags & PARTING) == 0)
        {
          g_ptr_array_add (runs, cdt_run_copy (run));
          continue;
        }
      part->text = cdt_text_new_take (runs);
      g_ptr_array_add (parts, part);
      part = new_part (run);
      runs = g_ptr_array_new ();
    }
  part->text = cdt_text_new_take (runs);
  g_ptr_array_add (parts, part);
  return parts;
}

const char *
cdt_text_part_get_mark (const CdtTextPart *part)
{
  g_return_val_if_fail (part != NULL, NULL);

  return part->label != NULL ? part->label : cdt_list_mark (part->depth > 0);
}
