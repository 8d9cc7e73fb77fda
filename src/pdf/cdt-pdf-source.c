/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-pdf-source.h"

#include <string.h>

#include "cdt-pdf-private.h"

#define OBJECT " 0 obj\n"
#define OBJECT_END "endobj\n"
#define STREAM "stream\n"
#define STREAM_END "endstream\nendobj\n"
/* Longer than any line that begins an object, so that a number is never read in part */
#define ENOUGH 32

typedef enum
{
  FOUND_OBJECT,
  FOUND_PART, /* more is to come */
  FOUND_END,  /* of the objects */
  FOUND_WRONG,
} Found;

CdtPdfSource *
cdt_pdf_source_new (void)
{
  CdtPdfSource *source = g_new0 (CdtPdfSource, 1);

  source->bytes = g_string_new (NULL);
  source->objects = g_array_new (FALSE, TRUE, sizeof (CdtPdfObject));
  source->order = g_array_new (FALSE, FALSE, sizeof (guint32));
  return source;
}

void
cdt_pdf_source_free (CdtPdfSource *source)
{
  g_string_free (source->bytes, TRUE);
  g_array_unref (source->objects);
  g_array_unref (source->order);
  g_free (source);
}

gboolean
cdt_pdf_source_add (CdtPdfSource *source, const char *data, gsize length)
{
  if (length > G_MAXINT - source->bytes->len)
    return FALSE;
  g_string_append_len (source->bytes, data, (gssize)length);
  return TRUE;
}

const CdtPdfObject *
cdt_pdf_source_get (const CdtPdfSource *source, guint number)
{
  const CdtPdfObject *object
      = number < source->objects->len ? &g_array_index (source->objects, CdtPdfObject, number) : NULL;

  return object != NULL && object->end > 0 ? object : NULL;
}

CdtPdfSpan
cdt_pdf_source_get_words (const CdtPdfSource *source, guint number)
{
  const CdtPdfObject *object = cdt_pdf_source_get (source, number);
  const char *bytes = source->bytes->str;

  return object != NULL ? (CdtPdfSpan){ bytes + object->begin, bytes + object->end }
                        : (CdtPdfSpan){ bytes, bytes };
}

void
cdt_pdf_source_drop (CdtPdfSource *source, guint number)
{
  g_array_index (source->objects, CdtPdfObject, number) = (CdtPdfObject){ 0 };
}

/* Few objects were read since then. */
void
cdt_pdf_source_cut (CdtPdfSource *source, guint number)
{
  CdtPdfObject *all = (CdtPdfObject *)source->objects->data, *cut = &all[number];
  const guint32 *order = (const guint32 *)source->order->data;

  g_string_erase (source->bytes, cut->data, cut->length);
  for (guint i = source->order->len; i-- > 0 && order[i] != number;)
    {
      CdtPdfObject *object = &all[order[i]];

      object->begin -= cut->length;
      object->end -= cut->length;
      object->data -= object->data > 0 ? cut->length : 0;
      object->n_cut += cut->length;
    }
  source->at -= cut->length;
  source->n_cut += cut->length;
  cut->length = 0;
}

gboolean
cdt_pdf_source_put (CdtPdfSource *source, guint number, const CdtPdfObject *object, GError **error)
{
  guint32 listed = number;

  if (number == 0 || number > G_MAXINT / sizeof (CdtPdfObject) || cdt_pdf_source_get (source, number) != NULL)
    {
      cdt_pdf_set_unknown (error, "an object's number", number);
      return FALSE;
    }
  if (number >= source->objects->len)
    g_array_set_size (source->objects, number + 1);
  g_array_index (source->objects, CdtPdfObject, number) = *object;
  g_array_append_val (source->order, listed);
  return TRUE;
}

/* The line with which the words of an object end, "endobj" or "stream"; NULL: it is not there yet. */
static const char *
find_end (CdtPdfSpan rest)
{
  while (rest.end - rest.begin >= (gssize)strlen (OBJECT_END))
    {
      if (memcmp (rest.begin, OBJECT_END, strlen (OBJECT_END)) == 0
          || memcmp (rest.begin, STREAM, strlen (STREAM)) == 0)
        return rest.begin;
      rest.begin = memchr (rest.begin, '\n', (gsize)(rest.end - rest.begin));
      if (rest.begin++ == NULL)
        return NULL;
    }
  return NULL;
}

/* The object behind a stream says how long that is: "12 0 obj\n   345\nendobj\n". Where it says so of the
 * bytes before it, it is that object and not bytes of the stream that look like it. *after: behind it. */
static Found
measure_by_object (CdtPdfSpan data, guint number, guint *length, const char **after)
{
  g_autofree char *head = g_strdup_printf ("\n" STREAM_END "%u" OBJECT "   ", number);
  gsize head_length = strlen (head);

  for (const char *at = data.begin; (at = memmem (at, (gsize)(data.end - at), head, head_length)) != NULL;
       at++)
    {
      CdtPdfSpan rest = { at + head_length, data.end };

      if (cdt_pdf_read_number (&rest, length) && *length == (gsize)(at - data.begin)
          && cdt_pdf_begins (rest, "\n" OBJECT_END))
        {
          *after = rest.begin + strlen ("\n" OBJECT_END);
          return FOUND_OBJECT;
        }
    }
  return FOUND_PART;
}

static Found
measure_by_number (CdtPdfSpan data, guint length, const char **after)
{
  CdtPdfSpan rest = { data.begin + MIN (length, data.end - data.begin), data.end };

  if (rest.end - rest.begin < ENOUGH)
    return FOUND_PART;
  rest.begin += *rest.begin == '\n';
  *after = rest.begin + strlen (STREAM_END);
  return cdt_pdf_begins (rest, STREAM_END) ? FOUND_OBJECT : FOUND_WRONG;
}

static Found
read_stream (CdtPdfSource *source, CdtPdfObject *object, const char **after)
{
  CdtPdfSpan words = { source->bytes->str + object->begin, source->bytes->str + object->end };
  CdtPdfSpan data = { words.end + strlen (STREAM), source->bytes->str + source->bytes->len };
  CdtPdfSpan value;
  guint number, length = 0;
  Found found = FOUND_WRONG;

  object->data = (guint32)(data.begin - source->bytes->str);
  if (!cdt_pdf_get (words, "/Length", &value) || !cdt_pdf_read_number (&value, &number))
    return FOUND_WRONG;
  if (cdt_pdf_equals (value, " 0 R"))
    found = measure_by_object (data, number, &length, after);
  else if (value.begin == value.end)
    found = measure_by_number (data, length = number, after);
  object->length = length;
  return found;
}

/* What stands from `begin` to "endobj" */
static Found
read_body (CdtPdfSource *source, const char *begin, CdtPdfObject *object, const char **after)
{
  const char *bytes = source->bytes->str;
  const char *end = find_end ((CdtPdfSpan){ begin, bytes + source->bytes->len });

  if (end == NULL)
    return FOUND_PART;
  object->begin = (guint32)(begin - bytes);
  object->end = (guint32)(end - bytes);
  *after = end + strlen (OBJECT_END);
  return *end == *STREAM ? read_stream (source, object, after) : FOUND_OBJECT;
}

static Found
read_object (CdtPdfSource *source, GError **error)
{
  CdtPdfSpan rest = { source->bytes->str + source->at, source->bytes->str + source->bytes->len };
  CdtPdfObject object = { .n_cut = source->n_cut };
  const char *after = NULL;
  guint number = 0;
  Found found = FOUND_WRONG;

  if (cdt_pdf_begins (rest, "xref\n") || cdt_pdf_begins (rest, "startxref\n"))
    return FOUND_END;
  if (rest.end - rest.begin < ENOUGH)
    return FOUND_PART;
  if (cdt_pdf_read_number (&rest, &number) && cdt_pdf_begins (rest, OBJECT))
    found = read_body (source, rest.begin + strlen (OBJECT), &object, &after);
  if (found == FOUND_WRONG)
    cdt_pdf_set_unknown (error, object.data > 0 ? "a stream" : "an object", number);
  if (found != FOUND_OBJECT)
    return found;
  source->at = (gsize)(after - source->bytes->str);
  return cdt_pdf_source_put (source, number, &object, error) ? FOUND_OBJECT : FOUND_WRONG;
}

/* "%PDF-1.5" and a line of bytes that are no text */
static Found
read_head (CdtPdfSource *source, GError **error)
{
  CdtPdfSpan rest = { source->bytes->str, source->bytes->str + source->bytes->len };
  const char *line = rest.end - rest.begin >= ENOUGH ? memchr (rest.begin, '\n', ENOUGH) : NULL;
  const char *next = line != NULL ? memchr (line + 1, '\n', ENOUGH - (gsize)(line + 1 - rest.begin)) : NULL;

  if (rest.end - rest.begin < ENOUGH)
    return FOUND_PART;
  if (!cdt_pdf_begins (rest, "%PDF-1.") || next == NULL || line[1] != '%')
    {
      cdt_pdf_set_unknown (error, "the first lines", 0);
      return FOUND_WRONG;
    }
  source->at = (gsize)(next + 1 - rest.begin);
  return FOUND_OBJECT;
}

static Found
read_on (CdtPdfSource *source, GError **error)
{
  Found found = FOUND_OBJECT;

  while (found == FOUND_OBJECT)
    found = source->at == 0 ? read_head (source, error) : read_object (source, error);
  return found;
}

gboolean
cdt_pdf_source_read (CdtPdfSource *source, GError **error)
{
  return read_on (source, error) != FOUND_WRONG;
}

gboolean
cdt_pdf_source_close (CdtPdfSource *source, GError **error)
{
  Found found = read_on (source, error);

  if (found == FOUND_PART)
    cdt_pdf_set_unknown (error, "the end of an object", source->order->len);
  return found == FOUND_END && cdt_pdf_source_read_table (source, error)
         && cdt_pdf_source_unpack (source, error);
}
