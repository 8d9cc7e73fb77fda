/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-document.h"
#include "cdt-measured.h"

G_BEGIN_DECLS

/** CdtEstimate: how high blocks will be that are not measured yet, by their letters and by how high those are
 * that are measured. A plain value that owns nothing. */
typedef struct
{
  CdtDocument *document; /* NULL: nothing is known */
  guint n_added;         /* blocks that have been measured */
  double left;           /* letters of the others */
  double letters;        /* of those measured ... */
  double height;         /* ... and their height, points */
} CdtEstimate;

/* Points; 0 when `measured` (element-type CdtMeasured) are all blocks of the document. They are looked at
 * once: those of a document may only become more. `scale`: how much larger than usual the letters are. */
double
cdt_estimate_rest (CdtEstimate *estimate, CdtDocument *document, const GPtrArray *measured, double scale);

G_END_DECLS
