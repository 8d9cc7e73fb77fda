/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <locale.h>
#include <string.h>

#include "cdt-format-private.h"

#define MAX_PARTS 3
#define LEAST_LETTERS 3
#define LEAST_YEAR 1000 /* one before is a slip, and would be shown with fewer than four digits */

typedef struct
{
  char *word; /* folded; NULL for a number */
  guint number;
  gsize digits;
} Part;

static const char *const english_months[]
    = { "january", "february", "march",     "april",   "may",      "june",
        "july",    "august",   "september", "october", "november", "december" };
/* What stands between the parts of a date in the languages we have: "1st of April", "1af o Ebrill". */
static const char *const fillers[]
    = { "of", "o", "st", "nd", "rd", "th", "af", "ail", "ydd", "fed", "eg", "ain", "de", NULL };

static gboolean
skips_part (const Part *part)
{
  return part->word != NULL && g_strv_contains (fillers, part->word);
}

static const char *
read_part (const char *text, Part *part)
{
  const char *end = text;
  g_autofree char *word = NULL;

  if (g_ascii_isdigit (*text))
    {
      part->digits = strspn (text, "0123456789");
      part->number = part->digits <= 4 ? (guint)g_ascii_strtoull (text, NULL, 10) : 0;
      return text + part->digits;
    }
  while (g_unichar_isalpha (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  word = g_strndup (text, end - text);
  part->word = g_utf8_casefold (word, -1);

  return end;
}

/* At most three parts, or -1. The caller frees the words. */
static int
split_date (const char *text, Part parts[MAX_PARTS])
{
  int n_parts = 0;

  while (*text != '\0')
    {
      gunichar c = g_utf8_get_char (text);
      Part part = { NULL, 0, 0 };

      if (strchr (" ,./-\t", (int)*text) != NULL || c == 0xa0 || c == 0x202f)
        {
          text = g_utf8_next_char (text);
          continue;
        }
      if (!g_ascii_isdigit (*text) && !g_unichar_isalpha (c))
        return -1;
      text = read_part (text, &part);
      if (skips_part (&part) && n_parts > 0)
        {
          g_free (part.word);
          continue;
        }
      if (n_parts == MAX_PARTS)
        {
          g_free (part.word);
          return -1;
        }
      parts[n_parts++] = part;
    }

  return n_parts;
}

static gboolean
begins_as (const char *name, const char *word)
{
  return g_utf8_strlen (word, -1) >= LEAST_LETTERS && g_str_has_prefix (name, word);
}

static gboolean
is_locale_month (guint month, const char *format, const char *word)
{
  g_autoptr (GDateTime) date = g_date_time_new_utc (2000, (int)month, 1, 0, 0, 0);
  g_autofree char *name = g_date_time_format (date, format);
  g_autofree char *folded = name != NULL ? g_utf8_casefold (name, -1) : NULL;

  if (folded == NULL)
    return FALSE;
  if (g_str_has_suffix (folded, "."))
    folded[strlen (folded) - 1] = '\0';

  return g_str_equal (folded, word) || begins_as (folded, word);
}

static guint
find_month (const char *word)
{
  for (guint month = 1; month <= 12; month++)
    if (is_locale_month (month, "%B", word) || is_locale_month (month, "%OB", word)
        || is_locale_month (month, "%b", word))
      return month;
  for (guint month = 1; month <= 12; month++)
    if (begins_as (english_months[month - 1], word))
      return month;

  return 0;
}

/* Does the person write the month before the day? C stands for British. */
static gboolean
puts_month_first (void)
{
  const char *format = nl_langinfo (D_FMT);
  const char *day = strpbrk (format, "de");
  const char *month = strpbrk (format, "mbB");

  if (cdt_format_is_plain_locale (LC_TIME))
    return FALSE;
  if (strstr (format, "%D") != NULL)
    return TRUE;

  return day != NULL && month != NULL && month < day;
}

static char *
write_date (guint year, gsize year_digits, guint month, guint day)
{
  if (year_digits == 2)
    year += 2000;
  else if (year_digits != 4)
    return NULL;
  if (year < LEAST_YEAR || day > 31 || month > 12
      || !g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    return NULL;

  return g_strdup_printf ("%04u-%02u-%02u", year, month, day);
}

static char *
read_numbers (const Part *parts)
{
  guint day = parts[0].number;
  guint month = parts[1].number;

  if (parts[0].digits == 4)
    return write_date (parts[0].number, 4, parts[1].number, parts[2].number);
  if ((puts_month_first () && day <= 12) || month > 12)
    {
      day = parts[1].number;
      month = parts[0].number;
    }

  return write_date (parts[2].number, parts[2].digits, month, day);
}

static char *
read_date (const Part *parts)
{
  for (guint i = 0; i < MAX_PARTS; i++)
    {
      const Part *first = &parts[i == 0 ? 1 : 0];
      const Part *second = &parts[i == 2 ? 1 : 2];

      if (parts[i].word == NULL)
        continue;
      if (first->word != NULL || second->word != NULL)
        return NULL;
      if (first->digits == 4)
        return write_date (first->number, 4, find_month (parts[i].word), second->number);
      return write_date (second->number, second->digits, find_month (parts[i].word), first->number);
    }

  return read_numbers (parts);
}

char *
cdt_format_date (const char *value)
{
  g_autoptr (GDateTime) date = NULL;
  g_autofree char *checked = NULL;
  char *formatted;
  Part parts[MAX_PARTS] = { 0 };

  g_return_val_if_fail (value != NULL, NULL);

  if (strlen (value) != 10 || strspn (value, "0123456789-") != 10 || value[4] != '-' || value[7] != '-'
      || split_date (value, parts) != MAX_PARTS)
    return g_strdup (value);
  checked = read_numbers (parts);
  if (checked == NULL)
    return g_strdup (value);
  date = g_date_time_new_utc ((int)parts[0].number, (int)parts[1].number, (int)parts[2].number, 0, 0, 0);
  /* Translators: a date such as 1 April 2027; see g_date_time_format() for the letters */
  formatted = g_date_time_format (date, _ ("%-d %B %Y"));

  return formatted != NULL ? formatted : g_strdup (value);
}

char *
cdt_parse_date (const char *text)
{
  Part parts[MAX_PARTS] = { 0 };
  char *date = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (g_utf8_validate (text, -1, NULL) && split_date (text, parts) == MAX_PARTS)
    date = read_date (parts);
  for (guint i = 0; i < MAX_PARTS; i++)
    g_free (parts[i].word);

  return date;
}
