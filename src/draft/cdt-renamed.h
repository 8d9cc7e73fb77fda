/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/* A copy, with the same id, in which items have other ids, and what leads to them too: references,
 * and the paths that comments and the like are about. `ids` is what each is
 * to be: old -> new; no new one may be an item's of the draft. (transfer full) */
CdtDraft *cdt_renamed_new (CdtDraft *draft, GHashTable *ids);

G_END_DECLS
