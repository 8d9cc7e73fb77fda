/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Bytes as a text that XML can hold: deflated, in base64. */

char *cdt_packed_make (GBytes *bytes); /* (transfer full) */
/* NULL with CDT_READ_ERROR_DAMAGED when it is none, and with CDT_READ_ERROR_TOO_LARGE when more than `most`
 * bytes come of it: no more than that is ever in memory, whatever it says. (transfer full) */
GBytes *cdt_packed_read (const char *text, gsize most, GError **error);

G_END_DECLS
