/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-recent.h"

#include "cdt-save.h"
#include "cdt-store-folder.h"

/* recent.ini has a group for each agreement. A group is named by the file's URI, which holds neither a
 * bracket nor a byte that is not ASCII. */
#define FILE_NAME "recent.ini"

enum
{
  MAX_RECENT = 200,
  MAX_TRIES = 5, /* against another window that writes at the same time */
};

G_DEFINE_BOXED_TYPE (CdtRecentDraft, cdt_recent_draft, cdt_recent_draft_copy, cdt_recent_draft_free)

CdtRecentDraft *
cdt_recent_draft_copy (const CdtRecentDraft *recent)
{
  CdtRecentDraft *copy = NULL;

  g_return_val_if_fail (recent != NULL, NULL);

  copy = g_new0 (CdtRecentDraft, 1);
  *copy = *recent;
  copy->path = g_strdup (recent->path);
  copy->title = g_strdup (recent->title);
  copy->partners = g_strdup (recent->partners);
  copy->kind = g_strdup (recent->kind);
  copy->version = g_strdup (recent->version);
  copy->goals = g_strdupv (recent->goals);
  return copy;
}

void
cdt_recent_draft_free (CdtRecentDraft *recent)
{
  if (recent == NULL)
    return;
  g_free (recent->path);
  g_free (recent->title);
  g_free (recent->partners);
  g_free (recent->kind);
  g_free (recent->version);
  g_strfreev (recent->goals);
  g_free (recent);
}

/* An absolute path always has an address. */
static char *
name_group (const char *absolute)
{
  char *group = g_filename_to_uri (absolute, NULL, NULL);

  g_assert (group != NULL);
  return group;
}

static char *
dup_string (GKeyFile *keys, const char *group, const char *key)
{
  char *value = g_key_file_get_string (keys, group, key, NULL);

  return value != NULL ? value : g_strdup ("");
}

static CdtRecentDraft *
read_group (GKeyFile *keys, const char *group)
{
  CdtRecentDraft *recent = NULL;
  char *path = g_filename_from_uri (group, NULL, NULL);

  if (path == NULL)
    return NULL;
  recent = g_new0 (CdtRecentDraft, 1);
  recent->path = path;
  recent->title = dup_string (keys, group, "title");
  recent->partners = dup_string (keys, group, "partners");
  recent->kind = dup_string (keys, group, "kind");
  recent->version = g_key_file_get_string (keys, group, "version", NULL);
  recent->goals = g_key_file_get_string_list (keys, group, "goals", NULL, NULL);
  recent->answered = MAX (0, g_key_file_get_integer (keys, group, "answered", NULL));
  recent->required = MAX (0, g_key_file_get_integer (keys, group, "required", NULL));
  recent->opened_at = g_key_file_get_int64 (keys, group, "opened-at", NULL);
  return recent;
}

static void
write_group (GKeyFile *keys, const char *group, const CdtRecentDraft *recent)
{
  g_key_file_remove_group (keys, group, NULL);
  g_key_file_set_string (keys, group, "title", recent->title != NULL ? recent->title : "");
  g_key_file_set_string (keys, group, "partners", recent->partners != NULL ? recent->partners : "");
  g_key_file_set_string (keys, group, "kind", recent->kind != NULL ? recent->kind : "");
  if (recent->version != NULL)
    g_key_file_set_string (keys, group, "version", recent->version);
  if (recent->goals != NULL)
    g_key_file_set_string_list (keys, group, "goals", (const char *const *)recent->goals,
                                g_strv_length (recent->goals));
  g_key_file_set_integer (keys, group, "answered", recent->answered);
  g_key_file_set_integer (keys, group, "required", recent->required);
  g_key_file_set_int64 (keys, group, "opened-at", recent->opened_at);
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const CdtRecentDraft *first = *(CdtRecentDraft *const *)a;
  const CdtRecentDraft *second = *(CdtRecentDraft *const *)b;

  return (first->opened_at < second->opened_at) - (first->opened_at > second->opened_at);
}

static GPtrArray *
read_all (GKeyFile *keys)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_recent_draft_free);
  g_auto (GStrv) groups = g_key_file_get_groups (keys, NULL);

  for (char **group = groups; *group != NULL; group++)
    {
      CdtRecentDraft *recent = read_group (keys, *group);

      if (recent != NULL)
        g_ptr_array_add (all, recent);
    }
  g_ptr_array_sort (all, compare_newest_first);
  return all;
}

static void
forget_oldest (GKeyFile *keys)
{
  g_autoptr (GPtrArray) all = read_all (keys);

  for (guint i = MAX_RECENT; i < all->len; i++)
    {
      CdtRecentDraft *recent = g_ptr_array_index (all, i);
      g_autofree char *group = name_group (recent->path);

      g_key_file_remove_group (keys, group, NULL);
    }
}

/* Reads, changes one group and writes, again when another window wrote in between. recent NULL: removes. */
static gboolean
change_group (const char *path, const CdtRecentDraft *recent, GError **error)
{
  g_autofree char *file = cdt_store_folder_path (NULL, FILE_NAME);
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *group = name_group (absolute);
  g_autoptr (GError) last = NULL;

  if (!cdt_store_folder_make (NULL, error))
    return FALSE;
  for (int tries = 0; tries < MAX_TRIES; tries++)
    {
      g_autofree char *hash = NULL;
      g_autoptr (GKeyFile) keys = cdt_store_folder_load_keys (file, &hash);

      if (recent != NULL)
        write_group (keys, group, recent);
      else
        g_key_file_remove_group (keys, group, NULL);
      forget_oldest (keys);
      g_clear_error (&last);
      if (cdt_store_folder_save_keys (file, keys, hash, &last))
        return TRUE;
      if (!g_error_matches (last, CDT_SAVE_ERROR, CDT_SAVE_ERROR_CHANGED)
          && !g_error_matches (last, CDT_SAVE_ERROR, CDT_SAVE_ERROR_EXISTS))
        break;
    }
  g_propagate_error (error, g_steal_pointer (&last));
  return FALSE;
}

GPtrArray *
cdt_recent_list (void)
{
  g_autofree char *file = cdt_store_folder_path (NULL, FILE_NAME);
  g_autoptr (GKeyFile) keys = cdt_store_folder_load_keys (file, NULL);
  GPtrArray *all = read_all (keys);

  for (guint i = all->len; i > 0; i--)
    {
      CdtRecentDraft *recent = g_ptr_array_index (all, i - 1);

      if (!g_file_test (recent->path, G_FILE_TEST_IS_REGULAR))
        g_ptr_array_remove_index (all, i - 1);
    }
  return all;
}

gboolean
cdt_recent_add (const CdtRecentDraft *recent, GError **error)
{
  g_return_val_if_fail (recent != NULL && recent->path != NULL, FALSE);

  return change_group (recent->path, recent, error);
}

gboolean
cdt_recent_forget (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, FALSE);

  return change_group (path, NULL, error);
}
