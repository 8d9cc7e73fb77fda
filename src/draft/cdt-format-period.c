/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-format.h"

static const struct
{
  const char *unit;
  const char *one;
  const char *many;
} units[] = {
  { "working-days", NC_ ("period", "%u working day"), NC_ ("period", "%u working days") },
  { "days", NC_ ("period", "%u day"), NC_ ("period", "%u days") },
  { "weeks", NC_ ("period", "%u week"), NC_ ("period", "%u weeks") },
  { "months", NC_ ("period", "%u month"), NC_ ("period", "%u months") },
  { "years", NC_ ("period", "%u year"), NC_ ("period", "%u years") },
};

char *
cdt_format_period (const char *value)
{
  gsize length;

  g_return_val_if_fail (value != NULL, NULL);

  length = strspn (value, "0123456789");
  if (length == 0 || length > 4 || value[length] != ' ')
    return g_strdup (value);
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (value + length + 1, units[i].unit))
      {
        guint number = (guint)g_ascii_strtoull (value, NULL, 10);

        return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, units[i].one, units[i].many, number), number);
      }

  return g_strdup (value);
}
