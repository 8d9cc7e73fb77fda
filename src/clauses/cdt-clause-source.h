/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-evaluation.h"

G_BEGIN_DECLS

/* Blocks that an evaluation has made, written as a person's own words that would print the same. */
char *cdt_clause_source_write (CdtEvaluation *evaluation, GPtrArray *blocks);

/* The same in two steps, of which the second needs no evaluation. In the first, all partners are named one by
 * one where the clause names all of them; in the other their list stands for them, which names those that are
 * still to come too. `names`: of each partner as such words have it; `last`: what joins the last of several.
 */
char *cdt_clause_source_write_each (CdtEvaluation *evaluation, GPtrArray *blocks);
char **cdt_clause_source_list_names (CdtEvaluation *evaluation);
char *cdt_clause_source_join (const char *each, const char *const *names, const char *last);

G_END_DECLS
