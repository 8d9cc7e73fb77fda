/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-versions FILE: an agreement with a hundred versions kept in it, beside the same with none: opened,
 * written, and typed in; and what it takes to keep one and to read one. */

#include <string.h>

#include "bench-times.h"
#include "cdt-versions.h"

#define ROUNDS 21
#define N_VERSIONS 100
#define N_KEYS 2000
#define FIELD "risks/risk[2]/action"

typedef double (*Time) (CdtDraft *draft, GBytes *bytes);

static CdtDraft *
read_draft (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  CdtDraft *draft = cdt_draft_new_from_bytes (bytes, "bench", &error);

  g_assert_no_error (error);
  return draft;
}

static double
time_opening (CdtDraft *draft, GBytes *bytes)
{
  double begin = bench_cpu_now ();
  g_autoptr (CdtDraft) opened = read_draft (bytes);

  return bench_cpu_now () - begin;
}

static double
time_writing (CdtDraft *draft, GBytes *bytes)
{
  double begin = bench_cpu_now ();
  g_autoptr (GBytes) written = cdt_draft_to_bytes (draft);

  return bench_cpu_now () - begin;
}

static double
time_typing (CdtDraft *draft, GBytes *bytes)
{
  double begin = bench_cpu_now ();

  for (guint i = 0; i < N_KEYS; i++)
    g_assert_true (cdt_draft_set_value (draft, FIELD, i % 2 == 0 ? "one" : "two", NULL));
  return bench_cpu_now () - begin;
}

static double
find_median (Time time, GBytes *bytes)
{
  g_autoptr (CdtDraft) draft = read_draft (bytes);
  double times[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    times[i] = time (draft, bytes);
  bench_sort (times, ROUNDS);
  return times[ROUNDS / 2];
}

static void
report (const char *what, Time time, GBytes *with, GBytes *without)
{
  double one = find_median (time, with), other = find_median (time, without);

  g_print ("%s with %u versions: %.2f ms of the processor; with none %.2f ms, ratio %.2f\n", what, N_VERSIONS,
           one, other, one / other);
}

static void
report_one (GBytes *bytes)
{
  g_autoptr (CdtDraft) draft = read_draft (bytes);
  g_autofree char *id = NULL;
  double begin, keep, read, open = find_median (time_opening, bytes);

  g_assert_true (cdt_draft_set_value (draft, FIELD, "three", NULL));
  begin = bench_cpu_now ();
  id = cdt_versions_keep (draft, "One more", CDT_KEPT_BY_HAND, NULL, NULL);
  keep = bench_cpu_now () - begin;
  begin = bench_cpu_now ();
  g_autoptr (CdtDraft) then = cdt_versions_read (draft, id, NULL);
  read = bench_cpu_now () - begin;
  g_assert_nonnull (then);
  g_print ("keep one more: %.2f ms, read it: %.2f ms; the file is opened in %.2f ms, ratios %.2f and %.2f\n",
           keep, read, open, keep / open, read / open);
}

int
main (int argc, char **argv)
{
  g_autofree char *data = NULL;
  gsize length = 0;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (argc, ==, 2);
  g_file_get_contents (argv[1], &data, &length, &error);
  g_assert_no_error (error);
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (CdtDraft) read = read_draft (bytes);
  g_autoptr (CdtDraft) draft = cdt_versions_leave_out (read);
  g_autoptr (GBytes) without = cdt_draft_to_bytes (draft);
  for (guint i = 0; i < N_VERSIONS; i++)
    {
      g_autofree char *label = g_strdup_printf ("Draft %u", i + 1);

      g_assert_true (cdt_draft_set_value (draft, FIELD, label, NULL));
      g_free (cdt_versions_keep (draft, label, CDT_KEPT_BY_HAND, "Ada Smith", NULL));
    }
  g_assert_cmpuint (cdt_versions_count (draft), ==, N_VERSIONS);
  g_autoptr (GBytes) with = cdt_draft_to_bytes (draft);
  report ("open", time_opening, with, without);
  report ("write", time_writing, with, without);
  report ("2,000 letters", time_typing, with, without);
  report_one (with);
  return 0;
}
