/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/** CdtOtherGoals: what a person's other agreements aim for, to find what this one aims for as well. Reference
 * counted; filled before it is used. */
typedef struct _CdtOtherGoals CdtOtherGoals;

CdtOtherGoals *cdt_other_goals_new (void);
CdtOtherGoals *cdt_other_goals_ref (CdtOtherGoals *others);
void cdt_other_goals_unref (CdtOtherGoals *others);
/* Adds an agreement with its objectives, NULL-terminated */
void cdt_other_goals_add (CdtOtherGoals *others, const char *title, const char *const *goals);
/* Adds a finding for each objective of the draft that another agreement has too, in whatever order of words.
 * An agreement of the same title, or with most of the same objectives, is this one under another name.
 * (element-type CdtFinding) */
void cdt_other_goals_check (const CdtOtherGoals *others, CdtDraft *draft, GPtrArray *findings);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtOtherGoals, cdt_other_goals_unref)

G_END_DECLS
