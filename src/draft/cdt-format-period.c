/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-format.h"

static const char *
choose_form (const char *unit, guint number)
{
  if (g_str_equal (unit, "working-days"))
    return ngettext ("%u working day", "%u working days", number);
  if (g_str_equal (unit, "days"))
    return ngettext ("%u day", "%u days", number);
  if (g_str_equal (unit, "weeks"))
    return ngettext ("%u week", "%u weeks", number);
  if (g_str_equal (unit, "months"))
    return ngettext ("%u month", "%u months", number);
  if (g_str_equal (unit, "years"))
    return ngettext ("%u year", "%u years", number);

  return NULL;
}

char *
cdt_format_period (const char *value)
{
  const char *form = NULL;
  guint number = 0;
  gsize length;

  g_return_val_if_fail (value != NULL, NULL);

  length = strspn (value, "0123456789");
  if (length > 0 && length <= 4 && value[length] == ' ')
    {
      number = (guint)g_ascii_strtoull (value, NULL, 10);
      form = choose_form (value + length + 1, number);
    }

  return form != NULL ? g_strdup_printf (form, number) : g_strdup (value);
}
