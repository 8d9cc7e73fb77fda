/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "cdt-format.h"
#include "cdt-shape-private.h"

#define LARGEST_NUMBER 1000000

static gboolean
is_digits (const char *text, gsize length)
{
  return length > 0 && strspn (text, "0123456789") >= length;
}

static gboolean
is_number (const char *value)
{
  gsize length = strlen (value);

  return is_digits (value, length) && length <= 7 && g_ascii_strtoull (value, NULL, 10) <= LARGEST_NUMBER;
}

static gboolean
is_date (const char *value)
{
  if (strlen (value) != 10 || !is_digits (value, 4) || value[4] != '-' || !is_digits (value + 5, 2)
      || value[7] != '-' || !is_digits (value + 8, 2))
    return FALSE;

  return g_date_valid_dmy ((GDateDay)atoi (value + 8), (GDateMonth)atoi (value + 5), (GDateYear)atoi (value));
}

static gboolean
is_period (const char *value)
{
  static const char *const units[] = { "working-days", "days", "weeks", "months", "years", NULL };
  gsize length = strspn (value, "0123456789");

  return length >= 1 && length <= 4 && value[0] != '0' && value[length] == ' '
         && g_strv_contains (units, value + length + 1);
}

static gboolean
is_id (const char *value)
{
  if (!g_ascii_isalpha (*value) && *value != '_')
    return FALSE;

  return value[strspn (value, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "-_.")] == '\0';
}

static gboolean
is_choice (const CdtShape *shape, const char *value)
{
  for (guint i = 0; i < shape->choices->len; i++)
    if (g_str_equal (g_array_index (shape->choices, CdtChoice, i).value, value))
      return TRUE;

  return FALSE;
}

static gboolean
fits_type (const CdtShape *shape, const char *value)
{
  gint64 units;

  switch (shape->type)
    {
    case CDT_FIELD_LINE:
      return strpbrk (value, "\r\n") == NULL;
    case CDT_FIELD_CHOICE:
      return is_choice (shape, value);
    case CDT_FIELD_YES_NO:
      return g_str_equal (value, "yes") || g_str_equal (value, "no");
    case CDT_FIELD_NUMBER:
      return is_number (value);
    case CDT_FIELD_MONEY:
      return cdt_money_to_pence (value, &units);
    case CDT_FIELD_PERCENT:
      return cdt_percent_to_units (value, &units);
    case CDT_FIELD_DATE:
      return is_date (value);
    case CDT_FIELD_PERIOD:
      return is_period (value);
    case CDT_FIELD_REFERENCE:
      return is_id (value);
    case CDT_FIELD_TEXT:
    case CDT_FIELD_NONE:
    default:
      return TRUE;
    }
}

static const char *
describe_type (CdtFieldType type)
{
  switch (type)
    {
    case CDT_FIELD_LINE:
      return _ ("This answer is one line, without line breaks.");
    case CDT_FIELD_CHOICE:
      return _ ("This answer is not one of the choices.");
    case CDT_FIELD_YES_NO:
      return _ ("The answer is yes or no.");
    case CDT_FIELD_NUMBER:
      return _ ("A number is written in digits, like 12.");
    case CDT_FIELD_MONEY:
      return _ ("An amount of money looks like £250,000 or £99.50.");
    case CDT_FIELD_PERCENT:
      return _ ("A percentage is a number from 0 to 100, like 33.3%.");
    case CDT_FIELD_DATE:
      return _ ("A date looks like 1 April 2027.");
    case CDT_FIELD_PERIOD:
      return _ ("A period is a number and a unit, like 3 months.");
    case CDT_FIELD_REFERENCE:
      return _ ("The answer is an item of a list.");
    case CDT_FIELD_TEXT:
    case CDT_FIELD_NONE:
    default:
      g_assert_not_reached ();
    }
}

gboolean
cdt_shape_check_value (const CdtShape *shape, const char *value, GError **error)
{
  g_return_val_if_fail (shape != NULL && value != NULL, FALSE);

  if (*value == '\0' || fits_type (shape, value))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, describe_type (shape->type));

  return FALSE;
}
