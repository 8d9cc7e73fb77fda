/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-document.h"
#include "cdt-pairing.h"

G_BEGIN_DECLS

/* Which block of two documents goes with which, in the order in which they are read together. Clauses and
 * schedules are told by their ids, blocks within one by theirs, or by the item of the draft that most of
 * their words are from, and what has neither by its words. (transfer full) (element-type CdtStep) */
GArray *cdt_redline_plan (const CdtDocument *old, const CdtDocument *now);

/* An id that two things share tells neither: those that are not single in their row are let go of. */
void cdt_redline_keep_single_ids (GArray *a, GArray *b); /* (element-type CdtPairingItem) */

G_END_DECLS
