/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/* Appends the agreements that come with the program: each item activates the action with the example's
 * name. */
void cdt_example_fill_menu (GMenu *menu, const char *action);
/* A copy of an example that is an agreement of its own; NULL and the error when there is none */
CdtDraft *cdt_example_open (const char *name, GError **error);

G_END_DECLS
