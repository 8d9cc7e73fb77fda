/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-pdf-finish.h"
#include "cdt-pdf-private.h"

#define OPENED "/" CDT_PDF_FURNITURE " << /MCID "
#define OPENED_END " >> BDC"
#define ARTIFACT "/Artifact BMC"

/* cairo begins a line with the operator. Words that only look like it stand in a string, and a string that
 * goes on over a line end has a backslash before it. */
static gboolean
begins_line (const char *begin, const char *at)
{
  return at > begin && at[-1] == '\n' && (at - 1 == begin || at[-2] != '\\');
}

/* Where the operator that opens furniture begins and ends; NULL when there is none from `at` on */
static const char *
find_opening (const char *begin, const char *at, const char *end, const char **after)
{
  while ((at = memmem (at, (gsize)(end - at), OPENED, strlen (OPENED))) != NULL)
    {
      const char *digit = at + strlen (OPENED);

      while (digit < end && g_ascii_isdigit (*digit))
        digit++;
      *after = digit + strlen (OPENED_END);
      if (begins_line (begin, at) && *after <= end && memcmp (digit, OPENED_END, strlen (OPENED_END)) == 0)
        return at;
      at = digit;
    }
  return NULL;
}

/* In place: what is put in is shorter than what it stands for. What is written never reaches what is still to
 * be read, nor the two bytes before it that are looked at again. */
gboolean
cdt_pdf_mark_artifacts (GString *content)
{
  char *to = content->str;
  const char *begin = content->str, *at = begin, *end = begin + content->len, *after = NULL;

  for (const char *opening = find_opening (begin, at, end, &after); opening != NULL;
       opening = find_opening (begin, at, end, &after))
    {
      memmove (to, at, (gsize)(opening - at));
      to += opening - at;
      memcpy (to, ARTIFACT, strlen (ARTIFACT));
      to += strlen (ARTIFACT);
      at = after;
    }
  if (at == begin)
    return FALSE;
  memmove (to, at, (gsize)(end - at));
  g_string_truncate (content, (gsize)(to + (end - at) - begin));
  return TRUE;
}
