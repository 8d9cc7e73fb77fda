/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-numbering.h"

G_BEGIN_DECLS

/**
 * CdtReferences: what each block that has an id is called in a cross-reference. One hash, made once
 * for a document and shared with the next one when no number changed; reference counted.
 */
typedef struct _CdtReferences CdtReferences;

/* `numbers` has one number for each block. The ids are copied. */
CdtReferences *cdt_references_new (GPtrArray *blocks, const CdtNumber *numbers, const CdtNumberWords *words);
CdtReferences *cdt_references_ref (CdtReferences *references);
void cdt_references_unref (CdtReferences *references);
int cdt_references_find (const CdtReferences *references, const char *id);     /* index of the block or -1 */
int cdt_references_find_row (const CdtReferences *references, const char *id); /* in that block, or -1 */
/* The same text with its references worked out (transfer full) */
CdtText *cdt_references_resolve (const CdtReferences *references, CdtText *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtReferences, cdt_references_unref)

G_END_DECLS
