/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-node.h"

G_BEGIN_DECLS

/* An expression that asks only whether elements are there, "costs/basis", "/agreement/costs", or have some
 * text, "costs/basis = 'equal'", and such questions joined by "and", "or" and not(). Most conditions do no
 * more, thousands of times for one document, and need no machine that can work out all of XPath. */
typedef struct _CdtXPathQuestion CdtXPathQuestion;

/* tokens: of cdt_xpath_scan(), with their expression as long as this is made. NULL when the expression asks
 * anything else or is not sound. */
CdtXPathQuestion *cdt_xpath_question_new (const GArray *tokens);
void cdt_xpath_question_free (CdtXPathQuestion *question);
/* What cdt_xpath_test() finds of the expression */
gboolean cdt_xpath_question_holds (const CdtXPathQuestion *question, CdtNode *node);
/* What cdt_xpath_nodes() finds of it, added to `nodes`; FALSE where it selects no elements. */
gboolean cdt_xpath_question_select (const CdtXPathQuestion *question, CdtNode *node, GPtrArray *nodes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtXPathQuestion, cdt_xpath_question_free)

G_END_DECLS
