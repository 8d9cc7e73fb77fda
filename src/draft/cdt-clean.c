/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-clean.h"

#include <glib/gi18n-lib.h>

/* Characters that XML cannot hold or Unicode gives no meaning. The private use of the first plane stays: word
 * processors leave their bullets there. */
static gboolean
is_allowed (gunichar c)
{
  if (c < 0x20)
    return c == '\t' || c == '\n';
  if ((c >= 0x7f && c <= 0x9f) || (c >= 0xfdd0 && c <= 0xfdef))
    return FALSE;

  return (c & 0xfffe) != 0xfffe && c != 0xe0001 && c < 0xf0000;
}

/* Line ends of other systems, and what printers and terminals had for them */
static gunichar
find_line_end (gunichar c)
{
  return c == '\r' || c == '\v' || c == '\f' || c == 0x85 ? '\n' : c;
}

/* The bytes of a surrogate, of a character beyond Unicode and of one cut short are one loss each. */
static const char *
skip_unsound (const char *at)
{
  do
    at++;
  while (((guchar)*at & 0xc0) == 0x80);

  return at;
}

static const char *
append_character (GString *out, const char *at, guint *n_removed)
{
  gunichar c = g_utf8_get_char_validated (at, -1);

  if (c == (gunichar)-1 || c == (gunichar)-2)
    {
      ++*n_removed;
      return skip_unsound (at);
    }
  if (c == '\r' && at[1] == '\n')
    return at + 1;
  c = find_line_end (c);
  if (is_allowed (c))
    g_string_append_unichar (out, c);
  else
    ++*n_removed;

  return g_utf8_next_char (at);
}

char *
cdt_clean_text (const char *text, guint *n_removed)
{
  GString *out;
  guint n = 0;

  g_return_val_if_fail (text != NULL, g_strdup (""));

  out = g_string_new (NULL);
  while (*text != '\0')
    text = append_character (out, text, &n);
  if (n_removed != NULL)
    *n_removed = n;

  return g_string_free (out, FALSE);
}

char *
cdt_clean_say (guint n_removed)
{
  return g_strdup_printf (ngettext ("%u character that no file can hold was left out.",
                                    "%u characters that no file can hold were left out.", n_removed),
                          n_removed);
}
