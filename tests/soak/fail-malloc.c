/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Loaded into a program by LD_PRELOAD: the allocation of number CDT_FAIL_AT, from 1, gets no memory. */

#include <errno.h>
#include <stdlib.h>

void *__libc_malloc (size_t size);
void *__libc_calloc (size_t n, size_t size);
void *__libc_realloc (void *at, size_t size);
void *malloc (size_t size);
void *calloc (size_t n, size_t size);
void *realloc (void *at, size_t size);

static long left = -1; /* until the one that fails; 0: it is past or never comes */

static int
fails (void)
{
  if (left < 0)
    {
      const char *wanted = getenv ("CDT_FAIL_AT");

      left = wanted != NULL ? atol (wanted) : 0;
    }
  if (left > 0 && __atomic_sub_fetch (&left, 1, __ATOMIC_RELAXED) == 0)
    {
      errno = ENOMEM;
      return 1;
    }
  return 0;
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
