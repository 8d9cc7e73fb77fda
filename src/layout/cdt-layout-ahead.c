/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What of the next document can be done before it is set, and what of it somebody looks at. */

#include "cdt-layout-private.h"

static void
add_clauses (CdtLayout *layout, guint page, GHashTable *clauses)
{
  const GArray *starts = layout->pagination.starts;
  guint block = g_array_index (starts, CdtSpot, page).block, end = layout->pagination.measured->len - 1;
  if (page + 1 < starts->len)
    end = g_array_index (starts, CdtSpot, page + 1).block;
  for (; block <= end; block++)
    {
      char *clause = cdt_document_get_block (layout->document, block)->clause;
      if (clause != NULL)
        g_hash_table_add (clauses, clause);
    }
}

GHashTable *
cdt_layout_find_clauses_looked_at (CdtLayout *layout)
{
  g_return_val_if_fail (CDT_IS_LAYOUT (layout), NULL);
  GHashTable *clauses = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer page;
  g_hash_table_iter_init (&iter, layout->looked_at);
  while (g_hash_table_iter_next (&iter, &page, NULL))
    if (GPOINTER_TO_UINT (page) < layout->pages->len && layout->pagination.measured->len > 0)
      add_clauses (layout, GPOINTER_TO_UINT (page), clauses);
  return clauses;
}

gboolean
cdt_layout_prepare_document (CdtLayout *layout, CdtDocument *next, gint64 until)
{
  g_return_val_if_fail (CDT_IS_LAYOUT (layout) && next != NULL, TRUE);
  if (layout->document == NULL || !layout->composer.whole || layout->n_let_go > 0)
    return TRUE;
  return cdt_measurements_prepare (layout->measurements, next, until);
}
