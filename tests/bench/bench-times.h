/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <stdlib.h>
#include <time.h>

static inline double
bench_now (void)
{
  return g_get_monotonic_time () / 1000.0; /* ms */
}

/* What this thread has had of the processor */
static inline double
bench_cpu_now (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static inline int
bench_compare (const void *a, const void *b)
{
  double difference = *(const double *)a - *(const double *)b;

  return (difference > 0) - (difference < 0);
}

static inline void
bench_sort (double *times, size_t n)
{
  qsort (times, n, sizeof times[0], bench_compare);
}
