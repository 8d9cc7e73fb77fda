/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-tree.h"

G_BEGIN_DECLS

/* The parser with its guards but without the scan that goes before it: for cdt_tree_new_from_bytes() and for
 * the tests, which show that the guards hold alone. size: at most G_MAXINT. (transfer full): NULL on error */
CdtTree *cdt_tree_parse (const char *data, gsize size, const char *name, GError **error);

G_END_DECLS
