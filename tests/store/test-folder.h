/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** TestFolder: a fresh folder for one test, removed after it. */
typedef struct
{
  char *path;
} TestFolder;

typedef struct
{
  const char *name;
  void (*check) (TestFolder *folder, gconstpointer data);
} TestFolderCase;

void test_folder_add (const TestFolderCase *cases, gsize n_cases);
char *test_folder_path (const TestFolder *folder, const char *name);
void test_folder_write (const TestFolder *folder, const char *name, const char *text);
void test_folder_assert (const TestFolder *folder, const char *name, const char *text); /* holds just this */
void test_folder_assert_count (const TestFolder *folder, guint n); /* entries, hidden ones too */

/* Runs `check` on the folder in a process of its own, which may give up rights for good. */
void test_folder_in_child (void (*check) (const char *folder), const TestFolder *folder);

/* Ends a process that was forked. */
G_NORETURN void test_folder_end (int status);

/* In such a process: ends it, and the test counts as skipped for this reason. */
G_NORETURN void test_folder_cannot_run (const char *reason);

/* Mounts of this process alone, gone with it; where it may have none, it cannot run. */
void test_folder_own_mounts (void);

G_END_DECLS
