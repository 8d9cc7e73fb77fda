/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/* One required question that applies: the shape of its field or list, the nearest container or item
 * around it that is in the draft, and that one's shape. Private to src/review. */
typedef void (*CdtRequiredFunc) (
    const CdtShape *shape, CdtNode *around, const CdtShape *around_shape, gboolean answered, gpointer data);

/* Tells of every required question inside a container or field, in the order of the schema. A condition
 * speaks of the container it stands in; where that is not in the draft it does not hold. */
void cdt_required_visit (CdtDraft *draft, const char *path, CdtRequiredFunc func, gpointer data);

/* Is there a word in this field? Or an item in this list? node may be NULL. */
gboolean cdt_required_is_answered (const CdtShape *shape, const CdtNode *node);

G_END_DECLS
