/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-node.h"

G_BEGIN_DECLS

/**
 * CDT_READ_ERROR: the domain of faults in a file's content. A message is one sentence that starts
 * "<name>:<line>: " where a line is known and says what is wrong in an officer's words.
 */
#define CDT_READ_ERROR (cdt_read_error_quark ())
GQuark cdt_read_error_quark (void);

typedef enum
{
  CDT_READ_ERROR_TOO_LARGE,
  CDT_READ_ERROR_NOT_XML,    /* not XML at all: a picture, a PDF, an empty file */
  CDT_READ_ERROR_DAMAGED,    /* XML cut short or broken */
  CDT_READ_ERROR_FORBIDDEN,  /* DOCTYPE, other encoding, processing instruction, too deep, too many */
  CDT_READ_ERROR_WRONG_KIND, /* sound XML that is not what was asked for */
  CDT_READ_ERROR_NEWER,      /* made by a newer major version of Concordat */
} CdtReadError;

/**
 * CdtTree: a parsed XML document; reference counted. cdt_tree_new_from_bytes() is the one reader of
 * the program and every limit on untrusted XML stands in it (size, depth, count, DOCTYPE, encoding).
 * A tree belongs to one thread at a time; cdt_tree_copy() is for another.
 */
typedef struct _CdtTree CdtTree;

#define CDT_TYPE_TREE (cdt_tree_get_type ())
GType cdt_tree_get_type (void);
CdtTree *cdt_tree_new (const char *root_name, const char *namespace_uri);
CdtTree *cdt_tree_new_from_bytes (GBytes *bytes, const char *name, GError **error);
CdtTree *cdt_tree_copy (const CdtTree *tree);
CdtTree *cdt_tree_ref (CdtTree *tree);
void cdt_tree_unref (CdtTree *tree);
CdtNode *cdt_tree_get_root (const CdtTree *tree);

/* Drops white space between the elements of containers in the root's namespace, so that what is left
 * is content. Foreign elements, and elements that hold words beside elements, stay as they came. */
void cdt_tree_drop_indentation (CdtTree *tree);

/* Drops every comment, wherever it stands. */
void cdt_tree_drop_comments (CdtTree *tree);

/* UTF-8 with an XML declaration, two spaces an indent, text exactly kept, foreign elements as they
 * came. The same tree gives the same bytes. */
GBytes *cdt_tree_to_bytes (const CdtTree *tree);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtTree, cdt_tree_unref)

G_END_DECLS
