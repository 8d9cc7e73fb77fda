/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-word-match.h"

/* Letters, and what may stand within a word: "it's", "self-help" */
static const char *
skip_word (const char *at)
{
  for (gunichar c = g_utf8_get_char (at); g_unichar_isalnum (c) || c == '\'' || c == '-' || c == 0x2019;
       c = g_utf8_get_char (at))
    at = g_utf8_next_char (at);
  return at;
}

static gboolean
has_digit (const char *word, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (g_ascii_isdigit (word[i]))
      return TRUE;
  return FALSE;
}

/* One letter may stand twice, as in "a a" of a list; so may a figure. A word that begins a sentence is no
 * double of the small one. */
void
cdt_word_find_doubled (const char *text, guint most, GArray *matches)
{
  const char *last = NULL;
  gsize last_length = 0;

  for (const char *at = text; *at != '\0';)
    {
      const char *end = skip_word (at);
      gsize length = (gsize)(end - at);

      if (length == 0)
        {
          last = *at == ' ' || *at == '\t' ? last : NULL;
          at = g_utf8_next_char (at);
          continue;
        }
      if (last != NULL && length == last_length && g_utf8_strlen (at, (gssize)length) > 1
          && memcmp (last, at, length) == 0 && !has_digit (at, length))
        {
          CdtWordMatch match = { .start = (gsize)(last - text), .end = (gsize)(end - text) };

          match.with = g_strndup (at, length);
          g_array_append_val (matches, match);
          length = 0;
        }
      last = length > 0 ? at : NULL;
      last_length = length;
      at = end;
    }
}
