/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-pdf-writer.h"

#include <string.h>

#include "cdt-pdf-private.h"

/* The second line has bytes that are no text, so that nobody takes the file for one. */
#define HEAD "%PDF-1.7\n%\xb5\xed\xae\xfb\n"
/* Many, as packing gains by it; a reader unpacks all of them to read one. */
#define MAX_MEMBERS 200
#define FLATE "/Filter /FlateDecode"
#define COLUMNS 7 /* of a row of the table: what it is, in four bytes where, in two which */

typedef enum
{
  ROW_FREE,
  ROW_PLAIN,
  ROW_PACKED,
} RowKind;

typedef struct
{
  RowKind kind;
  guint32 place; /* in the file, or the object stream that holds it */
  guint index;   /* in that */
} Row;

typedef struct
{
  guint number;
  char *entries;
  guint job;
} Later;

struct _CdtPdfWriter
{
  CdtPdfPress *press;
  GString *out;
  GArray *rows;  /* (element-type Row) by number */
  GArray *later; /* (element-type Later) */
  guint stream;  /* number of the object stream that is being filled; 0: none */
  guint n_members;
  GString *places; /* "12 0 13 85 " */
  GString *words;
};

static void
clear_later (gpointer data)
{
  g_free (((Later *)data)->entries);
}

static void
set_row (CdtPdfWriter *self, guint number, RowKind kind, gsize place, guint index)
{
  g_array_index (self->rows, Row, number) = (Row){ kind, (guint32)place, index };
}

static void
put_text (CdtPdfWriter *self, const char *text)
{
  g_string_append (self->out, text);
}

static void
begin_object (CdtPdfWriter *self, guint number)
{
  set_row (self, number, ROW_PLAIN, self->out->len, 0);
  cdt_pdf_put_number (self->out, number);
  put_text (self, " 0 obj\n");
}

CdtPdfWriter *
cdt_pdf_writer_new (CdtPdfPress *press, guint n_numbers)
{
  CdtPdfWriter *self = g_new0 (CdtPdfWriter, 1);

  self->press = press;
  self->out = g_string_new (HEAD);
  self->rows = g_array_new (FALSE, TRUE, sizeof (Row));
  g_array_set_size (self->rows, n_numbers);
  self->later = g_array_new (FALSE, FALSE, sizeof (Later));
  g_array_set_clear_func (self->later, clear_later);
  self->places = g_string_new (NULL);
  self->words = g_string_new (NULL);
  return self;
}

void
cdt_pdf_writer_free (CdtPdfWriter *self)
{
  if (self->out != NULL)
    g_string_free (self->out, TRUE);
  g_array_unref (self->rows);
  g_array_unref (self->later);
  g_string_free (self->places, TRUE);
  g_string_free (self->words, TRUE);
  g_free (self);
}

guint
cdt_pdf_writer_reserve (CdtPdfWriter *self)
{
  g_array_set_size (self->rows, self->rows->len + 1);
  return self->rows->len - 1;
}

void
cdt_pdf_writer_close_stream (CdtPdfWriter *self)
{
  g_autofree char *entries = NULL;
  g_autoptr (GBytes) bytes = NULL;
  guint first = (guint)self->places->len;

  if (self->stream == 0)
    return;
  entries = g_strdup_printf ("/Type /ObjStm /N %u /First %u " FLATE, self->n_members, first);
  g_string_append_len (self->places, self->words->str, (gssize)self->words->len);
  bytes = g_bytes_new (self->places->str, self->places->len);
  cdt_pdf_writer_put_later (self, self->stream, entries, cdt_pdf_press_add (self->press, bytes));
  self->stream = self->n_members = 0;
  g_string_truncate (self->places, 0);
  g_string_truncate (self->words, 0);
}

GString *
cdt_pdf_writer_begin (CdtPdfWriter *self, guint number)
{
  if (self->stream == 0)
    self->stream = cdt_pdf_writer_reserve (self);
  set_row (self, number, ROW_PACKED, self->stream, self->n_members++);
  cdt_pdf_put_number (self->places, number);
  g_string_append_c (self->places, ' ');
  cdt_pdf_put_number (self->places, (guint)self->words->len);
  g_string_append_c (self->places, ' ');
  return self->words;
}

void
cdt_pdf_writer_end (CdtPdfWriter *self)
{
  g_string_append_c (self->words, '\n');
  if (self->n_members == MAX_MEMBERS)
    cdt_pdf_writer_close_stream (self);
}

void
cdt_pdf_writer_put_open (CdtPdfWriter *self, guint number, const GString *words)
{
  begin_object (self, number);
  g_string_append_len (self->out, words->str, (gssize)words->len);
  put_text (self, "\nendobj\n");
}

void
cdt_pdf_writer_put_stream (
    CdtPdfWriter *self, guint number, const char *entries, const char *data, gsize length)
{
  begin_object (self, number);
  put_text (self, "<</Length ");
  cdt_pdf_put_number (self->out, (guint)length);
  put_text (self, " ");
  put_text (self, entries);
  put_text (self, ">>\nstream\n");
  g_string_append_len (self->out, data, (gssize)length);
  put_text (self, "\nendstream\nendobj\n");
}

void
cdt_pdf_writer_put_later (CdtPdfWriter *self, guint number, const char *entries, guint job)
{
  Later later = { number, g_strdup (entries), job };

  g_array_append_val (self->later, later);
}

/* Each row with the one above it taken off, as "PNG up" has it: rows differ little, and what is mostly
 * noughts packs well. */
static GString *
make_table (CdtPdfWriter *self)
{
  guint8 above[COLUMNS] = { 0 };
  GString *table = g_string_sized_new (self->rows->len * (COLUMNS + 1));

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);
      const guint8 bytes[COLUMNS]
          = { (guint8)row->kind,         (guint8)(row->place >> 24), (guint8)(row->place >> 16),
              (guint8)(row->place >> 8), (guint8)row->place,         (guint8)(row->index >> 8),
              (guint8)row->index };

      g_string_append_c (table, 2);
      for (guint column = 0; column < COLUMNS; column++)
        g_string_append_c (table, (char)(bytes[column] - above[column]));
      memcpy (above, bytes, COLUMNS);
    }
  return table;
}

static void
put_table (CdtPdfWriter *self, guint root, guint info)
{
  guint number = cdt_pdf_writer_reserve (self);
  gsize place = self->out->len;
  g_autoptr (GString) table = NULL, packed = NULL;
  g_autofree char *entries = NULL;
  /* Of all that is in the file: another file has another */
  g_autofree char *id
      = g_compute_checksum_for_data (G_CHECKSUM_MD5, (guchar *)self->out->str, self->out->len);

  set_row (self, number, ROW_PLAIN, place, 0);
  table = make_table (self);
  packed = cdt_pdf_pack (table->str, table->len);
  entries = g_strdup_printf ("/Type /XRef /Size %u /W [1 4 2] /Root %u 0 R /Info %u 0 R /ID [<%s><%s>] " FLATE
                             " /DecodeParms <</Predictor 12 /Columns %d>>",
                             self->rows->len, root, info, id, id, COLUMNS);
  cdt_pdf_writer_put_stream (self, number, entries, packed->str, packed->len);
  g_string_append_printf (self->out, "startxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n", place);
}

gboolean
cdt_pdf_writer_flush (CdtPdfWriter *self)
{
  cdt_pdf_writer_close_stream (self);
  if (!cdt_pdf_press_wait (self->press))
    return FALSE;
  for (guint i = 0; i < self->later->len; i++)
    {
      const Later *later = &g_array_index (self->later, Later, i);
      g_autoptr (GBytes) packed = cdt_pdf_press_take (self->press, later->job);
      gsize length;
      const char *data = g_bytes_get_data (packed, &length);

      cdt_pdf_writer_put_stream (self, later->number, later->entries, data, length);
    }
  return TRUE;
}

GBytes *
cdt_pdf_writer_finish (CdtPdfWriter *self, guint root, guint info)
{
  put_table (self, root, info);
  return g_string_free_to_bytes (g_steal_pointer (&self->out));
}
