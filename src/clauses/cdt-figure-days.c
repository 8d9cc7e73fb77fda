/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-figure-days.h"

#include <stdio.h>
#include <string.h>

#define WORKING_DAYS_A_WEEK 5
#define YEARS_MAX 20000 /* past any date and period that the schema lets through */

static char *
read_answer (CdtEvaluation *evaluation, const CdtTemplate *mark, CdtMarkField field, char **path)
{
  g_autofree char *read = NULL;
  char *answer = cdt_evaluation_dup_answer (evaluation, mark->fields[field], &read);

  if (answer != NULL)
    {
      g_free (*path);
      *path = g_steal_pointer (&read);
    }
  return answer;
}

/* "2027-04-01"; FALSE for anything else. */
static gboolean
parse_date (const char *answer, GDate *date)
{
  guint year, month, day;
  char end;

  g_date_clear (date, 1);
  if (answer == NULL || sscanf (answer, " %4u-%2u-%2u %c", &year, &month, &day, &end) != 3
      || !g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    return FALSE;
  g_date_set_dmy (date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
  return TRUE;
}

/* Moves by "3 months", `times` over; back when `times` is negative. FALSE when it is no period or too far. */
static gboolean
move (GDate *date, const char *period, int times)
{
  char *unit;
  guint64 n = period != NULL ? g_ascii_strtoull (period, &unit, 10) * (guint)ABS (times) : 0;
  gboolean years = n > 0 && strcmp (unit, " years") == 0;

  if (years || (n > 0 && strcmp (unit, " months") == 0))
    {
      n *= years ? 12 : 1;
      if (n > YEARS_MAX * 12 || (times < 0 && n >= g_date_get_year (date) * 12u))
        return FALSE;
      (times < 0 ? g_date_subtract_months : g_date_add_months) (date, (guint)n);
      return TRUE;
    }
  if (n > 0 && strcmp (unit, " weeks") == 0)
    n *= 7;
  else if (n > 0 && strcmp (unit, " working-days") == 0)
    n = (n * 7 + WORKING_DAYS_A_WEEK - 1) / WORKING_DAYS_A_WEEK;
  else if (n == 0 || strcmp (unit, " days") != 0)
    return FALSE;
  if (n > YEARS_MAX * 365u || (times < 0 && n >= g_date_get_julian (date)))
    return FALSE;
  (times < 0 ? g_date_subtract_days : g_date_add_days) (date, (guint)n);
  return TRUE;
}

/* A period that the mark does not ask for moves nothing. */
static gboolean
move_by_field (CdtEvaluation *evaluation,
               const CdtTemplate *mark,
               CdtMarkField field,
               int times,
               GDate *date,
               char **path)
{
  g_autofree char *period = mark->fields[field] != NULL ? read_answer (evaluation, mark, field, path) : NULL;

  return mark->fields[field] == NULL || (period != NULL && move (date, period, times));
}

/* Where a stretch of time that begins on `first` ends: on the day of an answer, after a period, or at once.
 */
static gboolean
find_last (CdtEvaluation *evaluation, const CdtTemplate *mark, GDate first, CdtDays *days, char **path)
{
  GDate last = first;

  if (mark->fields[CDT_MARK_FOR] != NULL)
    {
      if (!move_by_field (evaluation, mark, CDT_MARK_FOR, 1, &last, path))
        return FALSE;
      days->last = g_date_get_julian (&last) - 1;
      return TRUE;
    }
  if (mark->fields[CDT_MARK_TO] != NULL)
    {
      g_autofree char *kept = g_strdup (*path);
      g_autofree char *answer = read_answer (evaluation, mark, CDT_MARK_TO, path);

      /* It is its beginning that settles where it stands. */
      g_free (*path);
      *path = g_steal_pointer (&kept);
      if (!parse_date (answer, &last))
        last = first;
    }
  days->last = g_date_get_julian (&last);
  return TRUE;
}

/* `times` of the period after which it comes again are added before anything else. */
static gboolean
read_days (CdtEvaluation *evaluation, const CdtTemplate *mark, guint times, CdtDays *days, char **path)
{
  CdtMarkField base = mark->fields[CDT_MARK_AT] != NULL ? CDT_MARK_AT : CDT_MARK_FROM;
  g_autofree char *answer = read_answer (evaluation, mark, base, path);
  GDate date;

  if (!parse_date (answer, &date)
      || !move_by_field (evaluation, mark, CDT_MARK_EVERY, (int)times, &date, path)
      || !move_by_field (evaluation, mark, CDT_MARK_PLUS, 1, &date, path))
    return FALSE;
  /* A point after a period is on its last day. */
  if (base == CDT_MARK_AT && (mark->fields[CDT_MARK_PLUS] != NULL || mark->fields[CDT_MARK_EVERY] != NULL))
    g_date_subtract_days (&date, 1);
  if (!move_by_field (evaluation, mark, CDT_MARK_MINUS, -1, &date, path))
    return FALSE;
  days->first = g_date_get_julian (&date);
  return find_last (evaluation, mark, date, days, path);
}

gboolean
cdt_figure_days_read (CdtEvaluation *evaluation, const CdtTemplate *mark, CdtDays *days, char **path)
{
  *path = NULL;
  return read_days (evaluation, mark, 1, days, path);
}

gboolean
cdt_figure_days_repeat (CdtEvaluation *evaluation, const CdtTemplate *mark, guint times, CdtDays *days)
{
  g_autofree char *path = NULL;

  return mark->fields[CDT_MARK_EVERY] != NULL && read_days (evaluation, mark, times, days, &path);
}
