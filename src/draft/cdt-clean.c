/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-clean.h"

static gboolean
is_allowed (gunichar c)
{
  if (c < 0x20)
    return c == '\t' || c == '\n';

  return c != 0xfffe && c != 0xffff;
}

static const char *
append_character (GString *out, const char *at)
{
  gunichar c = g_utf8_get_char_validated (at, -1);

  if (c == (gunichar)-1 || c == (gunichar)-2)
    return at + 1;
  if (c == '\r' && at[1] == '\n')
    return at + 1;
  if (c == '\r' || c == '\v' || c == '\f')
    c = '\n';
  if (is_allowed (c))
    g_string_append_unichar (out, c);

  return g_utf8_next_char (at);
}

char *
cdt_clean_text (const char *text)
{
  GString *out;

  g_return_val_if_fail (text != NULL, g_strdup (""));

  out = g_string_new (NULL);
  while (*text != '\0')
    text = append_character (out, text);

  return g_string_free (out, FALSE);
}
