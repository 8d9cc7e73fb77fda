/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-parts.h"

G_BEGIN_DECLS

/* Two people who each add an item to copies of one draft give theirs the same id. Their draft, with the items
 * that they added under an id that ours has for another, under ids of their own; the draft itself where there
 * are none. (transfer full) */
CdtDraft *cdt_merge_ids_part (const CdtParts *base, const CdtParts *ours, CdtDraft *theirs);

G_END_DECLS
