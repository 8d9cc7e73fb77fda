/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <stdlib.h>

static inline double
bench_now (void)
{
  return g_get_monotonic_time () / 1000.0; /* ms */
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
