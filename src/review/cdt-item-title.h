/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/* The name of the item that a node is or lies in, short enough for a sentence; NULL outside of any item.
 * Private to src/review. */
char *cdt_item_title_dup (CdtDraft *draft, CdtNode *node);

/* “Legal name” of partner 2: the label of a question and the item it is about. (transfer full) */
char *cdt_item_title_dup_subject (CdtDraft *draft, const CdtShape *shape, CdtNode *node);

/* A sentence about a question: every {} of the format becomes “Legal name” of partner 2. Labels stand in
 * quotes because many are not nouns: “It is reviewed every”. node: the field, or what is around it */
char *cdt_item_title_say (CdtDraft *draft, const CdtShape *shape, CdtNode *node, const char *format);

/* The canonical path of a node with a relative path behind it; "." is the node itself */
char *cdt_item_title_join_path (CdtDraft *draft, CdtNode *node, const char *relative);

G_END_DECLS
