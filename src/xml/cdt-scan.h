/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One pass over the bytes before the parser sees them; the one place for limits on untrusted XML. It
 * accepts more than the parser does, but nothing that could make the parser slow, large or curious.
 * On FALSE the error is in CDT_READ_ERROR and names the line. */
gboolean cdt_scan_check (const char *data, gsize size, const char *name, GError **error);

G_END_DECLS
