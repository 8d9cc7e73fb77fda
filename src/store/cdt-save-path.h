/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The real place that a path names, through links also where the last one leads to a file that is not
 * there yet. (transfer full): NULL with errno. Private to src/store. */
char *cdt_save_follow_links (const char *path);

G_END_DECLS
