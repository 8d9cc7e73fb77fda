/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-flow.h"

G_BEGIN_DECLS

/**
 * CdtPagination: where each page begins. Each page ends where that costs least of the units that fit
 * on it. What a page holds depends on nothing above it, so that a pagination made after another goes
 * on from the last page that an edit cannot have changed, and ends as soon as a page begins where one
 * did. A plain value that owns its arrays.
 */
typedef struct
{
  GPtrArray *measured; /* (element-type CdtMeasured) what was parted */
  GArray *starts;      /* (element-type CdtSpot) of each page, at least one */
  GArray *reaches;     /* (element-type guint) the last block that was looked at to find each start */
  guint n_sure;        /* pages that stay as they are when more is measured below */
  guint n_parted;      /* pages that had to be found anew */
} CdtPagination;

/* `cover`: the first page begins lower. `before`: (nullable) of an earlier document in the same style and
 * with the same sort of cover. */
CdtPagination
cdt_pagination_make (GPtrArray *measured, const CdtStyle *style, gboolean cover, const CdtPagination *before);
void cdt_pagination_clear (CdtPagination *pagination);

G_END_DECLS
