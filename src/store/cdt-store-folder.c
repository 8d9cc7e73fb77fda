/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-store-folder.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

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

static gboolean
has_sound_escapes (const char *value)
{
  for (const char *at = value; (at = strchr (at, '\\')) != NULL; at += 2)
    if (at[1] == '\0' || strchr ("sntr\\;", at[1]) == NULL)
      return FALSE;
  return TRUE;
}

/* GLib warns of some of these, and a warning is for what the program does wrong, not a file. */
static void
drop_broken_values (GKeyFile *keys, const char *group)
{
  g_auto (GStrv) names = g_key_file_get_keys (keys, group, NULL, NULL);

  for (char **name = names; *name != NULL; name++)
    {
      g_autofree char *value = g_key_file_get_value (keys, group, *name, NULL);

      if (value != NULL && !has_sound_escapes (value))
        g_key_file_remove_key (keys, group, *name, NULL);
    }
}

/* When it fails, GLib leaves what it had read until then. */
static GKeyFile *
read_keys (GBytes *bytes)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_auto (GStrv) groups = NULL;

  if (bytes == NULL || !g_key_file_load_from_bytes (keys, bytes, G_KEY_FILE_NONE, NULL))
    return g_key_file_new ();
  groups = g_key_file_get_groups (keys, NULL);
  for (char **group = groups; *group != NULL; group++)
    drop_broken_values (keys, *group);
  return g_steal_pointer (&keys);
}

GKeyFile *
cdt_store_folder_load_keys (const char *path, char **hash)
{
  g_autoptr (GBytes) bytes = cdt_load_bytes (path, NULL);

  if (hash != NULL)
    *hash = bytes != NULL ? cdt_hash_bytes (bytes) : NULL;
  return read_keys (bytes);
}

gboolean
cdt_store_folder_save_keys (const char *path, GKeyFile *keys, const char *base_hash, GError **error)
{
  gsize length = 0;
  char *text = g_key_file_to_data (keys, &length, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, length);

  return cdt_save (path, bytes, base_hash, CDT_SAVE_PRIVATE, error);
}
