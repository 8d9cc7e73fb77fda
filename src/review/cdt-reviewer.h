/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-assembler.h"
#include "cdt-other-goals.h"

G_BEGIN_DECLS

/**
 * CdtReviewer: the findings of a draft that is being written. It keeps what each check found, and after an
 * edit asks again only those that read what was edited, a few at a time. What it gives is what
 * cdt_review_run() and cdt_review_wording() find together.
 */
#define CDT_TYPE_REVIEWER (cdt_reviewer_get_type ())
G_DECLARE_FINAL_TYPE (CdtReviewer, cdt_reviewer, CDT, REVIEWER, GObject)

CdtReviewer *cdt_reviewer_new (CdtAssembler *assembler);
/* Of these only what must be fixed, and nothing of the wording: what cdt_review_run() finds of that severity.
 */
CdtReviewer *cdt_reviewer_new_of_must_fix (CdtDraft *draft);
/* What the person's other agreements aim for; NULL: none is known. Findings tell what this one aims for too,
 * besides what cdt_review_run() and cdt_review_wording() find. */
void cdt_reviewer_set_others (CdtReviewer *reviewer, CdtOtherGoals *others);
/* Goes on until that monotonic time; a check is not parted. TRUE: everything is known. */
gboolean cdt_reviewer_go_on (CdtReviewer *reviewer, gint64 until);
/* Asks what is left to ask. (element-type CdtFinding) (transfer full) */
GPtrArray *cdt_reviewer_get_findings (CdtReviewer *reviewer);

G_END_DECLS
