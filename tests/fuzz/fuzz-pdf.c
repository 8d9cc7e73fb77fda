/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-pdf-file.h"
#include "exercise.h"
#include "fuzz.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtPdfFile) file = cdt_pdf_file_new (bytes, "file", &error);
  g_autoptr (GBytes) draft = file != NULL ? cdt_pdf_file_dup_draft (file, &error) : NULL;

  if (draft != NULL)
    exercise_draft (g_bytes_get_data (draft, NULL), g_bytes_get_size (draft));
  else
    exercise_refusal (error, "file");
  if (file != NULL)
    {
      g_autofree char *hash = cdt_pdf_file_hash_pages (file);
      g_autofree char *words = cdt_pdf_file_dup_info (file, "/Keywords");
    }
  return 0;
}
