/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-tree.h"

#include <libxml/tree.h>
#include <libxml/xpath.h>

G_BEGIN_DECLS

CdtTree *cdt_tree_new_take_doc (xmlDoc *doc);
/* A tree that is only read: all that is in it, but for the document itself, is in a block of memory. */
CdtTree *cdt_tree_new_take_block (xmlDoc *doc, gpointer block);
xmlDoc *cdt_tree_get_doc (const CdtTree *tree);

/* Only white space inside, apart from elements and comments, of which there is at least one? What
 * the reader strips and what the writer indents are the same elements, or files would drift. */
gboolean cdt_tree_is_container (const CdtNode *node, const xmlNs *root_ns);
gboolean cdt_tree_is_blank (const CdtNode *node);

/* The one evaluation context of the tree that owns `node`, made at first use: setting one up costs
 * more than most evaluations. */
xmlXPathContext *cdt_tree_get_xpath_context (CdtNode *node);

G_END_DECLS
