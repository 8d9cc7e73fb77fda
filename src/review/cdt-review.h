/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"
#include "cdt-finding.h"

G_BEGIN_DECLS

/**
 * Reads a draft as a careful colleague would: required questions from the schema, everything else
 * from the tables in resources/checks/. (element-type CdtFinding), the most severe first, accepted ones last,
 * then in the order of the document. What is less severe than `least` is not looked for; to have all, say
 * CDT_FINDING_NOTE.
 */
GPtrArray *cdt_review_run (CdtDraft *draft, CdtSeverity least);

/* Adds the required questions that are not answered inside this container or field; "": in all the draft.
 * Private to src/review. */
void cdt_review_add_unanswered (CdtDraft *draft, const char *path, GPtrArray *findings);

/* How many of all checks, those of the wording too, raise none of these findings that is open.
 * (element-type CdtFinding) */
guint cdt_review_count_passed (const GPtrArray *findings);

/* How many of the required questions inside these containers or fields apply, and how many of those
 * are answered. paths NULL: the whole draft. `started`: anything at all is answered there. */
void cdt_review_count (
    CdtDraft *draft, const char *const *paths, guint *answered, guint *required, gboolean *started);

G_END_DECLS
