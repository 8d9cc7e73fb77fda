/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-change.h"
#include "cdt-node.h"

G_BEGIN_DECLS

/**
 * CdtEdit: one reversible change of a tree. It is a list of moves of nodes in and out of the tree,
 * each of which undoes itself when done again. Nodes are never made anew, so the places that an
 * edit remembers (a parent, a following sibling) hold as long as edits are undone in order, newest
 * first. An edit owns the nodes that it has taken out; free all edits before the tree.
 */
typedef struct _CdtEdit CdtEdit;

CdtEdit *cdt_edit_new (CdtChangeKind kind, const char *path);
void cdt_edit_free (CdtEdit *edit);

/* While an edit is made: each does its part in the tree at once. */
void cdt_edit_attach (CdtEdit *edit, CdtNode *parent, CdtNode *node, CdtNode *before);     /* takes node */
CdtNode *cdt_edit_add (CdtEdit *edit, CdtNode *parent, const char *name, CdtNode *before); /* a new element */
void cdt_edit_detach (CdtEdit *edit, CdtNode *node);
void cdt_edit_move (CdtEdit *edit, CdtNode *node, CdtNode *before); /* among its siblings */
/* The node's attributes of namespaces become those of `from`, (nullable), which may be of another tree. */
void cdt_edit_take_attributes (CdtEdit *edit, CdtNode *node, const CdtNode *from);
void cdt_edit_set_positions (CdtEdit *edit, guint position, guint old_position);
/* There is an answer with the edit and without it. */
void cdt_edit_set_keeps (CdtEdit *edit, gboolean keeps);

/* The item that an insertion or removal is about; not owned. */
void cdt_edit_set_item (CdtEdit *edit, CdtNode *item);
CdtNode *cdt_edit_get_item (const CdtEdit *edit);

void cdt_edit_undo (CdtEdit *edit);
void cdt_edit_redo (CdtEdit *edit);

const char *cdt_edit_get_path (const CdtEdit *edit);
CdtChangeKind cdt_edit_get_kind (const CdtEdit *edit);
/* What doing the edit tells watchers, or what undoing it does. Lives as long as the edit. */
CdtChange cdt_edit_describe (const CdtEdit *edit, gboolean undone);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtEdit, cdt_edit_free)

G_END_DECLS
