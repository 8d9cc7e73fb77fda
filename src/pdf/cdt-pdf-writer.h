/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-pdf-press.h"
#include "cdt-pdf-syntax.h"

G_BEGIN_DECLS

/**
 * CdtPdfWriter: writes a PDF 1.7 front to back: streams, objects packed together in object streams, the table
 * of all as a stream. The same objects in the same order give the same bytes.
 */
typedef struct _CdtPdfWriter CdtPdfWriter;

/* Object numbers below n_numbers are given already. Packs on the press, which must outlive it. */
CdtPdfWriter *cdt_pdf_writer_new (CdtPdfPress *press, guint n_numbers);
void cdt_pdf_writer_free (CdtPdfWriter *writer);
/* A number for one more object */
guint cdt_pdf_writer_reserve (CdtPdfWriter *writer);
/* An object that is no stream: its words go to the end of the string, up to _end(). */
GString *cdt_pdf_writer_begin (CdtPdfWriter *writer, guint number);
void cdt_pdf_writer_end (CdtPdfWriter *writer);
/* What comes next is not packed together with what came before. */
void cdt_pdf_writer_close_stream (CdtPdfWriter *writer);
/* An object in the open, where it can be read without unpacking anything */
void cdt_pdf_writer_put_open (CdtPdfWriter *writer, guint number, const GString *words);
/* A stream; `entries` of its dictionary without /Length */
void cdt_pdf_writer_put_stream (
    CdtPdfWriter *writer, guint number, const char *entries, const char *data, gsize length);
/* A stream whose bytes are still in the press; `entries` as above */
void cdt_pdf_writer_put_later (CdtPdfWriter *writer, guint number, const char *entries, guint job);
/* Writes what is in the press, for which it waits. FALSE: a page could not be unpacked. After that only
 * objects in the open can come. */
gboolean cdt_pdf_writer_flush (CdtPdfWriter *writer);
/* The table, and with it the file */
GBytes *cdt_pdf_writer_finish (CdtPdfWriter *writer, guint root, guint info);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtPdfWriter, cdt_pdf_writer_free)

G_END_DECLS
