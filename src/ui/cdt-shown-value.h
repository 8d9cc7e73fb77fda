/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/* The answer at a path as a person reads it in the window: the label of a choice, the name behind a
 * reference, the heading of a clause, a date in the locale's form. NULL when not answered; free with
 * g_free(). */
char *cdt_shown_value_dup (CdtDraft *draft, const char *path);

/* What an item is called: its name, with the heading where it is named by a clause. NULL when it has gone;
 * free with g_free(). */
char *cdt_shown_value_dup_name (CdtItem *item);

/* The answers of `fields` (relative to `base_path`) joined by middle dots; "" when none is answered.
 * References that the schema asks for only on a condition are left out while it does not hold. */
char *cdt_shown_value_dup_summary (CdtDraft *draft, const char *base_path, const char *const *fields);

G_END_DECLS
