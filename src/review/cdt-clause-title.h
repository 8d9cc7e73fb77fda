/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-node.h"

G_BEGIN_DECLS

/* The heading of the standard clause that the item  of own wording is about: “Legal status”, not
 * “status”. NULL where it is no such item, or about a clause that the standard wording does not have. Private
 * to src/review. */
char *cdt_clause_title_dup (const CdtNode *node);

G_END_DECLS
