/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-when.h"

#include <glib/gi18n-lib.h>

static int
count_days (GDateTime *time)
{
  GDate date;
  int year, month, day;

  g_date_time_get_ymd (time, &year, &month, &day);
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
  return (int)g_date_get_julian (&date);
}

char *
cdt_when_day (gint64 when, gint64 now)
{
  g_autoptr (GDateTime) then = g_date_time_new_from_unix_local (when);
  g_autoptr (GDateTime) today = g_date_time_new_from_unix_local (now);
  int days;

  if (then == NULL || today == NULL)
    return g_strdup ("");
  days = count_days (today) - count_days (then);
  if (days == 0)
    return g_strdup (_ ("today"));
  if (days == 1)
    return g_strdup (_ ("yesterday"));
  /* TRANSLATORS: a day of this year, and one of another; see g_date_time_format() */
  return g_date_time_get_year (then) == g_date_time_get_year (today)
             ? g_date_time_format (then, _ ("%-d %B"))
             : g_date_time_format (then, _ ("%-d %B %Y"));
}

char *
cdt_when_ago (gint64 when, gint64 now)
{
  g_autoptr (GDateTime) then = g_date_time_new_from_unix_local (when);
  gint64 minutes = (now - when) / 60;
  g_autofree char *day = NULL;

  if (minutes < 1)
    return g_strdup (_ ("just now"));
  if (minutes < 2)
    return g_strdup (_ ("a minute ago"));
  if (minutes < 60)
    return g_strdup_printf (ngettext ("%d minute ago", "%d minutes ago", (gulong)minutes), (int)minutes);
  day = cdt_when_day (when, now);
  if (minutes < 24 * 60 && then != NULL)
    {
      g_autofree char *clock = g_date_time_format (then, "%H:%M");

      return g_strdup_printf (_ ("%s at %s"), day, clock);
    }
  return g_steal_pointer (&day);
}
