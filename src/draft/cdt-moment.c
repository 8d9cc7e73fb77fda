/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-moment.h"

#include <glib/gi18n-lib.h>

#include "cdt-format.h"

/* NULL for what is no moment */
static GDateTime *
read_local (const char *moment)
{
  g_autoptr (GDateTime) utc = NULL;

  if (moment == NULL || !g_str_has_suffix (moment, "Z"))
    return NULL;
  utc = g_date_time_new_from_iso8601 (moment, NULL);
  return utc != NULL ? g_date_time_to_local (utc) : NULL;
}

static char *
say_day (GDateTime *local)
{
  g_autofree char *date = g_date_time_format (local, "%Y-%m-%d");

  return cdt_format_date (date);
}

char *
cdt_moment_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

char *
cdt_moment_say (const char *moment)
{
  g_autoptr (GDateTime) local = read_local (moment);
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;

  if (local == NULL)
    return g_strdup (moment != NULL ? moment : "");
  day = say_day (local);
  time = g_date_time_format (local, "%H:%M");
  /* Translators: a day and a time of day: "22 November 2026, 09:10" */
  return g_strdup_printf (_ ("%s, %s"), day, time);
}

char *
cdt_moment_say_day (const char *moment)
{
  g_autoptr (GDateTime) local = read_local (moment);

  return local != NULL ? say_day (local) : g_strdup (moment != NULL ? moment : "");
}
