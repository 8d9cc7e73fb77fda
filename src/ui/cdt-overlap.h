/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-agreement.h"

G_BEGIN_DECLS

/** CdtOverlap: two of the person's agreements that are largely between the same partners, and might be one.
 */
typedef struct
{
  CdtAgreement *one; /* the newer */
  CdtAgreement *other;
} CdtOverlap;

/* The first pair among the newest of these #CdtAgreement, newest first: both in files, under titles of their
 * own, with two partners or more in common that are at least half of either's. NULL: there is none. (transfer
 * full) */
CdtOverlap *cdt_overlap_find (GListModel *agreements);
void cdt_overlap_free (CdtOverlap *overlap);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtOverlap, cdt_overlap_free)

G_END_DECLS
