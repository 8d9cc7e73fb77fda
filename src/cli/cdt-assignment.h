/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/* Does to a draft what an argument "PATH=VALUE" says. `within`: (nullable): the item that PATH is relative
 * to. Refused, with the draft as it was: a path that is no question, a value that does not fit it, a
 * reference to an item that is not there. */
gboolean cdt_assignment_apply (CdtDraft *draft, const char *within, const char *argument, GError **error);

G_END_DECLS
