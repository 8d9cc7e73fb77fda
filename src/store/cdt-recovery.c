/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-recovery.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <utime.h>

#include "cdt-load.h"
#include "cdt-process-mark.h"
#include "cdt-save.h"
#include "cdt-store-folder.h"

#define FOLDER "recovery"
#define DISCARDED "recovery/discarded"
#define GROUP "recovery"
#define SUFFIX ".concordat"
#define NOTE_SUFFIX ".ini"

enum
{
  KEEP_DISCARDED = 30 * 24 * 60 * 60, /* seconds */
  MAX_CHAIN = 1000,
};

static char *
name_file (const char *folder, const char *copy_id, const char *suffix)
{
  g_autofree char *name = cdt_store_folder_name (copy_id, suffix);

  return cdt_store_folder_path (folder, name);
}

void
cdt_recovered_free (CdtRecovered *recovered)
{
  if (recovered == NULL)
    return;
  g_free (recovered->copy_id);
  g_free (recovered->draft_id);
  g_free (recovered->title);
  g_free (recovered->copy_path);
  g_free (recovered->base_path);
  g_free (recovered->base_hash);
  g_free (recovered->previous);
  g_free (recovered->run);
  g_free (recovered);
}

char *
cdt_recovery_make_id (const char *draft_id)
{
  g_autofree char *suffix = g_strdup_printf ("_%08x%08x", g_random_int (), g_random_int ());

  g_return_val_if_fail (draft_id != NULL, NULL);

  return cdt_store_folder_name (draft_id, suffix);
}

static void
set_string (GKeyFile *keys, const char *key, const char *value)
{
  if (value != NULL)
    g_key_file_set_string (keys, GROUP, key, value);
}

static gboolean
write_note (const CdtRecovered *recovered, GError **error)
{
  g_autofree char *path = name_file (FOLDER, recovered->copy_id, NOTE_SUFFIX);
  g_autoptr (GKeyFile) keys = g_key_file_new ();

  set_string (keys, "draft", recovered->draft_id);
  set_string (keys, "title", recovered->title != NULL ? recovered->title : "");
  set_string (keys, "base-hash", recovered->base_hash);
  set_string (keys, "previous", recovered->previous);
  set_string (keys, "run", cdt_process_mark ());
  g_key_file_set_uint64 (keys, GROUP, "number", recovered->number);
  g_key_file_set_int64 (keys, GROUP, "written-at", g_get_real_time () / G_USEC_PER_SEC);
  if (recovered->base_path != NULL)
    {
      g_autofree char *uri = g_filename_to_uri (recovered->base_path, NULL, error);

      if (uri == NULL)
        return FALSE;
      set_string (keys, "base", uri);
    }
  return cdt_store_folder_save_keys (path, keys, NULL, error);
}

/* stem: of the file's name, which is the copy's id */
static CdtRecovered *
read_copy (const char *folder, const char *stem)
{
  CdtRecovered *recovered = g_new0 (CdtRecovered, 1);
  g_autofree char *note_path = name_file (folder, stem, NOTE_SUFFIX);
  g_autoptr (GKeyFile) keys = cdt_store_folder_load_keys (note_path, NULL);
  g_autofree char *uri = g_key_file_get_string (keys, GROUP, "base", NULL);

  recovered->copy_id = g_strdup (stem);
  recovered->copy_path = name_file (folder, stem, SUFFIX);
  recovered->draft_id = g_key_file_get_string (keys, GROUP, "draft", NULL);
  if (recovered->draft_id == NULL)
    recovered->draft_id = g_strdup (stem);
  recovered->title = g_key_file_get_string (keys, GROUP, "title", NULL);
  if (recovered->title == NULL)
    recovered->title = g_strdup ("");
  recovered->base_path = uri != NULL ? g_filename_from_uri (uri, NULL, NULL) : NULL;
  recovered->base_hash = g_key_file_get_string (keys, GROUP, "base-hash", NULL);
  recovered->previous = g_key_file_get_string (keys, GROUP, "previous", NULL);
  recovered->run = g_key_file_get_string (keys, GROUP, "run", NULL);
  recovered->number = g_key_file_get_uint64 (keys, GROUP, "number", NULL);
  recovered->written_at = g_key_file_get_int64 (keys, GROUP, "written-at", NULL);
  return recovered;
}

/* By number; two runs that began at once have the same, and then the time has to do */
static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const CdtRecovered *first = *(CdtRecovered *const *)a;
  const CdtRecovered *second = *(CdtRecovered *const *)b;

  if (first->number != second->number)
    return (first->number < second->number) - (first->number > second->number);
  return (first->written_at < second->written_at) - (first->written_at > second->written_at);
}

static GPtrArray *
list_folder (const char *folder)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_recovered_free);
  g_autofree char *path = cdt_store_folder_path (folder, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (*name != '.' && g_str_has_suffix (name, SUFFIX))
      {
        g_autofree char *stem = g_strndup (name, strlen (name) - strlen (SUFFIX));

        g_ptr_array_add (all, read_copy (folder, stem));
      }
  g_ptr_array_sort (all, compare_newest_first);
  return all;
}

static guint64
find_next_number (void)
{
  g_autoptr (GPtrArray) all = list_folder (FOLDER);

  return all->len > 0 ? ((const CdtRecovered *)g_ptr_array_index (all, 0))->number + 1 : 1;
}

/* The note goes first: a copy never stands without saying what it belongs to. */
gboolean
cdt_recovery_write (CdtRecovered *recovered, GBytes *bytes, GError **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (recovered != NULL && recovered->copy_id != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  path = name_file (FOLDER, recovered->copy_id, SUFFIX);
  if (recovered->number == 0)
    recovered->number = find_next_number ();
  if (!cdt_store_folder_make (FOLDER, error) || !write_note (recovered, error))
    return FALSE;
  return cdt_save (path, bytes, NULL, CDT_SAVE_PRIVATE, error);
}

/* The copy and those that it stands for, whatever their notes say of one another */
static GPtrArray *
list_chain (const char *folder, const char *copy_id)
{
  GPtrArray *chain = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *next = g_strdup (copy_id);

  while (next != NULL && chain->len < MAX_CHAIN
         && !g_ptr_array_find_with_equal_func (chain, next, g_str_equal, NULL))
    {
      g_autoptr (CdtRecovered) recovered = read_copy (folder, next);

      g_ptr_array_add (chain, g_steal_pointer (&next));
      next = g_steal_pointer (&recovered->previous);
    }
  return chain;
}

/* The oldest of a chain goes first: should we be stopped, what is left still leads to all that is left. */
static gboolean
remove_chain (const char *folder, const char *copy_id, GError **error)
{
  const char *suffixes[] = { SUFFIX, NOTE_SUFFIX };
  g_autoptr (GPtrArray) chain = list_chain (folder, copy_id);

  for (guint n = chain->len; n > 0; n--)
    for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
      {
        g_autofree char *path = name_file (folder, g_ptr_array_index (chain, n - 1), suffixes[i]);

        if (g_unlink (path) != 0 && errno != ENOENT)
          {
            g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
                         _ ("The recovery copy %s could not be removed: %s."), path, g_strerror (errno));
            return FALSE;
          }
      }
  return TRUE;
}

gboolean
cdt_recovery_remove (const char *copy_id, GError **error)
{
  g_return_val_if_fail (copy_id != NULL, FALSE);

  return remove_chain (FOLDER, copy_id, error);
}

static gboolean
move_chain (const char *copy_id, const char *from_folder, const char *to_folder, GError **error)
{
  const char *suffixes[] = { NOTE_SUFFIX, SUFFIX };
  g_autoptr (GPtrArray) chain = list_chain (from_folder, copy_id);

  if (!cdt_store_folder_make (to_folder, error))
    return FALSE;
  for (guint n = chain->len; n > 0; n--)
    for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
      {
        g_autofree char *from = name_file (from_folder, g_ptr_array_index (chain, n - 1), suffixes[i]);
        g_autofree char *to = name_file (to_folder, g_ptr_array_index (chain, n - 1), suffixes[i]);

        if (g_rename (from, to) != 0 && errno != ENOENT)
          {
            g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
                         _ ("The recovery copy %s could not be set aside: %s."), from, g_strerror (errno));
            return FALSE;
          }
        utime (to, NULL);
      }
  return TRUE;
}

/* Only what the person threw away is ever purged, 30 days later, and of that never the newest. */
static void
purge_discarded (const char *newest)
{
  g_autoptr (GPtrArray) all = list_folder (DISCARDED);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  for (guint i = 0; i < all->len; i++)
    {
      const CdtRecovered *old = g_ptr_array_index (all, i);
      GStatBuf info;

      if (g_strcmp0 (old->copy_id, newest) != 0 && g_stat (old->copy_path, &info) == 0
          && now - info.st_mtime > KEEP_DISCARDED)
        remove_chain (DISCARDED, old->copy_id, NULL);
    }
}

gboolean
cdt_recovery_discard (const char *copy_id, GError **error)
{
  g_return_val_if_fail (copy_id != NULL, FALSE);

  if (!move_chain (copy_id, FOLDER, DISCARDED, error))
    return FALSE;
  purge_discarded (copy_id);
  return TRUE;
}

gboolean
cdt_recovery_bring_back (const char *copy_id, GError **error)
{
  g_return_val_if_fail (copy_id != NULL, FALSE);

  return move_chain (copy_id, DISCARDED, FOLDER, error);
}

static gboolean
is_later (const struct timespec *first, const struct timespec *second)
{
  return first->tv_sec != second->tv_sec ? first->tv_sec > second->tv_sec : first->tv_nsec > second->tv_nsec;
}

/* Its time is that of the discarding, and the copy that stands for others was moved after them. */
char *
cdt_recovery_find_discarded (void)
{
  g_autoptr (GPtrArray) all = list_folder (DISCARDED);
  const CdtRecovered *last = NULL;
  struct timespec latest = { 0 };

  for (guint i = 0; i < all->len; i++)
    {
      const CdtRecovered *recovered = g_ptr_array_index (all, i);
      GStatBuf info;

      if (g_stat (recovered->copy_path, &info) != 0 || !is_later (&info.st_mtim, &latest))
        continue;
      latest = info.st_mtim;
      last = recovered;
    }
  return last != NULL ? g_strdup (last->copy_id) : NULL;
}

CdtRecovered *
cdt_recovery_find (const char *copy_id)
{
  g_autoptr (CdtRecovered) recovered = NULL;

  g_return_val_if_fail (copy_id != NULL, NULL);

  recovered = read_copy (FOLDER, copy_id);
  return g_file_test (recovered->copy_path, G_FILE_TEST_EXISTS) ? g_steal_pointer (&recovered) : NULL;
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

static gboolean
is_being_written_elsewhere (const CdtRecovered *recovered)
{
  return g_strcmp0 (recovered->run, cdt_process_mark ()) != 0 && cdt_process_mark_is_alive (recovered->run);
}

GPtrArray *
cdt_recovery_list (void)
{
  GPtrArray *offered = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_recovered_free);
  g_autoptr (GPtrArray) all = list_folder (FOLDER);
  g_autoptr (GHashTable) stood_for = g_hash_table_new (g_str_hash, g_str_equal);

  /* The newest comes first, and only what is newer can stand for a copy: two that name each other never hide
   * both. */
  for (guint i = 0; i < all->len; i++)
    {
      const CdtRecovered *recovered = g_ptr_array_index (all, i);

      if (!g_hash_table_contains (stood_for, recovered->copy_id) && !is_in_its_file (recovered)
          && !is_being_written_elsewhere (recovered))
        g_ptr_array_add (offered, read_copy (FOLDER, recovered->copy_id));
      if (recovered->previous != NULL)
        g_hash_table_add (stood_for, recovered->previous);
    }
  return offered;
}
