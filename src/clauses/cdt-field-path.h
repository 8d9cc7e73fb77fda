/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"
#include "cdt-node.h"
#include "cdt-shape.h"

G_BEGIN_DECLS

/**
 * CdtFieldPath: the path of one field as a clause names it, relative to the current element or from
 * "/agreement", taken apart once. Steps may climb (".."), and name an item by [n] or [@id='x'].
 */
typedef struct _CdtFieldPath CdtFieldPath;

/* NULL when it is not such a path */
CdtFieldPath *cdt_field_path_new (const char *text);
void cdt_field_path_free (CdtFieldPath *path);
/* The shape of the field seen from an element of shape `from`; NULL when there is no such field or
 * `from` is NULL and the path relative. */
const CdtShape *cdt_field_path_find_shape (const CdtFieldPath *path, const CdtShape *from);
gboolean cdt_field_path_is_absolute (const CdtFieldPath *path);
/* Goes from the draft's element `from`, which stands at the canonical path `base`. Gives the field's
 * canonical path, or as much of it as there is: up to the list when the item is not there. `node` is NULL
 * when the field has no answer. */
char *cdt_field_path_follow (
    const CdtFieldPath *path, CdtDraft *draft, CdtNode *from, const char *base, CdtNode **node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtFieldPath, cdt_field_path_free)

G_END_DECLS
