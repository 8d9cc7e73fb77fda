/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-document.h"
#include "cdt-measure.h"

G_BEGIN_DECLS

/**
 * CdtMeasurements: all blocks of a document measured. What stands as it did in the document before is the
 * same object as then: pages are told apart by that.
 */
typedef struct _CdtMeasurements CdtMeasurements;

/* `measures`: of upright pages and of turned ones; copied, and what they point at must outlive it. */
CdtMeasurements *cdt_measurements_new (const CdtMeasure measures[2]);
void cdt_measurements_free (CdtMeasurements *measurements);
void cdt_measurements_set_document (CdtMeasurements *measurements, CdtDocument *document);
/* (element-type CdtMeasured) one for each block; the next document has another array */
GPtrArray *cdt_measurements_get_blocks (const CdtMeasurements *measurements);
/* (element-type guint) the blocks in the contents */
GArray *cdt_measurements_get_entries (const CdtMeasurements *measurements);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtMeasurements, cdt_measurements_free)

G_END_DECLS
