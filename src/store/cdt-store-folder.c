/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-store-folder.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

#include "cdt-load.h"
#include "cdt-save.h"

#define MAX_STEM 100

char *
cdt_store_folder_path (const char *inner, const char *name)
{
  const char *parts[5] = { g_get_user_data_dir (), "concordat" };
  guint n_parts = 2;

  if (inner != NULL)
    parts[n_parts++] = inner;
  if (name != NULL)
    parts[n_parts++] = name;
  return g_build_filenamev ((char **)parts);
}

char *
cdt_store_folder_name (const char *draft_id, const char *suffix)
{
  const char *end = draft_id;
  g_autofree char *hash = NULL;

  while (g_ascii_isalnum (*end) || *end == '-' || *end == '_')
    end++;
  if (*end == '\0' && end != draft_id && end - draft_id <= MAX_STEM)
    return g_strconcat (draft_id, suffix, NULL);
  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, draft_id, -1);
  return g_strconcat (hash, suffix, NULL);
}

gboolean
cdt_store_folder_make (const char *inner, GError **error)
{
  g_autofree char *path = cdt_store_folder_path (inner, NULL);
  g_autofree char *shown = NULL;

  if (g_mkdir_with_parents (path, 0700) == 0)
    return TRUE;
  shown = g_filename_display_name (path);
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
               _ ("The folder %s could not be made: %s. Save your agreement to a file of its own."), shown,
               g_strerror (errno));
  return FALSE;
}

GKeyFile *
cdt_store_folder_load_keys (const char *path, char **hash)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autoptr (GBytes) bytes = cdt_load_bytes (path, NULL);

  if (bytes != NULL)
    g_key_file_load_from_bytes (keys, bytes, G_KEY_FILE_NONE, NULL);
  if (hash != NULL)
    *hash = bytes != NULL ? cdt_hash_bytes (bytes) : NULL;
  return g_steal_pointer (&keys);
}

gboolean
cdt_store_folder_save_keys (const char *path, GKeyFile *keys, const char *base_hash, GError **error)
{
  gsize length = 0;
  char *text = g_key_file_to_data (keys, &length, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, length);

  return cdt_save (path, bytes, base_hash, CDT_SAVE_PRIVATE, error);
}
