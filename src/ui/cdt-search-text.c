/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-search-text.h"

#include <string.h>

static gboolean
is_mark (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_ENCLOSING_MARK;
}

/* Soft hyphens, joiners and the like */
static gboolean
is_unseen (gunichar c)
{
  return c == 0xad || (c >= 0x200b && c <= 0x200f) || c == 0x2060 || c == 0xfeff;
}

/* What is typed for quotes and hyphens of print; 0: nothing else is */
static gunichar
find_typed (gunichar c)
{
  if (c == 0x2018 || c == 0x2019 || c == 0x201b || c == 0x2bc)
    return '\'';
  if (c == 0x201c || c == 0x201d || c == 0x201e)
    return '"';
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212)
    return '-';
  return 0;
}

static void
add_letter (CdtSearchText *text, gunichar letter, int source)
{
  if (letter == ' ' && text->letters->len > 0
      && g_array_index (text->letters, gunichar, text->letters->len - 1) == ' ')
    return;
  g_array_append_val (text->letters, letter);
  g_array_append_val (text->sources, source);
}

static void
add_character (CdtSearchText *text, gunichar c, int source, gboolean accents)
{
  gunichar parts[18];
  gsize n;

  if (is_unseen (c))
    return;
  if (find_typed (c) != 0)
    {
      add_letter (text, find_typed (c), source);
      return;
    }
  n = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < n; i++)
    if (g_unichar_isspace (parts[i]))
      add_letter (text, ' ', source);
    else if (parts[i] == 0xdf || parts[i] == 0x1e9e)
      {
        add_letter (text, 's', source);
        add_letter (text, 's', source);
      }
    else if (accents || !is_mark (parts[i]))
      add_letter (text, g_unichar_tolower (parts[i]), source);
}

CdtSearchText
cdt_search_text_make (const char *text, gssize length, int first, gboolean accents)
{
  CdtSearchText folded
      = { g_array_new (FALSE, FALSE, sizeof (gunichar)), g_array_new (FALSE, FALSE, sizeof (int)) };
  const char *end = text + (length < 0 ? (gssize)strlen (text) : length);

  for (const char *at = text; at < end; at = g_utf8_next_char (at), first++)
    {
      guchar c = (guchar)*at;

      if (c >= 0x80)
        add_character (&folded, g_utf8_get_char (at), first, accents);
      else
        add_letter (&folded, g_ascii_isspace (c) ? ' ' : (gunichar)g_ascii_tolower ((char)c), first);
    }
  return folded;
}

void
cdt_search_text_clear (CdtSearchText *text)
{
  g_clear_pointer (&text->letters, g_array_unref);
  g_clear_pointer (&text->sources, g_array_unref);
}

gboolean
cdt_search_text_has_accents (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar parts[18];
      gsize n = g_unichar_fully_decompose (g_utf8_get_char (text), FALSE, parts, G_N_ELEMENTS (parts));

      for (gsize i = 0; i < n; i++)
        if (is_mark (parts[i]))
          return TRUE;
    }
  return FALSE;
}

gboolean
cdt_search_text_next (const CdtSearchText *text, const CdtSearchText *wanted, guint *at, int *start, int *end)
{
  const gunichar *letters = (const gunichar *)(gpointer)text->letters->data;
  const gunichar *query = (const gunichar *)(gpointer)wanted->letters->data;
  guint n = wanted->letters->len;

  for (guint i = *at; n > 0 && i + n <= text->letters->len; i++)
    {
      if (letters[i] != query[0] || memcmp (letters + i, query, n * sizeof (gunichar)) != 0)
        continue;
      *at = i + n;
      *start = g_array_index (text->sources, int, i);
      *end = g_array_index (text->sources, int, i + n - 1) + 1;
      return TRUE;
    }
  return FALSE;
}
