/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-word-list.h"
#include "cdt-word-match.h"

/* One date of a text; year 0: none is said */
typedef struct
{
  guint weekday; /* 1 is Monday; 0: none is said */
  guint day;
  guint month;
  guint year;
  gboolean swaps; /* in figures: the day may stand after the month */
} Found;

#define WEEKDAY "(?:\\b(%s),?\\s+(?:the\\s+)?)"
#define WORDS "\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(%s)\\b(?:,?\\s+(\\d{4})\\b)?"
#define FIGURES "|\\b(\\d{4})-(\\d{2})-(\\d{2})\\b|(?<![\\d/.])(\\d{1,2})/(\\d{1,2})/(\\d{4})(?![\\d/])"

static GRegex *
make_regex (const char *pattern)
{
  g_autofree char *weekdays = cdt_word_list_dup_alternatives ("weekdays");
  g_autofree char *months = cdt_word_list_dup_alternatives ("months");
  g_autoptr (GString) whole = g_string_new (pattern);

  g_string_replace (whole, "%s", weekdays, 1);
  g_string_replace (whole, "%s", months, 1);
  return g_regex_new (whole->str, G_REGEX_OPTIMIZE, 0, NULL);
}

/* Groups: weekday, day, month in words, year; year, month, day; day, month, year in figures */
static GRegex *
get_regex (void)
{
  static gsize regex = 0;

  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex, (gsize)make_regex (WEEKDAY "?" WORDS FIGURES));
  return (GRegex *)regex;
}

/* Those with a weekday alone. They are looked for many times as fast, as few letters begin one. */
static GRegex *
get_weekday_regex (void)
{
  static gsize regex = 0;

  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex, (gsize)make_regex (WEEKDAY WORDS));
  return (GRegex *)regex;
}

static guint
read_number (const GMatchInfo *info, int group)
{
  g_autofree char *text = g_match_info_fetch (info, group);

  return text != NULL ? (guint)g_ascii_strtoull (text, NULL, 10) : 0;
}

static guint
read_word (const GMatchInfo *info, int group, const char *list)
{
  g_autofree char *text = g_match_info_fetch (info, group);

  return text != NULL && *text != '\0' ? cdt_word_list_find (list, text) : 0;
}

static Found
read_found (const GMatchInfo *info)
{
  int count = g_match_info_get_match_count (info);

  if (count <= 5)
    return (Found){ read_word (info, 1, "weekdays"), read_number (info, 2), read_word (info, 3, "months"),
                    count == 5 ? read_number (info, 4) : 0, FALSE };
  if (count <= 8)
    return (Found){ 0, read_number (info, 7), read_number (info, 6), read_number (info, 5), FALSE };
  return (Found){ 0, read_number (info, 8), read_number (info, 9), read_number (info, 10), TRUE };
}

/* In a year that nobody named, February may have 29 days. */
static gboolean
is_date (const Found *found)
{
  guint year = found->year > 0 ? found->year : 2000;

  if (found->day == 0 || found->day > 31)
    return FALSE;
  if (found->swaps && found->day <= 12
      && g_date_valid_dmy ((GDateDay)found->month, found->day, (GDateYear)year))
    return TRUE;
  return found->month >= 1 && found->month <= 12
         && g_date_valid_dmy ((GDateDay)found->day, found->month, (GDateYear)year);
}

static gboolean
is_other_weekday (const Found *found)
{
  GDate date;

  if (found->weekday == 0 || found->year == 0 || !is_date (found))
    return FALSE;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay)found->day, found->month, (GDateYear)found->year);
  return (guint)g_date_get_weekday (&date) != found->weekday;
}

static gboolean
is_no_date (const Found *found)
{
  return !is_date (found);
}

static void
find (const GRegex *regex, const char *text, gboolean (*is_wrong) (const Found *), GArray *matches)
{
  g_autoptr (GMatchInfo) info = NULL;

  g_regex_match (regex, text, 0, &info);
  for (; g_match_info_matches (info); g_match_info_next (info, NULL))
    {
      Found found = read_found (info);
      CdtWordMatch match = { 0 };
      int start = 0, end = 0;

      if (!is_wrong (&found))
        continue;
      g_match_info_fetch_pos (info, 0, &start, &end);
      match.start = (gsize)start;
      match.end = (gsize)end;
      g_array_append_val (matches, match);
    }
}

void
cdt_word_find_no_dates (const char *text, guint most, GArray *matches)
{
  find (get_regex (), text, is_no_date, matches);
}

void
cdt_word_find_weekdays (const char *text, guint most, GArray *matches)
{
  find (get_weekday_regex (), text, is_other_weekday, matches);
}
