/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/* Makes an item of each line of `text`, its tab-separated cells (a spreadsheet's) going to `fields` in
 * their order. Bullets and numbers before a line are dropped, empty lines skipped. One step of undo.
 * Returns how many items were made; 0 with an error when one could not be. */
guint cdt_pasted_list_insert (CdtDraft *draft,
                              const char *list_path,
                              guint position,
                              const char *const *fields,
                              const char *text,
                              GError **error);

G_END_DECLS
