/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-load.h"

#include "cdt-pdf-file.h"
#include "cdt-save.h"

CdtDraft *
cdt_load_draft (const char *path, char **hash, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;
  CdtDraft *draft = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  bytes = cdt_load_bytes (path, error);
  if (bytes == NULL)
    return NULL;
  name = g_filename_display_basename (path);
  draft = cdt_draft_new_from_bytes (bytes, name, error);
  if (draft != NULL && hash != NULL)
    *hash = cdt_hash_bytes (bytes);
  return draft;
}

static CdtDraft *
read_pdf (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (CdtPdfFile) file = cdt_pdf_file_new (bytes, name, error);
  g_autoptr (GBytes) draft = file != NULL ? cdt_pdf_file_dup_draft (file, error) : NULL;

  return draft != NULL ? cdt_draft_new_from_bytes (draft, name, error) : NULL;
}

CdtDraft *
cdt_load_draft_or_pdf (const char *path, gboolean *from_pdf, char **hash, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;
  CdtDraft *draft = NULL;

  g_return_val_if_fail (path != NULL && from_pdf != NULL, NULL);

  bytes = cdt_load_bytes (path, error);
  if (bytes == NULL)
    return NULL;
  name = g_filename_display_basename (path);
  *from_pdf = cdt_pdf_file_is_pdf (bytes);
  draft = *from_pdf ? read_pdf (bytes, name, error) : cdt_draft_new_from_bytes (bytes, name, error);
  if (draft != NULL && hash != NULL)
    *hash = cdt_hash_bytes (bytes);
  return draft;
}
