/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** CdtPdfSpan: a piece of a PDF's text, where it stands. Good until the buffer that it points into grows. */
typedef struct
{
  const char *begin;
  const char *end;
} CdtPdfSpan;

/* The entries of a dictionary "<< ... >>" one after the other. *rest begins as what cdt_pdf_list_entries()
 * gives; FALSE at the end, and where the text is not a dictionary's. A value is all up to the next key: "12 0
 * R". */
CdtPdfSpan cdt_pdf_list_entries (CdtPdfSpan dictionary);
gboolean cdt_pdf_next_entry (CdtPdfSpan *rest, CdtPdfSpan *key, CdtPdfSpan *value);
/* The value of a key ("/Root") at the dictionary's own level; FALSE when it has none. */
gboolean cdt_pdf_get (CdtPdfSpan dictionary, const char *key, CdtPdfSpan *value);
/* The object that a key points at ("12 0 R"); 0 when it does not. */
guint cdt_pdf_get_reference (CdtPdfSpan dictionary, const char *key);
/* The items of an array without its brackets, or a single value: a number, "12 0 R", a dictionary, a
 * string... */
gboolean cdt_pdf_next_item (CdtPdfSpan *rest, CdtPdfSpan *item);

gboolean cdt_pdf_equals (CdtPdfSpan span, const char *words);
gboolean cdt_pdf_begins (CdtPdfSpan span, const char *words);
/* A number without a sign at the beginning of the span, which then begins after it; FALSE when there is none
 * or it does not fit. */
gboolean cdt_pdf_read_number (CdtPdfSpan *span, guint *number);
/* The object of "12 0 R" and nothing else; 0: it is something else. */
guint cdt_pdf_read_reference (CdtPdfSpan span);
/* The words of a string, "(...)" or "<FEFF...>", as UTF-8. (transfer full) (nullable): it is none. */
char *cdt_pdf_dup_words (CdtPdfSpan string);

/* Writing: at the end of what is there */
void cdt_pdf_put (GString *out, CdtPdfSpan span);
/* Comments left out and each gap one space. */
void cdt_pdf_put_tight (GString *out, CdtPdfSpan span);
void cdt_pdf_put_number (GString *out, guint number);
void cdt_pdf_put_reference (GString *out, guint number);
void cdt_pdf_put_words (GString *out, const char *utf8);

G_END_DECLS
