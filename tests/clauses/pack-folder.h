/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Writes a pack over the standard clauses, in a folder of this path, or a temporary one (NULL): <pack> with
 * this id and its children, and one part. Gives the folder's path. */
char *pack_folder_write (const char *path, const char *id, const char *head, const char *part);
void pack_folder_remove (const char *folder);

G_END_DECLS
