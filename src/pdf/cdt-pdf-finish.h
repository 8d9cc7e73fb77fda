/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** CdtPdfTag: what there is to say of one element of a PDF's structure that cairo cannot say. */
typedef struct
{
  const char *name;       /* "TD"; static */
  const char *attributes; /* (nullable) as a dictionary of a PDF is written; static */
  char *alternative;      /* (nullable) the words for it */
  gboolean continues;     /* goes on with the element of its name before it, as a row does over a page */
  int column;             /* of a cell, so that its other half is found; else -1 */
} CdtPdfTag;

/** CdtPdfTags: the elements in the order in which they were opened; a plain array that owns its words. */
GArray *cdt_pdf_tags_new (void); /* (element-type CdtPdfTag) */

/* An element that is page furniture; it goes and what it holds becomes an artifact. */
#define CDT_PDF_FURNITURE "NonStruct"

/** CdtPdfOrder: what a finished PDF says. All strings UTF-8. */
typedef struct
{
  const char *language;    /* "en-GB" */
  const char *created;     /* ISO: "2026-11-20T00:00:00Z" */
  const char *fingerprint; /* (nullable) of the draft */
  guint n_pages;           /* that were painted */
  GArray *tags;            /* (element-type CdtPdfTag) */
} CdtPdfOrder;

/* The information in which a finished PDF keeps the fingerprint of its draft and the hash of its pages */
#define CDT_PDF_INFO_FINGERPRINT "/ConcordatFingerprint"
#define CDT_PDF_INFO_PAGES "/ConcordatPages"

/**
 * CdtPdfFinisher: makes a PDF of cairo's as it should be: language, shown title, alternative texts, table
 * heads, rows that go on over a page as one, furniture as artifacts, metadata, the draft.
 *
 * It takes the bytes as cairo writes them and works on what is whole already, so that pages are packed on
 * other threads while the next are painted. It knows what cairo 1.16 to 1.18 write and nothing else: where a
 * file is different, it says so and gives none. Same bytes and same order, same file. For one thread.
 */
typedef struct _CdtPdfFinisher CdtPdfFinisher;

/* draft (nullable): to be attached */
CdtPdfFinisher *cdt_pdf_finisher_new (GBytes *draft);
void cdt_pdf_finisher_free (CdtPdfFinisher *finisher);
/* The next bytes that cairo wrote. When they are too many, what follows says so. */
void cdt_pdf_finisher_take (CdtPdfFinisher *finisher, const guint8 *data, gsize length);
/* A page was painted: begins with what there is. FALSE with an error when it is not what cairo writes. */
gboolean cdt_pdf_finisher_end_page (CdtPdfFinisher *finisher, GError **error);
/* After the last byte, once. Where libqpdf is there, the file is read again with it before it is handed over:
 * all its pages, the same draft. (transfer full) */
GBytes *cdt_pdf_finisher_finish (CdtPdfFinisher *finisher, const CdtPdfOrder *order, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtPdfFinisher, cdt_pdf_finisher_free)

G_END_DECLS
