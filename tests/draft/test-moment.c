/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "cdt-moment.h"

static const struct
{
  const char *moment;
  const char *said;
  const char *day;
} cases[] = {
  { "2026-11-22T09:10:00Z", "22 November 2026, 09:10", "22 November 2026" },
  { "2026-01-31T23:59:59Z", "31 January 2026, 23:59", "31 January 2026" },
  { "2026-11-22", "2026-11-22", "2026-11-22" },
  { "2026-11-22T09:10:00", "2026-11-22T09:10:00", "2026-11-22T09:10:00" },
  { "last weekZ", "last weekZ", "last weekZ" },
  { "", "", "" },
  { NULL, "", "" },
};

static void
test_say (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *said = cdt_moment_say (cases[i].moment);
      g_autofree char *day = cdt_moment_say_day (cases[i].moment);

      g_assert_cmpstr (said, ==, cases[i].said);
      g_assert_cmpstr (day, ==, cases[i].day);
    }
}

static void
test_now (void)
{
  g_autofree char *now = cdt_moment_now ();
  g_autoptr (GDateTime) read = g_date_time_new_from_iso8601 (now, NULL);
  g_autoptr (GDateTime) real = g_date_time_new_now_utc ();

  g_assert_cmpint ((int)strlen (now), ==, 20);
  g_assert_nonnull (read);
  g_assert_cmpint (ABS (g_date_time_difference (real, read)), <, G_TIME_SPAN_MINUTE);
}

int
main (int argc, char *argv[])
{
  g_setenv ("TZ", "UTC", TRUE);
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/moment/say", test_say);
  g_test_add_func ("/moment/now", test_now);
  return g_test_run ();
}
