/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-set-strip.h"

static const CdtRow *
get_row (const CdtBlock *table, guint n)
{
  return g_ptr_array_index (table->rows, n);
}

static gboolean
has_edges (const CdtSetStrip *strip, const CdtSetStrip *other)
{
  gsize n = cdt_strip_get_n (strip->strip);
  return strip->strip.from == other->strip.from && strip->strip.to == other->strip.to
         && memcmp (strip->xs, other->xs, (n + 1) * sizeof (double)) == 0
         && memcmp (strip->pence, other->pence, n * sizeof (double)) == 0;
}

static gboolean
aligns_equal (const CdtBlock *a, const CdtBlock *b)
{
  guint n = MAX (a->columns->len, b->columns->len);
  for (guint i = 0; i < n; i++)
    if (cdt_columns_get_align (a, i) != cdt_columns_get_align (b, i))
      return FALSE;
  return TRUE;
}

/* Where the row was, if rows came or went only in one place: counted from the top or from the bottom. */
static int
find_row (const CdtBlock *before, const CdtBlock *now, guint index)
{
  const CdtRow *row = get_row (now, index);
  int shifted = (int)index + (int)before->rows->len - (int)now->rows->len;
  if (index < before->rows->len && get_row (before, index) == row)
    return (int)index;
  if (shifted >= 0 && shifted < (int)before->rows->len && get_row (before, (guint)shifted) == row)
    return shifted;
  return -1;
}

CdtSetStrip *
cdt_set_strip_new (const CdtMeasure *measure,
                   const CdtColumns *columns,
                   CdtStrip strip,
                   const double *xs,
                   gboolean has_marks)
{
  guint n = cdt_strip_get_n (strip);
  CdtSetStrip *set = g_new0 (CdtSetStrip, 1);
  set->measure = measure;
  set->strip = strip;
  set->xs = g_memdup2 (xs, (n + 1) * sizeof (double));
  set->pence = g_new (double, n);
  for (guint i = 0; i < n; i++)
    set->pence[i] = cdt_columns_get_pence (columns, cdt_strip_get_column (strip, i));
  set->has_marks = has_marks;
  set->first_units = g_array_new (FALSE, FALSE, sizeof (guint));
  return set;
}

void
cdt_set_strip_free (CdtSetStrip *strip)
{
  g_array_unref (strip->first_units);
  g_free (strip->xs);
  g_free (strip->pence);
  g_free (strip);
}

const CdtSetStrip *
cdt_set_strip_find (const CdtMeasured *before, const CdtBlock *table, guint n, const CdtSetStrip *now)
{
  if (before == NULL || before->strips == NULL || n >= before->strips->len)
    return NULL;
  const CdtSetStrip *strip = g_ptr_array_index (before->strips, n);
  gboolean same = strip->measure == now->measure && strip->has_marks == now->has_marks
                  && has_edges (strip, now) && aligns_equal (before->block, table);
  return same ? strip : NULL;
}

gboolean
cdt_set_strip_keep_row (const CdtSetStrip *kept,
                        const CdtMeasured *before,
                        CdtMeasured *measured,
                        guint index)
{
  int was = find_row (before->block, measured->block, index);
  /* Every other row is tinted, totals go by their neighbours, and below the last row of a strip is a gap. */
  if (was < 0 || (guint)was % 2 != index % 2 || get_row (measured->block, index)->total
      || (!kept->is_last && (guint)was + 1 == before->block->rows->len))
    return FALSE;
  cdt_measured_add_units_of (measured, before, g_array_index (kept->first_units, guint, (guint)was),
                             g_array_index (kept->first_units, guint, (guint)was + 1), (int)index);
  return TRUE;
}
