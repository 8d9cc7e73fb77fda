/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a document says once: its catalogue, names, information, metadata, the draft that it carries */

#include <string.h>

#include "cdt-pdf-private.h"

#define FILE_NAME "(draft.concordat)"

/* PDF writes a "/" in a name as #2F. */
#define TYPE_NAME "/application#2Fx-concordat+xml"

#define VIEWER " /ViewerPreferences <</DisplayDocTitle true>>"

/* 2026-11-20T00:00:00Z as PDF writes it: D:20261120000000Z */
static char *
make_date (const char *iso)
{
  GString *date = g_string_new ("D:");

  for (const char *c = iso; *c != '\0'; c++)
    if (g_ascii_isdigit (*c) || *c == 'Z')
      g_string_append_c (date, *c);
  return g_string_free (date, FALSE);
}

/* "<<" and the entries, without one that is said anew; to be closed */
static void
begin_dictionary (GString *out, CdtPdfSpan dictionary, const char *without)
{
  CdtPdfSpan rest = cdt_pdf_list_entries (dictionary), key, value;

  g_string_append (out, "<<");
  while (cdt_pdf_next_entry (&rest, &key, &value))
    if (!cdt_pdf_equals (key, without))
      {
        cdt_pdf_put (out, key);
        g_string_append_c (out, ' ');
        cdt_pdf_put_tight (out, value);
        g_string_append_c (out, ' ');
      }
}

static guint
get_names (const CdtPdfSource *source)
{
  return cdt_pdf_get_reference (cdt_pdf_source_get_words (source, source->root), "/Names");
}

/* Gives the number of what describes the file. */
static guint
put_draft (const CdtPdfOrder *order, const CdtPdfDraft *draft, CdtPdfWriter *writer)
{
  guint stream = cdt_pdf_writer_reserve (writer), file = cdt_pdf_writer_reserve (writer);
  g_autofree char *date = make_date (order->created);
  g_autofree char *entries
      = g_strdup_printf ("/Type /EmbeddedFile /Subtype " TYPE_NAME " /Params <</Size %" G_GSIZE_FORMAT
                         " /ModDate (%s)>> /Filter /FlateDecode",
                         g_bytes_get_size (draft->bytes), date);

  cdt_pdf_writer_put_later (writer, stream, entries, draft->job);
  g_string_append_printf (cdt_pdf_writer_begin (writer, file),
                          "<</Type /Filespec /F " FILE_NAME " /UF " FILE_NAME " /AFRelationship /Source"
                          " /Desc (The draft of this agreement, to be opened in Concordat)"
                          " /EF <</F %u 0 R /UF %u 0 R>>>>",
                          stream, stream);
  cdt_pdf_writer_end (writer);
  return file;
}

/* The names of places in the document, as cairo has them, and those of files. Gives its number. */
static guint
put_names (const CdtPdfSource *source, guint file, CdtPdfWriter *writer)
{
  guint number = get_names (source);
  CdtPdfSpan words = cdt_pdf_source_get_words (source, number);
  GString *out;

  if (number == 0 && file == 0)
    return 0;
  if (number == 0)
    number = cdt_pdf_writer_reserve (writer);
  out = cdt_pdf_writer_begin (writer, number);
  begin_dictionary (out, words, "/EmbeddedFiles");
  if (file > 0)
    g_string_append_printf (out, "/EmbeddedFiles <</Names [" FILE_NAME " %u 0 R]>>", file);
  g_string_append (out, ">>");
  cdt_pdf_writer_end (writer);
  return number;
}

/* Never packed: it is read by programs that know nothing else of PDFs. */
static guint
put_metadata (const CdtPdfSource *source, const CdtPdfOrder *order, CdtPdfWriter *writer)
{
  guint number = cdt_pdf_writer_reserve (writer);
  g_autofree char *words = cdt_pdf_make_metadata (cdt_pdf_source_get_words (source, source->info), order);

  cdt_pdf_writer_put_stream (writer, number, "/Type /Metadata /Subtype /XML", words, strlen (words));
  return number;
}

void
cdt_pdf_put_document (CdtPdfSource *source,
                      const CdtPdfOrder *order,
                      const CdtPdfDraft *draft,
                      CdtPdfWriter *writer)
{
  guint metadata = put_metadata (source, order, writer);
  guint file = draft->bytes != NULL ? put_draft (order, draft, writer) : 0;
  guint names = put_names (source, file, writer);
  GString *out = cdt_pdf_writer_begin (writer, source->root);

  begin_dictionary (out, cdt_pdf_source_get_words (source, source->root), "/Names");
  g_string_append (out, "/Lang ");
  cdt_pdf_put_words (out, order->language);
  g_string_append_printf (out, VIEWER " /Metadata %u 0 R", metadata);
  if (names > 0)
    g_string_append_printf (out, " /Names %u 0 R", names);
  if (file > 0)
    g_string_append_printf (out, " /AF [%u 0 R]", file);
  g_string_append (out, ">>");
  cdt_pdf_writer_end (writer);
  cdt_pdf_source_drop (source, source->root);
  if (names > 0 && names < source->objects->len)
    cdt_pdf_source_drop (source, names);
}

void
cdt_pdf_put_info (
    CdtPdfSpan info, guint number, const CdtPdfOrder *order, const char *hash, CdtPdfWriter *writer)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *date = make_date (order->created);

  begin_dictionary (out, info, "/CreationDate");
  g_string_append_printf (out, "/CreationDate (%s) " CDT_PDF_INFO_PAGES " (%s)", date, hash);
  if (order->fingerprint != NULL)
    {
      g_string_append (out, " " CDT_PDF_INFO_FINGERPRINT " ");
      cdt_pdf_put_words (out, order->fingerprint);
    }
  g_string_append (out, ">>");
  cdt_pdf_writer_put_open (writer, number, out);
}
