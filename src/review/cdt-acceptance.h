/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"
#include "cdt-finding.h"

G_BEGIN_DECLS

/* Findings that a person has looked at and lets be. The draft keeps who, when and why; each is a step that
 * can be undone. */

/* Findings that the draft says are accepted become so: they are not counted as anything else. */
void cdt_acceptance_apply (CdtDraft *draft, GPtrArray *findings);
/* `on`: ISO date. FALSE, and nothing changes, where the reason or the name is blank. */
gboolean cdt_acceptance_add (
    CdtDraft *draft, const CdtFinding *finding, const char *note, const char *who, const char *on);
void cdt_acceptance_take_back (CdtDraft *draft, const CdtFinding *finding); /* an accepted one */
/* "Accepted by Ada Smith on 22 November 2026: …"; (transfer full) */
char *cdt_acceptance_say (CdtDraft *draft, const CdtFinding *finding);
/* The name that was given last; NULL when none was. (transfer full) */
char *cdt_acceptance_dup_last_name (CdtDraft *draft);

G_END_DECLS
