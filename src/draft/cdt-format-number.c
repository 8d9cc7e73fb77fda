/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <string.h>

#include "cdt-format-private.h"

#define MAX_DIGITS 14

static char *
read_mark (const char *mark, const char *fallback)
{
  g_autofree char *utf8
      = mark != NULL && *mark != '\0' ? g_locale_to_utf8 (mark, -1, NULL, NULL, NULL) : NULL;

  return utf8 != NULL ? g_steal_pointer (&utf8) : g_strdup (fallback);
}

void
cdt_number_marks_read (CdtNumberMarks *marks)
{
  const struct lconv *conventions = localeconv ();
  const char *fallback;

  marks->decimal = read_mark (conventions->decimal_point, ".");
  fallback = g_str_equal (marks->decimal, ",") ? "." : ",";
  marks->grouping = read_mark (conventions->thousands_sep, fallback);
}

void
cdt_number_marks_clear (CdtNumberMarks *marks)
{
  g_clear_pointer (&marks->decimal, g_free);
  g_clear_pointer (&marks->grouping, g_free);
}

/* Rewrites the text with "." for the decimal mark and "," for every other mark; NULL where there is
 * something else than digits and marks. */
static char *
read_marks (const char *text, guint max_decimals)
{
  g_auto (CdtNumberMarks) marks = { NULL, NULL };
  GString *out = g_string_new (NULL);
  const char *last_mark = NULL;
  gsize last_at = 0;
  gsize n_digits;

  cdt_number_marks_read (&marks);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_ascii_isdigit (*p))
        {
          g_string_append_c (out, *p);
          continue;
        }
      if (c != '.' && c != ',' && c != '\'' && c != 0x2019 && !g_unichar_isspace (c))
        {
          g_string_free (out, TRUE);
          return NULL;
        }
      last_mark = p;
      last_at = out->len;
      g_string_append_c (out, ',');
    }
  if (last_mark == NULL)
    return g_string_free (out, FALSE);
  n_digits = out->len - last_at - 1;
  /* "99.50" is a decimal wherever it is typed, for no group has two digits; "1.000" goes by locale. */
  if (g_str_has_prefix (last_mark, marks.decimal)
      || ((*last_mark == '.' || *last_mark == ',') && n_digits > 0 && n_digits != 3
          && n_digits <= max_decimals))
    out->str[last_at] = '.';

  return g_string_free (out, FALSE);
}

/* "1,234,567" but not "12,34" or ",5". */
static gboolean
read_whole (const char *text, gsize length, GString *digits)
{
  const gboolean is_grouped = memchr (text, ',', length) != NULL;
  gsize run = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] != ',')
        {
          g_string_append_c (digits, text[i]);
          run++;
          continue;
        }
      if (run == 0 || run > 3 || length - i - 1 < 3 || (digits->len > 3 && run != 3))
        return FALSE;
      run = 0;
    }

  return digits->len > 0 && (!is_grouped || run == 3);
}

static gboolean
scale (GString *digits, const char *decimals, guint max_decimals, gint64 *units)
{
  if (strlen (decimals) > max_decimals || strspn (decimals, "0123456789") != strlen (decimals))
    return FALSE;
  g_string_append (digits, decimals);
  for (gsize i = strlen (decimals); i < max_decimals; i++)
    g_string_append_c (digits, '0');
  if (digits->len > MAX_DIGITS + max_decimals)
    return FALSE;
  *units = g_ascii_strtoll (digits->str, NULL, 10);

  return TRUE;
}

gboolean
cdt_number_parse (const char *text, guint max_decimals, gint64 *units)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_autofree char *marked = read_marks (trimmed, max_decimals);
  g_autoptr (GString) digits = g_string_new (NULL);
  gsize whole;

  if (marked == NULL)
    return FALSE;
  whole = strcspn (marked, ".");
  if (!read_whole (marked, whole, digits) || (marked[whole] == '.' && marked[whole + 1] == '\0'))
    return FALSE;

  return scale (digits, marked[whole] == '.' ? marked + whole + 1 : "", max_decimals, units);
}

/* Sums read thousands of these. */
gboolean
cdt_number_from_file (const char *text, guint max_digits, guint max_decimals, gint64 *units)
{
  guint whole = 0, decimals = 0;
  gint64 number = 0;

  for (; g_ascii_isdigit (*text) && whole <= max_digits; text++, whole++)
    number = number * 10 + (*text - '0');
  if (whole == 0 || whole > MIN (max_digits, MAX_DIGITS))
    return FALSE;
  if (*text == '.' && *++text == '\0')
    return FALSE;
  for (; g_ascii_isdigit (*text) && decimals < max_decimals; text++, decimals++)
    number = number * 10 + (*text - '0');
  if (*text != '\0')
    return FALSE;
  for (; decimals < max_decimals; decimals++)
    number *= 10;
  *units = number;

  return TRUE;
}

gboolean
cdt_format_is_plain_locale (int category)
{
  const char *name = setlocale (category, NULL);

  return name == NULL || g_str_equal (name, "C") || g_str_has_prefix (name, "C.")
         || g_str_equal (name, "POSIX");
}
