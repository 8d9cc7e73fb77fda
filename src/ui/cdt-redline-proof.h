/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-layout.h"
#include "cdt-pack.h"

G_BEGIN_DECLS

/**
 * CdtRedlineProof: the pages of a redline. Of a long one the first come at once, and the others in small
 * steps while nothing else is to do.
 */
#define CDT_TYPE_REDLINE_PROOF (cdt_redline_proof_get_type ())
G_DECLARE_FINAL_TYPE (CdtRedlineProof, cdt_redline_proof, CDT, REDLINE_PROOF, GObject)

CdtRedlineProof *cdt_redline_proof_new (CdtDocument *redline, CdtPack *pack);
CdtLayout *cdt_redline_proof_get_layout (CdtRedlineProof *proof); /* not owned */

G_END_DECLS
