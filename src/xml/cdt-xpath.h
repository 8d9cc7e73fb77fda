/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-node.h"

G_BEGIN_DECLS

/**
 * CdtXPath: a compiled XPath 1.0 expression; reference counted, immutable. Names without a prefix
 * are taken to be in the namespace of the tree's root, so expressions read like field paths:
 * "partners/partner[@id='p2']/name". Each evaluation stops after a fixed number of operations.
 *
 * Variables are (name, string) pairs in a GHashTable, or NULL; "$item" in the text finds "item".
 */
typedef struct _CdtXPath CdtXPath;

/** CdtXPathUse: what an expression reads a path for. */
typedef enum
{
  CDT_XPATH_USE_PRESENCE, /* whether it is there, how often, or what attributes it has; not its text */
  CDT_XPATH_USE_RESULT,   /* it is the result itself: its presence, where the result is only tested */
  CDT_XPATH_USE_VALUE,
} CdtXPathUse;

#define CDT_TYPE_XPATH (cdt_xpath_get_type ())
GType cdt_xpath_get_type (void);
CdtXPath *cdt_xpath_new (const char *expression, GError **error);
CdtXPath *cdt_xpath_ref (CdtXPath *xpath);
void cdt_xpath_unref (CdtXPath *xpath);
const char *cdt_xpath_get_text (const CdtXPath *xpath);
/* Does it only ask whether a few elements are there or what they say? */
gboolean cdt_xpath_is_quick (const CdtXPath *xpath);
/* The location paths that the expression reads, predicates dropped, as written: "decides",
 * "/agreement/costs/basis", "../owner". A path stands for all inside it, so "." is all of the node
 * that the expression is worked out on and "/" is the whole tree; paths inside predicates are given
 * from that node too. What changes outside them cannot change the result. */
const char *const *cdt_xpath_get_paths (const CdtXPath *xpath);
CdtXPathUse cdt_xpath_get_use (const CdtXPath *xpath, guint n); /* of the nth path */

/* Each returns FALSE (NULL) and sets the error when the expression cannot be worked out. */
gboolean cdt_xpath_test (
    const CdtXPath *xpath, CdtNode *node, GHashTable *variables, gboolean *result, GError **error);
gboolean cdt_xpath_number (
    const CdtXPath *xpath, CdtNode *node, GHashTable *variables, double *result, GError **error);
char *cdt_xpath_string (const CdtXPath *xpath, CdtNode *node, GHashTable *variables, GError **error);
GPtrArray *cdt_xpath_nodes (const CdtXPath *xpath,
                            CdtNode *node,
                            GHashTable *variables,
                            GError **error); /* CdtNode*, elements, document order, not owned */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtXPath, cdt_xpath_unref)

G_END_DECLS
