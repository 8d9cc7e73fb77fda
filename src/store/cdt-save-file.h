/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the save routine does to single files of a folder that it holds open. Private to src/store. */

/* The hash of a file of the folder: (transfer full), NULL with errno */
char *cdt_save_hash_at (int folder_fd, const char *name);
/* Is that what it holds, all of it and no more? */
gboolean cdt_save_holds (int folder_fd, const char *name, GBytes *bytes);
gboolean cdt_save_write_all (int fd, GBytes *bytes); /* FALSE with errno */
gboolean cdt_save_is_unsupported (int number);       /* this file system has no such call */

/* The folder open for reading, or -1. Programs of ours that save in it take turns until it is closed: between
 * looking at a file and replacing it, no other of them may do so. Where locks are not to be had, or somebody
 * keeps one for more than two seconds, we go on without: a lock never stops a save. */
int cdt_save_take_turn (int folder_fd);

/* Where a folder lets nothing be replaced: the text in a new file beside it, "NAME (not saved).EXT", or
 * the one of an earlier try that holds just that. Its name, or NULL with errno. */
char *cdt_save_keep_beside (int folder_fd, const char *name, GBytes *bytes);

/* Removes what saves of this file that were killed left behind, if it is ours and older than a day. */
void cdt_save_sweep (int folder_fd, const char *name);

G_END_DECLS
