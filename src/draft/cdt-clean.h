/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* `text` as XML can hold it: line ends, vertical tabs and form feeds become line breaks; other control
 * characters, non-characters, private use beyond the first plane and bytes that are not UTF-8 are dropped.
 * n_removed: (out) (nullable): how many were. Never NULL. (transfer full) */
char *cdt_clean_text (const char *text, guint *n_removed);

/* A sentence for the person: "3 characters that no file can hold were left out." (transfer full) */
char *cdt_clean_say (guint n_removed);

G_END_DECLS
