/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-recovery.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "cdt-load.h"
#include "cdt-save.h"
#include "cdt-store-folder.h"

#define FOLDER "recovery"
#define GROUP "recovery"
#define SUFFIX ".concordat"
#define NOTE_SUFFIX ".ini"

static char *
name_file (const char *copy_id, const char *suffix)
{
  g_autofree char *name = cdt_store_folder_name (copy_id, suffix);

  return cdt_store_folder_path (FOLDER, name);
}

void
cdt_recovered_free (CdtRecovered *recovered)
{
  if (recovered == NULL)
    return;
  g_free (recovered->draft_id);
  g_free (recovered->title);
  g_free (recovered->copy_path);
  g_free (recovered->base_path);
  g_free (recovered->base_hash);
  g_free (recovered);
}

static gboolean
write_note (
    const char *draft_id, const char *title, const char *base_path, const char *base_hash, GError **error)
{
  g_autofree char *path = name_file (draft_id, NOTE_SUFFIX);
  g_autoptr (GKeyFile) keys = g_key_file_new ();

  g_key_file_set_string (keys, GROUP, "title", title != NULL ? title : "");
  g_key_file_set_int64 (keys, GROUP, "written-at", g_get_real_time () / G_USEC_PER_SEC);
  if (base_path != NULL)
    {
      g_autofree char *uri = g_filename_to_uri (base_path, NULL, error);

      if (uri == NULL)
        return FALSE;
      g_key_file_set_string (keys, GROUP, "base", uri);
    }
  if (base_hash != NULL)
    g_key_file_set_string (keys, GROUP, "base-hash", base_hash);
  return cdt_store_folder_save_keys (path, keys, NULL, error);
}

/* The note goes first: a copy never stands without saying what it belongs to. */
gboolean
cdt_recovery_write (const char *draft_id,
                    const char *title,
                    GBytes *bytes,
                    const char *base_path,
                    const char *base_hash,
                    GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *hash = NULL;

  g_return_val_if_fail (draft_id != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  path = name_file (draft_id, SUFFIX);
  if (!cdt_store_folder_make (FOLDER, error) || !write_note (draft_id, title, base_path, base_hash, error))
    return FALSE;
  hash = cdt_save (path, bytes, NULL, CDT_SAVE_PRIVATE, error);
  return hash != NULL;
}

gboolean
cdt_recovery_remove (const char *draft_id, GError **error)
{
  const char *suffixes[] = { SUFFIX, NOTE_SUFFIX };

  g_return_val_if_fail (draft_id != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = name_file (draft_id, suffixes[i]);

      if (g_unlink (path) != 0 && errno != ENOENT)
        {
          g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
                       _ ("The recovery copy %s could not be removed: %s."), path, g_strerror (errno));
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
rename_copy (const char *from_id, const char *to_id, GError **error)
{
  const char *suffixes[] = { NOTE_SUFFIX, SUFFIX };

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *from = name_file (from_id, suffixes[i]);
      g_autofree char *to = name_file (to_id, suffixes[i]);

      if (g_rename (from, to) != 0 && errno != ENOENT)
        {
          g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
                       _ ("The recovery copy %s could not be set aside: %s."), from, g_strerror (errno));
          return FALSE;
        }
    }
  return TRUE;
}

gboolean
cdt_recovery_set_aside (const char *draft_id, GError **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (draft_id != NULL, FALSE);

  path = name_file (draft_id, SUFFIX);
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  for (guint n = 2;; n++)
    {
      g_autofree char *aside_id = g_strdup_printf ("%s-%u", draft_id, n);
      g_autofree char *aside = name_file (aside_id, SUFFIX);

      if (!g_file_test (aside, G_FILE_TEST_EXISTS))
        return rename_copy (draft_id, aside_id, error);
    }
}

static CdtRecovered *
read_copy (const char *name)
{
  CdtRecovered *recovered = g_new0 (CdtRecovered, 1);
  g_autofree char *stem = g_strndup (name, strlen (name) - strlen (SUFFIX));
  g_autofree char *note = g_strconcat (stem, NOTE_SUFFIX, NULL);
  g_autofree char *note_path = cdt_store_folder_path (FOLDER, note);
  g_autoptr (GKeyFile) keys = cdt_store_folder_load_keys (note_path, NULL);
  g_autofree char *uri = g_key_file_get_string (keys, GROUP, "base", NULL);

  recovered->draft_id = g_steal_pointer (&stem);
  recovered->copy_path = cdt_store_folder_path (FOLDER, name);
  recovered->title = g_key_file_get_string (keys, GROUP, "title", NULL);
  if (recovered->title == NULL)
    recovered->title = g_strdup ("");
  recovered->base_path = uri != NULL ? g_filename_from_uri (uri, NULL, NULL) : NULL;
  recovered->base_hash = g_key_file_get_string (keys, GROUP, "base-hash", NULL);
  recovered->written_at = g_key_file_get_int64 (keys, GROUP, "written-at", NULL);
  return recovered;
}

/* The program may have been stopped between a save and the removal of the copy: then the file holds
 * all that the copy does, and there is nothing to recover. */
static gboolean
is_in_its_file (const CdtRecovered *recovered)
{
  g_autoptr (GBytes) copy = cdt_load_bytes (recovered->copy_path, NULL);
  g_autoptr (GBytes) file = recovered->base_path != NULL ? cdt_load_bytes (recovered->base_path, NULL) : NULL;

  return copy != NULL && file != NULL && g_bytes_equal (copy, file);
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const CdtRecovered *first = *(CdtRecovered *const *)a;
  const CdtRecovered *second = *(CdtRecovered *const *)b;

  return (first->written_at < second->written_at) - (first->written_at > second->written_at);
}

GPtrArray *
cdt_recovery_list (void)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_recovered_free);
  g_autofree char *path = cdt_store_folder_path (FOLDER, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autoptr (CdtRecovered) recovered = NULL;

      if (*name == '.' || !g_str_has_suffix (name, SUFFIX))
        continue;
      recovered = read_copy (name);
      if (!is_in_its_file (recovered))
        g_ptr_array_add (all, g_steal_pointer (&recovered));
    }
  g_ptr_array_sort (all, compare_newest_first);
  return all;
}
