/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* `text` as XML can hold it: line ends, vertical tabs and form feeds become line breaks; other control
 * characters, non-characters and bytes that are not UTF-8 are dropped. Never NULL. (transfer full) */
char *cdt_clean_text (const char *text);

G_END_DECLS
