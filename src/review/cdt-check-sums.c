/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-check-sums.h"

#include "cdt-format.h"

static char *
format_pence (gint64 pence)
{
  g_autofree char *value = cdt_money_from_pence (pence);

  return cdt_format_money (value);
}

gboolean
cdt_check_sums_are_wrong (const GPtrArray *sums, const char *goal, char **sum, char **wanted)
{
  gint64 whole = 0, total = 0;

  g_return_val_if_fail (sums != NULL && goal != NULL, FALSE);
  g_return_val_if_fail (sum != NULL && wanted != NULL, FALSE);

  if (!cdt_money_to_pence (goal, &whole))
    return FALSE;
  for (guint i = 0; i < sums->len; i++)
    {
      g_autofree char *text = cdt_node_dup_text (g_ptr_array_index (sums, i));
      gint64 pence = 0;

      if (!cdt_money_to_pence (text, &pence))
        return FALSE;
      total += pence;
    }
  if (total == whole)
    return FALSE;
  *sum = format_pence (total);
  *wanted = format_pence (whole);
  return TRUE;
}
