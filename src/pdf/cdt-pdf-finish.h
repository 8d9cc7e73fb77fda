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

/** CdtPdfOrder: what a finished PDF says and carries. All strings UTF-8. */
typedef struct
{
  const char *language;    /* "en-GB" */
  const char *created;     /* ISO: "2026-11-20T00:00:00Z" */
  const char *fingerprint; /* (nullable) of the draft */
  GBytes *draft;           /* (nullable) to be attached */
  GArray *tags;            /* (element-type CdtPdfTag) */
} CdtPdfOrder;

/* The information in which a finished PDF keeps the fingerprint of its draft and the hash of its pages */
#define CDT_PDF_INFO_FINGERPRINT "/ConcordatFingerprint"
#define CDT_PDF_INFO_PAGES "/ConcordatPages"

/* FALSE where Concordat was built without libqpdf: then PDFs say no language and carry no draft. */
gboolean cdt_pdf_can_finish (void);

/**
 * cdt_pdf_finish: a PDF of cairo's as it should be: language, shown title, alternative texts, table heads,
 * artifacts, metadata, the draft. It is read again before it is handed over: as many pages, the same draft.
 * Same input, same bytes. Without libqpdf, the same bytes as given.
 */
GBytes *cdt_pdf_finish (GBytes *pdf, const CdtPdfOrder *order, GError **error);

G_END_DECLS
