/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-tree.h"

G_BEGIN_DECLS

/**
 * Changes a tree as no byte mutation can: what comes of it is well-formed, so it gets past the parser and at
 * the loader behind it. Elements go, come twice, move, change their names, nest; texts and attributes become
 * what nobody would type. The same numbers from `rand` give the same tree.
 */
void dom_mutate (CdtTree *tree, GRand *rand);

/* Text with an unknown element, in no namespace of ours, put before one of its elements. (transfer full) */
char *dom_add_foreign (const char *text, const char *foreign, GRand *rand);

G_END_DECLS
