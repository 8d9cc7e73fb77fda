/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Loaded into a program by LD_PRELOAD: the allocation of number CDT_FAIL_AT gets no memory, counted from 1 as
 * main() begins; what libraries do before that touches no file. Told no such number, it says as the last on
 * standard error how many there were. */

#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

typedef int (*Main) (int argc, char **argv, char **environment);
typedef void (*Hook) (void);
typedef int (*Start) (Main run, int argc, char **argv, Hook init, Hook fini, Hook loader, void *stack);

void *__libc_malloc (size_t size);
void *__libc_calloc (size_t n, size_t size);
void *__libc_realloc (void *at, size_t size);
void *malloc (size_t size);
void *calloc (size_t n, size_t size);
void *realloc (void *at, size_t size);
int __libc_start_main (Main run, int argc, char **argv, Hook init, Hook fini, Hook loader, void *stack);

static Main real_main;
static int begun;
static long fails_at; /* 0: none does */
static long n_allocations;

static int
fails (void)
{
  if (!begun || __atomic_add_fetch (&n_allocations, 1, __ATOMIC_RELAXED) != fails_at)
    return 0;
  errno = ENOMEM;
  return 1;
}

void *
malloc (size_t size)
{
  return fails () ? NULL : __libc_malloc (size);
}

void *
calloc (size_t n, size_t size)
{
  return fails () ? NULL : __libc_calloc (n, size);
}

void *
realloc (void *at, size_t size)
{
  return fails () ? NULL : __libc_realloc (at, size);
}

static int
run_main (int argc, char **argv, char **environment)
{
  const char *wanted = getenv ("CDT_FAIL_AT");
  int status;

  fails_at = wanted != NULL ? atol (wanted) : 0;
  begun = 1;
  status = real_main (argc, argv, environment);
  begun = 0;
  if (fails_at == 0)
    fprintf (stderr, "%ld\n", n_allocations);
  return status;
}

int
__libc_start_main (Main run, int argc, char **argv, Hook init, Hook fini, Hook loader, void *stack)
{
  Start start = (Start)dlsym (RTLD_NEXT, "__libc_start_main");

  real_main = run;
  return start (run_main, argc, argv, init, fini, loader, stack);
}
