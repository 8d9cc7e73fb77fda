/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** TestRun: a fresh folder, and what the program did in it last. */
typedef struct
{
  char *folder;
  GSpawnChildSetupFunc set_up; /* (nullable) what to take from the program before it runs */
  char **environment;          /* (nullable) */
  int status;
  char *out;
  char *err;
} TestRun;

typedef void (*TestRunFunc) (TestRun *run, gconstpointer data);

void test_run_add (const char *name, TestRunFunc check);

/* Runs "concordat-cli WORDS" in the folder, words parted by '|', and expects this exit status. */
void test_run (TestRun *run, const char *words, int status);
/* The same for a status of 2: says so on standard error in one to three lines with these words in them */
void test_run_refused (TestRun *run, const char *words, const char *reason);

char *test_run_path (const TestRun *run, const char *name);
char *test_run_read (const TestRun *run, const char *name);
void test_run_write (const TestRun *run, const char *name, const char *text, gssize length);

G_END_DECLS
