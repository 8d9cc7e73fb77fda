/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where a program or module is that comes with this program: beside it, as in the folder it was built in, or
 * where it was installed. (transfer full) (nullable) */
char *cdt_own_file_find (const char *name);

G_END_DECLS
