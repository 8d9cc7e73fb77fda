/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"
#include "cdt-fix.h"

G_BEGIN_DECLS

/* Do these percentages, elements with text, come to anything but 100 %? Worked out exactly. Then *sum is
 * what they come to, as a person writes it. Where one of them is no percentage at all there is no sum to
 * speak of, and the answer is FALSE: that fault is found by itself. Private to src/review. */
gboolean cdt_check_shares_are_wrong (const GPtrArray *shares, char **sum);

/* What gives the rest of 100 % to the only partner that has no share in the list `node`; NULL where there is
 * no rest, or not just one such partner. `label` has {partner} for its name. (transfer full) */
CdtFix *cdt_check_shares_make_fix (CdtDraft *draft, CdtNode *node, const char *label);

G_END_DECLS
