/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-pdf-file.h"

#include <glib/gi18n-lib.h>

#include "cdt-pdf-reader.h"

gboolean
cdt_pdf_file_can_open (void)
{
  return cdt_pdf_reader_get () != NULL;
}

CdtPdfFile *
cdt_pdf_file_new (GBytes *bytes, const char *name, GError **error)
{
  const CdtPdfReader *reader;

  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  reader = cdt_pdf_reader_get ();
  if (reader == NULL)
    g_set_error (error, CDT_PDF_ERROR, CDT_PDF_ERROR_MISSING,
                 _ ("%s: this Concordat has no libqpdf and cannot look into a PDF."), name);
  else if (!cdt_pdf_file_is_pdf (bytes))
    g_set_error (error, CDT_PDF_ERROR, CDT_PDF_ERROR_UNREADABLE, _ ("%s: this is not a PDF."), name);
  else
    return reader->open (bytes, name, error);
  return NULL;
}

/* Where there is a file, there is what it was opened by. */

void
cdt_pdf_file_free (CdtPdfFile *file)
{
  g_return_if_fail (file != NULL);

  cdt_pdf_reader_get ()->close (file);
}

guint
cdt_pdf_file_get_n_pages (CdtPdfFile *file)
{
  g_return_val_if_fail (file != NULL, 0);

  return cdt_pdf_reader_get ()->get_n_pages (file);
}

char *
cdt_pdf_file_dup_info (CdtPdfFile *file, const char *key)
{
  g_return_val_if_fail (file != NULL && key != NULL, NULL);

  return cdt_pdf_reader_get ()->dup_info (file, key);
}

GBytes *
cdt_pdf_file_dup_draft (CdtPdfFile *file, GError **error)
{
  g_return_val_if_fail (file != NULL, NULL);

  return cdt_pdf_reader_get ()->dup_draft (file, error);
}

char *
cdt_pdf_file_hash_pages (CdtPdfFile *file)
{
  g_return_val_if_fail (file != NULL, NULL);

  return cdt_pdf_reader_get ()->hash_pages (file);
}

gboolean
cdt_pdf_file_has_notes (CdtPdfFile *file)
{
  g_return_val_if_fail (file != NULL, FALSE);

  return cdt_pdf_reader_get ()->has_notes (file);
}
