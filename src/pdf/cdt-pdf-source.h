/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-pdf-syntax.h"

G_BEGIN_DECLS

/** CdtPdfObject: where an object stands in the bytes of its source. */
typedef struct
{
  guint32 begin, end;   /* of its words, of a stream those of its dictionary; 0, 0: there is no such object */
  guint32 data, length; /* what a stream holds, as cairo wrote it; data 0: it is no stream */
  guint32 n_cut;        /* bytes before it that are not kept any more */
} CdtPdfObject;

/**
 * CdtPdfSource: a PDF as cairo writes it, read while it is written.
 *
 * cairo's files are all of one shape, and nothing else is read here: each object on lines of its own between
 * "N 0 obj" and "endobj", the length of a stream in the object behind it or in its dictionary, at the end the
 * table of the objects. Newer cairo packs objects into object streams and the table into a stream: they are
 * unpacked behind the rest when the file is whole, so that an object is always words in the same buffer.
 * The table is compared with what was found, object by object. What is different is an error, never a guess.
 */
typedef struct
{
  GString *bytes;
  GArray *objects; /* (element-type CdtPdfObject) by number; 0 is none */
  GArray *order;   /* (element-type guint32) their numbers as they stand in the file */
  gsize at;        /* up to here it was read */
  guint32 n_cut;   /* bytes before that which are not kept any more */
  guint root, info;
} CdtPdfSource;

CdtPdfSource *cdt_pdf_source_new (void);
void cdt_pdf_source_free (CdtPdfSource *source);
/* FALSE when there are more bytes than a PDF may have here, 2 GiB. */
gboolean cdt_pdf_source_add (CdtPdfSource *source, const char *data, gsize length);
/* Reads on, as far as objects are whole. */
gboolean cdt_pdf_source_read (CdtPdfSource *source, GError **error);
/* After the last byte: reads the rest and the table. Root and info are known, all objects there. */
gboolean cdt_pdf_source_close (CdtPdfSource *source, GError **error);

/* NULL when there is none. */
const CdtPdfObject *cdt_pdf_source_get (const CdtPdfSource *source, guint number);
/* Empty when there is none. */
CdtPdfSpan cdt_pdf_source_get_words (const CdtPdfSource *source, guint number);
/* What a stream holds is not kept: somebody took it. */
void cdt_pdf_source_cut (CdtPdfSource *source, guint number);
/* It is not written, as its content goes elsewhere. */
void cdt_pdf_source_drop (CdtPdfSource *source, guint number);
/* Says that cairo writes something in another way than is known: `what` is it, "a stream". */
void cdt_pdf_set_unknown (GError **error, const char *what, guint number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtPdfSource, cdt_pdf_source_free)

G_END_DECLS
