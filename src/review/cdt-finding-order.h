/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"
#include "cdt-finding.h"

G_BEGIN_DECLS

/* The most severe first, then in the order of the document. Private to src/review. */
void cdt_finding_order_sort (GPtrArray *findings, CdtDraft *draft);

G_END_DECLS
