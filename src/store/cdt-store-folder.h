/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The program's own folder for what it keeps about a person's work, or a folder inside it. */
char *cdt_store_folder_path (const char *inner, const char *name); /* either may be NULL */
/* A file name out of a draft's id, which came out of a file itself and is not trusted to be one. */
char *cdt_store_folder_name (const char *draft_id, const char *suffix);
/* Makes the folder, for its owner only. The error says what to do. */
gboolean cdt_store_folder_make (const char *inner, GError **error);

/* A small settings file, read with the loader and written with cdt_save(). A file that is not there or
 * cannot be understood reads as empty; a value in it that cannot be understood, as if it were not there. */
GKeyFile *cdt_store_folder_load_keys (const char *path, char **hash);
gboolean cdt_store_folder_save_keys (const char *path, GKeyFile *keys, const char *base_hash, GError **error);

G_END_DECLS
