/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-field-walk.h"
#include "cdt-finding.h"

G_BEGIN_DECLS

/* What any field may have wrong with it, whatever it is about: an answer that does not fit its type, words
 * that a check looks for, a reference to what is gone. For findings that are no less severe than `least`.
 * Private to src/review. */
void cdt_check_fields (CdtDraft *draft, CdtSeverity least, GPtrArray *findings);
/* The same, references apart, where the walk goes from now on until that monotonic time; `uses` (element-type
 * CdtWordUse) gets what can only be judged beside all others. TRUE: the walk is at its end. */
gboolean cdt_check_fields_go_on (
    CdtDraft *draft, CdtFieldWalk *walk, gint64 until, CdtSeverity least, GPtrArray *findings, GArray *uses);

G_END_DECLS
