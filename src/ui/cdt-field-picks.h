/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"
#include "cdt-pick-popover.h"

G_BEGIN_DECLS

/* Fills the list with what own words may hold between braces: fields, and the partners together and by name.
 */
void cdt_field_picks_fill (CdtPickPopover *popover, CdtDraft *draft);

G_END_DECLS
