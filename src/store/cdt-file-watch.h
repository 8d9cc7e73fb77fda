/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CdtFileWatch: looks at a file whenever the system says that something happened to it, on shares every 5 s
 * besides, and tells what it holds. Times and sizes decide nothing: only the content does. Private to
 * src/store.
 *
 * Signal: "seen" (char *hash): the hash of the content as it is now; NULL when there is no such file. A
 * file that cannot be read tells nothing.
 */
#define CDT_TYPE_FILE_WATCH (cdt_file_watch_get_type ())
G_DECLARE_FINAL_TYPE (CdtFileWatch, cdt_file_watch, CDT, FILE_WATCH, GObject)

CdtFileWatch *cdt_file_watch_new (const char *path);
/* Forgets a look that is under way and looks afresh */
void cdt_file_watch_look (CdtFileWatch *watch);

G_END_DECLS
