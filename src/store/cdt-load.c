/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-load.h"

#include "cdt-apart.h"
#include "cdt-pdf-file.h"
#include "cdt-save.h"

static CdtDraft *
make_draft (GBytes *bytes, const char *name, gboolean is_pdf, GError **error)
{
  g_autoptr (GBytes) found = cdt_apart_read (bytes, name, is_pdf, error);
  g_autoptr (GBytes) inside = NULL;
  g_autoptr (CdtPdfFile) file = NULL;

  if (found == NULL)
    return NULL;
  if (!is_pdf || !cdt_pdf_file_is_pdf (found))
    return cdt_draft_new_from_bytes (found, name, error);
  file = cdt_pdf_file_new (found, name, error);
  inside = file != NULL ? cdt_pdf_file_dup_draft (file, error) : NULL;
  return inside != NULL ? cdt_draft_new_from_bytes (inside, name, error) : NULL;
}

/* from_pdf: NULL: a PDF is not asked for */
static CdtDraft *
load (const char *path, gboolean *from_pdf, char **hash, GError **error)
{
  g_autoptr (GBytes) bytes = cdt_load_bytes (path, error);
  g_autofree char *name = NULL;
  gboolean is_pdf = FALSE;
  CdtDraft *draft;

  if (bytes == NULL)
    return NULL;
  name = g_filename_display_basename (path);
  if (from_pdf != NULL)
    *from_pdf = is_pdf = cdt_pdf_file_is_pdf (bytes);
  draft = make_draft (bytes, name, is_pdf, error);
  if (draft != NULL && hash != NULL)
    *hash = cdt_hash_bytes (bytes);
  return draft;
}

CdtDraft *
cdt_load_draft (const char *path, char **hash, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  return load (path, NULL, hash, error);
}

CdtDraft *
cdt_load_draft_or_pdf (const char *path, gboolean *from_pdf, char **hash, GError **error)
{
  g_return_val_if_fail (path != NULL && from_pdf != NULL, NULL);

  return load (path, from_pdf, hash, error);
}

GBytes *
cdt_load_pdf (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) draft = NULL;
  g_autoptr (GError) fault = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  bytes = cdt_load_bytes (path, error);
  if (bytes == NULL)
    return NULL;
  name = g_filename_display_basename (path);
  draft = cdt_apart_read (bytes, name, TRUE, &fault);
  /* Refused for what it does to a reader; what else is wrong with it is for the verdict */
  if (g_error_matches (fault, CDT_READ_ERROR, CDT_READ_ERROR_DAMAGED))
    {
      g_propagate_error (error, g_steal_pointer (&fault));
      return NULL;
    }
  return g_steal_pointer (&bytes);
}
