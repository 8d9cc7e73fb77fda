/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The end of a file of cairo's: the table of its objects, and objects that are packed into streams */

#include <string.h>

#include "cdt-pdf-private.h"
#include "cdt-pdf-source.h"

#define ROW "0000000000 00000 n \n"
#define FREE_ROW "0000000000 65535 f \n"
#define MAX_OBJECT_STREAM ((gsize)256 * 1024 * 1024)

/* Where its line "12 0 obj" began in the file */
static guint
find_begin (const CdtPdfObject *object, guint number)
{
  guint digits = 1;

  for (; number >= 10; number /= 10)
    digits++;
  return object->n_cut + object->begin - digits - (guint)strlen (" 0 obj\n");
}

static guint
read_digits (const char *at)
{
  guint64 value = 0;

  for (guint i = 0; i < 10; i++)
    value = value * 10 + (guint64)(at[i] - '0');
  return (guint)MIN (value, G_MAXUINT);
}

/* A row of an object that was not found may say anything: cairo gave its number away and wrote nothing, or it
 * was the length of a stream. */
static gboolean
check_rows (const CdtPdfSource *source, const char *rows, guint n, GError **error)
{
  gboolean same = memcmp (rows, FREE_ROW, strlen (FREE_ROW)) == 0;

  for (guint number = 1; same && number < n; number++)
    {
      const char *row = rows + number * strlen (ROW);
      const CdtPdfObject *object = cdt_pdf_source_get (source, number);

      same = memcmp (row + 10, ROW + 10, strlen (ROW) - 10) == 0
             && (object == NULL || read_digits (row) == find_begin (object, number));
      if (!same)
        cdt_pdf_set_unknown (error, "the table", number);
    }
  return same && n >= source->objects->len;
}

/* Whether they are there is seen when all is unpacked. */
static void
take_trailer (CdtPdfSource *source, CdtPdfSpan dictionary)
{
  source->root = cdt_pdf_get_reference (dictionary, "/Root");
  source->info = cdt_pdf_get_reference (dictionary, "/Info");
}

/* "startxref", the place of the table, "%%EOF" and nothing more */
static gboolean
read_start (CdtPdfSpan *rest, guint *start)
{
  if (!cdt_pdf_begins (*rest, "startxref\n"))
    return FALSE;
  rest->begin += strlen ("startxref\n");
  return cdt_pdf_read_number (rest, start) && cdt_pdf_equals (*rest, "\n%%EOF\n");
}

static gboolean
read_plain (CdtPdfSource *source, CdtPdfSpan rest, GError **error)
{
  CdtPdfSpan trailer;
  const char *rows;
  guint n = 0, start = 0;

  rest.begin += strlen ("xref\n0 ");
  if (!cdt_pdf_read_number (&rest, &n) || n == 0
      || (gsize)(rest.end - rest.begin) < 1 + (gsize)n * strlen (ROW))
    return FALSE;
  rows = rest.begin + 1;
  rest.begin = rows + n * strlen (ROW);
  if (!check_rows (source, rows, n, error) || !cdt_pdf_begins (rest, "trailer\n"))
    return FALSE;
  rest.begin += strlen ("trailer\n");
  trailer = rest;
  rest.begin = g_strstr_len (rest.begin, rest.end - rest.begin, "startxref\n");
  if (rest.begin == NULL)
    return FALSE;
  trailer.end = rest.begin;
  take_trailer (source, trailer);
  return read_start (&rest, &start) && start == source->n_cut + source->at;
}

/* The table is the last object. */
static gboolean
read_packed (CdtPdfSource *source, CdtPdfSpan rest)
{
  guint number = source->order->len > 0 ? g_array_index (source->order, guint32, source->order->len - 1) : 0;
  const CdtPdfObject *object = cdt_pdf_source_get (source, number);
  CdtPdfSpan words = cdt_pdf_source_get_words (source, number), type;
  guint start = 0;

  if (!read_start (&rest, &start) || object == NULL || start != find_begin (object, number)
      || !cdt_pdf_get (words, "/Type", &type) || !cdt_pdf_equals (type, "/XRef"))
    return FALSE;
  take_trailer (source, words);
  cdt_pdf_source_drop (source, number);
  return TRUE;
}

gboolean
cdt_pdf_source_read_table (CdtPdfSource *source, GError **error)
{
  CdtPdfSpan rest = { source->bytes->str + source->at, source->bytes->str + source->bytes->len };

  if (cdt_pdf_begins (rest, "xref\n0 ") ? read_plain (source, rest, error) : read_packed (source, rest))
    return TRUE;
  if (error != NULL && *error == NULL)
    cdt_pdf_set_unknown (error, "the table", 0);
  return FALSE;
}

static gboolean
read_pair (CdtPdfSpan *head, guint *number, guint *offset)
{
  gboolean read = cdt_pdf_read_number (head, number) && cdt_pdf_begins (*head, " ");

  head->begin += read;
  read = read && cdt_pdf_read_number (head, offset) && cdt_pdf_begins (*head, "\n");
  head->begin += read;
  return read;
}

/* "12 0\n13 85\n", number and place, and from `first` on the words of both */
static gboolean
take_members (CdtPdfSource *source, guint begin, guint first, guint n, GError **error)
{
  CdtPdfSpan head = { source->bytes->str + begin, source->bytes->str + begin + first };
  guint words = begin + first, size = (guint)source->bytes->len - words;

  for (guint i = 0; i < n; i++)
    {
      CdtPdfSpan ahead;
      CdtPdfObject object;
      guint number = 0, at = 0, after = 0, next = size;

      if (!read_pair (&head, &number, &at))
        return FALSE;
      ahead = head;
      if ((i + 1 < n && !read_pair (&ahead, &after, &next)) || at >= next || next > size)
        return FALSE;
      object = (CdtPdfObject){ .begin = words + at, .end = words + next };
      if (!cdt_pdf_source_put (source, number, &object, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
unpack_stream (CdtPdfSource *source, guint number, GError **error)
{
  CdtPdfObject object = *cdt_pdf_source_get (source, number);
  CdtPdfSpan words = cdt_pdf_source_get_words (source, number), n_words, first_words, filter;
  guint begin = (guint)source->bytes->len, n = 0, first = 0;
  g_autoptr (GString) unpacked = NULL;

  if (!cdt_pdf_get (words, "/N", &n_words) || !cdt_pdf_read_number (&n_words, &n)
      || !cdt_pdf_get (words, "/First", &first_words) || !cdt_pdf_read_number (&first_words, &first)
      || !cdt_pdf_get (words, "/Filter", &filter) || !cdt_pdf_equals (filter, "/FlateDecode"))
    return FALSE;
  unpacked = cdt_pdf_unpack (source->bytes->str + object.data, object.length, MAX_OBJECT_STREAM);
  if (unpacked == NULL || first > unpacked->len || !cdt_pdf_source_add (source, unpacked->str, unpacked->len))
    return FALSE;
  cdt_pdf_source_drop (source, number);
  return take_members (source, begin, first, n, error);
}

gboolean
cdt_pdf_source_unpack (CdtPdfSource *source, GError **error)
{
  for (guint i = 0; i < source->order->len; i++)
    {
      guint number = g_array_index (source->order, guint32, i);
      const CdtPdfObject *object = cdt_pdf_source_get (source, number);

      if (object == NULL || object->data == 0
          || !cdt_pdf_begins (cdt_pdf_source_get_words (source, number), "<< /Type /ObjStm\n"))
        continue;
      if (!unpack_stream (source, number, error))
        {
          if (error != NULL && *error == NULL)
            cdt_pdf_set_unknown (error, "packed objects", number);
          return FALSE;
        }
    }
  if (cdt_pdf_source_get (source, source->root) != NULL && cdt_pdf_source_get (source, source->info) != NULL)
    return TRUE;
  cdt_pdf_set_unknown (error, "the table", source->root);
  return FALSE;
}
