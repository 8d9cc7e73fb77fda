/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-load.h"

#include <string.h>

#include "cdt-pdf-file.h"
#include "cdt-reader.h"
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

static gboolean
is_under (const char *path, const char *folder)
{
  gsize length = folder != NULL ? strlen (folder) : 0;

  return length > 1 && strncmp (path, folder, length) == 0 && path[length] == '/';
}

/* What somebody sent: a PDF, what was fetched or unpacked, a folder that others write to. */
static gboolean
is_from_elsewhere (const char *path, gboolean is_pdf)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);

  return is_pdf || !is_under (whole, g_get_home_dir ()) || is_under (whole, g_get_user_cache_dir ())
         || is_under (whole, g_get_user_special_dir (G_USER_DIRECTORY_DOWNLOAD));
}

static GBytes *
read_pdf (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (CdtPdfFile) file = cdt_pdf_file_new (bytes, name, error);

  return file != NULL ? cdt_pdf_file_dup_draft (file, error) : NULL;
}

/* Where concordat-reader was not installed or cannot be started, the guards of the reader here must do.
 * (transfer full) */
static GBytes *
find_draft (GBytes *bytes, const char *path, const char *name, gboolean is_pdf, GError **error)
{
  g_autofree char *reader = is_from_elsewhere (path, is_pdf) ? cdt_reader_find () : NULL;
  g_autoptr (GError) refusal = NULL;
  GBytes *found = reader != NULL ? cdt_reader_run (reader, bytes, name, &refusal) : NULL;

  if (found != NULL)
    return found;
  if (refusal != NULL && refusal->domain != G_IO_ERROR && refusal->domain != G_SPAWN_ERROR)
    {
      g_propagate_error (error, g_steal_pointer (&refusal));
      return NULL;
    }
  return is_pdf ? read_pdf (bytes, name, error) : g_bytes_ref (bytes);
}

CdtDraft *
cdt_load_draft_or_pdf (const char *path, gboolean *from_pdf, char **hash, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) found = NULL;
  g_autofree char *name = NULL;
  CdtDraft *draft = NULL;

  g_return_val_if_fail (path != NULL && from_pdf != NULL, NULL);

  bytes = cdt_load_bytes (path, error);
  if (bytes == NULL)
    return NULL;
  name = g_filename_display_basename (path);
  *from_pdf = cdt_pdf_file_is_pdf (bytes);
  found = find_draft (bytes, path, name, *from_pdf, error);
  draft = found != NULL ? cdt_draft_new_from_bytes (found, name, error) : NULL;
  if (draft != NULL && hash != NULL)
    *hash = cdt_hash_bytes (bytes);
  return draft;
}
