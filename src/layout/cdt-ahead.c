/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-ahead.h"

struct _CdtAhead
{
  const CdtMeasure *measures;
  GHashTable *measured; /* CdtBlock -> CdtMeasured, which holds it */
};

static void
measure_like (CdtAhead *ahead, CdtBlock *block, const CdtMeasured *earlier)
{
  const CdtMeasure *measure = &ahead->measures[earlier->turned];
  CdtMeasured *measured = cdt_measure_block (measure, block, earlier->indented, earlier);
  measured->turned = earlier->turned;
  measured->new_page = earlier->new_page;
  measured->leads = earlier->leads;
  g_hash_table_insert (ahead->measured, block, measured);
}

CdtAhead *
cdt_ahead_new (const CdtMeasure *measures)
{
  CdtAhead *ahead = g_new0 (CdtAhead, 1);
  ahead->measures = measures;
  ahead->measured = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)cdt_measured_unref);
  return ahead;
}

void
cdt_ahead_free (CdtAhead *ahead)
{
  g_hash_table_unref (ahead->measured);
  g_free (ahead);
}

gboolean
cdt_ahead_go_on (
    CdtAhead *ahead, CdtDocument *next, const CdtBlockMatch *match, const GPtrArray *before, gint64 until)
{
  guint end = cdt_document_get_n_blocks (next) - cdt_block_match_get_tail (match);
  for (guint n = cdt_block_match_get_start (match); n < end; n++)
    {
      guint earlier = cdt_block_match_find_earlier (match, n);
      CdtBlock *block = cdt_document_get_block (next, n);
      /* Contents are measured by all headings. */
      if (earlier == G_MAXUINT || cdt_block_match_find_same (match, n) != G_MAXUINT
          || block->kind == CDT_BLOCK_CONTENTS || g_hash_table_contains (ahead->measured, block))
        continue;
      measure_like (ahead, block, g_ptr_array_index (before, earlier));
      if (until != G_MAXINT64 && g_get_monotonic_time () >= until)
        return FALSE;
    }
  return TRUE;
}

CdtMeasured *
cdt_ahead_find (CdtAhead *ahead, CdtBlock *block)
{
  return g_hash_table_lookup (ahead->measured, block);
}

void
cdt_ahead_clear (CdtAhead *ahead)
{
  g_hash_table_remove_all (ahead->measured);
}
