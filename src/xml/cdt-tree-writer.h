/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-tree.h"

G_BEGIN_DECLS

/**
 * CdtTreeWriter: writes a tree in parts, as cdt_tree_to_bytes() does in one go. The tree must neither
 * change nor go before all is written.
 */
typedef struct _CdtTreeWriter CdtTreeWriter;

/* without: (nullable) an element of the root that is left out */
CdtTreeWriter *cdt_tree_writer_new (const CdtTree *tree, const CdtNode *without);
void cdt_tree_writer_free (CdtTreeWriter *writer);
/* Writes on until about that monotonic time. TRUE: all is written. */
gboolean cdt_tree_writer_go_on (CdtTreeWriter *writer, gint64 until);
/* Writes what is left, and takes the writer. (transfer full) */
GBytes *cdt_tree_writer_finish (CdtTreeWriter *writer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtTreeWriter, cdt_tree_writer_free)

G_END_DECLS
