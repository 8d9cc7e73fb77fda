/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-pdf-file.h"
#include "cdt-pdf-source.h"

G_DEFINE_QUARK (cdt - pdf - error - quark, cdt_pdf_error)

gboolean
cdt_pdf_file_is_pdf (GBytes *bytes)
{
  gsize length;
  const char *data;

  g_return_val_if_fail (bytes != NULL, FALSE);

  data = g_bytes_get_data (bytes, &length);
  return length >= 5 && memcmp (data, "%PDF-", 5) == 0;
}

void
cdt_pdf_set_unknown (GError **error, const char *what, guint number)
{
  /* Translators: the first %s says in English, for who is told of it, what is not known: "a stream" */
  g_set_error (
      error, CDT_PDF_ERROR, CDT_PDF_ERROR_UNKNOWN,
      _ ("The PDF could not be made: the cairo library of this computer writes %s (number %u) in a way "
         "that Concordat does not know. It knows cairo 1.16 to 1.18. The draft is safe."),
      what, number);
}
