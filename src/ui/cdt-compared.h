/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-compare-side.h"
#include "cdt-pack.h"

G_BEGIN_DECLS

/** CdtCompared: what came of comparing two sides. */
typedef struct
{
  GPtrArray *lines;     /* (element-type CdtComparisonLine) */
  CdtDocument *redline; /* (nullable) where there is no wording on this computer to read the drafts by */
  CdtPack *pack;        /* (nullable) that the redline looks like */
  char *leaves_out;     /* (nullable) the name of a PDF without the working information that the other has */
} CdtCompared;

void cdt_compared_free (CdtCompared *compared);

/* Compares in a worker, with drafts of its own: the window stays free. */
void cdt_compared_make_async (CdtCompareSide *from,
                              CdtCompareSide *to,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer data);
CdtCompared *cdt_compared_make_finish (GAsyncResult *result, GError **error); /* (transfer full) */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtCompared, cdt_compared_free)

G_END_DECLS
