/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-time-axis.h"

#define DAYS_A_MONTH 30.44
#define WEEKS_AT_MOST 12 /* of longer times the months are of interest */

/* In months; 0 stands for a week. */
static const guint units[]
    = { 0, 1, 3, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000, 24000, 60000, 120000 };

static double
get_days (guint unit)
{
  return unit == 0 ? 7.0 : unit * DAYS_A_MONTH;
}

static guint
choose_unit (guint32 days, double width, double room)
{
  for (guint i = 0; i + 1 < G_N_ELEMENTS (units); i++)
    {
      double n = days / get_days (units[i]) + 1.0;
      if (n * room <= width && (units[i] > 0 || n <= WEEKS_AT_MOST))
        return units[i];
    }
  return units[G_N_ELEMENTS (units) - 1];
}

/* The beginning of the unit that the day is in. */
static guint32
find_start (guint32 day, guint unit)
{
  GDate date;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  if (unit == 0)
    return day - MIN (day - 1, (guint32)g_date_get_weekday (&date) - 1);
  guint months = g_date_get_year (&date) * 12u + g_date_get_month (&date) - 1;
  months -= months % unit;
  if (months < 12)
    return 1;
  g_date_set_dmy (&date, 1, (GDateMonth)(months % 12 + 1), (GDateYear)(months / 12));
  return g_date_get_julian (&date);
}

static guint32
find_next (guint32 start, guint unit)
{
  GDate date;
  if (unit == 0)
    return start + 7;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, start);
  g_date_add_months (&date, unit);
  return find_start (g_date_get_julian (&date), unit);
}

static guint
get_year (guint32 day)
{
  GDate date;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return g_date_get_year (&date);
}

static guint
get_month (guint32 day)
{
  GDate date;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return g_date_get_month (&date);
}

/* `before` is the start of the tick whose name stands before this one's; 0 for the first. */
static void
name_tick (CdtTick *tick, guint32 start, guint32 before, guint unit, const char *const *months)
{
  const char *month = months == NULL ? "" : months[get_month (start) - 1];
  gboolean new_year = before == 0 || get_year (start) != get_year (before);
  GDate date;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, start);
  if (unit > 0 && new_year)
    g_snprintf (tick->upper, sizeof tick->upper, "%u", get_year (start));
  else if (unit == 0 && new_year)
    g_snprintf (tick->upper, sizeof tick->upper, "%s %u", month, get_year (start));
  else if (unit == 0 && get_month (start) != get_month (before))
    g_strlcpy (tick->upper, month, sizeof tick->upper);
  if (unit == 0)
    g_snprintf (tick->lower, sizeof tick->lower, "%u", (guint)g_date_get_day (&date));
  else if (unit < 12)
    g_strlcpy (tick->lower, month, sizeof tick->lower);
}

/* The name of a month that has only one week before the next would run into that one's: it is left out. */
static gboolean
is_cut_short (const CdtTimeAxis *axis, guint32 start, guint unit)
{
  return unit == 0 && start == axis->first && start + 7 < axis->end
         && get_month (start + 7) != get_month (start);
}

static void
add_ticks (CdtTimeAxis *axis, guint unit, const char *const *months)
{
  guint32 before = 0;
  for (guint32 start = axis->first; start < axis->end; start = find_next (start, unit))
    {
      CdtTick tick = { .x = cdt_time_axis_place (axis, start) };
      tick.width = cdt_time_axis_place (axis, MIN (find_next (start, unit), axis->end)) - tick.x;
      name_tick (&tick, start, before, unit, months);
      if (is_cut_short (axis, start, unit))
        tick.upper[0] = '\0';
      else
        before = start;
      g_array_append_val (axis->ticks, tick);
    }
}

CdtTimeAxis *
cdt_time_axis_new (guint32 first, guint32 last, double width, double room, const char *const *months)
{
  g_return_val_if_fail (first > 0 && last >= first && width > 0.0 && room > 0.0, NULL);
  CdtTimeAxis *axis = g_new0 (CdtTimeAxis, 1);
  guint unit = choose_unit (last - first + 1, width, room);
  axis->first = find_start (first, unit);
  axis->end = find_next (find_start (last, unit), unit);
  axis->width = width;
  axis->has_lower = unit < 12;
  axis->ticks = g_array_new (FALSE, FALSE, sizeof (CdtTick));
  add_ticks (axis, unit, months);
  return axis;
}

void
cdt_time_axis_free (CdtTimeAxis *axis)
{
  g_array_unref (axis->ticks);
  g_free (axis);
}

double
cdt_time_axis_place (const CdtTimeAxis *axis, guint32 day)
{
  double from_start = (double)day - (double)axis->first;
  return CLAMP (from_start / (axis->end - axis->first), 0.0, 1.0) * axis->width;
}

gboolean
cdt_time_axis_holds (const CdtTimeAxis *axis, guint32 day)
{
  return day >= axis->first && day < axis->end;
}
