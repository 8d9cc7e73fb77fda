/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-tree.h"

G_BEGIN_DECLS

/**
 * Changes a tree, of a draft or of a file of a pack, as no byte mutation can: what comes of it is
 * well-formed, so it gets past the parser and at the loader behind it. Elements go, come twice or hundreds of
 * times, move, change their names, nest, lose all that is in them; ids are given twice; texts become what
 * nobody would type, or name something that is not there, or that names them. The same numbers from `rand`
 * give the same tree.
 */
void dom_mutate (CdtTree *tree, GRand *rand);

/* The tree as bytes; now and then an element of it, with what is in it, is in another namespace.
 * (transfer full) */
GBytes *dom_write (const CdtTree *tree, GRand *rand);

/* Text with an unknown element, in no namespace of ours, put before one of its elements. (transfer full) */
char *dom_add_foreign (const char *text, const char *foreign, GRand *rand);

G_END_DECLS
