/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/* What the person chose when the standard wording had changed, a paragraph for each time; "" when nothing. */
char *cdt_choice_notes_dup (CdtDraft *draft);

G_END_DECLS
