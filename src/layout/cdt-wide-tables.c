/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-wide-tables.h"

#include "cdt-columns.h"

struct _CdtWideTables
{
  const CdtMeasure *upright;
  GHashTable *known; /* CdtBlock -> is it wide? */
};

CdtWideTables *
cdt_wide_tables_new (const CdtMeasure *upright)
{
  CdtWideTables *wide = g_new0 (CdtWideTables, 1);
  wide->upright = upright;
  wide->known = g_hash_table_new_full (NULL, NULL, (GDestroyNotify)cdt_block_unref, NULL);
  return wide;
}

void
cdt_wide_tables_free (CdtWideTables *wide)
{
  g_hash_table_unref (wide->known);
  g_free (wide);
}

gboolean
cdt_wide_tables_ask_cb (CdtBlock *table, gpointer data)
{
  CdtWideTables *wide = data;
  gpointer known;
  if (g_hash_table_lookup_extended (wide->known, table, NULL, &known))
    return GPOINTER_TO_INT (known);
  g_autoptr (CdtColumns) columns = cdt_columns_new (wide->upright, table);
  gboolean is_wide = cdt_columns_get_need (columns) > wide->upright->width;
  g_hash_table_insert (wide->known, cdt_block_ref (table), GINT_TO_POINTER (is_wide));
  return is_wide;
}

void
cdt_wide_tables_forget (CdtWideTables *wide, CdtBlock *block)
{
  g_hash_table_remove (wide->known, block);
}
