/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* In place of libqpdf, where Concordat was built without it */

#include <glib/gi18n-lib.h>

#include "cdt-pdf-file.h"

gboolean
cdt_pdf_file_can_open (void)
{
  return FALSE;
}

CdtPdfFile *
cdt_pdf_file_new (GBytes *bytes, const char *name, GError **error)
{
  g_set_error (error, CDT_PDF_ERROR, CDT_PDF_ERROR_MISSING,
               _ ("%s: this Concordat was built without libqpdf and cannot look into a PDF."), name);
  return NULL;
}

/* There is never one. */
void
cdt_pdf_file_free (CdtPdfFile *file)
{
  g_return_if_reached ();
}

guint
cdt_pdf_file_get_n_pages (CdtPdfFile *file)
{
  g_return_val_if_reached (0);
}

char *
cdt_pdf_file_dup_info (CdtPdfFile *file, const char *key)
{
  g_return_val_if_reached (NULL);
}

GBytes *
cdt_pdf_file_dup_draft (CdtPdfFile *file, GError **error)
{
  g_return_val_if_reached (NULL);
}

char *
cdt_pdf_file_hash_pages (CdtPdfFile *file)
{
  g_return_val_if_reached (NULL);
}
