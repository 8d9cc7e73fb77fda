/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define CDT_PDF_ERROR (cdt_pdf_error_quark ())
GQuark cdt_pdf_error_quark (void);

typedef enum
{
  CDT_PDF_ERROR_UNREADABLE, /* no PDF, damaged, locked with a password */
  CDT_PDF_ERROR_NO_DRAFT,   /* a sound PDF that carries no draft of Concordat */
  CDT_PDF_ERROR_MISSING,    /* no libqpdf is here */
  CDT_PDF_ERROR_UNKNOWN,    /* cairo writes something in a way that is not known here */
} CdtPdfError;

/* The media type of a draft, by which it is told from other files that a PDF carries */
#define CDT_PDF_DRAFT_TYPE "application/x-concordat+xml"

/** CdtPdfFile: a PDF from anywhere, looked into; nothing in it is believed. For one thread. */
typedef struct _CdtPdfFile CdtPdfFile;

/* FALSE where there is no libqpdf: then cdt_pdf_file_new() always fails. */
gboolean cdt_pdf_file_can_open (void);
/* Does it begin as a PDF does? Needs no libqpdf. */
gboolean cdt_pdf_file_is_pdf (GBytes *bytes);
/* (transfer full): NULL when it cannot be read. The message is one sentence that begins with `name`. */
CdtPdfFile *cdt_pdf_file_new (GBytes *bytes, const char *name, GError **error);
void cdt_pdf_file_free (CdtPdfFile *file);
guint cdt_pdf_file_get_n_pages (CdtPdfFile *file);
/* A line of the document's information: key "/Keywords". (transfer full) (nullable) */
char *cdt_pdf_file_dup_info (CdtPdfFile *file, const char *key);
/* The draft that it carries, byte for byte; at most 32 MiB. (transfer full): NULL with NO_DRAFT, or with
 * UNREADABLE when the draft in it is damaged. */
GBytes *cdt_pdf_file_dup_draft (CdtPdfFile *file, GError **error);
/* What is drawn on its pages, as a short hash: the same after the file was signed or compressed anew.
 * (transfer full) (nullable): when a page cannot be read */
char *cdt_pdf_file_hash_pages (CdtPdfFile *file);
/* Was anything laid over its pages, such as a note, a box or a stamp? Links are not, nor is a signature. */
gboolean cdt_pdf_file_has_notes (CdtPdfFile *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtPdfFile, cdt_pdf_file_free)

G_END_DECLS
