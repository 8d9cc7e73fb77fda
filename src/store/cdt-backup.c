/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-backup.h"

#include <glib/gstdio.h>
#include <string.h>

#include "cdt-load.h"
#include "cdt-save.h"
#include "cdt-store-folder.h"

#define FOLDER "backups"
#define SUFFIX ".concordat"

enum
{
  N_GENERATIONS = 5
};

typedef struct
{
  char *path;
  guint64 number;
} Generation;

static void
free_generation (Generation *generation)
{
  g_free (generation->path);
  g_free (generation);
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  guint64 first = (*(Generation *const *)a)->number;
  guint64 second = (*(Generation *const *)b)->number;

  return (first < second) - (first > second);
}

static GPtrArray *
list_generations (const char *draft_id)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify)free_generation);
  g_autofree char *stem = cdt_store_folder_name (draft_id, ".");
  g_autofree char *folder = cdt_store_folder_path (FOLDER, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      Generation *generation;
      char *end = NULL;
      guint64 number;

      if (!g_str_has_prefix (name, stem))
        continue;
      number = g_ascii_strtoull (name + strlen (stem), &end, 10);
      if (number == 0 || strcmp (end, SUFFIX) != 0)
        continue;
      generation = g_new0 (Generation, 1);
      generation->number = number;
      generation->path = g_build_filename (folder, name, NULL);
      g_ptr_array_add (all, generation);
    }
  g_ptr_array_sort (all, compare_newest_first);
  return all;
}

static gboolean
write_copy (const char *draft_id, const char *suffix, GBytes *bytes, GError **error)
{
  g_autofree char *name = cdt_store_folder_name (draft_id, suffix);
  g_autofree char *path = cdt_store_folder_path (FOLDER, name);

  if (!cdt_store_folder_make (FOLDER, error))
    return FALSE;
  return cdt_save (path, bytes, NULL, CDT_SAVE_PRIVATE, error);
}

static gboolean
write_generation (const char *draft_id, guint64 number, GBytes *bytes, GError **error)
{
  g_autofree char *suffix = g_strdup_printf (".%" G_GUINT64_FORMAT SUFFIX, number);

  return write_copy (draft_id, suffix, bytes, error);
}

/* The oldest go only once the new one is safe on the disk. */
gboolean
cdt_backup_keep (const char *draft_id, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) last = NULL;
  g_autoptr (GPtrArray) all = NULL;
  const Generation *newest;

  g_return_val_if_fail (draft_id != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  bytes = cdt_load_bytes (path, NULL);
  if (bytes == NULL)
    return TRUE;
  all = list_generations (draft_id);
  newest = all->len > 0 ? g_ptr_array_index (all, 0) : NULL;
  last = newest != NULL ? cdt_load_bytes (newest->path, NULL) : NULL;
  if (last != NULL && g_bytes_equal (last, bytes))
    return TRUE;
  if (!write_generation (draft_id, newest != NULL ? newest->number + 1 : 1, bytes, error))
    return FALSE;
  for (guint i = N_GENERATIONS - 1; i < all->len; i++)
    g_unlink (((Generation *)g_ptr_array_index (all, i))->path);
  return TRUE;
}

gboolean
cdt_backup_keep_original (CdtDraft *draft, GError **error)
{
  g_autofree char *version = NULL;
  g_autofree char *hash = NULL;
  g_autofree char *suffix = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), FALSE);

  if (cdt_draft_get_version_kind (draft) != CDT_VERSION_OLDER || cdt_draft_get_original (draft) == NULL)
    return TRUE;
  version = cdt_draft_dup_version (draft);
  hash = cdt_hash_bytes (cdt_draft_get_original (draft));
  suffix = g_strdup_printf (".version-%s-%.8s" SUFFIX, version, hash);
  return write_copy (cdt_draft_get_id (draft), suffix, cdt_draft_get_original (draft), error);
}

GPtrArray *
cdt_backup_list (const char *draft_id)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) all = NULL;

  g_return_val_if_fail (draft_id != NULL, paths);

  all = list_generations (draft_id);
  for (guint i = 0; i < all->len; i++)
    g_ptr_array_add (paths, g_strdup (((Generation *)g_ptr_array_index (all, i))->path));
  return paths;
}
