/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-pdf-private.h"

#define HASH_LENGTH 32 /* digits */
#define MAX_PAGE ((gsize)64 * 1024 * 1024)
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

static GByteArray *
mark (GBytes *content)
{
  gsize length;
  const char *begin = g_bytes_get_data (content, &length), *at = begin, *end = at + length, *after = NULL;
  GByteArray *marked = g_byte_array_sized_new ((guint)length);

  for (const char *opening = find_opening (begin, at, end, &after); opening != NULL;
       opening = find_opening (begin, at, end, &after))
    {
      g_byte_array_append (marked, (const guint8 *)at, (guint)(opening - at));
      g_byte_array_append (marked, (const guint8 *)ARTIFACT, strlen (ARTIFACT));
      at = after;
    }
  g_byte_array_append (marked, (const guint8 *)at, (guint)(end - at));
  return marked;
}

static gboolean
mark_stream (qpdf_data qpdf, qpdf_oh stream, GChecksum *checksum)
{
  g_autoptr (GBytes) content = cdt_pdf_dup_stream (qpdf, stream, MAX_PAGE);
  g_autoptr (GByteArray) marked = content != NULL ? mark (content) : NULL;
  g_autoptr (GByteArray) packed = marked != NULL ? cdt_pdf_pack (marked) : NULL;

  if (packed == NULL)
    return FALSE;
  g_checksum_update (checksum, marked->data, marked->len);
  qpdf_oh_replace_stream_data (qpdf, stream, packed->data, packed->len,
                               qpdf_oh_new_name (qpdf, "/FlateDecode"), qpdf_oh_new_null (qpdf));
  return TRUE;
}

static gboolean
mark_page (qpdf_data qpdf, qpdf_oh page, GChecksum *all)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GArray) streams = cdt_pdf_list_contents (qpdf, page);

  for (guint i = 0; i < streams->len; i++)
    if (!mark_stream (qpdf, g_array_index (streams, qpdf_oh, i), checksum))
      return FALSE;
  g_checksum_update (all, (const guchar *)g_checksum_get_string (checksum), -1);
  return TRUE;
}

char *
cdt_pdf_mark_artifacts (qpdf_data qpdf, GError **error)
{
  g_autoptr (GChecksum) all = g_checksum_new (G_CHECKSUM_SHA256);
  int n = qpdf_get_num_pages (qpdf);

  for (int i = 0; i < n; i++)
    if (!mark_page (qpdf, qpdf_get_page_n (qpdf, (size_t)i), all))
      {
        cdt_pdf_set_unreadable ("cairo", error);
        return NULL;
      }
  return g_strndup (g_checksum_get_string (all), HASH_LENGTH);
}
