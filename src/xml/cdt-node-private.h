/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-node.h"

G_BEGIN_DECLS

/* A copy repeats the declarations of namespaces that it uses. Below `parent` it need not where the same stand
 * there, and is written without them; but not those that `original`, (nullable), declares itself. */
void cdt_node_share_namespaces (CdtNode *copy, const CdtNode *parent, const CdtNode *original);

G_END_DECLS
