/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-pdf-syntax.h"

#include <string.h>

#define BYTE_ORDER_MARK "FEFF"

typedef enum
{
  KIND_REGULAR = 0,
  KIND_GAP,
  KIND_DELIMITER,
  KIND_COMMENT,
} Kind;

static const guint8 kinds[256] = {
  ['\0'] = KIND_GAP,      ['\t'] = KIND_GAP,      ['\n'] = KIND_GAP,      ['\f'] = KIND_GAP,
  ['\r'] = KIND_GAP,      [' '] = KIND_GAP,       ['('] = KIND_DELIMITER, [')'] = KIND_DELIMITER,
  ['<'] = KIND_DELIMITER, ['>'] = KIND_DELIMITER, ['['] = KIND_DELIMITER, [']'] = KIND_DELIMITER,
  ['/'] = KIND_DELIMITER, ['%'] = KIND_COMMENT,
};

static Kind
get_kind (char c)
{
  return kinds[(guint8)c];
}

static const char *
skip_gap (const char *at, const char *end)
{
  while (at < end)
    {
      if (get_kind (*at) == KIND_COMMENT)
        {
          at = memchr (at, '\n', (gsize)(end - at));
          if (at == NULL)
            return end;
        }
      else if (get_kind (*at) != KIND_GAP)
        return at;
      at++;
    }
  return at;
}

/* After a "(...)", in which brackets that are not a pair have a backslash before them; NULL: it never ends.
 */
static const char *
skip_string (const char *at, const char *end)
{
  guint depth = 0;

  for (; at < end; at++)
    {
      if (*at == '\\')
        at++;
      else if (*at == '(')
        depth++;
      else if (*at == ')' && --depth == 0)
        return at + 1;
    }
  return NULL;
}

static gboolean
is_pair (const char *at, const char *end, char c)
{
  return *at == c && at + 1 < end && at[1] == c;
}

static const char *
skip_digits (const char *at, const char *end)
{
  at = memchr (at, '>', (gsize)(end - at));
  return at != NULL ? at + 1 : NULL;
}

/* After one token: a bracket (*depth goes up or down), a string, a name, a number, a word; NULL: none. */
static const char *
skip_token (const char *at, const char *end, int *depth)
{
  gboolean is_double;

  if (get_kind (*at) == KIND_DELIMITER && *at != '/')
    {
      is_double = is_pair (at, end, *at);
      if (*at == '(')
        return skip_string (at, end);
      if (*at == ')' || (*at == '>' && !is_double))
        return NULL;
      if (*at == '<' && !is_double)
        return skip_digits (at, end);
      *depth += *at == '<' || *at == '[' ? 1 : -1;
      return *at == '<' || *at == '>' ? at + 2 : at + 1;
    }
  for (at++; at < end && get_kind (*at) == KIND_REGULAR; at++)
    ;
  return at;
}

/* After one value without looking whether "0 R" follows; NULL: there is none, or it never ends. */
static const char *
skip_value (const char *at, const char *end)
{
  int depth = 0;

  do
    {
      at = skip_gap (at, end);
      at = at < end ? skip_token (at, end, &depth) : NULL;
    }
  while (at != NULL && depth > 0);
  return depth == 0 ? at : NULL;
}

CdtPdfSpan
cdt_pdf_list_entries (CdtPdfSpan dictionary)
{
  const char *begin = dictionary.begin, *end = dictionary.end;

  while (end > begin && get_kind (end[-1]) == KIND_GAP)
    end--;
  if (end - begin < 4 || !is_pair (begin, end, '<') || !is_pair (end - 2, end, '>'))
    return (CdtPdfSpan){ end, end };
  return (CdtPdfSpan){ begin + 2, end - 2 };
}

gboolean
cdt_pdf_next_entry (CdtPdfSpan *rest, CdtPdfSpan *key, CdtPdfSpan *value)
{
  int depth = 0;
  const char *at = skip_gap (rest->begin, rest->end), *next;

  if (at >= rest->end || *at != '/')
    return FALSE;
  key->begin = at;
  key->end = skip_token (at, rest->end, &depth);
  value->begin = at = skip_gap (key->end, rest->end);
  do
    {
      value->end = at = skip_value (at, rest->end);
      next = at != NULL ? skip_gap (at, rest->end) : NULL;
      at = next;
    }
  while (next != NULL && next < rest->end && *next != '/');
  if (next == NULL)
    return FALSE;
  rest->begin = next;
  return TRUE;
}

gboolean
cdt_pdf_get (CdtPdfSpan dictionary, const char *key, CdtPdfSpan *value)
{
  CdtPdfSpan rest = cdt_pdf_list_entries (dictionary), name;

  while (cdt_pdf_next_entry (&rest, &name, value))
    if (cdt_pdf_equals (name, key))
      return TRUE;
  return FALSE;
}

guint
cdt_pdf_get_reference (CdtPdfSpan dictionary, const char *key)
{
  CdtPdfSpan value;

  return cdt_pdf_get (dictionary, key, &value) ? cdt_pdf_read_reference (value) : 0;
}

gboolean
cdt_pdf_next_item (CdtPdfSpan *rest, CdtPdfSpan *item)
{
  const char *at = skip_gap (rest->begin, rest->end);
  const char *after = at < rest->end ? skip_value (at, rest->end) : NULL;

  if (after == NULL)
    return FALSE;
  if (g_ascii_isdigit (*at) && rest->end - after >= 4 && memcmp (after, " 0 R", 4) == 0)
    after += 4;
  *item = (CdtPdfSpan){ at, after };
  rest->begin = after;
  return TRUE;
}

gboolean
cdt_pdf_equals (CdtPdfSpan span, const char *words)
{
  gsize length = strlen (words);

  return (gsize)(span.end - span.begin) == length && memcmp (span.begin, words, length) == 0;
}

gboolean
cdt_pdf_begins (CdtPdfSpan span, const char *words)
{
  gsize length = strlen (words);

  return (gsize)(span.end - span.begin) >= length && memcmp (span.begin, words, length) == 0;
}

gboolean
cdt_pdf_read_number (CdtPdfSpan *span, guint *number)
{
  guint64 value = 0;
  const char *at = span->begin;

  for (; at < span->end && g_ascii_isdigit (*at) && value <= G_MAXINT; at++)
    value = value * 10 + (guint64)(*at - '0');
  if (at == span->begin || value > G_MAXINT)
    return FALSE;
  span->begin = at;
  *number = (guint)value;
  return TRUE;
}

guint
cdt_pdf_read_reference (CdtPdfSpan span)
{
  guint number;

  return cdt_pdf_read_number (&span, &number) && cdt_pdf_equals (span, " 0 R") ? number : 0;
}

/* "FEFF0041": a byte order mark and UTF-16 in digits */
static char *
decode_digits (CdtPdfSpan digits)
{
  g_autoptr (GArray) units = g_array_new (FALSE, FALSE, sizeof (gunichar2));

  for (const char *at = digits.begin + strlen (BYTE_ORDER_MARK); at + 4 <= digits.end; at += 4)
    {
      gunichar2 unit = 0;

      for (guint i = 0; i < 4; i++)
        unit = (gunichar2)(unit << 4 | (g_ascii_xdigit_value (at[i]) & 0xf));
      g_array_append_val (units, unit);
    }
  return g_utf16_to_utf8 ((const gunichar2 *)(void *)units->data, (glong)units->len, NULL, NULL, NULL);
}

char *
cdt_pdf_dup_words (CdtPdfSpan string)
{
  CdtPdfSpan inside = { string.begin + 1, string.end - 1 };
  GString *words;

  if (inside.end < inside.begin)
    return NULL;
  if (cdt_pdf_begins (string, "<" BYTE_ORDER_MARK))
    return decode_digits (inside);
  if (*string.begin != '(')
    return NULL;
  words = g_string_sized_new ((gsize)(inside.end - inside.begin));
  for (const char *at = inside.begin; at < inside.end; at++)
    if (*at != '\\')
      g_string_append_c (words, *at);
  return g_string_free (words, FALSE);
}

void
cdt_pdf_put (GString *out, CdtPdfSpan span)
{
  g_string_append_len (out, span.begin, span.end - span.begin);
}

/* Words between gaps go over whole, and so does a string, in which a gap is no gap. */
void
cdt_pdf_put_tight (GString *out, CdtPdfSpan span)
{
  const char *at = skip_gap (span.begin, span.end);

  while (at < span.end)
    {
      const char *begin = at, *next;
      int depth = 0;

      while (at != NULL && at < span.end && get_kind (*at) != KIND_GAP && get_kind (*at) != KIND_COMMENT)
        at = skip_token (at, span.end, &depth);
      at = at != NULL ? at : span.end;
      next = skip_gap (at, span.end);
      cdt_pdf_put (out, (CdtPdfSpan){ begin, at });
      if (next < span.end)
        g_string_append_c (out, ' ');
      at = next;
    }
}

void
cdt_pdf_put_number (GString *out, guint number)
{
  char digits[10], *at = digits + sizeof digits;

  do
    *--at = (char)('0' + number % 10);
  while ((number /= 10) > 0);
  g_string_append_len (out, at, digits + sizeof digits - at);
}

void
cdt_pdf_put_reference (GString *out, guint number)
{
  cdt_pdf_put_number (out, number);
  g_string_append_len (out, " 0 R", 4);
}

/* In brackets, of which those inside have a backslash before them */
static void
put_ascii (GString *out, const char *words)
{
  const char *at = words;

  g_string_append_c (out, '(');
  for (; *at != '\0'; at++)
    if (*at == '(' || *at == ')' || *at == '\\')
      {
        cdt_pdf_put (out, (CdtPdfSpan){ words, at });
        g_string_append_c (out, '\\');
        words = at;
      }
  cdt_pdf_put (out, (CdtPdfSpan){ words, at });
  g_string_append_c (out, ')');
}

void
cdt_pdf_put_words (GString *out, const char *utf8)
{
  g_autofree gunichar2 *units = NULL;

  if (g_str_is_ascii (utf8))
    {
      put_ascii (out, utf8);
      return;
    }
  units = g_utf8_to_utf16 (utf8, -1, NULL, NULL, NULL);
  g_string_append (out, "<" BYTE_ORDER_MARK);
  for (const gunichar2 *unit = units; unit != NULL && *unit != 0; unit++)
    for (int shift = 12; shift >= 0; shift -= 4)
      g_string_append_c (out, "0123456789ABCDEF"[*unit >> shift & 0xf]);
  g_string_append_c (out, '>');
}
