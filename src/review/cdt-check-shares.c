/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-check-shares.h"

#include "cdt-format.h"

gboolean
cdt_check_shares_are_wrong (const GPtrArray *shares, char **sum)
{
  gint64 whole = 0, total = 0;
  g_autofree char *percent = NULL;

  g_return_val_if_fail (shares != NULL && sum != NULL, FALSE);

  cdt_percent_to_units ("100", &whole);
  for (guint i = 0; i < shares->len; i++)
    {
      g_autofree char *text = cdt_node_dup_text (g_ptr_array_index (shares, i));
      gint64 units = 0;

      if (!cdt_percent_to_units (text, &units))
        return FALSE;
      total += units;
    }
  if (total == whole)
    return FALSE;
  percent = cdt_percent_from_units (total);
  /* Past a hundred it is no percentage to the formatter */
  *sum = total < whole ? cdt_format_percent (percent) : g_strconcat (percent, "%", NULL);
  return TRUE;
}
