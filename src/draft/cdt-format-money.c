/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-format-private.h"

#define MAX_POUND_DIGITS 12
#define MAX_PENCE G_GINT64_CONSTANT (99999999999999)
#define MAX_PERCENT_UNITS 1000000

static const struct
{
  const char *word;
  guint decimals; /* what it multiplies by, as a power of ten */
} multiples[] = {
  { "k", 3 }, { "thousand", 3 }, { "m", 6 }, { "mn", 6 }, { "million", 6 }, { "bn", 9 }, { "billion", 9 },
};

static char *
group_digits (const char *digits, const char *mark)
{
  GString *out = g_string_new (NULL);
  gsize length = strlen (digits);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append (out, mark);
      g_string_append_c (out, digits[i]);
    }

  return g_string_free (out, FALSE);
}

/* Drops "£", "GBP" and what multiplies the number; gives the power of ten of that, or 0. */
static guint
strip_words (char *text)
{
  char *end;

  if (g_str_has_prefix (text, "£"))
    memmove (text, text + strlen ("£"), strlen (text + strlen ("£")) + 1);
  else if (g_ascii_strncasecmp (text, "GBP", 3) == 0)
    memmove (text, text + 3, strlen (text + 3) + 1);
  g_strstrip (text);
  if (g_str_has_suffix (text, "£"))
    text[strlen (text) - strlen ("£")] = '\0';
  g_strchomp (text);
  for (end = text + strlen (text); end > text && g_ascii_isalpha (end[-1]); end--)
    ;
  for (gsize i = 0; i < G_N_ELEMENTS (multiples); i++)
    if (g_ascii_strcasecmp (end, multiples[i].word) == 0)
      {
        *end = '\0';
        return multiples[i].decimals;
      }

  return 0;
}

char *
cdt_format_money (const char *value)
{
  g_auto (CdtNumberMarks) marks = { NULL, NULL };
  g_autofree char *pounds = NULL;
  g_autofree char *grouped = NULL;
  gint64 pence;

  g_return_val_if_fail (value != NULL, NULL);

  if (!cdt_money_to_pence (value, &pence))
    return g_strdup (value);
  cdt_number_marks_read (&marks);
  pounds = g_strdup_printf ("%" G_GINT64_FORMAT, pence / 100);
  grouped = group_digits (pounds, marks.grouping);
  if (pence % 100 == 0)
    return g_strdup_printf ("£%s", grouped);

  return g_strdup_printf ("£%s%s%02d", grouped, marks.decimal, (int)(pence % 100));
}

char *
cdt_parse_money (const char *text)
{
  g_autofree char *number = NULL;
  guint power;
  gint64 pence;

  g_return_val_if_fail (text != NULL, NULL);

  if (!g_utf8_validate (text, -1, NULL))
    return NULL;
  number = g_strstrip (g_strdup (text));
  power = strip_words (number);
  /* With a multiple, decimals of the number are whole pounds or pence: 1.5k has five to give. */
  if (!cdt_number_parse (number, power + 2, &pence) || pence > MAX_PENCE)
    return NULL;

  return cdt_money_from_pence (pence);
}

char *
cdt_format_percent (const char *value)
{
  g_auto (CdtNumberMarks) marks = { NULL, NULL };
  g_autofree char *plain = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *number = NULL;
  gint64 units;

  g_return_val_if_fail (value != NULL, NULL);

  if (!cdt_percent_to_units (value, &units))
    return g_strdup (value);
  cdt_number_marks_read (&marks);
  plain = cdt_percent_from_units (units);
  parts = g_strsplit (plain, ".", 2);
  number = g_strjoinv (marks.decimal, parts);

  /* Translators: a percentage, "33.3%" */
  return g_strdup_printf (_ ("%s%%"), number);
}

char *
cdt_parse_percent (const char *text)
{
  g_autofree char *number = NULL;
  gint64 units;

  g_return_val_if_fail (text != NULL, NULL);

  if (!g_utf8_validate (text, -1, NULL))
    return NULL;
  number = g_strstrip (g_strdup (text));
  if (g_str_has_suffix (number, "%"))
    number[strlen (number) - 1] = '\0';
  if (!cdt_number_parse (number, 4, &units) || units > MAX_PERCENT_UNITS)
    return NULL;

  return cdt_percent_from_units (units);
}

gboolean
cdt_percent_to_units (const char *value, gint64 *units)
{
  gint64 read;

  g_return_val_if_fail (value != NULL && units != NULL, FALSE);

  if (!cdt_number_from_file (value, 3, 4, &read) || read > MAX_PERCENT_UNITS)
    return FALSE;
  *units = read;

  return TRUE;
}

char *
cdt_percent_from_units (gint64 units)
{
  g_autofree char *decimals = NULL;
  gsize length;

  g_return_val_if_fail (units >= 0, NULL);

  decimals = g_strdup_printf ("%04d", (int)(units % 10000));
  for (length = 4; length > 0 && decimals[length - 1] == '0'; length--)
    decimals[length - 1] = '\0';

  return g_strdup_printf ("%" G_GINT64_FORMAT "%s%s", units / 10000, length > 0 ? "." : "", decimals);
}

gboolean
cdt_money_to_pence (const char *value, gint64 *pence)
{
  g_return_val_if_fail (value != NULL && pence != NULL, FALSE);

  return cdt_number_from_file (value, MAX_POUND_DIGITS, 2, pence);
}

char *
cdt_money_from_pence (gint64 pence)
{
  g_return_val_if_fail (pence >= 0, NULL);

  if (pence % 100 == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, pence / 100);

  return g_strdup_printf ("%" G_GINT64_FORMAT ".%02d", pence / 100, (int)(pence % 100));
}
