/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-document.h"
#include "cdt-measure.h"

G_BEGIN_DECLS

/**
 * CdtMeasurements: the blocks of a document measured, from the first one as far as is asked for. What stands
 * as it did in the document before is the same object as then: pages are told apart by that.
 */
typedef struct _CdtMeasurements CdtMeasurements;

/* `measures`: of upright pages and of turned ones; copied, and what they point at must outlive it. */
CdtMeasurements *cdt_measurements_new (const CdtMeasure measures[2]);
void cdt_measurements_free (CdtMeasurements *measurements);
/* Measures as far down as the document before was measured: nothing of the first one. */
void cdt_measurements_begin (CdtMeasurements *measurements, CdtDocument *document);
/* Lets go of the document before, once nobody tells pages of the two apart any more. */
void cdt_measurements_forget_before (CdtMeasurements *measurements);
/* (nullable): until then, the block that had this number before. `now`: its number now, or that of what
 * stands in its place, G_MAXUINT where it is gone; after that, the same number. */
CdtBlock *cdt_measurements_find_before (const CdtMeasurements *measurements, guint then, guint *now);
/* Measures what is new in the next document, of one that is whole, until that monotonic time. TRUE: all is
 * measured. */
gboolean cdt_measurements_prepare (CdtMeasurements *measurements, CdtDocument *next, gint64 until);
/* Measures at least one block more, and others until that monotonic time; G_MAXINT64: all. */
void cdt_measurements_go_on (CdtMeasurements *measurements, gint64 until);
gboolean cdt_measurements_are_whole (const CdtMeasurements *measurements);
/* How high what is not measured yet may be, points; 0 when all is */
double cdt_measurements_guess_rest (CdtMeasurements *measurements);
/* (element-type CdtMeasured) by number, those measured; more of them are in another array. Who keeps a
 * reference to this one may tell by its pointers what is the same as in that one, until that is let go of. */
GPtrArray *cdt_measurements_get_blocks (const CdtMeasurements *measurements);
/* (element-type guint) the blocks in the contents */
GArray *cdt_measurements_get_entries (const CdtMeasurements *measurements);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtMeasurements, cdt_measurements_free)

G_END_DECLS
