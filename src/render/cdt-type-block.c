/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-type-block.h"

#include <string.h>

#define ACTUAL "/Span << /ActualText "
#define ACTUAL_END " BDC"

typedef struct
{
  const char *at, *end;
  guint n_digits;   /* of a glyph that is written in digits: fonts of all of Unicode have four, others two */
  CdtTypeSeen next; /* font and text of the next glyphs */
  GArray *seen;
} Reading;

static void
see (Reading *reading, const char *code, guint n_code)
{
  reading->next.n_code = (guint8)n_code;
  memcpy (reading->next.code, code, n_code);
  g_array_append_val (reading->seen, reading->next);
}

/* "(a\(\223)"; where cairo begins a new line in it, there is a backslash before that. */
static gboolean
read_letters (Reading *reading)
{
  reading->next.in_digits = FALSE;
  for (reading->at++; reading->at < reading->end && *reading->at != ')';)
    {
      gboolean escaped = *reading->at == '\\' && reading->at + 1 < reading->end;
      guint length = !escaped ? 1 : g_ascii_isdigit (reading->at[1]) ? 4 : 2;
      if (length > reading->end - reading->at)
        return FALSE;
      if (!escaped || reading->at[1] != '\n')
        see (reading, reading->at, length);
      reading->at += length;
    }
  return reading->at < reading->end && *reading->at++ == ')';
}

/* "<00010002>", with new lines anywhere */
static gboolean
read_digits (Reading *reading)
{
  char code[CDT_TYPE_MAX_CODE];
  guint n = 0;
  reading->next.in_digits = TRUE;
  for (reading->at++; reading->at < reading->end && *reading->at != '>'; reading->at++)
    {
      if (*reading->at == '\n')
        continue;
      if (!g_ascii_isxdigit (*reading->at))
        return FALSE;
      code[n++] = *reading->at;
      if (n == reading->n_digits)
        see (reading, code, n);
      n %= reading->n_digits;
    }
  return n == 0 && reading->at < reading->end && *reading->at++ == '>';
}

static gboolean
read_name (Reading *reading)
{
  const char *begin = reading->at, *end;
  gboolean actual = cdt_pdf_begins ((CdtPdfSpan){ begin, reading->end }, ACTUAL);
  gsize length = (gsize)(reading->end - begin);
  end = actual ? memmem (begin, length, ACTUAL_END, strlen (ACTUAL_END)) : memchr (begin, ' ', length);
  if (end == NULL)
    return FALSE;
  if (actual)
    reading->next.actual = (CdtPdfSpan){ begin, end += strlen (ACTUAL_END) };
  else
    reading->next.font = (CdtPdfSpan){ begin, end };
  reading->at = end;
  return TRUE;
}

/* Numbers, brackets and operators: only the end of a text's own operator matters. */
static gboolean
skip (Reading *reading)
{
  if (cdt_pdf_begins ((CdtPdfSpan){ reading->at, reading->end }, "EMC"))
    reading->next.actual = (CdtPdfSpan){ NULL, NULL };
  do
    reading->at++;
  while (reading->at < reading->end && g_ascii_isalpha (reading->at[-1]) && g_ascii_isalpha (*reading->at));
  return TRUE;
}

static gboolean
read_one (Reading *reading)
{
  switch (*reading->at)
    {
    case '/':
      return read_name (reading);
    case '(':
      return read_letters (reading);
    case '<':
      return read_digits (reading);
    default:
      return skip (reading);
    }
}

static GArray *
read_block (CdtPdfSpan block, guint n_digits)
{
  g_autoptr (GArray) seen = g_array_new (FALSE, FALSE, sizeof (CdtTypeSeen));
  Reading reading = { .at = block.begin, .end = block.end, .n_digits = n_digits, .seen = seen };
  while (reading.at < reading.end)
    if (!read_one (&reading))
      return NULL;
  return g_steal_pointer (&seen);
}

GArray *
cdt_type_block_list (CdtPdfSpan block, guint n_glyphs)
{
  for (guint n_digits = 4; n_digits >= 2; n_digits -= 2)
    {
      g_autoptr (GArray) seen = read_block (block, n_digits);
      if (seen != NULL && seen->len == n_glyphs)
        return g_steal_pointer (&seen);
    }
  return NULL;
}
