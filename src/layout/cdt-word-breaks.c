/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-word-breaks.h"

#include <pango/pango.h>
#include <string.h>

/* Signs that any text has, beyond Latin 1. Nothing here combines or hides. */
static gboolean
is_sign (gunichar c)
{
  switch (c)
    {
    case 0x2013: /* dashes */
    case 0x2014:
    case 0x2018: /* quotes */
    case 0x2019:
    case 0x201c:
    case 0x201d:
    case 0x2022: /* bullet */
    case 0x2026: /* ellipsis */
    case 0x20ac: /* euro */
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_letter (gunichar c)
{
  return (c < 0x80 && g_ascii_isalpha ((char)c)) || c == 0xaa || c == 0xba
         || (c >= 0xc0 && c < 0x250 && c != 0xd7 && c != 0xf7);
}

static gboolean
is_known (gunichar c)
{
  return (c >= 0x20 && c < 0x7f) || (c > 0x9f && c < 0x250 && c != 0xad) || is_sign (c);
}

gboolean
cdt_word_breaks_is_latin (const char *text, guint length)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    if (!is_known (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

gboolean
cdt_word_breaks_is_simple (const char *text, guint length, gboolean *letters)
{
  const char *end = text + length;
  gunichar before = ' ';
  *letters = FALSE;
  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (!is_known (c) || (c == ' ' && before == ' '))
        return FALSE;
      *letters = *letters || is_letter (c);
      before = c;
    }
  return before != ' ';
}

/* Letters and figures never part, and a sign at the end has no part after it. */
static gboolean
has_inner_sign (const char *text, guint length)
{
  for (guint i = 0; i + 1 < length; i++)
    if (!g_ascii_isalnum (text[i]))
      return TRUE;
  return FALSE;
}

/* Where Unicode lets this text break, one for each letter and one more. */
static PangoLogAttr *
look_at (const char *text, guint length, int n)
{
  PangoLogAttr *attributes = g_new0 (PangoLogAttr, (gsize)n + 1);
  pango_get_log_attrs (text, (int)length, 0, pango_language_from_string ("en-gb"), attributes, n + 1);
  return attributes;
}

static void
find_inside (const char *word, guint length, guint8 *may_begin)
{
  int n = (int)g_utf8_strlen (word, length);
  g_autofree PangoLogAttr *attributes = look_at (word, length, n);
  const char *p = word;
  for (int i = 0; i < n; i++, p = g_utf8_next_char (p))
    may_begin[p - word] = i > 0 && attributes[i].is_line_break;
}

/* May a line begin with `next` after a space that comes after `last`? */
static gboolean
ask_between (gunichar last, gunichar next)
{
  char text[16];
  int length = g_unichar_to_utf8 (last, text);
  text[length++] = ' ';
  length += g_unichar_to_utf8 (next, text + length);
  text[length++] = 'a';
  g_autofree PangoLogAttr *attributes = look_at (text, (guint)length, 4);
  return attributes[2].is_line_break;
}

static gboolean
may_break_between (const char *last, const char *next)
{
  static GPrivate known_of_thread = G_PRIVATE_INIT ((GDestroyNotify)g_hash_table_unref);
  if ((g_ascii_isalnum (*last) || strchr (".,;:)", *last) != NULL) && g_ascii_isalnum (*next))
    return TRUE;
  GHashTable *known = g_private_get (&known_of_thread);
  if (known == NULL)
    g_private_set (&known_of_thread, known = g_hash_table_new (NULL, NULL));
  gunichar one = g_utf8_get_char (last), other = g_utf8_get_char (next);
  gpointer key = GUINT_TO_POINTER (one << 16 | other), answer;
  if (!g_hash_table_lookup_extended (known, key, NULL, &answer))
    {
      answer = GINT_TO_POINTER (ask_between (one, other));
      g_hash_table_insert (known, key, answer);
    }
  return GPOINTER_TO_INT (answer);
}

void
cdt_word_breaks_find (const char *text, guint length, guint8 *may_begin)
{
  memset (may_begin, 0, length);
  for (guint start = 0; start < length;)
    {
      const char *space = memchr (text + start, ' ', length - start);
      guint end = space == NULL ? length : (guint)(space - text);
      if (has_inner_sign (text + start, end - start))
        find_inside (text + start, end - start, may_begin + start);
      if (start > 0)
        may_begin[start] = may_break_between (g_utf8_prev_char (text + start - 1), text + start);
      start = end + 1;
    }
}
