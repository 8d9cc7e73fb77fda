/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/**
 * CdtCondition: an XPath test on one element of a draft that knows which changes can turn it, so
 * that typing does not evaluate what it cannot touch. Expressions are ours, in .ui files: a broken
 * one is warned of and holds.
 */
typedef struct _CdtCondition CdtCondition;

CdtCondition *cdt_condition_new (const char *expression);
void cdt_condition_free (CdtCondition *condition);
gboolean cdt_condition_holds (const CdtCondition *condition,
                              CdtDraft *draft,
                              const char *base_path); /* NULL: the agreement; FALSE when not there */
gboolean
cdt_condition_depends_on (const CdtCondition *condition, const char *base_path, const CdtChange *change);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtCondition, cdt_condition_free)

G_END_DECLS
