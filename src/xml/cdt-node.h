/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CdtNode:
 *
 * A node of a #CdtTree: an element or a run of text. The tree owns its nodes; none of the functions
 * here give ownership unless they say so. No other folder includes libxml2, so this is all that the
 * program knows of XML. Names are local names; a NULL namespace means none.
 */
typedef struct _xmlNode CdtNode;

/* Looking */
gboolean cdt_node_is_element (const CdtNode *node);
const char *cdt_node_get_name (const CdtNode *node);      /* NULL for text */
const char *cdt_node_get_namespace (const CdtNode *node); /* NULL when in none */
gboolean cdt_node_is (const CdtNode *node,
                      const char *name); /* an element of its parent tree's root namespace with this name */
guint cdt_node_get_line (const CdtNode *node);
const char *cdt_node_get_content (const CdtNode *node); /* of a text node; NULL for an element */
char *cdt_node_dup_text (const CdtNode *node);          /* all text inside, never NULL */
char *cdt_node_dup_own_text (const CdtNode *node);      /* of an element: without what elements in it say */
char *cdt_node_dup_words (const CdtNode *node);         /* the same, white space folded to one space */
char *cdt_node_dup_attribute (const CdtNode *node, const char *name); /* attribute in no namespace, or NULL */
char *cdt_node_dup_attribute_ns (const CdtNode *node, const char *name, const char *uri);
gboolean cdt_node_has_attributes (const CdtNode *node);
/* The element with all that is in it, as a file has it but on one line */
char *cdt_node_dup_xml (const CdtNode *node);
/* The same as one text without white space: to tell whether two say the same */
char *cdt_node_dup_markup (const CdtNode *node);
/* Its attributes of namespaces, as a file has them; "" when there are none */
char *cdt_node_dup_foreign_attributes (const CdtNode *node);

/* Walking. "element" functions skip text; the others do not. Comments are always skipped. */
CdtNode *cdt_node_get_parent (const CdtNode *node); /* NULL at the root element */
CdtNode *cdt_node_first (const CdtNode *node);
CdtNode *cdt_node_next (const CdtNode *node);
CdtNode *cdt_node_next_any (const CdtNode *node); /* comments too: only to mark a place for attach */
CdtNode *cdt_node_first_element (const CdtNode *node);
CdtNode *cdt_node_next_element (const CdtNode *node);
CdtNode *cdt_node_find_child (const CdtNode *node,
                              const char *name); /* first child element in the root's namespace */

/* Changing: for src/draft, which alone changes a draft */
/* text: valid XML characters only. Elements inside stay, after it. */
void cdt_node_set_text (CdtNode *node, const char *text);
void cdt_node_set_attribute (CdtNode *node, const char *name, const char *value); /* value NULL removes */
CdtNode *cdt_node_add (CdtNode *parent,
                       const char *name,
                       CdtNode *before); /* in the parent's namespace; before NULL: last */
CdtNode *
cdt_node_copy (const CdtNode *node); /* (transfer full), deep, detached; for the same tree and parent */
CdtNode *
cdt_node_copy_below (const CdtNode *node,
                     const CdtNode *parent); /* the same of a node of another tree, to be attached there */
/* A detached element that holds attributes of namespaces, for an exchange with `node`, of its tree: those
 * that `from`, (nullable), has. `from` may be of another tree. (transfer full) */
CdtNode *cdt_node_hold_foreign_attributes (CdtNode *node, const CdtNode *from);
void cdt_node_exchange_foreign_attributes (CdtNode *one, CdtNode *other); /* of one tree */
void cdt_node_attach (CdtNode *parent, CdtNode *node, CdtNode *before);   /* takes node; before NULL: last */
void cdt_node_detach (CdtNode *node); /* (transfer full) of node to the caller; free it before its tree */
void cdt_node_free (CdtNode *node);   /* a detached node */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtNode, cdt_node_free)

G_END_DECLS
