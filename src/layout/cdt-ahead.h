/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-block-match.h"
#include "cdt-document.h"
#include "cdt-measure.h"

G_BEGIN_DECLS

/**
 * CdtAhead: blocks of a document that is not set yet, measured as what they are in place of was. Where the
 * document then sets them otherwise they are measured once more.
 */
typedef struct _CdtAhead CdtAhead;

/* `measures`: of upright pages and of turned ones; must outlive it */
CdtAhead *cdt_ahead_new (const CdtMeasure *measures);
void cdt_ahead_free (CdtAhead *ahead);
/* Goes on until that monotonic time. `before`: (element-type CdtMeasured) those of the document that is set,
 * with which `match` compares the next one. TRUE: there is no more to measure. */
gboolean cdt_ahead_go_on (
    CdtAhead *ahead, CdtDocument *next, const CdtBlockMatch *match, const GPtrArray *before, gint64 until);
CdtMeasured *cdt_ahead_find (CdtAhead *ahead, CdtBlock *block); /* (nullable), not owned */
void cdt_ahead_clear (CdtAhead *ahead);

G_END_DECLS
