/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-columns.h"

G_BEGIN_DECLS

/**
 * CdtSetStrip: how a strip of a table was set: between which edges, and where the units of each row begin.
 * While the edges stay where they are, a row that is the same in the next table need not be set again.
 */
typedef struct
{
  const CdtMeasure *measure; /* not owned */
  CdtStrip strip;
  double *xs;
  double *pence; /* of each of its columns */
  gboolean has_marks;
  gboolean is_last;
  GArray *first_units; /* (element-type guint) of each row; then where they end */
} CdtSetStrip;

CdtSetStrip *cdt_set_strip_new (const CdtMeasure *measure,
                                const CdtColumns *columns,
                                CdtStrip strip,
                                const double *xs,
                                gboolean has_marks);
void cdt_set_strip_free (CdtSetStrip *strip);
/* The same strip of the table as it was before, when its rows would be set the same now; else NULL.
 * `before`: (nullable). */
const CdtSetStrip *
cdt_set_strip_find (const CdtMeasured *before, const CdtBlock *table, guint n, const CdtSetStrip *now);
/* Adds the row with that index as it was set before. FALSE, and nothing added, when it was not there or
 * looked different there. */
gboolean cdt_set_strip_keep_row (const CdtSetStrip *kept,
                                 const CdtMeasured *before,
                                 CdtMeasured *measured,
                                 guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtSetStrip, cdt_set_strip_free)

G_END_DECLS
