/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-node.h"

G_BEGIN_DECLS

/* An expression that asks only whether an element is there, "costs/basis", or has some text,
 * "costs/basis = 'equal'". Most conditions do, thousands of times for one document, and need no machine
 * that can work out all of XPath. */
typedef struct
{
  char **steps; /* names, from the node down */
  char *text;   /* (nullable) that one of the elements must have */
} CdtXPathQuestion;

/* NULL when the expression, which must be sound, asks anything else. */
CdtXPathQuestion *cdt_xpath_question_new (const char *expression);
void cdt_xpath_question_free (CdtXPathQuestion *question);
/* What cdt_xpath_test() finds of the expression */
gboolean cdt_xpath_question_holds (const CdtXPathQuestion *question, const CdtNode *node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtXPathQuestion, cdt_xpath_question_free)

G_END_DECLS
