/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-tree.h"

G_BEGIN_DECLS

/* The XML files that come with the program: schema, packs, checks and guidance. They are read when the
 * program is built, by the one reader of the program (keep-trees.c), and kept as trees in one resource, so
 * that a process need not read them again. Paths are those below the folder of resources: "checks/time.xml".
 */

/* (transfer full): NULL when there is no such file. It is the same tree that the reader makes of the file,
 * lines and comments included, but its nodes are in one block: it must not be changed. */
CdtTree *cdt_kept_tree_new (const char *path);
/* SHA-256 of the file that it was read from, hexadecimal; NULL when there is no such file. */
const char *cdt_kept_tree_get_hash (const char *path);
/* (transfer full): the paths of the files in a folder, sorted. */
char **cdt_kept_tree_list (const char *folder);

G_END_DECLS
