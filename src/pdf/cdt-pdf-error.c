/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-pdf-file.h"

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
