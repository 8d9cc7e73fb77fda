/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-draft.h"
#include "cdt-pdf-file.h"
#include "exercise.h"
#include "fuzz.h"

/* The draft in a PDF is read but once: drafts have a target of their own. */
static void
read_draft (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtDraft) draft = cdt_draft_new_from_bytes (bytes, "file", &error);

  if (draft == NULL)
    exercise_refusal (error, "file");
}

/* What verifying a PDF asks of it */
static void
look_at_pages (CdtPdfFile *file)
{
  g_autofree char *hash G_GNUC_UNUSED = cdt_pdf_file_hash_pages (file);
  g_autofree char *words = cdt_pdf_file_dup_info (file, "/Keywords");

  if (words != NULL && !g_utf8_validate (words, -1, NULL))
    g_error ("keywords that are no text");
}

/* All in memory, as the program has it */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtPdfFile) file = cdt_pdf_file_new (bytes, "file", &error);
  g_autoptr (GBytes) draft = file != NULL ? cdt_pdf_file_dup_draft (file, &error) : NULL;

  if (draft != NULL)
    read_draft (draft);
  else
    exercise_refusal (error, "file");
  if (file != NULL)
    look_at_pages (file);
  return 0;
}
