/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-evaluation.h"

G_BEGIN_DECLS

/* Blocks that an evaluation has made, written as a person's own words that would print the same. */
char *cdt_clause_source_write (CdtEvaluation *evaluation, GPtrArray *blocks);

G_END_DECLS
